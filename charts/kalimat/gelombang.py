"""Waves of a survey in words: what changed between two, what only seems so, and what became of an upload."""

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import Baris, rows
from charts.kalimat.riwayat import moment

HASIL = {
    "naik_nyata": "naik nyata", "turun_nyata": "turun nyata", "belum_nyata": "belum nyata",
    "tidak_dibandingkan": "tidak dapat dibandingkan",
}
# In the colours of the judgements: more is better in every survey.
WARNA = {"naik_nyata": "lebih_baik", "turun_nyata": "lebih_rendah", "belum_nyata": "setara"}
JENIS = {"simpan": "disimpan", "cabut": "dicabut", "pulihkan": "dipulihkan", "ganti": "digantikan"}
KEBETULAN = "masih mungkin karena kebetulan siapa yang ditanya"


def event(jenis: str, oleh: str, pada: str, pengganti: int = 0) -> str:
    """'disimpan oleh Sari, 21 November 2026 pukul 20.15 WITA'."""
    oleh_kiriman = f" kiriman {pengganti}" if pengganti else ""
    return f"{JENIS[jenis]}{oleh_kiriman} oleh {oleh}, {moment(pada)}"


def changed(data: pd.DataFrame) -> str:
    """'Berubah nyata: Tapin naik 3,20 poin (1,10 sampai 5,30).' of rows that differ for certain; words when none does.

    `data`: nama, selisih, bawah, atas, hasil.
    """
    nyata = [r for r in rows(data) if r["hasil"] in ("naik_nyata", "turun_nyata")]
    if not nyata:
        return "Belum ada yang berubah nyata." if (data["hasil"] == "belum_nyata").any() else ""
    urut = sorted(nyata, key=lambda r: -abs(r["selisih"]))
    return f"Berubah nyata: {'; '.join(map(_moved, urut))}."


def seeming(data: pd.DataFrame) -> str:
    """'Hanya kelihatannya berubah: Balangan (+1,10). …' of rows whose difference may be chance; '' without any."""
    belum = [f"{r['nama']} ({kata.selisih(r['selisih'])})" for r in rows(data) if r["hasil"] == "belum_nyata"]
    return f"Hanya kelihatannya berubah: {kata.dan(belum)}; {KEBETULAN}." if belum else ""


def uncompared(data: pd.DataFrame) -> str:
    """'Tidak dapat dibandingkan: Biaya/tarif (skala jawabannya tidak sama).'; '' where all are."""
    milik: dict[str, list[str]] = {}
    for r in rows(data):
        if r["hasil"] == "tidak_dibandingkan":
            milik.setdefault(str(r["alasan"]), []).append(str(r["nama"]))
    return f"Tidak dapat dibandingkan: {'; '.join(f'{kata.dan(n)} ({a})' for a, n in milik.items())}." if milik else ""


def verdict(r: Baris) -> str:
    """'naik nyata, +3,20 (1,10 sampai 5,30)', 'tidak dapat dibandingkan: skala jawabannya tidak sama'."""
    if r["hasil"] == "tidak_dibandingkan":
        return f"{HASIL['tidak_dibandingkan']}: {r['alasan']}"
    return f"{HASIL[r['hasil']]}, {kata.selisih(r['selisih'])} ({interval(r)})"


def interval(r: Baris) -> str:
    """'−1,10 sampai 5,30'."""
    return " sampai ".join(kata.selisih(r[k]) for k in ("bawah", "atas"))


def _moved(r: Baris) -> str:
    return f"{r['nama']} {kata.perubahan(r['selisih'])} ({interval(r)})"
