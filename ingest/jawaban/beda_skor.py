"""Which groups of one kind, or regions, differ for certain: all pairs of what may be shown, without false alarms."""

from collections.abc import Iterator
from itertools import combinations

import duckdb
import pandas as pd

from survei.selisih import holm, of_indices

# Beyond so many groups of a kind the pairs would be a list nobody reads.
KELOMPOK_MAKS = 30
NYATA = 0.05


def differences(con: duckdb.DuckDBPyConnection, indeks: pd.DataFrame, sel: pd.DataFrame, kali: float) -> pd.DataFrame:
    """Pairs within one kind of group of one region, and of regions; `sel`: sel, kode_wilayah, kelompok, isi of cells shown.

    `indeks`: what `gabungan.indices` made of the answers. `kali`: from the scale of answers to that of the survey.
    Columns: kode_wilayah ('' between regions), kelompok, pertama, kedua, selisih, bawah, atas, p (by Holm over
    the pairs of a kind), nyata.
    """
    pasangan = pd.DataFrame(_pairs(sel), columns=["kode_wilayah", "kelompok", "pertama", "kedua", "a", "b"])
    tanya = pd.DataFrame({"pasangan": pasangan.index, "pertama": pasangan["a"], "kedua": pasangan["b"]})
    if pasangan.empty:
        return pasangan.assign(selisih=[], bawah=[], atas=[], p=[], nyata=[])
    hasil = of_indices(con, indeks, tanya).set_index("pasangan")
    isi = pasangan.join(hasil[["selisih", "bawah", "atas", "p"]], how="inner").drop(columns=["a", "b"])
    isi[["selisih", "bawah", "atas"]] *= kali
    isi["p"] = isi.groupby(["kode_wilayah", "kelompok"], sort=False)["p"].transform(lambda p: holm(p.to_numpy(float)))
    return isi.assign(nyata=isi["p"] < NYATA).reset_index(drop=True)


def _pairs(sel: pd.DataFrame) -> Iterator[tuple[str, str, str, str, int, int]]:
    daerah = sel[sel["kelompok"] == ""]
    yield from (("", "", *_names(a, b)) for a, b in _two(daerah.assign(isi=daerah["kode_wilayah"])))
    for (kode, kelompok), milik in sel[sel["kelompok"] != ""].groupby(["kode_wilayah", "kelompok"], sort=False):
        yield from ((str(kode), str(kelompok), *_names(a, b)) for a, b in _two(milik))


def _two(milik: pd.DataFrame) -> Iterator[tuple[tuple[str, int], tuple[str, int]]]:
    semua = list(zip(milik["isi"], milik["sel"]))
    return iter(()) if len(semua) > KELOMPOK_MAKS else combinations(semua, 2)


def _names(a: tuple[str, int], b: tuple[str, int]) -> tuple[str, str, int, int]:
    return a[0], b[0], a[1], b[1]
