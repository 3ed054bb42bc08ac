"""Headline figures and concerns as tables, and the table figure itself."""

from __future__ import annotations

import pandas as pd
import pytest

from charts.tabel import Kolom, Sel, table
from charts.templat import BIASA
from charts.utama import concerns, headlines, in_order, perlu_perhatian, signs

KOSONG = {
    "nilai": None, "predikat": None, "kategori": None, "mutu": None, "perubahan": None, "peringkat": None, "n_peringkat": None,
    "hasil": None, "alasan_tidak_ada": None, "keterangan_tidak_ada": None, "tahun_terakhir": None, "nilai_terakhir": None,
    "desimal_terakhir": None, "predikat_terakhir": None, "desimal_sumber": None, "desimal": 2, "satuan": "indeks",
}
UTAMA = pd.DataFrame([
    {**KOSONG, "nama": "Pertama", "nama_pendek": "SPM", "tahun_terakhir": 2023, "nilai_terakhir": 86.39, "desimal_terakhir": 2},
    {**KOSONG, "nama": "Kedua", "nama_pendek": "SPI", "nilai": 64.15, "desimal_sumber": 2, "kategori": "Rentan", "mutu": 5,
     "perubahan": -8.39, "peringkat": 5, "n_peringkat": 5, "hasil": "lebih_rendah"},
    {**KOSONG, "nama": "Ketiga", "nama_pendek": "Opini", "predikat": "Kualitas Tinggi", "kategori": "Kualitas tinggi", "mutu": 1,
     "hasil": "tidak_dibandingkan"},
    {**KOSONG, "nama": "Keempat", "nama_pendek": "Perangkat daerah", "nilai": 37, "desimal": 0, "desimal_sumber": 0,
     "satuan": "unit", "peringkat": 1, "n_peringkat": 1, "hasil": "tidak_dibandingkan"},
    {**KOSONG, "nama": "Kelima", "nama_pendek": "Kepatuhan", "alasan_tidak_ada": "diganti",
     "keterangan_tidak_ada": "Diganti opini.", "tahun_terakhir": 2024, "nilai_terakhir": 94.58},
])
TEMUAN = pd.DataFrame({
    "jenis": ["kesenjangan", "kesenjangan", "penurunan"], "kode_wilayah": ["63", "63.10", "63"],
    "nama_tampil": ["Kalimantan Selatan", "Tanah Bumbu", "Kalimantan Selatan"], "nama_pendek": ["SPI", "IPP", "SPI"],
    "satuan": "indeks", "desimal": 2, "desimal_sumber": 2, "nilai": [64.15, 3.79, 64.15], "besar": [-7.38, -0.23, -8.39],
    "nilai_banding": [71.53, 4.02, 72.54], "label_banding": ["Nasional", "Nasional", "2023"],
})


def rows(fig: object) -> list[list[str]]:
    """The words of a table figure, row by row, as it keeps them for files."""
    return [[s["teks"].replace("<br>", " ") for s in baris] for baris in fig.layout.meta["tabel"]["baris"]]  # type: ignore[attr-defined]


def test_headlines_say_every_indicator_those_with_a_figure_first() -> None:
    assert rows(headlines(UTAMA, BIASA, judul="J", anak_judul="", tahun=2024)) == [
        ["SPI", "64,15", "▼", "Rentan", "−8,39", "5 dari 5"],
        ["Opini", "hanya predikat", "○", "Kualitas tinggi", "–", "–"],
        ["Perangkat daerah", "37 unit", "○", "–", "–", "–"],
        ["SPM", "belum ada data; terakhir 86,39 (2023)"],
        ["Kepatuhan", "Diganti opini"],
    ]


def test_category_has_its_colour_and_an_ink_to_be_read_on_it() -> None:
    [sel, opini, *_] = headlines(UTAMA, BIASA, judul="J", anak_judul="", tahun=2024).layout.meta["tabel"]["baris"]
    assert (sel[3]["isian"], sel[3]["tinta"]) == (BIASA.mutu[5], BIASA.teks_mutu[5])
    assert opini[3]["isian"] == BIASA.mutu[1]
    assert not any(s["isian"] for s in [*sel[:3], *sel[4:]])


def test_only_judgements_that_occur_are_explained() -> None:
    assert signs(UTAMA, "Nasional") == "Terhadap Nasional: ▼ lebih rendah, ○ tidak dibandingkan"
    assert in_order(UTAMA)["nama_pendek"].tolist() == ["SPI", "Opini", "Perangkat daerah", "SPM", "Kepatuhan"]


def test_concerns_stand_under_the_heading_of_their_kind() -> None:
    fig = concerns(TEMUAN, BIASA, judul="J", anak_judul="", tahun=2024)
    assert rows(fig) == [
        ["Lebih rendah dari Nasional"],
        ["Kalimantan Selatan", "SPI", "−7,38", "64,15", "71,53"],
        ["Tanah Bumbu", "IPP", "−0,23", "3,79", "4,02"],
        ["Turun dari 2023"],
        ["Kalimantan Selatan", "SPI", "−8,39", "64,15", "72,54"],
    ]
    assert [c[0] for c in fig.data[-1].customdata] == ["", "63", "63.10", "", "63"]
    assert "turun 8,39 poin" in fig.data[-1].hovertext[4].replace("<br>", " ")


def test_nothing_found_is_not_drawn() -> None:
    assert perlu_perhatian(TEMUAN) and not perlu_perhatian(TEMUAN.head(0))


def test_table_puts_words_on_the_side_of_their_column() -> None:
    fig = table(
        [Kolom("A", 1), Kolom("B", 2, "tengah"), Kolom("C", 1, "kanan")],
        [[Sel("a"), Sel("b", "#112233", "#FFFFFF"), Sel("c", tebal=True)], [Sel("x"), Sel("sampai tepi")]], judul="J",
    )
    letak = {(teks, jejak.textposition): (x, y) for jejak in fig.data for teks, x, y in zip(jejak.text, jejak.x, jejak.y)}
    assert letak["b", "middle center"] == (0.5, 0)
    assert letak["<b>c</b>", "middle left"] == (pytest.approx(0.992), 0)
    # The last cell of a short row begins where its column does and runs to the right edge.
    assert letak["sampai tepi", "middle right"] == (pytest.approx(0.258), 1)
    assert letak["<b>A</b>", "middle right"] == (pytest.approx(0.008), -1)
    [isian] = [s for s in fig.layout.shapes if s.type == "rect"]
    assert (isian.x0, isian.x1, isian.fillcolor) == (0.25, 0.75, "#112233")


def test_table_grows_with_its_rows() -> None:
    kolom = [Kolom("A", 1)]
    satu, tiga = (table(kolom, [[Sel("a")]] * n, judul="J").layout.height for n in (1, 3))
    assert tiga - satu == 72
