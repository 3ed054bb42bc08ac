"""Style sheets of the pages: static/*.css, each named after the module that sends it; halaman.css is every page's."""

from pathlib import Path

import streamlit as st

FOLDER = Path(__file__).resolve().parents[2] / "static"
SEMUA = FOLDER / "halaman.css"


def style(nama: str) -> None:
    """Send the rules of static/<nama>.css with the page."""
    st.html(FOLDER / f"{nama}.css")
