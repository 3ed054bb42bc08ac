"""Questions bound together: what a number stands for, and sums by it, counted by hand."""

import numpy as np
import pytest

from survei import ikatan
from survei.ikatan import Kolom, bound, looked_up, product, summed, together

# Three people: yes, no, nothing; and 10, 20, 10 points.
YA = Kolom(np.array([0, 1, 2], np.uint8), np.array([100.0, 0, np.nan]))
POIN = Kolom(np.array([1, 0, 1], np.uint8), np.array([20.0, 10]))


def test_a_number_stands_for_the_answers_to_all_of_them() -> None:
    dua = bound([4, 7], [YA, POIN], np.array([2, 0, 1]))
    assert dua.butir == (4, 7) and dua.sandi.dtype == np.uint8
    assert dua.isi[dua.sandi].tolist() == [[0, 1, 0, 10], [1, 1, 100, 10], [1, 1, 0, 20]]
    assert dua.ada[dua.sandi[0]].tolist() == [0, 1] and dua.nilai[dua.sandi[0]].tolist() == [0, 10]


def test_many_combinations_take_more_than_a_byte() -> None:
    luas = Kolom(np.arange(200, dtype=np.uint8), np.arange(200.0))
    dua = bound([0, 1], [luas, luas], np.arange(200))
    assert dua.isi[dua.sandi[199]].tolist() == [1, 1, 199, 199]


def test_questions_of_one_kind_are_bound_up_to_a_limit() -> None:
    kolom = [YA, POIN, YA, YA, POIN]
    assert together(kolom, [0, 1, 0, 0, 1], 9) == [[0, 2], [3], [1, 4]]
    assert together(kolom, [0] * 5, 1000) == [[0, 1, 2, 3, 4]]
    assert together(kolom, [0] * 5, 0) == [[0], [1], [2], [3], [4]]


@pytest.mark.parametrize("maks", [0, 1000])
def test_sums_by_group_with_a_table_and_without(maks: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ikatan, "TABEL_MAKS", maks)
    isi, nomor, sel = np.array([[1.0, 10], [0, 20]]), np.array([0, 1, 1, 0]), np.array([0, 0, 1, 1])
    # Weights 1, 2, 3, 4: group 0 has one of each row, group 1 too.
    assert summed(isi, nomor, sel, 2, np.array([1.0, 2, 3, 4])).tolist() == [[1, 50], [4, 100]]
    # Group 0 takes ten times the first column, group 1 the second less the first.
    assert looked_up(isi, nomor, np.array([[10.0, 0], [-1, 1]]), sel).tolist() == [10, 0, 20, 9]


def test_answers_that_say_the_same_become_one() -> None:
    sama = Kolom(np.array([0, 1, 2, 3], np.uint8), np.array([100.0, np.nan, 100, np.nan])).few()
    assert len(sama.nilai) == 2
    np.testing.assert_array_equal(sama.nilai[sama.sandi], [100, np.nan, 100, np.nan])


@pytest.mark.parametrize("sendiri", [1, 4, 1000])
def test_a_product_made_in_parts_is_the_same(sendiri: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ikatan, "SENDIRI", sendiri)
    assert product(np.array([[1.0, 2], [3, 4], [5, 6]]), np.array([[1.0], [10]])).tolist() == [[21], [43], [65]]
    assert product(np.zeros((0, 2)), np.array([[1.0], [10]])).shape == (0, 1)
