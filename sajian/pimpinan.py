"""What leaders ask: who fell, how many in which category, provinces, regions alike, the next step, what is new and missing."""

import pandas as pd

import store
from charts import pimpinan as tabel
from charts.kalimat import kata
from charts.kalimat import pimpinan as kalimat
from charts.kalimat.nilai import mixed_years, published, rows
from sajian.bersama import worded
from sajian.konteks import Konteks
from sajian.sajian import Bagan, Sajian, columns
from sajian.tindak_lanjut import today
from store.dasar.cache import once

KOLOM_TURUN = columns(
    "nama_tampil nama_pendek tahun nilai selisih", nilai_lalu="Tahun sebelumnya", kali="Tahun berturut-turut",
    nilai_awal="Dari nilai", tahun_awal="Pada tahun",
)
KOLOM_KATEGORI = columns(
    "nama_tampil nama_pendek tahun nilai kategori", kategori_lalu="Kategori sebelumnya", tahun_lalu="Tahun sebelumnya",
    gerak="Berpindah", alasan="Bila tidak dibandingkan",
)
KOLOM_PROVINSI = columns("nama_pendek nama_tampil tahun nilai predikat_kata kategori", peringkat="Peringkat", n_peringkat="Dari")
KOLOM_SERUPA = columns(
    "nama_tampil", nama_provinsi="Provinsi", tingkat="Tingkat", penduduk="Penduduk", penduduk_periode="Periode penduduk",
    luas_km2="Luas km²", kepadatan="Jiwa per km²", jarak="Jarak",
)
KOLOM_BANDING = columns(
    "nama_pendek tahun nilai", n_serupa="Daerah serupa yang punya angka", median_serupa="Median daerah serupa",
    di_bawah="Di bawah kita", sama="Sama", nama_terbaik="Terbaik di antaranya", nilai_terbaik="Nilai terbaik",
)
KOLOM_NAIK = columns(
    "nama_pendek tahun nilai kategori", kategori_berikut="Kategori berikutnya", batas="Batas", kurang="Jarak",
    alasan="Bila tidak dihitung", teks_bagian="Bagian terendah", teks_langkah="Yang sudah melangkah",
)
KOLOM_SEJAK = columns(
    "nama_tampil nama_pendek rincian tahun nilai predikat perubahan", jenis="Jenis", janji="Komitmen", gerak="Gerak",
    tanggal_terbit="Terbit",
)
KOLOM_BELUM = columns("nama_tampil nama_pendek", alasan_kata="Sebab", keterangan="Keterangan", kepada="Tanyakan kepada")
CARA_SERUPA = (
    "Setingkat, dan terdekat dalam kelipatan penduduk, luas, dan kepadatan; {di}. Indikator tidak ikut memilih"
)


def fall_rows(k: Konteks) -> pd.DataFrame:
    """Rows of `turun` of the province in view."""
    return k.tanya("turun")


def falls(b: Bagan, k: Konteks) -> Sajian:
    """Which figures of the province and its kabupaten/kota fell from the year before, the worst first."""
    semua = fall_rows(k)
    data = semua[semua["hasil"] == kalimat.TURUN]
    return Sajian(b, f"Yang memburuk: {_of_province(k)}", data, KOLOM_TURUN, lambda judul: tabel.falls(
        data, k.palet, judul=judul, anak_judul=f"{len(data)} dari {len(semua)} angka yang sebanding dengan tahun sebelumnya",
    ), kosong=kalimat.falls(rows(semua)))


def category_rows(k: Konteks) -> pd.DataFrame:
    """Rows of `kategori` of the kabupaten/kota of the province in view."""
    return k.tanya("kategori")


def categories(b: Bagan, k: Konteks) -> Sajian:
    """How many kabupaten/kota of the province stand in which category, now and before."""
    data = category_rows(k)
    judul = f"Berapa pada kategori apa: kab/kota {_of_province(k)}"
    return Sajian(b, judul, data, KOLOM_KATEGORI, lambda judul: tabel.categories(
        data, judul=judul, anak_judul="Dibandingkan hanya di bawah cara ukur dan batas kategori yang sama",
    ), kosong=kalimat.categories([], ""))


def province_rows(k: Konteks) -> pd.DataFrame:
    """Rows of `lima_provinsi`."""
    return k.tanya("lima_provinsi")


def provinces(b: Bagan, k: Konteks) -> Sajian:
    """The five provinces of Kalimantan on every main indicator."""
    t, semua = k.tampilan, province_rows(k)
    ada = semua[published(semua)]
    data = semua[semua["indikator"].isin(ada["indikator"])]
    judul = f"{k.nama(t.prov)} di antara lima provinsi{t.akhiran}"
    return Sajian(b, judul, worded(data), KOLOM_PROVINSI, lambda judul: tabel.provinces(
        data, k.palet, prov=t.prov, judul=judul, anak_judul="; ".join(filter(
            None, ["Peringkat di antara yang punya angka, paling sedikit separuhnya", mixed_years(data)]
        )),
    ), jejak=ada, kosong=f"Belum ada angka terbit{t.setahun} untuk provinsi-provinsi Kalimantan.")


