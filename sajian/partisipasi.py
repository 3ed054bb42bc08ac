"""Respondents of a survey by group, beside the population and the sample they came from."""

from collections.abc import Sequence

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import Baris, rows

UKURAN = {"populasi": "Populasi", "sampel": "Sampel", "responden": "Responden"}
KELOMPOK = ("internal", "eksternal", "eksper")
TOTAL = "total"


def by_measure(data: pd.DataFrame) -> pd.DataFrame:
    """Rows for `grouped_bars`: one a statement and measure, from rows of `partisipasi_daerah`.

    Columns label (group; a second statement on the same group is numbered), seri, nilai, desimal_sumber, teks,
    petunjuk. A group that nobody counted stays as a word when another group was counted.
    """
    semua = rows(data)
    pertama = next(u for u in UKURAN if any(not kata.kosong(r[u]) for r in semua))
    baris = []
    for label, r in _labelled(semua):
        ada = [u for u in UKURAN if not kata.kosong(r.get(u))]
        baris += [_row(label, r, u) for u in ada or [pertama]]
    return pd.DataFrame(baris, columns=["label", "seri", "nilai", "desimal_sumber", "teks", "petunjuk"])


def _labelled(semua: Sequence[Baris]) -> list[tuple[str, Baris]]:
    ada = {r["kelompok"] for r in semua}
    keluar: list[tuple[str, Baris]] = []
    for kelompok in (*KELOMPOK, TOTAL):
        isi = [r for r in semua if r["kelompok"] == kelompok]
        keluar += [(_name(kelompok, urut, len(isi)), r) for urut, r in enumerate(isi, 1)]
        if not isi and kelompok != TOTAL and ada & set(KELOMPOK):
            keluar.append((kata.awal_besar(kelompok), {}))
    return keluar


def _name(kelompok: str, urut: int, n: int) -> str:
    return kata.awal_besar(kelompok) if n == 1 else f"{kata.awal_besar(kelompok)} ({urut})"


def _row(label: str, baris: Baris, ukuran: str) -> tuple[str, str, float, int, str, str]:
    nilai = float("nan") if kata.kosong(baris.get(ukuran)) else float(baris[ukuran])
    teks = kata.angka(nilai, 0) + rate(baris, ukuran)
    penerbit = f"<br>{kata.harfiah(baris['penerbit'])}" if not kata.kosong(baris.get("penerbit")) else ""
    return label, UKURAN[ukuran], nilai, 0, teks, f"<b>{label}</b><br>{UKURAN[ukuran]}: {teks}{penerbit}"


def rate(baris: Baris, ukuran: str) -> str:
    """' (18,6% dari sampel)' behind the respondents when the same source has both figures."""
    if ukuran != "responden" or kata.kosong(baris.get("tingkat_respons")):
        return ""
    return f" ({kata.angka(baris['tingkat_respons'], 1)}% dari {baris['dasar']})"
