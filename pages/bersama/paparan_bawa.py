"""Taking a paparan to the meeting."""

from __future__ import annotations

import streamlit as st

from pages.bersama.paparan_sajikan import present
from rakor.paparan import Paparan


@st.fragment
def bring(paparan: Paparan) -> None:
    """Present, offline copy, notes screen."""
    with st.container(border=True, key="bawa_paparan", gap="small"):
        present(paparan)
