"""Where the names of points stand so that they do not lie on each other."""

from dataclasses import replace

from charts.uraian_garis import DeretXY, Sumbu

# Width of a letter and height of a line as shares of the plot.
LEBAR_HURUF, TINGGI_HURUF = 0.0088, 0.044
JARAK = 0.012
SISI = ("r", "l", "t", "b")
# With more points than this a name without room is left out; the workbook has it.
MAKS_SEMUA = 20

Petak = tuple[float, float, float, float]


def apart(deret: list[DeretXY], x: Sumbu, y: Sumbu) -> list[DeretXY]:
    """The series with a side for each name, the last series (the one that stands out) first served."""
    titik = [(_share(px, x), _share(py, y)) for d in deret for px, py in zip(d.x, d.y)]
    terpakai: list[Petak] = [(a - 0.006, b - 0.014, a + 0.006, b + 0.014) for a, b in titik]
    keluar = []
    for d in reversed(deret):
        hasil = [_side(t, _share(px, x), _share(py, y), terpakai, len(titik)) for t, px, py in zip(d.teks, d.x, d.y)]
        keluar.append(replace(d, teks=tuple(t for t, _ in hasil), letak=tuple(s for _, s in hasil)))
    return keluar[::-1]


def _share(nilai: float | None, sumbu: Sumbu) -> float:
    return ((nilai or 0) - sumbu.dari) / (sumbu.sampai - sumbu.dari)


def _side(teks: str, a: float, b: float, terpakai: list[Petak], banyak: int) -> tuple[str, str]:
    """The name (or '' without room) and its side; the place it takes is added to those in use."""
    pilihan = [(sum(_touch(p, q) for q in terpakai) + 2 * _outside(p), s, p) for s in SISI for p in [_place(teks, a, b, s)]]
    sentuh, sisi, petak = min(pilihan, key=lambda t: t[0])
    if sentuh and banyak > MAKS_SEMUA:
        return "", sisi
    terpakai.append(petak)
    return teks, sisi


def _place(teks: str, a: float, b: float, sisi: str) -> Petak:
    lebar, tinggi = LEBAR_HURUF * len(teks), TINGGI_HURUF
    if sisi in "rl":
        kiri = a + JARAK if sisi == "r" else a - JARAK - lebar
        return kiri, b - tinggi / 2, kiri + lebar, b + tinggi / 2
    bawah = b + 0.02 if sisi == "t" else b - 0.02 - tinggi
    return a - lebar / 2, bawah, a + lebar / 2, bawah + tinggi


def _touch(p: Petak, q: Petak) -> bool:
    return p[0] < q[2] and q[0] < p[2] and p[1] < q[3] and q[1] < p[3]


def _outside(p: Petak) -> bool:
    return p[0] < 0 or p[2] > 1 or p[1] < 0 or p[3] > 1
