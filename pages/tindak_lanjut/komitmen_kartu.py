"""One promise on a card: its status, the course of its indicator, its form and history."""

import pandas as pd
import streamlit as st

import store
from charts.kalimat import riwayat as kalimat_riwayat
from charts.kalimat import tindak_lanjut as kalimat
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.naskah import text
from pages.tindak_lanjut import komitmen_kerja
from pages.tindak_lanjut.isi_tindak_lanjut import Jalan, Janji
from pages.tindak_lanjut.komitmen_isian import changed_promise
from pages.tindak_lanjut.komitmen_status import status
from store import SimpananGagal

KOLOM_SEJARAH = {"status": "status", "tenggat": "tenggat", "target": "target", "janji": "isi",
                 "penanggung_jawab": "penanggung jawab", "tautan_bukti": "bukti", "catatan": "catatan"}


def card(k: Konteks, janji: Janji, sebab: str, nama: str) -> None:
    """One promise: `sebab` is why nothing may be changed."""
    with st.container(border=True, key=f"janji_{janji.kunci}"):
        kiri, kanan = st.columns([2.6, 1.4], gap="medium")
        with kiri:
            _promise(janji)
            status(janji, sebab, nama)
        with kanan:
            _course(janji.jalan)
        komitmen_kerja.say(janji.kunci)
        _more(k, janji, sebab, nama)


def _promise(janji: Janji) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(janji.nama, width="content")
        if janji.lewat:
            st.badge(janji.lewat, color="red", icon=":material/schedule:")
    st.markdown(janji.janji)
    st.caption(janji.butir)


def _course(jalan: Jalan) -> None:
    if not jalan.nilai:
        st.caption(jalan.teks)
        return
    st.metric(jalan.nama, jalan.nilai, chart_data=jalan.titik or None, help=jalan.bantuan)
    st.markdown(jalan.teks)


def _more(k: Konteks, janji: Janji, sebab: str, nama: str) -> None:
    panel = st.expander("Ubah dan riwayat", key=f"ubah_{janji.kunci}", on_change="rerun", icon=":material/edit:", type="compact")
    if not panel.open:
        return
    with panel:
        if sebab:
            st.caption(sebab)
        else:
            changed_promise(k, janji.isi, nama)
        _history(k, janji.kunci)


def _history(k: Konteks, kunci: str) -> None:
    """Every state the promise has had, newest first, each with what it changed."""
    if k.latihan:
        return
    st.markdown("**Riwayat**")
    try:
        rinci = store.rows_at(k.tampilan.versi or None, angka=False).rinci.get("komitmen", pd.DataFrame(columns=["komitmen_id"]))
        buku = {b.batch_id: b for b in store.history() if b.jenis == "terbit"}
    except SimpananGagal as galat:
        st.error(text(galat))
        return
    milik = rinci[rinci["komitmen_id"] == kunci].to_dict("records")
    for sebelum, sesudah in reversed(list(zip([None, *milik], milik))):
        b = buku[int(sesudah["batch_id"])]
        apa = "dicatat" if sebelum is None else kalimat.changes(sebelum, sesudah, KOLOM_SEJARAH)
        st.markdown(f"- {kalimat_riwayat.moment(b.pada)}, {text(b.oleh)}: {text(apa)}")
    if not milik:
        st.caption("Bawaan dasbor, dari sumber yang disebut; belum pernah diubah.")
