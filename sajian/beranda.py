"""Beranda: the map, the headline figures and what needs attention."""

import pandas as pd

from charts import peta as gambar
from charts import tabel
from charts.kalimat import kata
from charts.kalimat import umum as kalimat
from charts.kalimat.nilai import mixed_years, published, rows
from charts.peta import PetaBentuk, PetaPetak, unwritten
from sajian.bersama import KOLOM_DAERAH, worded
from sajian.konteks import Konteks
from sajian.sajian import Bagan, Sajian, columns
from store.dasar.kode import in_kalimantan
from store.ekspor.lapis_peta import peta

BENTUK = {"kab": "Kabupaten/kota", "prov": "Provinsi", "petak": "Petak"}
# The scope of each shape of the map.
LINGKUP = {"kab": "provinsi", "prov": "provinsi_kalimantan", "petak": "kalimantan"}
KOLOM_UBIN = columns(
    "nama_pendek nilai predikat_kata kategori_kata perubahan peringkat_kata hasil_kata", terakhir_kata="Bila belum ada",
)
KOLOM_PERHATIAN = columns("nama_tampil nama_pendek besar nilai nilai_banding", kalimat="Perlu perhatian")


def headlines(b: Bagan, k: Konteks) -> Sajian:
    """The main indicators of the region in view."""
    t, data = k.tampilan, tabel.in_order(k.tanya("nilai_daerah"))
    ada = published(data)
    terakhir = ["" if a else kalimat.absent(r) for a, r in zip(ada, rows(data))]
    return Sajian(
        b, f"Indikator utama {k.nama()}{t.akhiran}", worded(data).assign(terakhir_kata=terakhir), KOLOM_UBIN,
        lambda _: tabel.headlines(
            data, k.palet, lalu=t.lalu, banding=kata.BANDING[t.banding],
            judul=f"{k.nama()}{t.akhiran}: {ada.sum()} dari {len(data)} indikator utama ada datanya",
        ), jejak=data[ada], kosong=f"Belum ada angka terbit{t.setahun} untuk {k.nama()}.",
    )


def concerns(b: Bagan, k: Konteks) -> Sajian:
    """What lags or falls, worst first: the table has all of it, the picture the first of each kind."""
    t, data = k.tampilan, k.tanya("perhatian")
    isi, tampil = data.assign(kalimat=[kalimat.concern(r) for r in rows(data)]), data[data["disorot"]]
    (dasar,) = rows(k.tanya("perhatian_dasar"))
    tentang, bidang = ("Perlu perhatian, " + k.bidang, f" bidang {k.bidang}") if k.bidang else ("Perlu perhatian", "")
    return Sajian(b, f"{tentang}: {k.nama()}{t.akhiran}", isi, KOLOM_PERHATIAN, lambda judul: tabel.concerns(
        tampil, k.palet, lalu=t.lalu, judul=judul, anak_judul=kata.awal_besar(kalimat.counted(data)),
    ), jejak=tampil, kosong=kalimat.nothing_found(dasar, f"{k.nama()}{bidang}", t.setahun, t.banding))


def region_map(b: Bagan, k: Konteks) -> Sajian:
    """The indicator in view on kabupaten/kota of the province, the five provinces, or a tile for each kabupaten/kota."""
    t = k.tampilan
    lingkup = "provinsi_kalimantan" if t.bentuk == "prov" else "kalimantan"
    data = k.tanya("nilai_lingkup", indikator=t.indikator, lingkup=lingkup)
    data = data[data["kode_wilayah"].map(in_kalimantan)]
    if t.bentuk == "kab":
        data = data[data["kode_provinsi"] == t.prov]
    judul = f"{k.indikator()['nama_pendek']}{t.akhiran}"
    bentuk = None if t.bentuk == "petak" else _shapes(k, data, judul)
    return Sajian(
        b, f"{judul}: peta {k.nama(t.prov) if t.bentuk == 'kab' else 'Kalimantan'}", data, KOLOM_DAERAH,
        lambda _: bentuk or _tiles(k, data, judul), catatan=unwritten(bentuk) if bentuk else "",
        kosong=f"Belum ada angka untuk dipetakan{t.pada}.",
    )


def _shapes(k: Konteks, data: pd.DataFrame, judul: str) -> PetaBentuk:
    t = k.tampilan
    lapis = peta("provinsi" if t.bentuk == "prov" else "kabupaten_kota")
    kode, titik = list(data["kode_wilayah"]), k.tanya("titik_nama")
    return gambar.shapes(
        data, k.indikator(), k.palet, url=f"/peta/{lapis.nama_berkas}", kotak=lapis.kotak(kode), sorot=t.kode,
        titik=dict(zip(titik["kode"], zip(titik["lon"], titik["lat"]))), judul=f"{judul} menurut {BENTUK[t.bentuk].lower()}",
        anak_judul="; ".join(filter(None, [kata.awal_besar(lapis.keterangan(kode)), mixed_years(data)])),
    )


def _tiles(k: Konteks, data: pd.DataFrame, judul: str) -> PetaPetak:
    return gambar.tiles(
        data, k.tanya("petak", lapis="kabupaten_kota"), k.indikator(), k.palet, sorot=k.tampilan.daerah,
        daftar=k.tampilan.prov, judul=f"{judul}, satu petak satu kabupaten/kota", anak_judul=kata.awal_besar(mixed_years(data)),
    )
