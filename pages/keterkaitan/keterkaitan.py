"""Keterkaitan: any two indicators over regions in one year, with how sure that is and what it does not mean."""

import streamlit as st

from charts.kalimat import kait as kalimat
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks, current
from pages.bersama.pilih_indikator import indicator_select
from pages.bersama.pilih_lingkup import scope_select
from pages.bersama.tautan import link, open_profile
from pages.keterkaitan import isi_keterkaitan as isi
from sajian.daftar import serve
from sajian.keterkaitan import BERBEDA


def main() -> None:
    k = current()
    st.title("Keterkaitan dua indikator")
    atas = st.container(border=True)
    _choices(k)
    if k.tampilan.x == k.tampilan.y:
        atas.markdown(BERBEDA)
        return
    pasangan = isi.pair(k)
    atas.markdown(pasangan.kalimat)
    for termuat in pasangan.termuat:
        st.warning(termuat, icon=":material/link:")
    draw(serve("keterkaitan", k), saat_klik=open_profile, catatan=pasangan.kuadran)
    _other_pairs(k, terbuka=not pasangan.cukup)
    _warning()


def _choices(k: Konteks) -> None:
    with st.grid(min_column_width=260, gap="small"):
        indicator_select(k, "x", "Sumbu mendatar", isi.comparable(k))
        indicator_select(k, "y", "Sumbu tegak", isi.partners(k))
        scope_select(k, "Daerah")
    link("keterkaitan", "Tukar sumbu", icon=":material/swap_horiz:", x=k.tampilan.y, y=k.tampilan.x)


def _other_pairs(k: Konteks, *, terbuka: bool) -> None:
    lain = isi.other_pairs(k)
    if not lain:
        return
    pada = "" if k.tampilan.terbaru else f" pada {k.tampilan.tahun}"
    with st.expander(f"Pasangan dengan data terbanyak{pada}", expanded=terbuka, icon=":material/list:"):
        for tawaran in lain:
            link("keterkaitan", tawaran.label, x=tawaran.x, y=tawaran.y)


def _warning() -> None:
    st.info(kalimat.PERINGATAN, icon=":material/info:")
    with st.expander("Apa yang tidak dikatakan bagan ini", icon=":material/help:"):
        st.markdown("\n".join(f"- {isi}" for isi in kalimat.BATASAN))


main()
