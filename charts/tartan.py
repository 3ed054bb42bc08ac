"""The tartan rug: regions by indicators, coloured by judgement, the value and its symbol in every cell."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.kalimat import kata
from charts.kalimat.terbit import any_published
from charts.legenda import add_key
from charts.letak import LEBAR_JUDUL, beside_names, height_for_rows
from charts.templat import Palet, figure

TINGGI_BARIS = 27
TANDA_KOSONG = "–"
TANPA_HURUF = "ada"
URUTAN_HASIL = ("lebih_baik", "setara", "lebih_rendah", "tidak_dibandingkan")


def perlu_tartan(data: pd.DataFrame) -> bool:
    """At least one cell with a published value or predicate."""
    return any_published(data)


def rug(data: pd.DataFrame, palet: Palet, *, judul: str, anak_judul: str = "", sorot: str = "") -> go.Figure:
    """One row a region, one column an indicator; regions of several provinces in blocks, each with its headings.

    `data`: rows of `tartan`, every region with every indicator: kode_wilayah, nama_ringkas, nama_tampil,
    kode_provinsi, nama_provinsi, indikator, nama_pendek, letak, desimal, nilai, desimal_sumber, predikat, huruf,
    hasil, alasan, label_banding, alasan_kosong. Points carry the region's code for clicks.
    """
    baris = rug_rows(data)
    sel = data.merge(baris.dropna(subset=["kode_wilayah"]), on="kode_wilayah")
    sel = sel.assign(teks=[cell_text(r) for _, r in sel.iterrows()], hasil=sel["hasil"].fillna("tidak_dibandingkan"))
    kolom = data.drop_duplicates("letak").sort_values("letak")
    fig = figure(judul, anak_judul, lebar_judul=LEBAR_JUDUL)
    _fill(fig, sel, baris, kolom, palet)
    _headings(fig, baris, kolom)
    _cells(fig, sel, palet)
    _legend(fig, sel, palet)
    _mark(fig, baris, sorot, len(kolom))
    fig.update_xaxes(visible=False, range=[0.5, len(kolom) + 0.5])
    fig.update_yaxes(
        range=[len(baris) - 0.5, -0.5], showgrid=False, tickvals=list(baris["y"]), ticktext=_row_labels(baris, sorot),
    )
    # A click anywhere in a cell belongs to the nearest point, and that is the cell's own.
    fig.update_layout(margin_r=4, hovermode="closest", hoverdistance=60)
    fig = add_key(beside_names(fig, baris["nama"], sumbu_atas=False))
    return height_for_rows(fig, len(baris), TINGGI_BARIS)


def rug_rows(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of the picture from top to bottom (y from 0): a heading before each province's regions.

    Columns: y, kode_wilayah (empty for a heading), nama.
    """
    daerah = data.drop_duplicates("kode_wilayah")
    isi: list[tuple[str | None, str]] = []
    beberapa = daerah["kode_provinsi"].nunique() > 1 and not (daerah["kode_wilayah"] == daerah["kode_provinsi"]).all()
    grup = daerah.groupby("kode_provinsi", sort=False) if beberapa else [("", daerah)]
    for _, blok in grup:
        isi.append((None, str(blok["nama_provinsi"].iloc[0]) if beberapa else ""))
        isi += list(zip(blok["kode_wilayah"], blok["nama_ringkas"]))
    return pd.DataFrame([(y, *r) for y, r in enumerate(isi)], columns=["y", "kode_wilayah", "nama"])


def cell_text(baris: pd.Series) -> str:
    """'72,37 ▲', 'BB ○' when only a predicate is known, '–' when nothing is."""
    if kata.kosong(baris["nilai"]) and kata.kosong(baris["predikat"]):
        return TANDA_KOSONG
    if kata.kosong(baris["nilai"]):
        isi = TANPA_HURUF if kata.kosong(baris["huruf"]) else str(baris["huruf"])
    else:
        isi = kata.angka(baris["nilai"], int(baris["desimal"]), baris["desimal_sumber"])
    hasil = "tidak_dibandingkan" if kata.kosong(baris["hasil"]) else str(baris["hasil"])
    return f"{isi}\u2009{kata.TANDA_HASIL[hasil]}"


