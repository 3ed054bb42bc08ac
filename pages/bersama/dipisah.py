"""What stays out of the charts, said openly: regions without a figure, figures that are not final or disagree."""

from functools import partial

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from charts.kalimat.nilai import Baris, last, rows, table
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.panel_lipat import Lipatan
from pages.bersama.tabel_angka import filled, show


def without_figures(k: Konteks, indikator: str) -> list[Lipatan]:
    """Governments of the province without a final value in the year in view, why, and their last value, as a panel.

    None of an indicator that the catalogue does not hold.
    """
    if indikator not in k.pilihan.indikator:
        return []
    data = k.tanya("tanpa_angka", indikator=indikator)
    nama = str(k.indikator(indikator)["nama_pendek"])
    sebab = ", ".join(f"{n} {s}" for s, n in data["sebab"].value_counts(sort=False).items())
    judul = f"Tanpa angka {nama}{k.tampilan.setahun}: {len(data)} pemda di {k.nama(k.tampilan.prov)}{kata.kurung(sebab)}"
    return [Lipatan(judul, f"tanpa_{indikator}", partial(_missing, data, nama))]


def _missing(data: pd.DataFrame, nama: str) -> None:
    if data.empty:
        st.write("Semua pemda di provinsi ini sudah ada angkanya.")
        return
    show(filled(table(data, {
        "Daerah": "nama_tampil", "Sebab": "sebab", "Keterangan": "keterangan", "Tanyakan": "pertanyaan", "Kepada": "kepada",
        "Angka terakhir": lambda r: last(r, "", 2),
    })), alt=f"Daerah tanpa angka {nama}")


def apart(k: Konteks, kelompok: str, dari: int, sampai: int) -> Lipatan:
    """Figures of the province that share no chart with final ones: not final, doubted, or different by source; as a panel."""
    data = k.tanya("angka_dipisah", kelompok=kelompok, prov=k.tampilan.prov, dari=dari, sampai=sampai)
    judul = f"Belum final, diragukan, atau berbeda antarsumber ({dari}–{sampai}): {len(data)} angka"
    return Lipatan(judul, f"dipisah_{kelompok}", partial(_apart, data))


def _apart(data: pd.DataFrame) -> None:
    if data.empty:
        st.write("Tidak ada.")
        return
    st.caption("Angka ini tidak ikut bagan, garis, atau peringkat tahunan; angka yang dipakai ditampilkan sebagai banding.")
    show(in_words(data), alt="Angka yang dipisah", tautan="Alamat")


def in_words(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `angka_dipisah` as a table in Indonesian."""
    baris = rows(data)
    return pd.DataFrame({
        "Daerah": data["nama_tampil"], "Tahun": data["tahun"].astype(str), "Periode": [kata.PERIODE[p] for p in data["periode"]],
        "Ukuran": [_measure(r) for r in baris], "Angka": [_figure(r) for r in baris],
        "Status": data["nama_status"], "Mengapa di sini": [_why(r) for r in baris],
        "Penerbit": data["penerbit"], "Catatan": data["catatan"], "Alamat": data["url"],
    })


def _measure(baris: Baris) -> str:
    return str(baris["nama_pendek"]) + (f": {baris['rincian']}" if baris["rincian"] else "")


def _figure(baris: Baris) -> str:
    if kata.kosong(baris["nilai"]):
        return str(baris["predikat"])
    return kata.angka(baris["nilai"], int(baris["desimal"]), baris["desimal_sumber"])


def _why(baris: Baris) -> str:
    if baris["dipakai"]:
        return "dipakai di bagan"
    if baris["berbeda"]:
        return "berbeda dari sumber lain"
    return "belum final" if baris["deret"] in ("sementara", "triwulan", "posisi") else str(baris["nama_status"]).lower()
