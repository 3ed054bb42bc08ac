"""How the answers to each question spread, one region at a time: bars that part at the middle of the scale."""

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from charts.likert import likert
from ingest.arti.rujukan import Rujukan
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.skor.sebab_sel import quoted
from pages.bersama.grafik import draw
from pages.bersama.naskah import text
from pages.survei.survei_kerja import Kerja
from pages.survei.survei_sumber import one_of, source_of
from sajian.daftar import BAGAN
from sajian.sajian import Sajian
from survei.rahasia import TERKECIL

SEBAB = f"penjawabnya tidak ada atau kurang dari {TERKECIL}, atau ditutup agar yang lain tidak terhitung"
KOLOM = {"pertanyaan": "Pertanyaan", "jawaban": "Jawaban", "persen": "Bagian (%)"}


def questions(sebaran: pd.DataFrame, kerja: Kerja, skala: tuple[float, float], rujukan: Rujukan) -> None:
    """The questions of one region with scales of one length; a choice where there are more. What is not drawn is named.

    `sebaran`: columns of `ingest.jawaban.skor.sebaran`. `skala`: least and most this kind of survey can score.
    """
    assert kerja.kode is not None
    daerah = list(dict.fromkeys(sebaran["kode_wilayah"]))
    if not daerah:
        return
    st.subheader("Menurut pertanyaan")
    with st.container(horizontal=True, gap="small"):
        pilih = one_of("Daerah", daerah, rujukan.region_name, "s_jawaban_daerah")
        milik = sebaran[sebaran["kode_wilayah"] == pilih]
        banyak = one_of("Skala", list(dict.fromkeys(milik["banyak"])), lambda n: f"{n} pilihan jawaban", "s_jawaban_skala")
    isi = milik[milik["banyak"] == banyak].reset_index(drop=True)
    nilai = [kata.angka(skala[0] + (skala[1] - skala[0]) / 100 * n, 2) for n in isi["nilai"]]
    _picture(isi.assign(persen=100 * isi["bagian"], nilai=nilai), rujukan.region_name(pilih), kerja.nama)
    tanpa = [p.judul for p in kerja.kode.of(bk.PERTANYAAN) if p.judul not in set(milik["pertanyaan"])]
    if tanpa:
        st.caption(text(f"Tidak digambar: {quoted(tanpa)}; {SEBAB}."))


def _picture(data: pd.DataFrame, siapa: str, nama_berkas: str) -> None:
    n = data["n"]
    dari = kata.angka(n.max(), 0) if n.min() == n.max() else f"{kata.angka(n.min(), 0)} sampai {kata.angka(n.max(), 0)}"
    draw(Sajian(
        BAGAN["survei_jawaban"], f"Jawaban tiap pertanyaan: {siapa}", data, KOLOM,
        lambda j: likert(data, judul=j, anak_judul=f"Dalam kurung nilai rata-rata; {dari} penjawab"), desimal=1,
        sumber=source_of(nama_berkas),
    ))
