"""Static tables for the printed sheet: text cells, links to the source, whole on paper."""

from __future__ import annotations

import re

import pandas as pd
import streamlit as st

# What Markdown would read as formatting, an image, maths, an icon or markup.
SPASI = re.compile(r"[ \t\r\n]+")
TANDA_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#|$:~!^])")
# Constant style, no data in it. The sheet is never wider than the paper can hold at the print scale (1050 px at
# 0.68 is 190 mm), because a drawn figure keeps its width. On paper everything is black on white, whatever the theme.
GAYA = """
<style>
.st-key-lembar {max-width: 1050px;}
.st-key-lembar [data-testid="stTable"] table {font-size: .84rem;}
.st-key-lembar [data-testid="stTable"] p {font-size: inherit; line-height: 1.3; margin: 0;}
.st-key-lembar [data-testid="stTable"] td, .st-key-lembar [data-testid="stTable"] th {padding: .28rem .35rem;}
@media print, (min-width: 641px) {
  [class*="st-key-kartu_capaian"] table {table-layout: fixed; width: 100%;}
  [class*="st-key-kartu_capaian"] th, [class*="st-key-kartu_capaian"] td {width: 6.5%; overflow-wrap: anywhere;}
  [class*="st-key-kartu_capaian"] th:nth-child(1) {width: 13.5%;}
  [class*="st-key-kartu_capaian"] th:nth-child(2) {width: 5%;}
  [class*="st-key-kartu_capaian"] th:nth-child(3), [class*="st-key-kartu_capaian"] th:nth-child(5) {width: 7%;}
  [class*="st-key-kartu_capaian"] th:nth-child(4) {width: 8.5%;}
  [class*="st-key-kartu_capaian"] th:nth-child(8) {width: 7.5%;}
  [class*="st-key-kartu_capaian"] th:nth-child(11) {width: 13%;}
  [class*="st-key-kartu_capaian"] th:nth-child(12) {width: 12.5%;}
}
@media screen and (max-width: 640px) {
  [class*="st-key-kartu_"] table, [class*="st-key-kartu_"] tbody {display: block;}
  [class*="st-key-kartu_"] thead {display: none;}
  [class*="st-key-kartu_"] tr {display: grid; grid-template-columns: repeat(3, 1fr); gap: .1rem .5rem;
    border: 1px solid rgba(128, 140, 150, .45); border-radius: .6rem; padding: .45rem .4rem; margin-bottom: .5rem;}
  [class*="st-key-kartu_"] td {display: block; border: none; min-width: 0; overflow-wrap: anywhere;}
  [class*="st-key-kartu_"] td:first-child {grid-column: 1 / -1; font-weight: 700; font-size: .95rem;}
  [class*="st-key-kartu_"] td::before {display: block; font-size: .74rem; opacity: .75; line-height: 1.2;}
  [class*="st-key-kartu_"] td:nth-child(2)::before {content: "Tahun";}
  [class*="st-key-kartu_capaian"] td:nth-child(3)::before {content: "Nilai";}
  [class*="st-key-kartu_capaian"] td:nth-child(4)::before {content: "Kategori";}
  [class*="st-key-kartu_capaian"] td:nth-child(5)::before {content: "Peringkat";}
  [class*="st-key-kartu_capaian"] td:nth-child(6)::before {content: "Nasional";}
  [class*="st-key-kartu_capaian"] td:nth-child(7)::before {content: "Provinsi";}
  [class*="st-key-kartu_capaian"] td:nth-child(8)::before {content: "Kalimantan";}
  [class*="st-key-kartu_capaian"] td:nth-child(9)::before {content: "Target";}
  [class*="st-key-kartu_capaian"] td:nth-child(10)::before {content: "Tahun lalu";}
  [class*="st-key-kartu_capaian"] td:nth-child(11)::before {content: "Tren";}
  [class*="st-key-kartu_capaian"] td:nth-child(12)::before {content: "Sumber";}
  [class*="st-key-kartu_capaian"] td:last-child {grid-column: span 2;}
  [class*="st-key-kartu_lain"] td:nth-child(3)::before {content: "Periode";}
  [class*="st-key-kartu_lain"] td:nth-child(4)::before {content: "Nilai";}
  [class*="st-key-kartu_lain"] td:nth-child(5)::before {content: "Status";}
  [class*="st-key-kartu_lain"] td:nth-child(6)::before {content: "Catatan";}
  [class*="st-key-kartu_lain"] td:nth-child(7)::before {content: "Sumber";}
  [class*="st-key-kartu_lain"] td:nth-child(6) {grid-column: span 2;}
  [class*="st-key-kartu_lain"] td:nth-child(7) {grid-column: 1 / -1;}
}
@media print {
  @page {size: A4 portrait; margin: 10mm;}
  [data-testid="stSidebar"], [data-testid="stHeader"], [data-testid="stToolbar"], [data-testid="stElementToolbar"],
  [data-testid="stExpander"], [data-testid="stPageLink"], .st-key-saringan, .st-key-pilihan_lembar, .modebar
    {display: none !important;}
  html, body, #root, #root > div, .stApp, [data-testid="stAppViewContainer"], [data-testid="stAppViewContainer"] > div,
  [data-testid="stMain"] {position: static !important; overflow: visible !important; height: auto !important;
    display: block !important; background: #fff !important; color-scheme: light;}
  [data-testid="stMainBlockContainer"] {padding: 0 !important; max-width: none !important; zoom: .68;}
  .st-key-lembar {max-width: none;}
  .stApp *, .stApp svg text {color: #111 !important;}
  .stApp svg text {fill: #111 !important;}
  .stApp [role="status"] {color: #fff !important;}
  .stApp svg.main-svg {background: none !important;}
  .stApp svg .bg {fill: none !important;}
  .st-key-lembar, .st-key-lembar div {break-inside: auto;}
  .st-key-lembar [data-testid="stTable"], .st-key-lembar [data-testid="stTable"] div {overflow: visible !important;}
  .st-key-lembar [data-testid="stPlotlyChart"], .st-key-lembar tr {break-inside: avoid;}
  .st-key-lembar [class*="y-jd"] {break-inside: avoid; display: block;}
  .st-key-lembar [class*="y-jd"] > * {clip-path: none !important;}
  .st-key-lembar [class*="y-tp_"] {display: none !important;}
  .st-key-lembar h3 {break-after: avoid;}
  .st-key-lembar table {display: table !important;}
  .st-key-lembar thead {display: table-header-group;}
  * {print-color-adjust: exact; -webkit-print-color-adjust: exact;}
  .cap-cetak {display: block !important; position: fixed; top: 40%; left: 0; right: 0; text-align: center;
    transform: rotate(-24deg); font-size: 110px; font-weight: 800; color: rgba(192, 57, 43, .2) !important;}
}
.cap-cetak {display: none;}
</style>
"""
WARNA_TANDA = {"biasa": {"▲": "green", "▼": "red"}, "aman": {"▲": "blue", "▼": "orange"}}
CAP_CETAK = '<div class="cap-cetak" aria-hidden="true">DATA LATIHAN</div>'


