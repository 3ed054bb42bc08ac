"""Where each region stands in a figure, so that one click can put the light on it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

import plotly.graph_objects as go

KODE = re.compile(r"\d\d(\.\d\d)?")
# Half a row or a square, and half a panel's width on the axes that hold several small plots.
SEPARUH = 0.5
# Share of the widest gap that still counts as one between rows.
SELA = 0.95
Kotak = tuple[float | None, float | None, float | None, float | None]
Titik = tuple[float | None, float | None]


def boxes(fig: go.Figure) -> dict[str, Kotak]:
    """(x0, x1, y0, y1) in axis units by region code; None where the box reaches over the whole axis.

    Only for figures in which a region has a place of its own: a row, a column, a tile or a small plot. Maps and
    scatter plots have none: their marks are dimmed instead. On an axis of names the units are places from 0.
    """
    titik: dict[str, list[Titik]] = {}
    for kode, x, y in _points(fig):
        titik.setdefault(kode, []).append((x, y))
    if len(titik) < 2:
        return {}
    for letak in (_rows, _columns, _panels, _tiles):
        kotak = {kode: letak(isi, fig) for kode, isi in titik.items()}
        if all(kotak.values()) and len(set(kotak.values())) == len(kotak):
            return {k: v for k, v in kotak.items() if v is not None}
    return {}


def codes(fig: go.Figure) -> set[str]:
    """Region codes of all marks that can be clicked."""
    return {kode for kode, _, _ in _points(fig)} | {
        str(k) for jejak in fig.data if jejak.type == "choropleth" for k in jejak.locations
    }


def gaps(fig: go.Figure) -> list[float]:
    """Heights on the value axis between rows, from the top: where a tall figure may be cut into columns.

    Between two rows or groups the marks stand farthest apart; inside one they are closer.
    """
    letak = sorted({y for jejak in fig.data if jejak.type in ("bar", "scatter") for y in _places(fig, "yaxis", jejak.y)
                    if y is not None})
    jarak = [b - a for a, b in zip(letak, letak[1:])]
    return [round((a + b) / 2, 3) for a, b in zip(letak, letak[1:]) if b - a >= SELA * max(jarak)]


def _points(fig: go.Figure) -> Iterator[tuple[str, float | None, float | None]]:
    """Code and place of every mark that carries one; a mark without a value has no place on that axis."""
    for jejak in fig.data:
        if jejak.type not in ("bar", "scatter") or jejak.customdata is None:
            continue
        x, y = _places(fig, "xaxis", jejak.x), _places(fig, "yaxis", jejak.y)
        for i, isi in enumerate(jejak.customdata):
            kode = str(isi if isinstance(isi, str) else isi[0]) if isi is not None else ""
            if KODE.fullmatch(kode) and i < min(len(x), len(y)):
                yield kode, x[i], y[i]


def _places(fig: go.Figure, sumbu: str, nilai: object) -> list[float | None]:
    urutan = {str(n): float(i) for i, n in enumerate(fig.layout[sumbu].categoryarray or ())}
    return [_number(v) if not urutan else urutan.get(str(v)) for v in (() if nilai is None else nilai)]  # type: ignore[attr-defined]


def _number(nilai: object) -> float | None:
    try:
        angka = float(nilai)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
    return None if math.isnan(angka) else angka


def _rows(isi: list[Titik], fig: go.Figure) -> Kotak | None:
    y = {t[1] for t in isi if t[1] is not None}
    return (None, None, min(y) - SEPARUH, min(y) + SEPARUH) if len(y) == 1 and _whole(y) else None


def _columns(isi: list[Titik], fig: go.Figure) -> Kotak | None:
    x = {t[0] for t in isi if t[0] is not None}
    return (min(x) - SEPARUH, min(x) + SEPARUH, None, None) if len(x) == 1 and _whole(x) else None


def _panels(isi: list[Titik], fig: go.Figure) -> Kotak | None:
    """Small plots, one unit wide and high, on hidden axes; rows run downwards from 0."""
    if fig.layout.xaxis.visible is not False or fig.layout.yaxis.visible is not False:
        return None
    letak = {(math.floor(x), math.ceil(y)) for x, y in isi if x is not None and y is not None}
    if len(letak) != 1 or all(x is None or float(x).is_integer() for x, _ in isi):
        return None
    x, y = next(iter(letak))
    return float(x), x + 1.0, y - 1.0, float(y)


def _tiles(isi: list[Titik], fig: go.Figure) -> Kotak | None:
    tempat = {t for t in isi if None not in t}
    if fig.layout.xaxis.visible is not False or len(tempat) != 1:
        return None
    x, y = next(iter(tempat))
    return x - SEPARUH, x + SEPARUH, y - SEPARUH, y + SEPARUH  # type: ignore[operator]


def _whole(angka: set[float]) -> bool:
    return all(a.is_integer() for a in angka)
