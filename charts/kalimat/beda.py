"""Disagreements between sources in words: all values, the one used, and why."""

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.sumber import SEBAB, text

KUNCI = ["indikator", "kode_wilayah", "tahun", "periode", "rincian", "kelompok_deret"]


def disagreements(data: pd.DataFrame) -> pd.DataFrame:
    """One row a figure in dispute, from rows of `beda_sumber` (one row a source)."""
    baris = [_row(isi) for _, isi in data.groupby(KUNCI, sort=False)]
    return pd.DataFrame(baris, columns=["Indikator", "Daerah", "Tahun", "Yang dipakai", "Sumber lain", "Mengapa tidak dipakai"])


def details(data: pd.DataFrame) -> pd.DataFrame:
    """One row a source of each figure in dispute, with its address."""
    return pd.DataFrame({
        "Indikator": [_name(r) for _, r in data.iterrows()], "Daerah": data["nama_tampil"],
        "Tahun": [_when(r) for _, r in data.iterrows()], "Nilai": [_value(r) for _, r in data.iterrows()],
        "Status": data["nama_status"].map(text), "Peran": [reason(r) for _, r in data.iterrows()],
        "Penerbit": data["penerbit"].map(text), "Judul": data["judul"].map(text), "Tanggal": data["tanggal"].map(text),
        "Catatan": data["catatan"].map(text), "Alamat": data["url"].map(text),
    })


def reason(r: pd.Series) -> str:
    """Why this source's figure is used or not."""
    if r["sebab"] == "status":
        return f"status {text(r['nama_status']).lower()}, tidak masuk deret tahunan"
    if not r["ada_yang_dipakai"]:
        return "tidak ada yang dipakai pada deret tahunan"
    return SEBAB[r["sebab"]]


def _row(isi: pd.DataFrame) -> dict[str, str]:
    awal = isi.iloc[0]
    pakai, lain = isi[isi["dipakai"]], isi[~isi["dipakai"]]
    return {
        "Indikator": _name(awal), "Daerah": str(awal["nama_tampil"]), "Tahun": _when(awal),
        "Yang dipakai": "; ".join(_sourced(r) for _, r in pakai.iterrows()) or "tidak ada",
        "Sumber lain": "; ".join(_sourced(r) for _, r in lain.iterrows()),
        "Mengapa tidak dipakai": "; ".join(dict.fromkeys(reason(r) for _, r in lain[lain["sebab"] != "cocok"].iterrows())),
    }


def _name(r: pd.Series) -> str:
    return str(r["nama_pendek"]) if kata.kosong(r["rincian"]) else f"{r['nama_pendek']}: {r['rincian']}"


def _when(r: pd.Series) -> str:
    periode = "" if r["periode"] == "tahunan" else f", {kata.PERIODE[r['periode']]}"
    return f"{int(r['tahun'])}{periode}"


def _value(r: pd.Series) -> str:
    butir = []
    if not kata.kosong(r["nilai"]):
        butir.append(kata.bersatuan(r["nilai"], r["satuan"], int(r["desimal"]), r["desimal_sumber"]))
    if not kata.kosong(r["predikat"]):
        butir.append(str(r["predikat"]))
    return ", ".join(butir)


def _sourced(r: pd.Series) -> str:
    return f"{_value(r)} ({text(r['penerbit'])})"
