"""Disagreements between sources in words: all values, the one used, and why."""

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import Baris, Kolom, figure, named, rows, table
from charts.kalimat.sumber import SEBAB

KUNCI = ["indikator", "kode_wilayah", "tahun", "periode", "rincian", "kelompok_deret"]


def disagreements(data: pd.DataFrame) -> pd.DataFrame:
    """One row a figure in dispute, from rows of `beda_sumber` (one row a source)."""
    baris = [_row(rows(isi)) for _, isi in data.groupby(KUNCI, sort=False)]
    return pd.DataFrame(baris, columns=["Indikator", "Daerah", "Tahun", "Yang dipakai", "Sumber lain", "Mengapa tidak dipakai"])


def details(data: pd.DataFrame) -> pd.DataFrame:
    """One row a source of each figure in dispute, with its address."""
    return table(data, RINCI)


def reason(r: Baris) -> str:
    """Why this source's figure is used or not."""
    if r["sebab"] == "status":
        return f"status {kata.teks(r['nama_status']).lower()}, tidak masuk deret tahunan"
    return SEBAB[r["sebab"]] if r["ada_yang_dipakai"] else "tidak ada yang dipakai pada deret tahunan"


def versions(baris: Baris) -> str:
    """The figure in use next to the one of another source. A row of `versi_lain`."""
    judul = f"**{baris['nama_tampil']}, {baris['nama_pendek']} {int(baris['tahun'])}**{kata.kurung(baris['rincian'])}"
    lain = f"{figure(baris)} ({str(baris['nama_status']).lower()}, {baris['penerbit']})"
    if kata.kosong(baris["nilai_dipakai"]):
        return f"{judul}: {lain}. Tidak dipakai di bagan."
    beda = kata.angka(abs(baris["nilai"] - baris["nilai_dipakai"]), int(baris["desimal"]))
    return (
        f"{judul}: dipakai {figure(baris, 'dipakai')} ({baris['penerbit_dipakai']}); versi lain {lain}, "
        f"beda {beda} {kata.satuan_selisih(baris['satuan'])}."
    )


def _row(isi: list[dict[str, object]]) -> list[str]:
    lain = [r for r in isi if not r["dipakai"]]
    return [
        named(isi[0]), str(isi[0]["nama_tampil"]), _when(isi[0]),
        "; ".join(_sourced(r) for r in isi if r["dipakai"]) or "tidak ada", "; ".join(map(_sourced, lain)),
        "; ".join(dict.fromkeys(reason(r) for r in lain if r["sebab"] != "cocok")),
    ]


def _when(r: Baris) -> str:
    return str(int(r["tahun"])) if r["periode"] == "tahunan" else f"{int(r['tahun'])}, {kata.PERIODE[r['periode']]}"


def _value(r: Baris) -> str:
    return ", ".join(filter(None, ["" if kata.kosong(r["nilai"]) else figure(r), kata.teks(r["predikat"])]))


def _sourced(r: Baris) -> str:
    return f"{_value(r)} ({kata.teks(r['penerbit'])})"


RINCI: dict[str, Kolom] = {
    "Indikator": named, "Daerah": "nama_tampil", "Tahun": _when, "Nilai": _value, "Status": "nama_status", "Peran": reason,
    "Penerbit": "penerbit", "Judul": "judul", "Tanggal": lambda r: kata.tanggal(r["tanggal"]),
    "Catatan": "catatan", "Alamat": "url",
}
