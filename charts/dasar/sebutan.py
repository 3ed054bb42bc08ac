"""Words in a ranking where a figure is absent, clear of the lines that would run through them."""

from collections.abc import Sequence

from charts.dasar.gambar import Gambar, annotate
from charts.dasar.goresan import answers, words
from charts.dasar.templat import ABU, LATAR_KATA
from charts.dasar.uraian import Peringkat
from charts.kalimat import kata

HURUF = 12


def word_trace(isi: Peringkat, label: Sequence[str]) -> list[Gambar]:
    """A square astride the axis for each word, in the colour of its category; the words too where no line would cross them.

    `label`: names of the rows as the axis has them.
    """
    if not isi.kata:
        return []
    kotak = {
        "symbol": "square", "size": 11, "color": [k.warna or ABU for k in isi.kata],
        "opacity": [1.0 if k.warna else 0.0 for k in isi.kata],
    }
    sendiri = not _crossed(isi)
    return [words(
        [isi.ujung[0]] * len(isi.kata), [label[k.kategori] for k in isi.kata],
        [f"\u2002{kata.harfiah(k.teks)}" for k in isi.kata if sendiri],
        mode="markers+text" if sendiri else "markers", marker=kotak,
        **answers([k.petunjuk for k in isi.kata], [isi.kode[k.kategori] for k in isi.kata]),
    )]


def write_on_ground(gambar: Gambar, isi: Peringkat, label: Sequence[str]) -> None:
    """The words on a ground of their own, where there are lines that would cross them."""
    for k in isi.kata if _crossed(isi) else ():
        annotate(
            gambar, x=isi.ujung[0], y=label[k.kategori], xanchor="left", xshift=8, text=kata.harfiah(k.teks),
            font={"size": HURUF}, bgcolor=LATAR_KATA, borderpad=1, name="kata",
        )


def _crossed(isi: Peringkat) -> bool:
    return bool(isi.batas or isi.acuan)
