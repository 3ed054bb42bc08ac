"""Estimates of a survey with standard errors by its design, and intervals around them.

The cursor's table `rancangan` says who was asked (strata, psu, ssu, populasi_psu, populasi_ssu; psu NULL for who was drawn
alone), `jawaban` what was answered (responden, ukuran, kelompok, strata, psu, ssu, bobot, nilai, penyebut).
Those who did not answer stay in the design: leaving them out would make a group's standard error too small.
"""

from collections.abc import Collection

import duckdb
import numpy as np
import pandas as pd

from survei import selang
from survei.kueri import SQL
from survei.selang import Angka

# Two strata or more with one unit each say nothing of their spread: no interval is given.
TUNGGAL_MAKS = 1
KUNCI = ["ukuran", "kelompok"]


def estimates(cur: duckdb.DuckDBPyConnection, bagian: Collection[str] = ()) -> pd.DataFrame:
    """Every measure in every group, as ratio and as total, with interval; `bagian`: measures whose answers are 0 or 1.

    Columns: ukuran, kelompok, jenis, n, taksiran, galat_baku, derajat_bebas, lapis_tunggal, deff_kish, sederhana, bawah, atas;
    bounds are NaN where the design allows no interval.
    """
    data = of_answers(cur, "pandang_semua")
    batas = selang.symmetric(data.taksiran.to_numpy(), data.galat_baku.to_numpy(), data.derajat_bebas.to_numpy(float))
    milik = (data.ukuran.isin(list(bagian)) & (data.jenis == "perbandingan")).to_numpy()
    bawah, atas = (np.where(milik, *n) for n in zip(_share(data), batas))
    return bounded(data, bawah, atas)


def medians(cur: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """The median of every measure in every group: the smallest answer that half of the weight does not exceed.

    Woodruff's interval (1952). Columns: ukuran, kelompok, n, taksiran, derajat_bebas, lapis_tunggal, bawah, atas.
    """
    semua = SQL.table(cur, "ukuran_kelompok")
    titik = _quantiles(cur, semua.assign(batas=0.5))
    cur.register("titik", titik)
    sampai = of_answers(cur, "pandang_sampai_titik").query("jenis == 'perbandingan'")
    bawah, atas = selang.symmetric(
        sampai.taksiran.to_numpy(), sampai.galat_baku.to_numpy(), sampai.derajat_bebas.to_numpy(float))
    # Beyond all answers there is none to name.
    ujung = [
        _quantiles(cur, sampai[KUNCI].assign(batas=np.where((b >= 0) & (b <= 1), b, np.nan))).set_index(KUNCI)["taksiran"]
        for b in (bawah, atas)
    ]
    hasil = sampai[[*KUNCI, "n", "derajat_bebas", "lapis_tunggal"]].merge(titik[[*KUNCI, "taksiran"]], on=KUNCI)
    kunci = pd.MultiIndex.from_frame(hasil[KUNCI])
    return bounded(hasil, *(u.reindex(kunci).to_numpy() for u in ujung))


def of_answers(cur: duckdb.DuckDBPyConnection, pandang: str) -> pd.DataFrame:
    """Estimates without intervals of the answers as a view of survei/sql/ shows them."""
    for langkah in (pandang, "lapis", "gugus", "utama", "momen"):
        SQL.run(cur, langkah)
    return SQL.table(cur, "taksiran")


def _quantiles(cur: duckdb.DuckDBPyConnection, batas: pd.DataFrame) -> pd.DataFrame:
    cur.register("batas_bagian", batas[batas["batas"].notna()])
    return SQL.table(cur, "median")


def _share(data: pd.DataFrame) -> tuple[Angka, Angka]:
    """Wilson where the sample is simple, else logit inside, Korn and Graubard where all agree."""
    p, galat, n, df, deff = (data[k].to_numpy(float) for k in ("taksiran", "galat_baku", "n", "derajat_bebas", "deff_kish"))
    ujung, sederhana = (p <= 0) | (p >= 1), data["sederhana"].to_numpy(bool)
    calon = zip(selang.wilson(p, n), selang.korn_graubard(p, n / deff, n, df), selang.logit(p, galat, df))
    bawah, atas = (np.where(sederhana, w, np.where(ujung, k, g)) for w, k, g in calon)
    return bawah, atas


def bounded(data: pd.DataFrame, bawah: Angka, atas: Angka) -> pd.DataFrame:
    """Rows with their bounds, NaN where too many strata hold one unit."""
    ditolak = (data["lapis_tunggal"] > TUNGGAL_MAKS).to_numpy()
    return data.assign(bawah=np.where(ditolak, np.nan, bawah), atas=np.where(ditolak, np.nan, atas))
