"""Maps: illustrative or official shapes by URL, and a tile grid where small cities are seen."""

import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from charts.batang import TANPA_NILAI, hover
from charts.gambar import Gambar, add_key, figure, shape
from charts.kalimat import kata
from charts.kalimat.nilai import first, rows, value
from charts.kalimat.terbit import is_published
from charts.templat import TINTA, Palet
from charts.uraian import Kepala, Kunci
from charts.uraian_peta import Daerah, Peta, PetaBentuk, PetaPetak

# Letters of a name and of a value that fit beside each other in a square on a phone.
MUAT_NAMA, MUAT_NILAI = 6, 5
TINGGI = 440
# Room round the regions in view, as a share of the longer side; half the side of a square.
TEPI, SISI = 0.03, 0.47
TANPA = "–"
# Where a syllable of an Indonesian name begins: a consonant (or ng, ny) before a vowel.
SUKU_KATA = re.compile(r"(?<=\w\w)(?:ng|ny|(?<!n)g|(?<!n)y|[bcdfhjklmnpqrstvwxz](?!g|y))(?=[aiueo])")


def shapes(
    data: pd.DataFrame, indikator: pd.Series, palet: Palet, *, url: str, judul: str, anak_judul: str,
    kotak: tuple[float, float, float, float], sorot: str = "",
) -> PetaBentuk:
    """Regions filled by category; clicked marks carry the code.

    `data`: rows of one layer (kode_wilayah, nama_tampil, nama_ringkas, nilai, predikat, kategori, mutu, ...). `url`:
    address of the GeoJSON with property `kode`. `kotak`: lon_min, lat_min, lon_max, lat_max to zoom to, in degrees.
    """
    daerah = tuple(_region(r, indikator) for r in rows(data))
    return PetaBentuk(
        daerah, palet.mutu, palet.teks_mutu, sorot, url, kotak, kunci=_key(daerah, palet, bare=True),
        kepala=Kepala(judul, anak_judul),
    )


def tiles(
    data: pd.DataFrame, petak: pd.DataFrame, indikator: pd.Series, palet: Palet, *, judul: str, anak_judul: str = "",
    sorot: str = "", tinggi: int = TINGGI, daftar: str = "",
) -> PetaPetak:
    """One equal square a region, short name and value in it.

    `data` as for `shapes`; `petak`: kode, baris, kolom. `daftar`: province whose regions are listed beside the squares.
    """
    isi = rows(data.merge(petak, left_on="kode_wilayah", right_on="kode"))
    daerah = tuple(_region(r, indikator) for r in isi)
    return PetaPetak(
        daerah, palet.mutu, palet.teks_mutu, sorot, daftar, tinggi, kunci=_key(daerah, palet), kepala=Kepala(judul, anak_judul),
    )


def _region(r: Mapping[str, Any], indikator: pd.Series) -> Daerah:
    huruf = first(r, ("huruf",))
    petak = (int(r["kolom"]), int(r["baris"])) if "kolom" in r else (0, 0)
    return Daerah(
        str(r["kode_wilayah"]), str(r["nama_tampil"]), str(r["nama_ringkas"]),
        value(r, indikator["satuan"], int(indikator["desimal"]), tanpa=TANPA_NILAI), "" if kata.kosong(r["nilai"]) else huruf,
        "" if kata.kosong(r["kategori"]) else str(r["kategori"]), huruf, 0 if kata.kosong(r["mutu"]) else int(r["mutu"]),
        is_published(r), hover(r, indikator), petak,
        _tile_lines(r, indikator) if "kolom" in r else (),
    )


def _key(daerah: tuple[Daerah, ...], palet: Palet, *, bare: bool = False) -> tuple[Kunci, ...]:
    """The categories in sight, best first; squares carry the letter alone: 'R = Rentan', unless `bare`."""
    pertama = {d.kategori: d for d in reversed(daerah) if d.warna}
    urut = sorted((d for d in daerah if pertama.get(d.kategori) is d), key=lambda d: d.warna)
    butir = [
        Kunci("■", palet.mutu[d.warna], d.kategori if bare or d.huruf in ("", d.kategori) else f"{d.huruf} = {d.kategori}")
        for d in urut
    ]
    return (*butir, *[Kunci("■", palet.kosong, kata.BELUM_ADA)] * any(not d.warna for d in daerah))