def text(isi: object) -> str:
    """A cell that shows exactly these characters, whatever they mean in Markdown."""
    return TANDA_MARKDOWN.sub(r"\\\1", SPASI.sub(" ", str(isi)).strip())


def anchor(isi: str, alamat: object) -> str:
    """A link when the address is a web address or a page of ours, else the text alone."""
    alamat = "" if pd.isna(alamat) else str(alamat)
    if not re.match(r"^(https?://|[a-z]+\?)[^\s<>]+$", alamat):
        return text(isi)
    return f"[{text(isi)}](<{alamat}>)"


def judged(isi: object, warna: dict[str, str]) -> str:
    """A cell; one that opens with a judgement's sign is written in the colour of that sign."""
    teks = text(isi)
    return f":{warna[teks[0]]}[{teks}]" if teks[:1] in warna else teks


def sheet(data: pd.DataFrame, *, alt: str, beda: str = "", warna: str = "biasa") -> None:
    """A static table of text with a column Sumber made of penerbit and url.

    `beda` is the address where disagreements are explained; rows with `beda_sumber` point there. `warna` names
    the palette of the judgements' signs.
    """
    isi = data.drop(columns=["penerbit", "url", "beda_sumber"]).map(judged, warna=WARNA_TANDA[warna])
    isi["Sumber"] = [
        anchor(str(p), u) + (f" · {anchor('sumber berbeda', beda)}" if b else "")
        for p, u, b in zip(data["penerbit"], data["url"], data["beda_sumber"])
    ]
    st.table(isi, hide_index=True, alt=alt, border="horizontal")


def notes(data: pd.DataFrame, *, judul: str) -> None:
    """A static table under a heading; Sumber becomes a link to Alamat, each different Catatan is said once below."""
    st.markdown(f"**{text(judul)}**")
    isi = data.drop(columns=["Alamat", "Catatan"], errors="ignore").map(text)
    isi["Sumber"] = [anchor(s, a) for s, a in zip(data["Sumber"], data["Alamat"])]
    st.table(isi, hide_index=True, alt=judul, border="horizontal")
    for catatan in dict.fromkeys(data["Catatan"]) if "Catatan" in data else ():
        if catatan:
            st.caption(text(catatan))
