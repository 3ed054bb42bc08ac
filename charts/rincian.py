"""Parts of an indicator (units, dimensions, groups, kinds) with marks for last year, the median and a benchmark."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.bagian import parts
from charts.kalimat import kata
from charts.kalimat.terbit import any_published
from charts.legenda import add_key
from charts.templat import ABU, KEDUA, Palet

LALU = "Tahun lalu"
TINGGI_BARIS = 46
BENTUK = ("circle", "square", "triangle-up", "diamond")
TANDA_LALU = {"symbol": "diamond-open", "size": 12, "color": KEDUA, "line": {"width": 2.5, "color": KEDUA}}
TANDA_MEDIAN = {"symbol": "line-ns", "size": 18, "line": {"width": 3, "color": ABU}}
TANDA_BANDING = {"symbol": "line-ns", "size": 22, "line": {"width": 2.5, "color": KEDUA}}


def perlu_rincian(data: pd.DataFrame) -> bool:
    """Is there anything to draw: at least one part with a value or a predicate."""
    return any_published(data)


def part_bars(
    data: pd.DataFrame, indikator: pd.Series, palet: Palet, *, judul: str, anak_judul: str = "",
    label: str = "rincian", label_median: str = "", lebar_nama: int = 44,
) -> go.Figure:
    """One bar a part in the order given, first on top; the word where the figure is absent.

    `data`: the column named by `label`, nilai, desimal_sumber, predikat, kategori, huruf, mutu, alasan_kosong.
    Optional columns become marks: nilai_lalu (last year), nilai_median, nilai_banding with label_banding.
    `indikator`: catalogue row (satuan, desimal, skala_maks). Parts without a category share one neutral colour.
    """
    siap = pd.DataFrame({
        "kunci": data[label], "nama": data[label], "panjang": data["nilai"].astype(float), "mutu": data["mutu"],
        "teks": [part_text(r, indikator) for _, r in data.iterrows()],
        "petunjuk": [_hover(r, label, indikator) for _, r in data.iterrows()],
    }, index=data.index).reset_index(drop=True)
    fig = parts(
        siap, palet, judul=judul, anak_judul=anak_judul, skala_maks=_scale(data, indikator), lebar_nama=lebar_nama
    )
    fig.update_traces(showlegend=False)
    _add_marks(fig, data, label_median, int(indikator["desimal"]))
    return _grow(fig, len(data))


def unit_bars(data: pd.DataFrame, indikator: pd.Series, palet: Palet, *, judul: str, anak_judul: str = "") -> go.Figure:
    """Ranked units: the bar is the whole, marks are its components.

    `data`: rows of `unit_kerja` in ranked order (rincian, komponen, keseluruhan, nilai, kategori, huruf, mutu).
    A unit whose whole was not published says so and keeps its marks.
    """
    nama = list(dict.fromkeys(data["rincian"]))
    utuh = data[data["keseluruhan"]].set_index("rincian").reindex(nama)
    utuh = utuh.assign(rincian=nama, alasan_kosong=kata.BELUM_ADA).reset_index(drop=True)
    fig = part_bars(utuh, indikator, palet, judul=judul, anak_judul=anak_judul)
    bagian = data[~data["keseluruhan"]]
    for bentuk, (komponen, isi) in zip(BENTUK, bagian.groupby("komponen", sort=False)):
        nilai = isi.set_index("rincian")["nilai"].reindex(nama)
        tanda = {"symbol": bentuk, "size": 11, "color": ABU, "line": {"width": 1.5, "color": "#FFFFFF"}}
        _mark(fig, pd.DataFrame({"nilai": list(nilai)}), "nilai", str(komponen), tanda, int(indikator["desimal"]))
    return fig if bagian.empty else _grow(add_key(fig), len(nama))


def _grow(fig: go.Figure, n: int) -> go.Figure:
    """Room for `n` rows whatever the title, the legend and the source line take."""
    return fig.update_layout(height=int(fig.layout.margin.t + fig.layout.margin.b + TINGGI_BARIS * max(n, 1) + 30))


def part_text(baris: pd.Series, indikator: pd.Series) -> str:
    """'64,15 · R', '125 laporan', '26% · waspada' with the published word; that word alone when there is no value."""
    if kata.kosong(baris["nilai"]):
        return str(baris["alasan_kosong"] if kata.kosong(baris["predikat"]) else baris["predikat"])
    teks = kata.bersatuan(baris["nilai"], indikator["satuan"], int(indikator["desimal"]), baris["desimal_sumber"])
    tanda = baris["predikat"] if kata.kosong(baris["huruf"]) else baris["huruf"]
    return teks if kata.kosong(tanda) else f"{teks} · {tanda}"


def _add_marks(fig: go.Figure, data: pd.DataFrame, label_median: str, desimal: int) -> None:
    sebelum = len(fig.data)
    _mark(fig, data, "nilai_lalu", LALU, TANDA_LALU, desimal)
    _mark(fig, data, "nilai_median", label_median, TANDA_MEDIAN, desimal)
    if "nilai_banding" in data and len(data):
        _mark(fig, data, "nilai_banding", str(data["label_banding"].iloc[0]), TANDA_BANDING, desimal)
    if len(fig.data) > sebelum:
        add_key(fig)


def _mark(fig: go.Figure, data: pd.DataFrame, kolom: str, nama: str, tanda: dict[str, object], desimal: int) -> None:
    if kolom not in data or data[kolom].isna().all():
        return
    nama = kata.harfiah(nama)
    titik = [(i, float(v)) for i, v in enumerate(data[kolom]) if not kata.kosong(v)]
    fig.add_scatter(
        x=[v for _, v in titik], y=[i for i, _ in titik], mode="markers", name=nama, marker=tanda, showlegend=True,
        hovertext=[f"{nama}: {kata.angka(v, desimal)}" for _, v in titik], hoverinfo="text", cliponaxis=False,
    )


def _hover(baris: pd.Series, label: str, indikator: pd.Series) -> str:
    butir = [f"<b>{kata.bungkus(kata.harfiah(baris[label]))}</b>", kata.harfiah(part_text(baris, indikator))]
    if not kata.kosong(baris["kategori"]):
        butir.append(f"Kategori: {baris['kategori']}")
    if not kata.kosong(baris.get("perubahan")):
        gerak = kata.perubahan(baris["perubahan"], int(indikator["desimal"]), kata.satuan_selisih(indikator["satuan"]))
        butir.append(f"{kata.awal_besar(gerak)} dari tahun sebelumnya")
    if not kata.kosong(baris.get("nilai_median")):
        butir.append(f"Median kab/kota: {kata.angka(baris['nilai_median'])} (n {int(baris['n_median'])})")
    return "<br>".join(butir)


def _scale(data: pd.DataFrame, indikator: pd.Series) -> float:
    """The scale's end, or the largest figure where the scale is open."""
    if not kata.kosong(indikator["skala_maks"]):
        return float(indikator["skala_maks"])
    kolom = [k for k in ("nilai", "nilai_lalu", "nilai_median", "nilai_banding") if k in data]
    terbesar = data[kolom].astype(float).max().max()
    return 1.0 if kata.kosong(terbesar) else max(float(terbesar), 1.0)
