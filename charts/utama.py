"""The headline figures of one region, and what needs attention, as tables to be shown on a wall."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.kalimat import kata
from charts.kalimat import umum as kalimat
from charts.kalimat.terbit import published
from charts.tabel import Kolom, Sel, table
from charts.templat import Palet

# Letters of a line that fit into a column on a phone.
LEBAR_NAMA, LEBAR_KATEGORI, LEBAR_KOSONG, LEBAR_DAERAH = 12, 11, 46, 14
HANYA_PREDIKAT = "hanya<br>predikat"


def perlu_perhatian(data: pd.DataFrame) -> bool:
    """Is there any finding at all."""
    return not data.empty


def headlines(data: pd.DataFrame, palet: Palet, *, judul: str, anak_judul: str, tahun: int) -> go.Figure:
    """One row an indicator, those with a figure first: value with its judgement, category, change, rank.

    `data`: rows of `nilai_daerah`.
    """
    kolom = [
        Kolom("Indikator", 0.27), Kolom("Nilai", 0.155, "kanan"), Kolom("", 0.055, "tengah"),
        Kolom("Kategori", 0.205, "tengah"), Kolom(f"Dari<br>{tahun - 1}", 0.145, "kanan"), Kolom("Peringkat", 0.17, "kanan"),
    ]
    isi = in_order(data)
    baris = [_headline(r, palet) if ada else _absent(r) for (_, r), ada in zip(isi.iterrows(), published(isi))]
    return table(kolom, baris, judul=judul, anak_judul=anak_judul, petunjuk=[str(r["nama"]) for _, r in isi.iterrows()])


def in_order(data: pd.DataFrame) -> pd.DataFrame:
    """Indicators with a figure before those without, each in the order of the catalogue."""
    ada = published(data)
    return pd.concat([data[ada], data[~ada]])


def signs(data: pd.DataFrame, banding: str) -> str:
    """'Terhadap Nasional: ▲ lebih baik, ▼ lebih rendah': only the judgements that occur."""
    ada = set(data.loc[published(data), "hasil"].fillna("tidak_dibandingkan"))
    return f"Terhadap {banding}: {', '.join(f'{t} {kata.HASIL[h]}' for h, t in kata.TANDA_HASIL.items() if h in ada)}"


def _headline(r: pd.Series, palet: Palet) -> list[Sel]:
    hasil = "tidak_dibandingkan" if kata.kosong(r["hasil"]) else str(r["hasil"])
    mutu = 0 if kata.kosong(r["mutu"]) else int(r["mutu"])
    golongan = r["predikat"] if kata.kosong(r["kategori"]) else r["kategori"]
    kategori = Sel("–") if kata.kosong(golongan) else Sel(
        kata.bungkus(str(golongan), LEBAR_KATEGORI), palet.mutu[mutu], palet.teks_mutu[mutu], kecil=True,
    )
    perubahan = "–" if kata.kosong(r["perubahan"]) else kata.selisih(r["perubahan"], int(r["desimal"]))
    return [
        Sel(kata.bungkus(str(r["nama_pendek"]), LEBAR_NAMA)), _value(r), Sel(kata.TANDA_HASIL[hasil]),
        kategori, Sel(perubahan), Sel(_rank(r)),
    ]


def _absent(r: pd.Series) -> list[Sel]:
    return [
        Sel(kata.bungkus(str(r["nama_pendek"]), LEBAR_NAMA)),
        Sel(kata.bungkus(kalimat.absent(r), LEBAR_KOSONG), kecil=True),
    ]


def _value(r: pd.Series) -> Sel:
    if kata.kosong(r["nilai"]):
        return Sel(HANYA_PREDIKAT, kecil=True)
    return Sel(kata.bersatuan(r["nilai"], r["satuan"], int(r["desimal"]), r["desimal_sumber"]), tebal=True)


def _rank(r: pd.Series) -> str:
    # A single region with data is not a ranking.
    if kata.kosong(r["peringkat"]) or r["n_peringkat"] < 2:
        return "–"
    return f"{int(r['peringkat'])} dari {int(r['n_peringkat'])}"


def concerns(data: pd.DataFrame, palet: Palet, *, judul: str, anak_judul: str, tahun: int) -> go.Figure:
    """One row a finding under the heading of its kind: region, indicator, distance, value and what it is set against.

    `data`: rows of `perhatian`. A click gives the region.
    """
    kolom = [
        Kolom("Daerah", 0.26), Kolom("Indikator", 0.21), Kolom("Selisih", 0.15, "tengah"),
        Kolom("Nilai", 0.145, "kanan"), Kolom("Pembanding", 0.235, "kanan"),
    ]
    baris, petunjuk, kunci = [], [], []
    for jenis, isi in data.groupby("jenis", sort=False):
        baris.append([Sel(_kind(str(jenis), isi, tahun), tebal=True)])
        petunjuk.append("")
        kunci.append("")
        for _, r in isi.iterrows():
            baris.append(_concern(r, palet))
            petunjuk.append(kata.bungkus(kalimat.concern(r)))
            kunci.append(str(r["kode_wilayah"]))
    return table(kolom, baris, judul=judul, anak_judul=anak_judul, petunjuk=petunjuk, kunci=kunci)


def _kind(jenis: str, isi: pd.DataFrame, tahun: int) -> str:
    if jenis == "penurunan":
        return f"Turun dari {tahun - 1}"
    lawan = {kata.label_kalimat(str(label)) for label in isi["label_banding"]}
    return f"Lebih rendah dari {lawan.pop() if len(lawan) == 1 else 'pembanding'}"


def _concern(r: pd.Series, palet: Palet) -> list[Sel]:
    desimal = int(r["desimal"])
    return [
        Sel(kata.bungkus(str(r["nama_tampil"]), LEBAR_DAERAH)), Sel(kata.bungkus(str(r["nama_pendek"]), LEBAR_NAMA)),
        Sel(kata.selisih(r["besar"], desimal), palet.hasil["lebih_rendah"], palet.teks_hasil["lebih_rendah"]),
        Sel(kata.bersatuan(r["nilai"], r["satuan"], desimal, r["desimal_sumber"]), tebal=True),
        Sel(kata.angka(r["nilai_banding"], desimal)),
    ]
