"""Headline tiles: value, category word, change, rank, sparkline; a word where the figure is absent."""

from typing import Literal

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from charts.kalimat import umum as kalimat
from charts.kalimat.nilai import value
from charts.kalimat.terbit import published
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.tautan import link

Lencana = Literal["blue", "gray", "green", "orange", "red", "yellow"]
WARNA_LENCANA: dict[int, Lencana] = {1: "green", 2: "green", 3: "yellow", 4: "orange", 5: "red"}
WARNA_LENCANA_AMAN: dict[int, Lencana] = {1: "blue", 2: "blue", 3: "gray", 4: "orange", 5: "orange"}


def tiles(k: Konteks, data: pd.DataFrame, deret: pd.DataFrame) -> None:
    """Tiles for the indicators with a figure; `absent` names the others.

    `data`: rows of `nilai_daerah`; `deret`: rows of `deret_daerah`.
    """
    with st.grid(min_column_width=205, gap="small"):
        for _, baris in data[published(data)].iterrows():
            _tile(k, baris, _recent(deret[deret["indikator"] == baris["indikator"]], k.tampilan.tahun))


def absent(k: Konteks, data: pd.DataFrame) -> None:
    """One panel that names the indicators without a figure in the year in view, with the last one known.

    `data`: rows of `nilai_daerah`. Nothing is drawn when every indicator has a figure.
    """
    kosong = data[~published(data)]
    if kosong.empty:
        return
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**Belum ada data {k.tampilan.tahun}**")
        with st.grid(min_column_width=205, gap="small"):
            for _, baris in kosong.iterrows():
                st.caption(f"**{baris['nama_pendek']}** — {kalimat.last_known(baris)}")


def _recent(deret: pd.DataFrame, tahun: int) -> list[float]:
    """Values of the unbroken years up to `tahun`, by one method: a sparkline has no gaps to show."""
    titik = deret[deret["nilai"].notna() & (deret["tahun"] <= tahun)].sort_values("tahun")
    utuh = titik[(titik["ruas"] == titik["ruas"].max()) & (titik["tahun"].diff(-1).fillna(-1) == -1)[::-1].cummin()]
    return list(utuh["nilai"].astype(float))


def _tile(k: Konteks, baris: pd.Series, titik: list[float]) -> None:
    with st.container(border=True, height="stretch", gap="xxsmall"):
        st.metric(
            baris["nama_pendek"], _value(baris), _delta(baris),
            delta_color="off" if baris["perubahan"] == 0 else _delta_color(baris),
            help=f"{baris['nama']}, {k.tampilan.tahun}", chart_data=titik if len(titik) > 2 else None,
            delta_arrow="off" if baris["perubahan"] == 0 else "auto",
        )
        if not kata.kosong(baris["kategori"]) and str(baris["kategori"]) != _value(baris):
            _badge(k, baris)
        st.caption(_notes(baris))
        link("bandingkan", "Bandingkan", indikator=baris["indikator"])


def _badge(k: Konteks, baris: pd.Series) -> None:
    warna = WARNA_LENCANA_AMAN if k.tampilan.warna == "aman" else WARNA_LENCANA
    st.badge(str(baris["kategori"]), color="gray" if kata.kosong(baris["mutu"]) else warna[int(baris["mutu"])])


def _value(baris: pd.Series) -> str:
    return value(baris, baris["satuan"], int(baris["desimal"]))


def _delta(baris: pd.Series) -> str | None:
    if kata.kosong(baris["perubahan"]):
        return None
    if baris["perubahan"] == 0:
        return f"tetap dari {int(baris['tahun']) - 1}"
    beda = kata.selisih(baris["perubahan"], int(baris["desimal"])).replace(kata.MINUS, "-")
    return f"{beda} dari {int(baris['tahun']) - 1}"


def _delta_color(baris: pd.Series) -> Literal["normal", "inverse", "off"]:
    if baris["arah"] == "tanpa_penilaian":
        return "off"
    return "inverse" if baris["arah"] == "rendah_baik" else "normal"


def _notes(baris: pd.Series) -> str:
    butir = []
    sebaya = kata.SEBAYA[baris["kelas"]]
    if baris["n_peringkat"] == 1:
        butir.append(f"satu-satunya dari {int(baris['jumlah_daerah'])} {sebaya} yang ada datanya")
    elif not kata.kosong(baris["peringkat"]):
        butir.append(kata.peringkat(baris["peringkat"], baris["n_peringkat"], baris["jumlah_daerah"], sebaya))
    if not kata.kosong(baris["hasil"]) and baris["hasil"] != "tidak_dibandingkan":
        kata_depan = "dengan" if baris["hasil"] == "setara" else "dari"
        butir.append(f"{kata.HASIL[baris['hasil']]} {kata_depan} {kata.label_kalimat(baris['label_banding'])}")
    elif not kata.kosong(baris["alasan"]):
        butir.append(f"tidak dibandingkan: {baris['alasan']}")
    return kata.awal_besar("; ".join(butir)) or "tidak diperingkat"
