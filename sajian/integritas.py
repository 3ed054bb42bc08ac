"""Integritas (SPI): index, components, parts, respondents, means."""

from collections.abc import Collection
from dataclasses import replace

import pandas as pd

from charts.bagian import part_bars, unit_bars
from charts.batang import ranked_bars
from charts.deret import banded_course
from charts.kalimat import kata
from charts.kalimat import spi as kalimat
from charts.kelompok import grouped_bars
from sajian.bersama import KOLOM_BAGIAN, last_year, part_chart, parts_in
from sajian.konteks import Konteks
from sajian.sajian import Bagan, Sajian, columns, government, unpublished
from sajian.sel import UKURAN, by_measure

INDEKS = "spi_indeks"
NASIONAL = "00"
RATA_WILAYAH = "spi_rata_rata_wilayah"
RATA_KELOMPOK = "spi_rata_rata_kelompok"
AMBANG = {"asli": "Ambang tahun itu", "sekarang": "Ambang sekarang"}
# The group of the national means a government belongs to.
KELOMPOK_INSTANSI = {"provinsi": "pemprov", "kabupaten": "pemkab", "kota": "pemkot"}
# In some years the means were published of all of them together.
SEMUA_PEMDA = "pemda"
# Indicators shown by their parts: title, subtitle, and whether the order of the answer is turned, the lowest first.
RINCIAN = {
    "spi_kelompok_eksper": ("spi_eksper", "SPI menurut kelompok eksper", "", -1),
    "spi_indikator": ("spi_indikator", "Indikator dimensi SPI", "Terendah di atas", -1),
    "spi_risiko": ("spi_risiko", "Risiko menurut responden SPI", "Skala terbalik: makin rendah makin baik; tertinggi di atas", 1),
}
KOLOM_KOMPONEN = columns(
    "nama tahun nilai kategori", nama="Komponen atau dimensi", nilai_lalu="Tahun sebelumnya", nilai_median="Median kab/kota",
)
KOLOM_RATA = columns("tahun nama nilai", nama="Ukuran", n_pemda="Pemda berdata", jumlah_pemda="Jumlah pemda")
KOLOM_PARTISIPASI = {
    "kelompok": "Kelompok", "tahun": "Tahun", **UKURAN, "tingkat_respons": "Tingkat respons (%)", "dasar": "Dasar",
    "penerbit": "Sumber", "catatan": "Catatan",
}


def categories(k: Konteks) -> pd.DataFrame:
    """Every value of the province with its category by the thresholds chosen: rows of `kategori_ambang`."""
    return k.tanya("kategori_ambang", indikator=INDEKS, versi=k.tampilan.ambang)


def thresholds(k: Konteks) -> pd.DataFrame:
    """Categories in force in the year in view by the thresholds chosen: rows of `ambang_berlaku`."""
    return k.tanya("ambang_berlaku", indikator=INDEKS, versi=k.tampilan.ambang)


def relabelled(k: Konteks, data: pd.DataFrame) -> pd.DataFrame:
    """Rows with categories by the thresholds chosen."""
    return kalimat.relabel(data, categories(k)) if len(data) else data


def course(b: Bagan, k: Konteks) -> Sajian:
    """Index and category of the region in view by year, among the thresholds of each year."""
    t, tahun, data = k.tampilan, k.pilihan.tahun, _own(k)
    pita = k.tanya("ambang_tahunan", indikator=INDEKS, versi=t.ambang, dari=min(tahun), sampai=max(tahun))
    kolom = columns("nama_tampil tahun nilai kategori", kategori_asli="Kategori tahun itu")
    return Sajian(b, f"Indeks SPI {government(k)} menurut tahun", data, kolom, lambda _: banded_course(
        data, pita, k.indikator(INDEKS), k.palet, judul=kalimat.course_title(data, government(k), "SPI"), sampai=t.tahun,
        putus=k.tanya("putus_metode", indikator=INDEKS),
        anak_judul=f"Garis mendatar: awal kategori menurut {AMBANG[t.ambang].lower()}",
    ), kosong="Belum ada indeks SPI terbit untuk daerah ini.")


def _own(k: Konteks) -> pd.DataFrame:
    semua = categories(k)
    return semua[semua["kode_wilayah"] == k.tampilan.kode]


def rank(b: Bagan, k: Konteks) -> Sajian:
    """Regions of the province ranked by the index of the year in view."""
    t, data = k.tampilan, relabelled(k, k.tanya("nilai_lingkup", indikator=INDEKS, lingkup="provinsi"))
    kolom = columns("nama_tampil tahun nilai kategori alasan_kosong")
    return Sajian(
        b, f"SPI kab/kota {k.nama(t.prov)}{t.akhiran}", data, kolom,
        lambda judul: ranked_bars(data, k.indikator(INDEKS), thresholds(k), k.palet, judul=judul, sorot=t.kode),
        kosong=f"Belum ada indeks SPI kab/kota terbit{k.tampilan.pada}.",
    )


def components(b: Bagan, k: Konteks) -> Sajian:
    """Components of the index, or dimensions of the component that ends the key, worst first.

    Beside the components stands why the index can lie below them all.
    """
    dimensi = b.kunci.partition("_dimensi_")[2]
    semua = k.tanya("komponen_daerah", induk=INDEKS, versi=k.tampilan.ambang)
    data = semua[semua["induk"] == f"spi_{dimensi}"] if dimensi else semua[semua["lapis"] == 1]
    milik = _own(k).set_index("tahun")["nilai"].get(data["tahun"].min())
    judul = f"Dimensi {dimensi} SPI" if dimensi else "Komponen SPI"
    return replace(part_chart(
        b, k, INDEKS, f"{judul} {government(k)}", data, anak_judul="Terendah di atas", label="nama_pendek",
        label_median=f"Median kab/kota {k.nama(k.tampilan.prov)}",
    ), kolom=KOLOM_KOMPONEN, catatan="" if dimensi else kalimat.correction(milik, data))


