"""Courses over years as native lines: a missing year and a change of method stay gaps.

Each unbroken section of a course is a series of its own, because two neighbouring years of different methods would be
joined by any office program; sections of one course share its name, with their years. The spread of the peers is
drawn by the numbers' own series: spans between percentiles and between the extremes, the median as a stroke.
"""

from __future__ import annotations

from dataclasses import replace

import plotly.graph_objects as go

from charts.kalimat import kata as angka
from charts.uraian import Angka, Deret, Kata, Pita
from charts.uraian_garis import Garis
from rakor.pptx.skala import from_round
from rakor.teks import decimals, legend, many, numbers, plain, solid
from sajian.sajian import Sajian

LETAK = {"top": "t", "bottom": "b"}


def courses(sajian: Sajian, fig: go.Figure) -> Garis:
    """`course` and `banded_course`: one series a section, bands of the categories, words for years without a value."""
    jejak = [t for t in fig.data if t.type == "scatter" and "lines" in (t.mode or "") and list(t.x) != [None]]
    tahun = _years(fig, jejak)
    deret = [d for t in jejak for d in _sections(t, tahun)]
    kata = (*_zones(fig, tahun), *_absent(fig, tahun))
    lama = _ends(fig, deret)
    ujung = from_round(*lama)
    # The lowest bands reach down to the end of the axis.
    pita = tuple(replace(p, dari=ujung[0]) if p.dari <= lama[0] else p for p in _bands(fig, tahun))
    return Garis(
        tuple(map(str, tahun)), tuple(deret), ujung, pita, kata, _breaks(fig, tahun), legend(fig),
        desimal=decimals(t for d in deret for t in d.teks),
    )


def _years(fig: go.Figure, jejak: list[go.Scatter]) -> list[int]:
    dari, sampai = fig.layout.xaxis.range
    isi = [int(x) for t in fig.data if t.type == "scatter" and t.x is not None for x in numbers(t.x) if x is not None]
    kosong = [int(a.x) for a in fig.layout.annotations if a.name == "kosong"]
    semua = [t for t in (*isi, *kosong) if float(dari) <= t <= float(sampai)]
    return list(range(min(semua), max(semua) + 1))


def _sections(t: go.Scatter, tahun: list[int]) -> list[Deret]:
    """The unbroken runs of a trace; None rows and missing years break it, and so does a change of method."""
    bagian: list[list[int]] = [[]]
    x, y = numbers(t.x), numbers(t.y)
    for i, v in enumerate(y):
        if v is None or (bagian[-1] and x[i] != (x[bagian[-1][-1]] or 0) + 1):
            bagian.append([])
        if v is not None:
            bagian[-1].append(i)
    isi = [b for b in bagian if b]
    satu = _joinable(isi, x)
    return [_section(t, tahun, [i for b in k for i in b], _label(t, k, x, len(satu))) for k in satu]


def _joinable(bagian: list[list[int]], x: tuple[Angka, ...]) -> list[list[list[int]]]:
    """Runs with a year between them may be one series (the empty cell is the gap); neighbours may not."""
    keluar: list[list[list[int]]] = []
    for b in bagian:
        if keluar and (x[b[0]] or 0) > (x[keluar[-1][-1][-1]] or 0) + 1:
            keluar[-1].append(b)
        else:
            keluar.append([b])
    return keluar


def _label(t: go.Scatter, bagian: list[list[int]], x: tuple[Angka, ...], banyak: int) -> str:
    nama = plain(t.name) or "Nilai"
    if banyak == 1:
        return nama
    dari, sampai = int(x[bagian[0][0]] or 0), int(x[bagian[-1][-1]] or 0)
    return f"{nama} ({dari})" if dari == sampai else f"{nama} ({dari}–{sampai})"


def _section(t: go.Scatter, tahun: list[int], pilih: list[int], nama: str) -> Deret:
    n = len(tahun)
    nilai: list[Angka] = [None] * n
    teks, warna, letak = [""] * n, [""] * n, [""] * n
    x, y = numbers(t.x), numbers(t.y)
    isi, warna_titik, sisi = many(t.text, len(y)), many(t.marker.color, len(y)), many(t.textposition, len(y))
    for i in pilih:
        di = int(x[i] or 0) - tahun[0]
        nilai[di], teks[di] = y[i], plain(isi[i])
        warna[di] = solid(warna_titik[i]) if warna_titik[i] else ""
        letak[di] = LETAK.get(str(sisi[i]).split()[0], "t")
    return Deret(
        nama, tuple(nilai), solid(t.line.color), warna_titik=tuple(warna) if any(warna) else (), teks=tuple(teks),
        letak=tuple(letak), tebal=float(t.line.width or 2.5),
    )


