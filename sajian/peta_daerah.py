"""The map of a view: kabupaten/kota of the province, the five provinces, or a tile for each kabupaten/kota."""

import pandas as pd

from charts import peta as gambar
from charts.kalimat import kata
from charts.peta import PetaBentuk, PetaPetak
from sajian.konteks import Konteks
from sajian.sajian import Sajian
from store.kode import in_kalimantan
from store.lapis_peta import peta

KOLOM = {"nama_tampil": "Daerah", "nilai": "Nilai", "predikat": "Predikat", "kategori": "Kategori", "alasan_kosong": "Keterangan"}
BENTUK = {"kab": "Kabupaten/kota", "prov": "Provinsi", "petak": "Petak"}


def region_map(kunci: str, k: Konteks) -> Sajian:
    """The indicator in view on the shapes in view."""
    data, bentuk = _rows(k), k.tampilan.bentuk
    tempat = k.nama(k.tampilan.prov) if bentuk == "kab" else "Kalimantan"
    return Sajian(
        kunci, data, lambda: _tiles(k, data) if bentuk == "petak" else _shapes(k, data), KOLOM,
        judul=f"{_title(k)}: peta {tempat}",
    )


def _rows(k: Konteks) -> pd.DataFrame:
    t = k.tampilan
    lingkup = "semua_provinsi" if t.bentuk == "prov" else "kalimantan"
    data = k.tanya(
        "nilai_lingkup", indikator=t.indikator, tahun=t.tahun, banding=t.banding, lingkup=lingkup, prov=t.prov,
    )
    data = data[data["kode_wilayah"].map(in_kalimantan)]
    return data[data["kode_provinsi"] == t.prov] if t.bentuk == "kab" else data


def _title(k: Konteks) -> str:
    return f"{k.indikator()['nama_pendek']} {k.tampilan.tahun}"


def _shapes(k: Konteks, data: pd.DataFrame) -> PetaBentuk:
    t = k.tampilan
    lapis = peta("provinsi" if t.bentuk == "prov" else "kabupaten_kota")
    kode = list(data["kode_wilayah"])
    return gambar.shapes(
        data, k.indikator(), k.palet, url=f"/peta/{lapis.nama_berkas}", kotak=lapis.kotak(kode), sorot=t.kode,
        judul=f"{_title(k)} menurut {BENTUK[t.bentuk].lower()}", anak_judul=kata.awal_besar(lapis.keterangan(kode)),
    )


def _tiles(k: Konteks, data: pd.DataFrame) -> PetaPetak:
    return gambar.tiles(
        data, k.tanya("petak", lapis="kabupaten_kota"), k.indikator(), k.palet, sorot=k.tampilan.daerah,
        daftar=k.tampilan.prov, judul=f"{_title(k)}, satu petak satu kabupaten/kota",
    )
