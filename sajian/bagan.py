"""The registry of charts: what each shows, on which page, of which kind it is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from charts.garis import perlu_garis
from charts.kalimat.terbit import any_published, has
from charts.panel import perlu_panel
from charts.sebar import perlu_sebar
from charts.spine import perlu_spine
from charts.tahap import perlu_tahap
from sajian.kelompok import Daftar
from sajian.partisipasi import UKURAN
from sajian.sel_spm import perlu_triwulan

Perlu = Callable[[pd.DataFrame], bool]
# The kinds of charts, each with what decides whether rows hold enough to draw.
JENIS: dict[str, Perlu] = {
    **dict.fromkeys(("bagian", "batang", "deret", "matriks", "peta", "rincian", "tartan", "ubin"), any_published),
    **dict.fromkeys(("kelompok", "sebelum_sesudah", "tumpuk"), has("nilai")),
    **dict.fromkeys(("komitmen", "perhatian"), lambda data: not data.empty),
    "beban": has("beban"),
    "dua_tahun": has("selisih"),
    "garis": perlu_garis,
    "jalan": has("persen_jalan"),
    "layanan": has("nilai", "persen_hitung"),
    "panel": perlu_panel,
    "partisipasi": has(*UKURAN),
    "sebar": perlu_sebar,
    "sebaran": lambda data: bool(data["cukup"].any()),
    "spine": perlu_spine,
    "tahap": perlu_tahap,
    "triwulan": perlu_triwulan,
}


@dataclass(frozen=True)
class Bagan:
    """One chart of one page.

    `jenis`: key of JENIS, the kind of chart; `kosong` is said when there is not enough to draw.
    """

    kunci: str
    nama: str
    halaman: str
    jenis: str
    kosong: str = "Belum ada angka terbit untuk pilihan ini."

    def perlu(self, data: pd.DataFrame) -> bool:
        """Is there enough to draw in these rows."""
        return JENIS[self.jenis](data)


_SEMUA = [
    # Beranda
    Bagan("beranda_ubin", "Angka utama satu daerah", "beranda", "ubin"),
    Bagan("beranda_perhatian", "Perlu perhatian", "beranda", "perhatian",
          "Tidak ada kesenjangan atau penurunan yang dapat dihitung dari angka terbit tahun ini."),
    Bagan("peta_beranda", "Peta indikator", "beranda", "peta",
          "Belum ada angka untuk dipetakan pada tahun ini."),
    # SPM
    Bagan("spm_bidang", "Enam bidang SPM satu daerah", "spm", "bagian",
          "Angka keenam bidang SPM belum ada untuk daerah dan tahun ini."),
    Bagan("spm_matriks", "Bidang SPM menurut daerah", "spm", "matriks",
          "Belum ada angka SPM terbit untuk daerah-daerah ini pada tahun ini."),
    Bagan("spm_layanan", "Layanan dasar satu bidang SPM", "spm", "layanan",
          "Angka per layanan belum ada untuk daerah dan tahun ini."),
    Bagan("spm_triwulan", "Posisi SPM per triwulan", "spm", "triwulan",
          "Belum ada angka triwulan untuk daerah dan tahun ini."),
    # Reformasi birokrasi
    Bagan("reformasi_tahun", "Semua instrumen menurut tahun", "reformasi", "matriks",
          "Belum ada hasil evaluasi terbit untuk daerah ini."),
    Bagan("reformasi_daerah", "Satu instrumen menurut daerah", "reformasi", "batang",
          "Belum ada angka terbit instrumen ini pada tahun ini untuk daerah-daerah ini."),
    Bagan("reformasi_deret", "Satu instrumen menurut tahun", "reformasi", "garis",
          "Perjalanan belum dapat digambar: belum ada dua tahun yang nilainya terbit untuk daerah ini."),
    Bagan("reformasi_bagian", "Bagian satu instrumen", "reformasi", "bagian",
          "Bagian instrumen ini (area, domain, atau unit) belum ada untuk daerah ini."),
    Bagan("reformasi_area", "Delapan area perubahan", "reformasi", "bagian",
          "Nilai kedelapan area perubahan belum ada untuk daerah dan tahun ini."),
    Bagan("zi_tahap", "Unit zona integritas menurut tahap", "reformasi", "tahap",
          "Belum ada data unit zona integritas untuk daerah ini."),
    # Kelembagaan
    Bagan("klg_hitungan", "Jumlah lembaga menurut daerah", "kelembagaan", "matriks",
          "Jumlah lembaga belum ada untuk daerah-daerah ini."),
    Bagan("klg_beban", "Penduduk per perangkat daerah", "kelembagaan", "beban",
          "Beban belum dapat dihitung: jumlah perangkat daerah belum ada untuk daerah-daerah ini."),
    Bagan("klg_tipe", "Perangkat daerah menurut tipe", "kelembagaan", "tumpuk",
          "Jumlah perangkat daerah bertipe A, B, dan C belum ada untuk daerah-daerah ini."),
    Bagan("klg_penilaian", "Evaluasi atau kematangan menurut daerah", "kelembagaan", "batang",
          "Penilaian ini belum ada pada tahun ini untuk daerah-daerah ini."),
    Bagan("klg_bagian", "Bagian penilaian kelembagaan", "kelembagaan", "rincian",
          "Bagian penilaian ini belum ada untuk daerah ini."),
    # Bandingkan daerah
    Bagan("banding_batang", "Peringkat daerah", "bandingkan", "batang",
          "Belum ada angka terbit indikator ini pada tahun ini untuk daerah-daerah ini."),
    Bagan("banding_dua_tahun", "Dua tahun berdampingan", "bandingkan", "dua_tahun",
          "Belum ada daerah yang punya angka kedua tahun ini."),
    Bagan("banding_sebaran", "Sebaran daerah tiap tahun", "bandingkan", "sebaran",
          "Sebaran belum dapat digambar: belum ada tahun dengan paling sedikit 4 daerah yang punya angka."),
    Bagan("banding_perjalanan", "Perjalanan tiap daerah", "bandingkan", "panel",
          "Perjalanan belum dapat digambar: belum ada daerah yang punya angka dua tahun."),
    Bagan("tartan_hasil", "Semua daerah, indikator hasil", "bandingkan", "tartan",
          "Belum ada angka terbit untuk indikator-indikator ini pada tahun ini."),
    Bagan("tartan_reformasi", "Semua daerah, reformasi birokrasi", "bandingkan", "tartan",
          "Belum ada angka terbit reformasi birokrasi pada tahun ini."),
    # Keterkaitan
    Bagan("keterkaitan", "Dua indikator menurut daerah", "keterkaitan", "sebar",
          "Belum ada dua daerah yang punya kedua angka pada tahun ini."),
    # Integritas (SPI)
    Bagan("spi_deret", "Indeks SPI menurut tahun", "integritas", "deret",
          "Belum ada indeks SPI terbit untuk daerah ini."),
    Bagan("spi_peringkat", "Peringkat SPI kab/kota", "integritas", "batang",
          "Belum ada indeks SPI kab/kota terbit pada tahun ini."),
    Bagan("spi_komponen", "Tiga komponen", "integritas", "rincian"),
    Bagan("spi_dimensi_internal", "Dimensi internal", "integritas", "rincian"),
    Bagan("spi_dimensi_eksternal", "Dimensi eksternal", "integritas", "rincian"),
    Bagan("spi_kelompok_eksper", "Kelompok eksper", "integritas", "rincian"),
    Bagan("spi_indikator", "Indikator di dalam dimensi", "integritas", "rincian"),
    Bagan("spi_risiko", "Persentase risiko", "integritas", "rincian"),
    Bagan("spi_rata_kelompok", "Rata-rata kelompok instansi", "integritas", "rincian"),
    Bagan("spi_unit", "Unit kerja", "integritas", "rincian"),
    Bagan("spi_partisipasi", "Responden menurut kelompok", "integritas", "partisipasi"),
    Bagan("spi_partisipasi_nasional", "Responden nasional menurut kelompok", "integritas", "partisipasi"),
    Bagan("spi_rata_wilayah", "Pemprov dan rata-rata wilayah", "integritas", "kelompok"),
    # Pelayanan publik (Ombudsman)
    Bagan("omb_deret", "Kepatuhan menurut tahun", "pelayanan", "deret",
          "Belum ada nilai atau zona kepatuhan terbit untuk daerah ini."),
    Bagan("omb_peringkat", "Peringkat kepatuhan", "pelayanan", "batang",
          "Belum ada nilai atau zona kepatuhan terbit dalam lingkup ini."),
    Bagan("omb_opini", "Opini Ombudsman menurut daerah", "pelayanan", "batang",
          "Belum ada opini terbit dalam lingkup ini sampai tahun pilihan; opini dimulai pada penilaian 2025."),
    Bagan("omb_unit", "Unit layanan", "pelayanan", "rincian"),
    Bagan("omb_penyelesaian", "Tingkat penyelesaian setahun", "pelayanan", "kelompok"),
    Bagan("omb_rata", "Rata-rata kepatuhan", "pelayanan", "rincian"),
    Bagan("omb_alur", "Laporan setahun penuh", "pelayanan", "kelompok"),
    Bagan("omb_akses", "Akses masyarakat", "pelayanan", "kelompok"),
    Bagan("omb_alur_dalam", "Laporan dalam tahun", "pelayanan", "kelompok"),
    Bagan("omb_akses_dalam", "Akses dalam tahun", "pelayanan", "kelompok"),
    Bagan("omb_kabkota", "Laporan menurut kab/kota", "pelayanan", "kelompok"),
    Bagan("omb_maladministrasi", "Dugaan maladministrasi", "pelayanan", "rincian"),
    Bagan("omb_substansi", "Substansi laporan", "pelayanan", "rincian"),
    Bagan("omb_terlapor", "Pihak yang dilaporkan", "pelayanan", "rincian"),
    # Tindak lanjut
    Bagan("tindak_lanjut", "Yang dijanjikan dan keadaannya", "tindak_lanjut", "komitmen",
          "Belum ada komitmen yang tercatat untuk daerah ini."),
    Bagan("tindak_lanjut_gerak", "Jalan menuju target yang dijanjikan", "tindak_lanjut", "jalan",
          "Belum ada komitmen bertarget yang jalannya dapat diukur: perlu nilai ketika dijanjikan dan target."),
    # Unggah data
    Bagan("unggah_beda", "Angka sebelum dan sesudah unggahan", "unggah", "sebelum_sesudah",
          "Berkas ini hanya memuat predikat untuk pilihan ini, tanpa nilai yang dapat digambar."),
]


def _profile(kunci: str, judul: str) -> Bagan:
    return Bagan(kunci, f"Profil: {judul}", "profil", "spine",
                 "Belum ada indikator yang dapat dibandingkan dengan pembanding ini; nilai dan alasannya ada pada tabel.")


BAGAN: Mapping[str, Bagan] = Daftar(
    lambda judul: {b.kunci: b for b in (*_SEMUA, *(_profile(kunci, isi) for kunci, isi in judul.items()))}
)
