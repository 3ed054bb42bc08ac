"""How far apart two colours are seen, also by people who see no red or no green.

CIEDE2000 as printed by Sharma, Wu and Dalal (2005); the loss of a kind of cone as simulated by Machado, Oliveira and
Fernandes (2009), severity 1, in linear RGB.
"""

import math

BIASA = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
PROTANOPIA = ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998))
DEUTERANOPIA = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
SRGB = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
PUTIH = tuple(sum(baris) for baris in SRGB)
Lab = tuple[float, float, float]
Matriks = tuple[tuple[float, ...], ...]


def seen(warna: str, mata: Matriks = BIASA) -> Lab:
    """L*, a*, b* of '#RRGGBB' as these eyes see it."""
    kanal = [int(warna[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    lurus = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in kanal]
    tampak = [min(max(v, 0.0), 1.0) for v in _times(mata, lurus)]
    x, y, z = (_root(v / w) for v, w in zip(_times(SRGB, tampak), PUTIH))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _times(matriks: Matriks, isi: list[float]) -> list[float]:
    return [sum(m * v for m, v in zip(baris, isi)) for baris in matriks]


def _root(v: float) -> float:
    return math.cbrt(v) if v > 216 / 24389 else (24389 / 27 * v + 16) / 116


def apart(satu: Lab, dua: Lab) -> float:
    """CIEDE2000 of two colours, all weights 1."""
    (l1, a1, b1), (l2, a2, b2) = satu, dua
    g = (1 - _seventh((math.hypot(a1, b1) + math.hypot(a2, b2)) / 2)) / 2
    c1, c2 = math.hypot(a1 * (1 + g), b1), math.hypot(a2 * (1 + g), b2)
    h1, h2 = (math.degrees(math.atan2(b, a * (1 + g))) % 360 if a or b else 0.0 for a, b in ((a1, b1), (a2, b2)))
    beda = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180 if abs(h2 - h1) != 180 else h2 - h1
    dl, dc, dh = l2 - l1, c2 - c1, 2 * math.sqrt(c1 * c2) * math.sin(math.radians(beda / 2))
    lm, cm, hm = (l1 + l2) / 2, (c1 + c2) / 2, _middle(h1, h2, c1 * c2)
    t = 1 + sum(
        k * math.cos(math.radians(n * hm + d)) for k, n, d in ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    )
    sl, sc, sh = 1 + 0.015 * (lm - 50) ** 2 / math.sqrt(20 + (lm - 50) ** 2), 1 + 0.045 * cm, 1 + 0.015 * cm * t
    rt = -2 * _seventh(cm) * math.sin(math.radians(60 * math.exp(-(((hm - 275) / 25) ** 2))))
    return math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * dc / sc * dh / sh)


def _seventh(c: float) -> float:
    return math.sqrt(c ** 7 / (c ** 7 + 25.0 ** 7))


def _middle(h1: float, h2: float, krom: float) -> float:
    """Mean hue in degrees, along the shorter arc."""
    if krom == 0:
        return h1 + h2
    if abs(h1 - h2) <= 180:
        return (h1 + h2) / 2
    return (h1 + h2 + (360 if h1 + h2 < 360 else -360)) / 2
