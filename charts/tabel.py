"""A table as a picture: words in rows and columns, some on a coloured ground; the same on a phone and projected."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from charts.gambar import LEBAR_JUDUL, Gambar, figure, full_width, shape
from charts.goresan import TAK_TAMPAK, answers, marks, words
from charts.kalimat.kata import bungkus, harfiah
from charts.templat import GARIS_KISI
from charts.uraian import Kepala, Sel, Tabel

TINGGI_BARIS = 36
TINGGI_KEPALA = 34
HURUF_KEPALA, HURUF, HURUF_KECIL = 12, 13, 11
# Gap between a cell's words and its edge, as a share of the picture's width.
JARAK = 0.008
LETAK = {"kiri": "middle right", "tengah": "middle center", "kanan": "middle left"}
Tepi = tuple[float, float]


def table(kolom: Sequence[tuple[Sel, float]], baris: Iterable[Sequence[Sel]], *, judul: str, anak_judul: str = "") -> Tabel:
    """Rows from top to bottom; words stand on the side of their column's heading.

    `kolom`: headings with their share of the width. A row with fewer cells than columns: its last one reaches to the right
    edge.
    """
    sel, lebar = zip(*kolom)
    rata = [s.rata for s in sel]
    return Tabel(sel, tuple(_row(b, rata) for b in baris), lebar, kepala=Kepala(judul, anak_judul, LEBAR_JUDUL))


def _row(sel: Sequence[Sel], rata: Sequence[str]) -> tuple[Sel, ...]:
    *awal, akhir = (replace(s, rata=r) for s, r in zip(sel, rata))
    sisa = len(rata) - len(sel)
    return (*awal, replace(akhir, rata="kiri", rentang=1 + sisa) if sisa else akhir, *[Sel("")] * sisa)


def shown(baris: Sequence[Sel]) -> Iterator[tuple[int, Sel]]:
    """The cells of a row that no other covers, each with the number of its column."""
    tertutup = 0
    for i, s in enumerate(baris):
        if i >= tertutup:
            tertutup = i + s.rentang
            yield i, s


def cell_text(s: Sel) -> str:
    """Words of a cell as a picture's markup: broken into lines, `ekor` on a line of its own."""
    teks = bungkus(harfiah(s.teks), s.muat) if s.muat else harfiah(s.teks)
    return "<br>".join(filter(None, [f"<b>{teks}</b>" if s.tebal else teks, harfiah(s.ekor)]))


def draw_table(isi: Tabel) -> Gambar:
    """The picture: words on their grounds, a rule over each row; a row answers to pointer and click as a whole."""
    gambar, tepi, n = figure(isi.kepala), _edges(isi.lebar), len(isi.baris)
    tulisan = [(*t, -1, replace(s, tebal=True), HURUF_KEPALA) for t, s in zip(tepi, isi.kolom)]
    for y, (i, s) in [(y, p) for y, b in enumerate(isi.baris) for p in shown(b)]:
        kiri, kanan = tepi[i][0], tepi[i + s.rentang - 1][1]
        tulisan.append((kiri, kanan, y, s, HURUF_KECIL if s.kecil else HURUF))
        if s.isi:
            shape(gambar, type="rect", x0=kiri, x1=kanan, y0=y - 0.42, y1=y + 0.42, fillcolor=s.isi, line={"width": 0},
                  layer="below")
    garis = "".join(f"M0,{y - 0.5}H1" for y in range(n))
    shape(gambar, type="path", path=garis, line={"width": 1, "color": GARIS_KISI}, layer="below")
    gambar["data"] = [*_words([p for p in tulisan if p[3].teks]), *_hover(isi)]
    atas = -0.5 - TINGGI_KEPALA / TINGGI_BARIS
    full_width(gambar, (0, 1), (n - 0.5, atas), TINGGI_KEPALA + TINGGI_BARIS * n, hoverdistance=-1)
    return gambar


def _edges(lebar: Sequence[float]) -> list[Tepi]:
    """Left and right end of each column, 0 to 1."""
    jumlah = sum(lebar)
    ujung = [0.0, *accumulate(w / jumlah for w in lebar)]
    # The sum of the shares may miss the edge by a hair.
    return list(zip(ujung, [*ujung[1:-1], 1.0]))


def _words(isi: list[tuple[float, float, int, Sel, int]]) -> Iterator[Gambar]:
    """One trace for each side and ink: words without an ink take the page's."""
    for rata, tinta in dict.fromkeys((s.rata, s.tinta) for *_, s, _ in isi):
        sama = [b for b in isi if (b[3].rata, b[3].tinta) == (rata, tinta)]
        huruf = {"size": [ukuran for *_, ukuran in sama], **({"color": tinta} if tinta else {})}
        yield words(
            [{"kiri": kiri + JARAK, "tengah": (kiri + kanan) / 2, "kanan": kanan - JARAK}[rata] for kiri, kanan, *_ in sama],
            [y for _, _, y, *_ in sama], [cell_text(s) for *_, s, _ in sama], LETAK[rata], textfont=huruf,
        )


def _hover(isi: Tabel) -> list[Gambar]:
    """An unseen mark in the middle of each row; with `hoverdistance` -1 it answers for the whole row."""
    awal = [b[0] for b in isi.baris]
    if not any(s.petunjuk for s in awal):
        return []
    kode = [s.kode for s in awal] if any(s.kode for s in awal) else []
    return [marks(
        [0.5] * len(awal), range(len(awal)), {"size": 24, "opacity": 0}, **answers([s.petunjuk for s in awal], kode),
        unselected=TAK_TAMPAK, selected=TAK_TAMPAK,
    )]
