"""Promises in words: status, due date, what the indicator has done since, what is left to the target."""

from collections.abc import Mapping

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import Baris, change, figure

STATUS = {"belum": "Belum ada laporan", "berjalan": "Berjalan", "selesai": "Selesai", "batal": "Batal"}
KEADAAN = {"": "Semua", "terlambat": "Lewat tenggat"} | STATUS
# A movement that needs no number to be said.
TANPA_GERAK = {
    "belum_ada_angka": "belum ada angka {indikator}", "belum_ada_sesudah": "belum ada angka baru sejak janji",
    "belum_ada_sebelum": "belum ada angka ketika dijanjikan",
}


def due(baris: Baris) -> str:
    """'31 Desember 2026', 'tanpa tenggat'."""
    return "tanpa tenggat" if kata.kosong(baris["tenggat"]) else kata.tanggal(baris["tenggat"])


def standing(baris: Baris) -> str:
    """'Berjalan, lewat tenggat 12 hari', 'Selesai': how far it is, and how late where it is late."""
    telat = lateness(baris)
    return f"{STATUS[baris['status']]}, {kata.awal_kecil(telat)}" if telat else STATUS[baris["status"]]


def lateness(baris: Baris) -> str:
    """'Lewat tenggat 12 hari'; '' for a promise that is not late."""
    return f"Lewat tenggat {duration(-int(baris['sisa_hari']))}" if baris["terlambat"] else ""


def duration(hari: int) -> str:
    """'12 hari', '5 bulan', '2 tahun': the largest unit that is full at least once, from two months on in months."""
    if hari < 61:
        return f"{hari} hari"
    bulan = hari // 30
    return f"{bulan} bulan" if bulan < 24 else f"{hari // 365} tahun"


def value(baris: Baris, kapan: str) -> str:
    """'67,76 (2024)' for `kapan` awal or kini; 'belum terkumpul' when absent."""
    if kata.kosong(baris[f"nilai_{kapan}"]):
        return kata.BELUM_ADA
    return f"{figure(baris, kapan)} ({int(baris[f'tahun_{kapan}'])})"


def target(baris: Baris) -> str:
    """'75,5', with the unit; '' without a target."""
    if kata.kosong(baris["target"]):
        return ""
    return kata.bersatuan(baris["target"], baris["satuan"], int(baris["desimal"]), baris["desimal_target"])


def course(baris: Baris) -> str:
    """'67,76 (2024) → 70,10 (2025)', or the one of both that is known."""
    return " → ".join(value(baris, k) for k in ("awal", "kini") if not kata.kosong(baris[f"nilai_{k}"]))


def movement(baris: Baris) -> str:
    """'naik 1,2 poin sejak janji; kurang 3,1 poin dari target 75,5'; '' without an indicator."""
    return "" if kata.kosong(baris["gerak"]) else "; ".join(filter(None, [_moved(baris), _left(baris)]))


def _moved(baris: Baris) -> str:
    if baris["gerak"] in TANPA_GERAK:
        return TANPA_GERAK[baris["gerak"]].format(indikator=baris["nama_indikator"])
    if baris["gerak"] == "cara_ukur_berubah":
        return f"cara ukur berubah pada {int(baris['tahun_putus'])}, tidak dibandingkan"
    return f"{change(baris, 'beda')} sejak janji{' (setara)' if baris['gerak'] == 'setara' else ''}"


def _left(baris: Baris) -> str:
    if kata.kosong(baris["target"]) or kata.kosong(baris["kurang"]) or baris["gerak"] == "belum_ada_angka":
        return ""
    if baris["tercapai"]:
        return f"target {target(baris)} tercapai"
    beda = f"{kata.angka(baris['kurang'], int(baris['desimal']))} {kata.satuan_selisih(baris['satuan'])}"
    sisa = f"kurang {beda} dari target {target(baris)}" if baris["tanda"] > 0 else f"masih {beda} di atas target {target(baris)}"
    return sisa if kata.kosong(baris.get("nilai_capai")) else f"{sisa}, yang sempat tercapai: {value(baris, 'capai')}"


def short_of(baris: Baris) -> str:
    """'angka terakhir 79,56 (2024), kurang 10,44 poin dari target 90'; '' when the target is met or nothing can be said."""
    sisa = "" if baris["tercapai"] else _left(baris)
    kapan = "awal" if kata.kosong(baris["nilai_kini"]) else "kini"
    return sisa and f"angka terakhir {value(baris, kapan)}, {sisa}"


def counts(hitung: pd.DataFrame) -> str:
    """'15 komitmen dari 9 rakor dan perjanjian: 3 lewat tenggat, 12 masih terbuka, 0 selesai.' from `komitmen_hitung`."""
    n = {k: int(hitung[k].sum()) for k in ("jumlah", "terlambat", "terbuka", "selesai")}
    return (
        f"{n['jumlah']} komitmen dari {len(hitung)} rakor atau perjanjian: {n['terlambat']} lewat tenggat, "
        f"{n['terbuka']} masih terbuka, {n['selesai']} selesai."
    )


def changes(lama: Mapping[str, str], baru: Mapping[str, str], kolom: Mapping[str, str]) -> str:
    """'status Berjalan → Selesai; tenggat 2026 → 30 Juni 2026': what a new state says differently. `kolom`: words for each."""
    beda = [f"{nama} {_said(k, lama[k])} → {_said(k, baru[k])}" for k, nama in kolom.items() if lama[k] != baru[k]]
    return "; ".join(beda) or "dicatat ulang"


def _said(kolom: str, isi: str) -> str:
    if kolom == "status":
        return STATUS[isi].lower()
    return kata.tanggal(isi) if kolom == "tenggat" else isi.replace(".", ",") if kolom == "target" else isi or "kosong"
