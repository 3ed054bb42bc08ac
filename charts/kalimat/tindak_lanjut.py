"""Promises in words: status, due date, what the indicator has done since, what is left to the target."""

from collections.abc import Mapping

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.tanggal import day

STATUS = {"belum": "Belum ada laporan", "berjalan": "Berjalan", "selesai": "Selesai", "batal": "Batal"}
KEADAAN = {"": "Semua", "terlambat": "Lewat tenggat"} | STATUS
# A movement that needs no number to be said.
TANPA_GERAK = {
    "belum_ada_angka": "belum ada angka {indikator}", "belum_ada_sesudah": "belum ada angka baru sejak janji",
    "belum_ada_sebelum": "belum ada angka ketika dijanjikan",
}


def due(baris: pd.Series) -> str:
    """'31 Desember 2026', 'tanpa tenggat'."""
    return "tanpa tenggat" if kata.kosong(baris["tenggat"]) else day(str(baris["tenggat"]))


def standing(baris: pd.Series) -> str:
    """'Lewat tenggat 12 hari', 'Berjalan', 'Selesai'."""
    if not baris["terlambat"]:
        return STATUS[baris["status"]]
    return f"Lewat tenggat {duration(-int(baris['sisa_hari']))}"


def duration(hari: int) -> str:
    """'12 hari', '5 bulan', '2 tahun': the largest unit that is full at least once, from two months on in months."""
    if hari < 61:
        return f"{hari} hari"
    bulan = hari // 30
    return f"{bulan} bulan" if bulan < 24 else f"{hari // 365} tahun"


def value(baris: pd.Series, kapan: str) -> str:
    """'67,76 (2024)' for `kapan` awal or kini; 'belum ada data' when absent."""
    if kata.kosong(baris[f"nilai_{kapan}"]):
        return kata.BELUM_ADA
    nilai = kata.bersatuan(baris[f"nilai_{kapan}"], baris["satuan"], int(baris["desimal"]), baris[f"desimal_{kapan}"])
    return f"{nilai} ({int(baris[f'tahun_{kapan}'])})"


def target(baris: pd.Series) -> str:
    """'75,5', with the unit; '' without a target."""
    if kata.kosong(baris["target"]):
        return ""
    return kata.bersatuan(baris["target"], baris["satuan"], int(baris["desimal"]), baris["desimal_target"])


def course(baris: pd.Series) -> str:
    """'67,76 (2024) → 70,10 (2025)', or the one of both that is known."""
    ada = [value(baris, k) for k in ("awal", "kini") if not kata.kosong(baris[f"nilai_{k}"])]
    return " → ".join(ada)


def movement(baris: pd.Series) -> str:
    """'naik 1,2 poin sejak janji; kurang 3,1 poin dari target 75,5'; '' without an indicator."""
    if kata.kosong(baris["gerak"]):
        return ""
    return "; ".join(filter(None, [_moved(baris), _left(baris)]))


def _moved(baris: pd.Series) -> str:
    if baris["gerak"] in TANPA_GERAK:
        return TANPA_GERAK[baris["gerak"]].format(indikator=baris["nama_indikator"])
    if baris["gerak"] == "cara_ukur_berubah":
        return f"cara ukur berubah pada {int(baris['tahun_putus'])}, tidak dibandingkan"
    satuan = kata.satuan_selisih(baris["satuan"])
    teks = f"{kata.perubahan(baris['beda'], int(baris['desimal']), satuan)} sejak janji"
    return f"{teks} (setara)" if baris["gerak"] == "setara" else teks


def _left(baris: pd.Series) -> str:
    if kata.kosong(baris["target"]) or kata.kosong(baris["kurang"]) or baris["gerak"] == "belum_ada_angka":
        return ""
    if baris["tercapai"]:
        return f"target {target(baris)} tercapai"
    beda = f"{kata.angka(baris['kurang'], int(baris['desimal']))} {kata.satuan_selisih(baris['satuan'])}"
    return f"kurang {beda} dari target {target(baris)}" if baris["tanda"] > 0 else f"masih {beda} di atas target {target(baris)}"


def counts(hitung: pd.DataFrame) -> str:
    """'15 komitmen dari 9 rakor dan perjanjian: 3 lewat tenggat, 12 masih terbuka, 0 selesai.' from `komitmen_hitung`."""
    jumlah, rakor = int(hitung["jumlah"].sum()), len(hitung)
    butir = [("lewat tenggat", "terlambat"), ("masih terbuka", "terbuka"), ("selesai", "selesai")]
    isi = ", ".join(f"{int(hitung[k].sum())} {kata_}" for kata_, k in butir)
    return f"{jumlah} komitmen dari {rakor} rakor atau perjanjian: {isi}."


def changes(lama: Mapping[str, str], baru: Mapping[str, str], kolom: Mapping[str, str]) -> str:
    """'status Berjalan → Selesai; tenggat 2026 → 30 Juni 2026': what a new state says differently. `kolom`: words for each."""
    beda = [f"{nama} {_said(k, lama[k])} → {_said(k, baru[k])}" for k, nama in kolom.items() if lama[k] != baru[k]]
    return "; ".join(beda) or "dicatat ulang"


def _said(kolom: str, isi: str) -> str:
    if kolom == "status":
        return STATUS[isi].lower()
    return day(isi) if kolom == "tenggat" else isi.replace(".", ",") if kolom == "target" else isi or "kosong"
