"""The registry of charts: what each shows, which question feeds it, when there is enough to draw."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from charts.bagian import perlu_bagian, perlu_layanan
from charts.matriks import perlu_matriks
from charts.peta import perlu_peta
from charts.spm import perlu_triwulan

Perlu = Callable[[pd.DataFrame], bool]


@dataclass(frozen=True)
class Bagan:
    """One chart of one page.

    `perlu` decides whether there is enough to draw; `kosong` is said when there is not. `ekspor` names the kind
    of native chart it becomes elsewhere: batang, tumpuk, garis, sebar, tabel, peta, bentuk.
    """

    kunci: str
    nama: str
    halaman: str
    kueri: str
    perlu: Perlu
    ekspor: str
    kosong: str = "Belum ada angka terbit untuk pilihan ini."


_SEMUA = [
    # Beranda
    Bagan("peta_beranda", "Peta indikator", "beranda", "nilai_lingkup", perlu_peta, "peta",
          "Belum ada angka untuk dipetakan pada tahun ini."),
    # SPM
    Bagan("spm_bidang", "Enam bidang SPM satu daerah", "spm", "spm_bidang", perlu_bagian, "batang",
          "Angka keenam bidang SPM belum ada data untuk daerah dan tahun ini."),
    Bagan("spm_matriks", "Bidang SPM menurut daerah", "spm", "spm_bidang", perlu_matriks, "tabel",
          "Belum ada angka SPM terbit untuk daerah-daerah ini pada tahun ini."),
    Bagan("spm_layanan", "Layanan dasar satu bidang SPM", "spm", "spm_layanan", perlu_layanan, "batang",
          "Angka per layanan belum ada data untuk daerah dan tahun ini; daftar layanannya di bawah."),
    Bagan("spm_triwulan", "Posisi SPM per triwulan", "spm", "belum_final", perlu_triwulan, "tabel",
          "Belum ada angka triwulan untuk daerah dan tahun ini."),
]

BAGAN: dict[str, Bagan] = {b.kunci: b for b in _SEMUA}
