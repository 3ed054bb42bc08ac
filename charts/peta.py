"""Maps: illustrative or official shapes by URL, and a tile grid where small cities are seen."""

from __future__ import annotations

import re

import pandas as pd
import plotly.graph_objects as go

from charts.batang import hover
from charts.kalimat import kata
from charts.kalimat.terbit import any_published
from charts.legenda import add_key
from charts.templat import Palet, figure

# Letters of a name and of a value that fit beside each other in a square on a phone.
MUAT_NAMA, MUAT_NILAI = 6, 5
# Where a syllable of an Indonesian name begins: a consonant (or ng, ny) before a vowel.
SUKU_KATA = re.compile(r"(?<=\w\w)(?:ng|ny|(?<!n)g|(?<!n)y|[bcdfhjklmnpqrstvwxz](?!g|y))(?=[aiueo])")


def perlu_peta(data: pd.DataFrame) -> bool:
    """A map is drawn when at least one region has a value or a predicate."""
    return any_published(data)


def shapes(
    data: pd.DataFrame, indikator: pd.Series, palet: Palet, *, url: str, judul: str, anak_judul: str,
    kotak: tuple[float, float, float, float], sorot: str = "", tinggi: int = 440,
) -> go.Figure:
    """Regions filled by category; clicked marks carry the code.

    `data`: rows of one layer (kode_wilayah, nama_tampil, nilai, predikat, kategori, mutu, ...). `url`: address of
    the GeoJSON with property `kode`. `kotak`: lon_min, lat_min, lon_max, lat_max to zoom to, in degrees.
    """
    fig = figure(judul, anak_judul, tinggi=tinggi).update_layout(margin_b=8)
    mutu = data["mutu"].fillna(0).astype(int)
    tebal = [2.6 if k == sorot else 0.7 for k in data["kode_wilayah"]]
    garis = ["#10242B" if k == sorot else "#FFFFFF" for k in data["kode_wilayah"]]
    fig.add_choropleth(
        geojson=url, featureidkey="properties.kode", locations=data["kode_wilayah"], z=mutu, zmin=0, zmax=5,
        colorscale=_steps(palet), showscale=False, marker={"line": {"width": tebal, "color": garis}},
        customdata=data[["kode_wilayah"]].to_numpy(),
        hovertext=[hover(r, indikator) for _, r in data.iterrows()], hoverinfo="text",
        unselected={"marker": {"opacity": 1}},
    )
    # A cartesian trace would lay its own plane over the map and catch the clicks.
    _add_legend(fig, _names(data), data, palet, go.Scattergeo(lon=[None], lat=[None]))
    tepi = 0.03 * max(kotak[2] - kotak[0], kotak[3] - kotak[1])
    fig.update_geos(
        visible=False, projection_type="mercator", bgcolor="rgba(0,0,0,0)",
        fitbounds=False, lonaxis_range=[kotak[0] - tepi, kotak[2] + tepi], lataxis_range=[kotak[1] - tepi, kotak[3] + tepi],
    )
    return fig.update_layout(margin={"l": 0, "r": 0})


def tiles(
    data: pd.DataFrame, petak: pd.DataFrame, indikator: pd.Series, palet: Palet, *, judul: str, anak_judul: str = "",
    sorot: str = "", tinggi: int = 440,
) -> go.Figure:
    """One equal square a region, short name and value in it.

    `data` as for `shapes`, with nama_ringkas; `petak`: kode, baris, kolom.
    """
    isi = data.merge(petak, left_on="kode_wilayah", right_on="kode")
    fig = figure(judul, anak_judul, tinggi=tinggi)
    for _, r in isi.iterrows():
        _square(fig, r, palet, sorot)
    fig.add_scatter(
        x=isi["kolom"], y=isi["baris"], mode="text", text=[_tile_text(r, indikator) for _, r in isi.iterrows()],
        textfont={"size": 9, "color": [_ink(r, palet) for _, r in isi.iterrows()]}, cliponaxis=False,
        customdata=isi[["kode_wilayah"]].to_numpy(),
        hovertext=[hover(r, indikator) for _, r in isi.iterrows()], hoverinfo="text",
    )
    _add_legend(fig, _letters(isi), isi, palet, go.Scatter(x=[None], y=[None]))
    fig.update_xaxes(visible=False, range=[isi["kolom"].min() - 0.55, isi["kolom"].max() + 0.55])
    fig.update_yaxes(visible=False, range=[isi["baris"].max() + 0.55, isi["baris"].min() - 0.55])
    return fig.update_layout(margin={"l": 0, "r": 0})


