"""Lines over years, of a region alone or among its peers: gaps stay gaps, and a line never crosses a change of method."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pandas as pd

from charts.dasar.gambar import LEBAR_JUDUL, Gambar, across, add_key, annotate, figure, title_from_edge
from charts.dasar.goresan import answers, marks, segments
from charts.dasar.templat import ABU, ABU_MUDA, TEKS_SAMAR, TEPI, UTAMA
from charts.dasar.uraian import Deret, Kepala, Kunci
from charts.dasar.uraian_garis import Garis, Sebaran
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, doubt, hint, interval, rows, trust

TINGGI, TINGGI_SEBARAN = 340, 440
KIRI = 48
BERUBAH = "cara ukur berubah"
# Where words stand beside their point: top, bottom, and the corners.
SISI = {"t": "top center", "b": "bottom center", "tl": "top left", "tr": "top right"}
# Name, column, colour and kind of the numbers of a year, from the least to the greatest.
UKURAN = (
    ("Terkecil", "terkecil", ABU, "bayang"), ("Persentil 25", "persentil_25", ABU_MUDA, "bayang"),
    ("Median", "median", TEKS_SAMAR, "titik"), ("Persentil 75", "persentil_75", ABU_MUDA, "bayang"),
    ("Terbesar", "terbesar", ABU, "bayang"),
)
SELANG = Kunci("■", ABU_MUDA, "selang terbit")
KUNCI = (
    Kunci("━", ABU, "terkecil sampai terbesar"), Kunci("■", ABU_MUDA, "separuh tengah daerah"), Kunci("━", TEKS_SAMAR, "median"),
)


def perlu_garis(data: pd.DataFrame) -> bool:
    """A course needs values of at least two years."""
    return bool(data.dropna(subset=["nilai"])["tahun"].nunique() >= 2)


def course(data: pd.DataFrame, indikator: pd.Series, *, judul: str, putus: pd.DataFrame) -> Garis:
    """The line of one region over `tahun`, the method breaks marked, with the band of its intervals where they are known.

    `data`: nama, tahun, nilai, desimal_sumber, ruas, one row a year; batas_bawah and batas_atas when an interval was published.
    `putus`: tahun, keterangan.
    """
    tahun = range(int(data["tahun"].min()), int(data["tahun"].max()) + 1)
    milik = {int(r["tahun"]): interval(r) for r in rows(data)}
    selang = tuple(milik.get(t) for t in tahun)
    garis = named_course(data, data["nama"].iloc[0], tahun, indikator, 2.5)
    ujung = pd.concat([data[k].astype(float) for k in ("nilai", "batas_bawah", "batas_atas") if k in data])
    return Garis(
        tuple(map(str, tahun)), (replace(garis, selang=selang, warna_selang=TEPI) if any(selang) else garis,),
        calm_range(ujung, indikator), patah=method_breaks(putus, tahun), kunci=(SELANG,) * any(selang),
        kepala=Kepala(judul, lebar=LEBAR_JUDUL),
    )


def named_course(data: pd.DataFrame, nama: str, tahun: range, indikator: pd.Series, tebal: float) -> Deret:
    """The series of one region, each value printed at its point. `data`: tahun, nilai, desimal_sumber, ruas."""
    desimal = int(indikator["desimal"])
    return series(
        rows(data), tahun, nama, UTAMA, lambda b: f"{kata.angka(b['nilai'], desimal, b['desimal_sumber'])}{doubt(b)}",
        lambda b, teks: hint(nama, f"{int(b['tahun'])}: {teks}", *trust(b)), tebal=tebal,
    )


def series(
    baris: Iterable[Baris], tahun: range, nama: str, warna: str, teks: Callable[[Baris], str] = lambda _: "",
    petunjuk: Callable[[Baris, str], str] = lambda *_: "", **lain: Any,
) -> Deret:
    """Rows with a value as a series over all years, broken where the way of measuring (`ruas`) changed.

    `teks`: words at a point; `petunjuk`: its hover, given the row and these words.
    """
    ada = {int(b["tahun"]): b for b in baris if not kata.kosong(b["nilai"])}
    titik = [ada.get(t) for t in tahun]
    kata_titik = ["" if b is None else teks(b) for b in titik]
    return Deret(
        nama, tuple(None if b is None else float(b["nilai"]) for b in titik), warna, teks=tuple(kata_titik),
        petunjuk=tuple("" if b is None else petunjuk(b, t) for b, t in zip(titik, kata_titik)),
        putus=frozenset(i for i, (a, b) in enumerate(pairwise(titik), 1) if a and b and b["ruas"] > a["ruas"]), **lain,
    )


def method_breaks(putus: pd.DataFrame, tahun: range) -> tuple[tuple[int, str], ...]:
    """Categories before which a new method begins, with the word."""
    return tuple((int(t) - tahun[0], BERUBAH) for t in putus["tahun"] if tahun[0] < t <= tahun[-1])


def calm_range(nilai: pd.Series, indikator: pd.Series) -> tuple[float, float]:
    """Value axis around the figures, at least a tenth of the scale wide: half a point must not look like a cliff."""
    bawah, atas = float(nilai.min()), float(nilai.max())
    skala = indikator["skala_maks"] - indikator["skala_min"]
    lebar = max(atas - bawah, 0.1 * (abs(atas) if kata.kosong(skala) else float(skala)))
    tengah = (atas + bawah) / 2
    return tengah - 0.65 * lebar, tengah + 0.75 * lebar


def peer_spread(
    data: pd.DataFrame, deret: pd.DataFrame, putus: pd.DataFrame, indikator: pd.Series, *,
    judul: str, anak_judul: str = "", nama: str = "",
) -> Sebaran:
    """Least and greatest value, 25th and 75th percentile and median of each year, and the region's own line.

    `data`: rows of `sebaran_lingkup`; a year with too few regions has none of them. `deret`: tahun, nilai,
    desimal_sumber, ruas of the region called `nama` (may be empty). `putus`: tahun, keterangan.
    """
    baris, desimal = {int(b["tahun"]): b for b in rows(data)}, max(int(indikator["desimal"]), 1)
    tahun = range(min(baris), max(baris) + 1)
    titik = [b if b is not None and b["cukup"] else None for b in map(baris.get, tahun)]
    petunjuk = tuple("" if b is None else _spread_words(b, desimal) for b in titik)
    ukuran = [
        Deret(n, tuple(None if b is None else float(b[kolom]) for b in titik), warna, gaya, petunjuk=petunjuk)
        for n, kolom, warna, gaya in UKURAN
    ]
    milik = [named_course(deret, nama, tahun, indikator, 3)] if nama and deret["nilai"].notna().any() else []
    angka = [v for d in (*ukuran, *milik) for v in d.nilai if v is not None]
    return Sebaran(
        tuple(map(str, tahun)), (*ukuran, *milik), (min(angka), max(angka)), patah=method_breaks(putus, tahun),
        kunci=(*KUNCI, *(Kunci("━", d.warna, d.nama) for d in milik)), kepala=Kepala(judul, anak_judul, LEBAR_JUDUL),
        banyak=tuple(int(baris[t]["n"]) if t in baris else None for t in tahun),
    )


def _spread_words(b: Baris, desimal: int) -> str:
    nilai = {kolom: kata.angka(b[kolom], desimal) for _, kolom, *_ in UKURAN}
    return (
        f"<b>{int(b['tahun'])}</b>, {int(b['n'])} daerah<br>median {nilai['median']}<br>"
        f"persentil 25–75: {nilai['persentil_25']}–{nilai['persentil_75']}<br>"
        f"terkecil {nilai['terkecil']}, terbesar {nilai['terbesar']}"
    )


def draw_course(isi: Garis) -> Gambar:
    """The picture: a line with marks, years below, values at the left."""
    gambar, tahun = figure(isi.kepala, TINGGI), years(isi)
    tata = gambar["layout"]
    gambar["data"] = [*(b for d in isi.deret for b in bands(d, tahun)), *(line(d, tahun, {"size": 8}) for d in isi.deret)]
    draw_breaks(gambar, isi, tahun)
    tata["hovermode"] = "closest"
    tata["xaxis"] |= {"dtick": 1, "tickformat": "d", "range": [tahun[0] - 0.4, tahun[-1] + 0.4]}
    tata["yaxis"]["range"] = list(isi.ujung)
    title_from_edge(gambar, KIRI)
    add_key(gambar, isi.kunci, label=26)
    return gambar


def bands(d: Deret, tahun: Sequence[int]) -> list[Gambar]:
    """The area between the ends of the intervals of each unbroken run of years; a year alone is a thin stroke of it."""
    ruas: list[list[tuple[int, float, float]]] = []
    for i, (v, s) in enumerate(zip(d.nilai, d.selang)):
        if v is None or s is None:
            continue
        if not ruas or ruas[-1][-1][0] != i - 1 or i in d.putus:
            ruas.append([])
        ruas[-1].append((i, v - s[0], v + s[1]))
    return [{
        "type": "scatter", "mode": "lines", "x": [tahun[i] for i, *_ in (*r, *reversed(r))],
        "y": [*(b for _, b, _ in r), *(a for *_, a in reversed(r))], "fill": "toself", "fillcolor": ABU_MUDA,
        "line": {"width": 4 if len(r) == 1 else 0, "color": ABU_MUDA}, "hoverinfo": "skip",
    } for r in ruas]


def draw_spread(isi: Sebaran) -> Gambar:
    """The picture: a thin stroke from least to greatest, a box of the middle half, a stroke at the median."""
    gambar, tahun = figure(isi.kepala, TINGGI_SEBARAN), years(isi)
    kecil, bawah, tengah, atas, besar, *milik = isi.deret
    ada = [i for i, v in enumerate(tengah.nilai) if v is not None]
    x, kaki = [tahun[i] for i in ada], [bawah.nilai[i] or 0.0 for i in ada]
    gambar["data"] = [
        segments(((tahun[i], kecil.nilai[i], tahun[i], besar.nilai[i]) for i in ada), {"width": 1.5, "color": kecil.warna}),
        {"type": "bar", "x": x, "y": [(atas.nilai[i] or 0.0) - k for i, k in zip(ada, kaki)], "base": kaki, "width": 0.5,
         "marker": {"color": bawah.warna, "line": {"width": 0}}, **answers(tengah.petunjuk[i] for i in ada)},
        marks(x, [tengah.nilai[i] for i in ada], {"symbol": "line-ew", "size": 26, "line": {"width": 3, "color": tengah.warna}}),
        *(line(d, tahun, {"size": 9, "color": d.warna}) for d in milik),
    ]
    draw_breaks(gambar, isi, tahun)
    n = [(t, b) for t, b in zip(tahun, isi.banyak) if b is not None]
    gambar["layout"]["xaxis"] |= {
        "tickvals": [t for t, _ in n], "ticktext": [f"{t}<br>n={b}" for t, b in n], "range": [tahun[0] - 0.6, tahun[-1] + 0.6],
        "showgrid": False,
    }
    title_from_edge(gambar, KIRI)
    add_key(gambar, isi.kunci, label=42)
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


def line(d: Deret, tahun: Sequence[int], tanda: Gambar, **lain: object) -> Gambar:
    """The trace of a line with marks and words."""
    jalan = path(d)
    return {
        "type": "scatter", "mode": "lines+markers+text", "x": [tahun[i] for i, _ in jalan],
        "y": [d.nilai[i] if ada else None for i, ada in jalan], "text": [d.teks[i] if ada else "" for i, ada in jalan],
        "textposition": [SISI[d.letak[i] if ada else "t"] for i, ada in jalan] if d.letak else SISI["t"],
        "line": {"width": d.tebal, "color": d.warna}, "marker": tanda, "cliponaxis": False,
        **answers(d.petunjuk[i] if ada else "" for i, ada in jalan), **lain,
    }


def draw_breaks(gambar: Gambar, isi: Garis, tahun: Sequence[int]) -> None:
    """A dotted line before the first year of a new method, with the word."""
    for urut, teks in isi.patah:
        x = tahun[urut] - 0.5
        across(gambar, "x", x, line={"dash": "dot", "width": 1.5, "color": ABU})
        annotate(gambar, x=x, y=1, yref="paper", yanchor="bottom", text=teks, showarrow=False, font={"size": 12})
