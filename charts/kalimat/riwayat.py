"""The ledger of uploads in words: who did what when, what a batch changed, which version is shown."""

from collections.abc import Mapping

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import Baris, Kolom, table

JENIS = {"terbit": "diterbitkan", "cabut": "dicabut", "pulihkan": "dipulihkan"}
KEADAAN = ("baru", "berubah", "sama", "bertentangan")
JENIS_SUMBER = {
    "resmi_pusat": "resmi (pusat)", "pemda": "pemerintah daerah", "pers": "pers", "aturan": "aturan", "lain": "lain",
}
# What became of a figure between two versions.
BEDA = {"datang": "baru ada", "pergi": "tidak ada lagi", "berubah": "nilai berubah", "sumber": "nilai sama, sumber lain"}
HITUNGAN = {
    "datang": "angka baru ada", "pergi": "angka tidak ada lagi", "berubah": "angka nilainya berubah",
    "sumber": "angka tetap dengan sumber lain",
}


def moment(pada: str) -> str:
    """'2026-11-21T20:15:03+08:00' as '21 November 2026 pukul 20.15 WITA'."""
    return f"{kata.tanggal(pada[:10])} pukul {pada[11:16].replace(':', '.')}{' WITA' if pada.endswith('+08:00') else ''}"


def as_of(nomor: int, pada: str) -> str:
    """'per versi 12, 21 November 2026', the mark of figures frozen at a version."""
    return f"per versi {nomor}, {kata.tanggal(pada[:10])}"


def state(jenis: str, batch_id: int, pada: str) -> str:
    """'Data per 21 November 2026, batch 12', or the day a batch was taken back or restored: which data a slide shows."""
    batch = f"batch {batch_id}" if jenis == "terbit" else f"sesudah batch {batch_id} {JENIS[jenis]}"
    return f"Data per {kata.tanggal(pada[:10])}, {batch}"


def following(nomor: int, tampil: int) -> str:
    """What is shown while a version with very many figures is being prepared."""
    kini = f"versi {tampil}" if tampil else "data sebelum ada unggahan"
    return f"Versi {nomor} sudah terbit dan sedang disiapkan. Yang tampil masih {kini}; halaman berganti sendiri sesudah siap."


def event(jenis: str, oleh: str, pada: str) -> str:
    """'diterbitkan oleh Sari, 21 November 2026 pukul 20.15'."""
    return f"{JENIS[jenis]} oleh {oleh}, {moment(pada)}"


def effect(ringkasan: Mapping[str, object]) -> str:
    """'12 baru, 3 berubah, 40 sama', zeros left out; '' when it was not counted."""
    return ", ".join(f"{kata.angka(n, 0)} {k}" for k in KEADAAN if (n := int(str(ringkasan.get(k, 0)))))


def source(penerbit: str, judul: str, tanggal: str) -> str:
    """'KPK, Hasil SPI 2025, 10 Desember 2025', what is unknown left out."""
    return ", ".join(filter(None, [penerbit, judul, kata.tanggal(tanggal) if tanggal else ""]))


def figure(nilai: float | None, predikat: object, desimal: int, desimal_sumber: float | None) -> str:
    """One figure of a version: value and grade as far as there are any."""
    angka = "" if kata.kosong(nilai) else kata.angka(nilai, desimal, desimal_sumber)
    sebutan = kata.teks(predikat)
    return f"{sebutan}{kata.kurung(angka)}" if sebutan else angka or kata.BELUM_ADA


def differences(jumlah: Mapping[str, int]) -> str:
    """'12 angka baru ada dan 3 angka nilainya berubah' from the counts by kind; words when nothing differs."""
    butir = [f"{kata.angka(jumlah[k], 0)} {nama}" for k, nama in HITUNGAN.items() if jumlah.get(k)]
    return kata.dan(butir) or "Tidak ada angka yang berbeda"


def versions_table(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `beda_versi` in words: what the figure was and what it is."""
    return table(data, BERGANTI)


def _side(baris: Baris, kapan: str) -> str:
    if not baris[f"ada_{kapan}"]:
        return kata.BELUM_ADA
    return figure(baris[f"nilai_{kapan}"], baris[f"predikat_{kapan}"], int(baris["desimal"]), baris[f"desimal_{kapan}"])


BERGANTI: dict[str, Kolom] = {
    "Daerah": "nama_tampil", "Indikator": "nama_pendek", "Rincian": "rincian", "Tahun": "tahun",
    "Periode": lambda r: kata.PERIODE[r["periode"]], "Sebelum": lambda r: _side(r, "lama"), "Sesudah": lambda r: _side(r, "baru"),
    "Beda": lambda r: BEDA[r["beda"]], "Sumber sebelum": "penerbit_lama", "Sumber sesudah": "penerbit_baru",
}