def _steps(palet: Palet) -> list[list[float | str]]:
    tangga: list[list[float | str]] = []
    for i, warna in enumerate(palet.mutu):
        tangga += [[i / 6, warna], [(i + 1) / 6, warna]]
    return tangga


def _names(data: pd.DataFrame) -> pd.Series:
    return data["kategori"].astype(str)


def _letters(data: pd.DataFrame) -> pd.Series:
    """'R = Rentan': the squares carry the letter alone."""
    tanpa = data["huruf"].isna() | (data["huruf"] == data["kategori"])
    return _names(data).where(tanpa, data["huruf"].astype(str) + " = " + _names(data))


def _add_legend(
    fig: go.Figure, nama: pd.Series, data: pd.DataFrame, palet: Palet, tanda: go.Scatter | go.Scattergeo,
) -> None:
    """The key of the categories in sight; `tanda`: an empty trace of the figure's kind."""
    ada = data.assign(nama=nama).dropna(subset=["mutu"]).drop_duplicates("kategori").sort_values("mutu")
    butir = [(str(r["nama"]), palet.mutu[int(r["mutu"])]) for _, r in ada.iterrows()]
    if data["mutu"].isna().any():
        butir.append((kata.BELUM_ADA, palet.kosong))
    for teks, warna in butir:
        fig.add_trace(tanda.update(mode="markers", name=teks, marker={"symbol": "square", "size": 12, "color": warna}))
    add_key(fig)


def _square(fig: go.Figure, baris: pd.Series, palet: Palet, sorot: str) -> None:
    pilih = baris["kode_wilayah"] == sorot
    fig.add_shape(
        type="rect", x0=baris["kolom"] - 0.47, x1=baris["kolom"] + 0.47, y0=baris["baris"] - 0.47, y1=baris["baris"] + 0.47,
        fillcolor=palet.kosong if kata.kosong(baris["mutu"]) else palet.mutu[int(baris["mutu"])],
        line={"width": 3 if pilih else 0, "color": "#10242B"}, layer="below",
    )


def _ink(baris: pd.Series, palet: Palet) -> str:
    return palet.teks_mutu[0] if kata.kosong(baris["mutu"]) else palet.teks_mutu[int(baris["mutu"])]


def _tile_text(baris: pd.Series, indikator: pd.Series) -> str:
    """Lines of a few letters each, as a square is 30 pixels wide on a phone: name, value, letter."""
    huruf = [] if kata.kosong(baris["huruf"]) else [str(baris["huruf"])]
    nilai = [] if kata.kosong(baris["nilai"]) else [_short_value(baris, indikator)]
    return "<br>".join([*tile_name(str(baris["nama_ringkas"])), *(nilai + huruf or ["–"])])


def _short_value(baris: pd.Series, indikator: pd.Series) -> str:
    """The value in five signs, with fewer decimals where it takes that; the hover has it in full."""
    satuan = "%" if indikator["satuan"] == "persen" else ""
    for desimal in range(int(indikator["desimal"]), -1, -1):
        teks = kata.angka(baris["nilai"], desimal, baris["desimal_sumber"]) + satuan
        if len(teks) <= MUAT_NILAI:
            break
    return teks


def tile_name(nama: str) -> list[str]:
    """A name in lines of at most six letters, broken between words or syllables: 'Kapuas', 'Hulu'; 'Banjar-', 'masin'."""
    if len(nama) <= MUAT_NAMA or " " in nama:
        return nama.split(" ")
    letak = [m.start() for m in SUKU_KATA.finditer(nama) if max(m.start(), len(nama) - m.start()) <= MUAT_NAMA]
    if not letak:
        return [nama]
    i = min(letak, key=lambda i: max(i + 1, len(nama) - i))
    return [f"{nama[:i]}-", nama[i:]]
