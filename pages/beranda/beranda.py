"""Beranda: where the chosen region stands, what to look at first, and a summary to read aloud."""

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from charts.kalimat import umum as kalimat
from pages.beranda.peta_beranda import region_map
from pages.bersama import kotak_pilih as pilih
from pages.bersama.kartu import absent, tiles
from pages.bersama.konteks_halaman import Konteks, current
from pages.bersama.tambah_paparan import add_button
from pages.bersama.tautan import link
from sajian.daftar import serve
from sajian.sajian import Sajian


def main() -> None:
    k = current()
    t = k.tampilan
    data = k.tanya("nilai_daerah", kode=t.kode, tahun=t.tahun, banding=t.banding)
    deret = k.tanya("deret_daerah", kode=t.kode, indikator=tuple(data["indikator"]))
    perhatian = serve("beranda_perhatian", k)
    st.title(f"{k.nama()} {t.tahun}")
    _summary(k, data, perhatian.data)
    tiles(k, data, deret)
    _offer(serve("beranda_ubin", k))
    kiri, kanan = st.columns([2, 3], gap="large")
    with kiri:
        _concerns(perhatian)
    with kanan:
        _map(k)
    absent(k, data)
    _completeness(k)


def _summary(k: Konteks, data: pd.DataFrame, temuan: pd.DataFrame) -> None:
    isi = kalimat.summary(data, k.nama(), k.tampilan.tahun, kata.BANDING[k.tampilan.banding])
    isi += kalimat.first_to_help(temuan, k.tampilan.kode)
    if not isi:
        st.info(f"Belum ada angka terbit {k.tampilan.tahun} untuk {k.nama()}. Pilih tahun lain pada saringan.")
        return
    with st.container(border=True):
        st.markdown(f"**Ringkasan.** {' '.join(isi)}")


def _map(k: Konteks) -> None:
    st.subheader("Peta")
    utama = k.tanya("indikator").query("utama and arah != 'tanpa_penilaian'")
    nama = dict(zip(utama["indikator"], utama["nama_pendek"]))
    pilih.select("indikator", "Indikator pada peta", list(nama), lambda i: nama[i])
    region_map(k, "peta_beranda")


def _concerns(sajian: Sajian) -> None:
    st.subheader("Perlu perhatian")
    if not sajian.ada:
        st.write(sajian.kosong)
    for _, baris in sajian.data.iterrows():
        with st.container(border=True, gap="xxsmall"):
            st.write(baris["kalimat"])
            daerah = {"daerah": baris["kode_wilayah"]} if "." in baris["kode_wilayah"] else {}
            link("profil", f"Buka profil {baris['nama_tampil']}", **daerah)
    _offer(sajian)


def _offer(sajian: Sajian) -> None:
    """What stands on the page as tiles and sentences becomes a table in a paparan."""
    if sajian.ada:
        add_button(sajian)


def _completeness(k: Konteks) -> None:
    st.subheader("Kelengkapan data kabupaten/kota")
    isi = k.tanya("kelengkapan", prov=k.tampilan.prov, tahun=k.tampilan.tahun)
    with st.grid(min_column_width=150, gap="small"):
        for _, b in isi.iterrows():
            st.progress(b["ada"] / b["jumlah"], text=f"{b['nama_pendek']}: {b['ada']} dari {b['jumlah']}")


main()
