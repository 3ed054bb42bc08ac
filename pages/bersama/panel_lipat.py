"""A closed panel that sends nothing until a person opens it."""

from collections.abc import Callable

import streamlit as st


@st.fragment
def folded(judul: str, kunci: str, isi: Callable[[], None], *, icon: str | None = None, terbuka: bool = False) -> None:
    """An expander under `judul` whose content `isi` is built when it is open. `kunci`: unique on the page."""
    panel = st.expander(judul, key=f"l_{kunci}", on_change="rerun", icon=icon, expanded=terbuka)
    if panel.open:
        with panel:
            isi()
