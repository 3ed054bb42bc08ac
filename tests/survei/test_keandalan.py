"""Reliability beside R's covariances, and where there is nothing to tell."""

import numpy as np
import pandas as pd
import pytest

from survei.jumlah import totals
from survei.keandalan import items, reliability
from tests.survei.survei_rujukan import FOLDER, survey

BUTIR = ["X1", "X2", "X3"]


def test_alpha_agrees_with_r() -> None:
    rujukan = pd.read_csv(FOLDER / "keandalan.csv")
    hasil = reliability(totals(survey(pd.read_csv(FOLDER / "butir.csv"), BUTIR), 5))
    assert (hasil["kelompok"].tolist(), hasil["n"].tolist()) == ([0], [rujukan["n"][0]])
    np.testing.assert_allclose(hasil["alfa"], rujukan["alpha"][0], rtol=1e-9)


def test_how_each_question_goes_with_the_others_agrees_with_r() -> None:
    rujukan = pd.read_csv(FOLDER / "keandalan.csv")
    hasil = items(survey(pd.read_csv(FOLDER / "butir.csv"), BUTIR), {"semua": [0, 1, 2]})
    assert hasil["ukuran"].tolist() == BUTIR and set(hasil["n"]) == set(rujukan["n"])
    np.testing.assert_allclose(hasil["sisa"], rujukan["sisa"], rtol=1e-9)
    np.testing.assert_allclose(hasil["alfa"], rujukan["alpha"], rtol=1e-9)


def test_a_dimension_is_judged_by_its_own_questions_in_its_own_group() -> None:
    data = pd.DataFrame({"a": [0.0, 50, 100, 25], "b": [0.0, 50, 100, 75], "c": [100.0, 50, np.nan, 0]})
    hasil = items(survey(data, ["a", "b", "c"], [[0, 0, 0, 1]]), {"satu": [0, 1], "dua": [1, 2]})
    hasil = hasil.set_index(["kelompok", "dimensi"])
    # a and b are alike among the first three; of b and c, opposite among the two who answered both.
    assert hasil.loc[(0, "satu"), "sisa"].tolist() == pytest.approx([1, 1]) and set(hasil.loc[(0, "satu"), "n"]) == {3}
    assert hasil.loc[(0, "dua"), "sisa"].tolist() == pytest.approx([-1, -1]) and hasil.loc[(1, "satu"), "sisa"].isna().all()


def test_answers_that_do_not_differ_tell_nothing() -> None:
    hasil = reliability(totals(survey(pd.DataFrame({"X1": 200 / 3, "X2": 200 / 3, "X3": [200 / 3] * 3}), BUTIR), 5))
    assert hasil["alfa"].isna().all()
