"""Maps: illustrative or official shapes by URL, and a tile grid where small cities are seen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from charts.batang import TANPA_NILAI, categories, category, faded, hover
from charts.dasar.gambar import Gambar, add_key, figure, shape, without_figure
from charts.dasar.goresan import answers, words
from charts.dasar.templat import ABU, TEPI, Palet
from charts.dasar.uraian import Kepala, Kunci, Uraian
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, aligned, first, grade, is_published, missing, number, rows, value
from charts.nama_peta import Nama, Rentang, place, tile_name, written

# Letters of a value that fit in a square on a phone.
MUAT_NILAI = 5
TINGGI, TINGGI_PETAK = 440, 940
# Room round the regions in view, as a share of the longer side; half the side of a square.
JARAK, SISI = 0.03, 0.47
TANPA, TANPA_KATEGORI = "–", "tanpa kategori"
# Width and colour of the border where nothing was published.
TEPI_KOSONG = (1.4, ABU)


@dataclass(frozen=True)
class Daerah:
    """One region: its value in words, alone and with the letter of its category (`teks`); whether anything was published.

    `warna`: place of its fill in the map's colours. `petak`: column and row of its square. `baris`: the lines in it.
    `sebanding`: has it a value, measured as the others are.
    """

    kode: str
    nama: str
    ringkas: str
    nilai: str
    teks: str
    kategori: str
    huruf: str
    warna: int
    ada: bool
    petunjuk: str
    petak: tuple[int, int] = (0, 0)
    baris: tuple[str, ...] = ()
    sebanding: bool = False


@dataclass(frozen=True)
class Peta(Uraian):
    """Regions in the order of the data. `warna`, `tinta`: fills and the inks on them. `sorot`: code that stands out."""

    daerah: tuple[Daerah, ...]
    warna: tuple[str, ...]
    tinta: tuple[str, ...]
    sorot: str = ""

    def listed(self) -> list[Daerah]:
        """The regions of a list beside the map: those without anything published last."""
        return sorted(self.daerah, key=lambda d: not d.ada)


@dataclass(frozen=True)
class PetaBentuk(Peta):
    """Regions on their shapes. `url`: address of the GeoJSON; `kotak`: lon_min, lat_min, lon_max, lat_max in degrees.

    `nama`: names and values written on them, as far as they fit.
    """

    url: str = ""
    kotak: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    nama: tuple[Nama, ...] = ()


@dataclass(frozen=True)
class PetaPetak(Peta):
    """A square a region. `daftar`: the province whose regions a list beside the squares holds."""

    daftar: str = ""

    def listed(self) -> list[Daerah]:
        """A list of all would not be read from afar: it holds those of one province."""
        return [d for d in super().listed() if self.daftar and d.kode.startswith(self.daftar)]


def shapes(
    data: pd.DataFrame, indikator: pd.Series, palet: Palet, *, url: str, judul: str, anak_judul: str,
    kotak: tuple[float, float, float, float], sorot: str = "", titik: Mapping[str, Rentang] | None = None,
) -> PetaBentuk:
    """Regions filled by category, with name and value where they fit; clicked marks carry the code.

    `data`: rows of one layer (kode_wilayah, nama_tampil, nama_ringkas, nilai, predikat, kategori, mutu, ...). `url`:
    address of the GeoJSON with property `kode`. `kotak`: lon_min, lat_min, lon_max, lat_max to zoom to, in degrees.
    `titik`: longitude and latitude of the middle of each name by code.
    """
    isi = aligned(rows(data))
    daerah = tuple(_region(r, indikator, palet, polos=_plain(isi)) for r in isi)
    kunci = _key(isi, palet, lambda r: str(r["kategori"]))
    teks = [(d.kode, (d.ringkas, _short_value(r, indikator) if d.ada and not kata.kosong(r["nilai"]) else _word(d)))
            for d, r in sorted(zip(daerah, isi), key=lambda dr: not dr[0].ada)]
    nama = place(titik or {}, teks, *_view(kotak))
    return PetaBentuk(
        daerah, palet.semua, palet.teks_semua, sorot, url, kotak, nama, kunci=kunci, kepala=Kepala(judul, anak_judul),
    )


def _word(d: Daerah) -> str:
    """The published grade of a region without a value, in what fits; a dash where there is nothing."""
    return (d.huruf or d.kategori) if d.ada else TANPA


def unwritten(isi: PetaBentuk) -> str:
    """'Tidak muat pada peta: Banjarbaru 77,66 · W.': published figures that have no room on the shapes; '' without such."""
    tertulis = {n.kode for n in isi.nama}
    sisa = [f"{d.nama} {d.teks}" for d in isi.daerah if d.ada and d.kode not in tertulis]
    return f"Tidak muat pada peta: {'; '.join(sisa)}." if sisa and tertulis else ""


def tiles(
    data: pd.DataFrame, petak: pd.DataFrame, indikator: pd.Series, palet: Palet, *, judul: str, sorot: str = "",
    daftar: str = "", anak_judul: str = "",
) -> PetaPetak:
    """One equal square a region, short name and value in it.

    `data` as for `shapes`; `petak`: kode, baris, kolom. `daftar`: province whose regions are listed beside the squares.
    """
    isi = aligned(rows(data.merge(petak, left_on="kode_wilayah", right_on="kode")))
    daerah = tuple(
        _region(r, indikator, palet, (int(r["kolom"]), int(r["baris"])), _tile_lines(r, indikator), polos=_plain(isi))
        for r in isi
    )
    return PetaPetak(
        daerah, palet.semua, palet.teks_semua, sorot, daftar, kunci=_key(isi, palet, category), kepala=Kepala(judul, anak_judul),
    )


def _region(
    r: Baris, indikator: pd.Series, palet: Palet, petak: tuple[int, int] = (0, 0), baris: tuple[str, ...] = (), *,
    polos: bool = False,
) -> Daerah:
    nilai, teks = (
        value(r, indikator["satuan"], int(indikator["desimal"]), tanpa=TANPA_NILAI, tanda=tanda) for tanda in ((), ("huruf",))
    )
    warna = palet.place(grade(r["mutu"]), bool(r.get("usang")), ada=is_published(r), polos=polos)
    return Daerah(
        str(r["kode_wilayah"]), str(r["nama_tampil"]), str(r["nama_ringkas"]), nilai, teks, first(r, ("kategori",)),
        first(r, ("huruf",)), warna, is_published(r), hover(r, indikator), petak,
        baris, number(r["nilai"]) is not None and bool(r.get("sepadan", True)),
    )


def _key(isi: Sequence[Baris], palet: Palet, nama: Callable[[Baris], str]) -> tuple[Kunci, ...]:
    """The categories in sight, best first: squares carry their letter alone."""
    lain = any(is_published(r) and not grade(r["mutu"]) for r in isi)
    tanpa = Kunci("■", palet.semua[palet.place(0, usang=False, polos=_plain(isi))], TANPA_KATEGORI)
    return (*categories(isi, palet, nama), *[tanpa] * lain, *faded(isi), *without_figure(missing(isi)))


def _plain(isi: Sequence[Baris]) -> bool:
    """Has no region a category: then grey would look like missing data."""
    return not any(grade(r["mutu"]) for r in isi)


def draw_shapes(isi: PetaBentuk) -> Gambar:
    """The picture: shapes by address, the region that stands out with a dark border."""
    gambar, n = figure(isi.kepala, TINGGI), len(isi.warna)
    tepi = [_border(d, isi.sorot) for d in isi.daerah]
    kode = [d.kode for d in isi.daerah]
    gambar["data"] = [{
        "type": "choropleth", "geojson": isi.url, "featureidkey": "properties.kode", "locations": kode,
        "z": [d.warna for d in isi.daerah], "zmin": 0, "zmax": n - 1, "showscale": False,
        "colorscale": [[letak / n, warna] for i, warna in enumerate(isi.warna) for letak in (i, i + 1)],
        "marker": {"line": {"width": [w for w, _ in tepi], "color": [w for _, w in tepi]}},
        "unselected": {"marker": {"opacity": 1}}, **answers((d.petunjuk for d in isi.daerah), kode),
    }]
    gambar["data"] += written(isi.nama, {d.kode: isi.tinta[d.warna] for d in isi.daerah})
    add_key(gambar, isi.kunci)
    lon, lat = view(isi)
    gambar["layout"]["geo"] = {
        "visible": False, "projection": {"type": "mercator"}, "bgcolor": "rgba(0,0,0,0)", "fitbounds": False,
        "lonaxis": {"range": list(lon)}, "lataxis": {"range": list(lat)},
    }
    gambar["layout"]["margin"] |= {"l": 0, "r": 0}
    return gambar


def _border(d: Daerah, sorot: str, tebal: float = 2.6, biasa: float = 0.7) -> tuple[float, str]:
    """Width and colour of the border of a region: in view, with a figure, without."""
    return (tebal, TEPI) if d.kode == sorot else (biasa, "#FFFFFF") if d.warna else TEPI_KOSONG


def view(isi: PetaBentuk) -> tuple[tuple[float, float], tuple[float, float]]:
    """Longitudes and latitudes in view, in degrees."""
    return _view(isi.kotak)


def _view(kotak: tuple[float, float, float, float]) -> tuple[Rentang, Rentang]:
    kiri, bawah, kanan, atas = kotak
    tepi = JARAK * max(kanan - kiri, atas - bawah)
    return (kiri - tepi, kanan + tepi), (bawah - tepi, atas + tepi)


def draw_tiles(isi: PetaPetak) -> Gambar:
    """The picture: squares in their colours, name, value and letter in lines of a few letters."""
    gambar = figure(isi.kepala, TINGGI_PETAK)
    for d in isi.daerah:
        x, y = d.petak
        shape(
            gambar, type="rect", x0=x - SISI, x1=x + SISI, y0=y - SISI, y1=y + SISI, fillcolor=isi.warna[d.warna],
            line=dict(zip(("width", "color"), _border(d, isi.sorot, 3, 0))), layer="below",
        )
    kolom, baris = zip(*(d.petak for d in isi.daerah))
    gambar["data"] = [words(
        kolom, baris, ("<br>".join(map(kata.harfiah, d.baris)) for d in isi.daerah), "middle center",
        textfont={"size": 12, "color": [isi.tinta[d.warna] for d in isi.daerah]},
        **answers((d.petunjuk for d in isi.daerah), (d.kode for d in isi.daerah)),
    )]
    add_key(gambar, isi.kunci)
    tata = gambar["layout"]
    tata["xaxis"] |= {"visible": False, "range": [min(kolom) - 0.55, max(kolom) + 0.55]}
    tata["yaxis"] |= {"visible": False, "range": [max(baris) + 0.55, min(baris) - 0.55]}
    tata["margin"] |= {"l": 0, "r": 0}
    return gambar


def square_texts(isi: PetaPetak) -> list[tuple[str, str]]:
    """Whole name and value for squares that have room: those of the page are broken for a phone."""
    return [(d.ringkas, TANPA if d.nilai == kata.BELUM_ADA else d.teks) for d in isi.daerah]


def _tile_lines(r: Baris, indikator: pd.Series) -> tuple[str, ...]:
    """Lines of a few letters each, as a square is 56 pixels wide on a phone: name, value, letter."""
    isi = filter(None, ("" if kata.kosong(r["nilai"]) else _short_value(r, indikator), first(r, ("huruf",))))
    return (*tile_name(str(r["nama_ringkas"])), *(tuple(isi) or (TANPA,)))


def _short_value(r: Baris, indikator: pd.Series) -> str:
    """The value in five signs, with fewer decimals where it takes that; the hover has it in full."""
    satuan, desimal = "%" if indikator["satuan"] == "persen" else "", int(indikator["desimal"])
    pilihan = [kata.angka(r["nilai"], n, r["desimal_sumber"]) + satuan for n in range(desimal, -1, -1)]
    return next((p for p in pilihan if len(p) <= MUAT_NILAI), pilihan[-1])
