"""One chart of one view, ready to draw anywhere: on a page, in a presentation, in a file."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from charts.dasar.uraian import Uraian
from charts.garis import perlu_garis
from charts.kalimat.nilai import any_published, has
from charts.kelompok import perlu_tahap
from charts.panel import perlu_panel
from charts.sebar import perlu_sebar
from sajian.konteks import Konteks
from sajian.sel import UKURAN, perlu_triwulan

# The kinds of charts, each with what decides whether rows hold enough to draw.
JENIS: dict[str, Callable[[pd.DataFrame], bool]] = {
    **dict.fromkeys(("bagian", "batang", "deret", "matriks", "peta", "rincian", "spine", "tartan", "ubin"), any_published),
    **dict.fromkeys(("kelompok", "sebelum_sesudah", "skor", "tumpuk"), has("nilai")),
    **dict.fromkeys(("komitmen", "perhatian", "pimpinan"), lambda data: not data.empty),
    "beban": has("beban"), "dua_tahun": has("selisih"), "jalan": has("persen_jalan"),
    "jawaban": has("bagian"), "layanan": has("nilai", "persen_hitung"), "partisipasi": has(*UKURAN),
    "garis": perlu_garis, "panel": perlu_panel, "sebar": perlu_sebar, "sebaran": lambda data: bool(data["cukup"].any()),
    "tahap": perlu_tahap, "triwulan": perlu_triwulan,
}
# Kinds that show the main indicators together, whichever the view names.
SEMUA_INDIKATOR = {"perhatian", "pimpinan", "tartan", "ubin"}
# Headings of the columns of tables; a chart that means something else by one says so itself.
JUDUL = {
    "alasan_kosong": "Keterangan", "besar": "Selisih", "catatan": "Catatan", "hasil_kata": "Terhadap pembanding",
    "kategori": "Kategori", "kategori_kata": "Kategori", "nama": "Indikator", "nama_pendek": "Indikator",
    "nama_status": "Status", "nama_tampil": "Daerah", "nilai": "Nilai", "nilai_banding": "Pembanding",
    "penerbit": "Penerbit", "peringkat_kata": "Peringkat", "periode_kata": "Periode", "perubahan": "Perubahan",
    "predikat": "Predikat", "predikat_kata": "Predikat terbit", "rincian": "Bagian", "selisih": "Selisih",
    "tahun": "Tahun", "tahun_kata": "Tahun",
}


def columns(nama: str, /, **lain: str) -> dict[str, str]:
    """Columns of a table with their headings: those named, as JUDUL calls them or as `lain` does, then the rest of `lain`."""
    return {n: JUDUL[n] for n in nama.split()} | lain


@dataclass(frozen=True)
class Bagan:
    """One chart of one page. `jenis`: key of JENIS, the kind of chart."""

    kunci: str
    nama: str
    halaman: str
    jenis: str


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
        return not self.data.empty and JENIS[self.bagan.jenis](self.data)

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
