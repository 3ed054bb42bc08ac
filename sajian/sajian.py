"""One chart of one view, ready to draw anywhere: on a page, in a presentation, in a file."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from charts.uraian import Uraian
from sajian.bagan import Bagan
from sajian.konteks import Konteks

# Headings of the columns of tables; a chart that means something else by one says so itself.
JUDUL = {
    "alasan_kosong": "Keterangan", "catatan": "Catatan", "hasil_kata": "Terhadap pembanding", "kategori": "Kategori",
    "kategori_kata": "Kategori", "nama": "Indikator", "nama_pendek": "Indikator", "nama_status": "Status",
    "nama_tampil": "Daerah", "nilai": "Nilai", "nilai_banding": "Pembanding", "penerbit": "Penerbit",
    "peringkat_kata": "Peringkat", "periode_kata": "Periode", "predikat": "Predikat", "predikat_kata": "Predikat terbit",
    "rincian": "Bagian", "selisih": "Selisih", "tahun": "Tahun", "tahun_kata": "Tahun",
}


def columns(nama: str, /, **lain: str) -> dict[str, str]:
    """Columns of a table with their headings: those named, as JUDUL calls them or as `lain` does, then the rest of `lain`."""
    return {n: JUDUL[n] for n in nama.split()} | lain


@dataclass(frozen=True)
class Sajian:
    """A registered chart with the rows it draws.

    `judul`: what it shows, also where there is no picture. `kolom` maps columns of `data` to headings of the table.
    `lukis` makes the description, handed `judul`; only to be called when `ada`. `jejak` are rows with indikator,
    kode_wilayah, tahun (and rincian) whose sources are shown; by default `data` itself. `sumber` are the sources
    themselves (penerbit, judul, tanggal, url) where the figures come from a table of its own. `alt`: what the picture
    shows, in one sentence. `catatan`: what must be said beside the picture so that its figures are not misread.
    `kosong`: the words in place of the picture, when there is not enough to draw.
    """

    bagan: Bagan
    judul: str
    data: pd.DataFrame
    kolom: dict[str, str]
    lukis: Callable[[str], Uraian]
    desimal: int = 2
    jejak: pd.DataFrame | None = None
    sumber: pd.DataFrame | None = None
    alt: str = ""
    catatan: str = ""
    kosong: str = "Belum ada angka terbit untuk pilihan ini."

    @property
    def kunci(self) -> str:
        """Its key in the registry."""
        return self.bagan.kunci

    @cached_property
    def ada(self) -> bool:
        """Is there enough to draw."""
        return not self.data.empty and self.bagan.perlu(self.data)

    def uraian(self) -> Uraian:
        """The chart described."""
        return self.lukis(self.judul)


Penyaji = Callable[[Bagan, Konteks], Sajian]


def unpublished(milik: str, tahun: int) -> str:
    """Why there is nothing to draw: whose figures they would be, and up to which year they were looked for."""
    return f"Belum ada angka terbit untuk {milik} sampai {tahun}."


def government(k: Konteks) -> str:
    """Whose index it is: 'Pemprov Kalimantan Selatan' or the kabupaten/kota; the press often mixes them up."""
    return f"Pemprov {k.nama()}" if k.wilayah()["kelas"] == "provinsi" else k.nama()
