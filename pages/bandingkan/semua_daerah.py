"""The view of all main indicators at once: the tartan rug of the regions compared."""

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts.kalimat import banding as kalimat
from charts.kalimat import kata
from pages.bersama.bagian_banding import open_profile
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks
from sajian.bandingkan import TARTAN
from sajian.daftar import serve


def rug_view(k: Konteks, atas: DeltaGenerator) -> None:
    """The rug of the year and benchmark in view; its sentence goes to `atas`. A click on a cell opens the profile."""
    t = k.tampilan
    sajian = [serve(kunci, k) for kunci in TARTAN]
    atas.markdown(kalimat.rug_sentence(pd.concat([s.data for s in sajian]), kata.BANDING[t.banding], t.tahun))
    st.caption(
        "Warna menurut hasil terhadap pembanding, bukan menurut besar nilai. Klik satu sel untuk membuka profil "
        "daerahnya. Jumlah perangkat daerah, UPTD, dan RSUD tidak dinilai baik-buruknya, jadi tidak ada di sini."
    )
    for kolom, isi in zip(st.columns([s.data["letak"].nunique() + 2 for s in sajian]), sajian):
        with kolom:
            draw(isi, saat_klik=open_profile)
