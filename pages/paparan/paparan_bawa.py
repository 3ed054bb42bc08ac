"""Taking a paparan to the meeting: presenting it, and files built on a click."""

import hashlib
from dataclasses import dataclass

import streamlit as st

import store
from charts.kalimat import kata
from pages.bersama.naskah import text
from pages.paparan.paparan_sajikan import present
from pages.paparan.templat_kantor import office_template, office_template_upload
from rakor.ekspor import JENIS, EksporSalah, export
from rakor.kop import fingerprint
from rakor.paparan import Paparan, PaparanSalah
from rakor.pptx import TemplatSalah
from rakor.program import PerluProgram
from store import SimpananGagal

KUNCI_BERKAS = "_berkas_paparan"
# What stands on the button, its icon, and what the file is good for.
TOMBOL = {
    "pptx": ("PowerPoint", "slideshow", "Bagan asli yang angkanya dapat disunting"),
    "pdf": ("PDF", "picture_as_pdf", "Untuk dicetak atau dibagikan"),
    "bagi": ("Bahan bagi", "print", "PDF tiga salindia sehalaman dengan garis untuk mencatat, untuk peserta"),
    "bagi_catatan": ("Bahan penyaji", "speaker_notes", "PDF tiga salindia sehalaman dengan catatan penyaji"),
    "xlsx": ("Excel", "table", "Satu lembar tiap bagan, dengan sumbernya"),
    "docx": ("Berita acara", "description", "Word untuk dilengkapi dan ditandatangani: kehadiran, agenda, komitmen rakor ini"),
    "bagikan": ("HTML", "language", "Seperti salinan luring, tanpa catatan penyaji: untuk dibagikan kepada peserta"),
    "gambar": ("Gambar", "image", "PNG dan SVG tiap bagan, dalam satu ZIP"),
}


@dataclass(frozen=True)
class Berkas:
    """A file that was built, and for what: it is offered as long as nothing of that has changed."""

    tanda: tuple[object, ...]
    jenis: str
    nama: str
    isi: bytes


@st.fragment
def bring(paparan: Paparan) -> None:
    """Present, offline copy, notes screen, files."""
    with st.container(border=True, key="bawa_paparan", gap="small"):
        present(paparan)
        ditekan = _kinds(paparan)
        if ditekan:
            _build(paparan, ditekan)
        _offer(paparan)


def _kinds(paparan: Paparan) -> str:
    """The buttons of the files; gives the kind that was asked for just now."""
    kosong = not paparan.salindia
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="jenis_berkas"):
        ditekan = [
            jenis for jenis, (nama, icon, untuk) in TOMBOL.items()
            if st.button(nama, key=f"susun_{jenis}", icon=f":material/{icon}:", disabled=kosong,
                         help="Paparan ini belum berisi bagan" if kosong else untuk)
        ]
        office_template_upload()
    return ditekan[0] if ditekan else ""


def _template(jenis: str) -> bytes | None:
    return office_template() if JENIS[jenis].templat else None


def _mark(paparan: Paparan, jenis: str) -> tuple[object, ...]:
    sidik = hashlib.sha256(_template(jenis) or b"").hexdigest()
    return paparan.kunci, paparan.revisi, jenis, store.latest(), sidik, fingerprint(paparan.prov)


def _build(paparan: Paparan, jenis: str) -> None:
    st.session_state.pop(KUNCI_BERKAS, None)
    try:
        # Taken before: what changes meanwhile is not in the file.
        tanda = _mark(paparan, jenis)
        with st.spinner(f"Menyusun {TOMBOL[jenis][0]} …"):
            isi, nama = export(paparan, jenis, templat=_template(jenis))
    except (PerluProgram, TemplatSalah, EksporSalah, PaparanSalah, SimpananGagal) as galat:
        st.warning(text(galat), icon=":material/error:")
        return
    st.session_state[KUNCI_BERKAS] = Berkas(tanda, jenis, nama, isi)


def _offer(paparan: Paparan) -> None:
    berkas: Berkas | None = st.session_state.get(KUNCI_BERKAS)
    if berkas is None or berkas.tanda != _mark(paparan, berkas.jenis):
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="berkas_siap"):
        st.download_button(
            f"Unduh {TOMBOL[berkas.jenis][0]}", berkas.isi, berkas.nama, JENIS[berkas.jenis].mime, key="unduh_paparan",
            type="primary", icon=":material/download:", on_click="ignore",
        )
        st.caption(f"{text(berkas.nama)}, {kata.angka(len(berkas.isi) / 1_000_000, 1)} MB")
