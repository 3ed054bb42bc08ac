"""Ranked bars: one bar a region, category bands behind, benchmark line, words where a figure is absent."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts import kata
from charts.templat import ABU, TEKS_SAMAR, Palet, figure

TINGGI_BARIS = 27


def perlu_batang(data: pd.DataFrame) -> bool:
    """Is there anything to draw: at least one published value or predicate."""
    return bool(data["nilai"].notna().any() or data["predikat"].notna().any())


def ranked_bars(
    data: pd.DataFrame, indikator: pd.Series, ambang: pd.DataFrame, palet: Palet, *,
    judul: str, sorot: str = "", nama: str = "nama_tampil",
) -> go.Figure:
    """Horizontal bars, best on top.

    `data`: kode_wilayah, nama_tampil, nilai, desimal_sumber, predikat, kategori, huruf, mutu, alasan_kosong,
    nilai_banding, label_banding, hasil, alasan, in ranked order. `indikator`: catalogue row. `ambang`: kategori,
    mutu, batas_bawah, batas_atas of that year (may be empty). `sorot`: code of the region to stand out.
    """
    fig = figure(judul, _subtitle(data), tinggi=120 + TINGGI_BARIS * max(len(data), 3))
    _bars(fig, data, indikator, palet, nama, sorot)
    add_bands(fig, ambang, palet)
    add_benchmark(fig, data)
    fig.update_xaxes(range=value_range(data, indikator), showgrid=ambang.empty)
    fig.update_yaxes(autorange="reversed", showgrid=False)
    return fig


def value_range(data: pd.DataFrame, indikator: pd.Series) -> list[float]:
    """Axis from zero (bars must start there) to the scale's end, with room for the value text."""
    terbesar = float(max([*data["nilai"].dropna(), *data["nilai_banding"].dropna()], default=1))
    ujung = indikator["skala_maks"]
    ujung = terbesar * 1.05 if kata.kosong(ujung) else max(float(ujung), terbesar)
    return [0, ujung * 1.14]


def add_bands(fig: go.Figure, ambang: pd.DataFrame, palet: Palet, *, sumbu: str = "x") -> None:
    """Faint bands of the categories in force, on the value axis."""
    for _, a in ambang.iterrows():
        bawah = 0 if kata.kosong(a["batas_bawah"]) else a["batas_bawah"]
        atas = 100 if kata.kosong(a["batas_atas"]) else a["batas_atas"]
        letak = {"x0": bawah, "x1": atas} if sumbu == "x" else {"y0": bawah, "y1": atas}
        add = fig.add_vrect if sumbu == "x" else fig.add_hrect
        add(**letak, fillcolor=palet.mutu[int(a["mutu"])], opacity=0.13, line_width=0, layer="below")


def add_benchmark(fig: go.Figure, data: pd.DataFrame) -> None:
    """A dashed line at the benchmark, when there is exactly one for all."""
    banding = data.dropna(subset=["nilai_banding"])
    if banding["nilai_banding"].nunique() != 1:
        return
    nilai = float(banding["nilai_banding"].iloc[0])
    fig.add_vline(x=nilai, line={"dash": "dash", "width": 2, "color": ABU})
    fig.add_annotation(
        x=nilai, y=1, yref="paper", yanchor="bottom", showarrow=False, font={"size": 12, "color": TEKS_SAMAR},
        text=f"{banding['label_banding'].iloc[0]} {kata.angka(nilai)}",
    )


def _bars(fig: go.Figure, data: pd.DataFrame, indikator: pd.Series, palet: Palet, nama: str, sorot: str) -> None:
    label = [f"<b>{n}</b>" if k == sorot else n for n, k in zip(data[nama], data["kode_wilayah"])]
    warna = [palet.kosong if kata.kosong(m) else palet.mutu[int(m)] for m in data["mutu"]]
    fig.add_bar(
        x=data["nilai"].fillna(0), y=label, orientation="h", marker={"color": warna},
        text=[value_text(r, indikator) for _, r in data.iterrows()], textposition="outside", cliponaxis=False,
        textfont={"size": 13}, customdata=data[["kode_wilayah"]].to_numpy(),
        hovertext=[hover(r, indikator) for _, r in data.iterrows()], hoverinfo="text",
    )


def value_text(baris: pd.Series, indikator: pd.Series) -> str:
    """'81,82 T' with the category's symbol; the predicate or the reason when there is no value."""
    if kata.kosong(baris["nilai"]):
        return str(baris["predikat"] if not kata.kosong(baris["predikat"]) else baris["alasan_kosong"]).replace("_", " ")
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


def _subtitle(data: pd.DataFrame) -> str:
    ada = int((data["nilai"].notna() | data["predikat"].notna()).sum())
    return f"{ada} dari {len(data)} daerah ada datanya"
