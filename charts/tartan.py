"""The tartan rug: regions by indicators, coloured by judgement, the value and its symbol in every cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from charts.batang import faded
from charts.dasar.gambar import LEBAR_JUDUL, Gambar, add_key, beside_names, bold, figure, height_for_rows, outlined, shape
from charts.dasar.goresan import TAK_TAMPAK, cells, words
from charts.dasar.lambang import letters
from charts.dasar.templat import TINTA, UTAMA, Palet, pale
from charts.dasar.uraian import Kepala, Kunci, Sel, Tabel
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, aligned, doubt, first, is_published, missing, outcome, rows, short_year, trust
from charts.matriks import written

TINGGI_BARIS = 27
TANPA_HURUF = "ada"
# Between a value and its symbol.
SPASI_TIPIS = "\u2009"


@dataclass(frozen=True)
class Tartan(Tabel):
    """Judgements in coloured cells behind the name of their region; the name of a province may stand over its regions."""


def rug(data: pd.DataFrame, palet: Palet, *, judul: str, anak_judul: str = "", sorot: str = "") -> Tartan:
    """One row a region, one column an indicator; regions of several provinces in blocks, each under its name.

    `data`: rows of `tartan`, every region with every indicator: kode_wilayah, nama_ringkas, nama_tampil,
    kode_provinsi, nama_provinsi, indikator, nama_pendek, letak, desimal, nilai, desimal_sumber, predikat, huruf,
    hasil, alasan, label_banding, alasan_kosong. Cells carry the region's code for clicks.
    """
    isi = aligned(rows(data), "letak")
    kolom = {r["letak"]: Sel(str(r["nama_pendek"])) for r in sorted(isi, key=lambda r: r["letak"])}
    daerah = {r["kode_wilayah"]: r for r in reversed(isi)}
    sel = {(r["kode_wilayah"], r["letak"]): _cell(r, palet) for r in isi}
    baris: list[tuple[Sel, ...]] = []
    for provinsi, blok in _blocks([daerah[k] for k in dict.fromkeys(r["kode_wilayah"] for r in isi)]):
        if provinsi:
            baris.append((Sel(provinsi, rata="kiri", rentang=len(kolom) + 1), *[Sel("")] * len(kolom)))
        baris += [
            (Sel(str(r["nama_ringkas"]), rata="kiri", kode=r["kode_wilayah"]), *(sel[r["kode_wilayah"], k] for k in kolom))
            for r in blok
        ]
    return Tartan(
        (Sel("Daerah", rata="kiri"), *kolom.values()), tuple(baris), kunci=tuple(_key(isi, palet)),
        kepala=Kepala(judul, anak_judul, LEBAR_JUDUL),
        sorot=frozenset(y for y, b in enumerate(baris) if sorot and b[0].kode == sorot),
    )


def _blocks(daerah: list[Baris]) -> list[tuple[str, list[Baris]]]:
    """Regions by province with its name; without a name where there is one province, or nothing but provinces."""
    provinsi = dict.fromkeys(r["kode_provinsi"] for r in daerah)
    if len(provinsi) < 2 or all(r["kode_wilayah"] == r["kode_provinsi"] for r in daerah):
        return [("", daerah)]
    milik = {p: [r for r in daerah if r["kode_provinsi"] == p] for p in provinsi}
    return [(str(blok[0]["nama_provinsi"]), blok) for blok in milik.values()]


def cell_words(r: Baris) -> str:
    """'72,37 ▲', 'BB ○' when only a predicate is known, '72,37 ▲ '22' among several years, '–' when nothing is."""
    if not is_published(r):
        return kata.TANDA_KOSONG
    isi = first(r, ("huruf",)) or TANPA_HURUF if kata.kosong(r["nilai"]) else kata.angka(
        r["nilai"], int(r["desimal"]), r["desimal_sumber"],
    )
    return f"{isi}{doubt(r)} {kata.TANDA_HASIL[outcome(r)]}{short_year(r)}"


def _cell(r: Baris, palet: Palet) -> Sel:
    teks, hasil = cell_words(r), outcome(r)
    isi, tinta = ("", "") if teks == kata.TANDA_KOSONG else (palet.hasil[hasil], palet.teks_hasil[hasil])
    if isi and r.get("usang"):
        isi, tinta = pale(isi), TINTA
    return Sel(teks, isi, tinta, kode=str(r["kode_wilayah"]), petunjuk=_hover(r, teks))


def _hover(r: Baris, teks: str) -> str:
    kepala = f"<b>{kata.harfiah(r['nama_tampil'])}</b><br>{kata.harfiah(r['nama_pendek'])} {r['tahun']}: "
    if teks == kata.TANDA_KOSONG:
        return kepala + kata.harfiah(kata.sebab(r["alasan_kosong"], True))
    isi = kepala + _thin(teks)
    if not kata.kosong(r["kategori"]):
        isi += f" ({kata.harfiah(r['kategori'])})"
    return "<br>".join([isi, *map(kata.harfiah, [*_judged(r), *trust(r)])])


