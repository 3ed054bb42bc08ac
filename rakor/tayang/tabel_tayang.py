"""Slides that are words: a figure that is a table as its cells, and the regions of a map as a list beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

import pandas as pd
import plotly.graph_objects as go

from charts.kalimat import kata
from charts.kalimat.terbit import published
from rakor.teks import colour_at, many, plain
from sajian.sajian import Sajian

Sel = dict[str, object]
# Letters of a cell from which on a phone gives each cell lines of its own.
PANJANG = 60
# Columns of long words: letters that count at least, and how much less than its words a long column grows.
LEBAR_TERSEMPIT, PANGKAT = 21, 0.75


def table(sajian: Sajian, fig: go.Figure) -> dict[str, object] | None:
    """Columns (judul, lebar, rata) and rows (kode, sel) of a figure that is a table; None for any other figure.

    A cell has teks, isian and tinta ('' for none), tebal, kecil, rata and rentang, the columns it covers.
    """
    if isinstance(fig.layout.meta, dict) and "tabel" in fig.layout.meta:
        isi = _drawn(fig, **fig.layout.meta["tabel"])
    else:
        jejak = next(iter(fig.select_traces({"type": "table"})), None)
        if jejak is None:
            return None
        isi = _trace(sajian, jejak)
    panjang = any(len(str(s["teks"])) > PANJANG for b in isi["baris"] for s in b["sel"])  # type: ignore[attr-defined]
    return {**isi, "panjang": panjang}


def _drawn(fig: go.Figure, kolom: Sequence[Sel], baris: Sequence[Sequence[Sel]]) -> dict[str, object]:
    """The cells as the picture keeps them; the last of a short row covers the columns to its right."""
    kode = _codes(fig)
    return {
        "kolom": [{"judul": plain(k["judul"]), "lebar": k["lebar"], "rata": k["rata"]} for k in kolom],
        "baris": [{"kode": k, "sel": _row(kolom, sel)} for sel, k in zip_longest(baris, kode[:len(baris)], fillvalue="")],
    }


def _row(kolom: Sequence[Sel], sel: Sequence[Sel]) -> list[Sel]:
    sisa = len(kolom) - len(sel)
    rata = [*(str(k["rata"]) for k in kolom[:len(sel) - 1]), "kiri" if sisa else str(kolom[-1]["rata"])]
    rentang = [*[1] * (len(sel) - 1), 1 + sisa]
    return [{**s, "teks": plain(s["teks"]), "rata": r, "rentang": n} for s, r, n in zip(sel, rata, rentang)]


def _codes(fig: go.Figure) -> list[str]:
    """What a click on each row gives, '' where it gives nothing."""
    tanda = next((t for t in fig.select_traces({"mode": "markers"}) if t.customdata is not None), None)
    return [] if tanda is None else [str(k[0]) for k in tanda.customdata]


def _trace(sajian: Sajian, jejak: go.Table) -> dict[str, object]:
    """The cells of a table of plotly, row by row; each row belongs to a row of the chart's data."""
    judul, kolom = jejak.header["values"], jejak.cells["values"]
    isian = [many(w, len(k)) for w, k in zip(jejak.cells.fill.color, kolom)]
    baris = [[_cell(str(t), str(w)) for t, w in zip(sel, warna)] for sel, warna in zip(zip(*kolom), zip(*isian))]
    return {
        "kolom": [{"judul": plain(j), "lebar": _width(k), "rata": "kiri"} for j, k in zip(judul, kolom)],
        "baris": [{"kode": str(k), "sel": b} for k, b in zip(sajian.data["kode_wilayah"], baris)],
    }


def _width(kolom: Sequence[object]) -> float:
    """Share of a column by its words: long ones get more, short ones no less than LEBAR_TERSEMPIT letters."""
    panjang = [len(plain(t)) for t in kolom]
    tengah = (max(panjang) + sum(panjang) / len(panjang)) / 2
    return round(float(max(tengah, LEBAR_TERSEMPIT) ** PANGKAT), 2)


def _cell(teks: str, isian: str) -> Sel:
    return {
        "teks": plain(teks), "isian": isian, "tinta": "", "tebal": teks.startswith("<b>"), "kecil": False, "rata": "kiri",
        "rentang": 1,
    }


def ranked(sajian: Sajian, fig: go.Figure) -> list[Sel]:
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


def _region(r: pd.Series, petunjuk: str, warna: str, ada: bool) -> Sel:
    kategori = "" if kata.kosong(r["kategori"]) else str(r["kategori"])
    huruf = "" if kata.kosong(r["huruf"]) else str(r["huruf"])
    # The second line of a mark's words is 'Indikator: nilai · huruf'.
    nilai = plain(petunjuk.split("<br>")[1].partition(": ")[2]).removesuffix(f" · {huruf}")
    return {
        "kode": str(r["kode_wilayah"]), "nama": str(r["nama_tampil"]), "nilai": nilai,
        "kategori": "" if kategori == nilai else kategori, "huruf": huruf, "warna": warna, "ada": ada,
    }
