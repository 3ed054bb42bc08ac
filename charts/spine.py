"""Spine chart: many indicators of one region on one scale, worst left and best right whatever the polarity."""

from __future__ import annotations

import re
from collections.abc import Collection

import pandas as pd
import plotly.graph_objects as go

from charts.kalimat import kata
from charts.kalimat.profil import number
from charts.templat import ABU, ABU_MUDA, GARIS_KISI, PITA, Palet, figure

TINGGI_BARIS = 38
RUANG_SUMBER = 70
UJUNG = 1.85
# Room for an end value that stands on the right end of a bar on a phone.
TEPI_KANAN = 22
LEBAR_ALASAN = 36
# Letters of a value beside the names; a longer predicate is whole in the table under the chart.
LEBAR_LABEL = 26
# Keeps the end values clear of a marker that stands on the end.
JARAK = "\u2003"
# A shape beside the colour, so that the judgement is seen without colour.
BENTUK_HASIL = {
    "lebih_baik": "triangle-up", "setara": "circle", "lebih_rendah": "triangle-down", "tidak_dibandingkan": "diamond-open",
}
LETAK = {
    "x": "nilai", "x_terendah": "terendah", "x_tertinggi": "tertinggi",
    "x_kuartil_bawah": "kuartil_bawah", "x_kuartil_atas": "kuartil_atas",
}

# A thousandth of the half axis is finer than a pixel; more digits only make the message heavier.
HALUS = 3


def perlu_spine(data: pd.DataFrame) -> bool:
    """A spine is drawn when at least one row can be placed against the benchmark and enough regions."""
    return bool(scale_rows(data)["x"].notna().any())


def parts(data: pd.DataFrame, bagian: Collection[str]) -> dict[str, pd.DataFrame]:
    """The rows of each spine of the sheet that has any, by its key in `bagian`: the headlines, then each kelompok.

    The third level of the catalogue (dimensions, services) stands apart where it has a key of its own, `..._rinci`,
    so that no spine outgrows a page.
    """
    rinci = data["lapis"].eq(2) & ("spine_" + data["kelompok"] + "_rinci").isin(list(bagian))
    kunci = ("spine_" + data["kelompok"] + rinci.map({True: "_rinci", False: ""})).mask(data["utama"], "spine_utama")
    return {b: data[kunci == b] for b in bagian if (kunci == b).any()}


def scale_rows(data: pd.DataFrame) -> pd.DataFrame:
    """The rows with their places on the spine: benchmark 0, the farther of best and worst at distance 1.

    `data`: nilai, nilai_banding, arah, alasan, alasan_sebaran, terendah, tertinggi, kuartil_bawah, kuartil_atas.
    Adds x, x_terburuk, x_terbaik, x_band_kiri, x_band_kanan (-1 worst .. 1 best, empty without a bar) and
    alasan_baris, the words that stand instead of the bar. Where low is good the row is mirrored.
    """
    isi = data.copy()
    isi["alasan_baris"] = data["alasan"].where(data["alasan"].notna(), data["alasan_sebaran"])
    angka = data[list(LETAK.values())].astype(float).sub(data["nilai_banding"].astype(float), axis=0)
    jauh = angka[["terendah", "tertinggi"]].abs().max(axis=1)
    tanda = 1.0 - 2.0 * data["arah"].eq("rendah_baik")
    pakai = isi["alasan_baris"].isna() & angka["nilai"].notna()
    for letak, asal in LETAK.items():
        # All regions on the benchmark: there is no distance to divide by, everything lies at the centre.
        jarak = (tanda * angka[asal] / jauh.where(jauh > 0)).where(jauh > 0, 0.0)
        isi[letak] = jarak.where(pakai)
    isi["x_terburuk"] = isi[["x_terendah", "x_tertinggi"]].min(axis=1)
    isi["x_terbaik"] = isi[["x_terendah", "x_tertinggi"]].max(axis=1)
    isi["x_band_kiri"] = isi[["x_kuartil_bawah", "x_kuartil_atas"]].min(axis=1)
    isi["x_band_kanan"] = isi[["x_kuartil_bawah", "x_kuartil_atas"]].max(axis=1)
    return isi


