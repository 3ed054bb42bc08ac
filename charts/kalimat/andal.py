"""How far a figure can be relied on, in words: the signs behind figures, and what is known of those that bear one."""

from collections.abc import Callable, Sequence

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import Baris, rows

# Signs behind figures, the graver first. The question `andal` of the model sets them.
TANDA = {"*": "angka bercatatan: lihat keterangannya", "†": "satu sumber pers"}
RAGU = "*"
AWALAN = "tanda_ragu"


def signs(*data: pd.DataFrame | None) -> list[str]:
    """'† satu sumber pers': of the signs that stand behind figures of these rows, what each means."""
    ada = {t for isi in data if isi is not None for k in isi.columns if str(k).startswith(AWALAN) for t in isi[k].dropna()}
    return [f"{tanda} {arti}" for tanda, arti in TANDA.items() if tanda in ada]


def doubts(data: pd.DataFrame, sisi: Callable[[str], str]) -> list[str]:
    """'Kalimantan Timur, Kepatuhan 2024: satu sumber: pers; meragukan …': what is known of each figure marked with `*`.

    `sisi`: name on screen of one of several figures of a row, from what its columns end with (`lama`).
    """
    akhiran = [str(k).removeprefix(AWALAN) for k in data.columns if str(k).startswith(AWALAN)]
    nama = {a: sisi(a.removeprefix("_")) if a else "" for a in akhiran}
    return list(dict.fromkeys(
        f"{_which(r, nama[a])}: {r[f'andal{a}']}" for a in akhiran for r in rows(data) if r[f"{AWALAN}{a}"] == RAGU
    ))


def _which(r: Baris, sisi: str) -> str:
    butir: Sequence[object] = [r.get(k) for k in ("nama_tampil", "nama_pendek", "rincian", "tahun")]
    awal = ", ".join(str(b) for b in butir[:3] if not kata.kosong(b))
    tahun = "" if sisi or kata.kosong(butir[3]) else str(int(butir[3]))  # type: ignore[call-overload]
    return " ".join(filter(None, [awal, tahun])) + kata.kurung(sisi)
