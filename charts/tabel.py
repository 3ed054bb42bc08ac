"""A table as a picture: words in rows and columns, some on a coloured ground; the same on a phone and projected."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from charts.gambar import LEBAR_JUDUL, Gambar, figure, shape
from charts.kalimat.kata import bungkus, harfiah
from charts.templat import GARIS_KISI
from charts.uraian import Kepala, Sel, Tabel

TINGGI_BARIS = 36
TINGGI_KEPALA = 34
HURUF_KEPALA, HURUF, HURUF_KECIL = 12, 13, 11
# Gap between a cell's words and its edge, as a share of the picture's width.
JARAK = 0.008
LETAK = {"kiri": "middle right", "tengah": "middle center", "kanan": "middle left"}
Tepi = tuple[float, float]


def table(kolom: Sequence[tuple[Sel, float]], baris: Iterable[Sequence[Sel]], *, judul: str, anak_judul: str = "") -> Tabel:
    """Rows from top to bottom; words stand on the side of their column's heading.

    `kolom`: headings with their share of the width. A row with fewer cells than columns: its last one reaches to the right
    edge.
    """
    sel, lebar = zip(*kolom)
    rata = [s.rata for s in sel]
    return Tabel(sel, tuple(_row(b, rata) for b in baris), lebar, kepala=Kepala(judul, anak_judul, LEBAR_JUDUL))


def _row(sel: Sequence[Sel], rata: Sequence[str]) -> tuple[Sel, ...]:
    *awal, akhir = (replace(s, rata=r) for s, r in zip(sel, rata))
    sisa = len(rata) - len(sel)
    return (*awal, replace(akhir, rata="kiri", rentang=1 + sisa) if sisa else akhir, *[Sel("")] * sisa)


def shown(baris: Sequence[Sel]) -> Iterator[tuple[int, Sel]]:
    """The cells of a row that no other covers, each with the number of its column."""
    tertutup = 0
    for i, s in enumerate(baris):
        if i >= tertutup:
            tertutup = i + s.rentang
            yield i, s


def cell_text(s: Sel) -> str:
    """Words of a cell as a picture's markup: broken into lines, `ekor` on a line of its own."""
    teks = bungkus(harfiah(s.teks), s.muat) if s.muat else harfiah(s.teks)
    return "<br>".join(filter(None, [f"<b>{teks}</b>" if s.tebal else teks, harfiah(s.ekor)]))


def draw_table(isi: Tabel) -> Gambar:
    """The picture: words on their grounds, a rule over each row; a row answers to pointer and click as a whole."""
    gambar, tepi = figure(isi.kepala), _edges(isi.lebar)
    letak = [
        (tepi[i][0], tepi[i + s.rentang - 1][1], y, s, HURUF_KECIL if s.kecil else HURUF)
        for y, b in enumerate(isi.baris) for i, s in shown(b)
    ]
    for kiri, kanan, y, s, _ in letak:
        if s.isi:
            shape(gambar, type="rect", x0=kiri, x1=kanan, y0=y - 0.42, y1=y + 0.42, fillcolor=s.isi, line={"width": 0},
                  layer="below")
    _rules(gambar, len(isi.baris))
    kepala = [(*t, -1, replace(s, tebal=True), HURUF_KEPALA) for t, s in zip(tepi, isi.kolom)]
    gambar["data"] = [*_words([p for p in kepala + letak if p[3].teks]), *_hover(isi)]
    tata, n = gambar["layout"], len(isi.baris)
    tata["xaxis"] = {"visible": False, "range": [0, 1]}
    tata["yaxis"] = {"visible": False, "range": [n - 0.5, -0.5 - TINGGI_KEPALA / TINGGI_BARIS]}
    tata["margin"] |= {"l": 4, "r": 4, "b": 8}
    tata |= {"hovermode": "closest", "hoverdistance": -1, "height": tata["margin"]["t"] + 8 + TINGGI_KEPALA + TINGGI_BARIS * n}
    return gambar


def _edges(lebar: Sequence[float]) -> list[Tepi]:
    """Left and right end of each column, 0 to 1."""
    jumlah = sum(lebar)
    ujung = [0.0, *accumulate(w / jumlah for w in lebar)]
    # The sum of the shares may miss the edge by a hair.
    return list(zip(ujung, [*ujung[1:-1], 1.0]))


def _rules(gambar: Gambar, n: int) -> None:
    garis = "".join(f"M0,{y - 0.5}H1" for y in range(n))
    shape(gambar, type="path", path=garis, line={"width": 1, "color": GARIS_KISI}, layer="below")


def _words(isi: list[tuple[float, float, int, Sel, int]]) -> Iterator[dict[str, object]]:
    """One trace for each side and ink: words without an ink take the page's."""
    for rata, tinta in dict.fromkeys((s.rata, s.tinta) for *_, s, _ in isi):
        sama = [b for b in isi if (b[3].rata, b[3].tinta) == (rata, tinta)]
        yield {
            "type": "scatter", "x": [_at(kiri, kanan, rata) for kiri, kanan, *_ in sama], "y": [y for _, _, y, *_ in sama],
            "mode": "text", "text": [cell_text(s) for *_, s, _ in sama], "textposition": LETAK[rata],
            "textfont": {"size": [ukuran for *_, ukuran in sama], **({"color": tinta} if tinta else {})},
            "cliponaxis": False, "hoverinfo": "skip", "showlegend": False,
        }


def _at(kiri: float, kanan: float, rata: str) -> float:
    return {"kiri": kiri + JARAK, "tengah": (kiri + kanan) / 2, "kanan": kanan - JARAK}[rata]


def _hover(isi: Tabel) -> list[dict[str, object]]:
    """An unseen mark in the middle of each row; with `hoverdistance` -1 it answers for the whole row."""
    awal, tak_tampak = [b[0] for b in isi.baris], {"marker": {"opacity": 0}}
    if not any(s.petunjuk for s in awal):
        return []
    kode = {"customdata": [[s.kode] for s in awal]} if any(s.kode for s in awal) else {}
    return [{
        "type": "scatter", "x": [0.5] * len(awal), "y": list(range(len(awal))), "mode": "markers",
        "marker": {"size": 24, "opacity": 0}, "hovertext": [s.petunjuk for s in awal], "hoverinfo": "text",
        "showlegend": False, **kode, "unselected": tak_tampak, "selected": tak_tampak,
    }]
