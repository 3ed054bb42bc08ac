"""Complaints to the Ombudsman's provincial office: their way, their content, their places."""

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from pages.bersama import kotak_pilih as pilih
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.panel_bagian import Panel, card
from pages.bersama.panel_lipat import folded
from pages.bersama.tabel_angka import show
from sajian.daftar import serve
from sajian.pelayanan import DITERIMA, ISI, LAIN, completion_rows, content_period, office

JUMLAH, KERJA_SAMA = "omb_kepatuhan_jumlah", "omb_skpd_pks"
SETAHUN, DALAM = ("omb_alur", "omb_penyelesaian", "omb_akses"), ("omb_alur_dalam", "omb_akses_dalam")


def count_card(k: Konteks) -> None:
    """Reports received in the year in view: the full year, else the position inside it, else the word."""
    t = k.tampilan
    tahunan = k.tanya("laporan_tahunan", indikator=(DITERIMA,), kode=t.prov, sampai=t.tahun)
    tahunan = tahunan[tahunan["tahun"] == t.tahun]
    dalam = k.tanya("laporan_dalam_tahun", indikator=(DITERIMA,), kode=t.prov, tahun=t.tahun).dropna(subset=["nilai"])
    label, kantor = f"Laporan {t.tahun}", f"Diterima {office(k)}"
    if len(tahunan):
        card(k, label, kata.angka(tahunan["nilai"].iloc[0], 0), kantor)
    elif len(dalam):
        card(k, label, kata.angka(dalam["nilai"].iloc[0], 0), f"{kantor}, {kata.PERIODE[dalam['periode'].iloc[0]]}")
    else:
        card(k, label, "", office(k))


def rate_card(k: Konteks) -> None:
    """Completion rate of the year in view, final before interim, published before computed."""
    t = k.tampilan
    data = completion_rows(k)
    data = data[data["tahun"] == t.tahun]
    label = f"Penyelesaian {t.tahun}"
    if data.empty:
        card(k, label, "", office(k))
        return
    baris = data.iloc[0]
    final = "" if baris["deret"] == "final" else f", {kata.PERIODE[baris['periode']]}"
    card(k, label, kata.bersatuan(baris["nilai"], "persen", 2, baris["desimal_sumber"]), f"{baris['asal']}{final}")


def complaint_panels(k: Konteks) -> list[Panel]:
    """Full years: the way of reports, completion, access; then positions inside the year, apart, when there are any."""
    dalam = [Panel(serve(kunci, k)) for kunci in DALAM]
    return [*(Panel(serve(kunci, k)) for kunci in SETAHUN), *(p for p in dalam if p.ada)]


def content_panels(k: Konteks) -> list[Panel]:
    """Kinds of maladministration, subjects and reported parties in one period, and reports by kabupaten/kota."""
    return [Panel(serve(kunci, k)) for kunci in (*ISI, "omb_kabkota")]


def choose_period(k: Konteks) -> None:
    """Buttons for the period of the breakdowns, when their year has more than one."""
    masa = content_period(k)
    if len(masa.pilihan) > 1:
        pilih.segments("periode", f"Periode {masa.tahun}", masa.pilihan, lambda p: kata.awal_besar(kata.PERIODE[p]))


def agreement(k: Konteks) -> None:
    """The perangkat daerah that signed a cooperation agreement with the office, as a fact with its source."""
    t = k.tampilan
    fakta = k.tanya("jejak_angka", indikator=(KERJA_SAMA,), kode=(t.prov,), tahun=tuple(k.pilihan.tahun))
    nama = str(k.indikator(KERJA_SAMA)["nama"])
    if fakta.empty:
        card(k, nama, "", f"Pemprov {k.nama(t.prov)}")
        return
    baris = fakta.iloc[0]
    card(
        k, f"{nama} ({int(baris['tahun'])})", f"{kata.angka(baris['nilai'], 0)} SKPD",
        f"Pemprov {k.nama(t.prov)}. {baris['catatan']}",
    )
    st.caption(f"Sumber: {baris['penerbit']}, [{baris['judul']}]({baris['url']}), {baris['tanggal']}.")


def other_figures(k: Konteks) -> None:
    """Everything else the office published up to the year in view, as a table."""
    t = k.tampilan
    data = k.tanya("angka_rincian", indikator=(LAIN, JUMLAH), kode=t.prov, sampai=t.tahun)
    folded(f"Angka lain {office(k)}: {len(data)} angka", "omb_lain", lambda: _other_table(data))


def _other_table(data: pd.DataFrame) -> None:
    if data.empty:
        st.write("Tidak ada.")
        return
    show(pd.DataFrame({
        "Tahun": data["tahun"].astype(str), "Periode": [kata.PERIODE[p] for p in data["periode"]],
        "Ukuran": data["rincian"], "Angka": [kata.angka(v, 0) for v in data["nilai"]], "Status": data["nama_status"],
        "Penerbit": data["penerbit"], "Catatan": data["catatan"], "Alamat": data["url"],
    }), alt="Angka lain dari kantor perwakilan Ombudsman", tautan="Alamat")
