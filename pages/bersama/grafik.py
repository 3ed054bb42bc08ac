"""A chart on a page with what belongs to it: table of the same numbers, downloads, the way to the source."""

from __future__ import annotations

import html
from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from charts.kalimat.berkas import TANDA_LATIHAN, safe_name
from charts.legenda import without_key_traces
from charts.templat import CONFIG, add_source, title_lines
from pages.bersama.konteks_halaman import Konteks, current
from pages.bersama.naskah import text
from pages.bersama.tabel_angka import csv_bytes, figures, show
from pages.bersama.tambah_paparan import add_button
from sajian.daftar import SAJIAN
from sajian.jejak import source_line, trail
from sajian.sajian import Sajian

Saat = Callable[[str], None]


def draw(sajian: Sajian, *, saat_klik: Saat | None = None, petunjuk: str = "", catatan: str = "") -> None:
    """Draw a registered chart when its predicate says there is enough, else say what is missing.

    Under it stand `catatan`, words that belong to the chart, and a closed panel that holds the table of the same
    numbers, the CSV and the sources. `saat_klik` is a callback that receives the first customdata value (or location)
    of a clicked mark, `petunjuk` tells people what it does. A chart that its view alone can make may be put into a
    paparan.
    """
    if not sajian.ada:
        st.info(sajian.kosong)
        if catatan:
            st.caption(catatan)
        return
    k = current()
    rinci = trail(k, sajian)
    fig = without_key_traces(add_source(sajian.gambar(), source_line(rinci, k.per_versi), latihan=k.latihan))
    with st.container(key=_frame(sajian.kunci, fig), gap="xsmall"):
        st.markdown(heading(fig))
        _draw(sajian.kunci, fig, sajian.alt or alt_text(fig), saat_klik)
        for teks in (petunjuk and f":material/touch_app: {petunjuk}", catatan):
            if teks:
                st.caption(teks)
        _panel(sajian, rinci)
        if sajian.kunci in SAJIAN:
            add_button(sajian)


def _frame(kunci: str, fig: go.Figure) -> str:
    """Key of the chart's frame: says how many lines the picture keeps free for its own title, hidden on the page."""
    judul, anak = title_lines(fig)
    return f"jd{judul}a{anak}_{kunci}"


def heading(fig: go.Figure) -> str:
    """Title and subtitle as words of the page: broken where the screen ends, not where a phone would."""
    judul = fig.layout.title
    anak = f"  \n{_plain(judul.subtitle.text)}" if judul.subtitle.text else ""
    return f"**{_plain(judul.text)}**{anak}"


def _plain(teks: str) -> str:
    return text(html.unescape(teks.replace("<br>", " ")))


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
def _panel(sajian: Sajian, rinci: pd.DataFrame) -> None:
    kunci = sajian.kunci
    panel = st.expander("Tabel, unduhan, dan sumber", key=f"p_{kunci}", on_change="rerun", icon=":material/table:")
    if not panel.open:
        return
    with panel:
        show(figures(sajian.data, sajian.kolom, sajian.desimal), alt=f"Tabel angka bagan {kunci}")
        st.download_button(
            "Unduh CSV", csv_bytes(sajian.data, current().latihan, current().per_versi), f"{_file_name(kunci)}.csv", "text/csv",
            key=f"u_{kunci}", icon=":material/download:", on_click="ignore",
        )
        st.caption("Gambar PNG: tombol kamera di sudut kanan atas bagan. Sumber tiap angka, termasuk sumber lain:")
        show(rinci.drop(columns=["dipakai"]), alt="Sumber tiap angka", tautan="Alamat")


def _file_name(kunci: str) -> str:
    k: Konteks = current()
    awalan = TANDA_LATIHAN if k.latihan else ""
    akhiran = f"_{safe_name(k.per_versi)}" if k.per_versi else ""
    return f"{awalan}{kunci}_{k.tampilan.kode.replace('.', '')}_{k.tampilan.tahun}{akhiran}"


def alt_text(fig: go.Figure) -> str:
    """What a picture shows when nothing more is said about it: its title."""
    return html.unescape(str(fig.layout.title.text or "Bagan").replace("<br>", " "))
