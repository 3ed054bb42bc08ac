"""Tables as CSV: numbers stay numbers, words that would run stay words."""

import csv
import io

import pandas as pd
import pytest

from pages.bersama.tabel_angka import csv_bytes, figures, height


def test_cells_of_a_download_cannot_run_and_numbers_keep_their_sign() -> None:
    data = pd.DataFrame({"isi": ["-0.5", "-0,5", "+1", "\n=1", " =1", "-cmd", None], "nilai": [-0.5, 1, 2, 3, 4, 5, 6]})
    baris = list(csv.reader(io.StringIO(csv_bytes(data, latihan=False).decode("utf-8-sig"))))[1:]
    assert [b[0] for b in baris] == ["-0.5", "-0,5", "+1", "'\n=1", "' =1", "'-cmd", ""]
    assert baris[0][1] == "-0.5"


@pytest.mark.parametrize(("baris", "piksel"), [(0, 72), (1, 72), (2, 107), (3, 142), (9, 352), (10, 387), (11, 400), (40, 400)])
def test_a_table_is_as_high_as_streamlit_draws_it_by_itself(baris: int, piksel: int) -> None:
    assert height(baris) == piksel


def test_each_column_of_figures_has_the_digits_its_sources_give() -> None:
    data = pd.DataFrame({
        "indikator": ["a", "a", "b"], "nilai": [70.0, 71.25, 3.5], "desimal_sumber": [0, 2, 1],
        "nilai_lalu": [74.5, 70.0, 4.0], "desimal_lalu": [1, 0, 0], "nilai_banding": [71.0, 71.0, 4.0],
    })
    assert figures(data, {"nilai": "Kini", "nilai_lalu": "Lalu", "nilai_banding": "Banding"}).to_dict("list") == {
        "Kini": ["70,00", "71,25", "3,5"], "Lalu": ["74,5", "70,0", "4"], "Banding": ["71,00", "71,00", "4,00"],
    }


def test_an_absent_number_is_the_word_of_its_reason_and_empty_columns_are_left_out() -> None:
    data = pd.DataFrame({
        "nilai": [71.9, None, None], "desimal_sumber": [1, None, None],
        "selisih": [0.5, None, None], "predikat": [None, "tidak ada", ""],
        "alasan_kosong": [None, "belum_terkumpul", "tidak_dinilai"],
    })
    kolom = {"nilai": "Nilai", "selisih": "Selisih", "predikat": "Predikat", "alasan_kosong": "Keterangan"}
    assert figures(data, kolom).to_dict("list") == {
        "Nilai": ["71,9", "belum terkumpul", "tidak dinilai"], "Selisih": ["0,50", "tidak dihitung", "tidak dihitung"],
        "Keterangan": ["", "belum terkumpul", "tidak dinilai"],
    }
    assert list(figures(data.head(1), kolom)) == ["Nilai", "Selisih"]
    assert list(figures(data.head(0), kolom)) == list(kolom.values())
