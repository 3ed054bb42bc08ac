"""Words on one line, colours without transparency, and long lists in even parts."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from charts.dasar.templat import UTAMA
from charts.dasar.uraian import Kunci

T = TypeVar("T")
RGBA = re.compile(r"rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*([\d.]+)\s*)?\)")
SOROT = "► "
SENTENCE = re.compile(r"(?<=[.;]) ")


def words(teks: object) -> str:
    """What a person wrote on one line, to the letter, without control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in str(teks)).split())


def for_a_slide(teks: str) -> str:
    """A subtitle without the sentences that say what a click does on the page."""
    return " ".join(k for k in SENTENCE.split(teks) if not k.startswith("Klik "))


def parts(isi: Sequence[T], maks: int) -> list[tuple[T, ...]]:
    """A sequence in as few parts as needed, as even as possible, the longer ones first."""
    n, sisa = -(-len(isi) // maks), iter(isi)
    return [tuple(islice(sisa, len(isi) // n + (i < len(isi) % n))) for i in range(n)]


def solid(warna: object, pekat: float = 1.0, alas: str = "#FFFFFF") -> str:
    """The colour, also one with alpha, as '#RRGGBB' when laid on `alas`; '' for a fully transparent one."""
    if not isinstance(warna, str) or not warna:
        return UTAMA
    cocok = RGBA.fullmatch(warna)
    rgb = tuple(int(v) for v in cocok.groups()[:3]) if cocok else _hex(warna)
    alfa = pekat * (float(cocok.group(4) or 1) if cocok else int(warna[7:9] or "FF", 16) / 255)
    if alfa == 0:
        return ""
    campur = [round(alfa * a + (1 - alfa) * b) for a, b in zip(rgb, _hex(alas))]
    return "#{:02X}{:02X}{:02X}".format(*campur)


def marked(nama: tuple[str, ...], sorot: frozenset[int]) -> tuple[str, ...]:
    """Names on an axis, those that stand out with a sign before them."""
    return tuple(f"{SOROT}{words(n)}" if i in sorot else words(n) for i, n in enumerate(nama))


def solid_key(kunci: tuple[Kunci, ...]) -> tuple[Kunci, ...]:
    """The key in colours without transparency."""
    return tuple(replace(k, warna=solid(k.warna) if k.warna else "") for k in kunci)


def _hex(warna: str) -> tuple[int, ...]:
    return tuple(int(warna[i:i + 2], 16) for i in (1, 3, 5))


def decimals(teks: Iterable[str]) -> int:
    """Digits behind the comma that a chart's own texts print, at most; 0 without any."""
    return max((len(m.group(1)) for t in teks for m in re.finditer(r"\d,(\d+)", t)), default=0)
