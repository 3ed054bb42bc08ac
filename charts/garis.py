"""Lines over years: gaps stay gaps, and a line never crosses a change of method."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from charts.gambar import Gambar, across, add_key, annotate, figure, title_from_edge
from charts.kalimat import kata
from charts.letak import LEBAR_JUDUL
from charts.templat import ABU, WARNA_DERET
from charts.uraian import Deret, Kepala, Kunci
from charts.uraian_garis import Garis, Perjalanan

# With more lines than this the numbers at each point would lie on each other: only the last is printed.
MAKS_BERANGKA = 2
TINGGI = 340
TINGGI_LABEL_TAHUN = 26
KIRI = 48
BERUBAH = "cara ukur berubah"
# Where words stand beside their point: top, bottom, and the corners.
SISI = {"t": "top center", "b": "bottom center", "tl": "top left", "tr": "top right"}

Baris = Mapping[str, Any]
Titik = Sequence[Baris | None]


def perlu_garis(data: pd.DataFrame) -> bool:
    """A course needs values of at least two years."""
    return data.dropna(subset=["nilai"])["tahun"].nunique() >= 2


def course(
    data: pd.DataFrame, indikator: pd.Series, *, judul: str, anak_judul: str = "", putus: pd.DataFrame | None = None,
) -> Perjalanan:
    """Lines by `nama` over `tahun`, the method breaks marked.

    `data`: nama, tahun, nilai, desimal_sumber, ruas, one row a year and series. `putus`: tahun, keterangan.
    """
    tahun = range(int(data["tahun"].min()), int(data["tahun"].max()) + 1)
    isi = enumerate(data.groupby("nama", sort=False))
    deret = [named_course(d, str(nama), WARNA_DERET[i % len(WARNA_DERET)], tahun, indikator) for i, (nama, d) in isi]
    return Perjalanan(
        tuple(map(str, tahun)), tuple(map(_last_word, deret) if len(deret) > MAKS_BERANGKA else deret),
        calm_range(data["nilai"], indikator), patah=method_breaks(putus, tahun), kepala=Kepala(judul, anak_judul, LEBAR_JUDUL),
        kunci=tuple(Kunci("━", d.warna, d.nama) for d in deret) if len(deret) > 1 else (),
    )


def named_course(
    data: pd.DataFrame, nama: str, warna: str, tahun: range, indikator: pd.Series, tebal: float = 2.5,
) -> Deret:
    """The series of one region, each value printed at its point. `data`: tahun, nilai, desimal_sumber, ruas."""
    desimal = int(indikator["desimal"])
    return series(
        by_year(data.to_dict("records"), tahun), nama, warna, lambda b: kata.angka(b["nilai"], desimal, b["desimal_sumber"]),
        lambda b, teks: f"<b>{nama}</b><br>{int(b['tahun'])}: {teks}", tebal=tebal,
    )


def by_year(baris: Sequence[Baris], tahun: range) -> Titik:
    """Rows that have a value, by category; None for the other years."""
    ada = {int(b["tahun"]): b for b in baris if not kata.kosong(b["nilai"])}
    return [ada.get(t) for t in tahun]


def series(
    titik: Titik, nama: str, warna: str, teks: Callable[[Baris], str] = lambda b: "",
    petunjuk: Callable[[Baris, str], str] = lambda b, teks: "", **lain: Any,
) -> Deret:
    """Points of `by_year` as a series, broken where the way of measuring (`ruas`) changed.

    `teks`: words at a point; `petunjuk`: its hover, given the row and these words.
    """
    kata_titik = ["" if b is None else teks(b) for b in titik]
    return Deret(
        nama, tuple(None if b is None else float(b["nilai"]) for b in titik), warna, teks=tuple(kata_titik),
        petunjuk=tuple("" if b is None else petunjuk(b, t) for b, t in zip(titik, kata_titik)),
        putus=frozenset(i for i, (a, b) in enumerate(zip(titik, titik[1:]), 1) if a and b and b["ruas"] > a["ruas"]), **lain,
    )


def _last_word(d: Deret) -> Deret:
    akhir = max(i for i, t in enumerate(d.teks) if t)
    return replace(d, teks=tuple(t if i == akhir else "" for i, t in enumerate(d.teks)))


def method_breaks(putus: pd.DataFrame | None, tahun: range) -> tuple[tuple[int, str], ...]:
    """Categories before which a new method begins, with the word."""
    mulai = () if putus is None else putus["tahun"]
    return tuple((int(t) - tahun[0], BERUBAH) for t in mulai if tahun[0] < t <= tahun[-1])


def calm_range(nilai: pd.Series, indikator: pd.Series) -> tuple[float, float]:
    """Value axis around the figures, at least a tenth of the scale wide: half a point must not look like a cliff."""
    bawah, atas = float(nilai.min()), float(nilai.max())
    skala = indikator["skala_maks"] - indikator["skala_min"]
    lebar = max(atas - bawah, 0.1 * (abs(atas) if kata.kosong(skala) else float(skala)))
    tengah = (atas + bawah) / 2
    return tengah - 0.65 * lebar, tengah + 0.75 * lebar


def draw_course(isi: Perjalanan) -> Gambar:
    """The picture: a line with marks, years below, values at the left."""
    gambar, tahun = figure(isi.kepala, TINGGI), years(isi)
    gambar["data"] = [
        line(d, tahun, name=d.nama, line={"width": d.tebal, "color": d.warna}, marker={"size": 8}, showlegend=len(isi.deret) > 1)
        for d in isi.deret
    ]
    draw_breaks(gambar, isi, tahun)
    tata = gambar["layout"]
    tata["hovermode"] = "closest"
    tata["xaxis"] |= {"dtick": 1, "tickformat": "d", "range": [tahun[0] - 0.4, tahun[-1] + 0.4]}
    tata["yaxis"]["range"] = list(isi.ujung)
    title_from_edge(gambar, KIRI)
    add_key(gambar, isi.kunci, label=TINGGI_LABEL_TAHUN)
    return gambar


def years(isi: Garis) -> list[int]:
    """The categories as years."""
    return [int(k) for k in isi.kategori]


def path(d: Deret) -> list[tuple[int, bool]]:
    """The points of a line in order: (category, True), and (category just left, False) where the line breaks."""
    jalan: list[tuple[int, bool]] = []
    for i, v in enumerate(d.nilai):
        if v is None:
            continue
        if jalan and (i in d.putus or d.nilai[i - 1] is None):
            jalan.append((jalan[-1][0], False))
        jalan.append((i, True))
    return jalan


def line(d: Deret, tahun: Sequence[int], **lain: object) -> dict[str, object]:
    """The trace of a line with marks and words; `lain`: what it looks like."""
    jalan = path(d)
    return {
        "type": "scatter", "mode": "lines+markers+text", "x": [tahun[i] for i, _ in jalan],
        "y": [d.nilai[i] if ada else None for i, ada in jalan], "text": [d.teks[i] if ada else "" for i, ada in jalan],
        "textposition": [SISI[d.letak[i] if ada else "t"] for i, ada in jalan] if d.letak else SISI["t"],
        "hovertext": [d.petunjuk[i] if ada else "" for i, ada in jalan], "hoverinfo": "text", "connectgaps": False,
        "cliponaxis": False, **lain,
    }


def draw_breaks(gambar: Gambar, isi: Garis, tahun: Sequence[int]) -> None:
    """A dotted line before the first year of a new method, with the word."""
    for urut, teks in isi.patah:
        across(gambar, "x", tahun[urut] - 0.5, line={"dash": "dot", "width": 1.5, "color": ABU})
        annotate(
            gambar, x=tahun[urut] - 0.5, y=1, yref="paper", yanchor="bottom", text=teks, showarrow=False, font={"size": 11},
        )
