"""Pelayanan publik: compliance and opinion of the Ombudsman, complaints to its provincial office."""

from functools import partial

import streamlit as st

from charts.kalimat import ombudsman as kalimat_ombudsman
from pages.bersama.arti import meaning, meanings
from pages.bersama.dipisah import apart, without_figures
from pages.bersama.kartu import card
from pages.bersama.konteks_halaman import Konteks, current
from pages.bersama.lipatan_layar import fold
from pages.bersama.panel_bagian import panels
from pages.bersama.panel_lipat import Lipatan, folds
from pages.bersama.pilih_lingkup import scope_select
from pages.bersama.tautan import link
from pages.pelayanan import isi_pelayanan as isi
from pages.pelayanan import laporan_masyarakat as laporan
from pages.pelayanan import penilaian_ombudsman as ombudsman
from sajian.pelayanan import AKSES, ALUR, KEPATUHAN, OPINI, PERSEN, office


def main() -> None:
    k = current()
    st.title(f"Pelayanan publik {k.nama()}{k.tampilan.akhiran}")
    pokok = isi.lead(k)
    st.markdown(pokok.kalimat)
    with st.grid(4, min_column_width=150, gap="small"):
        for kartu in pokok.kartu:
            card(kartu)
    _compliance(k)
    _opinion(k)
    _complaints(k)
    _content(k)
    _facts(k)
    _closed(k)


def _compliance(k: Konteks) -> None:
    st.header("Kepatuhan pelayanan publik")
    scope_select(k, "Bandingkan")
    ombudsman.compliance(k)
    fold()
    panels(k, "pelayanan", ombudsman.unit_panels(k))


def _opinion(k: Konteks) -> None:
    st.header("Opini Ombudsman")
    st.caption(f"{meaning(k, OPINI)} {isi.beside(k).lokus}".strip())
    ombudsman.opinion(k)


def _complaints(k: Konteks) -> None:
    st.header(f"Laporan masyarakat ke {office(k)}")
    st.caption(kalimat_ombudsman.office(k.nama(), k.nama(k.tampilan.prov), bool(k.tampilan.daerah)))
    panels(k, "pelayanan", laporan.complaint_panels(k), office(k))
    if sementara := isi.beside(k).sementara:
        st.caption(sementara)


def _content(k: Konteks) -> None:
    st.header("Apa yang dilaporkan, siapa, dan di mana")
    laporan.choose_period(k)
    panels(k, "pelayanan", laporan.content_panels(k), office(k))


def _facts(k: Konteks) -> None:
    st.header("Kerja sama penyelesaian laporan")
    laporan.agreement(k)


def _closed(k: Konteks) -> None:
    dibaca = (KEPATUHAN, OPINI, *AKSES, *ALUR[1:], PERSEN)
    folds([
        *without_figures(k, KEPATUHAN), laporan.other_figures(k),
        apart(k, "ombudsman", k.tampilan.tahun - 1, k.tampilan.tahun),
        Lipatan("Cara membaca", "omb_cara", partial(meanings, k, dibaca), ":material/help:"),
    ])
    link("sumber", "Sumber dan aturan selengkapnya", icon=":material/menu_book:")


main()
