"""A native chart on a slide, with what lies under it (thresholds) and over it (words for what is absent)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import cast

from pptx.chart.data import ChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from charts.dasar.templat import LATAR_KATA, TINTA
from charts.dasar.uraian import Batang, Batas, Kata
from charts.dasar.uraian_garis import Garis, Panel, Sebar
from charts.kalimat import kata as angka
from rakor.pptx import bagan_batang as batang
from rakor.pptx import bagan_garis as garis
from rakor.pptx.bentuk import put
from rakor.pptx.huruf import text_width
from rakor.pptx.kotak import Kotak, share
from rakor.pptx.lukis import SAMAR, Bentuk
from rakor.pptx.xml import IsiBagan

LATAR, KATA, PATAH = "Ambang kategori", "Keterangan pada bagan", "Cara ukur berubah"
GARIS_ACUAN = "#3C464D"
HURUF_PANEL = 13
SELA_PANEL = 0.25


def bar_chart(slide: Slide, asli: Batang, kotak: Kotak, nama: str, alt: str) -> None:
    """Bars, thresholds behind them, benchmarks over all bars, words where a figure is absent."""
    isi = batang.bars(asli, kotak)
    plot = isi.plot
    if asli.jalur:
        put(slide, _tracks(asli, plot), "Jalur")
    put(slide, _upright(asli.batas, asli.ujung, plot, plot.bawah), LATAR)
    _frame(slide, isi, kotak, nama, alt)
    put(slide, [
        b for a in asli.acuan for b in _dashed(
            plot, share(a.nilai, asli.ujung), a.nama, f"{a.nama} {angka.angka(a.nilai, asli.desimal)}",
            plot.bawah + (batang.TINGGI_ACUAN if asli.batas else 0),
            (GARIS_ACUAN, 2, TINTA),
        )
    ], "Pembanding")
    put(slide, [b for k in asli.kata for b in _bar_word(asli, k, plot)], KATA)


def _dashed(
    plot: Kotak, bagian: float, nama: str, teks: str, atas: float, gaya: tuple[str, float, str],
) -> Iterator[Bentuk]:
    """An upright line at a share of the plot and the words on it; `gaya`: colour and width of the line, ink of the words."""
    x, (warna, tebal, tinta) = plot.kiri + bagian * plot.lebar, gaya
    yield Bentuk("garis", x, plot.atas, 0, plot.tinggi, nama, garis=warna, tebal=tebal, putus=True)
    if teks:
        lebar = min(text_width(teks, 12) + 0.2, plot.lebar)
        kiri = min(max(x - lebar / 2, plot.kiri), plot.kanan - lebar)
        yield _text(teks, Kotak(kiri, atas, lebar, 0.28), tinta)


def _tracks(asli: Batang, plot: Kotak) -> Iterator[Bentuk]:
    """A pale track to the end of the axis under the bars of each row."""
    baris = plot.tinggi / len(asli.kategori)
    tebal = baris * (1 - batang.SELA)
    atas = plot.atas + (baris - tebal) / 2
    for i, k in enumerate(asli.kategori):
        yield Bentuk("kotak", plot.kiri, atas + baris * i, plot.lebar, tebal, f"Jalur {k}"[:60], isi=asli.jalur)


def _upright(batas: Iterable[Batas], ujung: tuple[float, float], plot: Kotak, atas: float) -> Iterator[Bentuk]:
    """Thin lines from top to bottom at the values that lie on the axis, their names so many inches from the top of the slide."""
    for b in batas:
        bagian = share(b.nilai, ujung)
        if 0 < bagian < 1:
            x = plot.kiri + bagian * plot.lebar
            nama = f"Ambang {b.nama}" if b.nama else "Pembanding"
            yield Bentuk("garis", x, plot.atas, 0, plot.tinggi, nama, garis=b.warna, tebal=1.5, putus=b.putus)
            if b.nama:
                lebar = text_width(b.nama, 12) + 0.1
                yield _text(b.nama, Kotak(x - lebar / 2, atas, lebar, 0.28), TINTA)


def _level(asli: Garis, plot: Kotak) -> Iterator[Bentuk]:
    """Thin lines over the years each holds for, its name at the right end, above it."""
    langkah = plot.lebar / len(asli.kategori)
    for b in asli.batas:
        awal, akhir = b.kategori or (0, len(asli.kategori) - 1)
        kiri, lebar = plot.kiri + langkah * awal, langkah * (akhir - awal + 1)
        y = plot.bawah - share(b.nilai, asli.ujung) * plot.tinggi
        yield Bentuk("garis", kiri, y, lebar, 0, f"Ambang {b.nama}", garis=b.warna, tebal=1.5)
        yield _text(b.nama, Kotak(kiri, y - 0.28, lebar - 0.05, 0.28), TINTA, "kanan")


def _bar_word(asli: Batang, kata: Kata, plot: Kotak) -> Iterator[Bentuk]:
    atas, tinggi = batang.place(asli, plot, kata.kategori, kata.deret)
    kiri, tengah = plot.kiri + 0.08, atas + tinggi / 2
    if kata.warna:
        yield Bentuk("kotak", kiri, tengah - 0.08, 0.16, 0.16, "Tanda predikat", isi=kata.warna)
        kiri += 0.22
    huruf, ruang = batang.label_size(tinggi), plot.kanan - kiri
    bergaris = bool(asli.batas or asli.acuan)
    lebar = min(text_width(kata.teks, huruf) + 0.2, ruang) if bergaris else ruang
    letak = Kotak(kiri, tengah - 0.14, lebar, 0.28)
    yield replace(_text(kata.teks, letak, SAMAR, "kiri", huruf), isi=LATAR_KATA if bergaris else "")


def line_chart(slide: Slide, asli: Garis, kotak: Kotak, nama: str, alt: str) -> None:
    """Lines, the thresholds of each year behind them, words for years without a figure and for changes of method."""
    isi = garis.lines(asli, kotak)
    put(slide, _level(asli, isi.plot), LATAR)
    _frame(slide, isi, kotak, nama, alt)
    put(slide, [*_breaks(asli, isi.plot), *(b for k in asli.kata for b in _year_word(asli, k, isi.plot))], KATA)


def _breaks(asli: Garis, plot: Kotak) -> Iterator[Bentuk]:
    for urut, teks in asli.patah:
        yield from _dashed(plot, urut / len(asli.kategori), PATAH, teks, plot.atas - 0.3, (SAMAR, 1.25, SAMAR))


def _year_word(asli: Garis, kata: Kata, plot: Kotak) -> Iterator[Bentuk]:
    """Words at the foot of the plot in the column of a year, over the sign of its zone where it has one."""
    langkah = plot.lebar / len(asli.kategori)
    kiri, bawah = plot.kiri + langkah * kata.kategori, plot.bawah - 0.05
    if kata.warna:
        yield Bentuk("kotak", kiri + langkah / 2 - 0.09, bawah - 0.22, 0.18, 0.18, "Tanda zona", isi=kata.warna, garis=SAMAR,
                     tebal=1)
    yield _text(kata.teks, Kotak(kiri, bawah - (0.86 if kata.warna else 0.6), langkah, 0.6), TINTA if kata.warna else SAMAR)


def point_chart(slide: Slide, asli: Sebar, kotak: Kotak, nama: str, alt: str) -> None:
    """Points, thresholds behind them; rows are named at the left of the plot."""
    isi = garis.points(asli, kotak)
    put(slide, _upright(asli.batas, (asli.x.dari, asli.x.sampai), isi.plot, isi.plot.atas - 0.28), LATAR)
    _frame(slide, isi, kotak, nama, alt)
    baris = isi.plot.tinggi / max(len(asli.baris), 1)
    lebar = isi.plot.kiri - kotak.kiri - 0.1
    put(slide, [
        _text(t, Kotak(kotak.kiri, isi.plot.atas + baris * i, lebar, baris), TINTA, "kanan", 13) for i, t in enumerate(asli.baris)
    ], "Nama baris")
    put(slide, [b for k in asli.kata for b in _point_word(asli, k, isi.plot, baris)], KATA)


def _point_word(asli: Sebar, kata: Kata, plot: Kotak, baris: float) -> Iterator[Bentuk]:
    """Words right of the lone point of a row, or left of it where there is no room; a square in their colour before them."""
    x = plot.kiri + share(kata.nilai, (asli.x.dari, asli.x.sampai)) * plot.lebar
    if kata.warna:
        atas = plot.atas + baris * (kata.kategori + 0.5) - 0.08
        yield Bentuk("kotak", x + 0.06, atas, 0.16, 0.16, "Tanda predikat", isi=kata.warna)
        x += 0.12
    lebar = text_width(kata.teks, 12) + 0.1
    kanan = x + 0.15 + lebar <= plot.kanan
    tinggi = min(baris, 0.28)
    atas = plot.atas + baris * (kata.kategori + 0.5) - tinggi / 2
    letak = Kotak(x + 0.15 if kanan else x - 0.15 - lebar, atas, lebar, tinggi)
    yield replace(_text(kata.teks, letak, SAMAR, "kiri" if kanan else "kanan"), isi=LATAR_KATA if asli.batas else "")


def panel_chart(slide: Slide, asli: Panel, kotak: Kotak, nama: str, alt: str) -> None:
    """Small charts in rows, each under its name and last value."""
    kolom = min(asli.kolom, len(asli.isi))
    lebar, tinggi = (kotak.lebar + SELA_PANEL) / kolom, kotak.tinggi / -(-len(asli.isi) // kolom)
    tulisan: list[Bentuk] = []
    patah: list[Bentuk] = []
    for i, (isi, judul, akhir) in enumerate(zip(asli.isi, asli.nama, asli.akhir)):
        luar = Kotak(kotak.kiri + lebar * (i % kolom), kotak.atas + tinggi * (i // kolom), lebar - SELA_PANEL, tinggi - 0.08)
        kecil = garis.lines(isi, luar.inside(atas=0.28))
        _frame(slide, kecil, luar.inside(atas=0.28), f"{nama}: {judul}", alt)
        patah += _breaks(isi, kecil.plot)
        kepala = Kotak(luar.kiri, luar.atas, luar.lebar, 0.28)
        kaki = Kotak(luar.kiri, luar.bawah - 0.26, luar.lebar, 0.26)
        tulisan += [
            _text(judul, kepala, TINTA, "kiri", HURUF_PANEL, tebal=True), _text(akhir, kepala, TINTA, "kanan", HURUF_PANEL),
            _text(isi.kategori[0], kaki, SAMAR, "kiri"), _text(isi.kategori[-1], kaki, SAMAR, "kanan"),
        ]
    put(slide, patah, PATAH)
    put(slide, tulisan, "Nama, nilai terakhir, dan tahun")


def _frame(slide: Slide, isi: IsiBagan, kotak: Kotak, nama: str, alt: str) -> None:
    # python-pptx calls the frame it gives a chart, and asks of the data only what IsiBagan has.
    bingkai = cast(GraphicFrame, slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *kotak.emu, cast(ChartData, isi)))
    bingkai.name = nama
    bingkai._element.nvGraphicFramePr.cNvPr.set("descr", alt)


def _text(teks: str, kotak: Kotak, warna: str, rata: str = "tengah", huruf: float = 12, *, tebal: bool = False) -> Bentuk:
    return Bentuk("teks", kotak.kiri, kotak.atas, kotak.lebar, kotak.tinggi, teks[:40], teks=teks, huruf=huruf, rata=rata,
                  tinta=warna, tebal_huruf=tebal)
