"""The map of a page: province or kabupaten/kota shapes beside a tile grid; a click goes one level down."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from charts import peta as gambar
from pages.bersama.grafik import chart
from pages.bersama.konteks import Konteks, change
from pages.bersama.tautan import leave_for
from store.peta import peta

KOLOM = {"nama_tampil": "Daerah", "nilai": "Nilai", "predikat": "Predikat", "kategori": "Kategori", "alasan_kosong": "Keterangan"}
BENTUK = {"kab": "Kabupaten/kota", "prov": "Provinsi", "petak": "Petak"}


def region_map(k: Konteks, kunci: str) -> None:
    """Shapes of the province's kabupaten/kota, of the five provinces, or the tile grid, for the indicator in view."""
    bentuk = st.segmented_control(
        "Bentuk peta", list(BENTUK), default="kab", format_func=lambda b: BENTUK[b], key=f"b_{kunci}", required=True,
    )
    data = _rows(k, "semua_provinsi" if bentuk == "prov" else "kalimantan")
    if not gambar.perlu_peta(data):
        st.info(f"Belum ada angka {k.indikator()['nama_pendek']} {k.tampilan.tahun} untuk dipetakan.")
        return
    fig = _tiles(k, data) if bentuk == "petak" else _shapes(k, data, bentuk)
    chart(kunci, fig, data, KOLOM, saat_klik=_clicked)
    if bentuk != "petak":
        st.caption(f"{peta(_layer(bentuk)).keterangan} Klik daerah untuk turun satu tingkat.")


def _rows(k: Konteks, lingkup: str) -> pd.DataFrame:
    t = k.tampilan
    data = k.tanya(
        "nilai_lingkup", indikator=t.indikator, tahun=t.tahun, banding=t.banding, lingkup=lingkup, prov=t.prov,
    )
    return data[data["kode_wilayah"].str[:2].isin(["61", "62", "63", "64", "65"])]


def _title(k: Konteks) -> str:
    return f"{k.indikator()['nama_pendek']} {k.tampilan.tahun}"


def _shapes(k: Konteks, data: pd.DataFrame, bentuk: str) -> object:
    lapis = peta(_layer(bentuk))
    kotak = lapis.kotak("" if bentuk == "prov" else k.tampilan.prov)
    if bentuk == "kab":
        data = data[data["kode_provinsi"] == k.tampilan.prov]
    return gambar.shapes(
        data, k.indikator(), k.palet, url=f"/peta/{_layer(bentuk)}-{lapis.sidik}.geojson", kotak=kotak,
        judul=f"{_title(k)} menurut {BENTUK[bentuk].lower()}", anak_judul=lapis.keterangan, sorot=k.tampilan.kode,
    )


def _tiles(k: Konteks, data: pd.DataFrame) -> object:
    petak = k.tanya("petak", lapis="kabupaten_kota")
    return gambar.tiles(
        data, petak, k.indikator(), k.palet, judul=f"{_title(k)}, satu petak satu kabupaten/kota",
        sorot=k.tampilan.daerah, tinggi=640,
    )


def _layer(bentuk: str) -> str:
    return "provinsi" if bentuk == "prov" else "kabkota"


def _clicked(kode: str) -> None:
    if "." in kode:
        leave_for("profil", daerah=kode)
    else:
        change(prov=kode, daerah="")
