"""Sections of the SPM page that stand apart from the yearly index."""

from functools import partial

import pandas as pd
import streamlit as st

from charts.kalimat.spm import BOBOT_MUTU, BOBOT_PENERIMA
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.panel_lipat import Lipatan, folded, folds
from pages.bersama.tabel_angka import figures, show
from pages.spm import isi_spm as isi
from sajian.daftar import serve
from sajian.spm import KOLOM_BELUM_FINAL, interim

KOLOM_PENGHARGAAN = {
    "tahun": "Tahun", "kategori": "Kategori", "sebutan": "Peringkat", "nama_tampil": "Penerima", "catatan": "Catatan",
    "penerbit": "Penerbit", "url": "Alamat",
}


def check(k: Konteks) -> None:
    """Does each published total equal the mean of its six sectors?"""
    uji = isi.check(k)
    st.header("Apakah nilai total cocok dengan enam bidangnya?")
    if not uji.ada:
        st.info(f"Belum ada angka SPM terbit{k.tampilan.setahun} untuk diuji.")
    for kalimat in uji.berbeda:
        st.warning(kalimat, icon=":material/warning:")
    for kalimat in uji.sendiri:
        st.markdown(kalimat)
    for kalimat in uji.lain:
        st.markdown(f"- {kalimat}")


def quarters(k: Konteks) -> None:
    """Positions inside the year, apart from yearly values."""
    st.header("Posisi triwulan, bukan nilai tahunan")
    draw(serve("spm_triwulan", k))
    semua = interim(k)
    if not semua.empty:
        folded(
            f"Semua angka triwulan dan sementara{k.tampilan.setahun}, termasuk nasional", "spm_triwulan",
            icon=":material/schedule:",
            isi=lambda: show(figures(semua, KOLOM_BELUM_FINAL), alt="Angka triwulan dan sementara"),
        )


def others(k: Konteks) -> None:
    """Measures that look like SPM but are not: completeness, Rapor Pendidikan, award scores and the like."""
    t = k.tampilan
    st.header("Ukuran lain yang bukan indeks SPM")
    ada, kosong = isi.others(k)
    if ada:
        folds([Lipatan(ukuran.judul, f"spm_{ukuran.indikator}", partial(_other_measure, k, ukuran)) for ukuran in ada])
    if kosong:
        st.caption(f"Belum terkumpul di dasbor, {k.nama(t.prov)} sampai {t.tahun}: {kosong}.")


def _other_measure(k: Konteks, ukuran: isi.Ukuran) -> None:
    st.caption(ukuran.keterangan)
    show(isi.other_table(k, ukuran.nama), alt=ukuran.nama)


def awards(k: Konteks) -> list[Lipatan]:
    """Receivers of the SPM Awards, those of the province in sentences; all of them as a panel, when there are any."""
    st.header("Penghargaan SPM")
    sendiri = isi.awards(k)
    if not sendiri:
        st.caption(f"Penerima dari {k.nama(k.tampilan.prov)} belum terkumpul di dasbor.")
    for kalimat in sendiri:
        st.markdown(f"- {kalimat}")
    data = k.tanya("spm_penghargaan")
    semua = Lipatan("Semua penerima yang terkumpul", "spm_penghargaan", partial(_receivers, data), ":material/emoji_events:")
    return [] if data.empty else [semua]


def _receivers(data: pd.DataFrame) -> None:
    show(figures(data, KOLOM_PENGHARGAAN), alt="Penerima SPM Awards", tautan="Alamat")


def how_to_read(k: Konteks) -> Lipatan:
    """The formula in plain words with an invented example, and the categories in force, as a panel."""
    return Lipatan("Cara membaca dan menghitung", "spm_cara", partial(_reading, k), ":material/help:")


def _reading(k: Konteks) -> None:
    contoh, kategori = isi.formula(k)
    st.markdown(
        f"Tiap bidang dinilai dari dua hal: berapa banyak warga sasaran yang terlayani (bobot {BOBOT_PENERIMA}%) dan "
        f"seberapa terpenuhi mutu minimal layanannya (bobot {BOBOT_MUTU}%). Nilai total daerah adalah rata-rata "
        "keenam bidang."
    )
    st.markdown(f"**Contoh hitungan, bukan data.** {contoh}")
    show(kategori, alt="Kategori SPM")
    st.caption(
        "Bidang yang layanannya tidak terjadi pada tahun itu (misalnya tidak ada bencana) dapat bernilai 100 atau "
        "kosong; itu bukan keunggulan. Keterisian e-SPM mengukur lengkapnya isian, bukan layanan."
    )
