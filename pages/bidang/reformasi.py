"""Reformasi birokrasi: the instruments by year, one of them closely, the eight areas, the integrity zones."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from charts import kalimat_banding, kalimat_reformasi, kata
from charts.batang import perlu_batang, ranked_bars
from charts.garis import course
from charts.matriks import matrix
from charts.reformasi import NAMA_MUTU, year_cells
from pages.bersama import bagian_reformasi, pilih
from pages.bersama.grafik import chart
from pages.bersama.kartu import absent, tiles
from pages.bersama.konteks import Konteks, change, current
from pages.bersama.tahun_lain import other_years
from pages.bersama.tautan import leave_for
from pages.bersama.versi import versions

KELOMPOK = "reformasi"
GABUNGAN = "rb_indeks"
KOLOM_TAHUN = {"nama_pendek": "Instrumen", "tahun": "Tahun", "nilai": "Nilai", "predikat": "Predikat", "kategori": "Kategori"}
KOLOM_DERET = {"tahun": "Tahun", "nilai": "Nilai", "predikat": "Predikat", "kategori": "Kategori"}
KOLOM_DAERAH = {
    "nama_tampil": "Daerah", "nilai": "Nilai", "predikat": "Predikat", "kategori": "Kategori", "alasan_kosong": "Keterangan",
}


def main() -> None:
    k = current()
    t = k.tampilan
    st.title(f"Reformasi birokrasi {k.nama()} {t.tahun}")
    utama = k.tanya("nilai_daerah", kode=t.kode, tahun=t.tahun, banding=t.banding).query("kelompok == @KELOMPOK")
    tiles(k, utama, k.tanya("deret_daerah", kode=t.kode, indikator=tuple(utama["indikator"])))
    absent(k, utama)
    _contained(k)
    _years(k)
    _instrument(k)
    bagian_reformasi.areas(k, GABUNGAN)
    bagian_reformasi.zones(k)
    bagian_reformasi.other_measures(k, KELOMPOK)
    versions(k, KELOMPOK)


def _contained(k: Konteks) -> None:
    isi = k.tanya("isi_gabungan", indikator=GABUNGAN)
    if catatan := kalimat_reformasi.contained(isi, "RB", k.tampilan.tahun):
        st.info(f"{catatan} {kalimat_reformasi.rule_sources(isi)}", icon=":material/merge:")


def _years(k: Konteks) -> None:
    t = k.tampilan
    data = k.tanya("kelompok_tahun", kelompok=KELOMPOK, kode=t.kode, dari=min(k.pilihan.tahun), sampai=max(k.pilihan.tahun))
    st.subheader("Semua instrumen menurut tahun")
    chart(
        "reformasi_tahun", data, lambda: matrix(
            year_cells(data), k.palet, judul=f"Hasil evaluasi {k.nama()} menurut tahun penilaian", nama_mutu=NAMA_MUTU,
            anak_judul="Huruf: predikat terbit atau kategori. Klik sel untuk melihat instrumen dan tahun itu.",
        ), KOLOM_TAHUN, saat_klik=_open_cell,
    )
    with st.expander("Tahun yang tidak dapat disandingkan", icon=":material/call_split:"):
        for kalimat in kalimat_reformasi.breaks(data) or ["Tidak ada pergantian cara ukur pada rentang tahun ini."]:
            st.markdown(f"- {kalimat}")


def _open_cell(kunci: str) -> None:
    indikator, _, tahun = kunci.partition("|")
    change(indikator=indikator, tahun=int(tahun))


def _instrument(k: Konteks) -> None:
    t = k.tampilan
    berdata = set(k.tanya("indikator_berdata", lingkup=t.lingkup, prov=t.prov)["indikator"])
    nama = {
        r["indikator"]: r["nama_pendek"] for _, r in k.tanya("pilihan_instrumen", kelompok=KELOMPOK).iterrows()
        if r["utama"] or r["indikator"] in berdata
    }
    st.subheader("Satu instrumen lebih dekat")
    pilih.segments("indikator", "Instrumen", list(nama), lambda i: nama[i], label_visibility="collapsed")
    indikator = k.indikator(t.indikator if t.indikator in nama else GABUNGAN)
    st.caption(indikator["keterangan"])
    kiri, kanan = st.columns(2, gap="large")
    with kiri:
        _regions(k, indikator)
    with kanan:
        _course(k, indikator)
        bagian_reformasi.parts_of(k, indikator, KELOMPOK)
    bagian_reformasi.interim(k, indikator)


def _regions(k: Konteks, indikator: pd.Series) -> None:
    t, kunci = k.tampilan, indikator["indikator"]
    pilih.select("lingkup", "Daerah yang dibandingkan", list(kata.LINGKUP), lambda v: kata.LINGKUP[v])
    data = k.tanya(
        "banding_daerah", indikator=kunci, rincian="", tahun=t.tahun, banding=t.banding, lingkup=t.lingkup, prov=t.prov,
    )
    lingkup = kalimat_banding.scope(t.lingkup, k.nama(t.prov))
    chart(
        "reformasi_daerah", data, lambda: ranked_bars(
            data, indikator, k.tanya("ambang_berlaku", indikator=kunci, tahun=t.tahun, versi="asli"), k.palet,
            judul=kalimat_banding.rank_title(data, indikator, lingkup, t.tahun), sorot=t.kode,
            anak_judul=kalimat_banding.count_note(data, lingkup),
        ), KOLOM_DAERAH, desimal=int(indikator["desimal"]),
        saat_klik=lambda kode: leave_for("profil", **({"daerah": kode} if "." in kode else {"prov": kode, "daerah": ""})),
    )
    if not perlu_batang(data):
        other_years(k, "reformasi", (kunci,))


def _course(k: Konteks, indikator: pd.Series) -> None:
    t, kunci = k.tampilan, indikator["indikator"]
    data = k.tanya("deret_daerah", kode=t.kode, indikator=(kunci,)).assign(nama=k.nama())
    chart(
        "reformasi_deret", data, lambda: course(
            data, indikator, judul=f"{indikator['nama_pendek']} {k.nama()} menurut tahun",
            putus=k.tanya("putus_metode", indikator=kunci),
        ), KOLOM_DERET, desimal=int(indikator["desimal"]),
    )
    st.caption(kalimat_reformasi.predicates(data, t.tahun) or "Belum ada predikat terbit.")


main()
