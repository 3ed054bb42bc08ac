"""Number words: decimal comma, half-up rounding, words for what is absent."""

import math

import pandas as pd
import pytest

from charts.kalimat import kata


@pytest.mark.parametrize(
    ("nilai", "desimal", "teks"),
    [
        (81.82, 2, "81,82"), (71.945, 2, "71,95"), (0.05, 1, "0,1"), (0.15, 1, "0,2"), (2.5, 0, "3"),
        (-0.35, 2, "−0,35"), (-0.004, 2, "0,00"), (1125925.834, 3, "1.125.925,834"), (4305281, 0, "4.305.281"),
        (100.0, 2, "100,00"),
    ],
)
def test_writes_numbers_as_indonesian_tables_do(nilai: float, desimal: int, teks: str) -> None:
    assert kata.angka(nilai, desimal) == teks


def test_never_shows_more_digits_than_the_source_printed() -> None:
    assert kata.angka(72.4, 2, desimal_sumber=1) == "72,4"
    assert kata.angka(100, 2, desimal_sumber=0) == "100"
    assert kata.angka(3.7047, 2, desimal_sumber=4) == "3,70"


@pytest.mark.parametrize("kosong", [None, math.nan, pd.NA, pd.NaT, ""])
def test_absent_is_a_word_never_zero(kosong: float | None) -> None:
    assert kata.angka(kosong) == "belum terkumpul"
    assert kata.selisih(kosong) == "tidak dihitung"
    assert kata.perubahan(kosong) == "tidak dihitung"
    assert kata.bersatuan(kosong, "persen") == "belum terkumpul"


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [(1.2, "naik 1,20 poin"), (-0.345, "turun 0,35 poin"), (0.001, "tetap"), (0, "tetap")],
)
def test_change_in_words(nilai: float, teks: str) -> None:
    assert kata.perubahan(nilai) == teks


def test_difference_carries_its_sign() -> None:
    assert (kata.selisih(1.2), kata.selisih(-0.35), kata.selisih(0.0)) == ("+1,20", "−0,35", "0,00")


def test_units() -> None:
    assert kata.bersatuan(83.16, "persen") == "83,16%"
    assert kata.bersatuan(37, "unit", 0) == "37 unit"
    assert kata.bersatuan(64.15, "indeks") == "64,15"


def test_rank_says_how_many_have_data() -> None:
    assert kata.peringkat(3, 9, 13) == "peringkat 3 dari 9 (data 9 dari 13 daerah)"
    assert kata.peringkat(3, 13, 13) == "peringkat 3 dari 13"
    assert kata.peringkat(None, None) == "tidak diperingkat"


def test_lists_read_as_a_sentence() -> None:
    assert kata.dan(["SPI"]) == "SPI"
    assert kata.dan(["SPI", "SPM"]) == "SPI dan SPM"
    assert kata.dan(["SPI", "SPM", "RB"]) == "SPI, SPM, dan RB"


def test_wraps_titles_between_words() -> None:
    baris = kata.bungkus("Indeks SPI kabupaten dan kota di Kalimantan Selatan tahun 2024", 30).split("<br>")
    assert all(len(b) <= 30 for b in baris)
    assert " ".join(baris) == "Indeks SPI kabupaten dan kota di Kalimantan Selatan tahun 2024"
