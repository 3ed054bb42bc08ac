"""Two years of each region as a dumbbell: old value hollow, new value filled, the change beside it."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.kalimat import kata
from charts.legenda import add_key
from charts.letak import LEBAR_JUDUL, beside_names, height_for_rows
from charts.templat import ABU, UTAMA, Palet, figure

TINGGI_BARIS = 27
# Room right of the widest value for the words of the change, as a share of the span.
RUANG_KATA = 0.42


def perlu_dua_tahun(data: pd.DataFrame) -> bool:
    """At least one region with both years measured the same way."""
    return bool(data["selisih"].notna().any())


def refusal(data: pd.DataFrame, lama: int, baru: int) -> str:
    """Why the two years are not set side by side; '' when they may be."""
    putus = data.dropna(subset=["putus_tahun"])
    if putus.empty:
        return ""
    r = putus.iloc[0]
    return (
        f"{lama} dan {baru} tidak dibandingkan: cara ukur berubah pada {int(r['putus_tahun'])}. {r['putus_keterangan']}"
    )


def dumbbell(
    data: pd.DataFrame, indikator: pd.Series, palet: Palet, *, lama: int, baru: int, judul: str, sorot: str = "",
) -> go.Figure:
    """Rows of `dua_tahun` that have at least one of the years, largest improvement on top.

    `data`: kode_wilayah, nama_tampil, nilai_lama, desimal_lama, predikat_lama, nilai_baru, desimal_baru,
    predikat_baru, selisih, hasil. `indikator`: catalogue row. Regions with neither year are counted in the
    subtitle, not drawn.
    """
    ada = data[data["nilai_lama"].notna() | data["nilai_baru"].notna()]
    fig = figure(judul, _counts(data), lebar_judul=LEBAR_JUDUL)
    label = [f"<b>{n}</b>" if k == sorot else str(n) for n, k in zip(ada["nama_tampil"], ada["kode_wilayah"])]
    _links(fig, ada, label, palet)
    _dots(fig, ada, label, indikator, "lama", str(lama), [ABU] * len(ada), "circle-open")
    warna = [ABU if kata.kosong(s) else _colour(h, palet) for s, h in zip(ada["selisih"], ada["hasil"])]
    _dots(fig, ada, label, indikator, "baru", str(baru), warna, "circle")
    _changes(fig, ada.assign(lama=lama, baru=baru), label, indikator)
    fig.update_xaxes(range=_range(ada), side="top", nticks=6)
    fig.update_yaxes(categoryorder="array", categoryarray=label, range=[len(ada) - 0.4, -0.6])
    return height_for_rows(add_key(beside_names(fig, label)), len(ada), TINGGI_BARIS)


def _counts(data: pd.DataFrame) -> str:
    kedua = int(data["selisih"].notna().sum())
    kosong = int((data["nilai_lama"].isna() & data["nilai_baru"].isna()).sum())
    butir = [(kedua, "punya kedua tahun"), (len(data) - kedua - kosong, "satu tahun saja"), (kosong, "tanpa angka")]
    return f"Daerah: {', '.join(f'{n} {isi}' for n, isi in butir if n)}"


def _colour(hasil: str, palet: Palet) -> str:
    return UTAMA if hasil == "tidak_dibandingkan" else palet.hasil[hasil]


def _range(data: pd.DataFrame) -> list[float]:
    semua = pd.concat([data["nilai_lama"], data["nilai_baru"]]).dropna().astype(float)
    rentang = max(semua.max() - semua.min(), abs(semua.max()) * 0.02, 0.1)
    return [semua.min() - 0.06 * rentang, semua.max() + RUANG_KATA * rentang]


def _links(fig: go.Figure, data: pd.DataFrame, label: list[str], palet: Palet) -> None:
    for hasil, potong in data.assign(label=label).dropna(subset=["selisih"]).groupby("hasil"):
        x: list[float | None] = []
        y: list[str | None] = []
        for _, r in potong.iterrows():
            x += [float(r["nilai_lama"]), float(r["nilai_baru"]), None]
            y += [r["label"], r["label"], None]
        nama = "" if hasil == "tidak_dibandingkan" else f"{kata.TANDA_HASIL[hasil]} {_word(hasil)}"
        fig.add_scatter(
            x=x, y=y, mode="lines", line={"width": 5, "color": _colour(hasil, palet)}, hoverinfo="skip", opacity=0.75,
            name=nama, showlegend=bool(nama),
        )


def _word(hasil: str) -> str:
    return {"lebih_baik": "membaik", "lebih_rendah": "memburuk"}.get(hasil, kata.HASIL[hasil])


def _dots(
    fig: go.Figure, data: pd.DataFrame, label: list[str], indikator: pd.Series, sisi: str, nama: str,
    warna: list[str], simbol: str,
) -> None:
    fig.add_scatter(
        x=data[f"nilai_{sisi}"].astype(float), y=label, mode="markers", name=nama,
        marker={"size": [7 if kata.kosong(s) else 12 for s in data["selisih"]], "color": warna, "symbol": simbol,
                "line": {"width": 2, "color": warna}},
        customdata=data[["kode_wilayah"]].to_numpy(), hoverinfo="text",
        hovertext=[f"<b>{r['nama_tampil']}</b><br>{nama}: {_value(r, sisi, indikator)}" for _, r in data.iterrows()],
    )


def _changes(fig: go.Figure, data: pd.DataFrame, label: list[str], indikator: pd.Series) -> None:
    ujung = data[["nilai_lama", "nilai_baru"]].astype(float).max(axis=1)
    kiri, kanan = _range(data)
    # The words of a missing year are long: they go to the side that has room.
    sisi = ["left" if kata.kosong(s) and u > (kiri + kanan) / 2 else "right" for s, u in zip(data["selisih"], ujung)]
    fig.add_scatter(
        x=ujung, y=label, mode="text", textposition=[f"middle {s}" for s in sisi], showlegend=False, hoverinfo="skip",
        cliponaxis=False, textfont={"size": 12},
        text=[f"\u2003{change_text(r, indikator)}\u2003" for _, r in data.iterrows()],
    )


def change_text(baris: pd.Series, indikator: pd.Series) -> str:
    """'▲ +1,20', or which year has no value: '2022: belum ada', '2022: predikat saja'."""
    if kata.kosong(baris["selisih"]):
        sisi = "lama" if kata.kosong(baris["nilai_lama"]) else "baru"
        return f"{baris[sisi]}: {'belum ada' if kata.kosong(baris[f'predikat_{sisi}']) else 'predikat saja'}"
    tanda = "" if baris["hasil"] == "tidak_dibandingkan" else f"{kata.TANDA_HASIL[baris['hasil']]} "
    return tanda + kata.selisih(baris["selisih"], int(indikator["desimal"]))


def _value(baris: pd.Series, sisi: str, indikator: pd.Series) -> str:
    return kata.bersatuan(
        baris[f"nilai_{sisi}"], indikator["satuan"], int(indikator["desimal"]), baris[f"desimal_{sisi}"]
    )
