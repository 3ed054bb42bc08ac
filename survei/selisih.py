"""How two estimates differ: inside one survey, or between surveys drawn apart; many at once without false alarms."""

import duckdb
import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import stdtr

from survei import selang
from survei.kueri import SQL
from survei.selang import TINGKAT, Angka
from survei.taksiran import KUNCI, TUNGGAL_MAKS, estimates, of_answers


def within(cur: duckdb.DuckDBPyConnection, pasangan: pd.DataFrame) -> pd.DataFrame:
    """Differences of two groups of one survey; units with answers in both are taken into account.

    `pasangan`: ukuran, pasangan (its name), pertama, kedua. Adds selisih, galat_baku, derajat_bebas, bawah, atas, p; bounds
    and p are NaN where two strata or more hold one unit each.
    """
    nilai = estimates(cur).query("jenis == 'perbandingan'").set_index(KUNCI)["taksiran"]
    cur.register("pasangan", pasangan)
    return _set_beside(of_answers(cur, "pandang_selisih"), pasangan, nilai)


def _set_beside(taksiran: pd.DataFrame, pasangan: pd.DataFrame, nilai: pd.Series) -> pd.DataFrame:
    """Pairs with the difference of their values and its error, which the estimates hold as a total."""
    galat = taksiran.query("jenis == 'jumlah'").rename(columns={"kelompok": "pasangan"})
    tahu = ["ukuran", "pasangan", "galat_baku", "derajat_bebas", "lapis_tunggal"]
    hasil = pasangan.merge(galat[tahu], on=["ukuran", "pasangan"])
    pertama, kedua = (nilai.reindex(pd.MultiIndex.from_frame(hasil[["ukuran", k]])).to_numpy() for k in ("pertama", "kedua"))
    return _judged(hasil.assign(selisih=pertama - kedua))


def of_indices(
    cur: duckdb.DuckDBPyConnection, indeks: pd.DataFrame, pasangan: pd.DataFrame, utuh: str = ""
) -> pd.DataFrame:
    """Differences of an index of groups that share nobody, as `within`: of the one `gabungan.indices` kept sums of in the cursor.

    `indeks`: what that made of it; `pasangan`: pasangan, pertama, kedua. Pairs of a group in which a part of the index was not
    answered are left out.
    """
    nilai = indeks[indeks["ukuran"] == utuh].set_index(KUNCI)["taksiran"]
    pasangan = pasangan.assign(ukuran=utuh)
    cur.register("pasangan", pasangan)
    for isi in ("momen", "utama"):
        SQL.run(cur, f"{isi}_selisih", indeks=utuh)
        SQL.run(cur, f"pandang_{isi}_selisih")
    return _set_beside(SQL.table(cur, "taksiran"), pasangan, nilai).dropna(subset=["selisih"]).reset_index(drop=True)


def between(pertama: pd.DataFrame, kedua: pd.DataFrame) -> pd.DataFrame:
    """Differences row by row of two surveys drawn apart, such as two waves: rows of `estimates` in the same order.

    Degrees of freedom by Satterthwaite (1946).
    """
    ragam = [d["galat_baku"].to_numpy() ** 2 for d in (pertama, kedua)]
    with np.errstate(divide="ignore", invalid="ignore"):
        df = sum(ragam) ** 2 / sum(r**2 / d["derajat_bebas"].to_numpy(float) for r, d in zip(ragam, (pertama, kedua)))
    tunggal = np.maximum(pertama["lapis_tunggal"].to_numpy(), kedua["lapis_tunggal"].to_numpy())
    selisih = pertama["taksiran"].to_numpy() - kedua["taksiran"].to_numpy()
    isi = {"selisih": selisih, "galat_baku": np.sqrt(sum(ragam)), "derajat_bebas": df, "lapis_tunggal": tunggal}
    return _judged(pertama[KUNCI].reset_index(drop=True).assign(**isi))


def _judged(data: pd.DataFrame) -> pd.DataFrame:
    selisih, galat, df = (data[k].to_numpy(float) for k in ("selisih", "galat_baku", "derajat_bebas"))
    with np.errstate(divide="ignore", invalid="ignore"):
        p = 2 * stdtr(np.where(df > 0, df, np.nan), -np.abs(selisih / galat))
    bawah, atas = selang.symmetric(selisih, galat, df)
    ditolak = (data["lapis_tunggal"] > TUNGGAL_MAKS).to_numpy()
    isi = {"bawah": bawah, "atas": atas, "p": p}
    return data.assign(**{k: np.where(ditolak, np.nan, n) for k, n in isi.items()})


def holm(p: Angka, keluarga: NDArray[np.int64] | None = None) -> Angka:
    """Probabilities of many comparisons, raised so that one false alarm among all of them stays as rare (Holm 1979).

    `keluarga`: number of the family each belongs to, where there are several. NaN stays NaN and counts for nothing.
    """
    data = pd.DataFrame({"p": p, "keluarga": 0 if keluarga is None else keluarga}).dropna(subset=["p"])
    data = data.sort_values(["keluarga", "p"], kind="stable")
    milik = data.groupby("keluarga")["p"]
    data["naik"] = np.minimum(data["p"] * (milik.transform("size") - milik.cumcount()), 1.0)
    hasil = np.full(p.shape, np.nan)
    hasil[data.index] = data.groupby("keluarga")["naik"].cummax()
    return hasil


def real(p: Angka, tingkat: float = TINGKAT) -> NDArray[np.bool_]:
    """Which of many comparisons differ for certain."""
    return np.asarray(holm(p) < 1 - tingkat)
