"""Scores as tables: one that the ordinary upload takes; and one of everything that may be shown."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from ingest.arti.rujukan import Rujukan
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.skor.bobot_populasi import weighting
from store.dasar.sel_aman import neutral_cell

JUDUL = ["Kode", "Daerah", "Tahun", "Indikator", "Rincian", "Nilai", "n", "Batas bawah", "Batas atas", "Catatan"]
JUDUL_LENGKAP = [
    "Kode", "Daerah", "Kelompok", "Isi", "Unsur", "n", "Nilai", "Galat baku", "Batas bawah", "Batas atas", "Efek bobot",
    "Keterangan", "Bobot",
]
DESIMAL = 2


def upload_table(skor: pd.DataFrame, kode: bk.BukuKode, tahun: int, rujukan: Rujukan, berbobot: bool = False) -> bytes:
    """CSV of what may be shown: the index of each region and of its units, and its elements; UTF-8 with BOM, decimal point.

    `skor`: columns of `Skor.tabel`; `berbobot`: by weights of populations. A unit and an element stand in `Rincian`, elements
    under the indicator of parts. Without rows where a kind of survey has no indicator.
    """
    buku = rujukan.tabel["buku_survei"].set_index("buku").loc[kode.buku]
    unsur, unit = _element_names(kode.buku, rujukan), {k.judul for k in kode.of(bk.UNIT)}
    semua = skor[skor["nilai"].notna()].to_dict("records")
    utuh = [(buku["indikator"], r["isi"], r) for r in semua if r["unsur"] == "" and r["kelompok"] in {"", *unit}]
    bagian = [(buku["indikator_bagian"], unsur[r["unsur"]], r) for r in semua if r["unsur"] and r["kelompok"] == ""]
    terbit = [b for b in (*utuh, *bagian) if b[0]]
    bobot, ragu = weighting(kode, berbobot), unconfirmed(kode, rujukan)
    lain = [t for t in (bobot if berbobot else "", ragu.rstrip(".")) if t]
    return _csv(JUDUL, [_row(r, indikator, rincian, tahun, kode.buku, rujukan, lain) for indikator, rincian, r in terbit])


class _Names(dict[str, str]):
    """Names of elements; a dimension of one's own, the header of its question, is its own name."""

    def __missing__(self, kunci: str) -> str:
        return kunci


def _element_names(buku: str, rujukan: Rujukan) -> _Names:
    semua = rujukan.tabel["unsur_survei"]
    milik = semua[semua["buku"] == buku]
    return _Names({"": "Indeks"} | dict(zip(milik["unsur"], milik["nama"])))


def full_table(
    skor: pd.DataFrame, kode: bk.BukuKode, rujukan: Rujukan, berbobot: bool = False, lain: pd.DataFrame | None = None
) -> bytes:
    """CSV of every region, group and element, with why figures are left out; cells that begin like a formula are made plain.

    `berbobot`: by weights of populations; `lain`: rows that are told without them too.
    """
    nama = _element_names(kode.buku, rujukan)
    bagian = [skor.assign(bobot=weighting(kode, berbobot))]
    bagian += [lain.assign(bobot=weighting(kode, not berbobot))] if lain is not None and len(lain) else []
    return _csv(JUDUL_LENGKAP, [
        [r["kode_wilayah"], rujukan.region_name(r["kode_wilayah"]), neutral_cell(r["kelompok"]), neutral_cell(r["isi"]),
         neutral_cell(nama[r["unsur"]]), "" if pd.isna(r["n"]) else r["n"],
         *(_number(r[k]) for k in ("nilai", "galat_baku", "bawah", "atas", "deff_kish")), r["sebab"],
         r["bobot"]]
        for r in pd.concat(bagian).to_dict("records")
    ])


def unconfirmed(kode: bk.BukuKode, rujukan: Rujukan) -> str:
    """What about the scores of this kind of survey on the scale it was asked by is not certain; '' for nothing."""
    buku = rujukan.tabel["buku_survei"].set_index("buku").loc[kode.buku]
    return str(buku["ragu"]) if any(p.skala == buku["skala_ragu"] for p in kode.of(bk.PERTANYAAN) if p.skala) else ""


def grade(nilai: float, buku: str, rujukan: Rujukan) -> str:
    """'B (Baik)': the grade of a score as it is shown, with two decimals; '' where a kind of survey has none."""
    sampai = [satu for satu in rujukan.mutu.get(buku, ()) if satu[0] <= round(nilai, DESIMAL)]
    return f"{max(sampai)[1]} ({max(sampai)[2].lower()})" if sampai else ""


def grade_span(r: Mapping[str, Any], buku: str, rujukan: Rujukan) -> str:
    """'B (baik)', or 'C (kurang baik) sampai B (baik)': every grade the interval of a score reaches; '' without grades.

    `r`: nilai, bawah, atas. The grade is certain only where the whole interval lies in it.
    """
    ujung = [grade(r[k], buku, rujukan) for k in ("bawah", "nilai", "atas") if not pd.isna(r[k])]
    return " sampai ".join(dict.fromkeys((ujung[0], ujung[-1]))) if ujung and ujung[0] else ""


def _csv(judul: list[str], baris: list[list[object]]) -> bytes:
    keluar = io.StringIO()
    tulis = csv.writer(keluar, lineterminator="\n")
    tulis.writerow(judul)
    tulis.writerows(baris)
    return keluar.getvalue().encode("utf-8-sig")


def _row(
    r: dict[str, Any], indikator: str, rincian: str, tahun: int, buku: str, rujukan: Rujukan, lain: Sequence[str]
) -> list[object]:
    nama, kode = rujukan.indikator[indikator]["nama"], str(r["kode_wilayah"])
    nilai, bawah, atas = (_number(r[k]) for k in ("nilai", "bawah", "atas"))
    catatan = "; ".join(["dihitung dari jawaban responden", r["sebab"] or "selang kepercayaan 95%", *lain])
    # Elements are not graded: the rule grades the whole.
    mutu = "" if r["unsur"] else grade_span(r, buku, rujukan)
    isi = [nilai, r["n"], bawah, atas, f"{catatan}; mutu {mutu}" if mutu else catatan]
    return [kode, rujukan.region_name(kode), tahun, nama, neutral_cell(rincian), *isi]


def _number(nilai: object) -> str:
    return "" if pd.isna(nilai) else f"{nilai:.{DESIMAL}f}"
