"""Figures other sources or the local government publish beside the one in use."""

import streamlit as st

from charts.kalimat import beda as kalimat
from charts.kalimat.nilai import rows
from charts.kalimat.sumber import trail
from pages.bersama.konteks_halaman import Konteks
from store.dasar.cache import once


def versions(k: Konteks, kelompok: str) -> None:
    """Yearly figures of one subject and province that differ between sources, each with its source."""
    berbeda = differing(k, kelompok)
    st.header("Angka yang diperselisihkan")
    if not berbeda:
        t = k.tampilan
        st.caption(f"Tidak ada angka tahunan{t.setahun} yang berbeda antarsumber di {k.nama(t.prov)}.")
    for isi, sumber in berbeda:
        with st.container(border=True, gap="xxsmall"):
            st.markdown(isi)
            st.caption(sumber)


@once
def differing(k: Konteks, kelompok: str) -> tuple[tuple[str, str], ...]:
    """The figures in a sentence each, with the words on where the other one comes from."""
    data = k.tanya("versi_lain", kelompok=kelompok)
    return tuple((kalimat.versions(b), trail(b)) for b in rows(data))
