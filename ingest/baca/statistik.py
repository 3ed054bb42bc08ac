"""SPSS and Stata files as one sheet of text: labels of variables as headers, labels of values as answers."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pyreadstat

from ingest.baca.grid import Cell, Grid, Sel, plain
from ingest.baca.keamanan import Bahan, check_extent
from ingest.baca.periode_spss import period
from ingest.temuan import refuse

PEMBACA: dict[str, Callable[..., Any]] = {"sav": pyreadstat.read_sav, "dta": pyreadstat.read_dta}
ANGKA, TANGGAL = frozenset({"angka"}), frozenset({"tanggal"})
DIGIT = 15
RUSAK = "berkas statistik ini rusak atau memakai bentuk yang tidak dikenal"
TERPOTONG = "berkas statistik ini rusak: bagian akhirnya terpotong, jadi label jawabannya hilang"
TUTUP = b"</stata_dta>"
CARA = "simpan sebagai CSV atau XLSX dari program statistiknya"


def read_statistical(bahan: Bahan, bentuk: str) -> tuple[tuple[Grid, ...], tuple[str, ...]]:
    """The one sheet of a file on disk. Raises Ditolak.

    Answers declared missing keep their label, such as "Tidak tahu": without it nobody would know why they are missing. Those
    without a label are codes that say nothing and are left out.
    """
    assert isinstance(bahan.asal, Path)
    baca = PEMBACA[bentuk]
    if bentuk == "dta" and not _whole(bahan.asal):
        raise refuse(TERPOTONG, "unduh atau simpan lagi berkasnya")
    try:
        _, isi = baca(str(bahan.asal), metadataonly=True)
        check_extent(isi.number_rows or 0, isi.number_columns)
        data, isi = baca(str(bahan.asal), user_missing=True, apply_value_formats=True, formats_as_category=False)
        if bentuk == "dta" and isi.missing_user_values:
            data = _without_garbage(data, str(bahan.asal), list(isi.missing_user_values))
    except (pyreadstat.ReadstatError, pyreadstat.PyreadstatError, ValueError, OSError) as galat:
        raise refuse(RUSAK, CARA) from galat
    kotak = _boxes(isi)
    judul = tuple(kotak[n].judul if n in kotak else _label(isi, n) for n in data.columns)
    ubah = [_reader(isi, n, kotak[n].ticked if n in kotak else _written(isi, n)) for n in data.columns]
    baris = [(1, judul)]
    for ke, nilai in enumerate(data.itertuples(index=False, name=None), 2):
        baris.append((ke, tuple(u(n) for u, n in zip(ubah, nilai))))
    return (Grid("", tuple(baris)),), ()


def _without_garbage(data: pd.DataFrame, jalur: str, kolom: list[str]) -> pd.DataFrame:
    """The same rows, nothing where Stata has its plain missing value.

    Whole-number variables with letters for missing answers hold 0 or any number there, labelled like an answer (pyreadstat
    1.3.7 with user_missing): read without letters the cell is missing, read without labels it is no letter.
    """
    tanpa, berhuruf = pyreadstat.read_dta(jalur)[0], pyreadstat.read_dta(jalur, user_missing=True)[0]
    kosong = {n: tanpa[n].isna() & ~berhuruf[n].map(lambda v: isinstance(v, str)) for n in kolom}
    return data.assign(**{n: data[n].astype(object).mask(k, None) for n, k in kosong.items()})


def _whole(jalur: Path) -> bool:
    """Whether a Stata file ends as it must: labels stand behind the data, and pyreadstat reads a file without them."""
    with jalur.open("rb") as berkas:
        berkas.seek(max(0, jalur.stat().st_size - len(TUTUP)))
        return berkas.read() == TUTUP


@dataclass(frozen=True)
class Kotak:
    """One box of a question with several; `ya`: what stands in it when it is ticked, `hilang`: what when nothing is known."""

    judul: str
    ya: str
    hilang: frozenset[str]

    def ticked(self, nilai: object) -> Cell:
        """1 or 0, as survey tools write it, '' where nothing is known."""
        teks = str(_text(nilai))
        return "" if not teks or teks in self.hilang else "1" if teks == self.ya else "0"


def _boxes(isi: Any) -> dict[str, Kotak]:
    """Variables that the file declares to be boxes of one question (SPSS: multiple dichotomy sets), by name."""
    hasil = {}
    for nama, kumpulan in (isi.mr_sets or {}).items():
        if kumpulan["is_dichotomy"]:
            soal = kumpulan["label"] or nama
            for v in kumpulan["variable_list"]:
                ya = _shown(isi, v, kumpulan["counted_value"])
                hilang = {_shown(isi, v, n) for n, _ in isi.variable_value_labels.get(v, {}).items() if _missing(isi, v, n)}
                hasil[v] = Kotak(f"{soal}/{_label(isi, v)}", ya, frozenset(hilang))
    return hasil


def _written(isi: Any, nama: str) -> Callable[[object], Cell]:
    """How cells of a variable are written: as it is shown where that is a month, a quarter or a week."""
    masa = period(str(isi.original_variable_types.get(nama, "")))
    return _text if masa is None else lambda nilai: masa(nilai) if isinstance(nilai, int | float) else _text(nilai)


def _reader(isi: Any, nama: str, baca: Callable[[object], Cell]) -> Callable[[object], Cell]:
    """How the values of a variable are read, those that are still codes of missing answers as nothing."""
    if not isi.missing_ranges.get(nama) and not isi.missing_user_values.get(nama):
        return baca
    berlabel = set(isi.variable_value_labels.get(nama, {}).values())
    return lambda nilai: "" if nilai not in berlabel and _missing(isi, nama, nilai) else baca(nilai)


def _label(isi: Any, nama: str) -> str:
    return str(isi.column_names_to_labels.get(nama) or nama)


def _shown(isi: Any, nama: str, nilai: object) -> str:
    """A value as its cell is written: by its label, a number without one as such."""
    label = isi.variable_value_labels.get(nama, {})
    return str(label.get(nilai, _text(nilai)))


def _missing(isi: Any, nama: str, nilai: object) -> bool:
    """Whether a value is declared missing: by ranges in SPSS, by letters in Stata."""
    angka = isinstance(nilai, int | float)
    batas = [r for r in isi.missing_ranges.get(nama, []) if isinstance(r["lo"], int | float) == angka]
    return nilai in isi.missing_user_values.get(nama, []) or any(r["lo"] <= nilai <= r["hi"] for r in batas)


def _text(nilai: object) -> Cell:
    if nilai is None or nilai != nilai:
        return ""
    if isinstance(nilai, datetime.date | datetime.datetime):
        return Sel(str(nilai), TANGGAL)
    if isinstance(nilai, int | float):
        return Sel(plain(Decimal(f"{float(nilai):.{DIGIT}g}")), ANGKA)
    return str(nilai)
