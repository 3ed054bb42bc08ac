"""The order people expect of groups: levels of schooling as rows say, ages and lengths of service by number, else letters."""

import re
from collections.abc import Iterable

import pandas as pd

from ingest.sel.kata_judul import contains, tokens

# In data/survei/urutan_kelompok.csv `tulisan` holds the spellings of a level.
PEMISAH = "|"
ANGKA = re.compile(r"\d+(?:[.,]\d+)?")
# "< 20 tahun" and "kurang dari 20 tahun" come before "20-29 tahun", "> 60" and "di atas 60" after "60".
KURANG = re.compile(r"[<≤]|\b(?:kurang|bawah|dibawah|sampai|maksimal)\b")
LEBIH = re.compile(r"[>≥]|\b(?:lebih|atas|diatas)\b")
# Words before the first number that say nothing about what is counted.
PENGANTAR = frozenset(tokens("kurang lebih dari di bawah atas dibawah diatas sampai maksimal minimal antara"))
BULAN = re.compile(r"^\W*(?:\d+(?:[.,]\d+)?\W*)?(?:bulan|bln)\b")
# What stands for anything else comes last.
LAIN = frozenset({("lainnya",), ("lain",), ("lain", "lain"), ("tidak", "menjawab"), ("tidak", "tahu"), ("tidak", "diisi")})
Tempat = tuple[float, ...]


def places(data: pd.DataFrame, urutan: pd.DataFrame) -> "pd.Series[int]":
    """The place of each row's group (`isi`) among those of its grouping (`kelompok`), counted from 0.

    `urutan`: rows of data/survei/urutan_kelompok.csv.
    """
    isi: dict[str, set[str]] = {}
    for kelompok, nama in zip(data["kelompok"], data["isi"]):
        isi.setdefault(kelompok, set()).add(nama)
    letak = {(k, n): ke for k, semua in isi.items() for ke, n in enumerate(ordered(semua, urutan))}
    return pd.Series([letak[satu] for satu in zip(data["kelompok"], data["isi"])], index=data.index, dtype=int)


def ordered(nama: Iterable[str], urutan: pd.DataFrame) -> list[str]:
    """Names of groups in the order people expect: by rows where all are known there, by number where all have one."""
    huruf = sorted(set(nama))
    biasa = [n for n in huruf if tokens(n) not in LAIN]
    letak = _by_level(biasa, urutan) or _by_number(biasa) or {n: () for n in biasa}
    return [*sorted(biasa, key=lambda n: letak[n]), *(n for n in huruf if n not in letak)]


def _by_level(nama: list[str], urutan: pd.DataFrame) -> dict[str, Tempat]:
    """Places by the levels of one kind; none where some name is no level of it."""
    for _, milik in urutan.groupby("golongan", sort=False):
        tingkat = [(tokens(t), float(u)) for u, semua in zip(milik["urutan"], milik["tulisan"]) for t in semua.split(PEMISAH)]
        letak = {n: _level(tokens(n), tingkat) for n in nama}
        if all(letak.values()):
            return letak
    return {}


def _level(kata: tuple[str, ...], tingkat: list[tuple[tuple[str, ...], float]]) -> Tempat:
    """The level whose longest spelling stands in a name, the lowest of several; nothing for none."""
    cocok = [(-len(t), u) for t, u in tingkat if contains(kata, t)]
    return (min(cocok)[1],) if cocok else ()


def _by_number(nama: list[str]) -> dict[str, Tempat]:
    """Places by the first number, where all have one and the same words before it; months count as parts of a year."""
    awal = {n: (ANGKA.search(n), n) for n in nama}
    kata = {frozenset(tokens(n[: a.start()])) - PENGANTAR if a else None for a, n in awal.values()}
    if None in kata or len(kata) != 1:
        return {}
    return {n: _number(n, a) for n, (a, _) in awal.items() if a}


def _number(nama: str, angka: re.Match[str]) -> Tempat:
    kecil, nilai = nama.casefold(), float(angka[0].replace(",", "."))
    tahun = nilai / 12 if BULAN.match(kecil[angka.end():]) else nilai
    awal = kecil[: angka.start()]
    return tahun, -1.0 if KURANG.search(awal) else 1.0 if LEBIH.search(awal) else 0.0
