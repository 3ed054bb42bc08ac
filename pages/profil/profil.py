"""Profil daerah: everything about one region on one sheet that prints well."""

from functools import partial

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from charts.kalimat import profil as kalimat_profil
from pages.bersama import kotak_pilih as pilih
from pages.bersama import naskah as lembar
from pages.bersama.gaya import style
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks, current
from pages.bersama.panel_lipat import folded
from pages.bersama.tautan import link
from sajian.daftar import serve
from sajian.halaman import HALAMAN
from sajian.profil import LINGKUP, sheet_rows, spine_rows, spines

PENDEK = {"provinsi": "Seprovinsi", "kalimantan": "Se-Kalimantan", "semua_provinsi": "Semua provinsi"}
# More rows than this would drown the sheet: they are one click away.
MAKS_LAIN = 34
MAKS_SPINE = 14


def main() -> None:
    k = current()
    t = k.tampilan
    fakta = k.tanya("fakta_daerah", kode=t.kode).iloc[0]
    style("naskah")
    if k.latihan:
        st.html(lembar.CAP_CETAK)
    with st.container(key="lembar"):
        st.title(f"Profil {fakta['nama_resmi']} {t.tahun}")
        atas = st.container()
        _facts(k, fakta)
        _peers(fakta["kelas"])
        data = sheet_rows(k)
        banding = k.tanya("profil_banding", kode=t.kode, tahun=t.tahun)
        if not data.empty:
            with atas:
                _position(k, data, banding)
            _headline(k, data)
            _sections(k, data, banding)
        else:
            st.info(f"Belum ada angka terbit sampai {t.tahun} untuk {k.nama()}. Pilih tahun lain pada saringan.")
        _others(k)
        st.caption(f"Versi data {k.versi.sidik}.")


def _facts(k: Konteks, fakta: pd.Series) -> None:
    with st.grid(min_column_width=170, gap="small"):
        for label, isi in kalimat_profil.facts(fakta):
            st.markdown(f":small[{lembar.text(label)}]  \n**{lembar.text(isi)}**")
    sumber = k.tanya("sumber_daerah", kode=k.tampilan.kode)
    asal = "; ".join(lembar.anchor(str(b["penerbit"]), b["url"]) for _, b in sumber.iterrows())
    st.caption(f"Sumber fakta daerah: {asal}.")


def _peers(kelas: str) -> None:
    with st.container(key="pilihan_lembar", horizontal=True, vertical_alignment="bottom"):
        pilih.segments("lingkup", "Sebaran daerah setingkat", list(LINGKUP[kelas]), PENDEK.__getitem__)
        st.caption(":material/print: Cetak atau simpan PDF: Ctrl+P (⌘P di Mac), kertas A4 tegak.")


def _position(k: Konteks, data: pd.DataFrame, banding: pd.DataFrame) -> None:
    t = k.tampilan
    lebih = kalimat_profil.comparable(banding, t.banding)
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**Posisi.** {kalimat_profil.headline(data, k.nama(), kata.BANDING[t.banding])}")
        st.caption(
            f"Dipakai angka tahunan final terbaru sampai {t.tahun}; tahun yang lain disebut di samping nilainya."
            + (f" Pembanding lain dengan lebih banyak angka: {lebih}." if lebih else "")
        )


def _headline(k: Konteks, data: pd.DataFrame) -> None:
    if data["utama"].any():
        draw(serve("spine_utama", k), catatan=kalimat_profil.LEGENDA)
    else:
        st.caption(kalimat_profil.LEGENDA)


def _sections(k: Konteks, data: pd.DataFrame, banding: pd.DataFrame) -> None:
    judul = spines()
    for kelompok, isi in data.groupby("kelompok", sort=False):
        tentang = k.kelompok.loc[kelompok]
        st.subheader(str(tentang["nama"]))
        for kunci in spine_rows(isi[~isi["utama"]]):
            sajian = serve(kunci, k)
            if len(sajian.data) > MAKS_SPINE:
                label = f"{judul[kunci]}: bagan {len(sajian.data)} indikator"
                folded(label, kunci, partial(draw, sajian), icon=":material/bar_chart:")
            elif sajian.ada:
                draw(sajian)
        _table(k, tentang, isi, banding)


def _table(k: Konteks, kelompok: pd.Series, isi: pd.DataFrame, banding: pd.DataFrame) -> None:
    tabel, alasan = kalimat_profil.indicators(isi, banding)
    with st.container(key=f"kartu_capaian_{kelompok['kelompok']}"):
        lembar.sheet(
            tabel, alt=f"Semua angka {k.nama()}: {kelompok['nama']}",
            beda=k.tampilan.ganti(bagian="beda", cari=k.nama()).url("sumber"), warna=k.tampilan.warna,
        )
    if alasan:
        st.caption(lembar.text("; ".join(alasan)))
    if kelompok["halaman"] in HALAMAN:
        link(kelompok["halaman"], "Rincian pada halaman bidang", icon=":material/arrow_forward:")


def _others(k: Konteks) -> None:
    t = k.tampilan
    semua = k.tanya("angka_lain_daerah", kode=t.kode)
    isi = semua[semua["tahun"] == t.tahun]
    lain = kalimat_profil.other_years(semua, t.tahun)
    if semua.empty:
        return
    st.subheader("Angka di luar deret tahunan")
    st.caption("Triwulan, sementara, versi pemda, dan yang diragukan: tidak masuk bagan, banding, atau peringkat.")
    if len(isi) > MAKS_LAIN:
        folded(f"{len(isi)} angka {t.tahun}", "profil_lain", lambda: _other_table(isi, k.nama()), icon=":material/list:")
    elif not isi.empty:
        _other_table(isi, k.nama())
    if lain:
        st.caption(f"Tahun lain yang punya angka seperti ini: {lain}.")


def _other_table(isi: pd.DataFrame, nama: str) -> None:
    with st.container(key="kartu_lain"):
        lembar.sheet(kalimat_profil.others(isi), alt=f"Angka {nama} di luar deret tahunan")


main()
