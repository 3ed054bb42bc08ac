"""Beranda: where the chosen region stands, what to look at first, and a summary to read aloud."""

from functools import partial

import streamlit as st

from pages.beranda import isi_beranda as isi
from pages.beranda.pertanyaan import questions
from pages.beranda.peta_beranda import region_map
from pages.bersama import kotak_pilih as pilih
from pages.bersama.isi_kartu import headlines
from pages.bersama.kartu import absent, tiles
from pages.bersama.konteks_halaman import Konteks, change, current
from pages.bersama.naskah import text
from pages.bersama.panel_lipat import Lipatan, folded
from pages.bersama.tabel_angka import figures, show
from pages.bersama.tambah_paparan import add_button
from pages.bersama.tautan import link
from sajian.beranda import BENTUK
from sajian.daftar import serve
from sajian.sajian import Sajian


def main() -> None:
    k = current()
    ubin = headlines(k)
    kiri, kanan = st.columns(2, gap="large")
    with kiri:
        st.title(f"{k.nama()}{k.tampilan.akhiran}")
        _summary(k)
        questions(
            k, Lipatan("Kelengkapan data kabupaten/kota", "kelengkapan", partial(_completeness, k)),
            Lipatan("Ringkasan selengkapnya", "ringkasan", partial(_whole_summary, k)),
        )
    with kanan:
        _map(k)
    tiles(ubin)
    _offer(serve("beranda_ubin", k))
    _concerns(k)
    absent(k, ubin)


def _summary(k: Konteks) -> None:
    singkat = isi.brief(k)
    if not singkat:
        st.info(f"Belum ada angka terbit{k.tampilan.setahun} untuk {k.nama()}. Pilih tahun lain pada saringan.")
        return
    st.markdown(text(" ".join(singkat)))


def _whole_summary(k: Konteks) -> None:
    st.markdown(text(isi.summary(k)) or text(serve("beranda_ubin", k).kosong))


def _map(k: Konteks) -> None:
    nama = isi.on_the_map(k)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        pilih.select("indikator", "Indikator pada peta", list(nama), lambda i: nama[i], width=145)
        pilih.segments("bentuk", "Bentuk peta", list(BENTUK), lambda b: BENTUK[b])
    region_map(k, "peta_beranda")


def _concerns(k: Konteks) -> None:
    sajian = serve("beranda_perhatian", k)
    st.header(f"Perlu perhatian: {k.bidang}" if k.bidang else "Perlu perhatian")
    if k.bidang:
        st.button("Semua bidang", type="tertiary", icon=":material/filter_alt_off:", on_click=lambda: change(kelompok=""))
    if not sajian.ada:
        st.write(sajian.kosong)
    for temuan in isi.concerns(k):
        link("profil", temuan.kalimat, **({"daerah": temuan.daerah} if temuan.daerah else {}))
    if (jumlah := len(sajian.data)) > len(isi.concerns(k)):
        folded(f"Semua {jumlah} hal yang perlu perhatian", "perhatian", partial(_all_concerns, sajian))
    _offer(sajian)


def _all_concerns(sajian: Sajian) -> None:
    show(figures(sajian.data, sajian.kolom), alt="Semua hal yang perlu perhatian, selisih terbesar lebih dulu")


def _offer(sajian: Sajian) -> None:
    """What stands on the page as tiles and sentences becomes a table in a paparan."""
    if sajian.ada:
        add_button(sajian)


def _completeness(k: Konteks) -> None:
    lengkap = isi.completeness(k)
    st.caption(lengkap.arti)
    with st.grid(min_column_width=220, gap="xsmall"):
        for indikator, teks in lengkap.batang:
            link("bandingkan", teks, indikator=indikator, lingkup="provinsi", lihat="peringkat")


main()
