"""Scatter of two indicators over regions, cut into quadrants at the medians."""

from collections.abc import Sequence
from statistics import median

import pandas as pd

from charts.dasar.gambar import LEBAR_JUDUL, Gambar, across, annotate, figure, title_from_edge
from charts.dasar.goresan import answers, words
from charts.dasar.templat import ABU, KEDUA, UTAMA
from charts.dasar.uraian import Acuan, Kepala
from charts.dasar.uraian_garis import DeretXY, Sebar, Sumbu
from charts.kalimat import kata
from charts.kalimat.kait import complete
from charts.kalimat.nilai import Baris, doubt, hint, rows, trust

# With few points every one is named; more names would lie on each other.
MAKS_BERNAMA = 8
TINGGI = 520
KIRI = 64
# Dots so near to a line, as a share of the height, stand in the name above it.
DEKAT = 0.08


def perlu_sebar(data: pd.DataFrame) -> bool:
    """At least two regions with both values."""
    return len(complete(data)) >= 2


def scatter(data: pd.DataFrame, x: pd.Series, y: pd.Series, *, judul: str, anak_judul: str = "", sorot: str = "") -> Sebar:
    """One point a region, read against both medians; the region to stand out is a series of its own, the last.

    `data`: rows of `pasangan` (kode_wilayah, nama_tampil, nama_ringkas, nilai_x, desimal_x, nilai_y, desimal_y).
    `x`, `y`: catalogue rows. `sorot`: code of the region to stand out.
    """
    ada = rows(complete(data))
    pilih, lain = ([b for b in ada if (b["kode_wilayah"] == sorot) is s] for s in (True, False))
    nilai_x, nilai_y = ([b[k] for b in ada] for k in ("nilai_x", "nilai_y"))
    return Sebar(
        (_points("Daerah", lain, x, y, UTAMA), *(_points(b["nama_tampil"], [b], x, y, KEDUA) for b in pilih)),
        _axis(x, nilai_x), _axis(y, nilai_y), kepala=Kepala(judul, anak_judul, LEBAR_JUDUL),
        acuan=(_median(x, nilai_x), _median(y, nilai_y)),
    )


def _points(nama: str, data: Sequence[Baris], x: pd.Series, y: pd.Series, warna: str) -> DeretXY:
    px, py = (tuple(b[k] for b in data) for k in ("nilai_x", "nilai_y"))
    return DeretXY(
        nama, tuple(b["nama_tampil"] for b in data), px, py, warna, tuple(b["nama_ringkas"] for b in data),
        kode=tuple(b["kode_wilayah"] for b in data),
        petunjuk=tuple(hint(b["nama_tampil"], *_figure(b, "x", x), *_figure(b, "y", y)) for b in data),
    )


def _figure(b: Baris, sumbu: str, indikator: pd.Series) -> list[str]:
    nilai = kata.bersatuan(b[f"nilai_{sumbu}"], indikator["satuan"], int(indikator["desimal"]), b[f"desimal_{sumbu}"])
    return [f"{indikator['nama_pendek']}: {nilai}{doubt(b, sumbu)}", *trust(b, sumbu)]


def _axis(indikator: pd.Series, nilai: list[float]) -> Sumbu:
    satuan = kata.SATUAN.get(indikator["satuan"], indikator["satuan"])
    arah = ", makin rendah makin baik" if indikator["arah"] == "rendah_baik" else ""
    terkecil, terbesar = min(nilai), max(nilai)
    tepi = 0.12 * max(terbesar - terkecil, abs(terbesar) * 0.02, 0.1)
    return Sumbu(terkecil - tepi, terbesar + tepi, f"{indikator['nama_pendek']}{f' ({satuan})' if satuan else ''}{arah}")


def _median(indikator: pd.Series, nilai: list[float]) -> Acuan:
    tengah = median(nilai)
    return Acuan(f"median {kata.angka(tengah, max(int(indikator['desimal']), 1))}", tengah, ABU)


def draw_scatter(isi: Sebar) -> Gambar:
    """The picture: a dot a region, dashed lines at the medians."""
    gambar, (mx, my), banyak = figure(isi.kepala, TINGGI), isi.acuan, sum(len(d.x) for d in isi.deret)
    huruf = {"showarrow": False, "font": {"size": 12}, "yanchor": "bottom"}
    # Towards the middle, so that neither name leaves the picture on a phone.
    sisi = "right" if mx.nilai > (isi.x.dari + isi.x.sampai) / 2 else "left"
    annotate(gambar, x=mx.nilai, y=1, yref="paper", text=mx.nama, xanchor=sisi, **huruf)
    ujung = _emptier_end(isi, my.nilai)
    annotate(gambar, x=int(ujung == "right"), xref="paper", y=my.nilai, text=my.nama, xanchor=ujung, **huruf)
    for sumbu, s, a in (("x", isi.x, mx), ("y", isi.y, my)):
        across(gambar, sumbu, a.nilai, line={"dash": "dash", "width": 1.5, "color": a.warna}, layer="below")
        judul = {"text": s.judul, "font": {"size": 13}, "standoff": 8}
        gambar["layout"][f"{sumbu}axis"] |= {"title": judul, "range": [s.dari, s.sampai], "nticks": 6}
    gambar["data"] = [_dots(d, 15 if i else 11, bernama=banyak <= MAKS_BERNAMA or i > 0) for i, d in enumerate(isi.deret)]
    gambar["layout"]["hovermode"] = "closest"
    gambar["layout"]["margin"]["b"] = 58
    gambar["layout"]["margin"]["t"] += 14
    title_from_edge(gambar, KIRI)
    return gambar


def _emptier_end(isi: Sebar, y: float) -> str:
    """At which end of the line at y fewer dots would stand in a name of a third of the width; the right of both."""
    dekat = DEKAT * (isi.y.sampai - isi.y.dari)
    x = [px for d in isi.deret for px, py in zip(d.x, d.y) if px is not None and py is not None and abs(py - y) < dekat]
    sepertiga = (isi.x.sampai - isi.x.dari) / 3
    kanan = sum(v > isi.x.sampai - sepertiga for v in x)
    return "right" if kanan <= sum(v < isi.x.dari + sepertiga for v in x) else "left"


def _dots(d: DeretXY, besar: int, *, bernama: bool) -> Gambar:
    tanda = {"size": besar, "color": d.warna, "opacity": 0.8, "line": {"width": 1, "color": "rgba(255,255,255,0.8)"}}
    return words(
        d.x, d.y, d.teks, "top center", tepi=True, mode="markers+text" if bernama else "markers", marker=tanda,
        unselected={"marker": {"opacity": 0.8}}, **answers(d.petunjuk, d.kode),
    )
