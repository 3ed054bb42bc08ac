"""Maps as native shapes: one freeform a region, named after it and numbered, with the list of values beside the map."""

from __future__ import annotations

import json
import math
from functools import lru_cache

import pandas as pd
import plotly.graph_objects as go

from charts.kalimat import kata
from charts.uraian import Bentuk, Lukisan
from rakor.teks import colour_at, legend, many, plain, solid
from sajian.sajian import Sajian
from store.lapis_peta import Peta, peta

Cincin = tuple[tuple[float, float], ...]
LAPIS = ("kabupaten_kota", "provinsi")
LEBAR, TINGGI = 12.3, 5.2
# Share of the sheet for the map; the rest is the list.
LEBAR_PETA = 6.4
BARIS_DAFTAR = 18
TINTA = "#10242B"
GRUP_PETA, GRUP_DAFTAR = "Peta", "Daftar nilai"


def regions(sajian: Sajian, fig: go.Figure) -> Lukisan:
    """`shapes` or `tiles`, as the figure is."""
    jejak = next((t for t in fig.data if t.type == "choropleth"), None)
    return _tiles(fig, sajian) if jejak is None else _shapes(fig, jejak, sajian)


def _shapes(fig: go.Figure, jejak: go.Choropleth, sajian: Sajian) -> Lukisan:
    kode = [str(k) for k in jejak.locations]
    nama = dict(zip(sajian.data["kode_wilayah"], sajian.data["nama_tampil"]))
    warna = [colour_at(jejak.colorscale, float(z), float(jejak.zmin), float(jejak.zmax)) for z in jejak.z]
    sorot = [float(v) > 1 for v in many(jejak.marker.line.width, len(kode))]
    teks = [_value(h) for h in jejak.hovertext]
    geo = fig.layout.geo
    bidang = _Proyeksi(geo.lonaxis.range, geo.lataxis.range)
    cincin = {k: [c for c in _rings(_layer(kode), k) if bidang.has(c)] for k in kode}
    daerah = [
        _region(f"{nama.get(k, k)}: {t}", [bidang.place(c) for c in cincin[k]], w, s)
        for k, t, w, s in zip(kode, teks, warna, sorot) if cincin[k]
    ]
    nomor = [_number(i, bidang.place(max(cincin[k], key=lambda c: abs(_area(c))))) for i, k in enumerate(kode, 1) if cincin[k]]
    daftar = _list([str(nama.get(k, k)) for k in kode], teks, warna, sorot)
    return Lukisan((*daerah, *nomor, *daftar), LEBAR, TINGGI, legend(fig))


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


def _layer(kode: list[str]) -> Peta:
    return next(p for p in map(peta, LAPIS) if set(kode) <= set(p.status))


def _rings(lapis: Peta, kode: str) -> tuple[Cincin, ...]:
    return _shapes_of(lapis.lapis, lapis.sidik)[kode]


@lru_cache(maxsize=4)
def _shapes_of(lapis: str, sidik: str) -> dict[str, tuple[Cincin, ...]]:
    """Outer rings of every region of a layer; `sidik` names its state."""
    fitur = json.loads(peta(lapis).isi)["features"]
    return {f["properties"]["kode"]: tuple(_outer(f["geometry"])) for f in fitur}


def _outer(geometri: dict[str, object]) -> list[Cincin]:
    poligon = geometri["coordinates"] if geometri["type"] == "MultiPolygon" else [geometri["coordinates"]]
    return [tuple((float(x), float(y)) for x, y, *_ in p[0]) for p in poligon]  # type: ignore[attr-defined]


def _region(nama: str, cincin: list[Cincin], warna: str, sorot: bool) -> Bentuk:
    garis, tebal = (TINTA, 2.25) if sorot else ("#FFFFFF", 0.75)
    return Bentuk("poligon", 0, 0, nama=nama, isi=warna, garis=garis, tebal=tebal, titik=tuple(cincin), grup=GRUP_PETA)


def _number(urut: int, cincin: Cincin) -> Bentuk:
    x, y = _centroid(cincin)
    return Bentuk("teks", x - 0.25, y - 0.15, 0.5, 0.3, f"Nomor {urut}", teks=str(urut), tinta=TINTA, tebal_huruf=True,
                  grup="Nomor pada peta")