def spine(data: pd.DataFrame, palet: Palet, *, judul: str, anak_judul: str, tahun: int) -> go.Figure:
    """One row an indicator, in the order of `data` (rows of `profil_daerah`).

    `tahun` is the year in view: figures of earlier years are marked with theirs.
    """
    isi = scale_rows(data).reset_index(drop=True)
    fig = figure(judul, anak_judul)
    fig.update_layout(height=fig.layout.margin.t + RUANG_SUMBER + TINGGI_BARIS * (max(len(isi), 2) + 0.5))
    ada = isi[isi["x"].notna()]
    _centre(fig, ada)
    _bands(fig, ada)
    _markers(fig, ada, palet)
    _ends(fig, ada)
    _reasons(fig, isi[isi["x"].isna()])
    _axes(fig, isi, tahun)
    _directions(fig)
    return fig


def row_label(baris: pd.Series, tahun: int) -> str:
    """'SPI' over '72,55 · R (2023)'; the year only where it is not the one in view."""
    lain = f" ({int(baris['tahun'])})" if int(baris["tahun"]) != tahun else ""
    nilai, muat = value(baris), LEBAR_LABEL - len(lain)
    return f"{baris['nama_pendek']}<br><b>{nilai if len(nilai) <= muat else nilai[:muat - 1].rstrip() + '…'}</b>{lain}"


def value(baris: pd.Series) -> str:
    """Value with unit and the category's symbol; the predicate when only that was published."""
    if kata.kosong(baris["nilai"]):
        return kata.BELUM_ADA if kata.kosong(baris["predikat"]) else str(baris["predikat"])
    teks = number(baris, "nilai")
    return teks if kata.kosong(baris["huruf"]) else f"{teks} · {baris['huruf']}"


def reason(baris: pd.Series) -> str:
    """'▲ lebih baik; hanya 3 daerah punya data (perlu 4)': the words that stand instead of a bar."""
    if kata.kosong(baris["hasil"]) or baris["hasil"] == "tidak_dibandingkan":
        return str(baris["alasan_baris"])
    return f"{kata.TANDA_HASIL[baris['hasil']]} {kata.HASIL[baris['hasil']]}; {baris['alasan_baris']}"


def hover(baris: pd.Series) -> str:
    """Indonesian hover: value, benchmark, judgement, best, worst and quartiles with their regions."""
    terbaik, terburuk = ("terendah", "tertinggi") if baris["arah"] == "rendah_baik" else ("tertinggi", "terendah")
    return "<br>".join([
        f"<b>{baris['nama']}</b> ({int(baris['tahun'])})", f"Nilai: {value(baris)}",
        f"{baris['label_banding']}: {number(baris, 'nilai_banding')}, {kata.HASIL[baris['hasil']]}",
        f"Terbaik: {number(baris, terbaik)} ({baris[f'nama_{terbaik}']})",
        f"Terburuk: {number(baris, terburuk)} ({baris[f'nama_{terburuk}']})",
        f"Separuh tengah dari {int(baris['n_sebaran'])} daerah: "
        f"{number(baris, 'kuartil_bawah')} sampai {number(baris, 'kuartil_atas')}",
    ])


def _centre(fig: go.Figure, ada: pd.DataFrame) -> None:
    if len(ada):
        garis = "".join(f"M0,{y - 0.5}V{y + 0.5}" for y in ada.index)
        fig.add_shape(type="path", path=garis, line={"width": 1.5, "color": ABU}, layer="below")