def draw_shapes(isi: PetaBentuk) -> Gambar:
    """The picture: shapes by address, the region that stands out with a dark border."""
    gambar = figure(isi.kepala, TINGGI)
    sorot = [d.kode == isi.sorot for d in isi.daerah]
    gambar["data"] = [{
        "type": "choropleth", "geojson": isi.url, "featureidkey": "properties.kode", "locations": [d.kode for d in isi.daerah],
        "z": [d.warna for d in isi.daerah], "zmin": 0, "zmax": len(isi.warna) - 1, "colorscale": _steps(isi), "showscale": False,
        "marker": {"line": {"width": [2.6 if s else 0.7 for s in sorot], "color": [TINTA if s else "#FFFFFF" for s in sorot]}},
        "customdata": [[d.kode] for d in isi.daerah], "hovertext": [d.petunjuk for d in isi.daerah], "hoverinfo": "text",
        "unselected": {"marker": {"opacity": 1}},
    }]
    add_key(gambar, isi.kunci)
    lon, lat = view(isi)
    tata = gambar["layout"]
    tata["geo"] = {
        "visible": False, "projection": {"type": "mercator"}, "bgcolor": "rgba(0,0,0,0)", "fitbounds": False,
        "lonaxis": {"range": list(lon)}, "lataxis": {"range": list(lat)},
    }
    tata["margin"] |= {"l": 0, "r": 0}
    return gambar


def view(isi: PetaBentuk) -> tuple[tuple[float, float], tuple[float, float]]:
    """Longitudes and latitudes in view, in degrees."""
    kiri, bawah, kanan, atas = isi.kotak
    tepi = TEPI * max(kanan - kiri, atas - bawah)
    return (kiri - tepi, kanan + tepi), (bawah - tepi, atas + tepi)


def _steps(isi: Peta) -> list[list[float | str]]:
    n = len(isi.warna)
    return [[letak / n, warna] for i, warna in enumerate(isi.warna) for letak in (i, i + 1)]


def draw_tiles(isi: PetaPetak) -> Gambar:
    """The picture: squares in their colours, name, value and letter in lines of a few letters."""
    gambar = figure(isi.kepala, isi.tinggi)
    for d in isi.daerah:
        x, y = d.petak
        shape(
            gambar, type="rect", x0=x - SISI, x1=x + SISI, y0=y - SISI, y1=y + SISI, fillcolor=isi.warna[d.warna],
            line={"width": 3 if d.kode == isi.sorot else 0, "color": TINTA}, layer="below",
        )
    kolom, baris = zip(*(d.petak for d in isi.daerah))
    gambar["data"] = [{
        "type": "scatter", "x": list(kolom), "y": list(baris), "mode": "text",
        "text": ["<br>".join(map(kata.harfiah, d.baris)) for d in isi.daerah],
        "textfont": {"size": 9, "color": [isi.tinta[d.warna] for d in isi.daerah]}, "cliponaxis": False, "hoverinfo": "text",
        "customdata": [[d.kode] for d in isi.daerah], "hovertext": [d.petunjuk for d in isi.daerah],
    }]
    add_key(gambar, isi.kunci)
    tata = gambar["layout"]
    tata["xaxis"] |= {"visible": False, "range": [min(kolom) - 0.55, max(kolom) + 0.55]}
    tata["yaxis"] |= {"visible": False, "range": [max(baris) + 0.55, min(baris) - 0.55]}
    tata["margin"] |= {"l": 0, "r": 0}
    return gambar


def square_texts(isi: PetaPetak) -> list[tuple[str, str]]:
    """Whole name and value for squares that have room: those of the page are broken for a phone."""
    return [(d.ringkas, TANPA if d.nilai == kata.BELUM_ADA else d.teks) for d in isi.daerah]


def _tile_lines(r: Mapping[str, Any], indikator: pd.Series) -> tuple[str, ...]:
    """Lines of a few letters each, as a square is 30 pixels wide on a phone: name, value, letter."""
    nilai = [] if kata.kosong(r["nilai"]) else [_short_value(r, indikator)]
    return (*tile_name(str(r["nama_ringkas"])), *([*nilai, *filter(None, [first(r, ("huruf",))])] or [TANPA]))


def _short_value(baris: Mapping[str, Any], indikator: pd.Series) -> str:
    """The value in five signs, with fewer decimals where it takes that; the hover has it in full."""
    satuan = "%" if indikator["satuan"] == "persen" else ""
    for desimal in range(int(indikator["desimal"]), -1, -1):
        teks = kata.angka(baris["nilai"], desimal, baris["desimal_sumber"]) + satuan
        if len(teks) <= MUAT_NILAI:
            break
    return teks


def tile_name(nama: str) -> list[str]:
    """A name in lines of at most six letters, broken between words or syllables: 'Kapuas', 'Hulu'; 'Banjar-', 'masin'."""
    if len(nama) <= MUAT_NAMA or " " in nama:
        return nama.split(" ")
    letak = [m.start() for m in SUKU_KATA.finditer(nama) if max(m.start(), len(nama) - m.start()) <= MUAT_NAMA]
    if not letak:
        return [nama]
    i = min(letak, key=lambda i: max(i + 1, len(nama) - i))
    return [f"{nama[:i]}-", nama[i:]]
