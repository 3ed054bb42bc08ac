"""Maps as native shapes: one freeform a region, named after it and numbered, with the list of values beside the map."""

import json
import math
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache, partial

from charts.dasar.templat import ABU, TINTA
from charts.dasar.uraian import Kunci
from charts.peta import SISI, Daerah, PetaBentuk, PetaPetak, square_texts, view
from rakor.pptx.huruf import text_width
from rakor.pptx.lukis import LEBAR, TINGGI, Bentuk, Lukisan
from store.ekspor.lapis_peta import peta

Cincin = tuple[tuple[float, float], ...]
LAPIS = ("kabupaten_kota", "provinsi")
# Share of the sheet for the map; the rest is the list.
LEBAR_PETA = 6.4
BARIS_DAFTAR = 18
# Sizes of its letters in points, the largest first, and inches around its words.
HURUF_DAFTAR, SELA_DAFTAR = (14, 13, 12, 11, 10, 9, 8), 0.1
GRUP_PETA, GRUP_NOMOR, GRUP_DAFTAR = "Peta", "Nomor pada peta", "Daftar nilai"


def shapes(isi: PetaBentuk) -> Lukisan:
    """The map on the left, each region with a number, and the list of all beside it, those without a figure last."""
    isi = replace(isi, daerah=tuple(isi.listed()))
    lapis = next(p for p in map(peta, LAPIS) if {d.kode for d in isi.daerah} <= set(p.status))
    bidang = _Proyeksi(*view(isi))
    semua = _shapes_of(lapis.lapis, lapis.sidik)
    daerah, nomor = [], []
    for i, d in enumerate(isi.daerah, 1):
        cincin = tuple(bidang.place(c) for c in semua[d.kode] if bidang.has(c))
        if cincin:
            garis, tebal = _border(d, isi.sorot, ("#FFFFFF", 0.75))
            daerah.append(Bentuk("poligon", 0, 0, nama=f"{d.nama}: {d.teks}", isi=isi.warna[d.warna], garis=garis, tebal=tebal,
                                 titik=cincin, grup=GRUP_PETA))
            _, x, y = max(map(_middle, cincin))
            nomor.append(Bentuk("teks", x - 0.25, y - 0.15, 0.5, 0.3, f"Nomor {i}", teks=str(i), tinta=isi.tinta[d.warna],
                                tebal_huruf=True, grup=GRUP_NOMOR))
    return Lukisan((*daerah, *nomor, *_list(isi)), LEBAR, TINGGI, _lettered(isi))


def _lettered(isi: PetaBentuk) -> tuple[Kunci, ...]:
    """The key with the letters that stand beside the values of the list."""
    huruf = {d.kategori: d.huruf for d in isi.daerah if d.huruf and d.huruf != d.kategori}
    return tuple(replace(k, nama=f"{huruf[k.nama]} = {k.nama}") if k.nama in huruf else k for k in isi.kunci)


class _Proyeksi:
    """Mercator from longitude and latitude to the map's part of the sheet."""

    def __init__(self, lon: tuple[float, float], lat: tuple[float, float]) -> None:
        self.kiri, self.kanan = map(float, lon)
        self.bawah, self.atas = (_mercator(float(v)) for v in lat)
        self.skala = min(LEBAR_PETA / (self.kanan - self.kiri), TINGGI / (self.atas - self.bawah))
        self.geser = (LEBAR_PETA - self.skala * (self.kanan - self.kiri)) / 2

    def has(self, cincin: Cincin) -> bool:
        """Does the ring lie in the view: far islets are left out, as on the page."""
        return all(self.kiri <= x <= self.kanan and self.bawah <= _mercator(y) <= self.atas for x, y in cincin)

    def place(self, cincin: Cincin) -> Cincin:
        return tuple((self.geser + (x - self.kiri) * self.skala, (self.atas - _mercator(y)) * self.skala) for x, y in cincin)


def _mercator(lat: float) -> float:
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)))


@lru_cache(maxsize=4)
def _shapes_of(lapis: str, sidik: str) -> dict[str, tuple[Cincin, ...]]:
    """Outer rings of every region of a layer; `sidik` names its state."""
    fitur = json.loads(peta(lapis).isi)["features"]
    return {f["properties"]["kode"]: tuple(_outer(f["geometry"])) for f in fitur}


