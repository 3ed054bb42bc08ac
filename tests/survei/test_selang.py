"""Intervals: what is known by hand or from another library, and where there is none."""

import duckdb
import numpy as np
import pandas as pd
import pytest
from scipy.stats import binomtest

from survei import selang
from survei.gabungan import indices
from survei.jumlah import totals
from survei.taksiran import estimates, medians
from tests.survei.survei_rujukan import opened, survey

# One sample of three strata: drawn of 20, 30 and 9; its figures were worked out by R's survey package.
LAPIS = {"A": (20, 5, [71, 68, 75, 80]), "B": (30, 6, [60, 66, 58, 72, 64]), "C": (9, 3, [90, 85, 88])}


def sample(lapis: dict[str, tuple[int, int, list[int]]], berpopulasi: bool = True) -> duckdb.DuckDBPyConnection:
    """A stratified sample: its population, weight and answers by stratum."""
    baris = [(h, w, n if berpopulasi else None, float(y)) for h, (n, w, isi) in lapis.items() for y in isi]
    data = pd.DataFrame(baris, columns=["strata", "bobot", "populasi_psu", "nilai"])
    return opened(data, data.assign(ukuran="n", kelompok="k", penyebut=1.0))


def error(lapis: dict[str, tuple[int, int, list[int]]], jenis: str = "perbandingan", berpopulasi: bool = True) -> float:
    """The standard error of one kind of estimate."""
    return float(estimates(sample(lapis, berpopulasi)).query("jenis == @jenis")["galat_baku"].iloc[0])


def test_a_stratified_sample_with_and_without_its_population() -> None:
    data = estimates(sample(LAPIS)).query("jenis == 'perbandingan'").iloc[0]
    assert data["taksiran"] == pytest.approx(70.830508, abs=5e-7)
    assert data["derajat_bebas"] == 9
    assert error(LAPIS) == pytest.approx(1.394988, abs=5e-7)
    assert error(LAPIS, berpopulasi=False) == pytest.approx(1.541441, abs=5e-7)
    assert error(LAPIS, "jumlah") == pytest.approx(82.304313, abs=5e-7)


def test_the_median_of_a_stratified_sample() -> None:
    assert medians(sample(LAPIS))[["taksiran", "bawah", "atas"]].to_numpy().tolist() == [[71, 64, 85]]


def test_a_stratum_of_one_takes_the_mean_of_the_others() -> None:
    satu = {**LAPIS, "C": (9, 9, [90])}
    assert error(satu) == pytest.approx(1.694068, abs=5e-7)
    data = estimates(sample(satu)).query("jenis == 'perbandingan'").iloc[0]
    assert data["lapis_tunggal"] == 1
    assert data["bawah"] < data["taksiran"] < data["atas"]


def test_two_strata_of_one_allow_no_interval() -> None:
    data = estimates(sample({**LAPIS, "C": (9, 9, [90]), "B": (30, 30, [60])}))
    assert data["lapis_tunggal"].tolist() == [2, 2]
    assert data[["bawah", "atas"]].isna().all(axis=None)


def test_everybody_asked_leaves_nothing_uncertain() -> None:
    data = estimates(sample({"A": (4, 1, [71, 68, 75, 80])})).query("jenis == 'perbandingan'").iloc[0]
    assert (data["taksiran"], data["galat_baku"], data["bawah"], data["atas"]) == (73.5, 0, 73.5, 73.5)


@pytest.mark.parametrize(("ya", "n"), [(0, 5), (5, 5), (4, 5), (1, 30), (15, 30), (200, 1000)])
def test_wilson_is_what_another_library_says(ya: int, n: int) -> None:
    lain = binomtest(ya, n).proportion_ci(method="wilson")
    bawah, atas = selang.wilson(np.array([ya / n]), np.array([float(n)]))
    assert (bawah[0], atas[0]) == (pytest.approx(lain.low, abs=1e-12), pytest.approx(lain.high, abs=1e-12))


@pytest.mark.parametrize(("ya", "n"), [(0, 8), (8, 8), (3, 8), (40, 400)])
def test_with_equal_weights_korn_and_graubard_is_clopper_and_pearson(ya: int, n: int) -> None:
    lain = binomtest(ya, n).proportion_ci(method="exact")
    p, banyak = np.array([ya / n]), np.array([float(n)])
    bawah, atas = selang.korn_graubard(p, banyak, banyak, banyak - 1)
    assert (bawah[0], atas[0]) == (pytest.approx(lain.low, abs=1e-12), pytest.approx(lain.high, abs=1e-12))


def test_all_of_a_weighted_group_agree_and_the_share_is_still_uncertain() -> None:
    con = sample({"A": (20, 5, [1, 1, 1, 1]), "B": (30, 6, [1, 1, 1, 1, 1])})
    data = estimates(con, bagian=["n"]).query("jenis == 'perbandingan'").iloc[0]
    # Effective number (20+30)^2 / (4*25+5*36) = 2500/280; the bound is the n-th root of 0.025, n corrected for 7 of 8 degrees.
    banyak = 2500 / 280 * (2.306004135 / 2.364624252) ** 2
    assert (data["bawah"], data["atas"]) == (pytest.approx(0.025 ** (1 / banyak), abs=1e-8), 1.0)


def test_the_share_of_a_simple_sample_is_wilsons() -> None:
    con = sample({"A": (9, 1, [1, 1, 1, 1, 1])}, berpopulasi=False)
    data = estimates(con, bagian=["n"]).query("jenis == 'perbandingan'").iloc[0]
    assert data["sederhana"] and (round(data["bawah"], 4), data["atas"]) == (0.5655, 1.0)


def test_kishs_effect_of_unequal_weights() -> None:
    # (1+1+4+4) * 4 / (1+1+2+2)^2
    data = estimates(sample({"A": (9, 1, [1, 2]), "B": (9, 2, [3, 4])}))
    assert data["deff_kish"].tolist() == [pytest.approx(40 / 36)] * 2


def test_an_index_needs_all_its_parts() -> None:
    data = pd.DataFrame({"x": [10.0, 20, 30, 40], "y": [50.0, 70, None, None]})
    isi, susunan = survey(data, ["x", "y"], [[0, 0, 1, 1]]), pd.DataFrame({"indeks": "i", "ukuran": ["x", "y"], "bobot": 0.5})
    hasil = indices(duckdb.connect(), isi, totals(isi, 5).rasio, susunan, "i")
    # 15 and 60; each respondent's own half sums are 30 and 45.
    assert hasil[["kelompok", "n", "taksiran"]].to_numpy().tolist() == [[0, 2, 37.5]]
