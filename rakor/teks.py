"""Reading a figure: plain texts, solid colours, the key, numbers without NaN."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import plotly.graph_objects as go

from charts.kalimat import kata
from charts.legenda import ANTARA, SPASI_TETAP
from charts.templat import UTAMA
from charts.uraian import Angka, Kunci

TAG = re.compile(r"<[^>]*>")
RGBA = re.compile(r"rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*([\d.]+)\s*)?\)")
BUTIR = re.compile(r'(?:<span style="color:(?P<warna>[^;"]+)[^>]*>(?P<tanda>[^<]*)</span>)?(?P<nama>.*)', re.S)
SOROT = "► "
SENTENCE = re.compile(r"(?<=[.;]) ")


def plain(teks: object) -> str:
    """Words of a figure without marks, line breaks and control characters; nothing for nothing."""
    if teks is None:
        return ""
    return words(html.unescape(TAG.sub("", str(teks).replace("<br>", " "))).replace(SPASI_TETAP, " "))


def words(teks: object) -> str:
    """What a person wrote on one line, to the letter, without control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in str(teks)).split())


def for_a_slide(teks: str) -> str:
    """A subtitle without the sentences that say what a click does on the page."""
    return " ".join(k for k in SENTENCE.split(teks) if not k.startswith("Klik "))


def name(teks: object) -> str:
    """A name on an axis; the one that stands out in bold gets a sign, since single labels cannot be bold."""
    return f"{SOROT}{plain(teks)}" if str(teks).startswith("<b>") else plain(teks)


def solid(warna: object, pekat: float = 1.0, alas: str = "#FFFFFF") -> str:
    """The colour as '#RRGGBB' when laid on `alas`; '' for a fully transparent one."""
    if not isinstance(warna, str) or not warna:
        return UTAMA
    cocok = RGBA.fullmatch(warna)
    rgb = tuple(int(v) for v in cocok.groups()[:3]) if cocok else _hex(warna)
    alfa = pekat * float(cocok.group(4) or 1) if cocok else pekat
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


def numbers(nilai: Iterable[Any] | None) -> tuple[Angka, ...]:
    """Figures of a trace; NaN and None are None."""
    return tuple(None if kata.kosong(v) else float(v) for v in ([] if nilai is None else nilai))


def many(nilai: Any, n: int) -> list[object]:
    """A property that is one for all points or one a point, as one a point."""
    if nilai is None or isinstance(nilai, (str, int, float)):
        return [nilai] * n
    return [*nilai]


def legend(fig: go.Figure) -> tuple[Kunci, ...]:
    """The entries of the figure's own key."""
    teks = next((str(a.text) for a in fig.layout.annotations if a.name == "legenda"), "")
    butir = [b for baris in teks.split("<br>") for b in baris.split(ANTARA) if b]
    return tuple(_entry(b) for b in butir)


def _entry(teks: str) -> Kunci:
    bagian = BUTIR.fullmatch(teks)
    if bagian is None:
        return Kunci("", "", plain(teks))
    warna = bagian["warna"]
    return Kunci(bagian["tanda"] or "", solid(warna) if warna else "", plain(bagian["nama"]))


def colour_at(tangga: Iterable[Iterable[Any]], z: float, dari: float, sampai: float) -> str:
    """Colour of a value on a stepped colour scale."""
    letak = (z - dari) / (sampai - dari)
    pilihan = [(float(a), str(w)) for a, w in tangga]
    return solid([w for a, w in pilihan if a <= letak + 1e-9][-1])


def decimals(teks: Iterable[str]) -> int:
    """Digits behind the comma that a chart's own texts print, at most; 0 without any."""
    return max((len(m.group(1)) for t in teks for m in re.finditer(r"\d,(\d+)", t)), default=0)