def _fill(fig: go.Figure, sel: pd.DataFrame, baris: pd.DataFrame, kolom: pd.DataFrame, palet: Palet) -> None:
    z: list[list[int | None]] = [[None] * len(kolom) for _ in range(len(baris))]
    for y, letak, teks, hasil in zip(sel["y"], sel["letak"], sel["teks"], sel["hasil"]):
        if teks != TANDA_KOSONG:
            z[int(y)][int(letak) - 1] = URUTAN_HASIL.index(hasil)
    tangga = []
    for i, hasil in enumerate(URUTAN_HASIL):
        tangga += [[i / 4, palet.hasil[hasil]], [(i + 1) / 4, palet.hasil[hasil]]]
    fig.add_heatmap(
        z=z, x=list(range(1, len(kolom) + 1)), y=list(baris["y"]), zmin=-0.5, zmax=3.5, colorscale=tangga,
        showscale=False, xgap=2, ygap=2, hoverinfo="skip",
    )


def _headings(fig: go.Figure, baris: pd.DataFrame, kolom: pd.DataFrame) -> None:
    for y in baris.loc[baris["kode_wilayah"].isna(), "y"]:
        fig.add_scatter(
            x=list(range(1, len(kolom) + 1)), y=[y] * len(kolom), mode="text", showlegend=False, hoverinfo="skip",
            text=[f"<b>{n}</b>" for n in kolom["nama_pendek"]], textfont={"size": 11}, cliponaxis=False,
        )


def _cells(fig: go.Figure, sel: pd.DataFrame, palet: Palet) -> None:
    # One trace an ink: a colour for every cell would be a sixth of the figure's bytes.
    tinta = sel["hasil"].map(palet.teks_hasil).where(sel["teks"] != TANDA_KOSONG, "")
    for warna, potong in sel.groupby(tinta):
        huruf = {"color": warna} if warna else {}
        fig.add_scatter(
            x=potong["letak"], y=potong["y"], mode="markers+text", text=potong["teks"], showlegend=False,
            textfont={"size": 11.5, **huruf}, marker={"size": 22, "symbol": "square", "opacity": 0},
            selected={"marker": {"opacity": 0}}, unselected={"marker": {"opacity": 0}},
            customdata=potong[["kode_wilayah"]].to_numpy(), hoverinfo="text",
            hovertext=[_hover(r) for _, r in potong.iterrows()],
        )


def _hover(r: pd.Series) -> str:
    kepala = f"<b>{r['nama_tampil']}</b><br>{r['nama_pendek']} {r['tahun']}: "
    if r["teks"] == TANDA_KOSONG:
        return kepala + str(r["alasan_kosong"]).replace("_", " ")
    isi = f"{kepala}{r['teks']}"
    if not kata.kosong(r["kategori"]):
        isi += f" ({r['kategori']})"
    if r["hasil"] == "tidak_dibandingkan":
        return f"{isi}<br>Tidak dibandingkan: {r['alasan']}" if not kata.kosong(r["alasan"]) else isi
    return f"{isi}<br>{kata.awal_besar(kata.HASIL[r['hasil']])} terhadap {r['label_banding']}"


def _legend(fig: go.Figure, sel: pd.DataFrame, palet: Palet) -> None:
    kosong = sel["teks"] == TANDA_KOSONG
    dipakai = set(sel.loc[~kosong, "hasil"])
    for hasil in URUTAN_HASIL:
        if hasil in dipakai:
            _legend_item(fig, f"{kata.TANDA_HASIL[hasil]} {kata.HASIL[hasil]}", palet.hasil[hasil])
    if sel["teks"].str.startswith(TANPA_HURUF).any():
        _legend_item(fig, f"{TANPA_HURUF} = sebutan saja", palet.hasil["tidak_dibandingkan"])
    if kosong.any():
        _legend_item(fig, f"{TANDA_KOSONG} belum ada angka", "rgba(0,0,0,0)")


def _legend_item(fig: go.Figure, nama: str, warna: str) -> None:
    fig.add_scatter(x=[None], y=[None], mode="markers", name=nama, marker={"symbol": "square", "size": 12, "color": warna})


def _row_labels(baris: pd.DataFrame, sorot: str) -> list[str]:
    tebal = baris["kode_wilayah"].isna() | (baris["kode_wilayah"] == sorot)
    return [f"<b>{n}</b>" if t and n else str(n) for n, t in zip(baris["nama"], tebal)]


def _mark(fig: go.Figure, baris: pd.DataFrame, sorot: str, lebar: int) -> None:
    for y in baris.loc[baris["kode_wilayah"] == sorot, "y"]:
        fig.add_shape(
            type="rect", x0=0.5, x1=lebar + 0.5, y0=y - 0.5, y1=y + 0.5, line={"width": 2.5, "color": "#0F6B7A"},
        )
