"""What the comparison views say below a chart, and where a click on it leads."""

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.tabel_angka import figures, show
from pages.bersama.tautan import leave_for, link
from sajian.bersama import KOLOM_LAIN, rows_to_draw, subject, worded

MAKS_TAHUN_TAWARAN = 6


def name_undrawn(data: pd.DataFrame) -> None:
    """The regions without a figure that were not given a row, by name."""
    sisa = data.loc[~data.index.isin(rows_to_draw(data).index), "nama_tampil"]
    if len(sisa):
        st.caption(f"{kata.awal_besar(kata.BELUM_ADA)} ({len(sisa)}): {kata.dan(sorted(sisa))}.")


def open_profile(kode: str) -> None:
    """From a click: the profile of a kabupaten/kota or of a province."""
    leave_for("profil", **({"daerah": kode} if "." in kode else {"prov": kode, "daerah": ""}))


def offer_years(k: Konteks) -> None:
    """Links to the years that do have figures, newest first."""
    ada = k.tanya("tahun_berdata", **subject(k))
    ada = ada[ada["tahun"].isin(k.pilihan.tahun)].head(MAKS_TAHUN_TAWARAN)
    if ada.empty:
        return
    st.caption("Tahun yang ada angkanya:")
    with st.container(horizontal=True):
        for _, r in ada.iterrows():
            link("bandingkan", f"{int(r['tahun'])} ({int(r['daerah'])} daerah)", tahun=int(r["tahun"]))


def reading(k: Konteks) -> None:
    """How to read the ranked bars, with what the catalogue says of the indicator."""
    indikator = k.indikator()
    with st.expander("Cara membaca", icon=":material/help:"):
        st.write(f"**{indikator['nama']}.** {indikator['keterangan']}")
        st.write(
            "Warna batang dan huruf di belakang nilai: kategori menurut predikat terbit atau ambang tahun itu; pita "
            "tipis di belakang: batas kategori. Garis putus-putus: pembanding. Peringkat dan kuartil hanya menghitung "
            "daerah yang ada angkanya; kuartil perlu paling sedikit 4 daerah."
        )


def not_final(k: Konteks) -> None:
    """Figures outside the final yearly series, apart and named; nothing when there are none."""
    lain = k.tanya("angka_lain_lingkup", **subject(k))
    if lain.empty:
        return
    st.subheader("Angka lain, di luar peringkat")
    st.caption("Triwulan, sementara, versi pemda, atau diragukan: tidak dicampur dengan hasil tahunan final.")
    isi = worded(lain).assign(catatan=lain["catatan"].replace("", "tidak ada"))
    show(figures(isi, KOLOM_LAIN, int(k.indikator()["desimal"])), alt="Angka di luar deret tahunan final")
