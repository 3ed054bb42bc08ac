"""Questions of which one person may take several choices: the share who took each, one question of one region at a time."""

import streamlit as st

from charts.skor_survei import score_dots
from ingest.arti.rujukan import Rujukan
from ingest.jawaban.skor.pilihan_ganda import shares
from pages.bersama.grafik import draw
from pages.survei.survei_kerja import Kerja
from pages.survei.survei_sumber import one_of, source_of
from sajian.daftar import BAGAN
from sajian.sajian import Sajian

KOLOM = {"nama": "Pilihan", "nilai": "Bagian (%)", "bawah": "Batas bawah", "atas": "Batas atas", "n": "Penjawab",
         "sebab": "Keterangan"}


def choices(kerja: Kerja, tampil: list[str], rujukan: Rujukan) -> None:
    """Shares of one question, with intervals; nothing where no question has several choices. `tampil`: regions that are shown."""
    if kerja.kode is None or kerja.bersih is None:
        return
    semua = shares(kerja.bersih.orang, kerja.kode, tampil, rujukan)
    semua = semua[semua["kelompok"] == ""]
    if semua.empty:
        return
    st.subheader("Pilihan ganda")
    daerah, soal = (list(dict.fromkeys(semua[k])) for k in ("kode_wilayah", "soal"))
    with st.container(horizontal=True, gap="small"):
        di = one_of("Daerah", daerah, rujukan.region_name, "s_ganda_daerah")
        apa = one_of("Pertanyaan", soal, str, "s_ganda_soal")
    milik = semua[(semua["kode_wilayah"] == di) & (semua["soal"] == apa)]
    kali = {k: 100 * milik[k].astype(float) for k in ("bagian", "bawah", "atas")}
    data = milik.assign(nama=milik["opsi"], nilai=kali["bagian"], bawah=kali["bawah"], atas=kali["atas"], huruf="")
    data = data.reset_index(drop=True)
    draw(Sajian(
        BAGAN["survei_pilihan"], f"{apa}: {rujukan.region_name(di)}", data, KOLOM,
        lambda j: score_dots(data, 0.0, judul=j, anak_judul="Bagian penjawab yang memilih (%); boleh lebih dari satu"),
        desimal=1, sumber=source_of(kerja.nama),
    ))
