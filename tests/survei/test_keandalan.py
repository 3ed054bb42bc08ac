"""Reliability beside R's covariances, and where there is nothing to tell."""

import numpy as np
import pandas as pd

from survei.keandalan import reliability
from tests.survei.survei_rujukan import FOLDER, opened

SUSUNAN = pd.DataFrame({"indeks": "i", "ukuran": ["X1", "X2", "X3"]})


def answers(butir: pd.DataFrame) -> pd.DataFrame:
    """One row an answer."""
    panjang = butir.melt("responden", var_name="ukuran", value_name="nilai").dropna()
    return panjang.assign(kelompok="k", strata="a", bobot=1.0, penyebut=1.0)


def test_alpha_and_item_rest_correlations_agree_with_r() -> None:
    jawaban = answers(pd.read_csv(FOLDER / "butir.csv"))
    rujukan = pd.read_csv(FOLDER / "keandalan.csv")
    hasil = reliability(opened(jawaban, jawaban), SUSUNAN).set_index("ukuran").loc[rujukan["ukuran"]]
    assert hasil["n"].tolist() == rujukan["n"].tolist()
    np.testing.assert_allclose(hasil["alfa"], rujukan["alpha"], rtol=1e-9)
    np.testing.assert_allclose(hasil["sisa"], rujukan["sisa"], rtol=1e-9)


def test_answers_that_do_not_differ_tell_nothing() -> None:
    jawaban = answers(pd.DataFrame({"responden": [1, 2, 3], "X1": 75.0, "X2": 75.0, "X3": 75.0}))
    hasil = reliability(opened(jawaban, jawaban), SUSUNAN)
    assert hasil[["alfa", "sisa"]].isna().all(axis=None)
