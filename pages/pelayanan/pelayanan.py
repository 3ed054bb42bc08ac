"""Pelayanan publik: compliance and opinion of the Ombudsman, complaints to its provincial office."""

import streamlit as st

from charts.kalimat import kata
from charts.kalimat import ombudsman as kalimat_ombudsman
from pages.bersama import kotak_pilih as pilih
from pages.bersama.dipisah import apart, without_figures
from pages.bersama.konteks_halaman import Konteks, current
from pages.bersama.panel_bagian import panels
from pages.bersama.tautan import link
from pages.pelayanan import laporan_masyarakat as laporan
from pages.pelayanan import penilaian_ombudsman as ombudsman
from sajian.pelayanan import AKSES, ALUR, KEPATUHAN, LAIN, OPINI, PERSEN, completion_rows, office
from sajian.sajian import government

NASIONAL = "00"


def main() -> None:
    k = current()
    t = k.tampilan
    st.title(f"Pelayanan publik {k.nama()} {t.tahun}")
    baris = k.tanya("nilai_daerah", kode=t.kode, tahun=t.tahun, banding=t.banding).set_index("indikator", drop=False)
    kepatuhan, opini = baris.loc[KEPATUHAN], baris.loc[OPINI]
    pokok = kalimat_ombudsman.lead(kepatuhan, opini, government(k), t.tahun)
    st.markdown(pokok or f"Penilaian Ombudsman atas {government(k)} {t.tahun}: {kata.BELUM_ADA}.")
    ombudsman.headline(k, kepatuhan, opini)
    _compliance(k)
    _opinion(k)
    _complaints(k)
    _content(k)
    _facts(k)
    _apart(k)
    _how_to_read(k)


def _compliance(k: Konteks) -> None:
    st.subheader("Kepatuhan pelayanan publik")
    pilih.segments("lingkup", "Bandingkan", list(kata.LINGKUP), lambda lingkup: kata.LINGKUP[lingkup])
    ombudsman.compliance(k)
    panels(k, "pelayanan", ombudsman.unit_panels(k))


def _opinion(k: Konteks) -> None:
    st.subheader("Opini Ombudsman")
    lokus = kalimat_ombudsman.loci(k.tanya("rincian_daerah", indikator=LAIN, kode=NASIONAL, tahun=k.tampilan.tahun))
    st.caption(f"{k.indikator(OPINI)['keterangan']} {lokus}")
    ombudsman.opinion(k)


def _complaints(k: Konteks) -> None:
    st.subheader(f"Laporan masyarakat ke {office(k)}")
    st.caption(kalimat_ombudsman.office(k.nama(), k.nama(k.tampilan.prov), bool(k.tampilan.daerah)))
    panels(k, "pelayanan", laporan.complaint_panels(k), office(k))
    sementara = kalimat_ombudsman.interim_rates(completion_rows(k), k.tampilan.tahun)
    if sementara:
        st.caption(sementara)


def _content(k: Konteks) -> None:
    st.subheader("Apa yang dilaporkan, siapa, dan di mana")
    laporan.choose_period(k)
    panels(k, "pelayanan", laporan.content_panels(k), office(k))


def _facts(k: Konteks) -> None:
    st.subheader("Kerja sama penyelesaian laporan")
    laporan.agreement(k)


def _apart(k: Konteks) -> None:
    without_figures(k, KEPATUHAN)
    laporan.other_figures(k)
    apart(k, "ombudsman", k.tampilan.tahun - 1, k.tampilan.tahun)


def _how_to_read(k: Konteks) -> None:
    with st.expander("Cara membaca", icon=":material/help:"):
        for kunci in (KEPATUHAN, OPINI, *AKSES, *ALUR[1:], PERSEN):
            st.markdown(f"**{k.indikator(kunci)['nama']}.** {k.indikator(kunci)['keterangan']}")
    link("sumber", "Sumber dan aturan selengkapnya", icon=":material/menu_book:")


main()
