"""Respondents of a survey by group, beside the population and the sample they came from."""

from __future__ import annotations

import pandas as pd

from charts.kalimat import kata

UKURAN = {"populasi": "Populasi", "sampel": "Sampel", "responden": "Responden"}
KELOMPOK = ("internal", "eksternal", "eksper")
TOTAL = "total"


def perlu_partisipasi(data: pd.DataFrame) -> bool:
    """Is there at least one count of people."""
    return bool(data[list(UKURAN)].notna().any(axis=None))


def by_measure(data: pd.DataFrame) -> pd.DataFrame:
    """Rows for `grouped_bars`: one a statement and measure, from rows of `partisipasi_daerah`.

    Columns label (group; a second statement on the same group is numbered), seri, nilai, desimal_sumber, teks,
    petunjuk. A group that nobody counted stays as a word when another group was counted.
    """
    pertama = next(u for u in UKURAN if data[u].notna().any())
    baris = []
    for label, r in _labelled(data):
        ada = [u for u in UKURAN if not kata.kosong(r.get(u))]
        baris += [_row(label, r, u) for u in ada or [pertama]]
    return pd.DataFrame(baris, columns=["label", "seri", "nilai", "desimal_sumber", "teks", "petunjuk"])


def _labelled(data: pd.DataFrame) -> list[tuple[str, pd.Series]]:
    ada = set(data["kelompok"])
    keluar: list[tuple[str, pd.Series]] = []
    for kelompok in (*KELOMPOK, TOTAL):
        isi = data[data["kelompok"] == kelompok]
        for urut, (_, r) in enumerate(isi.iterrows(), 1):
            keluar.append((_name(kelompok, urut, len(isi)), r))
        if isi.empty and kelompok != TOTAL and ada & set(KELOMPOK):
            keluar.append((kata.awal_besar(kelompok), pd.Series(dtype=object)))
    return keluar


def _name(kelompok: str, urut: int, n: int) -> str:
    return kata.awal_besar(kelompok) if n == 1 else f"{kata.awal_besar(kelompok)} ({urut})"


def _row(label: str, baris: pd.Series, ukuran: str) -> tuple[str, str, float, int, str, str]:
    nilai = baris.get(ukuran)
    nilai = float("nan") if kata.kosong(nilai) else float(nilai)
    teks = kata.angka(nilai, 0) + rate(baris, ukuran)
    penerbit = f"<br>{kata.harfiah(baris['penerbit'])}" if not kata.kosong(baris.get("penerbit")) else ""
    return label, UKURAN[ukuran], nilai, 0, teks, f"<b>{label}</b><br>{UKURAN[ukuran]}: {teks}{penerbit}"


def rate(baris: pd.Series, ukuran: str) -> str:
    """' (18,6% dari sampel)' behind the respondents when the same source has both figures."""
    if ukuran != "responden" or kata.kosong(baris.get("tingkat_respons")):
        return ""
    return f" ({kata.angka(baris['tingkat_respons'], 1)}% dari {baris['dasar']})"
