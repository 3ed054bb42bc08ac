"""The invented surveys of tests/survei/rujukan/ as tables of a cursor, and what another package made of them."""

from pathlib import Path

import duckdb
import numpy as np
import pandas as pd

from survei.ikatan import Kolom
from survei.isian import Nomor, Rancangan, Survei, arranged

FOLDER = Path(__file__).parent / "rujukan"
RESPONDEN = pd.read_csv(FOLDER / "responden.csv", dtype={"strata": str})
TAKSIRAN = pd.read_csv(FOLDER / "taksiran.csv")
RANCANGAN = sorted({(str(s), bool(b)) for s, b in zip(TAKSIRAN["survei"], TAKSIRAN["berpopulasi"])})
RESPONDEN_KOLOM = ["strata", "psu", "ssu", "populasi_psu", "populasi_ssu"]
JAWABAN_KOLOM = ["responden", "ukuran", "kelompok", "strata", "psu", "ssu", "bobot", "nilai", "penyebut"]
TEKS = ("ukuran", "kelompok", "strata")


def loaded(survei: str, berpopulasi: bool, sendiri: bool = False) -> duckdb.DuckDBPyConnection:
    """A survey as tables `rancangan` and `jawaban`; `sendiri`: respondents drawn themselves have no number of a unit."""
    data = RESPONDEN[RESPONDEN["survei"] == survei].copy()
    if not berpopulasi:
        data[["populasi_psu", "populasi_ssu"]] = None
    if sendiri:
        data["psu"] = None
    return opened(data, pd.concat([_answers(data, k) for k in ("semua", "internal", "eksternal")]))


def opened(rancangan: pd.DataFrame, jawaban: pd.DataFrame) -> duckdb.DuckDBPyConnection:
    """Respondents and answers as the two tables; columns of a design that are missing are unknown."""
    con = duckdb.connect()
    for nama, data, kolom in (("rancangan", rancangan, RESPONDEN_KOLOM), ("jawaban", jawaban, JAWABAN_KOLOM)):
        con.register("data", data.reindex(columns=kolom).astype({k: float for k in kolom if k not in TEKS}))
        con.table("data").create(nama)
        con.unregister("data")
    return con


def _answers(data: pd.DataFrame, kelompok: str) -> pd.DataFrame:
    isi = data if kelompok == "semua" else data[data["kelompok"] == kelompok]
    isi = isi.assign(kelompok=kelompok, satu=1.0)
    ukuran = {"nilai": ("nilai", "satu"), "biaya": ("biaya", "kali"), "ya": ("ya", "satu")}
    panjang = [isi.assign(ukuran=u, nilai_u=isi[n].astype(float), penyebut=isi[p].astype(float)) for u, (n, p) in ukuran.items()]
    return pd.concat(panjang).drop(columns="nilai").rename(columns={"nilai_u": "nilai"}).dropna(subset=["nilai"])


def expected(survei: str, berpopulasi: bool, jenis: str) -> pd.DataFrame:
    """Rows of the other package for one design and one kind of estimate, by group."""
    t = TAKSIRAN
    return t[(t["survei"] == survei) & (t["berpopulasi"] == berpopulasi) & (t["jenis"] == jenis)].set_index("kelompok")


def survey(data: pd.DataFrame, butir: list[str], golongan: list[list[int]] | None = None) -> Survei:
    """Rows of respondents as a survey; `golongan`: columns of groups, by default all of them in group 0.

    Columns: those of the questions, and of the design as far as it is known.
    """
    isi = data.reindex(columns=[*RESPONDEN_KOLOM, "bobot"])
    rancangan = Rancangan(
        numbered(isi["strata"].astype(object).fillna("")), numbered(isi["psu"]), isi["bobot"].fillna(1.0).to_numpy(float),
        isi["populasi_psu"].to_numpy(float), numbered(isi["ssu"]), isi["populasi_ssu"].to_numpy(float),
    )
    milik = [np.array(g, np.int32) for g in golongan or [[0] * len(data)]]
    return arranged(rancangan, milik, butir, lambda ke: question(data[butir[ke]]))


def numbered(isi: pd.Series) -> Nomor:
    """Numbers of distinct values, -1 for none."""
    return np.asarray(pd.factorize(isi)[0], np.int32)


def question(nilai: pd.Series) -> Kolom:
    """The answers to a question."""
    sandi, beda = pd.factorize(nilai.astype(float), use_na_sentinel=False)
    return Kolom(sandi.astype(np.uint16), np.asarray(beda, float))
