"""Figures other sources or the local government publish beside the one in use."""

import streamlit as st

from charts.kalimat import versi as kalimat_versi
from pages.bersama.konteks_halaman import Konteks


def versions(k: Konteks, kelompok: str) -> None:
    """Yearly figures of one subject and province that differ between sources, each with its source."""
    t = k.tampilan
    data = k.tanya("versi_lain", kelompok=kelompok, prov=t.prov, tahun=t.tahun)
    st.subheader("Angka yang diperselisihkan")
    if data.empty:
        st.caption(f"Tidak ada angka tahunan {t.tahun} yang berbeda antarsumber di {k.nama(t.prov)}.")
    for _, b in data.iterrows():
        with st.container(border=True, gap="xxsmall"):
            st.markdown(kalimat_versi.versions(b))
            st.caption(kalimat_versi.trail(b))
