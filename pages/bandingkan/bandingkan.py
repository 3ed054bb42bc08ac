"""Bandingkan daerah: one indicator over regions (rank, two years, course), or all main indicators as a rug."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts.dumbbell import refusal
from charts.kalimat import banding as kalimat
from charts.kalimat import kata
from charts.kalimat.nilai import any_published
from pages.bandingkan.semua_daerah import rug_view
from pages.bersama import kotak_pilih as pilih
from pages.bersama.bagian_banding import name_undrawn, not_final, offer_years, open_profile, reading
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks, current
from pages.bersama.pilih_indikator import indicator_select
from pages.bersama.tautan import link
from sajian import bandingkan
from sajian import bersama as banding
from sajian.daftar import serve
from sajian.tampilan import LIHAT, LINGKUP

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
        pilih.select("lingkup", "Daerah yang dibandingkan", LINGKUP, lambda v: kata.LINGKUP[v])
        if k.tampilan.lihat == "semua":
            return
        indicator_select(k, "indikator", "Indikator", berdata=k.tanya("indikator_berdata"))
        if len(rincian := banding.details(k)) > 1:
            pilih.select("rinci", "Rincian", rincian, lambda r: r or "keseluruhan")
        if k.tampilan.lihat == "dua_tahun" and (tahun := banding.second_years(k)):
            pilih.select("tahun2", f"Tahun di samping {k.tampilan.tahun}", tahun)


def _ranking(k: Konteks, atas: DeltaGenerator) -> None:
    t, indikator, data = k.tampilan, banding.topic(k), bandingkan.ranking_rows(k)
    ringkas = kalimat.seen(data, indikator, banding.scope_words(k), t.tahun)
    atas.markdown(" ".join([ringkas, kalimat.place(data, t.kode, indikator, t.tahun)]))
    draw(serve("banding_batang", k), saat_klik=open_profile)
    if any_published(data):
        name_undrawn(data)
    else:
        offer_years(k)
    not_final(k)
    reading(k)


def _two_years(k: Konteks, atas: DeltaGenerator) -> None:
    indikator, (lama, baru) = banding.topic(k), bandingkan.years(k)
    if not banding.second_years(k):
        atas.markdown(f"Belum ada tahun lain yang punya angka {indikator['nama_pendek']} dalam lingkup ini.")
        return
    sajian = serve("banding_dua_tahun", k)
    if refusal(sajian.data, lama, baru):
        atas.markdown(sajian.kosong)
        st.info("Pilih dua tahun yang cara ukurnya sama. Pada Perjalanan, garis terputus di pergantian itu.")
        link("bandingkan", "Buka Perjalanan", lihat="perjalanan")
        return
    judul = kalimat.change_title(sajian.data, indikator, lama, baru)
    atas.markdown(f"Dari {len(sajian.data)} {banding.scope_words(k)}, {judul}.")
    draw(sajian, saat_klik=open_profile)


def _courses(k: Konteks, atas: DeltaGenerator) -> None:
    t, indikator = k.tampilan, banding.topic(k)
    deret = k.tanya("deret_lingkup", **banding.subject(k))
    perjalanan = kalimat.courses(deret, indikator, banding.scope_words(k))
    atas.markdown(" ".join([perjalanan, kalimat.place(bandingkan.ranking_rows(k), t.kode, indikator, t.tahun)]))
    draw(serve("banding_sebaran", k))
    draw(serve("banding_perjalanan", k), saat_klik=open_profile)


main()
