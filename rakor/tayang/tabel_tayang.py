"""Slides that are words: a figure that is a table as its cells, and the regions of a map as a list beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from charts.kalimat import kata
from charts.kalimat.terbit import published
from charts.komitmen import Janji, merged
from charts.tabel import shown
from charts.uraian import Sel, Tabel, Uraian
from rakor.teks import colour_at, plain
from sajian.sajian import Sajian

Isi = dict[str, object]
# Letters of a cell from which on a phone gives each cell lines of its own.
PANJANG = 60
# Columns of long words: letters that count at least, and how much less than its words a long column grows.
LEBAR_TERSEMPIT, PANGKAT = 21, 0.75


def table(isi: Uraian | None) -> dict[str, object] | None:
    """Columns (judul, lebar, rata) and rows (kode, sel) of a table of words; None for any other chart.

    A cell has teks, isian and tinta ('' for none), tebal, kecil, rata and rentang, the columns it covers.
    """
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


def _cell(s: Sel) -> Isi:
    return {"teks": s.teks, "isian": s.isi, "tinta": s.tinta, "tebal": s.tebal, "kecil": s.kecil, "rata": s.rata,
            "rentang": s.rentang}


def ranked(sajian: Sajian, fig: go.Figure) -> list[Isi]:
    """Regions of a map in the order of the data, those without anything published last; [] for any other figure.

    Each with kode, nama, nilai in words, kategori ('' when the value is already that word), huruf, warna and ada. Of a
    map of squares only those of the province its `meta` names.
    """
    tanda = _marks(fig)
    if not tanda:
        return []
    terbit = published(sajian.data)
    return [
        _region(r, *tanda[r["kode_wilayah"]], ada)
        for baris, ada in ((sajian.data[terbit], True), (sajian.data[~terbit], False)) for _, r in baris.iterrows()
        if r["kode_wilayah"] in tanda
    ]


def _marks(fig: go.Figure) -> dict[str, tuple[str, str]]:
    """Hover words and colour of each region to be listed, by its code; nothing for a figure that is no map."""
    jejak = next(iter(fig.select_traces({"type": "choropleth"})), None)
    if jejak is not None:
        return {str(k): (str(t), w) for k, t, w in zip(jejak.locations, jejak.hovertext, _colours(jejak))}
    if not (isinstance(fig.layout.meta, dict) and "daftar" in fig.layout.meta):
        return {}
    isi = next(t for t in fig.data if t.customdata is not None)
    petak = zip((str(c[0]) for c in isi.customdata), isi.hovertext, (s.fillcolor for s in fig.layout.shapes))
    return {k: (str(t), str(w)) for k, t, w in petak if k.startswith(fig.layout.meta["daftar"])}


def _colours(jejak: go.Choropleth) -> list[str]:
    return [colour_at(jejak.colorscale, float(z), float(jejak.zmin), float(jejak.zmax)) for z in jejak.z]


def _region(r: pd.Series, petunjuk: str, warna: str, ada: bool) -> Isi:
    kategori = "" if kata.kosong(r["kategori"]) else str(r["kategori"])
    huruf = "" if kata.kosong(r["huruf"]) else str(r["huruf"])
    # The second line of a mark's words is 'Indikator: nilai · huruf'.
    nilai = plain(petunjuk.split("<br>")[1].partition(": ")[2]).removesuffix(f" · {huruf}")
    return {
        "kode": str(r["kode_wilayah"]), "nama": str(r["nama_tampil"]), "nilai": nilai,
        "kategori": "" if kategori == nilai else kategori, "huruf": huruf, "warna": warna, "ada": ada,
    }
