"""A figure of a row in words: number, what stands for it, the last one known, the rank."""

import pandas as pd
import pytest

from charts.kalimat.berkas import safe_name
from charts.kalimat.nilai import first, last, missing, number, rank, rows, value

KOSONG = float("nan")


def row(**isi: object) -> dict[str, object]:
    return {
        "nilai": KOSONG, "desimal_sumber": KOSONG, "predikat": None, "kategori": None, "alasan_kosong": None, "huruf": None,
        **isi,
    }


def test_a_number_comes_before_any_word() -> None:
    assert value(row(nilai=64.15, desimal_sumber=2, predikat="B", huruf="R"), "", 2) == "64,15"
    assert value(row(nilai=-3.5, desimal_sumber=1), "%", 2) == "−3,5%"


def test_a_sign_stands_behind_the_number_only() -> None:
    assert value(row(nilai=64.15, huruf="R"), "", 2, tanda=("huruf", "predikat")) == "64,15 · R"
    assert value(row(nilai=26, predikat="waspada"), "%", 0, tanda=("huruf", "predikat")) == "26% · waspada"
    assert value(row(predikat="BB", huruf="R"), "", 2, tanda=("huruf",)) == "BB"


def test_the_first_word_that_says_something_stands_for_the_number() -> None:
    tanpa = ("kategori", "predikat", "alasan_kosong")
    assert value(row(kategori="Baik", predikat="B"), "", 2, tanpa=tanpa) == "Baik"
    assert value(row(alasan_kosong="tidak_dinilai"), "", 2, tanpa=tanpa) == "tidak dinilai"
    assert value(row(), "", 2, tanpa=tanpa) == "belum terkumpul"


def test_a_row_of_a_table_and_a_mapping_read_alike() -> None:
    assert value(pd.Series(row(predikat="AA")), "", 2) == value(row(predikat="AA"), "", 2) == "AA"


def test_nothing_to_say_is_nothing() -> None:
    assert first(row(), ("kategori", "huruf")) == ""


@pytest.mark.parametrize(("isi", "kata"), [
    ({"nilai_terakhir": 86.39, "predikat_terakhir": "A", "desimal_terakhir": 2, "tahun_terakhir": 2023}, "86,39 (2023)"),
    ({"nilai_terakhir": KOSONG, "predikat_terakhir": "zona hijau", "desimal_terakhir": KOSONG, "tahun_terakhir": 2022},
     "zona hijau (2022)"),
    ({"nilai_terakhir": KOSONG, "predikat_terakhir": None, "desimal_terakhir": KOSONG, "tahun_terakhir": KOSONG}, ""),
])
def test_the_last_figure_carries_its_year(isi: dict[str, object], kata: str) -> None:
    assert last(isi, "", 2) == kata


def test_one_region_alone_has_no_rank() -> None:
    assert rank({"peringkat": 3, "n_peringkat": 9}) == "3 dari 9"
    assert rank({"peringkat": 1, "n_peringkat": 1}) == "–"
    assert rank({"peringkat": KOSONG, "n_peringkat": 9}, "tidak diperingkat") == "tidak diperingkat"


def test_names_of_files_hold_letters_that_every_system_takes() -> None:
    assert safe_name("Rakor: SPI & SPM / Kalsel é") == "Rakor-SPI-SPM-Kalsel-e"
    assert safe_name("???", "paparan") == "paparan"
    assert safe_name("../../etc/passwd") == "etc-passwd"
    assert safe_name("a" * 70 + " b", maks=71) == "a" * 70


def test_rows_hold_each_cell_and_an_absent_figure_is_none() -> None:
    baris = rows(pd.DataFrame({"nilai": [-3.5, None], "urut": [1, 2], "nama": ["a", None]}))
    assert [(number(b["nilai"]), b["urut"], first(b, ("nama",))) for b in baris] == [(-3.5, 1, "a"), (None, 2, "")]
    assert type(baris[0]["urut"]) is int and rows(pd.DataFrame({"nilai": []})) == []


def test_reasons_are_said_once_each_and_nothing_known_is_not_collected() -> None:
    ada = {**row(), "nilai": 7.0}
    isi = [ada, row(alasan_kosong="belum_melapor"), row(), row(alasan_kosong="belum_melapor"), row(alasan_kosong="tidak_dinilai")]
    assert missing(isi) == "belum melapor, belum terkumpul di dasbor, tidak dinilai"
    assert (missing(isi[:1]), missing(isi[2:3], utuh=False)) == ("", "belum terkumpul")
