"""Parts of an indicator (units, dimensions, groups, kinds) with marks for last year, the median and a benchmark."""

from dataclasses import replace
from typing import Any

import pandas as pd

from charts.bagian import BENTUK, Penanda, parts, with_marks
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, number, rows, value
from charts.templat import Palet
from charts.uraian import Bagian

LALU = "Tahun lalu"
# What a unit has whose whole was not published.
TANPA_UTUH = dict.fromkeys(("nilai", "desimal_sumber", "predikat", "kategori", "huruf", "mutu"))


def part_bars(
    data: pd.DataFrame, indikator: pd.Series, palet: Palet, *, judul: str, anak_judul: str = "",
    label: str = "rincian", label_median: str = "",
) -> Bagian:
    """One bar a part in the order given, first on top; the word where the figure is absent.

    `data`: the column named by `label`, nilai, desimal_sumber, predikat, kategori, huruf, mutu, alasan_kosong.
    Optional columns become marks: nilai_lalu (last year), nilai_median, nilai_banding with label_banding.
    `indikator`: catalogue row (satuan, desimal, skala_maks). Parts without a category share one neutral colour.
    """
    baris = rows(data)
    isi = _bars(baris, indikator.to_dict(), palet, label, judul, anak_judul)
    nama = {"lalu": LALU, "median": label_median, "banding": str(baris[0].get("label_banding")) if baris else ""}
    tanda: list[Penanda] = [(j, nama[j], [number(r.get(f"nilai_{j}")) for r in baris]) for j in nama]
    return with_marks(isi, tanda, int(indikator["desimal"]))


def unit_bars(data: pd.DataFrame, indikator: pd.Series, palet: Palet, *, judul: str, anak_judul: str = "") -> Bagian:
    """Ranked units: the bar is the whole, marks are its components.

    `data`: rows of `unit_kerja` in ranked order (rincian, komponen, keseluruhan, nilai, kategori, huruf, mutu).
    A unit whose whole was not published says so and keeps its marks.
    """
    semua = rows(data)
    nama = list(dict.fromkeys(r["rincian"] for r in semua))
    utuh = {r["rincian"]: r for r in semua if r["keseluruhan"]}
    bagian = {(r["komponen"], r["rincian"]): number(r["nilai"]) for r in semua if not r["keseluruhan"]}
    baris = [{**TANPA_UTUH, **utuh.get(n, {}), "rincian": n, "alasan_kosong": kata.BELUM_ADA} for n in nama]
    isi = _bars(baris, indikator.to_dict(), palet, "rincian", judul, anak_judul)
    komponen = dict.fromkeys(k for k, _ in bagian)
    tanda: list[Penanda] = [(b, str(k), [bagian.get((k, n)) for n in nama]) for b, k in zip(BENTUK, komponen)]
    return with_marks(isi, tanda, int(indikator["desimal"]))


def _bars(baris: list[Any], indikator: Baris, palet: Palet, label: str, judul: str, anak_judul: str) -> Bagian:
    nama = [r[label] for r in baris]
    kolom = {
        "kunci": nama, "nama": nama, "panjang": [r["nilai"] for r in baris], "mutu": [r["mutu"] for r in baris],
        "teks": [part_text(r, indikator) for r in baris], "petunjuk": [_hover(r, label, indikator) for r in baris],
    }
    skala = _scale(baris, indikator)
    return replace(parts(kolom, palet, judul=judul, anak_judul=anak_judul, skala_maks=skala), rapat=True)


def part_text(baris: Baris, indikator: Baris) -> str:
    """'64,15 · R', '125 laporan', '26% · waspada' with the published word; that word alone when there is no value."""
    return value(
        baris, indikator["satuan"], int(indikator["desimal"]), tanpa=("predikat", "alasan_kosong"), tanda=("huruf", "predikat"),
    )


def _hover(baris: Baris, label: str, indikator: Baris) -> str:
    butir = [f"<b>{kata.bungkus(kata.harfiah(baris[label]))}</b>", kata.harfiah(part_text(baris, indikator))]
    if not kata.kosong(baris["kategori"]):
        butir.append(f"Kategori: {kata.harfiah(baris['kategori'])}")
    if not kata.kosong(baris.get("perubahan")):
        gerak = kata.perubahan(baris["perubahan"], int(indikator["desimal"]), kata.satuan_selisih(indikator["satuan"]))
        butir.append(f"{kata.awal_besar(gerak)} dari tahun sebelumnya")
    if not kata.kosong(baris.get("nilai_median")):
        butir.append(f"Median kab/kota: {kata.angka(baris['nilai_median'])} (n {int(baris['n_median'])})")
    return "<br>".join(butir)


def _scale(baris: list[Baris], indikator: Baris) -> float:
    """The scale's end, or the largest figure where the scale is open."""
    if not kata.kosong(indikator["skala_maks"]):
        return float(indikator["skala_maks"])
    kolom = ("nilai", "nilai_lalu", "nilai_median", "nilai_banding")
    return max([1.0, *(v for r in baris for k in kolom if (v := number(r.get(k))) is not None)])
