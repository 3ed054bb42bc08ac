"""Names and values on the shapes of a map: written where they fit beside each other, the others told apart."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from charts.dasar.gambar import Gambar
from charts.kalimat.kata import harfiah

# The picture as it is on a phone, and a letter and a line of its names, in pixels.
LEBAR, TINGGI, LEBAR_HURUF, TINGGI_BARIS = 350, 390, 6.6, 14
# How far a name may stand from its point before it would be taken for a neighbour's: sideways and up or down, in pixels.
GESER = ((0, 0), (0, 9), (0, -9), (12, 0), (-12, 0), (12, 9), (-12, 9), (12, -9), (-12, -9))
HURUF = 12
# Letters of a line of a name in a square on a phone.
MUAT_NAMA = 6
# Where a syllable of an Indonesian name begins: a consonant (or ng, ny) before a vowel.
SUKU_KATA = re.compile(r"(?<=\w\w)(?:ng|ny|(?<!n)g|(?<!n)y|[bcdfhjklmnpqrstvwxz](?!g|y))(?=[aiueo])")
Kotak = tuple[float, float, float, float]
Rentang = tuple[float, float]


@dataclass(frozen=True)
class Nama:
    """The lines written at a longitude and latitude."""

    kode: str
    lon: float
    lat: float
    baris: tuple[str, ...]


def place(
    titik: Mapping[str, Rentang], teks: Sequence[tuple[str, Sequence[str]]], lon: Rentang, lat: Rentang,
) -> tuple[Nama, ...]:
    """The names that fit into the view and beside each other, the first first.

    `titik`: longitude and latitude by code; `teks`: code and lines; `lon`, `lat`: what is in view, in degrees.
    """
    skala = min(LEBAR / (lon[1] - lon[0]), TINGGI / (_mercator(lat[1]) - _mercator(lat[0])))
    tepi = (lon[0] * skala, lon[1] * skala)
    jadi: list[Nama] = []
    terisi: list[Kotak] = []
    for kode, baris in teks:
        if kode not in titik:
            continue
        x, y = titik[kode][0] * skala, _mercator(titik[kode][1]) * skala
        letak = next((g for g in GESER if _free(_box(x, y, g, baris), tepi, terisi)), None)
        if letak is not None:
            terisi.append(_box(x, y, letak, baris))
            jadi.append(Nama(kode, (x + letak[0]) / skala, _latitude((y + letak[1]) / skala), tuple(baris)))
    return tuple(jadi)


def written(nama: Sequence[Nama], tinta: Mapping[str, str]) -> list[Gambar]:
    """The names as traces of words, one an ink. `tinta`: the ink on the fill of each region by code."""
    jadi: list[Gambar] = []
    for warna in dict.fromkeys(tinta[n.kode] for n in nama):
        sama = [n for n in nama if tinta[n.kode] == warna]
        jadi.append({
            "type": "scattergeo", "mode": "text", "lon": [round(n.lon, 3) for n in sama], "lat": [round(n.lat, 3) for n in sama],
            "text": ["<br>".join(map(harfiah, n.baris)) for n in sama], "hoverinfo": "skip", "showlegend": False,
            # An edge of the opposite shade, whatever the theme makes of the ink: a name is read where it reaches over a border.
            "textfont": {"size": HURUF, "color": warna, "shadow": "auto"},
        })
    return jadi


def _box(x: float, y: float, geser: Rentang, baris: Sequence[str]) -> Kotak:
    lebar, tinggi = LEBAR_HURUF * max(map(len, baris)) / 2, TINGGI_BARIS * len(baris) / 2
    return x + geser[0] - lebar, y + geser[1] - tinggi, x + geser[0] + lebar, y + geser[1] + tinggi


def _free(a: Kotak, tepi: Rentang, lain: Sequence[Kotak]) -> bool:
    if a[0] < tepi[0] or a[2] > tepi[1]:
        return False
    return not any(a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for b in lain)


def _mercator(lat: float) -> float:
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)))


def _latitude(y: float) -> float:
    return math.degrees(2 * math.atan(math.exp(math.radians(y))) - math.pi / 2)


def tile_name(nama: str) -> list[str]:
    """A name in lines of at most six letters, broken between words or syllables: 'Kapuas', 'Hulu'; 'Banjar-', 'masin'."""
    if len(nama) <= MUAT_NAMA or " " in nama:
        return nama.split(" ")
    letak = [m.start() for m in SUKU_KATA.finditer(nama) if max(m.start(), len(nama) - m.start()) <= MUAT_NAMA]
    if not letak:
        return [nama]
    i = min(letak, key=lambda i: max(i + 1, len(nama) - i))
    return [f"{nama[:i]}-", nama[i:]]
