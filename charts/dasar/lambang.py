"""Letters that stand for a category, put into words for the key."""

from collections.abc import Sequence

from charts.dasar.uraian import Kunci
from charts.kalimat import kata
from charts.kalimat.nilai import Baris


def letters(isi: Sequence[Baris], nama: str) -> tuple[Kunci, ...]:
    """'B = Baik (SPBE, ITKP)' for each letter in use that is no word itself, with the indicators that use it so.

    `isi`: rows with huruf and kategori; `nama`: the column that names their indicator.
    """
    arti: dict[tuple[str, str], list[str]] = {}
    for r in isi:
        if not kata.kosong(r["huruf"]) and not kata.kosong(r["kategori"]) and r["huruf"] != r["kategori"]:
            arti.setdefault((str(r["huruf"]), str(r["kategori"])), []).append(str(r[nama]))
    return tuple(
        Kunci("", "", f"{huruf} = {kategori} ({', '.join(dict.fromkeys(milik))})") for (huruf, kategori), milik in arti.items()
    )