def _judged(r: Baris) -> list[str]:
    if outcome(r) == "tidak_dibandingkan":
        return [] if kata.kosong(r["alasan"]) else [f"Tidak dibandingkan: {r['alasan']}"]
    return [f"{kata.awal_besar(kata.HASIL[r['hasil']])} terhadap {r['label_banding']}"]


def _key(isi: Sequence[Baris], palet: Palet) -> list[Kunci]:
    teks = [cell_words(r) for r in isi]
    dipakai = {outcome(r) for r, t in zip(isi, teks) if t != kata.TANDA_KOSONG}
    butir = [Kunci("■", palet.hasil[h], f"{kata.TANDA_HASIL[h]} {kata.HASIL[h]}") for h in kata.HASIL if h in dipakai]
    if any(t.startswith(TANPA_HURUF) for t in teks):
        butir.append(Kunci("■", palet.hasil["tidak_dibandingkan"], f"{TANPA_HURUF} = sebutan saja"))
    butir += faded(isi)
    butir += letters([r for r in isi if kata.kosong(r["nilai"]) and is_published(r)], "nama_pendek")
    return butir + ([Kunci("", "", f"{kata.TANDA_KOSONG} {missing(isi)}")] if kata.TANDA_KOSONG in teks else [])


def draw_rug(isi: Tartan) -> Gambar:
    """The picture: each block under the names of the columns; a click in a cell belongs to its own point, the nearest."""
    gambar, n, atas = figure(isi.kepala), len(isi.kolom) - 1, rows_above(isi)
    baris, sorot = [(Sel(""),) * (n + 1)] * atas + list(isi.baris), frozenset(y + atas for y in isi.sorot)
    nama, kepala = [b[0].teks for b in baris], [y for y, b in enumerate(baris) if not b[0].kode]
    gambar["data"] = [
        cells([[s.isi for s in b[1:]] for b in baris], x0=1), _headings(isi, kepala), *_figures(baris),
    ]
    outlined(gambar, [(x, y) for y, b in enumerate(baris) if b[0].kode for x, s in enumerate(b[1:], 1) if not s.isi])
    for y in sorted(sorot):
        shape(gambar, type="rect", x0=0.5, x1=n + 0.5, y0=y - 0.5, y1=y + 0.5, line={"width": 2.5, "color": UTAMA})
    tata = gambar["layout"]
    tata["xaxis"] = {"visible": False, "range": [0.5, n + 0.5]}
    tata["yaxis"] = {
        "range": [len(baris) - 0.5, -0.5], "showgrid": False, "tickvals": list(range(len(baris))),
        "ticktext": bold(nama, sorot | {y for y in kepala if nama[y]}),
    }
    tata["margin"]["r"] = 4
    tata |= {"hovermode": "closest", "hoverdistance": 60}
    beside_names(gambar, nama, sumbu_atas=False)
    add_key(gambar, isi.kunci)
    height_for_rows(gambar, len(baris), TINGGI_BARIS)
    return gambar


def rows_above(isi: Tartan) -> int:
    """Rows of the picture above the first one: the names of the columns need one where no province has its own."""
    return 0 if isi.baris[0][0].rentang > 1 else 1


def _headings(isi: Tartan, kepala: Sequence[int]) -> Gambar:
    """The names of the columns over each block."""
    x, y, teks = zip(*((x, y, f"<b>{kata.harfiah(k.teks)}</b>") for y in kepala for x, k in enumerate(isi.kolom[1:], 1)))
    return words(x, y, teks, "middle center", 12)


def _figures(baris: Sequence[Sequence[Sel]]) -> Iterator[Gambar]:
    # One trace an ink: a colour for every cell would be a sixth of the figure's bytes.
    tinta: dict[str, list[tuple[int, int, Sel]]] = {}
    for y, (nama, *sel) in enumerate(baris):
        for x, s in enumerate(sel, 1):
            if nama.kode:
                tinta.setdefault(s.tinta, []).append((x, y, s))
    for warna, isi in sorted(tinta.items()):
        yield written(
            isi, (_thin(s.teks) for *_, s in isi), mode="markers+text", marker={"size": 22, "symbol": "square", "opacity": 0},
            textfont={"size": 12, **({"color": warna} if warna else {})}, selected=TAK_TAMPAK, unselected=TAK_TAMPAK,
        )


def _thin(teks: str) -> str:
    return SPASI_TIPIS.join(kata.harfiah(teks).rsplit(" ", 1))
