"""Sections of the page on institutions: plans, grades, issues of coordination meetings, figures in words."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from charts import kalimat_banding, kata
from charts import kalimat_kelembagaan as kalimat
from charts.batang import ranked_bars
from charts.rincian import part_bars
from charts.tanggal import day
from pages.bersama import pilih
from pages.bersama.grafik import chart
from pages.bersama.konteks import Konteks
from pages.bersama.lipat import folded
from pages.bersama.tabel import figures, show
from rakor.sajian.dasar import KOLOM_BAGIAN

KELOMPOK = "kelembagaan"
# Figures in words shown at once; the rest is one click away.
MAKS_KATA = 8
MAKS_RENCANA = 4
MAKS_RAPAT = 4
KOLOM_DAERAH = {
    "nama_tampil": "Daerah", "nilai": "Nilai", "predikat": "Predikat", "kategori": "Kategori", "alasan_kosong": "Keterangan",
}
KOLOM_KATA = {
    "nama_tampil": "Daerah", "tahun": "Tahun", "rincian": "Ukuran", "nilai": "Nilai", "nama_status": "Status",
    "catatan": "Catatan", "penerbit": "Penerbit", "url": "Alamat",
}


def with_year(data: pd.DataFrame) -> pd.DataFrame:
    """The rows with the year as text, for tables."""
    return data.assign(tahun_kata=[kata.BELUM_ADA if kata.kosong(v) else str(int(v)) for v in data["tahun"]])


def with_people(data: pd.DataFrame) -> pd.DataFrame:
    """The rows of `klg_beban` for tables: year and period in words, population with separators."""
    periode = [kata.BELUM_ADA if kata.kosong(p) else day(str(p)) for p in data["penduduk_periode"]]
    return with_year(data).assign(penduduk=data["penduduk"].astype(float), periode_kata=periode)


def origin(baris: pd.Series) -> str:
    """Year, status and publisher of one count. A row of `klg_daerah` with a figure."""
    status = "" if baris["deret"] == "final" else f", {str(baris['nama_status']).lower()}"
    return f"Keadaan {int(baris['tahun'])}{status}; {baris['penerbit']}"


def plans(k: Konteks, rencana: str, jumlah: str) -> None:
    """Planned numbers beside the present ones; a plan is never drawn as a state."""
    data = k.tanya("klg_rencana", rencana=rencana, sekarang=jumlah, prov=k.tampilan.prov)
    st.subheader("Rencana penataan")
    if data.empty:
        st.caption(f"Belum ada data rencana jumlah perangkat daerah di {k.nama(k.tampilan.prov)}.")
    nama = str(k.indikator(jumlah)["nama_pendek"]).lower()
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
        st.caption(kalimat.trail(baris))


def grades(k: Konteks, lingkup: str) -> None:
    """P-1 to P-5 and maturity: one of the graded indicators over regions, and its parts in the region in view."""
    t = k.tampilan
    pilihan = k.tanya("indikator").query("kelompok == @KELOMPOK and kategori_dari == 'ambang'")
    nama = dict(zip(pilihan["indikator"], pilihan["nama_pendek"]))
    st.subheader("Evaluasi dan kematangan kelembagaan")
    pilih.segments("indikator", "Penilaian", list(nama), lambda i: nama[i], label_visibility="collapsed")
    indikator = k.indikator(t.indikator if t.indikator in nama else next(iter(nama)))
    st.caption(indikator["keterangan"])
    kiri, kanan = st.columns(2, gap="large")
    with kiri:
        _graded_regions(k, indikator, lingkup)
    with kanan:
        _graded_parts(k, indikator)


def _graded_regions(k: Konteks, indikator: pd.Series, lingkup: str) -> None:
    t, kunci = k.tampilan, indikator["indikator"]
    data = k.tanya(
        "banding_daerah", indikator=kunci, rincian="", tahun=t.tahun, banding=t.banding, lingkup=lingkup, prov=t.prov,
    )
    cakupan = kalimat_banding.scope(lingkup, k.nama(t.prov))
    chart(
        "klg_penilaian", data, lambda: ranked_bars(
            data, indikator, k.tanya("ambang_berlaku", indikator=kunci, tahun=t.tahun, versi="asli"), k.palet,
            judul=kalimat_banding.rank_title(data, indikator, cakupan, t.tahun), sorot=t.kode,
            anak_judul=kalimat_banding.count_note(data, cakupan),
        ), KOLOM_DAERAH,
    )


def _graded_parts(k: Konteks, indikator: pd.Series) -> None:
    t = k.tampilan
    data = k.tanya("rincian_daerah", indikator=indikator["indikator"], kode=t.kode, tahun=t.tahun)
    chart(
        "klg_bagian", data, lambda: part_bars(
            data, indikator, k.palet,
            judul=f"{indikator['nama_pendek']} {k.nama()} {int(data['tahun'].max())} menurut {indikator['rincian_nama']}",
        ), KOLOM_BAGIAN,
    )


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
    st.markdown(f"**{daerah}, {day(tanggal)}**")
    st.markdown("\n".join(f"- {b['isu']} *({kalimat.JENIS[b['jenis']].lower()})*" for _, b in isi.iterrows()))
    for sumber in dict.fromkeys(kalimat.trail(b) for _, b in isi.assign(tanggal=isi["tanggal_sumber"]).iterrows()):
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
            st.caption(kalimat.trail(b))
    if len(data) > min(len(sendiri), MAKS_KATA):
        folded(
            f"Semua {len(data)} angka lain di {k.nama(t.prov)}", "klg_kata", icon=":material/list:",
            isi=lambda: show(figures(data, KOLOM_KATA, 0), alt="Angka kelembagaan lain", tautan="Alamat"),
        )
