"""Invented answers of a national survey: five waves, regions, units, groups, strata, weights and sixty questions."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
from pyarrow import csv

from bench.dimensi_survei import TANYA, UNSUR
from ingest.arti.rujukan import references
from ingest.jawaban.kode import buku_kode as bk

GELOMBANG = [str(t) for t in range(2021, 2026)]
UNIT = [f"Unit {n}" for n in range(1, 13)]
KELAMIN, PENDIDIKAN = ["Laki-laki", "Perempuan"], ["SD", "SMP", "SMA", "Diploma", "Sarjana"]
LAPIS = ["kota", "desa"]
# As tools write answers in codes.
JAWAB = ["1", "2", "3", "4", ""]
SKOR: dict[str, float | None] = {"1": 0.0, "2": 100 / 3, "3": 200 / 3, "4": 100.0}
SEKALI = 100_000
BENIH = 63


def codebook() -> bk.BukuKode:
    """What the columns are; questions in UNSUR dimensions."""
    kelompok = [bk.KolomKode(k, bk.KELOMPOK) for k in ("Gelombang", "Jenis kelamin", "Pendidikan")]
    tanya = [bk.KolomKode(f"P{ke}", bk.PERTANYAAN, unsur=f"dimensi {ke % UNSUR}", skor=SKOR) for ke in range(TANYA)]
    return bk.BukuKode("mandiri", (
        bk.KolomKode("Kode", bk.DAERAH), bk.KolomKode("Unit layanan", bk.UNIT), *kelompok, bk.KolomKode("Strata", bk.LAPIS),
        bk.KolomKode("Bobot", bk.BOBOT), *tanya,
    ))


def regions() -> list[str]:
    """Codes of the regions that are asked."""
    return [k for k in references(angka=False).tabel["wilayah"]["kode"] if len(k) > 2]


def pieces(banyak: int, daerah: list[str]) -> Iterator[pa.Table]:
    """The rows as text, some at a time; the same every time."""
    acak = np.random.default_rng(BENIH)
    for awal in range(0, banyak, SEKALI):
        yield _piece(acak, min(SEKALI, banyak - awal), daerah)


def write_answers(tujuan: Path, banyak: int, daerah: list[str]) -> None:
    """A CSV of so many respondents."""
    potong = pieces(banyak, daerah)
    awal = next(potong)
    with csv.CSVWriter(tujuan, awal.schema) as tulis:
        tulis.write(awal)
        for tabel in potong:
            tulis.write(tabel)


def _piece(acak: np.random.Generator, n: int, daerah: list[str]) -> pa.Table:
    kolom = {"Kode": daerah, "Unit layanan": UNIT, "Gelombang": GELOMBANG, "Jenis kelamin": KELAMIN, "Pendidikan": PENDIDIKAN,
             "Strata": LAPIS, "Bobot": [f"{w / 10:.1f}" for w in range(5, 31)]}
    isi = {k: _texts(acak.integers(0, len(pilihan), n), pilihan) for k, pilihan in kolom.items()}
    # Some people answer everything higher than others; four in a hundred answers are missing.
    orang = acak.integers(0, 3, n)
    for ke in range(TANYA):
        jawab = np.minimum(3, orang + acak.integers(0, 3, n))
        isi[f"P{ke}"] = _texts(np.where(acak.random(n) < 0.04, 4, jawab), JAWAB)
    return pa.table(isi)


def _texts(sandi: np.ndarray, pilihan: list[str]) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.array(sandi.astype(np.int32)), pa.array(pilihan)).cast(pa.string())
