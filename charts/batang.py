"""Ranked bars: one bar a region, category bands behind, benchmark line, words where a figure is absent."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.kalimat import kata
from charts.kalimat.terbit import any_published, published
from charts.legenda import add_key
from charts.letak import LEBAR_JUDUL, beside_names, height_for_rows
from charts.templat import ABU, TEKS_SAMAR, TINTA, UTAMA, Palet, figure

TINGGI_BARIS = 27
# An axis that no scale bounds ends a little after the longest bar.
RUANG = 1.08
TANPA_ANGKA = "nilai tidak terbit"


def perlu_batang(data: pd.DataFrame) -> bool:
    """Is there anything to draw: at least one published value or predicate."""
    return any_published(data)


def ranked_bars(
    data: pd.DataFrame, indikator: pd.Series, ambang: pd.DataFrame, palet: Palet, *,
    judul: str, anak_judul: str = "", sorot: str = "", nama: str = "nama_tampil",
) -> go.Figure:
    """Horizontal bars, best on top.

    `data`: kode_wilayah, nama_tampil, nilai, desimal_sumber, predikat, kategori, huruf, mutu, alasan_kosong,
    nilai_banding, label_banding, hasil, alasan, in ranked order; batas_bawah and batas_atas when an interval was
    published. `indikator`: catalogue row. `ambang`: kategori, mutu, batas_bawah, batas_atas of that year (may be
    empty). `sorot`: code of the region to stand out.
    """
    fig = figure(judul, anak_judul or _subtitle(data), lebar_judul=LEBAR_JUDUL)
    ujung = value_range(data, indikator, ambang)
    add_bands(fig, ambang if data["nilai"].notna().any() else ambang.head(0), palet, ujung=ujung[1])
    _bars(fig, data, indikator, palet, nama, sorot)
    _words(fig, data, indikator, palet, nama, sorot)
    _interval(fig, data, nama, sorot)
    add_benchmark(fig, data, nama, sorot)
    _name_categories(fig, data, ambang, palet)
    fig.update_xaxes(range=ujung, showgrid=ambang.empty, side="top", nticks=6)
    fig.update_yaxes(
        categoryorder="array", categoryarray=_labels(data, nama, sorot), range=[len(data) - 0.4, -0.6], showgrid=False,
        showspikes=False,
    )
    fig.update_layout(barmode="overlay")
    return height_for_rows(add_key(beside_names(fig, _labels(data, nama, sorot))), len(data), TINGGI_BARIS)


def value_range(data: pd.DataFrame, indikator: pd.Series, ambang: pd.DataFrame) -> list[float]:
    """Axis from zero (bars must start there) to the scale's end; without categories no longer than the bars need."""
    terbesar = float(max([*data["nilai"].dropna(), *data["nilai_banding"].dropna()], default=1)) or 1.0
    ujung = indikator["skala_maks"]
    if kata.kosong(ujung) or (ambang.empty and terbesar < float(ujung) / 2):
        return [0, terbesar * RUANG]
    return [0, max(float(ujung), terbesar)]


def add_bands(fig: go.Figure, ambang: pd.DataFrame, palet: Palet, *, sumbu: str = "x", ujung: float = 100) -> None:
    """Faint bands of the categories in force, on the value axis; `ujung` closes the open one."""
    for _, a in ambang.iterrows():
        bawah = 0 if kata.kosong(a["batas_bawah"]) else a["batas_bawah"]
        atas = max(ujung, bawah) if kata.kosong(a["batas_atas"]) else a["batas_atas"]
        letak = {"x0": bawah, "x1": atas} if sumbu == "x" else {"y0": bawah, "y1": atas}
        add = fig.add_vrect if sumbu == "x" else fig.add_hrect
        add(**letak, fillcolor=palet.mutu[int(a["mutu"])], opacity=0.13, line_width=0, layer="below")


def add_benchmark(fig: go.Figure, data: pd.DataFrame, nama: str = "nama_tampil", sorot: str = "") -> None:
    """A dashed line at the benchmark all share, else a stroke on each bar; named in the legend.

    Only where a comparison was made: last year's value across a change of method is not shown.
    """
    banding = data[data["nilai_banding"].notna() & data["hasil"].notna() & (data["hasil"] != "tidak_dibandingkan")]
    if banding.empty:
        return
    label = str(banding["label_banding"].iloc[0])
    if banding["nilai_banding"].nunique() == 1:
        nilai = float(banding["nilai_banding"].iloc[0])
        fig.add_vline(x=nilai, line={"dash": "dash", "width": 2, "color": ABU})
        fig.add_scatter(
            x=[None], y=[None], mode="lines", line={"dash": "dash", "width": 2, "color": ABU},
            name=f"{label} {kata.angka(nilai)}",
        )
        return
    fig.add_scatter(
        x=banding["nilai_banding"], y=_labels(banding, nama, sorot), mode="markers", name=label, hoverinfo="skip",
        marker={"symbol": "line-ns", "size": 18, "line": {"width": 3, "color": TEKS_SAMAR}},
    )


def value_text(baris: pd.Series, indikator: pd.Series) -> str:
    """'81,82 · T' with the category's symbol; the category or the reason when there is no value."""
    if kata.kosong(baris["nilai"]):
        return _without_value(baris)
    teks = kata.bersatuan(baris["nilai"], indikator["satuan"], int(indikator["desimal"]), baris["desimal_sumber"])
    return teks if kata.kosong(baris["huruf"]) else f"{teks} · {baris['huruf']}"


