"""A PowerPoint template of the office, kept for this session after a look inside."""

import streamlit as st

from pages.bersama.gaya import style
from pages.bersama.naskah import text
from rakor.pptx import TemplatSalah
from rakor.pptx.tata import MAKS_TEMPLAT, office

KUNCI_TEMPLAT = "_templat_kantor"
MAKS_MB = MAKS_TEMPLAT // 1_000_000


def office_template() -> bytes | None:
    """The template chosen in this session, None for the look of the dashboard."""
    return st.session_state.get(KUNCI_TEMPLAT)


def office_template_upload() -> None:
    """The uploader; a file that cannot serve is refused with words."""
    nama = "Templat kantor" if office_template() is None else "Templat kantor dipakai"
    with st.popover(nama, icon=":material/palette:"), st.container(key="templat_kantor"):
        style("templat_kantor")
        st.caption("Warna, huruf, dan latar PowerPoint mengikuti templat ini selama sesi ini; templatnya tidak disimpan.")
        unggahan = st.file_uploader("Templat kantor", type=["pptx"], key="unggah_templat", label_visibility="collapsed")
        st.session_state[KUNCI_TEMPLAT] = None
        if unggahan is None:
            return
        if unggahan.size > MAKS_MB * 1_000_000:
            st.error(f"Templat ini lebih besar dari {MAKS_MB} MB. Buang gambar latarnya yang besar, lalu coba lagi.")
            return
        isi = unggahan.getvalue()
        try:
            office(isi)
        except TemplatSalah as galat:
            st.error(text(galat))
            return
        st.session_state[KUNCI_TEMPLAT] = isi
        st.success(f"PowerPoint akan memakai {text(unggahan.name)}.", icon=":material/check_circle:")
