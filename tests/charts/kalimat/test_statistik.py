"""Rank correlation against SciPy, its interval by hand, and the floors below which nothing is claimed."""

import numpy as np
import pandas as pd
import pytest

from charts.kalimat.statistik import MINIMAL_RHO, MINIMAL_SELANG, correlation, interval


@pytest.mark.parametrize("benih", range(20))
@pytest.mark.parametrize("kembar", [False, True])
def test_rho_is_that_of_scipy(benih: int, kembar: bool) -> None:
    # Takes seconds to load, and every worker looks through all files.
    from scipy import stats

    acak = np.random.default_rng(benih)
    n = int(acak.integers(MINIMAL_RHO, 60))
    x, y = acak.normal(size=n), acak.normal(size=n)
    if kembar:
        x, y = np.round(x), np.round(y * 2)
    if np.ptp(x) == 0 or np.ptp(y) == 0:
        x[0] += 5
        y[0] += 5
    assert correlation(pd.Series(x), pd.Series(y)).rho == pytest.approx(stats.spearmanr(x, y).statistic, abs=1e-12)


def test_ties_share_the_mean_rank() -> None:
    # Ranks 2, 3,5, 3,5, 1, 5 against 1 to 5: products of deviations add up to 3,5, squares to 9,5 and 10.
    rho = correlation(pd.Series([10, 20, 20, 5, 30]), pd.Series([1, 2, 3, 4, 5])).rho
    assert rho == pytest.approx(3.5 / (9.5 * 10) ** 0.5)


def test_interval_by_hand() -> None:
    # rho 0,5 of 12: atanh 0,549306; error sqrt(1,125 / 9) = 0,353553; half width 0,692952.
    assert interval(0.5, 12) == pytest.approx((-0.142653, 0.846105), abs=2e-5)


def test_interval_is_wider_than_the_one_for_pearson() -> None:
    bawah, atas = interval(0.6, 20)
    assert np.arctanh(atas) - np.arctanh(bawah) == pytest.approx(2 * 1.959964 * np.sqrt(1.18 / 17), abs=1e-6)


@pytest.mark.parametrize("n", [0, 1, MINIMAL_RHO - 1])
def test_no_rho_from_too_few(n: int) -> None:
    hasil = correlation(pd.Series(range(n)), pd.Series(range(n)))
    assert hasil.rho is None and hasil.bawah is None
    assert hasil.alasan == f"hanya {n} daerah punya kedua angka; perlu paling sedikit 5"


@pytest.mark.parametrize("n", [MINIMAL_RHO, MINIMAL_SELANG - 1])
def test_rho_without_interval_below_ten(n: int) -> None:
    hasil = correlation(pd.Series(range(n)), pd.Series(range(n, 0, -1)))
    assert hasil.rho == pytest.approx(-1)
    assert hasil.bawah is None and hasil.alasan == f"selang perlu paling sedikit 10 daerah, baru ada {n}"


def test_interval_from_ten_on_holds_rho() -> None:
    hasil = correlation(pd.Series(range(10)), pd.Series([1, 0, 3, 2, 5, 4, 7, 6, 9, 8]))
    # Each neighbour swapped: sum of squared differences 10, rho = 1 - 6 * 10 / 990.
    assert hasil.rho == pytest.approx(1 - 60 / 990)
    assert hasil.rho and hasil.bawah and hasil.atas and hasil.bawah < hasil.rho < hasil.atas < 1
    assert hasil.alasan == ""


def test_perfect_order_has_no_interval() -> None:
    hasil = correlation(pd.Series(range(12)), pd.Series(range(12)) ** 3)
    assert hasil.rho == pytest.approx(1)
    assert hasil.bawah is None and "persis sama" in hasil.alasan


def test_one_value_everywhere_has_no_rho() -> None:
    hasil = correlation(pd.Series([1] * 12), pd.Series(range(12)))
    assert hasil.rho is None and hasil.alasan == "semua daerah bernilai sama pada salah satu indikator"
