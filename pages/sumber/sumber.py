"""Sumber & metodologi: every source, rule, threshold, disagreement and absence, found by one search."""

from functools import partial

import pandas as pd
import streamlit as st

from pages.bersama import kotak_pilih as pilih
from pages.bersama import naskah as lembar
from pages.bersama.konteks_halaman import Konteks, current
from pages.bersama.layanan.rute_paket import address
from pages.bersama.panel_lipat import folded
from pages.bersama.tabel_angka import show
from pages.bersama.tautan import link
from pages.sumber import isi_sumber as isi
from pages.sumber import rujukan_sumber as rujukan
from store.ekspor.lapis_peta import peta


def main() -> None:
    k = current()
    t = k.tampilan
    st.title("Sumber & metodologi")
    st.write(
        "Dari mana tiap angka, menurut aturan apa ia dinilai, dan di mana sumber-sumber berbeda. Semuanya dalam satu unduhan: "
        f"[CSV dan Parquet dengan datapackage.json]({address(k.versi)})."
    )
    pilih.search(
        "cari", "Cari di semua bagian", lambda cari: {"bagian": isi.with_hits(current(), cari)}, icon=":material/search:",
        placeholder="misalnya SAKIP 2021, Tapin, atau kpk.go.id",
    )
    bagian = isi.sections(k, t.cari)
    pilih.segments("bagian", "Bagian", list(rujukan.BAGIAN), lambda b: f"{rujukan.BAGIAN[b]} ({rujukan.count(bagian[b])})")
    if t.bagian == "indikator" and not t.cari:
        _focus(k)
    if t.bagian == "berkas":
        _version(k)
    for blok in bagian[t.bagian]:
        if t.bagian == "indikator" and not t.cari:
            folded(f"{blok.judul} ({len(blok.tabel)})", "sumber_indikator", partial(_block, blok, ""), icon=":material/list:")
        else:
            _block(blok, t.cari)


def _block(blok: rujukan.Blok, cari: str) -> None:
    st.header(blok.judul)
    if blok.penjelasan:
        st.caption(blok.penjelasan)
    if blok.tabel.empty:
        st.write(f"Tidak ada yang cocok dengan “{lembar.text(cari)}”." if cari else "Tidak ada.")
    elif "Isi" in blok.tabel:
        _texts(blok.tabel)
    else:
        show(blok.tabel, alt=blok.judul, tautan="Alamat")


def _texts(aturan: pd.DataFrame) -> None:
    for judul, teks in zip(aturan["Aturan"], aturan["Isi"]):
        with st.container(border=True, gap="xxsmall"):
            st.markdown(f"**{lembar.text(judul)}**")
            st.write(lembar.text(teks))


def _focus(k: Konteks) -> None:
    nama, sorotan = isi.indicators(k), isi.focus(k)
    pilih.select("indikator", "Lihat satu indikator", list(nama), lambda i: nama[i])
    with st.container(border=True):
        st.markdown(f"**{sorotan.nama}**")
        st.write(sorotan.keterangan)
        st.markdown(sorotan.fakta)
        for aturan in sorotan.aturan:
            st.markdown(f"**{aturan.judul}**")
            lembar.sheet(aturan.tabel, alt=aturan.judul)
            for catatan in aturan.catatan:
                st.caption(catatan)
        link("bandingkan", "Bandingkan daerah pada indikator ini", icon=":material/leaderboard:")


def _version(k: Konteks) -> None:
    jenis = "angka latihan" if k.latihan else "angka terbit"
    st.markdown(f"Versi data **{k.versi.sidik}** ({jenis}). Versi berganti bila ada berkas yang datang, pergi, atau berubah.")
    for lapis, nama in (("kabupaten_kota", "kabupaten/kota"), ("provinsi", "provinsi")):
        st.markdown(f"Bentuk peta {nama}: {peta(lapis).keterangan()}.")
    for pesan in peta("kabupaten_kota").pesan:
        st.warning(lembar.text(pesan))


main()