def hover(baris: pd.Series, indikator: pd.Series) -> str:
    """Indonesian hover: region, value, category, judgement with its reason."""
    butir = [f"<b>{baris['nama_tampil']}</b>", f"{indikator['nama_pendek']}: {value_text(baris, indikator)}"]
    if not kata.kosong(baris["kategori"]):
        butir.append(f"Kategori: {baris['kategori']}")
    if not kata.kosong(baris.get("label_banding")) and not kata.kosong(baris.get("hasil")):
        alasan = "" if kata.kosong(baris["alasan"]) else f" ({baris['alasan']})"
        butir.append(f"Terhadap {baris['label_banding']}: {kata.HASIL[baris['hasil']]}{alasan}")
    return "<br>".join(butir)


def _without_value(baris: pd.Series) -> str:
    for kolom in ("kategori", "predikat", "alasan_kosong"):
        if not kata.kosong(baris[kolom]):
            return str(baris[kolom]).replace("_", " ")
    return kata.BELUM_ADA


def _labels(data: pd.DataFrame, nama: str, sorot: str) -> list[str]:
    return [f"<b>{n}</b>" if k == sorot else str(n) for n, k in zip(data[nama], data["kode_wilayah"])]


def _bars(fig: go.Figure, data: pd.DataFrame, indikator: pd.Series, palet: Palet, nama: str, sorot: str) -> None:
    mutu = [0 if kata.kosong(m) else int(m) for m in data["mutu"]]
    # Where no region has a category, grey would look like missing data.
    polos = not any(mutu)
    tebal = [2 if k == sorot and not kata.kosong(v) else 0 for k, v in zip(data["kode_wilayah"], data["nilai"])]
    fig.add_bar(
        x=data["nilai"].fillna(0), y=_labels(data, nama, sorot), orientation="h", showlegend=False,
        marker={
            "color": [UTAMA if polos else palet.mutu[m] for m in mutu],
            "line": {"color": TINTA, "width": tebal},
        },
        text=["" if kata.kosong(r["nilai"]) else value_text(r, indikator) for _, r in data.iterrows()],
        insidetextfont={"color": ["#FFFFFF" if polos else palet.teks_mutu[m] for m in mutu]},
        textposition="auto", textangle=0, constraintext="none", cliponaxis=False, insidetextanchor="start",
        textfont={"size": 13},
        customdata=data[["kode_wilayah"]].to_numpy(),
        hovertext=[hover(r, indikator) for _, r in data.iterrows()], hoverinfo="text",
    )


def _words(fig: go.Figure, data: pd.DataFrame, indikator: pd.Series, palet: Palet, nama: str, sorot: str) -> None:
    """Rows without a value: a square in the colour of the published predicate, or nothing, and the words."""
    saja = data[data["nilai"].isna()]
    if saja.empty:
        return
    berpredikat = saja["predikat"].notna()
    teks = [f"\u2002{value_text(r, indikator)}{f' ({TANPA_ANGKA})' if p else ''}"
            for (_, r), p in zip(saja.iterrows(), berpredikat)]
    warna = [palet.kosong if kata.kosong(m) else palet.mutu[int(m)] for m in saja["mutu"]]
    fig.add_scatter(
        x=[0] * len(saja), y=_labels(saja, nama, sorot), mode="markers+text", text=teks, textposition="middle right",
        textfont={"size": 12}, cliponaxis=False, showlegend=False, customdata=saja[["kode_wilayah"]].to_numpy(),
        marker={"symbol": "square", "size": 11, "color": warna, "opacity": berpredikat.astype(float)},
        hovertext=[hover(r, indikator) for _, r in saja.iterrows()], hoverinfo="text",
    )
    if berpredikat.any():
        # The squares stand astride the axis: names step aside for them.
        fig.update_yaxes(ticklabelstandoff=6)


def _interval(fig: go.Figure, data: pd.DataFrame, nama: str, sorot: str) -> None:
    if not {"batas_bawah", "batas_atas"} <= set(data.columns):
        return
    ada = data.dropna(subset=["nilai", "batas_bawah", "batas_atas"])
    if not ada.empty:
        fig.add_scatter(
            x=ada["nilai"], y=_labels(ada, nama, sorot), mode="markers", showlegend=False,
            marker={"size": 1, "color": TINTA}, hoverinfo="skip",
            error_x={"type": "data", "symmetric": False, "array": ada["batas_atas"] - ada["nilai"],
                     "arrayminus": ada["nilai"] - ada["batas_bawah"], "color": TINTA, "thickness": 1.5, "width": 4},
        )
        fig.add_scatter(
            x=[None], y=[None], mode="markers", name="selang terbit",
            marker={"symbol": "line-ew", "size": 14, "line": {"width": 2, "color": TEKS_SAMAR}},
        )


def _name_categories(fig: go.Figure, data: pd.DataFrame, ambang: pd.DataFrame, palet: Palet) -> None:
    ada = pd.concat([ambang[["kategori", "huruf", "mutu"]], data[["kategori", "huruf", "mutu"]]])
    for _, r in ada.dropna(subset=["mutu", "kategori"]).drop_duplicates("kategori").sort_values("mutu").iterrows():
        huruf = "" if kata.kosong(r["huruf"]) or r["huruf"] == r["kategori"] else f"{r['huruf']} = "
        fig.add_scatter(
            x=[None], y=[None], mode="markers", name=f"{huruf}{r['kategori']}",
            marker={"symbol": "square", "size": 12, "color": palet.mutu[int(r["mutu"])]},
        )


def _subtitle(data: pd.DataFrame) -> str:
    ada = int(published(data).sum())
    return f"{ada} dari {len(data)} daerah ada datanya"
