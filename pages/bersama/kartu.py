"""Headline tiles: value, category word, change, rank, sparkline; a word where the figure is absent."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from charts import kata
from pages.bersama.konteks import Konteks
from pages.bersama.tautan import link

WARNA_LENCANA = {1: "green", 2: "green", 3: "yellow", 4: "orange", 5: "red"}
WARNA_LENCANA_AMAN = {1: "blue", 2: "blue", 3: "gray", 4: "orange", 5: "orange"}


def tiles(k: Konteks, data: pd.DataFrame, deret: pd.DataFrame) -> None:
    """A responsive grid of tiles from rows of `nilai_daerah` and the courses of `deret_daerah`."""
    with st.grid(min_column_width=215, gap="small"):
        for _, baris in data.iterrows():
            titik = deret.loc[(deret["indikator"] == baris["indikator"]) & deret["nilai"].notna()]
            _tile(k, baris, titik[titik["tahun"] <= k.tampilan.tahun])


def _tile(k: Konteks, baris: pd.Series, titik: pd.DataFrame) -> None:
    with st.container(border=True, height="stretch", gap="xxsmall"):
        st.metric(
            baris["nama_pendek"], _value(baris), _delta(baris), delta_color=_delta_color(baris),
            help=f"{baris['nama']}, {k.tampilan.tahun}",
            chart_data=list(titik["nilai"].astype(float)) if len(titik) > 2 else None,
        )
        _category(k, baris)
        st.caption(_notes(baris))
        link("bandingkan", "Bandingkan", indikator=baris["indikator"])


def _value(baris: pd.Series) -> str:
    if not kata.kosong(baris["nilai"]):
        return kata.bersatuan(baris["nilai"], baris["satuan"], int(baris["desimal"]), baris["desimal_sumber"])
    return kata.BELUM_ADA if kata.kosong(baris["predikat"]) else str(baris["predikat"])


def _delta(baris: pd.Series) -> str | None:
    if kata.kosong(baris["perubahan"]):
        return None
    return kata.selisih(baris["perubahan"], int(baris["desimal"])).replace(kata.MINUS, "-")


def _delta_color(baris: pd.Series) -> str:
    return {"rendah_baik": "inverse", "tanpa_penilaian": "off"}.get(baris["arah"], "normal")


def _category(k: Konteks, baris: pd.Series) -> None:
    if kata.kosong(baris["kategori"]):
        return
    warna = WARNA_LENCANA_AMAN if k.tampilan.warna == "aman" else WARNA_LENCANA
    st.badge(str(baris["kategori"]), color="gray" if kata.kosong(baris["mutu"]) else warna[int(baris["mutu"])])


def _notes(baris: pd.Series) -> str:
    if kata.kosong(baris["nilai"]) and kata.kosong(baris["predikat"]):
        return _last_known(baris)
    butir = []
    if not kata.kosong(baris["peringkat"]):
        butir.append(kata.peringkat(baris["peringkat"], baris["n_peringkat"], baris["jumlah_daerah"]))
    if not kata.kosong(baris["hasil"]) and baris["hasil"] != "tidak_dibandingkan":
        butir.append(f"{kata.HASIL[baris['hasil']]} dari {baris['label_banding']}" if baris["hasil"] != "setara"
                     else f"setara dengan {baris['label_banding']}")
    elif not kata.kosong(baris["alasan"]):
        butir.append(f"tidak dibandingkan: {baris['alasan']}")
    return kata.awal_besar("; ".join(butir)) or "tidak diperingkat"


def _last_known(baris: pd.Series) -> str:
    if not kata.kosong(baris["alasan_tidak_ada"]):
        return str(baris["keterangan_tidak_ada"])
    if kata.kosong(baris["tahun_terakhir"]):
        return "Belum pernah ada angka terbit yang terkumpul."
    nilai = baris["predikat_terakhir"]
    if not kata.kosong(baris["nilai_terakhir"]):
        nilai = kata.bersatuan(baris["nilai_terakhir"], baris["satuan"], int(baris["desimal"]), baris["desimal_terakhir"])
    return f"Terakhir {nilai} ({int(baris['tahun_terakhir'])})."
