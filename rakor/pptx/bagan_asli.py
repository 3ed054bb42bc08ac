"""A native chart on a slide, with what lies under it (bands) and over it (words for what is absent)."""

from collections.abc import Iterator
from itertools import groupby
from typing import cast

from pptx.chart.data import ChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from charts.kalimat import kata as angka
from charts.templat import TINTA
from charts.uraian import Batang, Kata
from charts.uraian_garis import Garis, Panel, Sebar
from rakor.pptx import bagan_batang as batang
from rakor.pptx import bagan_garis as garis
from rakor.pptx.huruf import text_width
from rakor.pptx.kotak import Kotak, share
from rakor.pptx.lukis import SAMAR, Bentuk, put
from rakor.pptx.xml import IsiBagan

LATAR, KATA, PATAH = "Pita kategori", "Keterangan pada bagan", "Cara ukur berubah"
GARIS_ACUAN = "#3C464D"
HURUF_PANEL = 13
SELA_PANEL = 0.25


def bar_chart(slide: Slide, asli: Batang, kotak: Kotak, nama: str, alt: str) -> None:
    """Bars, bands behind them, words where a figure is absent, benchmarks over all bars."""
    isi = batang.bars(asli, kotak)
    plot = isi.plot
    if asli.jalur:
        put(slide, _tracks(asli, plot), "Jalur")
    put(slide, _bands(asli, plot), LATAR)
    _frame(slide, isi, kotak, nama, alt)
    put(slide, [b for k in asli.kata for b in _bar_word(asli, k, plot)], KATA)
    put(slide, [
        b for a in asli.acuan for b in _dashed(
            plot, share(a.nilai, asli.ujung), a.nama, f"{a.nama} {angka.angka(a.nilai, asli.desimal)}", plot.bawah,
            (GARIS_ACUAN, 2, TINTA),
        )
    ], "Pembanding")


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


def _bands(asli: Batang | Garis, plot: Kotak) -> Iterator[Bentuk]:
    """The bands inside the ends of the value axis: from left to right under bars, upwards in their years under lines.

    Only where there are figures: behind a word, such as a grade published without a value, one would give it a place.
    """
    for p in asli.pita:
        dari, sampai = (min(max(share(v, asli.ujung), 0), 1) for v in (p.dari, p.sampai))
        if sampai <= dari:
            continue
        nama = f"Pita {p.dari:.4g}–{p.sampai:.4g}".replace(".", ",")
        for awal, akhir in _with_figures(asli, *(p.kategori or (0, len(asli.kategori) - 1))):
            letak = _band_place(asli, plot, (dari, sampai), (awal, akhir))
            yield Bentuk("kotak", letak.kiri, letak.atas, letak.lebar, letak.tinggi, nama, isi=p.warna)


def _band_place(asli: Batang | Garis, plot: Kotak, bagian: tuple[float, float], kategori: tuple[int, int]) -> Kotak:
    """The rectangle of a band, from one share of the axis to another, along some categories."""
    (dari, sampai), (awal, akhir) = bagian, kategori
    panjang = (plot.lebar if isinstance(asli, Garis) else plot.tinggi) / len(asli.kategori)
    if isinstance(asli, Garis):
        return Kotak(plot.kiri + panjang * awal, plot.bawah - sampai * plot.tinggi, panjang * (akhir - awal + 1),
                     (sampai - dari) * plot.tinggi)
    return Kotak(plot.kiri + dari * plot.lebar, plot.atas + panjang * awal, (sampai - dari) * plot.lebar,
                 panjang * (akhir - awal + 1))


def _with_figures(asli: Batang | Garis, dari: int, sampai: int) -> Iterator[tuple[int, int]]:
    """First and last of each run of categories between two that hold a figure."""
    deret = asli.deret if isinstance(asli, Garis) else asli.deret[:1]
    ada = [any(d.nilai[i] is not None for d in deret) for i in range(dari, sampai + 1)]
    letak = dari
    for isi, banyak in ((isi, len(list(g))) for isi, g in groupby(ada)):
        if isi:
            yield letak, letak + banyak - 1
        letak += banyak


def _bar_word(asli: Batang, kata: Kata, plot: Kotak) -> Iterator[Bentuk]:
    atas, tinggi = batang.place(asli, plot, kata.kategori, kata.deret)
    kiri, tengah = plot.kiri + 0.08, atas + tinggi / 2
    if kata.warna:
        yield Bentuk("kotak", kiri, tengah - 0.08, 0.16, 0.16, "Tanda predikat", isi=kata.warna)
        kiri += 0.22
    yield _text(kata.teks, Kotak(kiri, tengah - 0.14, plot.kanan - kiri, 0.28), SAMAR, "kiri", batang.label_size(tinggi))


def line_chart(slide: Slide, asli: Garis, kotak: Kotak, nama: str, alt: str) -> None:
    """Lines, the bands of each year behind them, words for years without a figure and for changes of method."""
    isi = garis.lines(asli, kotak)
    put(slide, _bands(asli, isi.plot), LATAR)
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
    """Points; rows are named at the left of the plot."""
    isi = garis.points(asli, kotak)
    _frame(slide, isi, kotak, nama, alt)
    baris = isi.plot.tinggi / max(len(asli.baris), 1)
    lebar = isi.plot.kiri - kotak.kiri - 0.1
    put(slide, [
        _text(t, Kotak(kotak.kiri, isi.plot.atas + baris * i, lebar, baris), TINTA, "kanan", 13) for i, t in enumerate(asli.baris)
    ], "Nama baris")
    put(slide, [_point_word(asli, k, isi.plot, baris) for k in asli.kata], KATA)


def _point_word(asli: Sebar, kata: Kata, plot: Kotak, baris: float) -> Bentuk:
    """Words right of the lone point of a row, or left of it where there is no room."""
    x = plot.kiri + share(kata.nilai, (asli.x.dari, asli.x.sampai)) * plot.lebar
    lebar = text_width(kata.teks, 12) + 0.1
    kanan = x + 0.15 + lebar <= plot.kanan
    letak = Kotak(x + 0.15 if kanan else x - 0.15 - lebar, plot.atas + baris * kata.kategori, lebar, baris)
    return _text(kata.teks, letak, SAMAR, "kiri" if kanan else "kanan")


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
