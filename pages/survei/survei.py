"""Survei: from answers of respondents to scores with intervals; clean answers are kept only where an analyst says so."""

from collections.abc import Sequence

import streamlit as st

from ingest.arti.rujukan import Rujukan, references
from ingest.jawaban.berkas.contoh import example
from ingest.jawaban.gelombang.gelombang_gabung import Gelombang
from ingest.terbit.hak import Boleh
from pages.bersama import hak_halaman as hak
from pages.bersama.konteks_halaman import current
from pages.survei import survei_buku as buku
from pages.survei import survei_gelombang as gelombang
from pages.survei import survei_hasil as hasil
from pages.survei import survei_kode as kode
from pages.survei import survei_simpan as simpan
from pages.survei.survei_kerja import CONTOH, MAKS_BERKAS, NAMA_CONTOH, Kerja, leave_example, take, try_example
from pages.survei.survei_rencana import planner


def main() -> None:
    k = current()
    boleh = hak.permission()
    st.title("Survei")
    st.write(
        "Jawaban responden dari Google Forms, Microsoft Forms, KoboToolbox, LimeSurvey, atau SurveyMonkey menjadi nilai tiap "
        "daerah, unit, dan kelompok, dengan selang kepercayaannya. Berkasnya tidak disimpan; skor jawaban dan kelompok responden "
        "hanya disimpan bila Anda menekan Simpan gelombang, tanpa nama, nomor telepon, dan kalimat siapa pun."
    )
    hak.account(boleh)
    if not boleh.ya:
        return
    rujukan, semua = references(angka=False), gelombang.kept_waves()
    st.header("1. Berkas")
    kerja = _file()
    terbit = not k.latihan and not k.per_versi and (kerja is None or kerja.unggahan != CONTOH)
    if kerja is None:
        planner()
    if gelombang.wanted(semua, kerja is not None):
        gelombang.section(semua, boleh, rujukan, terbit)
    elif kerja is not None:
        _work(kerja, semua, boleh, rujukan, terbit)


def _work(kerja: Kerja, semua: Sequence[Gelombang], boleh: Boleh, rujukan: Rujukan, terbit: bool) -> None:
    """From the columns of a file to its scores, and where those and the answers go."""
    if kerja.jawaban is None:
        hasil.refusals(kerja.salah)
        return
    st.header("2. Arti kolom")
    buku.files(kerja, rujukan)
    simpan.codebook(kerja, semua)
    kode.meanings(kerja, rujukan)
    buku.answer_scores(kerja, rujukan)
    buku.populations(kerja)
    st.header("3. Skor")
    if kode.region_missing(kerja):
        st.info("Tidak ada kolom daerah di berkas ini. Pilih dahulu daerahnya di “Daerah semua jawaban ini”, di atas; atau, bila "
                "ada kolomnya, jadikan Daerah di Arti kolom.", icon=":material/location_on:")
        return
    with st.spinner("Menghitung …"):
        skor = kerja.scored(rujukan)
    if skor is None:
        hasil.refusals(kerja.salah)
        kode.unknown_answers(kerja, rujukan)
        return
    hasil.scores(kerja, skor, rujukan)
    st.header("4. Terbitkan")
    hasil.publishing(kerja, skor.tabel, terbit, rujukan)
    if terbit:
        st.header("5. Simpan gelombang")
        simpan.keeping(kerja, semua, boleh, rujukan)


def _file() -> Kerja | None:
    unggahan = st.file_uploader(
        "Berkas survei, satu baris satu responden: Excel (XLSX, XLS), LibreOffice (ODS), CSV, SPSS (SAV), Stata (DTA), atau ZIP "
        "dari ODK Central",
        key="berkas_survei", max_upload_size=MAKS_BERKAS // 2**20,
    )
    kerja = take(unggahan)
    if kerja is not None and kerja.unggahan == CONTOH:
        st.info("Ini survei karangan untuk mencoba: ubah apa saja; tidak ada yang dapat terbit.", icon=":material/school:")
        st.button("Tutup contoh", key="s_tutup_contoh", on_click=leave_example, icon=":material/close:")
    elif kerja is None:
        with st.container(horizontal=True, gap="small"):
            st.button("Coba dengan survei contoh", key="s_coba", on_click=try_example, icon=":material/school:")
            st.download_button(
                "Unduh berkas contoh", example(references(angka=False)), NAMA_CONTOH, "text/csv", key="contoh_survei",
                icon=":material/download:", on_click="ignore",
            )
    return kerja


main()
