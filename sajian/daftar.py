"""The register of charts: what each shows, on which page, of which kind it is, and what makes it of a view."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

import pandas as pd

from charts.dasar.uraian import Uraian
from sajian import (
    bandingkan,
    beranda,
    integritas,
    kelembagaan,
    keterkaitan,
    pelayanan,
    pimpinan,
    profil,
    reformasi,
    spm,
    survei_sendiri,
    tindak_lanjut,
)
from sajian.andal import marked
from sajian.halaman import HALAMAN
from sajian.konteks import Konteks, TanpaIndikator
from sajian.sajian import Bagan, Penyaji, Sajian
from store.dasar.cache import CACHE

_SEMUA: dict[Bagan, Penyaji] = {
    Bagan("beranda_ubin", "Angka utama satu daerah", "beranda", "ubin"): beranda.headlines,
    Bagan("beranda_perhatian", "Perlu perhatian", "beranda", "perhatian"): beranda.concerns,
    Bagan("peta_beranda", "Peta indikator", "beranda", "peta"): beranda.region_map,
    Bagan("pimpinan_turun", "Siapa memburuk paling jauh", "beranda", "pimpinan"): pimpinan.falls,
    Bagan("pimpinan_kategori", "Berapa daerah pada kategori apa", "beranda", "pimpinan"): pimpinan.categories,
    Bagan("pimpinan_provinsi", "Lima provinsi pada semua indikator", "beranda", "pimpinan"): pimpinan.provinces,
    Bagan("pimpinan_serupa", "Daerah yang serupa", "beranda", "pimpinan"): pimpinan.alike,
    Bagan("pimpinan_banding_serupa", "Di antara daerah serupa", "beranda", "pimpinan"): pimpinan.against_alike,
    Bagan("pimpinan_naik", "Menuju kategori berikutnya", "beranda", "pimpinan"): pimpinan.steps,
    Bagan("pimpinan_sejak", "Yang baru sejak rakor terakhir", "beranda", "pimpinan"): pimpinan.news,
    Bagan("pimpinan_belum", "Siapa belum melapor, apa yang belum ada", "beranda", "pimpinan"): pimpinan.missing,
    Bagan("banding_batang", "Peringkat daerah", "bandingkan", "batang"): bandingkan.ranked,
    Bagan("banding_dua_tahun", "Dua tahun berdampingan", "bandingkan", "dua_tahun"): bandingkan.two_years,
    Bagan("banding_sebaran", "Sebaran daerah tiap tahun", "bandingkan", "sebaran"): bandingkan.spread,
    Bagan("banding_perjalanan", "Perjalanan tiap daerah", "bandingkan", "panel"): bandingkan.courses,
    Bagan("tartan_hasil", "Semua daerah, indikator hasil", "bandingkan", "tartan"): bandingkan.rug_of,
    Bagan("tartan_reformasi", "Semua daerah, reformasi birokrasi", "bandingkan", "tartan"): bandingkan.rug_of,
    Bagan("spi_deret", "Indeks SPI menurut tahun", "integritas", "deret"): integritas.course,
    Bagan("spi_peringkat", "Peringkat SPI kab/kota", "integritas", "batang"): integritas.rank,
    Bagan("spi_komponen", "Tiga komponen", "integritas", "rincian"): integritas.components,
    Bagan("spi_dimensi_internal", "Dimensi internal", "integritas", "rincian"): integritas.components,
    Bagan("spi_dimensi_eksternal", "Dimensi eksternal", "integritas", "rincian"): integritas.components,
    Bagan("spi_kelompok_eksper", "Kelompok eksper", "integritas", "rincian"): integritas.details,
    Bagan("spi_unit", "Unit kerja", "integritas", "rincian"): integritas.units,
    Bagan("spi_indikator", "Indikator di dalam dimensi", "integritas", "rincian"): integritas.details,
    Bagan("spi_risiko", "Persentase risiko", "integritas", "rincian"): integritas.details,
    Bagan("spi_partisipasi", "Responden menurut kelompok", "integritas", "partisipasi"): integritas.respondents,
    Bagan("spi_partisipasi_nasional", "Responden nasional menurut kelompok", "integritas", "partisipasi"): integritas.respondents,
    Bagan("spi_rata_wilayah", "Pemprov dan rata-rata wilayah", "integritas", "kelompok"): integritas.regional_mean,
    Bagan("spi_rata_kelompok", "Rata-rata kelompok instansi", "integritas", "rincian"): integritas.group_means,
    Bagan("mandiri_peringkat", "Survei mandiri menurut daerah", "integritas", "batang"): survei_sendiri.ranks,
    Bagan("mandiri_dimensi", "Dimensi survei mandiri", "integritas", "rincian"): survei_sendiri.dimensions,
    Bagan("mandiri_unit", "Survei mandiri menurut unit kerja", "integritas", "rincian"): survei_sendiri.units,
    Bagan("spm_bidang", "Enam bidang SPM satu daerah", "spm", "bagian"): spm.region_sectors,
    Bagan("spm_matriks", "Bidang SPM menurut daerah", "spm", "matriks"): spm.sector_matrix,
    Bagan("spm_layanan", "Layanan dasar satu bidang SPM", "spm", "layanan"): spm.services,
    Bagan("spm_triwulan", "Posisi SPM per triwulan", "spm", "triwulan"): spm.quarters,
    Bagan("reformasi_tahun", "Semua instrumen menurut tahun", "reformasi", "matriks"): reformasi.by_year,
    Bagan("reformasi_daerah", "Satu instrumen menurut daerah", "reformasi", "batang"): reformasi.by_region,
    Bagan("reformasi_deret", "Satu instrumen menurut tahun", "reformasi", "garis"): reformasi.instrument_course,
    Bagan("reformasi_bagian", "Bagian satu instrumen", "reformasi", "bagian"): reformasi.instrument_parts,
    Bagan("reformasi_unsur", "Unsur satu survei", "reformasi", "rincian"): survei_sendiri.elements,
    Bagan("reformasi_area", "Delapan area perubahan", "reformasi", "bagian"): reformasi.areas,
    Bagan("zi_tahap", "Unit zona integritas menurut tahap", "reformasi", "tahap"): reformasi.zones,
    Bagan("klg_hitungan", "Jumlah lembaga menurut daerah", "kelembagaan", "matriks"): kelembagaan.counts,
    Bagan("klg_beban", "Penduduk per perangkat daerah", "kelembagaan", "beban"): kelembagaan.load_per_unit,
    Bagan("klg_tipe", "Perangkat daerah menurut tipe", "kelembagaan", "tumpuk"): kelembagaan.types,
    Bagan("klg_penilaian", "Evaluasi atau kematangan menurut daerah", "kelembagaan", "batang"): kelembagaan.grades,
    Bagan("klg_bagian", "Bagian penilaian kelembagaan", "kelembagaan", "rincian"): kelembagaan.grade_parts,
    Bagan("omb_deret", "Kepatuhan menurut tahun", "pelayanan", "deret"): pelayanan.course,
    Bagan("omb_peringkat", "Peringkat kepatuhan", "pelayanan", "batang"): pelayanan.compliance_rank,
    Bagan("omb_opini", "Opini Ombudsman menurut daerah", "pelayanan", "batang"): pelayanan.opinion,
    Bagan("omb_unit", "Unit layanan", "pelayanan", "rincian"): pelayanan.units,
    Bagan("omb_rata", "Rata-rata kepatuhan", "pelayanan", "rincian"): pelayanan.means,
    Bagan("omb_alur", "Laporan setahun penuh", "pelayanan", "kelompok"): pelayanan.yearly,
    Bagan("omb_penyelesaian", "Tingkat penyelesaian setahun", "pelayanan", "kelompok"): pelayanan.completion,
    Bagan("omb_akses", "Akses masyarakat", "pelayanan", "kelompok"): pelayanan.yearly,
    Bagan("omb_alur_dalam", "Laporan dalam tahun", "pelayanan", "kelompok"): pelayanan.within,
    Bagan("omb_akses_dalam", "Akses dalam tahun", "pelayanan", "kelompok"): pelayanan.within,
    Bagan("omb_maladministrasi", "Dugaan maladministrasi", "pelayanan", "rincian"): pelayanan.content,
    Bagan("omb_substansi", "Substansi laporan", "pelayanan", "rincian"): pelayanan.content,
    Bagan("omb_terlapor", "Pihak yang dilaporkan", "pelayanan", "rincian"): pelayanan.content,
    Bagan("omb_kabkota", "Laporan menurut kab/kota", "pelayanan", "kelompok"): pelayanan.by_region,
    Bagan("keterkaitan", "Dua indikator menurut daerah", "keterkaitan", "sebar"): keterkaitan.pair,
    Bagan("tindak_lanjut", "Yang dijanjikan dan keadaannya", "tindak_lanjut", "komitmen"): tindak_lanjut.table,
    Bagan("tindak_lanjut_gerak", "Jalan menuju target yang dijanjikan", "tindak_lanjut", "jalan"): tindak_lanjut.way,
}


_TETAP = {b.kunci: b for b in _SEMUA}


class _Daftar(Mapping[str, Bagan]):
    """Charts by key in the order of their pages; every subject of the catalogue has a spine, so they are looked up anew."""

    def __init__(self, *lain: Bagan) -> None:
        self._lain = lain

    def __getitem__(self, kunci: str) -> Bagan:
        return _TETAP.get(kunci) or self._kini()[kunci]

    def __iter__(self) -> Iterator[str]:
        return iter(self._kini())

    def __len__(self) -> int:
        return len(self._kini())

    def _kini(self) -> Mapping[str, Bagan]:
        return _in_order(tuple(profil.spines().items()), self._lain)


@lru_cache(maxsize=8)
def _in_order(tulang: tuple[tuple[str, str], ...], lain: tuple[Bagan, ...]) -> Mapping[str, Bagan]:
    urut = list(HALAMAN)
    spine = (Bagan(kunci, f"Profil: {judul}", "profil", "spine") for kunci, judul in tulang)
    return {b.kunci: b for b in sorted((*_SEMUA, *spine, *lain), key=lambda b: urut.index(b.halaman))}


# What a view can make; all charts are these and those drawn from a file that is not published yet.
SAJIAN: Mapping[str, Bagan] = _Daftar()
BAGAN: Mapping[str, Bagan] = _Daftar(
    Bagan("unggah_beda", "Angka sebelum dan sesudah unggahan", "unggah", "sebelum_sesudah"),
    Bagan("survei_jawaban", "Sebaran jawaban survei yang belum terbit", "survei", "jawaban"),
    Bagan("survei_pilihan", "Pilihan ganda survei yang belum terbit", "survei", "skor"),
    Bagan("survei_skor", "Skor survei yang belum terbit", "survei", "skor"),
    Bagan("survei_gelombang", "Perubahan antara dua gelombang survei", "survei", "dua_tahun"),
)


def serve(kunci: str, k: Konteks) -> Sajian:
    """The chart `kunci` of the view `k`, made once for all who look at it.

    Raises KeyError for a chart that no view can make by itself.
    """
    bagan = SAJIAN[kunci]
    return CACHE.get((bagan, k.kunci_tampilan), lambda: _made(bagan, k))


def _made(bagan: Bagan, k: Konteks) -> Sajian:
    try:
        return marked(_SEMUA.get(bagan, profil.spine_of)(bagan, k))
    except TanpaIndikator as galat:
        return Sajian(bagan, f"{bagan.nama}: {k.nama()}", pd.DataFrame(), {}, lambda _: Uraian(), kosong=str(galat))
