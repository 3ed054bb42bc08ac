"""Sumber & metodologi: every source, rule, threshold, disagreement and absence, found by one search."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from charts.kalimat import sumber as kalimat_sumber
from pages.bersama import kotak_pilih as pilih
from pages.bersama import naskah as lembar
from pages.bersama.konteks_halaman import Konteks, current
from pages.bersama.panel_lipat import folded
from pages.bersama.tabel_angka import show
from pages.bersama.tautan import link
from pages.sumber import rujukan_sumber as rujukan
from store.lapis_peta import peta


def main() -> None:
    k = current()
    t = k.tampilan
    st.title("Sumber & metodologi")
    st.write("Dari mana tiap angka, menurut aturan apa ia dinilai, dan di mana sumber-sumber berbeda.")
    pilih.search(
        "cari", "Cari di semua bagian", placeholder="misalnya SAKIP 2021, Tapin, atau kpk.go.id", icon=":material/search:",
    )
    isi = rujukan.sections(k, t.cari)
    pilih.segments("bagian", "Bagian", list(rujukan.BAGIAN), lambda b: f"{rujukan.BAGIAN[b]} ({rujukan.count(isi[b])})")
    if t.bagian == "indikator" and not t.cari:
        _focus(k)
    if t.bagian == "berkas":
        _version(k)
    for blok in isi[t.bagian]:
        if t.bagian == "indikator" and not t.cari:
            folded(f"{blok.judul} ({len(blok.tabel)})", "sumber_indikator", partial(_block, blok, ""), icon=":material/list:")
        else:
            _block(blok, t.cari)


def _block(blok: rujukan.Blok, cari: str) -> None:
    st.subheader(blok.judul)
    if blok.penjelasan:
        st.caption(blok.penjelasan)
    if blok.tabel.empty:
        st.write(f"Tidak ada yang cocok dengan “{lembar.text(cari)}”." if cari else "Tidak ada.")
    elif "Isi" in blok.tabel:
        _texts(blok.tabel)
    else:
        show(blok.tabel, alt=blok.judul, tautan="Alamat")


def _texts(aturan: pd.DataFrame) -> None:
    for judul, isi in zip(aturan["Aturan"], aturan["Isi"]):
        with st.container(border=True, gap="xxsmall"):
            st.markdown(f"**{lembar.text(judul)}**")
            st.write(lembar.text(isi))


def _focus(k: Konteks) -> None:
    katalog = k.tanya("aturan_indikator")
    nama = dict(zip(katalog["indikator"], katalog["nama"]))
    pilih.select("indikator", "Lihat satu indikator", list(nama), lambda i: nama[i])
    r = katalog.set_index("indikator", drop=False).loc[k.tampilan.indikator]
    with st.container(border=True):
        st.markdown(f"**{lembar.text(r['nama'])}**")
        st.write(lembar.text(r["keterangan"]))
        st.markdown(_facts(r))
        for judul, tabel in _rules_of(k):
            lembar.notes(tabel.drop(columns=["Indikator"]), judul=judul)
        link("bandingkan", "Bandingkan daerah pada indikator ini", icon=":material/leaderboard:")


def _facts(r: pd.Series) -> str:
    butir = {
        "Skala": kalimat_sumber.scale(r) or "tanpa skala", "Arah": kalimat_sumber.ARAH[r["arah"]],
        "Cara banding": kalimat_sumber.method(r), "Kategori": kalimat_sumber.KATEGORI_DARI[r["kategori_dari"]],
        "Pembulatan": f"{int(r['desimal'])} desimal", "Angka final": kalimat_sumber.figures(r),
    }
    teks = " · ".join(f"{label}: **{lembar.text(isi)}**" for label, isi in butir.items())
    aturan = lembar.anchor(kata.teks(r["judul_aturan"]) or "belum ditemukan", r["url_aturan"])
    return f"{teks}  \nPenerbit: {lembar.text(r['penerbit'])}. Sumber aturan: {aturan}."


def _rules_of(k: Konteks) -> list[tuple[str, pd.DataFrame]]:
    asal: dict[str, tuple[str, Callable[[pd.DataFrame], pd.DataFrame]]] = {
        "Ambang menurut tahun": ("daftar_ambang", kalimat_sumber.thresholds_of_one),
        "Target": ("daftar_target", partial(kalimat_sumber.table, "daftar_target")),
        "Pergantian cara ukur": ("daftar_putus_metode", partial(kalimat_sumber.table, "daftar_putus_metode")),
    }
    tabel = []
    for judul, (kueri, in_words) in asal.items():
        data = k.tanya(kueri)
        milik = data[data["indikator"] == k.tampilan.indikator]
        if not milik.empty:
            tabel.append((judul, in_words(milik)))
    return tabel


def _version(k: Konteks) -> None:
    jenis = "angka latihan" if k.latihan else "angka terbit"
    st.markdown(f"Versi data **{k.versi.sidik}** ({jenis}). Versi berganti bila ada berkas yang datang, pergi, atau berubah.")
    for lapis, nama in (("kabupaten_kota", "kabupaten/kota"), ("provinsi", "provinsi")):
        st.markdown(f"Bentuk peta {nama}: {peta(lapis).keterangan()}.")
    for pesan in peta("kabupaten_kota").pesan:
        st.warning(lembar.text(pesan))


main()
