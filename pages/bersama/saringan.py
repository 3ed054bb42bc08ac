"""The filter bar every page shares, and the marks that must not be missed."""

import streamlit as st

import queries
import store
from charts.kalimat import kata
from charts.kalimat import riwayat as kalimat_riwayat
from charts.kalimat.nilai import rows
from pages.bersama import hak_halaman as hak
from pages.bersama import kotak_pilih as pilih
from pages.bersama import tambah_paparan
from pages.bersama.konteks_halaman import Konteks, change
from pages.bersama.naskah import text
from pages.bersama.tautan import link
from sajian.tampilan import BANDING, MAKS_PILIHAN
from store.dasar.cache import once

# Seconds between looks whether a version that is being prepared is ready.
SELANG_LIHAT = 4
# What became of a file that was not left out whole.
NASIB_BERKAS = {"sebagian": "dimuat tanpa baris yang salah", "kolom_lebih": "dimuat tanpa kolom yang tidak dikenal"}
PITA_LATIHAN = """
<div class="pita-latihan" role="status">DATA LATIHAN &mdash; semua angka di halaman ini buatan, bukan hasil penilaian resmi.</div>
"""


def bar(k: Konteks) -> None:
    """Province, kabupaten/kota, year and benchmark, each of them in the URL; and all charts into a paparan.

    On a phone they are folded behind a line that says what is chosen.
    """
    nama, daerah = regions(k)
    terbuka = not on_phone(st.context.headers.get("User-Agent", ""))
    lipatan = st.expander(_chosen(k), terbuka, key="saringan", icon=":material/tune:")
    with lipatan, st.grid(5, min_column_width=150, vertical_alignment="bottom"):
        pilih.select("prov", "Provinsi", k.pilihan.provinsi, lambda kode: nama[kode])
        pilih.select("daerah", "Kabupaten/kota", daerah, lambda kode: nama.get(kode, "Pemerintah provinsi"))
        pilih.select("pilihan_tahun", "Tahun", (0, *sorted(k.pilihan.tahun, reverse=True)), lambda t: str(t or "Terbaru"))
        pilih.select("banding", "Pembanding", BANDING, lambda b: kata.BANDING[b])
        tambah_paparan.page_button()
    tambah_paparan.page_outcome()


def on_phone(agen: str) -> bool:
    """Whether a browser that names itself like this is a phone's: all of them say so alike."""
    return "Mobi" in agen


def _chosen(k: Konteks) -> str:
    t = k.tampilan
    return " · ".join([k.nama(), str(t.pilihan_tahun or "Terbaru"), kata.BANDING[t.banding]])


@once
def regions(k: Konteks) -> tuple[dict[str, str], tuple[str, ...]]:
    """Names by code, and the codes offered in the province in view, '' for the province itself."""
    wilayah = k.tanya("wilayah")
    daerah = k.tanya("daerah_provinsi", prov=k.tampilan.prov)["kode"]
    return dict(zip(wilayah["kode"], wilayah["nama_tampil"])), ("", *daerah)


def marks(k: Konteks) -> None:
    """The training mark, refused files and ignored URL values, when there are any."""
    if k.latihan:
        st.html(PITA_LATIHAN)
    _store()
    if k.per_versi:
        _frozen(k)
    if k.menyusul:
        _following(k)
    _ignored(k)
    for b in rows(k.tanya("berkas_ditolak")):
        nasib = NASIB_BERKAS.get(b["keadaan"], "tidak dimuat")
        st.warning(f"Berkas {b['folder']}/{b['nama']} {nasib}: {b['pesan']}.")


def _store() -> None:
    """What is wrong with the store; where it lies and the way back only for those who may write there."""
    keadaan = store.condition()
    if not keadaan.sehat:
        rinci = f"\n\n{text(keadaan.rinci)}" if hak.tends() and keadaan.rinci != keadaan.pesan else ""
        st.error(f"{text(keadaan.pesan)}{rinci}", icon=":material/database_off:")


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
    if "pilih" in abaikan:
        st.info(f"Sebagian daerah pilihan pada tautan tidak dikenal, ganda, berlebih, atau lain tingkatnya, jadi tidak diikutkan "
                f"(paling banyak {MAKS_PILIHAN}, semuanya kab/kota atau semuanya provinsi).")
        abaikan.remove("pilih")
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
