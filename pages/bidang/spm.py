"""SPM: six sectors by region, the services behind each, and whether the total adds up."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from charts import kalimat_spm, kata
from charts.bagian import parts
from charts.matriks import matrix
from charts.spm import sector_cells, sector_parts, service_parts
from pages.bersama import bagian_spm, pilih
from pages.bersama.grafik import chart
from pages.bersama.kartu import absent, tiles
from pages.bersama.konteks import Konteks, change, current
from pages.bersama.tahun_lain import other_years
from pages.bersama.versi import versions

INDUK = "spm_indeks"
KOLOM_BIDANG = {
    "nama_tampil": "Daerah", "nama_pendek": "Bidang", "nilai": "Nilai", "kategori": "Kategori",
    "alasan_kosong": "Keterangan",
}
KOLOM_LAYANAN = {
    "nama": "Layanan", "sasaran": "Sasaran", "realisasi": "Terlayani", "satuan": "Satuan", "nilai": "Persen terbit",
    "persen_hitung": "Persen dihitung", "keterangan": "Yang diukur",
}


def main() -> None:
    k = current()
    t = k.tampilan
    data = k.tanya("spm_bidang", prov=t.prov, lingkup="provinsi", tahun=t.tahun, induk=INDUK)
    bidang = data[["indikator", "nama_pendek", "gabungan"]].drop_duplicates()
    st.title(f"SPM {k.nama()} {t.tahun}")
    _standing(k, data[(data["kode_wilayah"] == t.kode) & ~data["gabungan"]])
    _regions(k, data)
    _services(k, bidang[~bidang["gabungan"]])
    bagian_spm.check(k, INDUK)
    bagian_spm.quarters(k, bidang)
    bagian_spm.others(k, INDUK)
    versions(k, "spm")
    bagian_spm.awards(k)
    bagian_spm.how_to_read(k, INDUK)


def _standing(k: Konteks, data: pd.DataFrame) -> None:
    t = k.tampilan
    utama = k.tanya("nilai_daerah", kode=t.kode, tahun=t.tahun, banding=t.banding).query("indikator == @INDUK")
    kiri, kanan = st.columns([2, 3], gap="large")
    with kiri:
        tiles(k, utama, k.tanya("deret_daerah", kode=t.kode, indikator=(INDUK,)))
        absent(k, utama)
        if terendah := kalimat_spm.lowest(data):
            st.markdown(terendah)
        other_years(k, "spm", (INDUK, *data["indikator"]))
    with kanan:
        chart(
            "spm_bidang", data, lambda: parts(
                sector_parts(data), k.palet, judul=f"Enam bidang SPM {k.nama()}, {t.tahun}",
                anak_judul="Jalur abu-abu sampai 100, target SPM. Klik batang untuk membuka layanannya.",
            ), KOLOM_BIDANG, saat_klik=lambda bidang: change(rinci=bidang),
        )


def _regions(k: Konteks, data: pd.DataFrame) -> None:
    t = k.tampilan
    st.subheader("Enam bidang menurut daerah")
    pilih.segments(
        "lingkup", "Daerah", list(kata.LINGKUP_PEMDA), lambda v: kata.LINGKUP_PEMDA[v], label_visibility="collapsed"
    )
    antar = t.lingkup == "semua_provinsi"
    isi = k.tanya("spm_bidang", prov=t.prov, lingkup="semua_provinsi", tahun=t.tahun, induk=INDUK) if antar else data
    st.markdown(kalimat_spm.coverage(isi, t.tahun))
    chart(
        "spm_matriks", isi, lambda: matrix(
            sector_cells(isi), k.palet, judul=kalimat_spm.matrix_title(isi, t.tahun), sorot=t.kode,
            anak_judul="Klik sel untuk memilih daerah dan membuka layanan bidang itu.",
        ), KOLOM_BIDANG, saat_klik=_open_cell,
    )


def _open_cell(kunci: str) -> None:
    kode, _, indikator = kunci.partition("|")
    bidang = {} if indikator == INDUK else {"rinci": indikator}
    change(prov=kode[:2], daerah=kode if "." in kode else "", **bidang)


def _services(k: Konteks, bidang: pd.DataFrame) -> None:
    t = k.tampilan
    nama = dict(zip(bidang["indikator"], bidang["nama_pendek"]))
    st.subheader("Layanan dasar menurut bidang")
    pilih.segments("rinci", "Bidang", list(nama), lambda kunci: nama[kunci], label_visibility="collapsed")
    pilihan = t.rinci if t.rinci in nama else next(iter(nama))
    data = k.tanya("spm_layanan", kode=t.kode, tahun=t.tahun, bidang=pilihan)
    st.caption(
        f"{len(data)} layanan {nama[pilihan].lower()} yang menjadi kewenangan {k.nama()}: "
        f"{kata.dan(list(data['nama_pendek']))}."
    )
    chart(
        "spm_layanan", data, lambda: parts(
            service_parts(data), k.palet, judul=f"Layanan {nama[pilihan].lower()} {k.nama()}, {t.tahun}",
            anak_judul="Terlayani dari sasaran; jalur abu-abu = seluruh sasaran (100%)",
        ), KOLOM_LAYANAN,
    )
    with st.expander("Yang diukur pada tiap layanan", icon=":material/list:"):
        for _, b in data.iterrows():
            st.markdown(f"**{b['nama']}.** {b['keterangan']}")


main()
