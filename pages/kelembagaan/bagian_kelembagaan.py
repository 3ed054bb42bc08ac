"""Sections of the page on institutions: plans, grades, issues of coordination meetings, figures in words."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from charts.kalimat import kelembagaan as kalimat
from pages.bersama import kotak_pilih as pilih
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.panel_lipat import folded
from pages.bersama.tabel_angka import show
from pages.bersama.tahun_lain import year_strip
from pages.kelembagaan import isi_kelembagaan as isi
from sajian.bersama import of_province
from sajian.daftar import serve
from sajian.kelembagaan import assessment, graded

# Meetings shown at once; the rest is one click away.
MAKS_RAPAT = 4


def plans(k: Konteks) -> None:
    """Planned numbers beside the present ones; a plan is never drawn as a state."""
    rencana, daerah = isi.plans(k), k.nama(k.tampilan.prov)
    st.header("Rencana penataan")
    if not rencana.banyak:
        st.caption(f"Rencana jumlah perangkat daerah di {daerah} belum terkumpul di dasbor.")
        return
    with st.grid(min_column_width=280, gap="small"):
        for kartu in rencana.kartu:
            _plan_card(kartu)
    if rencana.semua:
        with st.expander(f"Rencana {rencana.banyak} daerah di {daerah}", icon=":material/event_upcoming:"):
            st.markdown(rencana.semua)


def _plan_card(kartu: isi.Kartu) -> None:
    with st.container(border=True, height="stretch", gap="xxsmall"):
        st.markdown(f"**{kartu.nama}**")
        st.markdown(kartu.isi)
        st.badge(kartu.status, color="gray")
        st.caption(kartu.sumber)


def grades(k: Konteks) -> None:
    """P-1 to P-5 and maturity: one of the graded indicators over regions, and its parts in the region in view."""
    nama = graded(k)
    st.header("Evaluasi dan kematangan kelembagaan")
    if nama:
        pilih.segments("indikator", "Penilaian", list(nama), lambda i: nama[i], label_visibility="collapsed")
        st.caption(assessment(k)["keterangan"])
    kiri, kanan = st.columns(2, gap="large")
    draw(serve("klg_penilaian", k), di=kiri)
    if nama:
        year_strip(k, "klg_penilaian", (assessment(k)["indikator"],), of_province(k), di=kiri)
    draw(serve("klg_bagian", k), di=kanan)


def issues(k: Konteks) -> None:
    """Issues, goals and follow-ups of coordination meetings, filtered by kind."""
    isu = isi.issues(k)
    st.header("Isu dan komitmen rakor kelembagaan")
    if not isu.semua:
        st.info(f"Isu kelembagaan {k.nama(k.tampilan.prov)} belum terkumpul di dasbor.")
        return
    pilih.segments("rinci", "Jenis", list(kalimat.JENIS), lambda j: kalimat.JENIS[j], label_visibility="collapsed")
    st.caption(f"{isu.banyak} dari {isu.semua} butir.")
    with st.container(border=True):
        _meetings(isu.rapat[:MAKS_RAPAT])
    if lain := isu.rapat[MAKS_RAPAT:]:
        folded(f"{len(lain)} rapat dan berita lain", "klg_rapat", partial(_meetings, lain), icon=":material/history:")


def _meetings(rapat: Sequence[isi.Rapat]) -> None:
    for r in rapat:
        st.markdown(r.judul)
        st.markdown(r.butir)
        for sumber in r.sumber:
            st.caption(sumber)


def in_words(k: Konteks) -> None:
    """Mergers, vacancies, quotas and positions: figures no chart fits, each with its source."""
    sebutan = isi.in_words(k)
    st.header("Angka lain dengan kata")
    if not sebutan.ada:
        st.caption(f"Ukuran lain {k.nama()} belum terkumpul di dasbor.")
    for kartu in sebutan.ada:
        with st.container(gap="xxsmall"):
            st.markdown(kartu.isi)
            st.caption(kartu.sumber)
    if sebutan.lebih:
        semua = f"Semua {sebutan.semua} angka lain di {k.nama(k.tampilan.prov)}"
        folded(semua, "klg_kata", partial(_words_table, k), icon=":material/list:")


def _words_table(k: Konteks) -> None:
    show(isi.words_table(k), alt="Angka kelembagaan lain", tautan="Alamat")
