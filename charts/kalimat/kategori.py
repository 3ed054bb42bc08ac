"""Where a value stands among categories, and how far the next better one is."""

from dataclasses import dataclass

import pandas as pd

from charts.kalimat import kata


@dataclass(frozen=True)
class Jarak:
    """Distance to the next better category: its name, the points that are missing, its lower bound."""

    kategori: str
    poin: float
    batas: float


def next_category(nilai: float, ambang: pd.DataFrame) -> Jarak | None:
    """The next better category above a value on a scale where high is good; None at the top.

    `ambang`: kategori, batas_bawah (inclusive, empty at the bottom) of one year.
    """
    atas = ambang[ambang["batas_bawah"].notna() & (ambang["batas_bawah"] > nilai)]
    if atas.empty:
        return None
    berikut = atas.loc[atas["batas_bawah"].idxmin()]
    batas = float(berikut["batas_bawah"])
    return Jarak(str(berikut["kategori"]), round(batas - float(nilai), 6), batas)


def top_margin(nilai: float, ambang: pd.DataFrame) -> float | None:
    """Points above the lower bound of the best category; None below it or without bounds."""
    batas = ambang["batas_bawah"].max()
    if pd.isna(batas) or nilai < batas:
        return None
    return round(float(nilai) - float(batas), 6)


def relabel(data: pd.DataFrame, kategori: pd.DataFrame) -> pd.DataFrame:
    """`data` with kategori, huruf and mutu taken from `kategori` by kode_wilayah and tahun; the rest as it was."""
    kolom = ["kategori", "huruf", "mutu"]
    baru = kategori.set_index(["kode_wilayah", "tahun"])[kolom]
    kunci = pd.MultiIndex.from_frame(data[["kode_wilayah", "tahun"]])
    keluar = data.copy()
    for k in kolom:
        isi = baru[k].reindex(kunci).to_numpy()
        keluar[k] = [lama if kata.kosong(b) else b for b, lama in zip(isi, data[k])]
    return keluar
