"""Files as text on the road of ingest: what a check says about them, and rows held against figures made by hand."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pandas as pd

from ingest.arti.rujukan import Rujukan, references
from ingest.baris.penampung import Penampung
from ingest.hasil import Hasil
from ingest.jalan import Permintaan, check
from ingest.periksa import banding_angka as banding
from ingest.periksa.periksa import Bahan
from store import KOLOM_CAPAIAN

KINI = 2026
KOLOM_ASAL = ["berkas", "baris", "batch_seq"]


def checked(isi: str | bytes, nama: str = "berkas.csv", **lain: Any) -> Hasil:
    """A check of a file with this content, in the year KINI; other fields of Permintaan as keywords."""
    data = isi.encode() if isinstance(isi, str) else isi
    return check(replace(Permintaan(data, nama, kini=KINI), **lain))


def rows(hasil: Hasil, *kolom: str) -> list[tuple[object, ...]]:
    """The rows of a check, only these columns."""
    return [tuple(b[k] for k in kolom) for b in hasil.rows()]


def causes(hasil: Hasil) -> list[str]:
    """Why the file is refused, each finding as one sentence."""
    return [t.sentence() for t in hasil.galat]


def questions(hasil: Hasil) -> list[str]:
    """Keys of the open questions."""
    return [p.kunci for p in hasil.pertanyaan]


def figure(**isi: str) -> dict[str, str]:
    """A row of figures with usual values where nothing is said."""
    bawaan = dict.fromkeys(KOLOM_CAPAIAN, "") | {
        "tahun": "2024", "periode": "tahunan", "kode_wilayah": "63.06", "indikator": "spi_indeks", "status": "tahunan",
    }
    return bawaan | isi


def known(*angka: dict[str, str]) -> Rujukan:
    """The real reference tables with these figures in force and no others."""
    baris = [a | {"berkas": "uji.csv", "baris": str(i + 2), "batch_seq": "0"} for i, a in enumerate(angka)]
    data = pd.DataFrame(baris, columns=[*KOLOM_CAPAIAN, *KOLOM_ASAL], dtype="str")
    return Rujukan({**references().tabel, "capaian": data}, 0)


def held(angka: Iterable[dict[str, str]], rujukan: Rujukan | None = None, himpunan: str = "spi") -> Bahan:
    """Rows as if read from lines 2, 3, ... of a file, beside the figures in force."""
    rujukan = rujukan or known()
    tampung = Penampung(rujukan.himpunan[himpunan])
    kolom = tampung.himpunan.kolom
    tampung.add([(*(a[k] for k in kolom), str(i + 2), "Nilai", a.get("persen", ""), "") for i, a in enumerate(angka)])
    banding.in_force(tampung, rujukan)
    return Bahan(tampung, rujukan, KINI)
