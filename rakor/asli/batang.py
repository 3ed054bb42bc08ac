"""Ranked bars as native bars.

A benchmark that all share is a dashed line, its numbers a hidden series of the chart's workbook; one that differs by
row is a second bar. Rows without a figure carry the word.
"""

from __future__ import annotations

from dataclasses import replace

import plotly.graph_objects as go

from charts.templat import TINTA
from charts.uraian import Batang, Deret, Kata, Kunci, Pita
from rakor.pptx.kantor_batang import lines_apart
from rakor.teks import decimals, legend, many, name, numbers, plain, solid
from sajian.sajian import Sajian

NILAI = "Nilai"


def ranked(sajian: Sajian, fig: go.Figure) -> Batang:
    """`ranked_bars`: bars coloured by category, benchmark, published interval, bands of the categories."""
    batang = next(t for t in fig.data if t.type == "bar")
    urutan = list(fig.layout.yaxis.categoryarray)
    letak = {str(n): i for i, n in enumerate(urutan)}
    kata = _words(fig, letak)
    utama = _main(batang, letak, {k.kategori for k in kata}, _interval(fig, letak))
    banding, acuan = lines_apart(_benchmarks(fig, letak))
    return Batang(
        tuple(name(n) for n in urutan), (utama, *banding), _ends(fig), _bands(fig), kata, _without_lines(legend(fig)), acuan,
        desimal=decimals(utama.teks),
    )


def _without_lines(kunci: tuple[Kunci, ...]) -> tuple[Kunci, ...]:
    """The key without the dashed line, which carries its name itself; a second bar has a square, not a stroke."""
    return tuple(replace(k, tanda="■") if k.tanda == "┃" else k for k in kunci if k.tanda != "╌╌")


def _main(batang: go.Bar, letak: dict[str, int], kosong: set[int], selang: dict[int, tuple[float, float]]) -> Deret:
    n = len(letak)
    nilai: list[float | None] = [None] * n
    warna, teks, tinta = [""] * n, [""] * n, [""] * n
    tebal = many(batang.marker.line.width, n)
    isi = zip(batang.y, numbers(batang.x), many(batang.marker.color, n), many(batang.text, n),
              many(batang.insidetextfont.color, n))
    sorot = set()
    for urut, (y, x, w, t, i) in enumerate(isi):
        di = letak[str(y)]
        if di not in kosong:
            nilai[di], warna[di], teks[di], tinta[di] = x, solid(w), plain(t), solid(i)
        if tebal[urut]:
            sorot.add(di)
    return Deret(
        NILAI, tuple(nilai), solid(next((w for w in warna if w), "")), warna_titik=tuple(warna), teks=tuple(teks),
        tinta=tuple(tinta), selang=tuple(selang.get(i) for i in range(n)) if selang else (), warna_selang=TINTA,
        sorot=frozenset(sorot),
    )


def _words(fig: go.Figure, letak: dict[str, int]) -> tuple[Kata, ...]:
    keluar = []
    for t in fig.data:
        if t.type == "scatter" and "text" in (t.mode or "") and t.text is not None:
            n = len(t.y)
            tampak = many(t.marker.opacity, n) if "markers" in t.mode else [0] * n
            for y, teks, warna, ada in zip(t.y, t.text, many(t.marker.color, n), tampak):
                keluar.append(Kata(letak[str(y)], plain(teks), warna=solid(warna) if ada else ""))
    return tuple(keluar)


def _interval(fig: go.Figure, letak: dict[str, int]) -> dict[int, tuple[float, float]]:
    for t in fig.data:
        if t.type == "scatter" and t.error_x.array is not None:
            return {letak[str(y)]: (float(b), float(a)) for y, b, a in zip(t.y, t.error_x.arrayminus, t.error_x.array)}
    return {}


def _benchmarks(fig: go.Figure, letak: dict[str, int]) -> tuple[Deret, ...]:
    """The benchmark of each row: the one value of all, or its own."""
    n = len(letak)
    semua = [float(s.x0) for s in fig.layout.shapes if s.type == "line" and s.x0 == s.x1]
    keluar = []
    for t in fig.data:
        if t.type != "scatter" or not t.name:
            continue
        if t.mode == "lines" and semua:
            keluar.append(Deret(_without_number(plain(t.name)), (semua[0],) * n, solid(t.line.color)))
        elif str(t.marker.symbol).startswith("line-ns") and list(t.x) != [None]:
            isi = {letak[str(y)]: float(x) for x, y in zip(t.x, t.y)}
            nilai = tuple(isi.get(i) for i in range(n))
            keluar.append(Deret(plain(t.name), nilai, solid(t.marker.line.color)))
    return tuple(keluar)


def _without_number(nama: str) -> str:
    """'Nasional 71,53' is called 'Nasional' beside its own numbers."""
    depan, _, akhir = nama.rpartition(" ")
    return depan if depan and akhir.replace(",", "").replace(".", "").isdigit() else nama


def _bands(fig: go.Figure) -> tuple[Pita, ...]:
    return tuple(
        Pita(float(s.x0), float(s.x1), solid(s.fillcolor, s.opacity or 1.0))
        for s in fig.layout.shapes if s.type == "rect" and s.layer == "below"
    )


def _ends(fig: go.Figure) -> tuple[float, float]:
    dari, sampai = fig.layout.xaxis.range
    return float(dari), float(sampai)
