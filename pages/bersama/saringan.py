"""The filter bar every page shares, and the marks that must not be missed."""

from __future__ import annotations

import streamlit as st

from charts import kata
from pages.bersama import pilih
from pages.bersama.konteks import Konteks
from queries.tampilan import BANDING, PROVINSI

# Constant markup, no data in it. Streamlit writes chart labels in a grey too faint to read on our paper.
GAYA = """
<style>
.stMainBlockContainer { padding-inline: clamp(1rem, 2.5vw, 3rem); }
[data-testid="stCaptionContainer"] a { color: inherit; text-decoration: underline; }
.js-plotly-plot text[style*="rgb(128, 132, 149)"] { fill: #56646C !important; }
@media (max-width: 480px) { .st-key-saringan [data-baseweb="select"] { font-size: .86rem; } }
</style>
"""
PITA_LATIHAN = """
<div role="status" style="background:#8E1B1B;color:#fff;font-weight:700;padding:.55rem 1rem;border-radius:.4rem;
letter-spacing:.02em">DATA LATIHAN &mdash; semua angka di halaman ini buatan, bukan hasil penilaian resmi.</div>
"""


def bar(k: Konteks) -> None:
    """Province, kabupaten/kota, year and benchmark; each choice lives in the URL."""
    nama = k.tanya("wilayah").set_index("kode")["nama_tampil"].to_dict()
    daerah = ["", *k.tanya("daerah_provinsi", prov=k.tampilan.prov)["kode"]]
    with st.container(key="saringan"), st.grid(4, min_column_width=150):
        pilih.select("prov", "Provinsi", PROVINSI, lambda kode: nama[kode])
        pilih.select("daerah", "Kabupaten/kota", daerah, lambda kode: nama.get(kode, "Pemerintah provinsi"))
        pilih.select("tahun", "Tahun", sorted(k.pilihan.tahun, reverse=True))
        pilih.select("banding", "Pembanding", BANDING, lambda b: kata.BANDING[b])


def marks(k: Konteks) -> None:
    """The training mark, refused files and ignored URL values, when there are any."""
    st.html(GAYA)
    if k.latihan:
        st.html(PITA_LATIHAN)
    if k.tampilan.abaikan:
        st.info(f"Pilihan pada tautan yang tidak dikenal diganti bawaan: {kata.dan(list(k.tampilan.abaikan))}.")
    for _, b in k.tanya("berkas_ditolak").iterrows():
        st.warning(f"Berkas {b['folder']}/{b['nama']} tidak dimuat: {b['pesan']}.")


def sidebar() -> None:
    """Switches that hold for every page."""
    with st.sidebar:
        pilih.toggle("latihan", "Mode latihan", help="Angka buatan yang lengkap untuk berlatih; tidak pernah dicampur dengan angka terbit.")
        pilih.toggle("warna", "Warna ramah buta warna", "aman", "biasa")
