"""Differences of groups in a sentence."""

import pandas as pd
import pytest

from charts.kalimat.skor_survei import BELUM, differences, extremes, item, reliability, straight

PASANGAN = pd.DataFrame({
    "pertama": ["A", "A", "B"], "kedua": ["B", "C", "C"], "selisih": [5.2, -0.4, -5.6], "bawah": [1.1, -3.0, -9.0],
    "atas": [9.3, 2.2, -2.2], "nyata": [True, False, True],
})


def test_the_higher_one_is_named_first_the_greatest_difference_foremost() -> None:
    assert differences(PASANGAN) == (
        "Yang nyata lebih tinggi: C daripada B (beda 5,60; 2,20–9,00); A daripada B (beda 5,20; 1,10–9,30). "
        "Pasangan lain belum nyata bedanya."
    )


def test_nothing_certain_is_said_as_such() -> None:
    assert differences(PASANGAN.assign(nyata=False)) == BELUM
    assert differences(PASANGAN[:0]) == ""


def test_whether_questions_belong_together() -> None:
    sama = "Tapin: alfa Cronbach 0,83 dari 58 jawaban lengkap; pertanyaannya mengukur hal yang sama."
    assert reliability("Tapin", 58, 0.834) == sama
    assert "belum cukup sejalan" in reliability("Tapin", 58, 0.69)


@pytest.mark.parametrize(("sisa", "kata"), [
    (0.3, "sejalan dengan yang lain"), (0.29, "kurang sejalan"), (-0.01, "makin rendah makin baik"),
    (float("nan"), "menjawab sama"),
])
def test_how_a_question_goes_with_the_others(sisa: float, kata: str) -> None:
    assert kata in item(sisa)


def test_who_chose_one_answer_for_all() -> None:
    assert straight(60, 12, 76.9).startswith(
        "12 dari 60 responden memilih jawaban yang sama untuk semua pertanyaan; tanpa mereka indeksnya 76,90. ")
    assert "tanpa mereka" not in straight(60, 3, float("nan"))
    assert straight(60, 0, float("nan")) == ""


def test_the_highest_and_lowest_element_with_whether_their_intervals_part() -> None:
    unsur = pd.DataFrame({"nama": ["Biaya", "Waktu", "Sarana"], "nilai": [70.0, 84.5, 77.0], "bawah": [66.0, 81.0, 70.0],
                          "atas": [74.0, 88.0, 80.0]})
    assert extremes(unsur) == "Unsur tertinggi: waktu 84,50; terendah: biaya 70,00; selang kepercayaannya terpisah."
    assert "bertumpuk" in extremes(unsur.assign(bawah=60.0)) and "bertumpuk" in extremes(unsur.assign(bawah=None))
    assert extremes(unsur[:1]) == extremes(unsur.assign(nilai=80.0)) == extremes(unsur.assign(nilai=None)) == ""
