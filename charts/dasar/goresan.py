"""Strokes: the few traces that figures are made of, as plain dicts; what one figure alone needs is handed on as it is."""

from collections.abc import Iterable, Sequence
from typing import Any

from charts.dasar.gambar import Gambar
from charts.dasar.uraian import Deret
from charts.dasar.uraian_garis import DeretXY

TAK_TAMPAK: Gambar = {"marker": {"opacity": 0}}


def words(
    x: Iterable[object], y: Iterable[object], teks: Iterable[str], letak: str | list[str] = "middle right",
    huruf: float | list[float] = 12, *, tepi: bool = False, **lain: Any,
) -> Gambar:
    """Words at places: they answer no pointer and may reach over the edge of the plot.

    `tepi`: with an edge in the colour of the ground, where lines run behind them.
    """
    return {
        "type": "scatter", "mode": "text", "x": list(x), "y": list(y), "text": list(teks), "textposition": letak,
        "textfont": {"size": huruf, **({"shadow": "auto"} if tepi else {})}, "hoverinfo": "skip", "cliponaxis": False, **lain,
    }


def marks(x: Iterable[object], y: Iterable[object], tanda: Gambar, **lain: Any) -> Gambar:
    """Marks of one look at places; without `answers` they answer no pointer."""
    return {"type": "scatter", "mode": "markers", "x": list(x), "y": list(y), "marker": tanda, "hoverinfo": "skip", **lain}


def bars(x: Iterable[object], y: Iterable[object], tanda: Gambar, **lain: Any) -> Gambar:
    """Horizontal bars."""
    return {"type": "bar", "orientation": "h", "x": list(x), "y": list(y), "marker": tanda, "hoverinfo": "skip", **lain}


def spans(d: Deret | DeretXY) -> Gambar:
    """The intervals of a series as horizontal error bars of its trace; nothing where it has none."""
    if not any(d.selang):
        return {}
    bawah, atas = (list(sisi) for sisi in zip(*(s or (0.0, 0.0) for s in d.selang)))
    return {"error_x": {
        "type": "data", "symmetric": False, "array": atas, "arrayminus": bawah, "color": d.warna_selang, "thickness": 1.5,
        "width": 4,
    }}


def segments(titik: Iterable[tuple[object, object, object, object]], garis: Gambar, **lain: Any) -> Gambar:
    """Separate lines, each from x, y to x, y."""
    isi = list(titik)
    x, y = ([v for s in isi for v in (s[i], s[i + 2], None)] for i in (0, 1))
    return {"type": "scatter", "mode": "lines", "x": x, "y": y, "line": garis, "hoverinfo": "skip", **lain}


def cells(warna: Sequence[Sequence[str]], **lain: Any) -> Gambar:
    """Coloured cells by row and column, '' for none: a trace coloured by value, with a step of its scale for each colour."""
    urut = {w: i for i, w in enumerate(dict.fromkeys(w for baris in warna for w in baris if w))}
    n = max(len(urut), 1)
    return {
        "type": "heatmap", "z": [[urut.get(w) for w in baris] for baris in warna], "zmin": -0.5, "zmax": n - 0.5,
        "colorscale": [[(i + j) / n, w] for w, i in urut.items() for j in (0, 1)], "showscale": False, "xgap": 2, "ygap": 2,
        "hoverinfo": "skip", **lain,
    }


def answers(petunjuk: Iterable[str], kode: Iterable[str] = ()) -> Gambar:
    """What points say to the pointer, and what a click on each gives."""
    klik = [[k] for k in kode]
    return {"hovertext": list(petunjuk), "hoverinfo": "text", **({"customdata": klik} if klik else {})}
