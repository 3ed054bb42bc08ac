"""The fold of a page: what lies below it is sent when the browser has drawn what is above, not in its way."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages.bersama.layanan import rute_tahap
from pages.bersama.layanan.antrean import ANTREAN
from pages.bersama.rekaman import anew

# Set by the script in the page that tells the server when the charts in sight stand; without it nobody would.
KUE = "bertahap"


def fold() -> None:
    """Wait here until what stands above is drawn; not at all where no browser would say so."""
    if told():
        anew(_fold)


def told() -> bool:
    """Whether this browser would say what it has drawn."""
    return get_script_run_ctx() is not None and st.context.cookies.get(KUE) == "1"


def _fold() -> None:
    if ctx := get_script_run_ctx():
        kunci = rute_tahap.begin()
        st.html(f'<i data-tahap="{kunci}"></i>')
        with ANTREAN.aside():
            rute_tahap.wait(kunci, ctx.yield_check)
