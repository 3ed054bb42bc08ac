"""Reads the shipped exports as text, without the store, so that the tests judge the files themselves."""

import csv
from functools import cache
from pathlib import Path

import pyarrow.parquet as pq

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
COLUMNS = [
    "tahun", "periode", "kode_wilayah", "indikator", "rincian", "nilai", "predikat",
    "n", "batas_bawah", "batas_atas", "status", "sumber_id", "catatan",
]
KALIMANTAN = ("61", "62", "63", "64", "65")

Row = dict[str, str]


def read_rows(path: Path) -> list[Row]:
    """Rows of one CSV or Parquet file; every value as text, an empty cell as ''."""
    if path.suffix == ".parquet":
        table = pq.read_table(path).to_pylist()
        return [{k: _text(v) for k, v in row.items()} for row in table]
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _text(value: object) -> str:
    if value is None:
        return ""
    return f"{value:.10g}" if isinstance(value, float) and value < 1e9 else str(value)


@cache
def table(name: str) -> list[Row]:
    """Rows of one file under data/, by its path there."""
    return read_rows(DATA / name)


def figure_files() -> list[Path]:
    """The files of figures: those directly in the folders of the subjects."""
    folders = [row["kelompok"] for row in table("kelompok.csv")]
    return sorted(p for f in folders for p in (DATA / f).iterdir() if p.suffix in (".csv", ".parquet"))


@cache
def figures() -> list[Row]:
    """Every shipped figure, with the file it came from under 'berkas'."""
    return [
        {**row, "berkas": path.relative_to(DATA).as_posix()}
        for path in figure_files()
        for row in read_rows(path)
    ]


def catalogue() -> dict[str, Row]:
    """Rows of the indicator catalogue by key."""
    return {row["indikator"]: row for row in table("indikator.csv")}


def in_kalimantan(code: str) -> bool:
    """Whether a code is one of the five provinces or lies in them."""
    return code[:2] in KALIMANTAN
