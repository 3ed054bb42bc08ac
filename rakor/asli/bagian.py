"""Parts of a whole (dimensions, units, services) as native bars, with a bar for each mark beside them."""

from __future__ import annotations

import re
from dataclasses import replace

import plotly.graph_objects as go

from charts.kalimat import kata
from charts.templat import TEMPLAT
from charts.uraian import Angka, Batang, Deret, Kata, Kunci
from rakor.asli.batang import lines_apart
from rakor.teks import decimals, many, name, numbers, plain, solid
from sajian.sajian import Sajian

NILAI = "Nilai"
KOTAK = "■"
POTONG = "…"
PUCAT = 0.45
PERSEN = re.compile(r"[\d.,]+%")


def parts(sajian: Sajian, fig: go.Figure) -> Batang:
    """`parts`, `part_bars`, `unit_bars`: the bars, then every mark as a series of its own."""
    jalur, isi = (t for t in fig.data if t.type == "bar")
    nama, teks = (t for t in fig.data if t.type == "scatter" and t.mode == "text")
    tulisan = [plain(t) for t in teks.text]
    nilai = _values(sajian, numbers(isi.x), tulisan)
    n = len(nilai)
    warna = tuple(solid(w) for w in many(isi.marker.color, n))
    utama = Deret(
        NILAI, nilai, warna[0], warna_titik=warna, teks=tuple(k if v is not None else "" for k, v in zip(tulisan, nilai)),
        letak=("luar",) * n,
    )
    desimal = decimals(tulisan)
    satuan = "%" if any(PERSEN.match(t) for t in tulisan) else ""
    tanda = _apart([_mark(t, n, desimal, satuan) for t in fig.data if t.type == "scatter" and t.mode == "markers" and t.name])
    tanda, acuan = lines_apart(tanda)
    ujung = max(float(fig.layout.xaxis.range[1]), *(v for v in nilai if v is not None), 0.0)
    return Batang(
        _names(nama, isi), (utama, *tanda), (0.0, ujung), (),
        tuple(Kata(i, k) for i, (k, v) in enumerate(zip(tulisan, nilai)) if v is None),
        tuple(Kunci(KOTAK, t.warna, t.nama) for t in tanda if t.gaya == "isi"), acuan, desimal=desimal,
        jalur=solid(jalur.marker.color),
    )


def _names(nama: go.Scatter, batang: go.Bar) -> tuple[str, ...]:
    """Names in full: the picture cuts a long one, its hover has all of it."""
    penuh = [str(h).split("</b>")[0] for h in many(batang.hovertext, len(nama.text))]
    return tuple(plain(p) if str(t).endswith(POTONG) else name(t) for t, p in zip(nama.text, penuh))


def _apart(deret: list[Deret]) -> tuple[Deret, ...]:
    """Pale, so that the bar itself leads; marks that the picture tells apart by shape get a colour each."""
    if len({d.warna for d in deret}) < len(deret):
        deret = [replace(d, warna=w) for d, w in zip(deret, TEMPLAT.layout.colorway[1:])]
    return tuple(replace(d, warna=solid(d.warna, PUCAT)) for d in deret)


def _values(sajian: Sajian, x: tuple[Angka, ...], kata: list[str]) -> tuple[Angka, ...]:
    """The bars' lengths; a bar of no length without digits in its words is an absent figure.

    A figure beyond the end of the track is cut in the picture; the number itself comes from the rows.
    """
    asal = sajian.data["nilai"] if "nilai" in sajian.data and len(sajian.data) == len(x) else None
    keluar: list[Angka] = []
    for i, (v, k) in enumerate(zip(x, kata)):
        if not v and not k[:1].isdigit():
            keluar.append(None)
            continue
        milik = None if asal is None else numbers([asal.iloc[i]])[0]
        keluar.append(milik if milik is not None and v is not None and milik > v else v)
    return tuple(keluar)


def _mark(jejak: go.Scatter, n: int, desimal: int, satuan: str) -> Deret:
    nilai: list[Angka] = [None] * n
    for x, y in zip(numbers(jejak.x), jejak.y):
        nilai[int(y)] = x
    bergaris = str(jejak.marker.symbol).startswith("line")
    warna = jejak.marker.line.color if bergaris else jejak.marker.color
    teks = tuple("" if v is None else f"{kata.angka(v, desimal)}{satuan}" for v in nilai)
    return Deret(plain(jejak.name), tuple(nilai), solid(warna), teks=teks)
