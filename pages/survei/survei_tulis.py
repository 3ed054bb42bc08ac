"""One write to the waves of surveys, and what it came to."""

from collections.abc import Callable

import streamlit as st

from ingest.terbit.hak import Pelaku, TidakBoleh
from pages.bersama import hak_halaman as hak
from pages.bersama.naskah import text
from store import HasilGelombang, SimpananGagal

KUNCI_PESAN = "_pesan_gelombang"


def written(orang: str, tulis: Callable[[Pelaku], HasilGelombang]) -> None:
    """Write in the name of a person and run the page anew with what came of it; words where it may or can not be done."""
    try:
        jadi = tulis(hak.actor(orang))
    except (TidakBoleh, SimpananGagal) as galat:
        st.error(text(galat))
        return
    hak.remember(orang)
    st.session_state[KUNCI_PESAN] = jadi.pesan
    st.rerun()
