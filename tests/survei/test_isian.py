"""A survey in memory: however its respondents are cut into blocks and in whatever order they come, its figures stay."""

import duckdb
import numpy as np
import pandas as pd
import pytest

from survei import isian, jumlah, simpangan
from survei.gabungan import indices
from survei.jumlah import totals
from tests.survei.survei_rujukan import survey

BUTIR = ["x", "y", "z"]
SUSUNAN = pd.DataFrame({"indeks": ["a", "a", "b", "b", "b"], "ukuran": ["x", "y", *BUTIR], "bobot": [0.5, 0.5, 0.25, 0.25, 0.5]})


def people(n: int = 240) -> pd.DataFrame:
    """Invented answers in two strata of clusters, a third of the people drawn alone."""
    acak = np.random.default_rng(5)
    data = pd.DataFrame(acak.choice([0.0, 25, 50, 75, 100, np.nan], (n, 3)), columns=BUTIR)
    lapis, gugus = acak.integers(0, 2, n), acak.integers(0, 12, n)
    data["strata"], data["psu"] = lapis, pd.Series(lapis * 12 + gugus, dtype=float).mask(acak.random(n) < 1 / 3)
    return data.assign(bobot=acak.uniform(0.5, 3, n), g=acak.integers(0, 3, n))


def figures(data: pd.DataFrame) -> pd.DataFrame:
    """Both indices of all and of three groups."""
    isi = survey(data, BUTIR, [[0] * len(data), (data["g"] + 1).tolist()])
    hasil = indices(duckdb.connect(), isi, totals(isi, 2).rasio, SUSUNAN, "b")
    return hasil.sort_values(["ukuran", "kelompok"], ignore_index=True)


@pytest.mark.parametrize("baris", [1, 7, 100])
def test_blocks_of_any_size_give_the_same_figures(baris: int, monkeypatch: pytest.MonkeyPatch) -> None:
    utuh = figures(people())
    monkeypatch.setattr(isian, "BARIS", baris)
    pd.testing.assert_frame_equal(figures(people()), utuh, rtol=1e-12)


@pytest.mark.parametrize("maks", [0, 6, 40])
def test_questions_bound_together_in_any_way_give_the_same_figures(maks: int, monkeypatch: pytest.MonkeyPatch) -> None:
    utuh = figures(people())
    monkeypatch.setattr(isian, "SANDI_MAKS", maks)
    pd.testing.assert_frame_equal(figures(people()), utuh, rtol=1e-12)


@pytest.mark.parametrize("jarang", [0, 10**6])
def test_ways_of_grouping_counted_apart_or_together_give_the_same_figures(jarang: int, monkeypatch: pytest.MonkeyPatch) -> None:
    utuh = figures(people())
    monkeypatch.setattr(jumlah, "JARANG", jarang)
    pd.testing.assert_frame_equal(figures(people()), utuh, rtol=1e-12)


@pytest.mark.parametrize("bagian", [1, 1000])
def test_sums_made_in_parts_are_the_same(bagian: int, monkeypatch: pytest.MonkeyPatch) -> None:
    utuh = figures(people())
    monkeypatch.setattr(simpangan, "BAGIAN", bagian)
    pd.testing.assert_frame_equal(figures(people()), utuh, rtol=1e-12)


def test_the_order_of_people_does_not_matter() -> None:
    pd.testing.assert_frame_equal(figures(people().sample(frac=1, random_state=1)), figures(people()), rtol=1e-12)


def test_who_was_drawn_alone_is_a_unit_beside_clusters_of_the_same_stratum() -> None:
    # A cluster of two and two single people, weights 1: mean 50; sums of what lies off it are 10, -30 and 20.
    data = pd.DataFrame({"x": [50.0, 60, 20, 70], "psu": [1, 1, None, None], "strata": "a"})
    isi = survey(data, ["x"])
    susunan = pd.DataFrame({"indeks": ["i"], "ukuran": ["x"], "bobot": [1.0]})
    hasil = indices(duckdb.connect(), isi, totals(isi, 2).rasio, susunan, "i").iloc[0]
    assert (hasil["taksiran"], hasil["derajat_bebas"]) == (50, 2)
    assert hasil["galat_baku"] == pytest.approx((3 / 2 * (10**2 + 30**2 + 20**2)) ** 0.5 / 4)


def test_units_drawn_are_counted_whether_they_answered_or_not() -> None:
    lapis = survey(pd.DataFrame({"x": [50.0, None, None], "psu": [1, 1, 2], "strata": "a", "populasi_psu": 9}), ["x"]).lapis
    assert lapis.to_dict("list") == {"strata": [0], "n": [2], "populasi": [9.0]}
