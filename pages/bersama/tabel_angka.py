"""Tables on a page: numbers as Indonesian text, downloads with decimal points."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from charts.dasar.templat import CAP_LATIHAN
from charts.kalimat import kata
from charts.kalimat.nilai import aligned, rows
from store.dasar.sel_aman import neutral_cell

# Pixels: the edges of a table, a row or the heading, the highest a table grows by itself.
BINGKAI, TINGGI_BARIS, TERTINGGI = 2, 35, 400
# What stands for an absent number that is no figure of a source but was to be computed or looked up.
TIDAK_ADA = "tidak ada"
BUKAN_ANGKA = {
    **dict.fromkeys(("perubahan", "selisih", "besar", "beban", "persen_hitung"), kata.TAK_DIHITUNG), "nilai_banding": TIDAK_ADA,
}

# Columns of words that are read otherwise than they are kept.
DIBACA: dict[str, Callable[[object], str]] = {
    "alasan_kosong": kata.sebab, "penduduk_periode": kata.tanggal, "tanggal_terbit": kata.tanggal,
}


def figures(data: pd.DataFrame, kolom: dict[str, str], desimal: int = 2) -> pd.DataFrame:
    """The chosen columns under their headings; numbers as text with decimal comma, years bare.

    An absent number is a word, that of its reason where one is known; columns that are empty in every row are left out.
    """
    pakai = {asal: judul for asal, judul in kolom.items() if asal == "nilai" or not empty(data[asal])}
    return pd.DataFrame({judul: _column(data, asal, desimal) for asal, judul in pakai.items()}, index=range(len(data)))


def empty(isi: pd.Series) -> bool:
    """Has a column rows, and says nothing in any of them."""
    return len(isi) > 0 and all(kata.kosong(v) or v == TIDAK_ADA for v in isi)


def _column(data: pd.DataFrame, asal: str, desimal: int) -> list[str]:
    isi, kosong = data[asal], [None] * len(data)
    if not pd.api.types.is_float_dtype(isi):
        tulis = DIBACA.get(asal, str)
        return ["" if kata.kosong(v) else tulis(v) for v in isi]
    desimal_terbit = "desimal_sumber" if asal == "nilai" else asal.replace("nilai_", "desimal_")
    presisi = _digits(data, asal, desimal_terbit) if desimal_terbit != asal and desimal_terbit in data else kosong
    sebab = data["alasan_kosong"] if asal == "nilai" and "alasan_kosong" in data else kosong
    tanpa = (BUKAN_ANGKA.get(asal) or kata.sebab(s) for s in sebab)
    return [t if kata.kosong(v) else kata.angka(v, desimal, d) for v, d, t in zip(isi, presisi, tanpa)]


def _digits(data: pd.DataFrame, asal: str, desimal_terbit: str) -> list[float | None]:
    """Digits that sources give the figures of a column, alike for all of one indicator."""
    pakai = {"indikator": "indikator", asal: "nilai", desimal_terbit: "desimal_sumber"}
    isi = data[[k for k in pakai if k in data]].rename(columns=pakai)
    return [r["desimal_sumber"] for r in aligned(rows(isi), "indikator")]


def filled(tabel: pd.DataFrame) -> pd.DataFrame:
    """A table of text without the columns that are empty in every row."""
    return tabel.loc[:, (tabel != "").any()] if len(tabel) else tabel


def show(data: pd.DataFrame, *, alt: str, tautan: str | None = None, tinggi: int | None = None) -> None:
    """A read-only table, `tinggi` pixels high or as high as its rows; `tautan` names the column that holds addresses."""
    config = {tautan: st.column_config.LinkColumn(tautan, display_text="buka")} if tautan and tautan in data else None
    st.dataframe(data, hide_index=True, column_config=config, alt=alt, height=tinggi or height(len(data)))


def height(baris: int, tertinggi: int = TERTINGGI) -> int:
    """Pixels of a table with so many rows, as Streamlit finds once it is drawn: said before, nothing below moves then."""
    return min(BINGKAI + (1 + max(baris, 1)) * TINGGI_BARIS, tertinggi)


def csv_bytes(data: pd.DataFrame, latihan: bool, per_versi: str = "") -> bytes:
    """The rows as UTF-8 CSV with decimal points; training and frozen figures say so in every row."""
    aman = data.copy()
    for k in aman.columns:
        if not pd.api.types.is_numeric_dtype(aman[k]):
            aman[k] = [neutral_cell(v) if isinstance(v, str) else v for v in aman[k]]
    if latihan or per_versi:
        aman.insert(0, "keterangan_data", CAP_LATIHAN if latihan else per_versi)
    return str(aman.to_csv(index=False)).encode("utf-8-sig")
