"""One chart of one view, ready to draw anywhere: on a page, in a presentation, in a file."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from charts.gambar import Gambar
from charts.pelukis import draw
from charts.uraian import Uraian
from sajian.bagan import BAGAN, Bagan
from sajian.konteks import Konteks

# Headings of the parts of an indicator.
KOLOM_BAGIAN = {"rincian": "Bagian", "tahun": "Tahun", "nilai": "Nilai", "predikat": "Predikat", "kategori": "Kategori"}
# Headings of one indicator over regions.
KOLOM_DAERAH = {
    "nama_tampil": "Daerah", "nilai": "Nilai", "predikat": "Predikat", "kategori": "Kategori", "alasan_kosong": "Keterangan",
}


@dataclass(frozen=True)
class Sajian:
    """A registered chart with the rows it draws.

    `uraian` describes the chart, only to be called when `ada`. `kolom` maps columns of `data` to Indonesian
    headings for tables. `jejak` are rows with indikator, kode_wilayah, tahun (and rincian) whose sources are shown;
    by default `data` itself. `sumber` are the sources themselves (penerbit, judul, tanggal, url) where the figures
    come from a table of its own. `alt`: what the picture shows, in one sentence. `catatan`: what must be said beside
    the picture so that its figures are not misread. `alasan`: why there is nothing to draw, where more is known than
    the registry can say. `judul`: what it would show, as a title where there is no picture.
    """

    kunci: str
    data: pd.DataFrame
    uraian: Callable[[], Uraian]
    kolom: dict[str, str]
    desimal: int = 2
    jejak: pd.DataFrame | None = None
    sumber: pd.DataFrame | None = None
    alt: str = ""
    catatan: str = ""
    alasan: str = ""
    judul: str = ""

    @property
    def bagan(self) -> Bagan:
        """The registry row."""
        return BAGAN[self.kunci]

    @cached_property
    def ada(self) -> bool:
        """Is there enough to draw."""
        return self.bagan.perlu(self.data)

    def gambar(self) -> Gambar:
        """The figure of the description, as a plain dict."""
        return draw(self.uraian())

    @property
    def kosong(self) -> str:
        """The words in place of the picture, when there is not enough."""
        return self.alasan or self.bagan.kosong


Penyaji = Callable[[Konteks], Sajian]


def unpublished(milik: str, tahun: int) -> str:
    """Why there is nothing to draw: whose figures they would be, and up to which year they were looked for."""
    return f"Belum ada angka terbit untuk {milik} sampai {tahun}."


def government(k: Konteks) -> str:
    """Whose index it is: 'Pemprov Kalimantan Selatan' or the kabupaten/kota; the press often mixes them up."""
    return f"Pemprov {k.nama()}" if k.wilayah()["kelas"] == "provinsi" else k.nama()
