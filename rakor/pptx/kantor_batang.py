"""Bars made ready for an office program: marks become bars beside the others, or a line where all are the same.

Stages become chevrons with the number of units in each and its name below.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from charts.bagian import SELANG
from charts.dasar.templat import TINTA, WARNA_DERET
from charts.dasar.uraian import Acuan, Bagian, Batang, Deret, Kelompok, Kunci, Peringkat, Tahap
from charts.dasar.uraian_garis import Sebar
from charts.kalimat import kata
from charts.kelompok import GARIS
from rakor.pptx import kantor_titik
from rakor.pptx.lukis import LEBAR, TINGGI, Bentuk, Lukisan
from rakor.teks import decimals, solid

PUCAT = 0.45
# Inches down to the arrows of stages, and of their height.
ATAS, TINGGI_PANAH = 0.7, 2.3
PERSEN = re.compile(r"[\d.,]+%")


def grouped(isi: Kelompok) -> Batang:
    """The axis ends at the longest bar, even one longer than the scale."""
    terbesar = max((v for d in isi.deret for v in d.nilai if v is not None), default=0.0) or 1.0
    return replace(isi, ujung=(0.0, max(isi.ujung[1], terbesar)), desimal=decimals(t for d in isi.deret for t in d.teks))


def ranked(isi: Peringkat) -> Batang | Sebar:
    """Dots as points. Of bars the benchmark as a line or as second bars; words say themselves what the key's line would.

    The numbers of a line are a hidden series; with a single bar there is no line to draw, its benchmark is a bar.
    """
    if isi.titik:
        return kantor_titik.ranked(isi)
    utama, *tanda = isi.deret
    n = len(isi.kategori)
    sama = [Deret(a.nama, (a.nilai,) * n, a.warna, "bayang" if n > 1 else "isi") for a in isi.acuan]
    return replace(
        isi, acuan=isi.acuan if n > 1 else (), desimal=decimals(utama.teks),
        deret=(_drawn(utama), *sama, *(replace(d, gaya="isi") for d in tanda)),
        kunci=tuple(replace(k, tanda="■") if k.tanda == "┃" else k for k in isi.kunci if k.tanda != "╌╌"),
    )


def _drawn(d: Deret) -> Deret:
    """Colours and ink only where there is a bar."""
    warna, tinta = (tuple("" if v is None else w for v, w in zip(d.nilai, isi)) for isi in (d.warna_titik, d.tinta))
    return replace(d, warna_titik=warna, tinta=tinta)


def parts(isi: Bagian) -> Batang:
    """The bars, then every mark as a series of its own; the axis ends at the longest bar."""
    utama, *tanda = isi.deret
    desimal = decimals(utama.teks)
    satuan = "%" if any(PERSEN.match(t) for t in utama.teks) else ""
    deret, acuan = lines_apart(_pale([_written(d, desimal, satuan) for d in tanda]))
    return replace(
        isi, deret=(utama, *deret), acuan=acuan, desimal=desimal,
        ujung=(0.0, max(isi.ujung[1], *(v for v in utama.nilai if v is not None), 0.0)),
        kunci=(*(k for k in isi.kunci if k == SELANG), *(Kunci("■", d.warna, d.nama) for d in deret if d.gaya == "isi")),
        jalur=solid(isi.jalur) if isi.jalur else "",
    )


def _written(d: Deret, desimal: int, satuan: str) -> Deret:
    """A mark as a bar with its figure, as exact as those of the bars beside it."""
    return replace(d, gaya="isi", teks=tuple("" if v is None else f"{kata.angka(v, desimal)}{satuan}" for v in d.nilai))


def _pale(deret: Sequence[Deret]) -> tuple[Deret, ...]:
    """Pale, so that the bar itself leads; marks that the picture tells apart by shape get a colour each."""
    if len({d.warna for d in deret}) < len(deret):
        deret = [replace(d, warna=w) for d, w in zip(deret, WARNA_DERET[1:])]
    return tuple(replace(d, warna=solid(d.warna, PUCAT)) for d in deret)


def lines_apart(deret: tuple[Deret, ...]) -> tuple[tuple[Deret, ...], tuple[Acuan, ...]]:
    """Marks that are the same in every row become a line (and a hidden series), the others bars.

    Beside other bars a hidden one would take their room, so there the line alone carries the number.
    """
    sama = [d for d in deret if len(d.nilai) > 1 and d.nilai[0] is not None and len(set(d.nilai)) == 1]
    batang = tuple(d for d in deret if d not in sama)
    bayang = () if batang else tuple(replace(d, gaya="bayang", teks=()) for d in sama)
    return (*batang, *bayang), tuple(Acuan(d.nama, float(d.nilai[0] or 0), d.warna) for d in sama)


def stages(isi: Tahap) -> Lukisan:
    """Arrows from left to right; the one that stands out has a thick outline in the colour of the last."""
    (d,), lebar = isi.deret, LEBAR / len(isi.kategori)
    bentuk = []
    for i, (nama, teks) in enumerate(zip(isi.kategori, d.teks)):
        sorot, akhir = i in isi.sorot, i == len(isi.kategori) - 1
        bentuk += [
            Bentuk("panah", i * lebar, ATAS, lebar if akhir else lebar * 1.04, TINGGI_PANAH, f"{nama}: {teks} unit",
                   isi=d.warna_titik[i], garis=d.warna if sorot else solid(GARIS), tebal=3 if sorot else 1, teks=teks,
                   tinta=d.tinta[i], huruf=40, tebal_huruf=True),
            Bentuk("teks", i * lebar, ATAS + TINGGI_PANAH + 0.1, lebar, 0.8, f"Nama {nama}", teks=nama, tinta=TINTA, huruf=16),
        ]
    return Lukisan(tuple(bentuk), LEBAR, TINGGI)
