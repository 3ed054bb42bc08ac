"""Indices put together from several measures, such as dimensions from questions, with the error of the whole."""

from collections.abc import Sequence

import duckdb
import numpy as np
import pandas as pd

from survei import selang
from survei.ikatan import Angka
from survei.isian import Bernomor, Survei
from survei.jumlah import Rasio, Saring
from survei.kueri import SQL
from survei.simpangan import MOMEN, Jauh, Susunan, deviations
from survei.taksiran import KUNCI, bounded

UNIT = ["kelompok", "strata", "psu", "ssu"]


def indices(
    cur: duckdb.DuckDBPyConnection, survei: Survei, rasio: Rasio, susunan: pd.DataFrame, utuh: str = ""
) -> pd.DataFrame:
    """Weighted sums of questions in every group in which all of them were answered, with intervals.

    `susunan`: indeks, ukuran, bobot. Columns: ukuran (the index), kelompok, n (who answered any of it), taksiran, galat_baku,
    derajat_bebas, lapis_tunggal, deff_kish, bawah, atas. The cursor keeps the sums by which groups are set beside each other in
    the index `utuh`.
    """
    isi = Susunan.of(susunan, survei.butir)
    _tables(cur, survei, deviations(survei, rasio, isi, isi.nama.index(utuh)), isi.nama)
    hasil = _told(SQL.table(cur, "taksiran"), *_values(rasio, isi), isi.nama)
    batas = selang.symmetric(*(hasil[k].to_numpy(np.float64) for k in ("taksiran", "galat_baku", "derajat_bebas")))
    return bounded(hasil, *batas)


def _told(galat: pd.DataFrame, utuh: Saring, nilai: Angka, nama: Sequence[str]) -> pd.DataFrame:
    """Errors of totals as those of indices, beside their values; both by group (rows) and index."""
    galat = galat[galat["jenis"] == "jumlah"]
    tempat = galat["kelompok"].to_numpy(), galat["ukuran"].cat.codes.to_numpy()
    ada, lain = utuh[tempat], galat.drop(columns=[*KUNCI, "jenis", "taksiran", "sederhana"])
    sel, indeks = (t[ada] for t in tempat)
    isi = pd.DataFrame({"ukuran": pd.array(nama, dtype="str").take(indeks), "kelompok": sel, "taksiran": nilai[sel, indeks]})
    return pd.concat([isi, lain[ada].reset_index(drop=True)], axis=1)


def _values(rasio: Rasio, susunan: Susunan) -> tuple[Saring, Angka]:
    """By group (rows) and index whether all its questions were answered, and its value where they were."""
    utuh = ~((rasio.x <= 0).astype(float) @ (susunan.penuh != 0) > 0)
    return utuh, np.nan_to_num(rasio.r) @ susunan.penuh


def points(rasio: Rasio, susunan: Susunan) -> pd.DataFrame:
    """ukuran, kelompok, taksiran of the groups in which all questions of an index were answered."""
    utuh, nilai = _values(rasio, susunan)
    indeks, sel = np.nonzero(utuh.T)
    return pd.DataFrame({"ukuran": [susunan.nama[i] for i in indeks], "kelompok": sel, "taksiran": nilai[sel, indeks]})


def _tables(cur: duckdb.DuckDBPyConnection, survei: Survei, jauh: Sequence[Jauh], nama: list[str]) -> None:
    """What is registered: the design (lapis, gugus), and sums of deviations (momen, utama; momen_indeks, unit_indeks)."""
    isi = {
        "lapis": survei.lapis, "gugus": survei.gugus, "unit_indeks": _by_unit(jauh),
        "momen_indeks": _answered([_by_index(j.lapis, ["kelompok", "strata"], MOMEN, nama) for j in jauh]),
        "utama_indeks": pd.concat([_by_index(j.utama, UNIT[:3], ("y", "yy"), nama) for j in jauh]),
    }
    for tabel, data in isi.items():
        cur.register(tabel, data)
    for langkah in ("momen_gabungan", "utama_gabungan"):
        SQL.run(cur, langkah)


def _by_unit(jauh: Sequence[Jauh]) -> pd.DataFrame:
    bagian = [pd.DataFrame(dict(zip(UNIT, j.unit[0]))).assign(golongan=ke, n=j.unit[1][:, 0], y=j.unit[1][:, 1])
              for ke, j in enumerate(jauh)]
    return _answered(bagian)


def _answered(bagian: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Tables below each other, without rows of nobody."""
    isi = pd.concat(bagian)
    return isi[isi["n"] > 0]


def _by_index(bernomor: Bernomor, kunci: Sequence[str], kolom: Sequence[str], nama: Sequence[str]) -> pd.DataFrame:
    """Sums of every index below each other."""
    nomor, isi = bernomor
    panjang = {k: np.tile(n, len(nama)) for k, n in zip(kunci, nomor)}
    jumlah = {k: j.T.ravel() for k, j in zip(kolom, np.split(isi, len(kolom), axis=1))}
    ukuran = pd.Categorical.from_codes(np.repeat(np.arange(len(nama)), len(isi)), categories=nama)
    return pd.DataFrame({"ukuran": ukuran, **panjang, **jumlah})
