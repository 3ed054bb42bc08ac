"""Slides that are words: a figure that is a table as its cells, and the regions of a map as a list beside it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypedDict

from charts.dasar.uraian import Sel, Tabel, Uraian
from charts.komitmen import Janji, merged
from charts.peta import Daerah, Peta
from charts.tabel import shown

# Letters of a cell from which on a phone gives each cell lines of its own.
PANJANG = 60
# Columns of long words: letters that count at least, and how much less than its words a long column grows.
LEBAR_TERSEMPIT, PANGKAT = 26, 0.75


class KolomTayang(TypedDict):
    """A column: its heading, its share of the width, the side its words stand at."""

    judul: str
    lebar: float
    rata: str


class SelTayang(TypedDict):
    """A cell; `isian` and `tinta` are '' for none, `rentang` counts the columns it covers."""

    teks: str
    isian: str
    tinta: str
    tebal: bool
    kecil: bool
    rata: str
    rentang: int


class BarisTayang(TypedDict):
    """A row; `kode` of its region, '' for none."""

    kode: str
    sel: list[SelTayang]


class TabelTayang(TypedDict):
    """A table of words; `panjang`: on a phone its cells need lines of their own."""

    kolom: list[KolomTayang]
    baris: list[BarisTayang]
    panjang: bool


class DaerahTayang(TypedDict):
    """A region of a map; `nilai` in words, `kategori` '' when the value is already that word, `ada` when published."""

    kode: str
    nama: str
    nilai: str
    kategori: str
    huruf: str
    warna: str
    ada: bool


def table(isi: Uraian | None) -> TabelTayang | None:
    """A table of words; None for any other chart."""
    if type(isi) is Janji:
        isi = merged(isi)
        isi = replace(isi, lebar=tuple(map(_width, zip(*isi.baris))))
    if type(isi) is not Tabel:
        return None
    return {
        "kolom": [{"judul": k.teks, "lebar": w, "rata": k.rata} for k, w in zip(isi.kolom, isi.lebar)],
        "baris": [{"kode": b[0].kode, "sel": [_cell(s) for _, s in shown(b)]} for b in isi.baris],
        "panjang": any(len(s.teks) > PANJANG for b in isi.baris for s in b),
    }


def _width(kolom: Sequence[Sel]) -> float:
    """Share of a column by its words: long ones get more, short ones no less than LEBAR_TERSEMPIT letters."""
    panjang = [len(s.teks) for s in kolom]
    tengah = (max(panjang) + sum(panjang) / len(panjang)) / 2
    return round(float(max(tengah, LEBAR_TERSEMPIT) ** PANGKAT), 2)


def _cell(s: Sel) -> SelTayang:
    return {"teks": s.teks, "isian": s.isi, "tinta": s.tinta, "tebal": s.tebal, "kecil": s.kecil, "rata": s.rata,
            "rentang": s.rentang}


def ranked(isi: Uraian | None) -> list[DaerahTayang]:
    """Regions of a map in the order of the data, those without anything published last; [] for any other chart."""
    return [_region(d, isi.warna[d.warna]) for d in isi.listed()] if isinstance(isi, Peta) else []


def _region(d: Daerah, warna: str) -> DaerahTayang:
    return {
        "kode": d.kode, "nama": d.nama, "nilai": d.nilai, "kategori": "" if d.kategori == d.nilai else d.kategori,
        "huruf": d.huruf, "warna": warna, "ada": d.ada,
    }
