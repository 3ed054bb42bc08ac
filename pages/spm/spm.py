"""SPM: six sectors by region, the services behind each, and whether the total adds up."""

from functools import partial

import streamlit as st

from charts.kalimat import kata
from pages.bersama import kotak_pilih as pilih
from pages.bersama.grafik import draw
from pages.bersama.isi_kartu import headlines
from pages.bersama.kartu import absent, tiles
from pages.bersama.konteks_halaman import Konteks, change, current
from pages.bersama.lipatan_layar import fold
from pages.bersama.panel_lipat import folded, folds
from pages.bersama.tahun_lain import other_years, year_strip
from pages.bersama.tanda_versi import versions
from pages.spm import bagian_spm
from pages.spm import isi_spm as isi
from sajian.bersama import of_province
from sajian.daftar import serve
from sajian.sajian import Sajian
from sajian.spm import INDUK, sectors
from store.dasar.kode import province


def main() -> None:
    k = current()
    st.title(f"SPM {k.nama()}{k.tampilan.akhiran}")
    _standing(k, serve("spm_bidang", k))
    fold()
    _regions(k, serve("spm_matriks", k))
    _services(k)
    bagian_spm.check(k)
    bagian_spm.quarters(k)
    bagian_spm.others(k)
    versions(k, "spm")
    folds([*bagian_spm.awards(k), bagian_spm.how_to_read(k)])


def _standing(k: Konteks, bidang: Sajian) -> None:
    utama = headlines(k, indikator=INDUK)
    kiri, kanan = st.columns([2, 3], gap="large")
    with kiri:
        tiles(utama)
        absent(k, utama)
        if terendah := isi.beside(k).terendah:
            st.markdown(terendah)
        other_years(k, "spm", (INDUK, *bidang.data["indikator"]))
    draw(bidang, saat_klik=lambda kunci: change(rinci=kunci), petunjuk="Klik batang untuk membuka layanannya.", di=kanan)


def _regions(k: Konteks, matriks: Sajian) -> None:
    st.header("Enam bidang menurut daerah")
    pilih.segments(
        "lingkup", "Daerah", list(kata.LINGKUP_PEMDA), kata.LINGKUP_PEMDA.__getitem__, of_province(k),
        label_visibility="collapsed",
    )
    st.markdown(isi.beside(k).cakupan)
    draw(matriks, saat_klik=_open_cell, petunjuk=isi.beside(k).petunjuk)
    year_strip(k, "spm_matriks", (INDUK, *sectors(k)), of_province(k))


def _open_cell(kunci: str) -> None:
    kode, _, indikator = kunci.partition("|")
    bidang = {} if indikator == INDUK else {"rinci": indikator}
    change(prov=province(kode), daerah=kode if "." in kode else "", **bidang)


def _services(k: Konteks) -> None:
    nama = sectors(k)
    st.header("Layanan dasar menurut bidang")
    layanan = serve("spm_layanan", k)
    if not nama:
        draw(layanan)
        return
    pilih.segments("rinci", "Bidang", list(nama), lambda kunci: nama[kunci], label_visibility="collapsed")
    st.caption(isi.beside(k).layanan)
    draw(layanan)
    folded("Yang diukur pada tiap layanan", "spm_diukur", partial(_measured, k), icon=":material/list:")


def _measured(k: Konteks) -> None:
    for kalimat in isi.beside(k).diukur:
        st.markdown(kalimat)


main()
