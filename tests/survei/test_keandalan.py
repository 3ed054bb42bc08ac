"""Reliability beside R's covariances, and where there is nothing to tell."""

import numpy as np
import pandas as pd

from survei.jumlah import totals
from survei.keandalan import reliability
from tests.survei.survei_rujukan import FOLDER, survey

BUTIR = ["X1", "X2", "X3"]


def test_alpha_agrees_with_r() -> None:
    rujukan = pd.read_csv(FOLDER / "keandalan.csv")
    hasil = reliability(totals(survey(pd.read_csv(FOLDER / "butir.csv"), BUTIR), 5))
    assert (hasil["kelompok"].tolist(), hasil["n"].tolist()) == ([0], [rujukan["n"][0]])
    np.testing.assert_allclose(hasil["alfa"], rujukan["alpha"][0], rtol=1e-9)


def test_answers_that_do_not_differ_tell_nothing() -> None:
    hasil = reliability(totals(survey(pd.DataFrame({"X1": 200 / 3, "X2": 200 / 3, "X3": [200 / 3] * 3}), BUTIR), 5))
    assert hasil["alfa"].isna().all()
