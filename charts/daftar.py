"""The registry of charts: what each shows, which question feeds it, when there is enough to draw."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from charts.bagian import perlu_bagian, perlu_layanan
from charts.batang import perlu_batang
from charts.dumbbell import perlu_dua_tahun
from charts.matriks import perlu_matriks
from charts.panel import perlu_panel
from charts.peta import perlu_peta
from charts.sebar import perlu_sebar
from charts.sebaran import perlu_sebaran
from charts.spm import perlu_triwulan
from charts.tartan import perlu_tartan

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
    # Bandingkan daerah
    Bagan("banding_batang", "Peringkat daerah", "bandingkan", "banding_daerah", perlu_batang, "batang",
          "Belum ada angka terbit indikator ini pada tahun ini untuk daerah-daerah ini."),
    Bagan("banding_dua_tahun", "Dua tahun berdampingan", "bandingkan", "dua_tahun", perlu_dua_tahun, "batang",
          "Belum ada daerah yang punya angka kedua tahun ini."),
    Bagan("banding_sebaran", "Sebaran daerah tiap tahun", "bandingkan", "sebaran_lingkup", perlu_sebaran, "garis",
          "Sebaran belum dapat digambar: belum ada tahun dengan paling sedikit 4 daerah yang punya angka."),
    Bagan("banding_perjalanan", "Perjalanan tiap daerah", "bandingkan", "deret_lingkup", perlu_panel, "garis",
          "Perjalanan belum dapat digambar: belum ada daerah yang punya angka dua tahun."),
    Bagan("tartan_hasil", "Semua daerah, indikator hasil", "bandingkan", "tartan", perlu_tartan, "tabel",
          "Belum ada angka terbit untuk indikator-indikator ini pada tahun ini."),
    Bagan("tartan_reformasi", "Semua daerah, reformasi birokrasi", "bandingkan", "tartan", perlu_tartan, "tabel",
          "Belum ada angka terbit reformasi birokrasi pada tahun ini."),
    # Keterkaitan
    Bagan("keterkaitan", "Dua indikator menurut daerah", "keterkaitan", "pasangan", perlu_sebar, "sebar",
          "Belum ada dua daerah yang punya kedua angka pada tahun ini."),
]

BAGAN: dict[str, Bagan] = {b.kunci: b for b in _SEMUA}
