"""Sections of the page on institutions: plans, grades, issues of coordination meetings, figures in words."""

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from charts.kalimat import kelembagaan as kalimat
from charts.kalimat.sumber import trail
from pages.bersama import kotak_pilih as pilih
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.panel_lipat import folded
from pages.bersama.tabel_angka import figures, show
from sajian.daftar import serve
from sajian.kelembagaan import JUMLAH, assessment, graded

RENCANA = "perangkat_daerah_rencana"
# Figures in words shown at once; the rest is one click away.
MAKS_KATA = 8
MAKS_RENCANA = 4
MAKS_RAPAT = 4
KOLOM_KATA = {
    "nama_tampil": "Daerah", "tahun": "Tahun", "rincian": "Ukuran", "nilai": "Nilai", "nama_status": "Status",
    "catatan": "Catatan", "penerbit": "Penerbit", "url": "Alamat",
}


def origin(baris: pd.Series) -> str:
    """Year, status and publisher of one count. A row of `klg_daerah` with a figure."""
    status = "" if baris["deret"] == "final" else f", {str(baris['nama_status']).lower()}"
    return f"Keadaan {int(baris['tahun'])}{status}; {baris['penerbit']}"


def plans(k: Konteks) -> None:
    """Planned numbers beside the present ones; a plan is never drawn as a state."""
    data = k.tanya("klg_rencana", rencana=RENCANA, sekarang=JUMLAH, prov=k.tampilan.prov)
    st.subheader("Rencana penataan")
    if data.empty:
        st.caption(f"Belum ada data rencana jumlah perangkat daerah di {k.nama(k.tampilan.prov)}.")
        return
    nama = str(k.indikator(JUMLAH)["nama_pendek"]).lower()
    sendiri = data[data["kode_wilayah"] == k.tampilan.kode]
    depan = data if len(data) <= MAKS_RENCANA else sendiri
    with st.grid(min_column_width=280, gap="small"):
        for _, b in depan.iterrows():
            _plan_card(b, nama)
    if len(depan) < len(data):
        with st.expander(f"Rencana {len(data)} daerah di {k.nama(k.tampilan.prov)}", icon=":material/event_upcoming:"):
            st.markdown("\n".join(f"- **{b['nama_tampil']}:** {kalimat.plan(b, nama)}" for _, b in data.iterrows()))


def _plan_card(baris: pd.Series, nama: str) -> None:
    with st.container(border=True, height="stretch", gap="xxsmall"):
        st.markdown(f"**{baris['nama_tampil']}**")
        st.markdown(kalimat.plan(baris, nama))
        st.badge(f"{baris['nama_status']}, belum berlaku", color="gray")
        st.caption(trail(baris))


def grades(k: Konteks) -> None:
    """P-1 to P-5 and maturity: one of the graded indicators over regions, and its parts in the region in view."""
    nama = graded(k)
    st.subheader("Evaluasi dan kematangan kelembagaan")
    if nama:
        pilih.segments("indikator", "Penilaian", list(nama), lambda i: nama[i], label_visibility="collapsed")
        st.caption(assessment(k)["keterangan"])
    kiri, kanan = st.columns(2, gap="large")
    with kiri:
        draw(serve("klg_penilaian", k))
    with kanan:
        draw(serve("klg_bagian", k))


def issues(k: Konteks) -> None:
    """Issues, goals and follow-ups of coordination meetings, filtered by kind."""
    t = k.tampilan
    st.subheader("Isu dan komitmen rakor kelembagaan")
    data = k.tanya("klg_isu", prov=t.prov)
    if data.empty:
        st.info(f"Belum ada data isu kelembagaan {k.nama(t.prov)}.")
        return
    pilih.segments("rinci", "Jenis", list(kalimat.JENIS), lambda j: kalimat.JENIS[j], label_visibility="collapsed")
    terpilih = data[data["jenis"] == t.rinci] if t.rinci in kalimat.JENIS and t.rinci else data
    st.caption(f"{len(terpilih)} dari {len(data)} butir.")
    kelompok = list(terpilih.groupby(["tanggal", "nama_tampil"], sort=False))
    with st.container(border=True):
        for (tanggal, daerah), isi in kelompok[:MAKS_RAPAT]:
            _meeting(str(tanggal), str(daerah), isi)
    if len(kelompok) > MAKS_RAPAT:
        with st.expander(f"{len(kelompok) - MAKS_RAPAT} rapat dan berita lain", icon=":material/history:"):
            for (tanggal, daerah), isi in kelompok[MAKS_RAPAT:]:
                _meeting(str(tanggal), str(daerah), isi)


def _meeting(tanggal: str, daerah: str, isi: pd.DataFrame) -> None:
    st.markdown(f"**{daerah}, {kata.tanggal(tanggal)}**")
    st.markdown("\n".join(f"- {b['isu']} *({kalimat.JENIS[b['jenis']].lower()})*" for _, b in isi.iterrows()))
    for sumber in dict.fromkeys(trail(b) for _, b in isi.assign(tanggal=isi["tanggal_sumber"]).iterrows()):
        st.caption(sumber)


def in_words(k: Konteks) -> None:
    """Mergers, vacancies, quotas and positions: figures no chart fits, each with its source."""
    t = k.tampilan
    st.subheader("Angka lain dengan kata")
    data = k.tanya("klg_kata", prov=t.prov)
    sendiri = data if t.kode == t.prov else data[data["kode_wilayah"] == t.kode]
    if sendiri.empty:
        st.caption(f"Belum ada data lain untuk {k.nama()}.")
    for _, b in sendiri.head(MAKS_KATA).iterrows():
        with st.container(gap="xxsmall"):
            st.markdown(kalimat.in_words(b))
            st.caption(trail(b))
    if len(data) > min(len(sendiri), MAKS_KATA):
        folded(
            f"Semua {len(data)} angka lain di {k.nama(t.prov)}", "klg_kata", icon=":material/list:",
            isi=lambda: show(figures(data, KOLOM_KATA, 0), alt="Angka kelembagaan lain", tautan="Alamat"),
        )