def _area(c: Cincin) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(c, (*c[1:], c[0]))) / 2


def _centroid(c: Cincin) -> tuple[float, float]:
    luas = _area(c) or 1e-9
    pasang = list(zip(c, (*c[1:], c[0])))
    x = sum((a[0] + b[0]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pasang) / (6 * luas)
    y = sum((a[1] + b[1]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pasang) / (6 * luas)
    return x, y


def _value(petunjuk: str) -> str:
    """The value in words from a mark's hover, whose second line is 'Indikator: nilai'."""
    baris = str(petunjuk).split("<br>")
    return plain(baris[1].split(": ", 1)[-1]) if len(baris) > 1 else ""


def _list(nama: list[str], teks: list[str], warna: list[str], sorot: list[bool]) -> list[Bentuk]:
    kolom = -(-len(nama) // BARIS_DAFTAR)
    lebar = (LEBAR - LEBAR_PETA - 0.3) / kolom
    tinggi = min(0.36, TINGGI / min(len(nama), BARIS_DAFTAR))
    keluar = []
    for i, (n, t, w, s) in enumerate(zip(nama, teks, warna, sorot)):
        x, y = LEBAR_PETA + 0.3 + lebar * (i // BARIS_DAFTAR), tinggi * (i % BARIS_DAFTAR)
        g = {"grup": GRUP_DAFTAR, "tinggi": tinggi, "rata": "kiri", "tinta": TINTA, "tebal_huruf": s, "huruf": 14}
        keluar += [
            Bentuk("kotak", x, y + tinggi / 2 - 0.09, 0.18, 0.18, f"Warna {n}", isi=w, grup=GRUP_DAFTAR),
            Bentuk("teks", x + 0.2, y, lebar=lebar * 0.62, nama=f"Daerah {i + 1}", teks=f"{i + 1}. {n}", **g),  # type: ignore[arg-type]
            Bentuk("teks", x + 0.2 + lebar * 0.6, y, lebar=lebar * 0.4 - 0.2, nama=f"Nilai {i + 1}", teks=t, **g),  # type: ignore[arg-type]
        ]
    return keluar


def _tiles(fig: go.Figure, sajian: Sajian) -> Lukisan:
    isi = next(t for t in fig.data if t.type == "scatter")
    kotak = [s for s in fig.layout.shapes if s.type == "rect"]
    kiri, atas = min(float(s.x0) for s in kotak), min(float(s.y0) for s in kotak)
    kanan, bawah = max(float(s.x1) for s in kotak), max(float(s.y1) for s in kotak)
    tinta = many(isi.textfont.color, len(kotak))
    nama, tulisan = _names(sajian.data, isi), tile_texts(sajian.data, isi)
    bentuk = []
    for i, s in enumerate(kotak):
        bentuk.append(Bentuk(
            "kotak", float(s.x0) - kiri, float(s.y0) - atas, float(s.x1) - float(s.x0), float(s.y1) - float(s.y0),
            f"{nama[i]}: {_value(isi.hovertext[i])}", isi=solid(s.fillcolor), garis=TINTA if s.line.width else "",
            tebal=2.25 if s.line.width else 0, teks=tulisan[i], tinta=solid(tinta[i]), huruf=10,
            grup="Petak",
        ))
    return Lukisan(tuple(bentuk), kanan - kiri, bawah - atas, legend(fig), sebangun=False)


def tile_texts(data: pd.DataFrame, isi: go.Scatter) -> list[str]:
    """Name and value in two lines for squares that have room: those of the page are broken for a phone."""
    nilai = ["–" if kata.BELUM_ADA in str(t) else _value(str(t)) for t in isi.hovertext]
    return [f"{nama}\n{n}" for nama, n in zip(_names(data, isi, "nama_ringkas"), nilai)]


def _names(data: pd.DataFrame, isi: go.Scatter, kolom: str = "nama_tampil") -> list[str]:
    nama = dict(zip(data["kode_wilayah"], data[kolom]))
    return [str(nama.get(str(c[0]), c[0])) for c in isi.customdata]
