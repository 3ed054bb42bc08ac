"""Survei: from answers of respondents to scores with intervals; nothing is stored here."""

import streamlit as st

from ingest.arti.rujukan import references
from ingest.jawaban.contoh import example
from pages.bersama import hak_halaman as hak
from pages.bersama.konteks_halaman import current
from pages.survei import survei_hasil as hasil
from pages.survei import survei_kode as kode
from pages.survei.survei_kerja import MAKS_BERKAS, Kerja, take
from pages.survei.survei_rencana import planner


def main() -> None:
    k = current()
    boleh = hak.permission()
    st.title("Survei")
    st.write(
        "Jawaban responden dari Google Forms, Microsoft Forms, KoboToolbox, LimeSurvey, atau SurveyMonkey menjadi nilai tiap "
        "daerah, unit, dan kelompok, dengan selang kepercayaannya. Tidak ada jawaban yang disimpan."
    )
    hak.account(boleh)
    if not boleh.ya:
        return
    st.header("1. Berkas")
    kerja = _file()
    if kerja is None:
        planner()
    if kerja is None:
        return
    rujukan = references(angka=False)
    if kerja.jawaban is None:
        hasil.refusals(kerja.salah)
        return
    st.header("2. Arti kolom")
    kode.meanings(kerja, rujukan)
    st.header("3. Skor")
    with st.spinner("Menghitung …"):
        skor = kerja.scored(rujukan)
    if skor is None:
        hasil.refusals(kerja.salah)
        kode.unknown_answers(kerja, rujukan)
        return
    hasil.scores(kerja, skor, rujukan)
    st.header("4. Terbitkan")
    hasil.publishing(kerja, skor.tabel, boleh.ya and not k.latihan and not k.per_versi, rujukan)


def _file() -> Kerja | None:
    unggahan = st.file_uploader(
        "Berkas survei, satu baris satu responden: Excel (XLSX, XLS), LibreOffice (ODS), CSV, SPSS (SAV), atau Stata (DTA)",
        key="berkas_survei", max_upload_size=MAKS_BERKAS // 2**20,
    )
    if unggahan is None:
        st.download_button(
            "Unduh berkas contoh", example(references(angka=False)), "contoh-survei.csv", "text/csv", key="contoh_survei",
            icon=":material/download:", on_click="ignore",
        )
    return take(unggahan)


main()
