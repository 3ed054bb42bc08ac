"""Matrix, rug and plain tables as native table cells with the picture's colours and words."""

from __future__ import annotations

import plotly.graph_objects as go

from charts.kalimat import kata
from charts.uraian import Sel, Tabel
from rakor.teks import SOROT, colour_at, legend, many, name, plain, solid
from sajian.sajian import Sajian

KEPALA = "#E4EEF0"
TINTA = "#10242B"


def cells(sajian: Sajian, fig: go.Figure) -> Tabel:
    """`matrix` and `rug`: the heat map's fills with the words on them."""
    peta = next(t for t in fig.data if t.type == "heatmap")
    warna = _fills(peta)
    if fig.layout.yaxis.ticktext:
        return _rug(fig, peta, warna)
    return _matrix(fig, peta, warna)


def _fills(peta: go.Heatmap) -> list[list[str]]:
    return [
        ["" if kata.kosong(z) else colour_at(peta.colorscale, float(z), float(peta.zmin), float(peta.zmax)) for z in baris]
        for baris in peta.z
    ]


def _texts(fig: go.Figure, sel: list[go.Scatter]) -> dict[tuple[int, int], tuple[str, str]]:
    """Words and ink by (row, place of the column)."""
    keluar = {}
    for t in sel:
        for x, y, teks, tinta in zip(t.x, t.y, t.text, many(t.textfont.color, len(t.x))):
            keluar[int(y), int(x)] = (str(teks), solid(tinta) if tinta else TINTA)
    return keluar


def _matrix(fig: go.Figure, peta: go.Heatmap, warna: list[list[str]]) -> Tabel:
    jejak = [t for t in fig.data if t.type == "scatter" and t.mode == "text"]
    isi, nama = jejak[0], jejak[-1]
    kolom = [plain(t) for t in fig.layout.xaxis.ticktext]
    kosong = {int(a.y): plain(a.text) for a in fig.layout.annotations if a.name != "legenda"}
    teks = _texts(fig, [isi])
    baris = []
    for y, label in sorted(zip((int(v) for v in nama.y), nama.text)):
        isi = [_cell(teks, warna, y, x, x) for x in range(len(kolom))]
        if y in kosong:
            isi[0] = Sel(kosong[y], warna[y][0], TINTA, rentang=len(kolom))
        baris.append((Sel(name(label), rata="kiri", tebal=str(label).startswith("<b>")), *isi))
    return Tabel(_heading("", kolom), tuple(baris), (1.9, *_shares(kolom)), legend(fig))


def _rug(fig: go.Figure, peta: go.Heatmap, warna: list[list[str]]) -> Tabel:
    """Regions by indicators; the heading of a further province is a row of its own."""
    kepala = [t for t in fig.data if t.type == "scatter" and t.mode == "text"]
    judul = {int(t.y[0]): [plain(n) for n in t.text] for t in kepala}
    teks = _texts(fig, [t for t in fig.data if t.type == "scatter" and t.mode == "markers+text"])
    letak = [int(x) for x in peta.x]
    label = dict(zip((int(v) for v in fig.layout.yaxis.tickvals), fig.layout.yaxis.ticktext))
    pertama = min(judul)
    baris = []
    for y in sorted(label):
        if y in judul:
            if plain(label[y]):
                baris.append((Sel(plain(label[y]), KEPALA, TINTA, True, "kiri", len(letak) + 1), *(Sel("") for _ in letak)))
            continue
        tebal = str(label[y]).startswith("<b>")
        isi = [_cell(teks, warna, y, x, i) for i, x in enumerate(letak)]
        baris.append((Sel(f"{SOROT if tebal else ''}{plain(label[y])}", tebal=tebal, rata="kiri"), *isi))
    return Tabel(_heading("Daerah", judul[pertama]), tuple(baris), (1.7, *_shares(judul[pertama])), legend(fig))


def _cell(
    teks: dict[tuple[int, int], tuple[str, str]], warna: list[list[str]], y: int, x: int, kolom: int,
) -> Sel:
    """A cell; what stands on a second line under a figure becomes small words behind it."""
    tulisan, tinta = teks.get((y, x), ("", TINTA))
    besar, _, kecil = tulisan.partition("<br>")
    if not besar[:1].isdigit():
        return Sel(plain(tulisan), warna[y][kolom], tinta)
    return Sel(plain(besar), warna[y][kolom], tinta, ekor=plain(kecil))


def _shares(judul: list[str]) -> list[float]:
    """Widths of columns of figures: alike, a little more for a long word in the heading."""
    return [max(1.0, max(map(len, j.split()), default=0) / 10) for j in judul]


def _heading(sudut: str, kolom: list[str]) -> tuple[Sel, ...]:
    return tuple(Sel(k, KEPALA, TINTA, True, "kiri" if i == 0 else "tengah") for i, k in enumerate([sudut, *kolom]))
