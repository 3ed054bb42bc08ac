"""The sections of the public-service page that are more than one chart."""

import streamlit as st

from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.panel_bagian import Panel
from pages.bersama.tahun_lain import year_strip
from pages.bersama.tautan import open_profile
from pages.pelayanan.isi_pelayanan import beside
from sajian.daftar import serve
from sajian.pelayanan import KEPATUHAN


def compliance(k: Konteks) -> None:
    """Value and zone by year with the changes of method in words, beside the regions ranked."""
    kiri, kanan = st.columns(2, gap="large")
    draw(serve("omb_deret", k), catatan=beside(k).putus, di=kiri)
    draw(serve("omb_peringkat", k), saat_klik=open_profile, di=kanan)
    year_strip(k, "omb_peringkat", (KEPATUHAN,), di=kanan)


def opinion(k: Konteks) -> None:
    """Regions that have an opinion, and how many have none."""
    sajian = serve("omb_opini", k)
    kiri, kanan = st.columns(2, gap="large")
    draw(sajian, saat_klik=open_profile, di=kiri)
    if len(sajian.data):
        kanan.markdown(beside(k).cakupan)


def unit_panels(k: Konteks) -> list[Panel]:
    """Panels of the service units of the region in view, and of the means the office published for the province."""
    return [Panel(serve(kunci, k), (KEPATUHAN,)) for kunci in ("omb_unit", "omb_rata")]
