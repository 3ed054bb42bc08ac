"""Bandingkan daerah: one indicator over regions (rank, two years, course), or all main indicators as a rug."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.bandingkan import isi_bandingkan as isi
from pages.bandingkan.bagian_banding import not_final, reading
from pages.bandingkan.semua_daerah import rug_view
from pages.bersama import kotak_pilih as pilih
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks, current
from pages.bersama.lipatan_layar import fold
from pages.bersama.pilih_indikator import indicator_select
from pages.bersama.pilih_lingkup import scope_select
from pages.bersama.tahun_lain import year_strip
from pages.bersama.tautan import link, open_profile
from sajian import bersama as banding
from sajian.daftar import serve
from sajian.tampilan import LIHAT

LIHAT_KATA = {"peringkat": "Peringkat", "dua_tahun": "Dua tahun", "perjalanan": "Perjalanan", "semua": "Semua indikator"}


def main() -> None:
    k = current()
    st.title("Bandingkan daerah")
    atas = st.container(border=True)
    _choices(k)
    {"peringkat": _ranking, "dua_tahun": _two_years, "perjalanan": _courses, "semua": rug_view}[k.tampilan.lihat](k, atas)


def _choices(k: Konteks) -> None:
    pilih.segments("lihat", "Cara melihat", LIHAT, lambda v: LIHAT_KATA[v], label_visibility="collapsed")
    with st.grid(min_column_width=260, gap="small"):
        scope_select(k, "Daerah yang dibandingkan")
        if k.tampilan.lihat == "semua":
            return
        indicator_select(k, "indikator", "Indikator")
        if len(rincian := banding.details(k)) > 1:
            pilih.select("rinci", "Rincian", rincian, lambda r: r or "keseluruhan")
        if k.tampilan.lihat == "dua_tahun" and (tahun := banding.second_years(k)):
            pilih.select("tahun2", f"Tahun di samping {banding.first_year(k)}", tahun)


def _ranking(k: Konteks, atas: DeltaGenerator) -> None:
    peringkat = isi.ranking(k)
    atas.markdown(peringkat.kalimat)
    draw(serve("banding_batang", k), saat_klik=open_profile)
    year_strip(k, "banding_batang", (k.tampilan.indikator,), rincian=banding.subject(k)["rincian"])
    if peringkat.belum:
        st.caption(peringkat.belum)
    not_final(k)
    reading(k)


def _two_years(k: Konteks, atas: DeltaGenerator) -> None:
    dua = isi.two_years(k)
    atas.markdown(dua.kalimat)
    if dua.tergambar:
        draw(serve("banding_dua_tahun", k), saat_klik=open_profile)
    elif dua.tercatat:
        st.info("Pilih dua tahun yang cara ukurnya sama. Pada Perjalanan, garis terputus di pergantian itu.")
        link("bandingkan", "Buka Perjalanan", lihat="perjalanan")


def _courses(k: Konteks, atas: DeltaGenerator) -> None:
    atas.markdown(isi.courses(k))
    draw(serve("banding_sebaran", k))
    fold()
    draw(serve("banding_perjalanan", k), saat_klik=open_profile)


main()
