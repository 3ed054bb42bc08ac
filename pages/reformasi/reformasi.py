"""Reformasi birokrasi: the instruments by year, one of them closely, the eight areas, the integrity zones."""

import pandas as pd
import streamlit as st

from pages.bersama import kotak_pilih as pilih
from pages.bersama.grafik import draw
from pages.bersama.isi_kartu import headlines
from pages.bersama.kartu import absent, tiles
from pages.bersama.konteks_halaman import Konteks, change, current
from pages.bersama.lipatan_layar import fold
from pages.bersama.pilih_lingkup import scope_select
from pages.bersama.tahun_lain import year_strip
from pages.bersama.tanda_versi import versions
from pages.bersama.tautan import open_profile
from pages.reformasi import bagian_reformasi
from pages.reformasi import isi_reformasi as isi
from sajian.daftar import serve
from sajian.reformasi import KELOMPOK, instrument, instruments
from sajian.survei_sendiri import has_elements


def main() -> None:
    k = current()
    st.title(f"Reformasi birokrasi {k.nama()}{k.tampilan.akhiran}")
    utama = headlines(k, kelompok=KELOMPOK)
    tiles(utama)
    absent(k, utama)
    if memuat := isi.instruments(k).memuat:
        st.info(memuat, icon=":material/merge:")
    _years(k)
    fold()
    _instrument(k)
    bagian_reformasi.areas(k)
    bagian_reformasi.zones(k)
    bagian_reformasi.other_measures(k)
    versions(k, KELOMPOK)


def _years(k: Konteks) -> None:
    st.header("Semua instrumen menurut tahun")
    draw(serve("reformasi_tahun", k), saat_klik=_open_cell, petunjuk="Klik sel untuk melihat instrumen dan tahun itu.")
    with st.expander("Tahun yang tidak dapat disandingkan", icon=":material/call_split:"):
        for kalimat in isi.instruments(k).putus or ["Tidak ada pergantian cara ukur pada rentang tahun ini."]:
            st.markdown(f"- {kalimat}")


def _open_cell(kunci: str) -> None:
    indikator, _, tahun = kunci.partition("|")
    change(indikator=indikator, tahun=int(tahun))


def _instrument(k: Konteks) -> None:
    nama = instruments(k)
    st.header("Satu instrumen lebih dekat")
    if not nama:
        draw(serve("reformasi_daerah", k))
        return
    indikator = instrument(k)
    pilih.segments("indikator", "Instrumen", list(nama), lambda i: nama[i], label_visibility="collapsed")
    st.caption(indikator["keterangan"])
    kiri, kanan = st.columns(2, gap="large")
    with kiri:
        _regions(k, indikator)
    draw(serve("reformasi_deret", k), catatan=isi.instruments(k).predikat, di=kanan)
    draw(serve("reformasi_bagian", k), di=kanan)
    if has_elements(k):
        draw(serve("reformasi_unsur", k), di=kiri)
    with kanan:
        bagian_reformasi.interim(k)


def _regions(k: Konteks, indikator: pd.Series) -> None:
    scope_select(k, "Daerah yang dibandingkan")
    sajian = serve("reformasi_daerah", k)
    draw(sajian, saat_klik=open_profile, petunjuk="Klik batang untuk membuka profil daerah itu.")
    year_strip(k, "reformasi_daerah", (indikator["indikator"],))


main()
