"""The way to years that do have figures, when the chosen one has few or none."""

import streamlit as st

from pages.bersama.konteks_halaman import Konteks
from pages.bersama.tautan import link
from pages.bersama.tempat_lain import years


def other_years(k: Konteks, halaman: str, indikator: tuple[str, ...]) -> None:
    """Links to the other years with published figures of the province; nothing when there are none.

    `halaman`: key of the page to stay on; `indikator`: what that page is about.
    """
    lain = years(k, indikator)
    if not lain:
        return
    st.caption("Tahun lain yang ada angkanya:")
    with st.container(horizontal=True, gap="small"):
        for label, tahun in lain:
            link(halaman, label, tahun=tahun)
