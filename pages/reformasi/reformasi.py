"""Reformasi birokrasi: the instruments by year, one of them closely, the eight areas, the integrity zones."""

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from charts.kalimat import reformasi as kalimat_reformasi
from pages.bersama import kotak_pilih as pilih
from pages.bersama.grafik import draw
from pages.bersama.isi_kartu import headlines
from pages.bersama.kartu import absent, tiles
from pages.bersama.konteks_halaman import Konteks, change, current
from pages.bersama.tahun_lain import other_years
from pages.bersama.tanda_versi import versions
from pages.bersama.tautan import open_profile
from pages.reformasi import bagian_reformasi
from sajian.daftar import serve
from sajian.reformasi import GABUNGAN, KELOMPOK, instrument, instruments


def main() -> None:
    k = current()
    st.title(f"Reformasi birokrasi {k.nama()} {k.tampilan.tahun}")
    utama = headlines(k, kelompok=KELOMPOK)
    tiles(utama)
    absent(k, utama)
    _contained(k)
    _years(k)
    _instrument(k)
    bagian_reformasi.areas(k)
    bagian_reformasi.zones(k)
    bagian_reformasi.other_measures(k)
    versions(k, KELOMPOK)


def _contained(k: Konteks) -> None:
    isi = k.tanya("isi_gabungan", indikator=GABUNGAN)
    if catatan := kalimat_reformasi.contained(isi, "RB", k.tampilan.tahun):
        st.info(f"{catatan} {kalimat_reformasi.rule_sources(isi)}", icon=":material/merge:")


def _years(k: Konteks) -> None:
    sajian = serve("reformasi_tahun", k)
    st.subheader("Semua instrumen menurut tahun")
    draw(sajian, saat_klik=_open_cell, petunjuk="Klik sel untuk melihat instrumen dan tahun itu.")
    with st.expander("Tahun yang tidak dapat disandingkan", icon=":material/call_split:"):
        for kalimat in kalimat_reformasi.breaks(sajian.data) or ["Tidak ada pergantian cara ukur pada rentang tahun ini."]:
            st.markdown(f"- {kalimat}")


def _open_cell(kunci: str) -> None:
    indikator, _, tahun = kunci.partition("|")
    change(indikator=indikator, tahun=int(tahun))


def _instrument(k: Konteks) -> None:
    nama, indikator = instruments(k), instrument(k)
    st.subheader("Satu instrumen lebih dekat")
    pilih.segments("indikator", "Instrumen", list(nama), lambda i: nama[i], label_visibility="collapsed")
    st.caption(indikator["keterangan"])
    kiri, kanan = st.columns(2, gap="large")
    with kiri:
        _regions(k, indikator)
    with kanan:
        _course(k)
        draw(serve("reformasi_bagian", k))
        bagian_reformasi.interim(k, indikator)


def _regions(k: Konteks, indikator: pd.Series) -> None:
    pilih.select("lingkup", "Daerah yang dibandingkan", list(kata.LINGKUP), lambda v: kata.LINGKUP[v])
    sajian = serve("reformasi_daerah", k)
    draw(sajian, saat_klik=open_profile, petunjuk="Klik batang untuk membuka profil daerah itu.")
    if not sajian.ada:
        other_years(k, "reformasi", (indikator["indikator"],))


def _course(k: Konteks) -> None:
    sajian = serve("reformasi_deret", k)
    predikat = kalimat_reformasi.predicates(sajian.data, k.tampilan.tahun)
    draw(sajian, catatan=predikat or "Belum ada predikat terbit.")


main()