def alike_rows(k: Konteks) -> pd.DataFrame:
    """Rows of `daerah_serupa`, the region in view first."""
    return k.tanya("daerah_serupa")


def alike(b: Bagan, k: Konteks) -> Sajian:
    """The regions most like the one in view in size, and how they were found."""
    data = alike_rows(k)
    di = "dicari di seluruh Indonesia" if k.wilayah()["kelas"] == "provinsi" else "dicari di Kalimantan"
    return Sajian(b, f"Daerah yang serupa dengan {k.nama()}", data, KOLOM_SERUPA, lambda judul: tabel.alike(
        data, judul=judul, anak_judul=CARA_SERUPA.format(di=di),
    ), sumber=k.tanya("sumber_daerah"), kosong=kalimat.alike([], []))


def against_rows(k: Konteks) -> pd.DataFrame:
    """Rows of `banding_serupa`: the region in view beside those of `alike_rows`."""
    return k.tanya("banding_serupa", serupa=tuple(alike_rows(k)["kode_wilayah"][1:]))


def against_alike(b: Bagan, k: Konteks) -> Sajian:
    """The region in view beside those alike, indicator by indicator."""
    data, minimal = against_rows(k), k.tetapan("minimal_daerah_median")
    judul = f"{k.nama()} di antara daerah serupa{k.tampilan.akhiran}"
    return Sajian(b, judul, data, KOLOM_BANDING, lambda judul: tabel.against_alike(
        data, k.palet, judul=judul,
        anak_judul=f"Pada tahun angka daerah ini sendiri; median perlu paling sedikit {minimal} daerah",
    ), kosong=f"Belum ada angka terbit{k.tampilan.setahun} untuk {k.nama()}.")


def step_rows(k: Konteks) -> pd.DataFrame:
    """Rows of `naik_kategori` of the region in view."""
    return k.tanya("naik_kategori")


def steps(b: Bagan, k: Konteks) -> Sajian:
    """What keeps the region in view from its next category, indicator by indicator."""
    data = step_rows(k)
    isi = data.assign(teks_bagian=list(map(kalimat.weakest, rows(data))), teks_langkah=list(map(kalimat.stepped, rows(data))))
    return Sajian(b, f"Menuju kategori berikutnya: {k.nama()}{k.tampilan.akhiran}", isi, KOLOM_NAIK, lambda judul: tabel.steps(
        data, judul=judul, anak_judul="Menurut batas tahun angkanya; bagian terendah belum tentu yang paling menentukan",
    ), kosong=kalimat.steps([]))


@once
def meeting(k: Konteks) -> tuple[str, str]:
    """The last meeting, or the one chosen, and its day; two empty texts without any."""
    data = k.tanya("rakor_terakhir", hari_ini=today())
    return ("", "") if data.empty else (str(data["rakor"].iloc[0]), str(data["tanggal"].iloc[0]))


def news_rows(k: Konteks) -> pd.DataFrame:
    """Rows of `sejak_rakor` since the last meeting."""
    tanggal = meeting(k)[1] or today()
    buku = store.history() if store.latest() else ()
    nomor = max((b.nomor for b in buku if b.pada[:10] <= tanggal), default=0)
    return k.tanya("sejak_rakor", tanggal=tanggal, nomor=nomor)


def news(b: Bagan, k: Konteks) -> Sajian:
    """What was published and which promises moved since the last meeting."""
    (rakor, tanggal), data = meeting(k), news_rows(k)
    angka = data[data["tahun"].notna() & data["indikator"].notna()].astype({"tahun": int})
    return Sajian(b, f"Yang baru sejak rakor terakhir: {_of_province(k)}", data, KOLOM_SEJAK, lambda judul: tabel.since(
        data, judul=judul, anak_judul=f"Sejak {kata.tanggal(tanggal)}: {rakor}",
    ), jejak=angka, kosong=f"{kalimat.since(rows(data), rakor, tanggal)}")


def missing_rows(k: Konteks) -> pd.DataFrame:
    """Rows of `belum_ada` of the province in view."""
    return k.tanya("belum_ada")


def missing(b: Bagan, k: Konteks) -> Sajian:
    """Which figures the province and its kabupaten/kota lack, and why."""
    data = missing_rows(k)
    isi = data.assign(alasan_kata=[kata.sebab(a, True) for a in data["alasan"]])
    return Sajian(b, f"Yang belum ada: {_of_province(k)}{k.tampilan.akhiran}", isi, KOLOM_BELUM, lambda judul: tabel.missing(
        data, judul=judul, anak_judul="Dari indikator yang sudah terbit untuk daerah setingkat di Kalimantan",
    ), kosong=kalimat.missing([], k.tampilan.setahun))


def _of_province(k: Konteks) -> str:
    return k.nama(k.tampilan.prov)