def _zones(fig: go.Figure, tahun: list[int]) -> list[Kata]:
    """Years in which only a zone was published: a square in its colour and the words."""
    keluar = []
    for t in fig.data:
        if t.type == "scatter" and t.mode == "markers+text" and t.marker.symbol == "square":
            isi = zip(t.x, t.y, t.text, many(t.marker.color, len(t.x)))
            keluar += [Kata(int(x) - tahun[0], plain(k), nilai=float(y), warna=solid(w)) for x, y, k, w in isi]
    return keluar


def _absent(fig: go.Figure, tahun: list[int]) -> list[Kata]:
    return [
        Kata(int(a.x) - tahun[0], plain(a.text), nilai=float(a.y)) for a in fig.layout.annotations if a.name == "kosong"
    ]


def _bands(fig: go.Figure, tahun: list[int]) -> tuple[Pita, ...]:
    return tuple(
        Pita(float(s.y0), float(s.y1), solid(s.fillcolor, s.opacity or 1.0),
             (max(0, round(s.x0 + 0.5) - tahun[0]), min(len(tahun) - 1, round(s.x1 - 0.5) - tahun[0])))
        for s in fig.layout.shapes if s.type == "rect" and s.layer == "below"
    )


def _breaks(fig: go.Figure, tahun: list[int]) -> tuple[tuple[int, str], ...]:
    """Where the method changed: (category before which the border stands, words)."""
    kata = {float(a.x): plain(a.text) for a in fig.layout.annotations if a.yref == "paper" and a.text and a.xref != "paper"}
    garis = [float(s.x0) for s in fig.layout.shapes if s.type == "line" and s.x0 == s.x1]
    return tuple((round(x + 0.5) - tahun[0], kata.get(x, "")) for x in garis if tahun[0] < x < tahun[-1])


def _ends(fig: go.Figure, deret: list[Deret]) -> tuple[float, float]:
    if fig.layout.yaxis.range is not None:
        dari, sampai = fig.layout.yaxis.range
        return float(dari), float(sampai)
    semua = [v for d in deret for v in d.nilai if v is not None]
    lebar = max(max(semua) - min(semua), abs(max(semua)) * 0.05, 0.1)
    return min(semua) - 0.12 * lebar, max(semua) + 0.18 * lebar


def spread(sajian: Sajian, fig: go.Figure) -> Garis:
    """`peer_spread`: extremes, middle half and median of each year, and the region's own course."""
    data = sajian.data.sort_values("tahun")
    tahun = [int(t) for t in data["tahun"]]
    semua = list(range(tahun[0], tahun[-1] + 1))
    kolom = {
        k: _by_year(dict(zip(tahun, numbers(data[k].where(data["cukup"])))), semua)
        for k in ("terkecil", "persentil_25", "median", "persentil_75", "terbesar")
    }
    milik = [t for t in fig.data if t.type == "scatter" and t.mode == "lines+markers+text"]
    hitungan = dict(zip(tahun, data["n"]))
    deret = [*_boxes(kolom, fig), *(d for t in milik for d in _sections(t, semua))]
    label = tuple(f"{t} (n={int(hitungan[t])})" if t in hitungan else str(t) for t in semua)
    return Garis(
        label, tuple(deret), from_round(*_ends(fig, deret)), patah=_breaks(fig, semua), kunci=legend(fig),
        desimal=decimals(t for d in deret for t in d.teks) or 2,
    )


def _by_year(isi: dict[int, Angka], tahun: list[int]) -> tuple[Angka, ...]:
    return tuple(isi.get(t) for t in tahun)


def _boxes(kolom: dict[str, tuple[Angka, ...]], fig: go.Figure) -> list[Deret]:
    """Percentiles as spans between the numbers' own series, least and greatest as a thin one."""
    kotak = next(t for t in fig.data if t.type == "bar")
    ekor = next(t for t in fig.data if t.type == "scatter" and t.mode == "lines")
    tanda = next(t for t in fig.data if t.type == "scatter" and t.mode == "markers" and t.marker.symbol == "line-ew")
    isi, garis = solid(kotak.marker.color), solid(ekor.line.color)
    return [
        Deret("Terkecil", kolom["terkecil"], garis, "bayang"),
        Deret("Terbesar", kolom["terbesar"], garis, "bayang", warna_selang=garis,
              selang=_down(kolom["terbesar"], kolom["terkecil"])),
        Deret("Persentil 25", kolom["persentil_25"], isi, "bayang"),
        Deret("Persentil 75", kolom["persentil_75"], isi, "bayang", tebal=36, warna_selang=isi,
              selang=_down(kolom["persentil_75"], kolom["persentil_25"])),
        Deret("Median", kolom["median"], solid(tanda.marker.line.color), "titik", letak=("r",) * len(kolom["median"]),
              teks=tuple("" if v is None else angka.angka(v, 2) for v in kolom["median"])),
    ]


def _down(atas: tuple[Angka, ...], bawah: tuple[Angka, ...]) -> tuple[tuple[float, float] | None, ...]:
    return tuple(None if a is None or b is None else (a - b, 0.0) for a, b in zip(atas, bawah))
