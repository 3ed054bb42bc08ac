"""One region over the years on the category bands of each year; a zone without a value keeps its place."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts import kata
from charts.garis import add_breaks, segments
from charts.templat import ABU, UTAMA, Palet, figure

RUANG = 3.0
BATAS = ["kategori", "mutu", "batas_bawah", "batas_atas"]
# Years of room beside the first and the last point for the names of the bands.
RUANG_NAMA = 0.45
RUANG_NAMA_AKHIR = 0.55
LEBAR_NAMA = 16
# Share of the value axis kept below the bands for years without a value, when there are any.
LAJUR = 0.24
TINGGI_ZONA = 230


def perlu_deret(data: pd.DataFrame) -> bool:
    """One published value or predicate is enough: it is read against the bands of its year."""
    return bool(data["nilai"].notna().any() or data["predikat"].notna().any())


def banded_course(
    data: pd.DataFrame, ambang: pd.DataFrame, indikator: pd.Series, palet: Palet, *, judul: str,
    anak_judul: str = "", putus: pd.DataFrame | None = None, sampai: int | None = None, tinggi: int = 400,
) -> go.Figure:
    """A line over `tahun`, broken where years are missing or the method changed, markers coloured by category.

    `data`: tahun, nilai, desimal_sumber, predikat, kategori, huruf, mutu, ruas, one row a year. `ambang`: tahun,
    kategori, huruf, mutu, batas_bawah, batas_atas by year. `putus`: tahun, keterangan. `sampai`: last year on the
    axis when later than the data.
    """
    tahun = range(int(data["tahun"].min()), max(int(data["tahun"].max()), sampai or 0) + 1)
    pita = ambang[ambang["tahun"].isin(tahun)] if data["nilai"].notna().any() else ambang.iloc[:0]
    bawah, atas = _window(data, pita)
    kosong = [t for t in tahun if t not in set(data["tahun"])]
    lajur = (atas - bawah) * LAJUR if kosong or data["nilai"].isna().any() else 0.0
    fig = figure(judul, anak_judul, tinggi=tinggi if data["nilai"].notna().any() else TINGGI_ZONA)
    _bands(fig, pita, palet, (bawah, atas), tahun[0])
    _line(fig, data, indikator, palet)
    _zones_only(fig, data[data["nilai"].isna()], palet, bawah - lajur)
    _missing_years(fig, kosong, bawah - lajur)
    _breaks(fig, tahun, putus)
    kanan = RUANG_NAMA_AKHIR if len(pita) and bounds_changed(pita) else 0
    fig.update_xaxes(dtick=1, tickformat="d", range=[tahun[0] - 0.5 - RUANG_NAMA, tahun[-1] + 0.5 + kanan], showgrid=False)
    fig.update_yaxes(range=[bawah - lajur, atas], showgrid=False, tickvals=_ticks(bawah, atas) if len(pita) else [])
    return fig


def _breaks(fig: go.Figure, tahun: range, putus: pd.DataFrame | None) -> None:
    add_breaks(fig, pd.DataFrame({"tahun": list(tahun)}), putus)
    if putus is not None and putus["tahun"].between(tahun[0] + 1, tahun[-1]).any():
        fig.update_layout(margin_t=fig.layout.margin.t + 16)


def _ticks(bawah: float, atas: float) -> list[int]:
    """Values named on the axis: none in the strip of words below the bands."""
    langkah = 10 if atas - bawah > 30 else 5
    return [v for v in range(0, 101, langkah) if bawah <= v <= atas]


def _window(data: pd.DataFrame, ambang: pd.DataFrame) -> tuple[float, float]:
    """Value axis round the values and the bounds of the categories, within 0-100."""
    titik = pd.concat([data["nilai"], ambang["batas_bawah"]]).dropna().astype(float)
    if titik.empty:
        return 0.0, 100.0
    jarak = max(RUANG, (titik.max() - titik.min()) * 0.28)
    return max(0.0, titik.min() - jarak), min(103.0, titik.max() + jarak * 0.8)


def _bands(fig: go.Figure, ambang: pd.DataFrame, palet: Palet, jendela: tuple[float, float], mulai: int) -> None:
    """Rectangles of the years a category kept its bounds; named at the left, and at the right where they changed."""
    if ambang.empty:
        return
    awal, akhir = int(ambang["tahun"].min()), int(ambang["tahun"].max())
    for (kategori, mutu, lantai, langit), potong in ambang.groupby(BATAS, dropna=False):
        bawah, atas = _clip(lantai, jendela[0], jendela), _clip(langit, jendela[1], jendela)
        dari, sampai = int(potong["tahun"].min()), int(potong["tahun"].max())
        if atas <= bawah:
            continue
        kiri = dari - 0.5 - (RUANG_NAMA if dari == mulai else 0)
        kanan = sampai + 0.5 + (RUANG_NAMA_AKHIR if sampai == akhir and bounds_changed(ambang) else 0)
        fig.add_shape(
            type="rect", x0=kiri, x1=kanan, y0=bawah, y1=atas, layer="below", line_width=0,
            fillcolor=palet.mutu[int(mutu)], opacity=0.16,
        )
        if dari == awal or sampai == akhir:
            _name(fig, str(kategori), kiri if dari == awal else kanan, atas, "left" if dari == awal else "right")


def bounds_changed(ambang: pd.DataFrame) -> bool:
    """Did a category's bounds change between the first and the last year."""
    per_tahun = ambang.groupby("tahun")[BATAS].apply(lambda b: tuple(map(tuple, b.astype(str).to_numpy())))
    return bool(per_tahun.iloc[0] != per_tahun.iloc[-1])


