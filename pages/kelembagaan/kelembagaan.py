"""Kelembagaan: how many institutions, what load each carries, how they are graded, and what is planned."""

import streamlit as st

from charts.kalimat import kata
from charts.kalimat import kelembagaan as kalimat
from pages.bersama import kotak_pilih as pilih
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks, change, current
from pages.bersama.tanda_versi import versions
from pages.bersama.tautan import link
from pages.kelembagaan import bagian_kelembagaan
from sajian.daftar import serve
from sajian.kelembagaan import load, load_sources
from store.kode import province


def main() -> None:
    k = current()
    st.title(f"Kelembagaan {k.nama()}")
    _standing(k)
    pilih.segments("lingkup", "Daerah", list(kata.LINGKUP_PEMDA), lambda v: kata.LINGKUP_PEMDA[v])
    kiri, kanan = st.columns(2, gap="large")
    with kiri:
        draw(serve("klg_hitungan", k), saat_klik=_open, petunjuk="Klik baris untuk memilih daerah.")
    with kanan:
        _load(k)
    bagian_kelembagaan.plans(k)
    st.subheader("Tipe perangkat daerah")
    draw(serve("klg_tipe", k))
    bagian_kelembagaan.grades(k)
    bagian_kelembagaan.issues(k)
    bagian_kelembagaan.in_words(k)
    versions(k, "kelembagaan")


def _standing(k: Konteks) -> None:
    t = k.tampilan
    data = k.tanya("klg_daerah", kode=t.kode, tahun=t.tahun)
    st.markdown(kalimat.standing(data, k.nama()))
    with st.grid(min_column_width=180, gap="small"):
        for _, b in data[data["nilai"].notna()].iterrows():
            with st.container(border=True, height="stretch", gap="xxsmall"):
                st.metric(b["nama_pendek"], kata.angka(b["nilai"], 0), help=b["keterangan"])
                st.caption(bagian_kelembagaan.origin(b))
                link("bandingkan", "Bandingkan", indikator=b["indikator"])
    if kosong := list(data.loc[data["nilai"].isna(), "nama_pendek"]):
        st.caption(f"Belum ada data {k.nama()}: {kata.dan(kosong)}.")
    st.caption(kalimat.nearest_year(t.tahun))


def _load(k: Konteks) -> None:
    data, kode = load(k), k.tampilan.kode
    sendiri = data[(data["kode_wilayah"] == kode) & data["beban"].notna()]
    hitungan = [f"{kalimat.load(b)}\n\n{kalimat.load_sources(load_sources(k, (kode,)))}" for _, b in sendiri.iterrows()]
    draw(serve("klg_beban", k), saat_klik=_open, petunjuk="Klik batang untuk memilih daerah.", catatan="\n\n".join(hitungan))


def _open(kode: str) -> None:
    change(prov=province(kode), daerah=kode if "." in kode else "")


main()
