"""SPSS and Stata files as one sheet of text: labels of variables as headers, labels of values as answers."""

import datetime
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyreadstat

from ingest.baca.grid import Cell, Grid, Sel, plain
from ingest.baca.keamanan import Bahan, check_extent
from ingest.temuan import refuse

AWAL = {b"$FL2": "sav", b"$FL3": "sav", b"<stata_dta>": "dta"}
PEMBACA: dict[str, Callable[..., Any]] = {"sav": pyreadstat.read_sav, "dta": pyreadstat.read_dta}
ANGKA, TANGGAL = frozenset({"angka"}), frozenset({"tanggal"})
DIGIT = 15
RUSAK = "berkas statistik ini rusak atau memakai bentuk yang tidak dikenal"
CARA = "simpan sebagai CSV atau XLSX dari program statistiknya"


def statistical_format(awal: bytes) -> str:
    """sav or dta by the first bytes of a file, '' for anything else."""
    return next((bentuk for tanda, bentuk in AWAL.items() if awal.startswith(tanda)), "")


def read_statistical(bahan: Bahan, bentuk: str) -> tuple[tuple[Grid, ...], tuple[str, ...]]:
    """The one sheet of a file on disk. Raises Ditolak.

    Answers declared missing keep their label, such as "Tidak tahu": without it nobody would know why they are missing.
    """
    assert isinstance(bahan.asal, Path)
    baca = PEMBACA[bentuk]
    try:
        _, isi = baca(str(bahan.asal), metadataonly=True)
        check_extent(isi.number_rows or 0, isi.number_columns)
        data, isi = baca(str(bahan.asal), user_missing=True, apply_value_formats=True, formats_as_category=False)
    except (pyreadstat.ReadstatError, pyreadstat.PyreadstatError, ValueError, OSError) as galat:
        raise refuse(RUSAK, CARA) from galat
    judul = tuple(str(isi.column_names_to_labels.get(n) or n) for n in data.columns)
    baris = [(1, judul), *((ke, tuple(map(_text, nilai))) for ke, nilai in enumerate(data.itertuples(index=False, name=None), 2))]
    return (Grid("", tuple(baris)),), ()


def _text(nilai: object) -> Cell:
    if nilai is None or nilai != nilai:
        return ""
    if isinstance(nilai, datetime.date | datetime.datetime):
        return Sel(str(nilai), TANGGAL)
    if isinstance(nilai, int | float):
        return Sel(plain(Decimal(f"{float(nilai):.{DIGIT}g}")), ANGKA)
    return str(nilai)
