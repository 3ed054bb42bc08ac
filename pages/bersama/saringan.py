"""The filter bar every page shares, and the marks that must not be missed."""

from __future__ import annotations

import streamlit as st

import queries
import store
from charts.kalimat import kata
from charts.kalimat import riwayat as kalimat_riwayat
from pages.bersama import kotak_pilih as pilih
from pages.bersama import tambah_paparan
from pages.bersama.konteks_halaman import Konteks, change
from pages.bersama.tautan import link
from sajian.tampilan import BANDING
from store.kode import PROVINSI

# Seconds between looks whether a version that is being prepared is ready.
SELANG_LIHAT = 4
# Constant markup, no data in it. Streamlit writes chart labels in a grey too faint to read on our paper. A frame jd2a1
# holds a picture that keeps two lines free for its own title and one for the subtitle: unseen here, as the page says both.
GAYA = """
<style>
.stMainBlockContainer { padding-inline: clamp(1rem, 2.5vw, 3rem); }
[data-testid="stCaptionContainer"] a { color: inherit; text-decoration: underline; }
.stMain [data-testid="stPageLink-NavLink"] p { text-decoration: underline; text-underline-offset: .2em; }
.js-plotly-plot text[style*="rgb(128, 132, 149)"] { fill: #56646C !important; }
.stMain [data-testid^="stBase"][data-testid*="-primary"]:not(:disabled)
  { background: #0F6B7A; border-color: #0F6B7A; color: #fff; }
[class*="st-key-tp_"] { margin-top: -.7rem; }
.st-key-pita_versi { background: #1F4E79; border-radius: .4rem; padding: .55rem 1rem; }
.st-key-pita_versi p { color: #fff !important; }
.st-key-pita_versi a p, .st-key-pita_versi button p { text-decoration: underline; }
.st-key-pita_versi a, .st-key-pita_versi button { background: none !important; border: none !important; padding-inline: 0; }
@media print { .st-key-pita_versi { background: none; border: 1px solid #111; } .st-key-pita_versi p { color: #111 !important; } }
[class*=y-jd] .g-gtitle { display: none; }
[class*=y-jd] { --j: 43px; --a: 0px; }
[class*=y-jd2] { --j: 76px; } [class*=y-jd3] { --j: 97px; } [class*=y-jd4] { --j: 118px; } [class*=y-jd5] { --j: 139px; }
[class*=y-jd][class*=a1_] { --a: 18px; } [class*=y-jd][class*=a2_] { --a: 36px; } [class*=y-jd][class*=a3_] { --a: 54px; }
[class*=y-jd][class*=a4_] { --a: 72px; } [class*=y-jd][class*=a5_] { --a: 90px; } [class*=y-jd][class*=a6_] { --a: 108px; }
[class*=y-jd] > [class*=y-g_] { margin-top: calc(0px - var(--j) - var(--a));
  clip-path: inset(calc(var(--j) + var(--a) - 32px) -9px -9px -9px); }
[class*=y-jd] .modebar-container { top: calc(var(--j) + var(--a) - 30px) !important; }
[class*=y-jd] > :first-child { position: relative; z-index: 1; pointer-events: none; }
[class*=y-jd] > :first-child p { font-size: .875rem; } [class*=y-jd] > :first-child strong { font-size: 1rem; }
.stMain [data-testid="stPageLink-NavLink"] { padding-inline: 0; }
.stApp [data-testid$="NavLink"]:focus-visible { outline: 3px solid #2F9EAB; outline-offset: -1px; }
.stMain [data-testid="stMetricLabel"] * { white-space: normal; overflow: visible; }
@media (max-width: 640px) {
  .stMain .stButtonGroup [role=radiogroup] { flex-wrap: wrap; mask-image: none; }
  .stMain .stTable :is(td, th) { padding: .3rem .2rem; font-size: .8rem; overflow-wrap: anywhere; }
  .stMain .stTable p { font-size: inherit; }
  .st-key-g_tindak_lanjut { overflow-x: auto; } .st-key-g_tindak_lanjut > div { width: 900px !important; }
}
.st-key-saringan { container: saringan / inline-size; }
.st-key-saringan .stGrid { grid-template-columns: 3fr 3fr 1.7fr 4fr 2.4fr !important; }
@container saringan (max-width: 880px) {
  .st-key-saringan .stGrid { grid-template-columns: repeat(6, minmax(0, 1fr)) !important; }
  .stGridCell { grid-column: span 2; } .stGridCell:nth-child(4) { grid-column: span 4; }
}
@container saringan (max-width: 640px) {
  .st-key-saringan .stGrid { grid-auto-flow: dense; column-gap: .6rem !important; }
  .stGridCell:nth-child(1) { grid-column: span 4; } .stGridCell:nth-child(2) { grid-column: span 6; }
  .st-key-saringan input { font-size: .875rem; } .st-key-t_halaman span:has(> [data-testid=stIconMaterial]) { display: none; }
}
@container saringan (max-width: 345px) { .st-key-saringan input { font-size: .8rem; } }
</style>
"""
PITA_LATIHAN = """
<div role="status" style="background:#8E1B1B;color:#fff;font-weight:700;padding:.55rem 1rem;border-radius:.4rem;
letter-spacing:.02em">DATA LATIHAN &mdash; semua angka di halaman ini buatan, bukan hasil penilaian resmi.</div>
"""


