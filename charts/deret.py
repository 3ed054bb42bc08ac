"""One region over the years on the category bands of each year; a zone without a value keeps its place."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.garis import add_breaks, segments
from charts.kalimat import kata
from charts.kalimat.terbit import any_published
from charts.legenda import add_key
from charts.templat import ABU, UTAMA, Palet, figure

# Characters of a title line that fit a phone beside nothing else.
LEBAR_JUDUL = 38
RUANG = 3.0
BATAS = ["kategori", "mutu", "batas_bawah", "batas_atas"]
# Share of the value axis kept below the bands for years without a value, when there are any.
LAJUR = 0.24
TINGGI, TINGGI_ZONA = 330, 150
MAKS_LEGENDA = 5
# With more points than this the category's letter is left to the colour and the hover.
MAKS_HURUF = 5


def perlu_deret(data: pd.DataFrame) -> bool:
    """One published value or predicate is enough: it is read against the bands of its year."""
    return any_published(data)


def banded_course(
    data: pd.DataFrame, ambang: pd.DataFrame, indikator: pd.Series, palet: Palet, *, judul: str,
    anak_judul: str = "", putus: pd.DataFrame | None = None, sampai: int | None = None,
) -> go.Figure:
    """A line over `tahun`, broken where years are missing or the method changed, markers coloured by category.

    `data`: tahun, nilai, desimal_sumber, predikat, kategori, huruf, mutu, ruas, one row a year. `ambang`: tahun,
    kategori, huruf, mutu, batas_bawah, batas_atas by year. `putus`: tahun, keterangan. `sampai`: last year on the
    axis when later than the data.
    """
    tahun = range(int(data["tahun"].min()), max(int(data["tahun"].max()), sampai or 0) + 1)
    bernilai = bool(data["nilai"].notna().any())
    pita = ambang[ambang["tahun"].isin(tahun)] if bernilai else ambang.iloc[:0]
    bawah, atas = _window(data, pita)
    kosong = [t for t in tahun if t not in set(data["tahun"])]
    lajur = (atas - bawah) * LAJUR if kosong or data["nilai"].isna().any() else 0.0
    fig = figure(judul, anak_judul, lebar_judul=LEBAR_JUDUL).update_layout(margin_b=36)
    _bands(fig, pita, palet, (bawah, atas))
    _line(fig, data, indikator, palet)
    _zones_only(fig, data[data["nilai"].isna()], palet, bawah - lajur)
    _missing_years(fig, kosong, bawah - lajur)
    _breaks(fig, tahun, putus)
    _name_categories(fig, pita, data, palet)
    tepi = max(0.5, 0.1 * len(tahun))
    fig.update_xaxes(dtick=1, tickformat="d", range=[tahun[0] - tepi, tahun[-1] + tepi], showgrid=False)
    fig.update_yaxes(
        range=[bawah - lajur, atas], showgrid=False, tickvals=_ticks(bawah, atas) if bernilai else [],
        ticklabelposition="inside",
    )
    tinggi = TINGGI if bernilai else TINGGI_ZONA
    return fig.update_layout(height=int(tinggi + fig.layout.margin.t + fig.layout.margin.b - 60))


def _window(data: pd.DataFrame, ambang: pd.DataFrame) -> tuple[float, float]:
    """Value axis round the values and the bounds of the categories, within 0-100."""
    titik = pd.concat([data["nilai"], ambang["batas_bawah"]]).dropna().astype(float)
    if titik.empty:
        return 0.0, 100.0
    jarak = max(RUANG, (titik.max() - titik.min()) * 0.28)
    return max(0.0, titik.min() - jarak), min(104.0, titik.max() + jarak * 0.8)


def _ticks(bawah: float, atas: float) -> list[int]:
    """Values named on the axis: none in the strip of words below the bands."""
    langkah = 10 if atas - bawah > 30 else 5
    return [v for v in range(0, 101, langkah) if bawah <= v <= atas]


def _breaks(fig: go.Figure, tahun: range, putus: pd.DataFrame | None) -> None:
    add_breaks(fig, pd.DataFrame({"tahun": list(tahun)}), putus)
    if putus is not None and putus["tahun"].between(tahun[0] + 1, tahun[-1]).any():
        fig.update_layout(margin_t=fig.layout.margin.t + 16)


def _bands(fig: go.Figure, ambang: pd.DataFrame, palet: Palet, jendela: tuple[float, float]) -> None:
    """A faint rectangle for each run of years in which a category kept its bounds."""
    for (_, mutu, lantai, langit), potong in ambang.groupby(BATAS, dropna=False):
        bawah, atas = _clip(lantai, jendela[0], jendela), _clip(langit, jendela[1], jendela)
        for dari, sampai in runs(sorted(potong["tahun"])):
            if atas > bawah:
                fig.add_shape(
                    type="rect", x0=dari - 0.5, x1=sampai + 0.5, y0=bawah, y1=atas, layer="below", line_width=0,
                    fillcolor=palet.mutu[int(mutu)], opacity=0.16,
                )


def runs(tahun: list[int]) -> list[tuple[int, int]]:
    """First and last year of each unbroken run of ascending years."""
    keluar: list[tuple[int, int]] = []
    for t in map(int, tahun):
        if keluar and keluar[-1][1] == t - 1:
            keluar[-1] = (keluar[-1][0], t)
        else:
            keluar.append((t, t))
    return keluar


def _clip(batas: float, bawaan: float, jendela: tuple[float, float]) -> float:
    nilai = bawaan if kata.kosong(batas) else float(batas)
    return min(max(nilai, jendela[0]), jendela[1])


def _name_categories(fig: go.Figure, pita: pd.DataFrame, data: pd.DataFrame, palet: Palet) -> None:
    """Legend of the categories in sight; a word that changed its colour carries its years."""
    ada = _named(pita, data)
    for (mutu, nama), isi in ada.groupby(["mutu", "kategori"]):
        huruf = isi["huruf"].iloc[0]
        label = f"{huruf} = {nama}" if huruf != nama else str(nama)
        if ada.loc[ada["kategori"] == nama, "mutu"].nunique() > 1:
            label += f" ({_years(isi['tahun'])})"
        fig.add_scatter(
            x=[None], y=[None], mode="markers", name=label,
            marker={"symbol": "square", "size": 11, "color": palet.mutu[int(mutu)]},
        )
    if len(ada):
        add_key(fig, label=28)


def _named(pita: pd.DataFrame, data: pd.DataFrame) -> pd.DataFrame:
    """Categories to name: all when few, else those of the points and one for each colour left."""
    kolom = ["tahun", "kategori", "huruf", "mutu"]
    milik = data.dropna(subset=["kategori", "mutu"])[kolom]
    semua = pd.concat([milik, pita[kolom]])
    if semua.drop_duplicates(["mutu", "kategori"]).shape[0] <= MAKS_LEGENDA:
        return semua
    lain = pita[~pita["mutu"].isin(set(milik["mutu"]))].drop_duplicates("mutu", keep="last")
    return pd.concat([milik, lain[kolom]])


def _years(tahun: pd.Series) -> str:
    dari, sampai = int(tahun.min()), int(tahun.max())
    return str(dari) if dari == sampai else f"{dari}–{sampai}"


def _line(fig: go.Figure, data: pd.DataFrame, indikator: pd.Series, palet: Palet) -> None:
    titik = segments(data)
    if titik.empty:
        return
    berhuruf = titik["nilai"].count() <= MAKS_HURUF
    fig.add_scatter(
        x=titik["tahun"], y=titik["nilai"].astype(float), mode="lines+markers+text", connectgaps=False,
        text=[_text(r, indikator, berhuruf) for _, r in titik.iterrows()], textposition=sides(list(titik["nilai"])),
        textfont={"size": 13, "weight": 600}, line={"width": 2.5, "color": UTAMA}, cliponaxis=False, showlegend=False,
        marker={"size": 13, "color": [_colour(r, palet) for _, r in titik.iterrows()],
                "line": {"width": 2, "color": UTAMA}},
        hovertext=[_hover(r, indikator) for _, r in titik.iterrows()], hoverinfo="text",
    )


def sides(nilai: list[float]) -> list[str]:
    """Where each figure stands free of its line: above a peak, below a dip, in the open corner of a slope."""
    keluar = []
    for i, v in enumerate(nilai):
        kiri, kanan = _step(nilai, i, -1), _step(nilai, i, 1)
        if kata.kosong(v) or kiri <= 0 and kanan <= 0:
            keluar.append("top center")
        elif kiri >= 0 and kanan >= 0:
            keluar.append("bottom center")
        else:
            keluar.append("top left" if kanan > 0 else "top right")
    return keluar


def _step(nilai: list[float], i: int, arah: int) -> float:
    """How much higher the neighbour is; 0 where the line ends."""
    j = i + arah
    if not 0 <= j < len(nilai) or kata.kosong(nilai[j]) or kata.kosong(nilai[i]):
        return 0.0
    return float(nilai[j]) - float(nilai[i])


def _zones_only(fig: go.Figure, data: pd.DataFrame, palet: Palet, bawah: float) -> None:
    zona = data[data["predikat"].notna()]
    if zona.empty:
        return
    kategori = [r["predikat"] if kata.kosong(r["kategori"]) else r["kategori"] for _, r in zona.iterrows()]
    fig.add_scatter(
        x=zona["tahun"], y=[bawah] * len(zona), mode="markers+text", textposition="top center", cliponaxis=False,
        text=[f"hanya<br>{kata.bungkus(str(n).lower(), 14)}" for n in kategori], textfont={"size": 12}, showlegend=False,
        marker={"size": 14, "symbol": "square", "color": [_colour(r, palet) for _, r in zona.iterrows()],
                "line": {"width": 1.5, "color": ABU}},
        hovertext=[f"<b>{int(r['tahun'])}</b><br>{r['predikat']}<br>nilai tidak diumumkan" for _, r in zona.iterrows()],
        hoverinfo="text",
    )


def _missing_years(fig: go.Figure, tahun: list[int], bawah: float) -> None:
    for t in tahun:
        fig.add_annotation(
            x=t, y=bawah, yanchor="bottom", yshift=6, text="belum<br>ada data", showarrow=False, font={"size": 11},
            name="kosong",
        )


def _colour(baris: pd.Series, palet: Palet) -> str:
    return palet.kosong if kata.kosong(baris["mutu"]) else palet.mutu[int(baris["mutu"])]


def _text(baris: pd.Series, indikator: pd.Series, berhuruf: bool = True) -> str:
    if kata.kosong(baris["nilai"]):
        return ""
    teks = kata.angka(baris["nilai"], int(indikator["desimal"]), baris["desimal_sumber"])
    return teks if kata.kosong(baris["huruf"]) or not berhuruf else f"{teks} · {baris['huruf']}"


def _hover(baris: pd.Series, indikator: pd.Series) -> str:
    kategori = "" if kata.kosong(baris["kategori"]) else f"<br>Kategori: {baris['kategori']}"
    return f"<b>{int(baris['tahun'])}</b><br>{indikator['nama_pendek']}: {_text(baris, indikator)}{kategori}"