def _outer(geometri: dict[str, object]) -> list[Cincin]:
    poligon = geometri["coordinates"] if geometri["type"] == "MultiPolygon" else [geometri["coordinates"]]
    return [tuple((float(x), float(y)) for x, y, *_ in p[0]) for p in poligon]  # type: ignore[attr-defined]


def _middle(c: Cincin) -> tuple[float, float, float]:
    """The area of a ring, then x and y of its centroid."""
    silang = [(a, b, a[0] * b[1] - b[0] * a[1]) for a, b in zip(c, (*c[1:], c[0]))]
    luas = sum(s for *_, s in silang) / 2 or 1e-9
    x, y = (sum((a[k] + b[k]) * s for a, b, s in silang) / (6 * luas) for k in (0, 1))
    return abs(luas), x, y


def _border(d: Daerah, sorot: str, biasa: tuple[str, float] = ("", 0)) -> tuple[str, float]:
    """Colour and points of a region's outline: what stands out, and what holds nothing, has one of its own."""
    return (TINTA, 2.25) if d.kode == sorot else biasa if d.warna else (ABU, 1)


def _list(isi: PetaBentuk) -> list[Bentuk]:
    kolom = -(-len(isi.daerah) // BARIS_DAFTAR)
    lebar = (LEBAR - LEBAR_PETA - 0.3) / kolom
    tinggi = min(0.36, TINGGI / min(len(isi.daerah), BARIS_DAFTAR))
    huruf, nama = _columns([f"{i}. {d.nama}" for i, d in enumerate(isi.daerah, 1)], [d.teks for d in isi.daerah], lebar - 0.2)
    keluar = []
    for i, d in enumerate(isi.daerah):
        x, y = LEBAR_PETA + 0.3 + lebar * (i // BARIS_DAFTAR), tinggi * (i % BARIS_DAFTAR)
        kata = partial(
            Bentuk, "teks", y=y, tinggi=tinggi, rata="kiri", tinta=TINTA, tebal_huruf=d.kode == isi.sorot, huruf=huruf,
            grup=GRUP_DAFTAR,
        )
        keluar += [
            Bentuk("kotak", x, y + tinggi / 2 - 0.09, 0.18, 0.18, f"Warna {d.nama}", isi=isi.warna[d.warna],
                   garis="" if d.warna else ABU, tebal=1, grup=GRUP_DAFTAR),
            kata(x=x + 0.2, lebar=nama, nama=f"Daerah {i + 1}", teks=f"{i + 1}. {d.nama}"),
            kata(x=x + 0.2 + nama, lebar=lebar - 0.2 - nama, nama=f"Nilai {i + 1}", teks=d.teks),
        ]
    return keluar


def _columns(nama: Sequence[str], nilai: Sequence[str], lebar: float) -> tuple[float, float]:
    """Points at which names and values stand side by side on one line each, and the inches of the names."""
    for huruf in HURUF_DAFTAR:
        kiri, kanan = (max(text_width(t, huruf, True) for t in isi) + SELA_DAFTAR for isi in (nama, nilai))
        if kiri + kanan <= lebar:
            return huruf, max(kiri, lebar * 0.6 if kanan <= lebar * 0.4 else 0.0)
    return huruf, lebar * kiri / (kiri + kanan)


def tiles(isi: PetaPetak) -> Lukisan:
    """Squares in their places, whole names and values in them."""
    kolom, baris = zip(*(d.petak for d in isi.daerah))
    kiri, atas = min(kolom), min(baris)
    bentuk = tuple(
        Bentuk(
            "kotak", d.petak[0] - kiri, d.petak[1] - atas, 2 * SISI, 2 * SISI, f"{d.nama}: {d.teks}", isi=isi.warna[d.warna],
            garis=_border(d, isi.sorot)[0], tebal=_border(d, isi.sorot)[1], teks="\n".join(tulisan),
            tinta=isi.tinta[d.warna], huruf=10, grup="Petak",
        )
        for d, tulisan in zip(isi.daerah, square_texts(isi))
    )
    return Lukisan(bentuk, max(kolom) - kiri + 2 * SISI, max(baris) - atas + 2 * SISI, isi.kunci, sebangun=False)