def bar(k: Konteks) -> None:
    """Province, kabupaten/kota, year and benchmark, each of them in the URL; and all charts into a paparan."""
    nama = k.tanya("wilayah").set_index("kode")["nama_tampil"].to_dict()
    daerah = ["", *k.tanya("daerah_provinsi", prov=k.tampilan.prov)["kode"]]
    with st.container(key="saringan"), st.grid(5, min_column_width=150, vertical_alignment="bottom"):
        pilih.select("prov", "Provinsi", PROVINSI, lambda kode: nama[kode])
        pilih.select("daerah", "Kabupaten/kota", daerah, lambda kode: nama.get(kode, "Pemerintah provinsi"))
        pilih.select("tahun", "Tahun", sorted(k.pilihan.tahun, reverse=True))
        pilih.select("banding", "Pembanding", BANDING, lambda b: kata.BANDING[b])
        tambah_paparan.page_button()
    tambah_paparan.page_outcome()


def marks(k: Konteks) -> None:
    """The training mark, refused files and ignored URL values, when there are any."""
    st.html(GAYA)
    if k.latihan:
        st.html(PITA_LATIHAN)
    if k.per_versi:
        _frozen(k)
    if k.menyusul:
        _following(k)
    _ignored(k)
    for _, b in k.tanya("berkas_ditolak").iterrows():
        st.warning(f"Berkas {b['folder']}/{b['nama']} tidak dimuat: {b['pesan']}.")


def _frozen(k: Konteks) -> None:
    with st.container(key="pita_versi", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(
            f"**{k.per_versi.upper()}** — perubahan data sesudahnya tidak diikutkan.",
            width="content",
        )
        st.button("Ke data terbaru", type="tertiary", on_click=lambda: change(versi=0))
        link("riwayat", "Riwayat data")


@st.fragment(run_every=SELANG_LIHAT)
def _following(k: Konteks) -> None:
    if queries.ready(store.versi()) != k.versi:
        st.rerun()
    st.info(kalimat_riwayat.following(k.menyusul, k.versi.sampai))


def _ignored(k: Konteks) -> None:
    abaikan = list(k.tampilan.abaikan)
    if "versi" in abaikan:
        terbaru = f"versi terbaru ({k.pilihan.versi})" if k.pilihan.versi else "data sekarang; belum ada yang diunggah"
        st.warning(f"Versi yang diminta tautan ini tidak ada di riwayat data. Yang tampil: {terbaru}.")
        abaikan.remove("versi")
    if abaikan:
        st.info(f"Pilihan pada tautan yang tidak dikenal diganti bawaan: {kata.dan(abaikan)}.")


def sidebar() -> None:
    """Switches that hold for every page."""
    with st.sidebar:
        pilih.toggle(
            "latihan", "Mode latihan",
            help="Angka buatan yang lengkap untuk berlatih; tidak pernah dicampur dengan angka terbit.",
        )
        pilih.toggle("warna", "Warna ramah buta warna", "aman", "biasa")
