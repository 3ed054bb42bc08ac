"""Links to other pages that keep the view."""

import streamlit as st

from pages.bersama.konteks_halaman import change, current
from sajian.halaman import HALAMAN, PERTAMA

KUNCI_PERGI = "_pergi"
KUNCI_DI_SINI = "_di_sini"
KUNCI_TADI = "_tadi"


def link(halaman: str, label: str, *, icon: str | None = None, **pilihan: str | int | bool) -> None:
    """A link to a page with the present view and other choices."""
    if halaman == st.session_state.get(KUNCI_DI_SINI):
        # A link to the page one is on changes the view but not the address bar; a button changes both.
        kunci = "_".join(["tautan", label, *map(str, pilihan.values())])
        st.button(label, key=kunci, icon=icon, on_click=change, kwargs=pilihan)
        return
    tampilan = current().tampilan.ganti(**pilihan)
    st.page_link(HALAMAN[halaman].berkas, label=label, icon=icon, query_params=tampilan.query())


def came_from() -> str:
    """The page this session was on before this one, '' when it began here."""
    return str(st.session_state.get(KUNCI_TADI, ""))


def leave_for(halaman: str, **pilihan: str | int | bool) -> None:
    """From a click callback: take the choices over and go to a page on the run that follows."""
    change(**pilihan)
    st.session_state[KUNCI_PERGI] = halaman


def follow(di_sini: str) -> None:
    """Go where a click of the last run wanted to go. `di_sini`: address of the page on screen, '' for the first."""
    di_sini = di_sini or PERTAMA
    if st.session_state.get(KUNCI_DI_SINI, di_sini) != di_sini:
        st.session_state[KUNCI_TADI] = st.session_state[KUNCI_DI_SINI]
    st.session_state[KUNCI_DI_SINI] = di_sini
    halaman = st.session_state.pop(KUNCI_PERGI, None)
    if halaman:
        st.switch_page(HALAMAN[halaman].berkas, query_params=current().tampilan.query())
