"""Counts of institutions made ready for the matrix and the bars of load."""

import pandas as pd

from charts.bagian import Kolom
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, rows


def count_cells(data: pd.DataFrame) -> list[Baris]:
    """Cells region by count from rows of `klg_hitungan`, the year under each number; a click gives the region."""
    return [r | {
        "baris": r["kode_wilayah"], "nama_baris": r["nama_ringkas"], "kolom": r["indikator"], "nama_kolom": r["nama_pendek"],
        "kunci": r["kode_wilayah"], "kategori": None, "huruf": None if kata.kosong(r["tahun"]) else str(int(r["tahun"])),
        "mutu": None, "petunjuk": f"<b>{r['nama_tampil']}</b><br>{r['nama']}<br>{_count(r)}",
    } for r in rows(data)]


def load_parts(data: pd.DataFrame, sorot: str = "") -> Kolom:
    """Bars of load from rows of `klg_beban`, the region in view in bold; a click gives the region."""
    baris = rows(data)
    return {
        "kunci": [r["kode_wilayah"] for r in baris], "nama": [r["nama_tampil"] for r in baris],
        "panjang": [r["beban"] for r in baris], "mutu": [None] * len(baris), "tebal": [r["kode_wilayah"] == sorot for r in baris],
        "teks": [load_text(r) for r in baris],
        "petunjuk": [f"<b>{r['nama_tampil']}</b><br>{kata.bungkus(_reckoning(r))}" for r in baris],
    }


def load_text(baris: Baris) -> str:
    """'116.359 · 37 unit (2025)', or why there is none."""
    if kata.kosong(baris["beban"]):
        return str(baris["alasan_kosong"])
    return f"{kata.angka(baris['beban'], 0)} · {kata.angka(baris['nilai'], 0)} unit ({int(baris['tahun'])})"


def _reckoning(baris: Baris) -> str:
    if kata.kosong(baris["beban"]):
        return str(baris["alasan_kosong"])
    return f"{kata.angka(baris['penduduk'], 0)} penduduk ÷ {kata.angka(baris['nilai'], 0)} unit (dihitung)"


def _count(baris: Baris) -> str:
    if kata.kosong(baris["nilai"]):
        return str(baris["alasan_kosong"])
    return f"{kata.bersatuan(baris['nilai'], baris['satuan'], 0)} ({int(baris['tahun'])})"
