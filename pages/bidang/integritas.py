"""Integritas (SPI): index and category over the years, components, parts, risks, respondents, means."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from charts import kalimat_spi, kata
from charts.batang import ranked_bars
from charts.deret import banded_course
from pages.bersama import pilih, spi
from pages.bersama.dipisah import apart, without_figures
from pages.bersama.grafik import chart
from pages.bersama.konteks import Konteks, current
from pages.bersama.panel import panels
from pages.bersama.tautan import leave_for, link
from rakor.sajian.dasar import government

AMBANG = {"asli": "Ambang tahun itu", "sekarang": "Ambang sekarang"}
KOLOM = {
    "nama_tampil": "Daerah", "tahun": "Tahun", "nilai": "Nilai", "kategori": "Kategori", "alasan_kosong": "Keterangan",
}


def main() -> None:
    k = current()
    t = k.tampilan
    st.title(f"Integritas (SPI) {k.nama()} {t.tahun}")
    kategori = k.tanya("kategori_ambang", indikator=spi.INDEKS, prov=t.prov, versi=t.ambang)
    ambang = k.tanya("ambang_berlaku", indikator=spi.INDEKS, tahun=t.tahun, versi=t.ambang)
    baris = k.tanya("nilai_daerah", kode=t.kode, tahun=t.tahun, banding=t.banding)
    baris = spi.relabelled_rows(baris[baris["indikator"] == spi.INDEKS], kategori).iloc[0]
    st.markdown(kalimat_spi.lead(baris, government(k), ambang) or f"Indeks SPI {government(k)} {t.tahun}: {kata.BELUM_ADA}.")
    spi.headline(k, baris, ambang)
    _course_and_rank(k, kategori, ambang)
    _components(k, kategori)
    _risk_and_respondents(k)
    _means(k)
    without_figures(k, spi.INDEKS)
    apart(k, "spi", 2021, t.tahun)
    _how_to_read(k)


def _course_and_rank(k: Konteks, kategori: pd.DataFrame, ambang: pd.DataFrame) -> None:
    st.subheader("Indeks dan kategori")
    pilih.segments("ambang", "Kategori menurut", list(AMBANG), lambda a: AMBANG[a])
    kiri, kanan = st.columns(2, gap="large")
    with kiri:
        _course(k, kategori)
    with kanan:
        _rank(k, kategori, ambang)
    spi.label_changes(k, k.tanya("kategori_ambang", indikator=spi.INDEKS, prov=k.tampilan.prov, versi="sekarang"))


def _course(k: Konteks, kategori: pd.DataFrame) -> None:
    t = k.tampilan
    data = kategori[kategori["kode_wilayah"] == t.kode]
    pita = k.tanya("ambang_tahunan", indikator=spi.INDEKS, versi=t.ambang, dari=min(k.pilihan.tahun), sampai=max(k.pilihan.tahun))
    chart("spi_deret", data, lambda: banded_course(
        data, pita, k.indikator(spi.INDEKS), k.palet, judul=kalimat_spi.course_title(data, government(k), "SPI"), sampai=t.tahun,
        putus=k.tanya("putus_metode", indikator=spi.INDEKS),
        anak_judul=f"Warna latar: kategori menurut {AMBANG[t.ambang].lower()}",
    ), KOLOM | {"kategori_asli": "Kategori tahun itu"}, alt=f"Indeks SPI {k.nama()} menurut tahun")


def _rank(k: Konteks, kategori: pd.DataFrame, ambang: pd.DataFrame) -> None:
    t = k.tampilan
    data = k.tanya("nilai_lingkup", indikator=spi.INDEKS, tahun=t.tahun, banding=t.banding, lingkup="provinsi", prov=t.prov)
    data = spi.relabelled_rows(data, kategori)
    chart("spi_peringkat", data, lambda: ranked_bars(
        data, k.indikator(spi.INDEKS), ambang, k.palet, judul=f"SPI kab/kota {k.nama(t.prov)} {t.tahun}", sorot=t.kode,
    ), KOLOM, saat_klik=lambda kode: leave_for("profil", daerah=kode))
    link("bandingkan", "Bandingkan lebih luas", indikator=spi.INDEKS, icon=":material/leaderboard:")


def _components(k: Konteks, kategori: pd.DataFrame) -> None:
    t = k.tampilan
    st.subheader("Komponen, dimensi, dan unit kerja")
    data = k.tanya("komponen_daerah", induk=spi.INDEKS, kode=t.kode, tahun=t.tahun, versi=t.ambang)
    panels(k, "integritas", [
        *spi.components(k, data),
        spi.part_panel(k, "spi_kelompok_eksper", "spi_eksper", "Kelompok eksper", terendah_dulu=True),
        spi.unit_panel(k),
        spi.part_panel(k, "spi_indikator", "spi_indikator", "Indikator dimensi", "Terendah di atas", terendah_dulu=True),
    ])
    milik = kategori[kategori["kode_wilayah"] == t.kode].set_index("tahun")["nilai"]
    sebab = kalimat_spi.correction(milik.get(data["tahun"].min()), data[data["lapis"] == 1])
    if sebab:
        st.info(sebab)


def _risk_and_respondents(k: Konteks) -> None:
    st.subheader("Risiko dan responden")
    panels(k, "integritas", [
        spi.part_panel(k, "spi_risiko", "spi_risiko", "Risiko menurut responden",
                       "Skala terbalik: makin rendah makin baik; tertinggi di atas"),
        spi.participation(k, k.tampilan.kode, "spi_partisipasi"),
        spi.participation(k, spi.NASIONAL, "spi_partisipasi_nasional"),
    ])


def _means(k: Konteks) -> None:
    st.subheader("Rata-rata wilayah dan kelompok")
    st.caption(str(k.indikator(spi.RATA_WILAYAH)["keterangan"]))
    panels(k, "integritas", spi.means(k))


def _how_to_read(k: Konteks) -> None:
    with st.expander("Cara membaca", icon=":material/help:"):
        for kunci in (spi.INDEKS, "spi_internal", "spi_eksternal", "spi_eksper", "spi_risiko"):
            st.markdown(f"**{k.indikator(kunci)['nama']}.** {k.indikator(kunci)['keterangan']}")
        st.markdown(f"**Mengapa indeks bisa lebih rendah dari komponennya?** {kalimat_spi.KOREKSI}")
    link("sumber", "Sumber dan aturan selengkapnya", icon=":material/menu_book:")


main()