def details(b: Bagan, k: Konteks) -> Sajian:
    """The parts of one indicator that RINCIAN names, in the last year that has them."""
    indikator, judul, anak_judul, arah = RINCIAN[b.kunci]
    data = _parts(k, indikator)
    data = data[~data["rata_rata"] & ~data["unit_induk"]].iloc[::arah]
    return part_chart(b, k, indikator, f"{judul} {government(k)}", data, anak_judul=anak_judul)


def _parts(k: Konteks, indikator: str, kode: str = "") -> pd.DataFrame:
    bersama = (*(r[0] for r in RINCIAN.values()), RATA_KELOMPOK)
    return parts_in(k, indikator, kode, bersama=bersama, di=(k.tampilan.kode, NASIONAL))


def units(b: Bagan, k: Konteks) -> Sajian:
    """Work units ranked by their index, with the marks of its three components."""
    data = k.tanya("unit_kerja", induk=INDEKS)
    judul = f"SPI unit kerja {government(k)} {last_year(k, data)}"
    return Sajian(
        b, judul, data, KOLOM_BAGIAN | {"komponen": "Komponen"},
        lambda judul: unit_bars(data, k.indikator(INDEKS), k.palet, judul=judul, anak_judul="Indeks, tertinggi di atas"),
        kosong=unpublished(government(k), k.tampilan.tahun),
    )


def respondents(b: Bagan, k: Konteks) -> Sajian:
    """Respondents by group of the region in view or of the nation, with every total published: differing ones are said."""
    nasional = b.kunci == "spi_partisipasi_nasional"
    kode, milik = (NASIONAL, "tingkat nasional") if nasional else (k.tampilan.kode, government(k))
    data = _asked(k, "partisipasi_daerah", kode)
    tahun = last_year(k, data)
    catatan = kalimat.differing_totals(_asked(k, "partisipasi_total", kode))
    judul = f"Populasi dan responden SPI {k.nama(kode)} {tahun}"
    return Sajian(b, judul, data, KOLOM_PARTISIPASI, lambda judul: grouped_bars(
        by_measure(data), judul=judul, seri="seri", anak_judul="Tingkat respons hanya bila kedua angka dari satu sumber",
    ), desimal=1, catatan=" ".join(catatan), jejak=_statements(_asked(k, "jejak_partisipasi", kode)),
        kosong=unpublished(milik, tahun))


def _asked(k: Konteks, nama: str, kode: str) -> pd.DataFrame:
    """What is known of the respondents of one region; asked for along with the other of the two."""
    return k.tanya_bagian(nama, {"kode_wilayah": kode}, kode=tuple(sorted({k.tampilan.kode, NASIONAL})))


def _statements(jejak: pd.DataFrame) -> pd.DataFrame:
    """Every source of the counts in words, all of them in use."""
    orang = {judul: [kata.angka(v, 0) for v in jejak[kolom]] for kolom, judul in UKURAN.items()}
    return pd.DataFrame({
        "dipakai": True, "Kelompok": jejak["kelompok"], **orang, "penerbit": jejak["penerbit"], "Judul": jejak["judul"],
        "Tanggal": list(map(kata.tanggal, jejak["tanggal"])), "Alamat": jejak["url"], "Catatan": jejak["catatan"],
    })


def regional_mean(b: Bagan, k: Konteks) -> Sajian:
    """The published mean of the region beside the province's own index, newest year first."""
    data = k.tanya("rata_rata_wilayah", indikator=INDEKS, rata_rata=RATA_WILAYAH)
    data = data.assign(label=[str(t) for t in data["tahun"]])
    judul = f"SPI pemprov dan rata-rata wilayah {k.nama(k.tampilan.prov)}"
    return Sajian(b, judul, data, KOLOM_RATA, lambda judul: grouped_bars(
        data, judul=judul, seri="nama", desimal=2, skala_maks=100,
        anak_judul="Dua ukuran yang berbeda, jangan dipertukarkan",
    ), catatan=kalimat.regional_mean(data, k.tampilan.tahun))


def group_means(b: Bagan, k: Konteks) -> Sajian:
    """National means of kinds of institution, with the index of the region in view as a mark."""
    data = _parts(k, RATA_KELOMPOK, NASIONAL)
    tahun = last_year(k, data)
    milik = k.tanya("deret_daerah", indikator=(INDEKS,)).set_index("tahun")["nilai"].get(tahun)
    data = data.assign(nilai_banding=milik, label_banding=f"Indeks {government(k)}")
    return Sajian(b, f"Rata-rata SPI nasional kelompok instansi {tahun}", data, KOLOM_BAGIAN, lambda judul: part_bars(
        data, k.indikator(RATA_KELOMPOK), k.palet, judul=judul,
        anak_judul=f"{government(k)} termasuk kelompok {_kind_of(k, set(data['rincian']))}",
    ), kosong=unpublished("kelompok instansi", tahun))


def _kind_of(k: Konteks, ada: Collection[str]) -> str:
    """The kind of institution that the region is, as it is named among those shown."""
    sendiri = KELOMPOK_INSTANSI[k.wilayah()["tingkat"]]
    return SEMUA_PEMDA if sendiri not in ada and SEMUA_PEMDA in ada else sendiri
