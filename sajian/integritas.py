"""Integritas (SPI): index, components, parts, respondents, means."""

from dataclasses import replace
from functools import partial

import pandas as pd

from charts.batang import ranked_bars
from charts.deret import banded_course
from charts.kalimat import spi as kalimat_spi
from charts.kalimat.kategori import relabel
from charts.kelompok import grouped_bars
from charts.rincian import part_bars
from sajian import spi_bagian
from sajian.konteks import Konteks
from sajian.sajian import KOLOM_BAGIAN, Penyaji, Sajian, government, unpublished
from sajian.spi_bagian import INDEKS, NASIONAL, year

RATA_WILAYAH = "spi_rata_rata_wilayah"
RATA_KELOMPOK = "spi_rata_rata_kelompok"
AMBANG = {"asli": "Ambang tahun itu", "sekarang": "Ambang sekarang"}
KOLOM = {"nama_tampil": "Daerah", "tahun": "Tahun", "nilai": "Nilai", "kategori": "Kategori"}
KOLOM_RATA = {
    "tahun": "Tahun", "nama": "Ukuran", "nilai": "Nilai", "n_pemda": "Pemda berdata", "jumlah_pemda": "Jumlah pemda",
}
# The group of the national means a government belongs to.
KELOMPOK_INSTANSI = {"provinsi": "pemprov", "kabupaten": "pemkab", "kota": "pemkot"}


def categories(k: Konteks) -> pd.DataFrame:
    """Every value of the province with its category by the thresholds chosen: rows of `kategori_ambang`."""
    return k.tanya("kategori_ambang", indikator=INDEKS, prov=k.tampilan.prov, versi=k.tampilan.ambang)


def thresholds(k: Konteks) -> pd.DataFrame:
    """Categories in force in the year in view by the thresholds chosen: rows of `ambang_berlaku`."""
    return k.tanya("ambang_berlaku", indikator=INDEKS, tahun=k.tampilan.tahun, versi=k.tampilan.ambang)


def relabelled(k: Konteks, data: pd.DataFrame) -> pd.DataFrame:
    """Rows with categories by the thresholds chosen."""
    return relabel(data, categories(k)) if len(data) else data


def course(k: Konteks) -> Sajian:
    """Index and category of the region in view by year, over the bands of each year."""
    t = k.tampilan
    data = categories(k)
    data = data[data["kode_wilayah"] == t.kode]
    pita = k.tanya("ambang_tahunan", indikator=INDEKS, versi=t.ambang, dari=min(k.pilihan.tahun), sampai=max(k.pilihan.tahun))
    return Sajian("spi_deret", data, lambda: banded_course(
        data, pita, k.indikator(INDEKS), k.palet, judul=kalimat_spi.course_title(data, government(k), "SPI"), sampai=t.tahun,
        putus=k.tanya("putus_metode", indikator=INDEKS),
        anak_judul=f"Warna latar: kategori menurut {AMBANG[t.ambang].lower()}",
    ), KOLOM | {"kategori_asli": "Kategori tahun itu"}, alt=f"Indeks SPI {k.nama()} menurut tahun",
        judul=f"Indeks SPI {government(k)} menurut tahun",
    )


def rank(k: Konteks) -> Sajian:
    """Regions of the province ranked by the index of the year in view."""
    t = k.tampilan
    data = relabelled(k, k.tanya(
        "nilai_lingkup", indikator=INDEKS, tahun=t.tahun, banding=t.banding, lingkup="provinsi", prov=t.prov,
    ))
    judul = f"SPI kab/kota {k.nama(t.prov)} {t.tahun}"
    return Sajian(
        "spi_peringkat", data,
        lambda: ranked_bars(data, k.indikator(INDEKS), thresholds(k), k.palet, judul=judul, sorot=t.kode),
        KOLOM | {"alasan_kosong": "Keterangan"}, judul=judul,
    )


def components(k: Konteks) -> Sajian:
    """Internal, eksternal and eksper of the region in view; beside them why the index can lie below them all."""
    sajian = spi_bagian.components(k)
    milik = course(k).data.set_index("tahun")["nilai"].get(sajian.data["tahun"].min())
    return replace(sajian, catatan=kalimat_spi.correction(milik, sajian.data))


def regional_mean(k: Konteks) -> Sajian:
    """The published mean of the region beside the province's own index, newest year first."""
    prov = k.tampilan.prov
    data = k.tanya("rata_rata_wilayah", indikator=INDEKS, rata_rata=RATA_WILAYAH, prov=prov)
    data = data.assign(label=data["tahun"].astype(str)).sort_values(["tahun", "urut"], ascending=[False, True])
    judul = f"SPI pemprov dan rata-rata wilayah {k.nama(prov)}"
    return Sajian("spi_rata_wilayah", data, lambda: grouped_bars(
        data, judul=judul, seri="nama", desimal=2, skala_maks=100,
        anak_judul="Dua ukuran yang berbeda, jangan dipertukarkan",
    ), KOLOM_RATA, catatan=kalimat_spi.regional_mean(data, k.tampilan.tahun), judul=judul)


def group_means(k: Konteks) -> Sajian:
    """National means of kinds of institution, with the index of the region in view as a mark."""
    data = k.tanya("rincian_daerah", indikator=RATA_KELOMPOK, kode=NASIONAL, tahun=k.tampilan.tahun)
    tahun = year(k, data)
    milik = k.tanya("deret_daerah", kode=k.tampilan.kode, indikator=(INDEKS,)).set_index("tahun")["nilai"].get(tahun)
    data = data.assign(nilai_banding=milik, label_banding=f"Indeks {government(k)}")
    judul = f"Rata-rata SPI nasional kelompok instansi {tahun}"
    return Sajian("spi_rata_kelompok", data, lambda: part_bars(
        data, k.indikator(RATA_KELOMPOK), k.palet, judul=judul,
        anak_judul=f"{government(k)} termasuk kelompok {KELOMPOK_INSTANSI[k.wilayah()['tingkat']]}",
    ), KOLOM_BAGIAN, judul=judul, alasan=unpublished("kelompok instansi", tahun))


SAJIAN: dict[str, Penyaji] = {
    "spi_deret": course,
    "spi_peringkat": rank,
    "spi_komponen": components,
    "spi_dimensi_internal": partial(spi_bagian.dimensions, induk="spi_internal"),
    "spi_dimensi_eksternal": partial(spi_bagian.dimensions, induk="spi_eksternal"),
    "spi_kelompok_eksper": spi_bagian.expert_groups,
    "spi_unit": spi_bagian.units,
    "spi_indikator": spi_bagian.dimension_indicators,
    "spi_risiko": spi_bagian.risk,
    "spi_partisipasi": spi_bagian.participation,
    "spi_partisipasi_nasional": spi_bagian.national_participation,
    "spi_rata_wilayah": regional_mean,
    "spi_rata_kelompok": group_means,
}