def _bands(fig: go.Figure, ada: pd.DataFrame) -> None:
    pita = [("x_terburuk", "x_terbaik", ABU_MUDA, 1.0, "Terburuk sampai terbaik"),
            ("x_band_kiri", "x_band_kanan", PITA, 0.75, "Persentil 25–75")]
    for kiri, kanan, warna, pekat, nama in pita:
        fig.add_bar(
            y=list(ada.index), base=list(ada[kiri].round(HALUS)), x=list((ada[kanan] - ada[kiri]).round(HALUS)),
            orientation="h", width=0.36, name=nama,
            marker={"color": warna, "opacity": pekat, "line": {"width": 0}}, hoverinfo="skip",
        )
    fig.update_layout(barmode="overlay")


def _markers(fig: go.Figure, ada: pd.DataFrame, palet: Palet) -> None:
    for hasil, bentuk in BENTUK_HASIL.items():
        titik = ada[ada["hasil"] == hasil]
        if titik.empty:
            continue
        fig.add_scatter(
            x=list(titik["x"].round(HALUS)), y=list(titik.index), mode="markers", name=kata.awal_besar(kata.HASIL[hasil]),
            marker={"symbol": bentuk, "size": 15, "color": palet.hasil[hasil], "line": {"width": 1.5, "color": "#FFFFFF"}},
            cliponaxis=False, hovertext=[hover(r) for _, r in titik.iterrows()], hoverinfo="text",
        )


def _ends(fig: go.Figure, ada: pd.DataFrame) -> None:
    terbalik = ada["arah"] == "rendah_baik"
    for letak, sisi, biasa, balik in (
        ("x_terburuk", "middle left", "terendah", "tertinggi"), ("x_terbaik", "middle right", "tertinggi", "terendah"),
    ):
        teks = [
            f"{JARAK}{kata.angka(r[balik if b else biasa], int(r['desimal']))}{JARAK}"
            for (_, r), b in zip(ada.iterrows(), terbalik)
        ]
        fig.add_scatter(
            x=list(ada[letak].round(HALUS)), y=list(ada.index), mode="text", text=teks, textposition=sisi, textfont={"size": 11},
            hoverinfo="skip", cliponaxis=False,
        )


def _reasons(fig: go.Figure, tanpa: pd.DataFrame) -> None:
    teks = [kata.bungkus(reason(r), LEBAR_ALASAN) for _, r in tanpa.iterrows()]
    fig.add_scatter(
        x=[0] * len(tanpa), y=list(tanpa.index), mode="text", text=[f"<i>{t}</i>" for t in teks],
        textfont={"size": 11}, hoverinfo="skip", cliponaxis=False, name="alasan",
    )


def _axes(fig: go.Figure, isi: pd.DataFrame, tahun: int) -> None:
    teks = [row_label(r, tahun) for _, r in isi.iterrows()]
    fig.update_xaxes(visible=False, range=[-UJUNG, UJUNG])
    fig.update_yaxes(
        tickvals=list(isi.index), ticktext=teks, showgrid=False,
        range=[max(len(isi), 2) - 0.4, -1.1], tickfont={"size": 12}, automargin=False,
    )
    # A fixed margin for the names: title, legend and source then start at the left edge of the picture.
    huruf = max(max(6.4 * len(n), 5.6 * len(re.sub("</?b>", "", v))) for n, v in (t.split("<br>") for t in teks))
    kiri = min(max(80, 22 + int(huruf)), 170)
    fig.update_layout(margin={"l": kiri, "r": TEPI_KANAN}, title_xref="container")
    if len(isi) > 1:
        garis = "".join(f"M0,{batas - 0.5}H1" for batas in range(1, len(isi)))
        fig.add_shape(type="path", path=garis, xref="paper", line={"width": 1, "color": GARIS_KISI}, layer="below")


def _directions(fig: go.Figure) -> None:
    for x, rata, teks in ((-UJUNG, "left", "◀ lebih buruk"), (UJUNG, "right", "lebih baik ▶")):
        fig.add_annotation(
            x=x, y=-0.78, xanchor=rata, yanchor="middle", text=teks, showarrow=False,
            font={"size": 12},
        )
