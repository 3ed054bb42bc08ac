"""The view of all main indicators at once: the tartan rug of the regions compared."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.bandingkan.isi_bandingkan import rug, rug_indicators
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.tahun_lain import year_strip
from pages.bersama.tautan import open_profile
from sajian.bandingkan import TARTAN
from sajian.daftar import serve


def rug_view(k: Konteks, atas: DeltaGenerator) -> None:
    """The rug of the year and benchmark in view; its sentence goes to `atas`. A click on a cell opens the profile."""
    kalimat, lebar = rug(k)
    atas.markdown(kalimat)
    st.caption(
        "Warna menurut hasil terhadap pembanding, bukan menurut besar nilai. Klik satu sel untuk membuka profil "
        "daerahnya. Jumlah perangkat daerah, UPTD, dan RSUD tidak dinilai baik-buruknya, jadi tidak ada di sini."
    )
    for kolom, kunci in zip(st.columns(lebar), TARTAN):
        with kolom:
            draw(serve(kunci, k), saat_klik=open_profile)
    year_strip(k, "tartan", rug_indicators(k))
