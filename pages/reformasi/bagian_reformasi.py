"""Sections of the reform page: interim positions, areas without figures, integrity zones, other measures."""

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from charts.kalimat import reformasi as kalimat_reformasi
from pages.bersama import kotak_pilih as pilih
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks, change
from pages.bersama.panel_lipat import folded
from pages.bersama.tabel_angka import figures, show
from sajian.daftar import serve
from sajian.reformasi import KELOMPOK, PENILAIAN_ZONA, zone_units

KOLOM_UNIT = {
    "unit_kerja": "Unit kerja", "tahap_kata": "Tahap tertinggi", "tahun": "Tahun", "nama_tampil": "Daerah",
    "nilai": "Nilai TPI", "penerbit": "Penerbit", "url": "Alamat", "catatan": "Catatan",
}
KOLOM_SEMENTARA = {
    "nama_tampil": "Daerah", "rincian": "Bagian", "periode": "Periode", "nilai": "Nilai", "predikat": "Predikat",
    "nama_status": "Status", "catatan": "Catatan",
}
KOLOM_LAIN = {
    "nama_pendek": "Ukuran", "nilai": "Nilai", "predikat": "Predikat", "tahun": "Tahun", "rincian": "Bagian",
    "nama_status": "Status", "penerbit": "Penerbit", "url": "Alamat",
}
KOLOM_JUMLAH = {
    "rincian": "Yang dihitung", "nilai": "Jumlah", "tahun": "Tahun", "nama_pendek": "Ukuran", "penerbit": "Penerbit",
    "url": "Alamat",
}


def interim(k: Konteks, indikator: pd.Series) -> None:
    """Mid-year positions of one instrument, apart from its final figures."""
    t = k.tampilan
    data = k.tanya("belum_final", prov=t.prov, tahun=t.tahun, indikator=(indikator["indikator"],))
    if data.empty:
        return
    judul = f"Posisi tengah tahun {indikator['nama_pendek']} {t.tahun} ({data['kode_wilayah'].nunique()} daerah), belum final"
    bagian = data["rincian"].replace("", "keseluruhan")
    tampil = data.assign(periode=[kata.PERIODE[p] for p in data["periode"]], rincian=bagian)
    folded(judul, "rb_sementara", lambda: _interim_table(tampil, judul), icon=":material/schedule:")


def _interim_table(data: pd.DataFrame, judul: str) -> None:
    st.caption("Tidak disandingkan dan tidak diperingkat bersama nilai akhir tahun.")
    show(figures(data, KOLOM_SEMENTARA), alt=judul)


def areas(k: Konteks) -> None:
    """The eight areas of change: bars where figures were published, else the areas by name."""
    sajian = serve("reformasi_area", k)
    st.subheader("Delapan area perubahan")
    draw(sajian)
    if sajian.data["nilai"].isna().all():
        _area_cards(sajian.data)


def _area_cards(data: pd.DataFrame) -> None:
    with st.grid(min_column_width=240, gap="small"):
        for _, b in data.iterrows():
            with st.container(border=True, height="stretch", gap="xxsmall"):
                st.markdown(f"**{b['nama_pendek']}**")
                st.caption(kata.BELUM_ADA)


def zones(k: Konteks) -> None:
    """Units on their way to WBK and WBBM: how many stand where, and the list of them."""
    sajian, unit = serve("zi_tahap", k), zone_units(k)
    st.subheader("Zona integritas")
    st.markdown(kalimat_reformasi.zones(sajian.data, k.nama(), k.tampilan.tahun))
    draw(sajian, saat_klik=lambda s: change(rinci=s), petunjuk="Klik tahap untuk menyaring daftar.")
    if not unit.empty:
        _zone_list(k, sajian.data, unit)


def _zone_list(k: Konteks, tahap: pd.DataFrame, unit: pd.DataFrame) -> None:
    t, status = k.tampilan, list(tahap["status"])
    nama = {"": "Semua tahap", **dict(zip(tahap["status"], tahap["nama"]))}
    pilih.segments("rinci", "Tahap", ["", *status], lambda s: nama[s], label_visibility="collapsed")
    # A unit is listed under the stage it stands on now, with the years before.
    kini = unit["status"].where(unit["terakhir"]).groupby([unit["kode_wilayah"], unit["unit_kerja"]]).transform("first")
    terpilih = unit[kini == t.rinci] if t.rinci in status else unit
    tampil = terpilih.assign(
        tahap_kata=[nama[s] if a else f"{nama[s]} (dahulu)" for s, a in zip(terpilih["status"], terpilih["terakhir"])],
        nilai=terpilih["nilai_tpi"],
    )
    kolom = KOLOM_UNIT if tampil["nilai"].notna().any() else {a: b for a, b in KOLOM_UNIT.items() if a != "nilai"}
    folded(
        f"Daftar {len(tampil)} unit kerja", "zi_unit", icon=":material/list:", terbuka=t.rinci in status,
        isi=lambda: show(figures(tampil, kolom), alt="Unit zona integritas", tautan="Alamat"),
    )
    ambang = k.tanya("ambang_berlaku", indikator=PENILAIAN_ZONA, tahun=t.tahun, versi="asli")
    if aturan := kalimat_reformasi.zone_rule(ambang):
        st.caption(aturan)


def other_measures(k: Konteks) -> None:
    """Smaller measures of the region as one table, and counts of bodies in the province."""
    t = k.tampilan
    st.subheader("Ukuran lain")
    data = k.tanya("ukuran_lain", kelompok=KELOMPOK, kode=t.kode, tahun=t.tahun)
    ada = data[data["tahun"].notna()]
    if not ada.empty:
        bagian = ada["rincian"].replace("", "keseluruhan")
        tampil = ada.assign(tahun=ada["tahun"].astype(int).astype(str), rincian=bagian)
        show(figures(tampil, KOLOM_LAIN, 4), alt="Ukuran reformasi lain", tautan="Alamat")
    kosong = data.loc[data["tahun"].isna(), "nama_pendek"]
    if not kosong.empty:
        st.caption(f"Belum ada data {k.nama()} sampai {t.tahun}: {kata.dan(list(kosong))}.")
    jumlah = k.tanya("jumlah_instansi", kelompok=KELOMPOK, prov=t.prov, tahun=t.tahun)
    if not jumlah.empty:
        folded(
            f"Jumlah instansi menurut hasil evaluasi di {k.nama(t.prov)}", "rb_instansi", icon=":material/tag:",
            isi=lambda: show(figures(jumlah, KOLOM_JUMLAH, 0), alt="Jumlah instansi", tautan="Alamat"),
        )
