"""Two bare pages of `?bagan=N` plain bars and a choice of year: `streamlit run bench/lantai/batang.py`."""

import plotly.graph_objects as go
import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

TAHUN = (2024, 2023, 2022)
BATANG = 13


def page(geser: int) -> None:
    """Bars whose heights hang on the year; number of charts and year stay in the address."""
    banyak = int(st.query_params.get("bagan", st.session_state.get("banyak", 1)))
    st.session_state["banyak"] = banyak
    tahun = st.selectbox("Tahun", TAHUN)
    st.query_params.update(bagan=str(banyak), tahun=str(tahun))
    for ke in range(banyak):
        st.plotly_chart(go.Figure(go.Bar(y=[(b * tahun + ke + geser) % 97 for b in range(BATANG)])), key=f"{geser}_{ke}")


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
