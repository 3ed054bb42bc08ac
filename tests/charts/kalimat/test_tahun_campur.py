"""Where figures are of several years, each says its own, and what is counted together says so."""

import pandas as pd

from charts.batang import ranked_bars
from charts.dasar.templat import BIASA, pale
from charts.kalimat import banding, kata
from charts.kalimat.nilai import mixed_years, own_year, rank, value
from charts.matriks import matrix
from charts.tartan import cell_words

ISI = {"nilai": 64.15, "desimal_sumber": 2, "predikat": None, "huruf": "R", "tahun_sebut": 2022.0}


def test_a_figure_says_its_year_only_among_several() -> None:
    assert value(ISI, "indeks", 2, tanda=("huruf",)) == "64,15 · R (2022)"
    assert value({**ISI, "tahun_sebut": float("nan")}, "indeks", 2) == "64,15"
    assert value({**ISI, "nilai": None, "predikat": "BB"}, "indeks", 2) == "BB (2022)"
    assert own_year({"nilai": 1.0}) == ""


def test_what_is_put_together_says_over_which_years() -> None:
    assert mixed_years(pd.DataFrame({"tahun_sebut": [2022.0, None, 2024.0]})) == "tahun berbeda, 2022–2024"
    assert mixed_years(pd.DataFrame({"tahun_sebut": [2024.0, 2024.0]})) == "angka 2024"
    assert mixed_years(pd.DataFrame({"tahun_sebut": [None]})) == mixed_years(pd.DataFrame({"nilai": [1.0]})) == ""


def test_a_ranking_says_how_many_and_over_which_years(peringkat: pd.DataFrame) -> None:
    data = peringkat.assign(tahun_sebut=[2024.0, 2022.0, 2023.0, None])
    indikator = pd.Series({"nama_pendek": "SPI", "satuan": "indeks", "desimal": 2, "arah": "tinggi_baik",
                           "skala_min": 0.0, "skala_maks": 100.0})
    isi = ranked_bars(data, indikator, pd.DataFrame(), BIASA, judul="J")
    assert isi.kepala.anak_judul == "3 dari 4 daerah ada datanya; tahun berbeda, 2022–2024"


def test_ties_and_places_among_few_are_said() -> None:
    assert rank({"peringkat": 1.0, "n_peringkat": 9.0, "bersama": 3.0}) == "1 dari 9, bersama 3 daerah lain"
    assert kata.peringkat(2, 9, 13, "kab/kota seprovinsi", 1) == (
        "peringkat 2 dari 9 kab/kota seprovinsi, bersama 1 daerah lain (data 9 dari 13 daerah)"
    )
    assert kata.beside_few(1, 2, 5) == "2 dari 5 daerah ada datanya; di atas yang satunya"
    assert kata.beside_few(2, 2, 5) == "2 dari 5 daerah ada datanya; di bawah yang satunya"
    assert kata.beside_few(2, 4, 13, "kab/kota") == "4 dari 13 kab/kota ada datanya; di atas 2 lainnya"


def test_best_and_worst_are_sought_only_among_those_measured_alike(peringkat: pd.DataFrame) -> None:
    data = peringkat.assign(tahun_sebut=[2024, 2021, None, None], sepadan=[True, False, True, True])
    indikator = pd.Series({"nama_pendek": "SPI", "satuan": "indeks", "desimal": 2, "arah": "tinggi_baik"})
    assert banding.seen(data, indikator, "kab", "") == (
        "Dari 4 kab, hanya Tanah Laut yang punya angka SPI (80,00). 1 daerah lain hanya diumumkan predikatnya. "
        "1 daerah lain hanya punya angka dengan cara ukur lama, yang tidak diurutkan bersama."
    )


def test_a_cell_of_the_rug_carries_two_digits_of_its_year() -> None:
    sel = {**ISI, "desimal": 2, "hasil": "lebih_baik"}
    assert cell_words(sel) == "64,15 ▲ '22" and cell_words({**sel, "tahun_sebut": None}) == "64,15 ▲"


def test_a_cell_of_the_matrix_carries_it_under_its_figure() -> None:
    sel = {**ISI, "baris": "a", "nama_baris": "A", "kolom": "x", "nama_kolom": "X", "kunci": "a|x", "petunjuk": "", "mutu": 2,
           "kategori": "Rentan"}
    isi = matrix([sel, {**sel, "kolom": "y", "nilai": None, "predikat": "BB"}], BIASA, judul="J")
    assert [(s.teks, s.ekor) for s in isi.baris[0][1:]] == [("64,15", "R '22"), ("BB '22", "")]


def test_an_old_figure_pales_nothing_published_does_not() -> None:
    assert pale("#000000") == "#858D95"
    assert (BIASA.place(3, usang=True), BIASA.place(3, usang=False), BIASA.place(0, usang=True, ada=False)) == (9, 3, 0)
    assert BIASA.semua[9] == pale(BIASA.mutu[3]) and len(BIASA.teks_semua) == len(BIASA.semua) == 14
