"""Minus, decimals and dates are written one way in every chart, its table and its sources, with real and training figures."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import pandas as pd
import pytest

from charts.dasar.templat import SUMBU
from charts.pelukis import draw
from pages.bersama.tabel_angka import figures
from sajian.daftar import SAJIAN, serve
from sajian.halaman import HALAMAN
from sajian.jejak import trail
from tests.bantuan.sajian import view

# What nobody may meet: a date as machines write it, a hyphen for a minus, a decimal point, a thousand million in a letter.
SALAH = {
    "tanggal": re.compile(r"\b\d{4}-\d{2}(-\d{2})?\b"), "minus": re.compile(r"(?:^|[\s(→·:])-\d"),
    "titik": re.compile(r"(?<![\d.])\d+\.(?:\d{1,2}|\d{4,})(?![\d.])"), "huruf": re.compile(r"\d[kKMGB]\b"),
}
TULISAN = ("text", "hovertext", "ticktext", "label")
# Letters smaller than this, in pixels, are not read on a screen; what sets their size.
TERKECIL = 12
HURUF = ("font", "textfont", "tickfont", "insidetextfont", "outsidetextfont")
TAMPILAN = {
    "terbaru": {"prov": "63"}, "terbit": {"prov": "64", "tahun": "2023", "lingkup": "kalimantan"},
    "latihan": {"prov": "63", "tahun": "2024", "latihan": "1"},
}
# Columns of words that others wrote, kept to the letter.
KUTIPAN = {"Catatan", "Judul", "Alamat", "penerbit", "Predikat", "Predikat terbit", "Rincian", "Bagian", "Sumber", "Yang diukur",
           "Yang dijanjikan", "Rakor atau perjanjian", "Keterangan"}


def wrong(teks: str) -> list[str]:
    """The kinds of wrong writing in a text."""
    polos = re.sub(r"<[^>]+>", " ", teks)
    return [jenis for jenis, pola in SALAH.items() if pola.search(polos)]


def said(isi: Any, nama: str = "") -> Iterator[str]:
    """Every text a figure shows: words, hovers, names on axes, annotations."""
    if isinstance(isi, dict):
        for k, v in isi.items():
            yield from said(v, k if k in TULISAN or not isinstance(v, str) else "")
    elif isinstance(isi, list | tuple):
        for v in isi:
            yield from said(v, nama)
    elif isinstance(isi, str) and nama in TULISAN:
        yield isi


def letters(isi: Any) -> Iterator[float]:
    """The sizes of all letters of a figure, in pixels."""
    if isinstance(isi, dict):
        for k, v in isi.items():
            besar = v.get("size") if k in HURUF and isinstance(v, dict) else None
            yield from besar if isinstance(besar, list | tuple) else () if besar is None else (besar,)
            yield from letters(v)
    elif isinstance(isi, list | tuple):
        for v in isi:
            yield from letters(v)


def test_sizes_of_letters_are_found_wherever_they_are_set() -> None:
    goresan = {"textfont": {"size": [9, 12]}, "marker": {"size": 4}}
    gambar = {"data": [goresan], "layout": {"annotations": [{"font": {"size": 11}}]}}
    assert sorted(letters(gambar)) == [9, 11, 12]


@pytest.mark.parametrize(("teks", "jenis"), [
    ("2022-07-04", ["tanggal"]), ("per 2022-07", ["tanggal"]), ("-8,39", ["minus"]), ("naik (-1,2)", ["minus"]),
    ("71.0", ["titik"]),
    ("3.75 poin", ["titik"]), ("71,0B", ["huruf"]), ("1.234 orang", []), ("−8,39", []), ("4 Juli 2022", []), ("2022–2025", []),
    ("1.234.567,8", []), ("63.06", ["titik"]), ("COVID-19", []), ("A-", []),
])
def test_what_is_wrong_is_seen(teks: str, jenis: list[str]) -> None:
    assert wrong(teks) == jenis


@pytest.mark.parametrize("tampilan", list(TAMPILAN))
@pytest.mark.parametrize("halaman", [h for h in HALAMAN if any(b.halaman == h for b in SAJIAN.values())])
def test_every_chart_and_table_writes_them_one_way_and_large_enough(halaman: str, tampilan: str) -> None:
    k = view(**TAMPILAN[tampilan])
    salah: list[tuple[object, ...]] = []
    for kunci in [b.kunci for b in SAJIAN.values() if b.halaman == halaman]:
        sajian = serve(kunci, k)
        if not sajian.ada:
            continue
        gambar, jejak = draw(sajian.uraian()), trail(k, sajian)
        salah += [(kunci, t, w) for t in said(gambar) if (w := wrong(t))]
        salah += [(kunci, f"huruf {h}") for h in letters(gambar) if h < TERKECIL]
        for tabel in (figures(sajian.data, sajian.kolom, sajian.desimal), jejak.drop(columns=["dipakai"])):
            salah += [
                (kunci, kolom, v, w) for kolom in tabel.columns if kolom not in KUTIPAN
                for v in tabel[kolom].astype(str) if (w := wrong(v))
            ]
    assert salah == []


@pytest.mark.parametrize("tampilan", list(TAMPILAN))
@pytest.mark.parametrize("kunci", ["banding_batang", "spi_peringkat", "omb_peringkat", "tartan_hasil", "tartan_reformasi"])
def test_figures_under_each_other_have_as_many_digits(kunci: str, tampilan: str) -> None:
    k = view(**TAMPILAN[tampilan])
    sajian = serve(kunci, k)
    data = sajian.data if "indikator" in sajian.data else sajian.data.assign(indikator="")
    tabel = figures(data, {"indikator": "indikator", "nilai": "Nilai"}, sajian.desimal)
    urut = sorted((i, v) for i, v in zip(tabel["indikator"], tabel["Nilai"]) if v[0].isdigit())
    for indikator, isi in groupby(urut, key=lambda p: p[0]):
        assert len({len(v.partition(",")[2]) for _, v in isi}) == 1, indikator


def test_a_figure_alone_keeps_the_digits_of_its_source() -> None:
    data = pd.DataFrame({"indikator": ["a", "a", "b"], "nilai": [3.7, 4.03, 71.3], "desimal_sumber": [1, 2, 1]})
    assert list(figures(data, {"nilai": "Nilai"})["Nilai"]) == ["3,70", "4,03", "71,3"]


def test_axes_write_large_numbers_out() -> None:
    assert (SUMBU["exponentformat"], SUMBU["separatethousands"]) == ("none", True)
