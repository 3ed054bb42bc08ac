"""What is known of the reliability of figures: signs, their meaning, and the lines that tell it."""

import pandas as pd

from charts.batang import hover
from charts.kalimat.andal import doubts, signs
from charts.kalimat.nilai import doubt, trust, value

BARIS = {
    "kode_wilayah": "64", "nama_tampil": "Kalimantan Timur", "nama_pendek": "Kepatuhan", "rincian": "", "tahun": 2024,
    "nilai": 85.77, "desimal_sumber": 2, "predikat": "zona hijau", "kategori": None, "huruf": None, "hasil": None,
    "alasan": None, "alasan_kosong": None, "tanda_ragu": "*", "andal": "satu sumber: pers; meragukan: sama dengan <Kalsel> 2023",
}
BAIK = BARIS | {"kode_wilayah": "63", "nama_tampil": "Kalimantan Selatan", "tanda_ragu": None, "andal": "3 sumber sepakat"}
PERS = BARIS | {"kode_wilayah": "62", "nama_tampil": "Kalimantan Tengah", "tanda_ragu": "†", "andal": "satu sumber: pers"}


def test_the_sign_stands_right_behind_the_figure_or_its_predicate() -> None:
    assert value(BARIS, "indeks", 2) == "85,77*"
    assert value(BARIS | {"huruf": "A", "tahun_sebut": 2024}, "indeks", 2, tanda=("huruf",)) == "85,77* · A (2024)"
    assert value(BARIS | {"nilai": None}, "indeks", 2) == "zona hijau*"
    assert value(PERS, "persen", 1) == "85,8%†"
    assert value(BAIK, "indeks", 2) == "85,77"


def test_a_figure_of_which_nothing_is_known_bears_no_sign_and_no_line() -> None:
    polos = {k: v for k, v in BARIS.items() if k not in ("tanda_ragu", "andal")}
    assert (doubt(polos), trust(polos), value(polos, "indeks", 2)) == ("", [], "85,77")


def test_two_figures_of_a_row_have_signs_of_their_own() -> None:
    dua = {"tanda_ragu_lama": None, "andal_lama": "2 sumber sepakat", "tanda_ragu_baru": "†", "andal_baru": "satu sumber: pers"}
    assert [(doubt(dua, k), trust(dua, k)) for k in ("lama", "baru")] == [
        ("", ["2 sumber sepakat"]), ("†", ["Satu sumber: pers"]),
    ]


def test_long_notes_are_broken_into_lines_of_a_hover_and_shown_to_the_letter() -> None:
    isi = hover(BARIS, {"nama_pendek": "Kepatuhan", "satuan": "indeks", "desimal": 2})
    assert isi.split("<br>")[-2:] == ["Satu sumber: pers; meragukan: sama dengan &lt;Kalsel&gt;", "2023"]


def test_only_signs_that_occur_are_explained_the_graver_first() -> None:
    data = pd.DataFrame([PERS, BAIK, BARIS])
    assert signs(data) == ["* angka bercatatan: lihat keterangannya", "† satu sumber pers"]
    assert signs(data.iloc[:1], None) == ["† satu sumber pers"]
    assert signs(data.iloc[1:2], data.iloc[:0]) == []
    assert signs(data[["nilai"]].rename(columns={"nilai": "tanda"})) == []


def test_doubts_name_whose_figure_they_are_about_once_each() -> None:
    data = pd.DataFrame([PERS, BAIK, BARIS, BARIS])
    assert doubts(data, str) == [
        "Kalimantan Timur, Kepatuhan 2024: satu sumber: pers; meragukan: sama dengan <Kalsel> 2023",
    ]
    dua = pd.DataFrame([{"nama_tampil": "Tapin", "tanda_ragu_lama": "*", "andal_lama": "2 sumber, tidak sepakat",
                         "tanda_ragu_baru": None, "andal_baru": "satu sumber: pers"}])
    assert doubts(dua, {"lama": "2023", "baru": "2024"}.__getitem__) == ["Tapin (2023): 2 sumber, tidak sepakat"]
