"""Two bare pages of `?bagan=N` plain bars side by side and three choices: `streamlit run bench/lantai/batang.py`."""

import plotly.graph_objects as go
import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

PILIHAN = {
    "Kabupaten/kota": ("Pemerintah provinsi", "Tapin"), "Tahun": ("2024", "2023"),
    "Pembanding": ("Nasional", "Se-Kalimantan (median)"),
}
BATANG, TINGGI = 13, 350


def page(geser: int) -> None:
    """Bars whose heights hang on what is chosen; their number stays in the address."""
    banyak = int(st.query_params.get("bagan", st.session_state.get("banyak", 1)))
    st.session_state["banyak"] = banyak
    st.query_params["bagan"] = str(banyak)
    kali = sum(isi.index(st.selectbox(nama, isi)) << ke for ke, (nama, isi) in enumerate(PILIHAN.items())) + 1
    for ke, kolom in enumerate(st.columns(banyak) if banyak else []):
        bagan = go.Figure(go.Bar(y=[(b * kali + ke + geser) % 97 for b in range(BATANG)]))
        kolom.plotly_chart(bagan, height=TINGGI, key=f"{geser}_{ke}")


def first() -> None:
    """The page that opens."""
    page(0)


def second() -> None:
    """The page behind the link in the sidebar."""
    page(1)


if get_script_run_ctx(suppress_warning=True) is None:
    app = st.App(__file__)
else:
    st.set_page_config("Batang", layout="wide")
    st.navigation([st.Page(first, title="Satu", default=True), st.Page(second, title="Dua", url_path="dua")]).run()
