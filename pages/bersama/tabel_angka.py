"""Tables on a page: numbers as Indonesian text, downloads with decimal points."""

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from charts.templat import CAP_LATIHAN
from store.sel_aman import neutral_cell

# Pixels: the edges of a table, a row or the heading, the highest a table grows by itself.
BINGKAI, TINGGI_BARIS, TERTINGGI = 2, 35, 400


def figures(data: pd.DataFrame, kolom: dict[str, str], desimal: int = 2) -> pd.DataFrame:
    """The chosen columns under their headings; numbers as text with decimal comma, years bare."""
    keluar = {}
    for asal, judul in kolom.items():
        isi = data[asal]
        if pd.api.types.is_float_dtype(isi):
            presisi = data["desimal_sumber"] if asal == "nilai" and "desimal_sumber" in data else [None] * len(isi)
            keluar[judul] = [kata.angka(v, desimal, d) for v, d in zip(isi, presisi)]
        else:
            keluar[judul] = [kata.BELUM_ADA if kata.kosong(v) else str(v) for v in isi]
    return pd.DataFrame(keluar)


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
