"""Kelembagaan: how many institutions, what load each carries, how they are graded, and what is planned."""

import streamlit as st

from charts.kalimat import kata
from charts.kalimat import kelembagaan as kalimat
from pages.bersama import kotak_pilih as pilih
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks, change, current
from pages.bersama.lipatan_layar import fold
from pages.bersama.tanda_versi import versions
from pages.bersama.tautan import compare
from pages.kelembagaan import bagian_kelembagaan
from pages.kelembagaan import isi_kelembagaan as isi
from sajian.bersama import of_province
from sajian.daftar import serve
from store.dasar.kode import province


def main() -> None:
    k = current()
    st.title(f"Kelembagaan {k.nama()}")
    _standing(k)
    pilih.segments("lingkup", "Daerah", list(kata.LINGKUP_PEMDA), kata.LINGKUP_PEMDA.__getitem__, of_province(k))
    kiri, kanan = st.columns(2, gap="large")
    draw(serve("klg_hitungan", k), saat_klik=_open, petunjuk="Klik baris untuk memilih daerah.", di=kiri)
    draw(
        serve("klg_beban", k), saat_klik=_open, petunjuk="Klik batang untuk memilih daerah.", catatan=isi.reckoned(k), di=kanan,
    )
    fold()
    bagian_kelembagaan.plans(k)
    st.header("Tipe perangkat daerah")
    draw(serve("klg_tipe", k))
    bagian_kelembagaan.grades(k)
    bagian_kelembagaan.issues(k)
    bagian_kelembagaan.in_words(k)
    versions(k, "kelembagaan")


def _standing(k: Konteks) -> None:
    keadaan = isi.standing(k)
    st.markdown(keadaan.kalimat)
    with st.grid(min_column_width=180, gap="small"):
        for h in keadaan.ada:
            with st.container(border=True, height="stretch", gap="xxsmall"):
                st.metric(h.nama, h.nilai, help=h.bantuan)
                st.caption(h.asal)
                compare(f"Bandingkan {h.nama}", h.indikator)
    if keadaan.kosong:
        st.caption(f"Belum terkumpul di dasbor, {k.nama()}: {kata.dan(list(keadaan.kosong))}.")
    st.caption(kalimat.nearest_year(k.tampilan.tahun))


def _open(kode: str) -> None:
    change(prov=province(kode), daerah=kode if "." in kode else "")


main()
