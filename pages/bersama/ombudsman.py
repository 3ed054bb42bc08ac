"""The sections of the public-service page that are more than one chart."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from charts import kalimat_ombudsman, kata
from charts.batang import ranked_bars
from charts.deret import banded_course
from charts.kalimat_spi import course_title
from charts.rincian import part_bars
from charts.terbit import published
from pages.bersama.grafik import chart
from pages.bersama.konteks import Konteks
from pages.bersama.laporan import count_card, rate_card
from pages.bersama.panel import Panel, absent_card, card
from pages.bersama.tautan import leave_for
from rakor.sajian.dasar import KOLOM_BAGIAN, government

# Older figures are context only and stay out of the course.
AWAL = 2019
KEPATUHAN, OPINI = "ombudsman_kepatuhan", "ombudsman_opini"
KOLOM = {
    "nama_tampil": "Daerah", "tahun": "Tahun", "nilai": "Nilai", "predikat": "Predikat terbit", "kategori": "Kategori",
    "alasan_kosong": "Keterangan",
}


def headline(k: Konteks, kepatuhan: pd.Series, opini: pd.Series) -> None:
    """Compliance, opinion, reports and completion as cards."""
    with st.grid(4, min_column_width=150, gap="small"):
        _score_card(k, kepatuhan, "Kepatuhan")
        _score_card(k, opini, "Opini Ombudsman")
        count_card(k)
        rate_card(k)


def _score_card(k: Konteks, baris: pd.Series, nama: str) -> None:
    label = f"{nama} {k.tampilan.tahun}"
    if kata.kosong(baris["nilai"]) and kata.kosong(baris["predikat"]):
        absent_card(k, label, baris)
        return
    if kata.kosong(baris["nilai"]):
        huruf = baris["predikat"] if kata.kosong(baris["kategori"]) else baris["kategori"]
        card(k, label, str(huruf), "nilai tidak diumumkan")
        return
    delta = None if kata.kosong(baris["perubahan"]) else kata.selisih(baris["perubahan"]).replace(kata.MINUS, "-")
    catatan = baris["alasan_perubahan"] if kata.kosong(baris["perubahan"]) else f"perubahan dari {int(baris['tahun']) - 1}, poin"
    card(
        k, label, kata.angka(baris["nilai"], 2, baris["desimal_sumber"]), "" if kata.kosong(catatan) else str(catatan),
        delta=delta, lencana=(baris["kategori"], baris["mutu"]),
    )


def compliance_course(k: Konteks) -> None:
    """Value and zone by year, the line broken where the method changed."""
    t = k.tampilan
    data = k.tanya("kategori_ambang", indikator=KEPATUHAN, prov=t.prov, versi="asli")
    data = data[(data["kode_wilayah"] == t.kode) & (data["tahun"] >= AWAL)]
    pita = k.tanya("ambang_tahunan", indikator=KEPATUHAN, versi="asli", dari=AWAL, sampai=max(k.pilihan.tahun))
    putus = k.tanya("putus_metode", indikator=KEPATUHAN)
    chart("omb_deret", data, lambda: banded_course(
        data, pita, k.indikator(KEPATUHAN), k.palet, putus=putus,
        judul=course_title(data, government(k), "Kepatuhan"),
        anak_judul="Kotak: hanya zona yang diumumkan" if data["nilai"].isna().any() else "",
    ), {"tahun": "Tahun", "nilai": "Nilai", "predikat": "Predikat terbit", "kategori": "Kategori"})
    for _, p in putus.iterrows():
        st.caption(f"{int(p['tahun'])}: {p['keterangan']}")


def ranked(k: Konteks, indikator: str, kunci: str) -> None:
    """Regions ranked in the last year that has figures, those with only a zone too."""
    data, tahun = _scope_rows(k, indikator)
    ambang = k.tanya("ambang_berlaku", indikator=indikator, tahun=tahun, versi="asli")
    _draw_ranked(k, indikator, kunci, data, ambang)


def opinion(k: Konteks) -> None:
    """Regions that have an opinion, and how many have none."""
    data, tahun = _scope_rows(k, OPINI)
    ada = data[published(data)]
    ambang = k.tanya("ambang_berlaku", indikator=OPINI, tahun=tahun, versi="asli")
    kiri, kanan = st.columns(2, gap="large")
    with kiri:
        _draw_ranked(k, OPINI, "omb_opini", ada, ambang, f"{len(ada)} dari {len(data)} daerah ada hasilnya")
    with kanan:
        if len(ada):
            st.markdown(kalimat_ombudsman.coverage(data, _scope(k)))


def _scope_rows(k: Konteks, indikator: str) -> tuple[pd.DataFrame, int]:
    """Rows of `nilai_lingkup` in the last year up to the one in view that has figures, and that year."""
    t = k.tampilan
    ada = k.tanya("tahun_berdata", indikator=indikator, rincian="", lingkup=t.lingkup, prov=t.prov)["tahun"]
    ada = ada[ada <= t.tahun]
    tahun = int(ada.max()) if len(ada) else t.tahun
    return k.tanya(
        "nilai_lingkup", indikator=indikator, tahun=tahun, banding=t.banding, lingkup=t.lingkup, prov=t.prov
    ), tahun


def _draw_ranked(k: Konteks, indikator: str, kunci: str, data: pd.DataFrame, ambang: pd.DataFrame, anak_judul: str = "") -> None:
    tahun = int(data["tahun"].iloc[0]) if len(data) else k.tampilan.tahun
    chart(kunci, data, lambda: ranked_bars(
        data, k.indikator(indikator), ambang, k.palet, sorot=k.tampilan.kode, anak_judul=anak_judul,
        judul=f"{k.indikator(indikator)['nama_pendek']} {_scope(k)} {tahun}",
    ), KOLOM, saat_klik=_go)


def _scope(k: Konteks) -> str:
    """The regions compared, in words."""
    return {
        "provinsi": f"kab/kota {k.nama(k.tampilan.prov)}", "kalimantan": "kab/kota se-Kalimantan",
        "semua_provinsi": "antarprovinsi",
    }[k.tampilan.lingkup]


def _go(kode: str) -> None:
    leave_for("profil", **({"daerah": kode} if "." in kode else {"prov": kode, "daerah": ""}))


def unit_panels(k: Konteks) -> list[Panel]:
    """Service units of the region in view, and the means the office published for the province."""
    t = k.tampilan
    unit = k.tanya("rincian_daerah", indikator=KEPATUHAN, kode=t.kode, tahun=t.tahun)
    rata = k.tanya("rincian_daerah", indikator=KEPATUHAN, kode=t.prov, tahun=t.tahun)
    return [
        _parts(k, "omb_unit", unit[~unit["rata_rata"]], f"Unit layanan {government(k)}"),
        _parts(k, "omb_rata", rata[rata["rata_rata"]], f"Rata-rata terbit di {k.nama(t.prov)}"),
    ]


def _parts(k: Konteks, kunci: str, data: pd.DataFrame, judul: str) -> Panel:
    tahun = int(data["tahun"].iloc[0]) if len(data) else k.tampilan.tahun
    return Panel(
        kunci, data, lambda: part_bars(data, k.indikator(KEPATUHAN), k.palet, judul=f"{judul} {tahun}"), KOLOM_BAGIAN,
        (KEPATUHAN,),
    )
