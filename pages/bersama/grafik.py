"""A chart on a page with what belongs to it: table of the same numbers, downloads, the way to the source."""

from __future__ import annotations

import re
from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from charts.daftar import BAGAN
from charts.templat import CAP_LATIHAN, CONFIG, add_source
from pages.bersama.konteks import Konteks, current
from pages.bersama.tabel import csv_bytes, figures, show, sources

KolomTabel = dict[str, str]
FILE_TAK_AMAN = re.compile(r"[^0-9A-Za-z]+")
Saat = Callable[[str], None]


def chart(
    kunci: str, data: pd.DataFrame, gambar: Callable[[], go.Figure], kolom: KolomTabel, *,
    jejak: pd.DataFrame | None = None, sumber: pd.DataFrame | None = None, desimal: int = 2, alt: str = "",
    saat_klik: Saat | None = None,
) -> None:
    """Draw a registered chart when its predicate says there is enough, else say what is missing.

    Under it a closed panel holds the table of the same numbers, the CSV and the sources. `gambar` builds the
    figure. `kolom` maps columns of `data` to Indonesian headings. `jejak` are rows with indikator, kode_wilayah,
    tahun (and rincian) whose sources are shown; by default `data` itself. `sumber` are the sources themselves
    (penerbit, judul, tanggal, url) where the figures come from a table of its own. `saat_klik` is a callback
    that receives the first customdata value (or location) of a clicked mark.
    """
    bagan = BAGAN[kunci]
    if not bagan.perlu(data):
        st.info(bagan.kosong)
        return
    rinci = _given(sumber) if sumber is not None else sources(current(), data if jejak is None else jejak)
    fig = add_source(gambar(), _dated(source_line(rinci)), latihan=current().latihan)
    _draw(kunci, fig, alt or _alt(fig), saat_klik)
    _panel(kunci, data, kolom, rinci, desimal)


def source_line(rinci: pd.DataFrame) -> str:
    """'Sumber: KPK; ANTARA; dan 3 lainnya.' from the sources in use; from all of them when none is final."""
    if rinci.empty:
        return "Sumber: lihat halaman Sumber & metodologi."
    dipakai = rinci[rinci["dipakai"]] if rinci["dipakai"].any() else rinci
    penerbit = list(dipakai["penerbit"].value_counts().index)
    lain = f"; dan {len(penerbit) - 3} lainnya" if len(penerbit) > 3 else ""
    return f"Sumber: {'; '.join(penerbit[:3])}{lain}."


def _dated(sumber: str) -> str:
    """The source line with the version the figures are frozen at, if any."""
    per_versi = current().per_versi
    return f"{sumber} Angka {per_versi}." if per_versi else sumber


def _given(sumber: pd.DataFrame) -> pd.DataFrame:
    unik = sumber.dropna(subset=["penerbit"])[["penerbit", "judul", "tanggal", "url"]].drop_duplicates()
    return unik.assign(dipakai=True).rename(columns={"judul": "Judul", "tanggal": "Tanggal", "url": "Alamat"})


def _draw(kunci: str, fig: go.Figure, alt: str, saat_klik: Saat | None) -> None:
    # A tall picture keeps its height: squeezed into the usual one its rows would run into each other.
    tinggi = max(CONFIG["toImageButtonOptions"]["height"], fig.layout.height or 0)
    gambar = {**CONFIG["toImageButtonOptions"], "height": tinggi, "filename": _file_name(kunci)}
    config = {**CONFIG, "toImageButtonOptions": gambar}
    if saat_klik is None:
        st.plotly_chart(fig, key=f"g_{kunci}", config=config, alt=alt)
        return
    st.plotly_chart(
        fig, key=f"g_{kunci}", config=config, alt=alt, selection_mode="points",
        on_select=lambda: _clicked(f"g_{kunci}", saat_klik),
    )


def _clicked(widget: str, saat_klik: Saat) -> None:
    titik = st.session_state[widget]["selection"]["points"]
    if titik:
        isi = titik[0].get("customdata") or titik[0].get("location")
        saat_klik(str(isi[0] if isinstance(isi, (list, tuple)) else isi))


@st.fragment
def _panel(kunci: str, data: pd.DataFrame, kolom: KolomTabel, rinci: pd.DataFrame, desimal: int) -> None:
    panel = st.expander("Tabel, unduhan, dan sumber", key=f"p_{kunci}", on_change="rerun", icon=":material/table:")
    if not panel.open:
        return
    with panel:
        show(figures(data, kolom, desimal), alt=f"Tabel angka bagan {kunci}")
        st.download_button(
            "Unduh CSV", csv_bytes(data, current().latihan, current().per_versi), f"{_file_name(kunci)}.csv", "text/csv",
            key=f"u_{kunci}", icon=":material/download:", on_click="ignore",
        )
        st.caption("Gambar PNG: tombol kamera di sudut kanan atas bagan. Sumber tiap angka, termasuk sumber lain:")
        show(rinci.drop(columns=["dipakai"]), alt="Sumber tiap angka", tautan="Alamat")


def _file_name(kunci: str) -> str:
    k: Konteks = current()
    awalan = f"{CAP_LATIHAN.replace(' ', '-')}_" if k.latihan else ""
    akhiran = f"_{FILE_TAK_AMAN.sub('-', k.per_versi)}" if k.per_versi else ""
    return f"{awalan}{kunci}_{k.tampilan.kode.replace('.', '')}_{k.tampilan.tahun}{akhiran}"


def _alt(fig: go.Figure) -> str:
    return str(fig.layout.title.text or "Bagan").replace("<br>", " ")
