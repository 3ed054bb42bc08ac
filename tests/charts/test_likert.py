"""Answers that part at the middle of their scale."""

from itertools import pairwise

import pandas as pd
import pytest

from charts.likert import LEBAR_TANYA, colours, likert
from charts.pelukis import draw

EMPAT = ("tidak baik", "kurang baik", "baik", "sangat baik")


def steps(tanya: str, bagian: tuple[float, ...], jawaban: tuple[str, ...] = EMPAT) -> list[dict[str, object]]:
    """The rows of one question."""
    return [
        {"pertanyaan": tanya, "tingkat": i, "banyak": len(bagian), "jawaban": j, "bagian": b, "nilai": "76,10"}
        for i, (b, j) in enumerate(zip(bagian, jawaban))
    ]


DUA = pd.DataFrame([*steps("Persyaratan", (0.1, 0.2, 0.4, 0.3)), *steps("Biaya", (0.0, 0.05, 0.45, 0.5))])


def test_low_answers_stand_left_of_the_middle_and_high_ones_right() -> None:
    gambar = draw(likert(DUA, judul="Jawaban"))
    batang = [g for g in gambar["data"] if g["type"] == "bar"]
    # First question: 30 of 100 left of 0; second: 5.
    assert [b["base"][0] for b in batang] == pytest.approx([-30, -20, 0, 40])
    assert [b["base"][1] for b in batang] == pytest.approx([-5, -5, 0, 45])
    assert [b["name"] for b in batang] == ["Tidak baik", "Kurang baik", "Baik", "Sangat baik"]
    assert [b["text"][1] for b in batang] == ["", "", "45%", "50%"]


def test_an_odd_scale_has_its_middle_on_the_line() -> None:
    lima = pd.DataFrame(steps("Mudah", (0.1, 0.2, 0.4, 0.2, 0.1), ("a", "b", "c", "d", "e")))
    tengah = [g for g in draw(likert(lima, judul=""))["data"] if g["type"] == "bar"][2]
    assert tengah["base"][0] == pytest.approx(-20) and tengah["x"][0] == pytest.approx(40)


def test_questions_with_other_words_share_the_number_of_the_step() -> None:
    lain = steps("B", (0.1, 0.2, 0.4, 0.3), ("mahal", "cukup", "murah", "gratis"))
    nama = [d.nama for d in likert(pd.DataFrame([*steps("A", (0.1, 0.2, 0.4, 0.3)), *lain]), judul="").deret]
    assert nama == ["Pilihan 1 (terendah)", "Pilihan 2", "Pilihan 3", "Pilihan 4 (tertinggi)"]


@pytest.mark.parametrize("banyak", range(2, 11))
def test_every_number_of_steps_has_colours_and_those_of_a_common_scale_differ(banyak: int) -> None:
    warna = colours(banyak)
    assert len(warna) == banyak
    assert banyak > 7 or len(set(warna)) == banyak


def test_a_long_question_loses_words_not_its_mean_and_covers_no_bar() -> None:
    panjang = "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya di kantor ini? " * 2
    gambar = draw(likert(pd.DataFrame([*steps(panjang, (0.1, 0.2, 0.4, 0.3)), *steps("B", (0.1, 0.2, 0.4, 0.3))]), judul=""))
    kata, batang = gambar["data"][-1], gambar["data"][0]
    baris = kata["text"][0].split("<br>")
    assert len(baris) == 3 and max(map(len, baris)) <= LEBAR_TANYA and baris[2].endswith("… (76,10)")
    atas = [y for pasang in zip(kata["y"], batang["y"]) for y in pasang]
    assert all(a < b for a, b in pairwise(atas))
    assert batang["y"][0] - batang["width"] / 2 >= kata["y"][0] + len(baris) * 17 / 2 - 1e-9