def _name(fig: go.Figure, kategori: str, x: float, y: float, sisi: str) -> None:
    fig.add_annotation(
        x=x, y=y, xanchor=sisi, yanchor="top", text=kata.bungkus(kategori, LEBAR_NAMA), align=sisi, showarrow=False, xshift=4 if sisi == "left" else -4,
        font={"size": 11}, name="pita",
    )


def _clip(batas: float, bawaan: float, jendela: tuple[float, float]) -> float:
    nilai = bawaan if kata.kosong(batas) else float(batas)
    return min(max(nilai, jendela[0]), jendela[1])


def _line(fig: go.Figure, data: pd.DataFrame, indikator: pd.Series, palet: Palet) -> None:
    titik = segments(data)
    if titik.empty:
        return
    fig.add_scatter(
        x=titik["tahun"], y=titik["nilai"].astype(float), mode="lines+markers+text", connectgaps=False,
        text=[_text(r, indikator) for _, r in titik.iterrows()], textposition=_sides(titik), cliponaxis=False,
        textfont={"size": 13, "weight": 600}, line={"width": 2.5, "color": UTAMA},
        marker={"size": 13, "color": [_colour(r, palet) for _, r in titik.iterrows()],
                "line": {"width": 2, "color": UTAMA}},
        hovertext=[_hover(r, indikator) for _, r in titik.iterrows()], hoverinfo="text",
    )


def _sides(titik: pd.DataFrame) -> list[str]:
    """Figures below a point that fell, above one that rose: off the line that leads to it."""
    turun = titik["nilai"].astype(float).diff() < 0
    return ["bottom center" if t else "top center" for t in turun]


def _zones_only(fig: go.Figure, data: pd.DataFrame, palet: Palet, bawah: float) -> None:
    zona = data[data["predikat"].notna()]
    if zona.empty:
        return
    fig.add_scatter(
        x=zona["tahun"], y=[bawah] * len(zona), mode="markers+text", textposition="top center", cliponaxis=False,
        text=[f"hanya<br>{r['predikat'] if kata.kosong(r['kategori']) else r['kategori']}".lower() for _, r in zona.iterrows()],
        marker={"size": 14, "symbol": "square", "color": [_colour(r, palet) for _, r in zona.iterrows()],
                "line": {"width": 1.5, "color": ABU}},
        hovertext=[f"<b>{int(r['tahun'])}</b><br>{r['predikat']}<br>nilai tidak diumumkan" for _, r in zona.iterrows()],
        hoverinfo="text", textfont={"size": 12},
    )


def _missing_years(fig: go.Figure, tahun: list[int], bawah: float) -> None:
    for t in tahun:
        fig.add_annotation(
            x=t, y=bawah, yanchor="bottom", yshift=6, text="belum<br>ada data", showarrow=False, font={"size": 11},
            name="kosong",
        )


def _colour(baris: pd.Series, palet: Palet) -> str:
    return palet.kosong if kata.kosong(baris["mutu"]) else palet.mutu[int(baris["mutu"])]


def _text(baris: pd.Series, indikator: pd.Series) -> str:
    if kata.kosong(baris["nilai"]):
        return ""
    teks = kata.angka(baris["nilai"], int(indikator["desimal"]), baris["desimal_sumber"])
    return teks if kata.kosong(baris["huruf"]) else f"{teks} · {baris['huruf']}"


def _hover(baris: pd.Series, indikator: pd.Series) -> str:
    kategori = "" if kata.kosong(baris["kategori"]) else f"<br>Kategori: {baris['kategori']}"
    return f"<b>{int(baris['tahun'])}</b><br>{indikator['nama_pendek']}: {_text(baris, indikator)}{kategori}"
