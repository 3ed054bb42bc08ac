"""Complaints to the Ombudsman's provincial office: their way, their content, their places."""

from functools import partial

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from pages.bersama import kotak_pilih as pilih
from pages.bersama.kartu import card
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.panel_bagian import Panel
from pages.bersama.panel_lipat import Lipatan
from pages.bersama.tabel_angka import show
from pages.pelayanan import isi_pelayanan as isi
from sajian.daftar import serve
from sajian.pelayanan import ISI, LAIN, content_period, office

JUMLAH = "omb_kepatuhan_jumlah"
SETAHUN, DALAM = ("omb_alur", "omb_penyelesaian", "omb_akses"), ("omb_alur_dalam", "omb_akses_dalam")


def complaint_panels(k: Konteks) -> list[Panel]:
    """Full years: the way of reports, completion, access; then positions inside the year, apart, when there are any."""
    dalam = [Panel(serve(kunci, k)) for kunci in DALAM]
    return [*(Panel(serve(kunci, k)) for kunci in SETAHUN), *(p for p in dalam if p.ada)]


def content_panels(k: Konteks) -> list[Panel]:
    """Kinds of maladministration, subjects and reported parties in one period, and reports by kabupaten/kota."""
    return [Panel(serve(kunci, k)) for kunci in (*ISI, "omb_kabkota")]


def choose_period(k: Konteks) -> None:
    """Buttons for the period of the breakdowns, when their year has more than one."""
    masa = content_period(k)
    if len(masa.pilihan) > 1:
        pilih.segments("periode", f"Periode {masa.tahun}", masa.pilihan, lambda p: kata.awal_besar(kata.PERIODE[p]))


def agreement(k: Konteks) -> None:
    """The perangkat daerah that signed a cooperation agreement with the office, as a fact with its source."""
    kartu, sumber = isi.agreement(k)
    card(kartu)
    if sumber:
        st.caption(sumber)


def other_figures(k: Konteks) -> Lipatan:
    """Everything else the office published up to the year in view, as a panel with a table."""
    t = k.tampilan
    data = k.tanya("angka_rincian", indikator=(LAIN, JUMLAH), kode=t.prov, sampai=t.tahun)
    return Lipatan(f"Angka lain {office(k)}: {len(data)} angka", "omb_lain", partial(_other_table, data))


def _other_table(data: pd.DataFrame) -> None:
    if data.empty:
        st.write("Tidak ada.")
        return
    show(isi.other_table(data), alt="Angka lain dari kantor perwakilan Ombudsman", tautan="Alamat")
