"""Means of each dimension by region and unit with their intervals, worked out four ways from one file of clean answers.

    python -m bench.setara_survei kini|pandas|polars|r FILE.parquet KEY.csv [again]

writes a row a region, unit and dimension: KOLOM of bench/dimensi_survei.py. Each way loads its own libraries. With `again` it
works them out a second time and says how many seconds that took where everything is loaded.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from shutil import which

import pandas as pd

from bench.dimensi_survei import DIMENSI, KOLOM, SEL, meanings

# R has no such thing as an index of questions of which some were not answered: one dimension, as the mean of each person.
TERMUAT = "detik, semuanya termuat:"
SKRIP_R = Path(__file__).with_name("setara_survei.R")


def scores(modul: str, berkas: Path) -> pd.DataFrame:
    """What `scores` of one module of bench/ makes of a file: columns KOLOM."""
    hasil: pd.DataFrame = import_module(f"bench.{modul}").scores(berkas)
    return hasil


def in_r(berkas: Path) -> pd.DataFrame:
    """One dimension by R's survey package, from a CSV."""
    milik, arti = DIMENSI["dimensi 0"], meanings(berkas)
    data = pd.read_parquet(berkas, columns=[*SEL, "strata", "bobot", *milik])
    data["nilai"] = data[milik].apply(lambda k: arti.take(k)).mean(axis=1)
    csv = berkas.with_suffix(".r.csv")
    data[[*SEL, "strata", "bobot", "nilai"]].to_csv(csv, index=False)
    subprocess.run([which("Rscript") or "Rscript", str(SKRIP_R), str(csv), str(csv)], check=True, capture_output=True)
    return pd.read_csv(csv, dtype={"kode_wilayah": str})[KOLOM[:5]]


def r_available() -> bool:
    """Whether R and its survey package are there."""
    rscript = which("Rscript")
    return rscript is not None and subprocess.run([rscript, "-e", "library(survey)"], capture_output=True).returncode == 0


CARA: dict[str, Callable[[Path], pd.DataFrame]] = {
    "kini": partial(scores, "survei_kini"), "pandas": partial(scores, "survei_pandas"),
    "polars": partial(scores, "survei_polars"), "r": in_r,
}

if __name__ == "__main__":
    jadi = CARA[sys.argv[1]](Path(sys.argv[2])).astype(dict.fromkeys(KOLOM[:3], str))
    jadi.sort_values(KOLOM[:3]).to_csv(sys.argv[3], index=False)
    if sys.argv[4:]:
        mulai = time.perf_counter()
        CARA[sys.argv[1]](Path(sys.argv[2]))
        print(f"{TERMUAT} {time.perf_counter() - mulai}")
