"""Estimates and intervals beside R's survey package, design by design."""

import duckdb
import numpy as np
import pandas as pd
import pytest

from survei import selang, selisih
from survei.gabungan import indices
from survei.jumlah import totals
from survei.taksiran import estimates, medians
from tests.survei.survei_rujukan import RANCANGAN, RESPONDEN, expected, loaded
from tests.survei.survei_rujukan import survey as wide

KETAT = 1e-9


def agree(kita: pd.DataFrame, rujukan: pd.DataFrame, kolom: list[str]) -> None:
    """Every figure of every group to nine digits."""
    kita = kita.set_index("kelompok").loc[rujukan.index]
    for k in kolom:
        np.testing.assert_allclose(kita[k].to_numpy(float), rujukan[k].to_numpy(float), rtol=KETAT, atol=1e-12, err_msg=k)


def rows(data: pd.DataFrame, ukuran: str, jenis: str) -> pd.DataFrame:
    """The rows of one measure."""
    return data[(data["ukuran"] == ukuran) & (data["jenis"] == jenis)]


SEMUA = ["taksiran", "galat_baku", "derajat_bebas", "bawah", "atas"]


def test_there_are_designs_of_every_kind() -> None:
    assert len(RANCANGAN) >= 16


@pytest.mark.parametrize(("survei", "berpopulasi"), RANCANGAN)
def test_means_totals_and_ratios_agree_with_r(survei: str, berpopulasi: bool) -> None:
    data = estimates(loaded(survei, berpopulasi), bagian=["ya"])
    agree(rows(data, "nilai", "perbandingan"), expected(survei, berpopulasi, "rata_rata"), SEMUA)
    agree(rows(data, "nilai", "jumlah"), expected(survei, berpopulasi, "total"), SEMUA)
    agree(rows(data, "biaya", "perbandingan"), expected(survei, berpopulasi, "rasio"), SEMUA)


@pytest.mark.parametrize(("survei", "berpopulasi"), RANCANGAN)
def test_shares_agree_with_r(survei: str, berpopulasi: bool) -> None:
    data = rows(estimates(loaded(survei, berpopulasi)), "ya", "perbandingan")
    p, galat, n, df = (data[k].to_numpy(float) for k in ("taksiran", "galat_baku", "n", "derajat_bebas"))
    for jenis, (bawah, atas) in {
        "bagian_logit": selang.logit(p, galat, df),
        "bagian_beta": selang.korn_graubard(p, p * (1 - p) / galat**2, n, df),
    }.items():
        agree(data.assign(bawah=bawah, atas=atas), expected(survei, berpopulasi, jenis), SEMUA)


@pytest.mark.parametrize(("survei", "berpopulasi"), RANCANGAN)
def test_medians_agree_with_r(survei: str, berpopulasi: bool) -> None:
    data = medians(loaded(survei, berpopulasi)).query("ukuran == 'nilai'")
    agree(data, expected(survei, berpopulasi, "median"), ["taksiran", "bawah", "atas"])


@pytest.mark.parametrize(("survei", "berpopulasi"), RANCANGAN)
def test_indices_of_two_measures_agree_with_r(survei: str, berpopulasi: bool) -> None:
    data = RESPONDEN[RESPONDEN["survei"] == survei].copy()
    if not berpopulasi:
        data[["populasi_psu", "populasi_ssu"]] = None
    # R keeps those who answered both.
    data.loc[data["nilai"].isna(), "biaya"] = None
    nama = ["semua", "internal", "eksternal", "ahli"]
    kelompok = data["kelompok"].map(nama.index).tolist()
    isi, con = wide(data, ["nilai", "biaya"], [[0] * len(data), kelompok]), duckdb.connect()
    susunan = pd.DataFrame({"indeks": "i", "ukuran": ["nilai", "biaya"], "bobot": [0.7, 0.3]})
    kita = indices(con, isi, totals(isi, 5).rasio, susunan, "i")
    agree(kita.assign(kelompok=kita["kelompok"].map(nama.__getitem__)), expected(survei, berpopulasi, "indeks"), SEMUA)
    beda = selisih.of_indices(con, kita, pd.DataFrame({"pasangan": [0], "pertama": [1], "kedua": [2]}), "i")
    r = expected(survei, berpopulasi, "selisih_indeks").iloc[0]
    ours = beda.iloc[0].rename({"selisih": "taksiran"})
    np.testing.assert_allclose(ours[SEMUA].to_numpy(float), r[SEMUA].to_numpy(float), rtol=KETAT)


@pytest.mark.parametrize(("survei", "berpopulasi"), RANCANGAN)
def test_differences_of_groups_agree_with_r(survei: str, berpopulasi: bool) -> None:
    pasangan = pd.DataFrame({"ukuran": ["nilai"], "pasangan": ["a"], "pertama": ["internal"], "kedua": ["eksternal"]})
    kita = selisih.within(loaded(survei, berpopulasi), pasangan)
    r = expected(survei, berpopulasi, "selisih").iloc[0]
    ours = kita.iloc[0][["selisih", "galat_baku", "derajat_bebas", "bawah", "atas"]].to_numpy(float)
    np.testing.assert_allclose(ours, r[SEMUA].to_numpy(float), rtol=KETAT)
