"""Reliability beside R's covariances, and where there is nothing to tell."""

import numpy as np
import pandas as pd

from survei.jumlah import totals
from survei.keandalan import reliability
from tests.survei.survei_rujukan import FOLDER, survey

BUTIR = ["X1", "X2", "X3"]


def test_alpha_and_item_rest_correlations_agree_with_r() -> None:
    rujukan = pd.read_csv(FOLDER / "keandalan.csv")
    hasil = reliability(totals(survey(pd.read_csv(FOLDER / "butir.csv"), BUTIR), 5)).set_index("ukuran").loc[rujukan["ukuran"]]
    assert hasil["n"].tolist() == rujukan["n"].tolist()
    np.testing.assert_allclose(hasil["alfa"], rujukan["alpha"], rtol=1e-9)
    np.testing.assert_allclose(hasil["sisa"], rujukan["sisa"], rtol=1e-9)


def test_answers_that_do_not_differ_tell_nothing() -> None:
    hasil = reliability(totals(survey(pd.DataFrame({"X1": 200 / 3, "X2": 200 / 3, "X3": [200 / 3] * 3}), BUTIR), 5))
    assert hasil[["alfa", "sisa"]].isna().all(axis=None)
