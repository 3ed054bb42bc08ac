"""Sections of the SPM page that stand apart from the yearly index."""

from functools import partial

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from charts.kalimat import spm as kalimat_spm
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.panel_lipat import folded
from pages.bersama.tabel_angka import figures, show
from sajian.daftar import serve
from sajian.spm import INDUK, KOLOM_BELUM_FINAL, interim

KOLOM_UKURAN = {
    "nama_tampil": "Daerah", "rincian": "Rincian", "tahun": "Tahun", "periode": "Periode", "nilai": "Nilai",
    "kategori": "Kategori", "nama_status": "Status", "catatan": "Catatan",
}
KOLOM_PENGHARGAAN = {
    "tahun": "Tahun", "kategori": "Kategori", "sebutan": "Peringkat", "nama_tampil": "Penerima", "catatan": "Catatan",
    "penerbit": "Penerbit", "url": "Alamat",
}
# An invented pair for the worked example: percent served, percent of minimum quality.
CONTOH = (90, 75)


def check(k: Konteks) -> None:
    """Does each published total equal the mean of its six sectors?"""
    t = k.tampilan
    st.subheader("Apakah nilai total cocok dengan enam bidangnya?")
    data = k.tanya("spm_uji_rata", prov=t.prov, tahun=t.tahun, induk=INDUK)
    if data.empty:
        st.info(f"Belum ada angka SPM terbit {t.tahun} untuk diuji.")
    for _, b in data[data["hasil"] == "berbeda"].iterrows():
        st.warning(kalimat_spm.mean_check(b), icon=":material/warning:")
    for _, b in data[(data["kode_wilayah"] == t.kode) & (data["hasil"] != "berbeda")].iterrows():
        st.markdown(kalimat_spm.mean_check(b))
    for kalimat in kalimat_spm.mean_checks(data[data["kode_wilayah"] != t.kode]):
        st.markdown(f"- {kalimat}")


def quarters(k: Konteks) -> None:
    """Positions inside the year, apart from yearly values."""
    st.subheader("Posisi triwulan, bukan nilai tahunan")
    draw(serve("spm_triwulan", k))
    semua = interim(k)
    if not semua.empty:
        folded(
            f"Semua angka triwulan dan sementara {k.tampilan.tahun}, termasuk nasional", "spm_triwulan",
            icon=":material/schedule:",
            isi=lambda: show(figures(semua, KOLOM_BELUM_FINAL), alt="Angka triwulan dan sementara"),
        )


def others(k: Konteks) -> None:
    """Measures that look like SPM but are not: completeness, Rapor Pendidikan, award scores and the like."""
    t = k.tampilan
    st.subheader("Ukuran lain yang bukan indeks SPM")
    data = k.tanya("spm_ukuran_lain", prov=t.prov, tahun=t.tahun, induk=INDUK)
    ada = data[data["kode_wilayah"].notna()]
    for nama, isi in ada.groupby("nama", sort=False):
        judul = f"{nama} ({int(isi['tahun'].iloc[0])}, {isi['kode_wilayah'].nunique()} daerah)"
        folded(judul, f"spm_{isi['indikator'].iloc[0]}", partial(_other_measure, str(nama), isi))
    kosong = data.loc[data["kode_wilayah"].isna(), "nama"]
    if not kosong.empty:
        st.caption(f"Belum ada data untuk {k.nama(t.prov)} sampai {t.tahun}: {kata.dan(list(kosong))}.")


def _other_measure(nama: str, isi: pd.DataFrame) -> None:
    st.caption(isi["keterangan"].iloc[0])
    tampil = _period_words(isi.assign(tahun=isi["tahun"].astype(int).astype(str)))
    show(figures(tampil, KOLOM_UKURAN), alt=nama)


def awards(k: Konteks) -> None:
    """Receivers of the SPM Awards, those of the province in sentences."""
    st.subheader("Penghargaan SPM")
    data = k.tanya("spm_penghargaan")
    sendiri = data[data["kode_provinsi"] == k.tampilan.prov]
    if sendiri.empty:
        st.caption(f"Belum ada data penerima dari {k.nama(k.tampilan.prov)}.")
    for _, b in sendiri.iterrows():
        st.markdown(f"- {kalimat_spm.award(b)}")
    if data.empty:
        return
    folded(
        "Semua penerima yang terkumpul", "spm_penghargaan", icon=":material/emoji_events:",
        isi=lambda: show(figures(data, KOLOM_PENGHARGAAN), alt="Penerima SPM Awards", tautan="Alamat"),
    )


def how_to_read(k: Konteks) -> None:
    """The formula in plain words with an invented example, and the categories in force."""
    ambang = k.tanya("ambang_berlaku", indikator=INDUK, tahun=k.tampilan.tahun, versi="asli")
    with st.expander("Cara membaca dan menghitung", icon=":material/help:"):
        st.markdown(
            f"Tiap bidang dinilai dari dua hal: berapa banyak warga sasaran yang terlayani "
            f"(bobot {kalimat_spm.BOBOT_PENERIMA}%) dan seberapa terpenuhi mutu minimal layanannya "
            f"(bobot {kalimat_spm.BOBOT_MUTU}%). Nilai total daerah adalah rata-rata keenam bidang."
        )
        st.markdown(f"**Contoh hitungan, bukan data.** {kalimat_spm.formula(*CONTOH, ambang)}")
        show(pd.DataFrame({
            "Kategori": ambang["kategori"], "Tanda": ambang["huruf"],
            "Mulai dari": [kata.angka(v, 0) if not kata.kosong(v) else "0" for v in ambang["batas_bawah"]],
        }), alt="Kategori SPM")
        st.caption(
            "Bidang yang layanannya tidak terjadi pada tahun itu (misalnya tidak ada bencana) dapat bernilai 100 atau "
            "kosong; itu bukan keunggulan. Keterisian e-SPM mengukur lengkapnya isian, bukan layanan."
        )


def _period_words(data: pd.DataFrame) -> pd.DataFrame:
    return data.assign(periode=[kata.PERIODE[p] for p in data["periode"]])
