"""Differences of two surveys, and many comparisons at once."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import ttest_ind_from_stats

from survei import selisih


def wave(taksiran: float, galat: float, df: int, tunggal: int = 0) -> pd.DataFrame:
    """One estimate as a row."""
    return pd.DataFrame({"ukuran": ["n"], "kelompok": ["k"], "taksiran": [taksiran], "galat_baku": [galat], "derajat_bebas": [df],
        "lapis_tunggal": [tunggal]})


def test_two_waves_differ_by_welchs_test() -> None:
    hasil = selisih.between(wave(75, 12 / 20**0.5, 19), wave(68, 9 / 15**0.5, 14)).iloc[0]
    lain = ttest_ind_from_stats(75, 12, 20, 68, 9, 15, equal_var=False)
    selang = lain.confidence_interval() if hasattr(lain, "confidence_interval") else None
    assert hasil["selisih"] == 7 and hasil["p"] == pytest.approx(lain.pvalue, abs=1e-12)
    assert selang is None or (hasil["bawah"], hasil["atas"]) == pytest.approx((selang.low, selang.high))


def test_strata_of_one_in_either_wave_refuse_the_comparison() -> None:
    hasil = selisih.between(wave(75, 2, 19), wave(68, 2, 14, tunggal=2))
    assert hasil["selisih"].tolist() == [7]
    assert hasil[["bawah", "atas", "p"]].isna().all(axis=None)


def test_holms_rule_worked_out_by_hand() -> None:
    # Smallest times four, next times three, and never less than the one before it: 0.04, 0.06, 0.06, 0.06.
    assert selisih.holm(np.array([0.03, 0.01, 0.02, 0.055])).tolist() == pytest.approx([0.06, 0.04, 0.06, 0.06])


def test_a_comparison_that_was_refused_counts_for_nothing() -> None:
    hasil = selisih.holm(np.array([np.nan, 0.02, 0.04]))
    assert np.isnan(hasil[0]) and hasil[1:].tolist() == pytest.approx([0.04, 0.04])
    assert selisih.real(np.array([np.nan, 0.02, 0.06])).tolist() == [False, True, False]
