"""The map of a page: province or kabupaten/kota shapes beside a tile grid; a click goes one level down."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from charts import kata
from charts import peta as gambar
from pages.bersama.grafik import chart
from pages.bersama.konteks import Konteks, change
from pages.bersama.tahun_lain import other_years
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
    if bentuk == "kab":
        data = data[data["kode_provinsi"] == k.tampilan.prov]
    chart(
        kunci, data, lambda: _tiles(k, data) if bentuk == "petak" else _shapes(k, data, bentuk), KOLOM,
        saat_klik=lambda kode: _clicked(kunci, kode),
    )
    if not gambar.perlu_peta(data):
        other_years(k, "beranda", (k.tampilan.indikator,))
    elif bentuk != "petak":
        st.caption("Klik daerah untuk turun satu tingkat.")


def _rows(k: Konteks, lingkup: str) -> pd.DataFrame:
    t = k.tampilan
    data = k.tanya(
        "nilai_lingkup", indikator=t.indikator, tahun=t.tahun, banding=t.banding, lingkup=lingkup, prov=t.prov,
    )
    return data[data["kode_wilayah"].str[:2].isin(["61", "62", "63", "64", "65"])]


def _title(k: Konteks) -> str:
    return f"{k.indikator()['nama_pendek']} {k.tampilan.tahun}"


def _shapes(k: Konteks, data: pd.DataFrame, bentuk: str) -> go.Figure:
    lapis = peta("provinsi" if bentuk == "prov" else "kabupaten_kota")
    kode = list(data["kode_wilayah"])
    return gambar.shapes(
        data, k.indikator(), k.palet, url=f"/peta/{lapis.nama_berkas}", kotak=lapis.kotak(kode), sorot=k.tampilan.kode,
        judul=f"{_title(k)} menurut {BENTUK[bentuk].lower()}", anak_judul=kata.awal_besar(lapis.keterangan(kode)),
    )


def _tiles(k: Konteks, data: pd.DataFrame) -> go.Figure:
    petak = k.tanya("petak", lapis="kabupaten_kota")
    return gambar.tiles(
        data, petak, k.indikator(), k.palet, judul=f"{_title(k)}, satu petak satu kabupaten/kota",
        sorot=k.tampilan.daerah, tinggi=640,
    )


def _clicked(kunci: str, kode: str) -> None:
    if "." in kode:
        leave_for("profil", daerah=kode)
    else:
        change(prov=kode, daerah="")
        st.session_state[f"b_{kunci}"] = "kab"
