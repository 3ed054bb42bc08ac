"""Figures before and after an upload: what is shown now hollow, what the file says filled."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.kalimat import kata
from charts.legenda import add_key
from charts.letak import LEBAR_JUDUL, beside_names, height_for_rows
from charts.templat import ABU, KEDUA, UTAMA, figure

TINGGI_BARIS = 26
RUANG_KATA = 0.34
MAKS_BARIS = 60
MAKS_NAMA = 30
# What becomes of a figure: sign before its value, colour and shape of its mark.
TANDA = {
    "baru": ("+", UTAMA, "diamond"), "berubah": ("→", UTAMA, "circle"), "sama": ("=", ABU, "circle"),
    "bertentangan": ("≠", KEDUA, "square"),
}
NAMA = {
    "baru": "baru", "berubah": "menggantikan angka lama", "sama": "sama dengan yang ada",
    "bertentangan": "tidak dipakai: sumber lain lebih kuat",
}


def perlu_sebelum_sesudah(data: pd.DataFrame) -> bool:
    """At least one figure in the file."""
    return len(data) > 0 and bool(data["nilai"].notna().any())


def before_after(data: pd.DataFrame, indikator: pd.Series, *, judul: str) -> go.Figure:
    """One row a figure of the file, largest on top, at most MAKS_BARIS.

    `data`: label, keadaan, nilai, nilai_lama (both float, NaN for none). `indikator`: catalogue row with
    satuan and desimal.
    """
    ada = data[data["nilai"].notna()].sort_values("nilai", ascending=False)
    lebih = len(ada) - MAKS_BARIS
    ada = ada.head(MAKS_BARIS)
    nama = [_short(n) for n in ada["label"]]
    # Two rows of the same name would fall on one line.
    letak = list(range(len(ada)))
    fig = figure(judul, f"{lebih} angka lain tidak digambar" if lebih > 0 else "", lebar_judul=LEBAR_JUDUL)
    _links(fig, ada, letak)
    _old(fig, ada, letak, indikator)
    for keadaan in dict.fromkeys(ada["keadaan"]):
        _new(fig, ada, letak, indikator, keadaan)
    _words(fig, ada, letak, indikator)
    fig.update_xaxes(range=_range(ada), side="top", nticks=6)
    fig.update_yaxes(tickmode="array", tickvals=letak, ticktext=nama, range=[len(ada) - 0.4, -0.6])
    return height_for_rows(add_key(beside_names(fig, nama)), len(ada), TINGGI_BARIS)


def _short(nama: str) -> str:
    return nama if len(nama) <= MAKS_NAMA else nama[: MAKS_NAMA - 1] + "…"


def _range(data: pd.DataFrame) -> list[float]:
    semua = pd.concat([data["nilai"], data["nilai_lama"]]).dropna().astype(float)
    rentang = max(semua.max() - semua.min(), abs(semua.max()) * 0.02, 0.1)
    return [semua.min() - 0.06 * rentang, semua.max() + RUANG_KATA * rentang]


def _links(fig: go.Figure, data: pd.DataFrame, letak: list[int]) -> None:
    x: list[float | None] = []
    y: list[int | None] = []
    for i, (lama, baru) in zip(letak, zip(data["nilai_lama"], data["nilai"])):
        if not kata.kosong(lama):
            x += [float(lama), float(baru), None]
            y += [i, i, None]
    fig.add_scatter(x=x, y=y, mode="lines", line={"width": 3, "color": ABU}, hoverinfo="skip", showlegend=False, opacity=0.7)


def _old(fig: go.Figure, data: pd.DataFrame, letak: list[int], indikator: pd.Series) -> None:
    ada = data["nilai_lama"].notna()
    if not ada.any():
        return
    lama = data[ada]
    fig.add_scatter(
        x=lama["nilai_lama"].astype(float), y=[i for i, a in zip(letak, ada) if a], mode="markers", name="yang tampil sekarang",
        marker={"size": 13, "symbol": "circle-open", "color": ABU, "line": {"width": 2, "color": ABU}}, hoverinfo="text",
        hovertext=[f"<b>{r['label']}</b><br>sekarang: {_value(r['nilai_lama'], indikator)}" for _, r in lama.iterrows()],
    )


def _new(fig: go.Figure, data: pd.DataFrame, letak: list[int], indikator: pd.Series, keadaan: str) -> None:
    milik = [k == keadaan for k in data["keadaan"]]
    _, warna, simbol = TANDA[keadaan]
    fig.add_scatter(
        x=data.loc[milik, "nilai"].astype(float), y=[i for i, m in zip(letak, milik) if m], mode="markers", name=NAMA[keadaan],
        marker={"size": 9, "symbol": simbol, "color": warna}, hoverinfo="text",
        hovertext=[
            f"<b>{r['label']}</b><br>berkas: {_value(r['nilai'], indikator)}<br>{NAMA[keadaan]}"
            for _, r in data[milik].iterrows()
        ],
    )


def _words(fig: go.Figure, data: pd.DataFrame, letak: list[int], indikator: pd.Series) -> None:
    ujung = data[["nilai", "nilai_lama"]].astype(float).max(axis=1)
    fig.add_scatter(
        x=ujung, y=letak, mode="text", textposition="middle right", showlegend=False, hoverinfo="skip", cliponaxis=False,
        textfont={"size": 12}, text=[f"\u2003{words(r, indikator)}" for _, r in data.iterrows()],
    )


def words(baris: pd.Series, indikator: pd.Series) -> str:
    """'+ 71,94' for a new figure, '70,10 → 71,94' for a changed one, '= 71,94', '71,94 ≠ 70,10'."""
    tanda = TANDA[baris["keadaan"]][0]
    baru = _value(baris["nilai"], indikator)
    if baris["keadaan"] in ("baru", "sama") or kata.kosong(baris["nilai_lama"]):
        return f"{tanda} {baru}"
    lama = _value(baris["nilai_lama"], indikator)
    return f"{lama} {tanda} {baru}" if baris["keadaan"] == "berubah" else f"{baru} {tanda} {lama}"


def _value(nilai: float, indikator: pd.Series) -> str:
    return kata.bersatuan(nilai, indikator["satuan"], int(indikator["desimal"]))
