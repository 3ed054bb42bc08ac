"""What the work aims at, row by row in sasaran.csv, and the verdict on what was measured.

A row names one number (`angka`: tengah or p95) of one table; `baris` may be a pattern, then the worst of its rows counts.
`batas` is the most that is allowed: as it stands, or as a multiple of the same number of `banding`: of who else was measured
(lantai or lama), or `A -> B` for ours where the table says B instead of A; empty where none is set. `sebab` is the reason to
give when the limit is not kept.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from bench.hitung import KINI, LAMA, LANTAI

BERKAS = Path(__file__).with_name("sasaran.csv")
# Rows that put the others of their table together are none of their own.
BERSAMA = "semua "
TERCAPAI, LEWAT, BELUM, TANPA = "tercapai", "TERLAMPAUI", "belum diukur", "tanpa batas"


@dataclass(frozen=True)
class Sasaran:
    """One row of the list."""

    sasaran: str
    bagian: str
    tabel: str
    baris: str
    kolom: str
    angka: str
    batas: float | None
    banding: str
    sebab: str = ""

    def matches(self, ukuran: dict[str, Any]) -> bool:
        """Whether a measurement is one of this row's; a pattern leaves out what puts all rows together."""
        sama = ukuran["tabel"] == self.tabel and ukuran["kolom"] == self.kolom
        bersama = "*" in self.baris and ukuran["baris"].startswith(BERSAMA)
        return sama and not bersama and fnmatchcase(ukuran["baris"], self.baris)


def read_targets(berkas: Path = BERKAS) -> list[Sasaran]:
    """The list in its order."""
    with berkas.open(encoding="utf-8", newline="") as isi:
        return [_target(**baris) for baris in csv.DictReader(isi)]


def _target(batas: str, **lain: str) -> Sasaran:
    return Sasaran(**lain, batas=float(batas) if batas else None)


def judge(sasaran: Iterable[Sasaran], bagian: dict[str, Any]) -> list[dict[str, Any]]:
    """One dict a target: its worst row with the numbers of all who were measured, limit and verdict."""
    return [_worst(s, list(_rows(s, bagian.get(s.bagian, {}).get("ukuran", [])))) for s in sasaran]


def _rows(s: Sasaran, ukuran: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Numbers of each row that matches, by who was measured and what else it is held against."""
    semua = {(u["tabel"], u["baris"], u["kolom"], u["peserta"]): u[s.angka] for u in ukuran}
    angka: dict[str, dict[str, float]] = {}
    for u in filter(s.matches, ukuran):
        angka.setdefault(u["baris"], {})[u["peserta"]] = u[s.angka]
    for baris, siapa in angka.items():
        if KINI in siapa:
            padanan = semua.get(_counterpart(s, baris))
            isi = siapa if padanan is None else {**siapa, s.banding: padanan}
            yield {"baris": baris, **{p: siapa.get(p) for p in (KINI, LANTAI, LAMA)}, "batas": _limit(s, isi)}


def _counterpart(s: Sasaran, baris: str) -> tuple[str, str, str, str]:
    ini, itu = s.banding.split(" -> ") if " -> " in s.banding else ("", "")
    return (s.tabel, baris.replace(ini, itu), s.kolom.replace(ini, itu), KINI) if ini else ("", "", "", "")


def _limit(s: Sasaran, siapa: dict[str, float]) -> float | None:
    if s.batas is None or not s.banding:
        return s.batas
    return s.batas * siapa[s.banding] if s.banding in siapa else None


def _worst(s: Sasaran, baris: list[dict[str, Any]]) -> dict[str, Any]:
    if not baris:
        return {"sasaran": s.sasaran, "putusan": BELUM}
    ada = [b for b in baris if b["batas"] is not None]
    if not ada:
        # A limit beside somebody who was not measured is no limit met.
        terburuk = max(baris, key=lambda b: float(b[KINI]))
        return {"sasaran": s.sasaran, **terburuk, "putusan": TANPA if s.batas is None else BELUM}
    terburuk = max(ada, key=lambda b: float(b[KINI] - b["batas"]))
    if terburuk[KINI] <= terburuk["batas"]:
        return {"sasaran": s.sasaran, **terburuk, "putusan": TERCAPAI}
    return {"sasaran": s.sasaran, **terburuk, "putusan": LEWAT, **({"sebab": s.sebab} if s.sebab else {})}
