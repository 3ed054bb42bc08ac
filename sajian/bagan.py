"""The registry of charts: what each shows, which question feeds it, when there is enough to draw."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from charts.bagian import perlu_bagian, perlu_layanan
from charts.batang import perlu_batang
from charts.deret import perlu_deret
from charts.dumbbell import perlu_dua_tahun
from charts.garis import perlu_garis
from charts.kalimat.terbit import any_published
from charts.kelompok import perlu_kelompok
from charts.komitmen import perlu_jalan, perlu_komitmen
from charts.matriks import perlu_matriks
from charts.panel import perlu_panel
from charts.peta import perlu_peta
from charts.rincian import perlu_rincian
from charts.sebar import perlu_sebar
from charts.sebaran import perlu_sebaran
from charts.sebelum_sesudah import perlu_sebelum_sesudah
from charts.spine import BAGIAN, perlu_spine
from charts.tahap import perlu_tahap
from charts.tartan import perlu_tartan
from charts.tumpuk import perlu_tumpuk
from charts.utama import perlu_perhatian
from sajian.partisipasi import perlu_partisipasi
from sajian.sel_kelembagaan import perlu_beban
from sajian.sel_spm import perlu_triwulan

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
    Bagan("beranda_ubin", "Angka utama satu daerah", "beranda", "nilai_daerah", any_published, "tabel"),
    Bagan("beranda_perhatian", "Perlu perhatian", "beranda", "perhatian", perlu_perhatian, "tabel",
          "Tidak ada kesenjangan atau penurunan yang dapat dihitung dari angka terbit tahun ini."),
    Bagan("peta_beranda", "Peta indikator", "beranda", "nilai_lingkup", perlu_peta, "peta",
          "Belum ada angka untuk dipetakan pada tahun ini."),
    # Profil daerah
    *(
        Bagan(kunci, f"Profil: {nama}", "profil", "profil_daerah", perlu_spine, "sebar",
              "Belum ada indikator yang dapat dibandingkan dengan pembanding ini; nilai dan alasannya ada pada tabel.")
        for kunci, nama in BAGIAN.items()
    ),
    # SPM
    Bagan("spm_bidang", "Enam bidang SPM satu daerah", "spm", "spm_bidang", perlu_bagian, "batang",
          "Angka keenam bidang SPM belum ada untuk daerah dan tahun ini."),
    Bagan("spm_matriks", "Bidang SPM menurut daerah", "spm", "spm_bidang", perlu_matriks, "tabel",
          "Belum ada angka SPM terbit untuk daerah-daerah ini pada tahun ini."),
    Bagan("spm_layanan", "Layanan dasar satu bidang SPM", "spm", "spm_layanan", perlu_layanan, "batang",
          "Angka per layanan belum ada untuk daerah dan tahun ini."),
    Bagan("spm_triwulan", "Posisi SPM per triwulan", "spm", "belum_final", perlu_triwulan, "tabel",
          "Belum ada angka triwulan untuk daerah dan tahun ini."),
    # Reformasi birokrasi
    Bagan("reformasi_tahun", "Semua instrumen menurut tahun", "reformasi", "kelompok_tahun", perlu_matriks, "tabel",
          "Belum ada hasil evaluasi terbit untuk daerah ini."),
    Bagan("reformasi_daerah", "Satu instrumen menurut daerah", "reformasi", "banding_daerah", perlu_batang, "batang",
          "Belum ada angka terbit instrumen ini pada tahun ini untuk daerah-daerah ini."),
    Bagan("reformasi_deret", "Satu instrumen menurut tahun", "reformasi", "deret_daerah", perlu_garis, "garis",
          "Perjalanan belum dapat digambar: belum ada dua tahun yang nilainya terbit untuk daerah ini."),
    Bagan("reformasi_bagian", "Bagian satu instrumen", "reformasi", "bagian_instrumen", perlu_bagian, "batang",
          "Bagian instrumen ini (area, domain, atau unit) belum ada untuk daerah ini."),
    Bagan("reformasi_area", "Delapan area perubahan", "reformasi", "area_perubahan", perlu_bagian, "batang",
          "Nilai kedelapan area perubahan belum ada untuk daerah dan tahun ini."),
    Bagan("zi_tahap", "Unit zona integritas menurut tahap", "reformasi", "zi_tahap", perlu_tahap, "bentuk",
          "Belum ada data unit zona integritas untuk daerah ini."),
    # Kelembagaan
    Bagan("klg_hitungan", "Jumlah lembaga menurut daerah", "kelembagaan", "klg_hitungan", perlu_matriks, "tabel",
          "Jumlah lembaga belum ada untuk daerah-daerah ini."),
    Bagan("klg_beban", "Penduduk per perangkat daerah", "kelembagaan", "klg_beban", perlu_beban, "batang",
          "Beban belum dapat dihitung: jumlah perangkat daerah belum ada untuk daerah-daerah ini."),
    Bagan("klg_tipe", "Perangkat daerah menurut tipe", "kelembagaan", "klg_susunan", perlu_tumpuk, "tumpuk",
          "Jumlah perangkat daerah bertipe A, B, dan C belum ada untuk daerah-daerah ini."),
    Bagan("klg_penilaian", "Evaluasi atau kematangan menurut daerah", "kelembagaan", "banding_daerah", perlu_batang, "batang",
          "Penilaian ini belum ada pada tahun ini untuk daerah-daerah ini."),
    Bagan("klg_bagian", "Bagian penilaian kelembagaan", "kelembagaan", "rincian_daerah", perlu_rincian, "batang",
          "Bagian penilaian ini belum ada untuk daerah ini."),
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
    # Integritas (SPI)
    Bagan("spi_deret", "Indeks SPI menurut tahun", "integritas", "kategori_ambang", perlu_deret, "garis",
          "Belum ada indeks SPI terbit untuk daerah ini."),
    Bagan("spi_peringkat", "Peringkat SPI kab/kota", "integritas", "nilai_lingkup", perlu_batang, "batang",
          "Belum ada indeks SPI kab/kota terbit pada tahun ini."),
    *(
        Bagan(kunci, nama, "integritas", "komponen_daerah", perlu_rincian, "batang")
        for kunci, nama in (
            ("spi_komponen", "Tiga komponen"), ("spi_dimensi_internal", "Dimensi internal"),
            ("spi_dimensi_eksternal", "Dimensi eksternal"),
        )
    ),
    *(
        Bagan(kunci, nama, "integritas", "rincian_daerah", perlu_rincian, "batang")
        for kunci, nama in (
            ("spi_kelompok_eksper", "Kelompok eksper"), ("spi_indikator", "Indikator di dalam dimensi"),
            ("spi_risiko", "Persentase risiko"), ("spi_rata_kelompok", "Rata-rata kelompok instansi"),
        )
    ),
    Bagan("spi_unit", "Unit kerja", "integritas", "unit_kerja", perlu_rincian, "batang"),
    Bagan("spi_partisipasi", "Responden menurut kelompok", "integritas", "partisipasi_daerah", perlu_partisipasi, "batang"),
    Bagan("spi_partisipasi_nasional", "Responden nasional menurut kelompok", "integritas", "partisipasi_daerah",
          perlu_partisipasi, "batang"),
    Bagan("spi_rata_wilayah", "Pemprov dan rata-rata wilayah", "integritas", "rata_rata_wilayah", perlu_kelompok, "batang"),
    # Pelayanan publik (Ombudsman)
    Bagan("omb_deret", "Kepatuhan menurut tahun", "pelayanan", "kategori_ambang", perlu_deret, "garis",
          "Belum ada nilai atau zona kepatuhan terbit untuk daerah ini."),
    Bagan("omb_peringkat", "Peringkat kepatuhan", "pelayanan", "nilai_lingkup", perlu_batang, "batang",
          "Belum ada nilai atau zona kepatuhan terbit dalam lingkup ini."),
    Bagan("omb_opini", "Opini Ombudsman menurut daerah", "pelayanan", "nilai_lingkup", perlu_batang, "batang",
          "Belum ada opini terbit dalam lingkup ini sampai tahun pilihan; opini dimulai pada penilaian 2025."),
    Bagan("omb_unit", "Unit layanan", "pelayanan", "rincian_daerah", perlu_rincian, "batang"),
    Bagan("omb_penyelesaian", "Tingkat penyelesaian setahun", "pelayanan", "penyelesaian", perlu_kelompok, "batang"),
    Bagan("omb_rata", "Rata-rata kepatuhan", "pelayanan", "rincian_daerah", perlu_rincian, "batang"),
    *(
        Bagan(kunci, nama, "pelayanan", kueri, perlu_kelompok, "batang")
        for kunci, nama, kueri in (
            ("omb_alur", "Laporan setahun penuh", "laporan_tahunan"), ("omb_akses", "Akses masyarakat", "laporan_tahunan"),
            ("omb_alur_dalam", "Laporan dalam tahun", "laporan_dalam_tahun"),
            ("omb_akses_dalam", "Akses dalam tahun", "laporan_dalam_tahun"),
            ("omb_kabkota", "Laporan menurut kab/kota", "laporan_kabkota"),
        )
    ),
    *(
        Bagan(kunci, nama, "pelayanan", "rincian_periode", perlu_rincian, "batang")
        for kunci, nama in (
            ("omb_maladministrasi", "Dugaan maladministrasi"), ("omb_substansi", "Substansi laporan"),
            ("omb_terlapor", "Pihak yang dilaporkan"),
        )
    ),
    # Tindak lanjut
    Bagan("tindak_lanjut", "Yang dijanjikan dan keadaannya", "tindak_lanjut", "komitmen", perlu_komitmen, "tabel",
          "Belum ada komitmen yang tercatat untuk daerah ini."),
    Bagan("tindak_lanjut_gerak", "Jalan menuju target yang dijanjikan", "tindak_lanjut", "komitmen", perlu_jalan, "batang",
          "Belum ada komitmen bertarget yang jalannya dapat diukur: perlu nilai ketika dijanjikan dan target."),
    # Unggah data
    Bagan("unggah_beda", "Angka sebelum dan sesudah unggahan", "unggah", "", perlu_sebelum_sesudah, "batang",
          "Berkas ini hanya memuat predikat untuk pilihan ini, tanpa nilai yang dapat digambar."),
]

BAGAN: dict[str, Bagan] = {b.kunci: b for b in _SEMUA}
