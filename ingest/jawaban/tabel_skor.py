"""Scores as tables: one that the ordinary upload takes, a row a region; and one of everything that may be shown."""

import csv
import io

import pandas as pd

from ingest.arti.rujukan import Rujukan
from store.sel_aman import neutral_cell

JUDUL = ["Kode", "Daerah", "Tahun", "Indikator", "Nilai", "n", "Batas bawah", "Batas atas", "Catatan"]
JUDUL_LENGKAP = [
    "Kode", "Daerah", "Kelompok", "Isi", "Unsur", "n", "Nilai", "Galat baku", "Batas bawah", "Batas atas", "Efek bobot",
    "Keterangan",
]
DESIMAL = 2


def upload_table(skor: pd.DataFrame, buku: str, tahun: int, rujukan: Rujukan) -> bytes:
    """CSV of the index of each region, UTF-8 with BOM, decimal point; without rows where the survey has no indicator."""
    indikator = dict(zip(rujukan.tabel["buku_survei"]["buku"], rujukan.tabel["buku_survei"]["indikator"]))[buku]
    daerah = skor[(skor["kelompok"] == "") & (skor["unsur"] == "") & skor["nilai"].notna()]
    return _csv(JUDUL, [_row(r, indikator, tahun, rujukan) for r in daerah.to_dict("records")] if indikator else [])


def full_table(skor: pd.DataFrame, buku: str, rujukan: Rujukan) -> bytes:
    """CSV of every region, group and element, with why figures are left out; cells that begin like a formula are made plain."""
    unsur = rujukan.tabel["unsur_survei"]
    unsur = unsur[unsur["buku"] == buku]
    nama = {"": "Indeks"} | dict(zip(unsur["unsur"], unsur["nama"]))
    return _csv(JUDUL_LENGKAP, [
        [r["kode_wilayah"], rujukan.region_name(r["kode_wilayah"]), neutral_cell(r["kelompok"]), neutral_cell(r["isi"]),
         neutral_cell(nama.get(r["unsur"], r["unsur"])), "" if pd.isna(r["n"]) else r["n"],
         *(_number(r[k]) for k in ("nilai", "galat_baku", "bawah", "atas", "deff_kish")), r["sebab"]]
        for r in skor.to_dict("records")
    ])


def grade(nilai: float, buku: str, rujukan: Rujukan) -> str:
    """'B (Baik)': the grade of a score as it is shown, with two decimals; '' where a kind of survey has none."""
    tabel = rujukan.tabel["mutu_survei"]
    milik = tabel[(tabel["buku"] == buku) & (tabel["batas_bawah"].astype(float) <= round(nilai, DESIMAL))]
    if milik.empty:
        return ""
    r = milik.loc[milik["batas_bawah"].astype(float).idxmax()]
    return f"{r['mutu']} ({r['nama'].lower()})"


def _csv(judul: list[str], baris: list[list[object]]) -> bytes:
    keluar = io.StringIO()
    tulis = csv.writer(keluar, lineterminator="\n")
    tulis.writerow(judul)
    tulis.writerows(baris)
    return keluar.getvalue().encode("utf-8-sig")


def _row(r: dict[str, object], indikator: str, tahun: int, rujukan: Rujukan) -> list[object]:
    nama = rujukan.indikator[indikator]["nama"]
    angka = [_number(r[k]) for k in ("nilai", "bawah", "atas")]
    kode = str(r["kode_wilayah"])
    catatan = "dihitung dari jawaban responden; selang kepercayaan 95%"
    return [kode, rujukan.region_name(kode), tahun, nama, angka[0], r["n"], angka[1], angka[2], catatan]


def _number(nilai: object) -> str:
    return "" if pd.isna(nilai) else f"{nilai:.{DESIMAL}f}"
