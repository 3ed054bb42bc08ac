"""A native chart on a slide, with what lies under it (bands) and over it (words for what is absent)."""

from typing import cast

from pptx.chart.data import ChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from charts.kalimat import kata as angka
from charts.templat import TINTA
from charts.uraian import Acuan, Batang, Bentuk, Kata
from charts.uraian_garis import Garis, Panel, Sebar
from rakor.pptx import bagan_batang as batang
from rakor.pptx import bagan_garis as garis
from rakor.pptx import bagan_titik as sebar
from rakor.pptx import lukis
from rakor.pptx.isi_bagan import IsiBagan
from rakor.pptx.kotak import Kotak, text_width
from rakor.pptx.tulisan import SAMAR

LATAR, KATA, PEMBANDING = "Pita kategori", "Keterangan pada bagan", "Pembanding"
GARIS_ACUAN = "#3C464D"
HURUF_PANEL = 13
SELA_PANEL = 0.25


def bar_chart(slide: Slide, asli: Batang, kotak: Kotak, nama: str, alt: str) -> None:
    """Bars, bands behind them, words where a figure is absent."""
    isi = batang.bars(asli, kotak)
    lukis.put(slide, _grouped(_tracks(asli, isi.plot), "Jalur"))
    _behind(slide, [_vertical(p.dari, p.sampai, p.warna, asli.ujung, isi.plot) for p in asli.pita])
    _frame(slide, isi, kotak, nama, alt)
    _over(slide, [b for k in asli.kata for b in _bar_word(asli, k, isi.plot)])
    lukis.put(slide, _grouped([b for a in asli.acuan for b in _reference(asli, a, isi.plot)], PEMBANDING))


def _reference(asli: Batang, acuan: Acuan, plot: Kotak) -> list[Bentuk]:
    """The dashed line of a benchmark over all bars, its name and value under it."""
    x = plot.kiri + (acuan.nilai - asli.ujung[0]) / (asli.ujung[1] - asli.ujung[0]) * plot.lebar
    teks = f"{acuan.nama} {angka.angka(acuan.nilai, asli.desimal)}"
    lebar = min(text_width(teks, 12) + 0.2, plot.lebar)
    kiri = min(max(x - lebar / 2, plot.kiri), plot.kanan - lebar)
    return [
        Bentuk("garis", x, plot.atas, 0, plot.tinggi, acuan.nama, garis=GARIS_ACUAN, tebal=2, putus=True),
        _text(teks, Kotak(kiri, plot.bawah, lebar, 0.28), 12, "tengah", TINTA),
    ]


def _tracks(asli: Batang, plot: Kotak) -> list[Bentuk]:
    """A pale track to the end of the axis under the bars of each row."""
    if not asli.jalur:
        return []
    baris = plot.tinggi / len(asli.kategori)
    tebal = baris * (1 - batang.SELA)
    atas = plot.atas + (baris - tebal) / 2
    return [
        Bentuk("kotak", plot.kiri, atas + baris * i, plot.lebar, tebal, f"Jalur {k}"[:60], isi=asli.jalur)
        for i, k in enumerate(asli.kategori)
    ]


def _vertical(dari: float, sampai: float, warna: str, ujung: tuple[float, float], plot: Kotak) -> Bentuk:
    kiri, kanan = (plot.kiri + (min(max(v, ujung[0]), ujung[1]) - ujung[0]) / (ujung[1] - ujung[0]) * plot.lebar
                   for v in (dari, sampai))
    return Bentuk("kotak", kiri, plot.atas, kanan - kiri, plot.tinggi, f"Pita {dari:g}–{sampai:g}".replace(".", ","), isi=warna)


def _bar_word(asli: Batang, kata: Kata, plot: Kotak) -> list[Bentuk]:
    atas, tinggi = batang.place(asli, plot, kata.kategori, kata.deret)
    kiri = plot.kiri + 0.08
    keluar = []
    if kata.warna:
        keluar.append(Bentuk("kotak", kiri, atas + tinggi / 2 - 0.08, 0.16, 0.16, "Tanda predikat", isi=kata.warna))
        kiri += 0.22
    huruf = batang.label_size(tinggi)
    letak = Kotak(kiri, atas + tinggi / 2 - 0.14, plot.kanan - kiri, 0.28)
    return [*keluar, _text(kata.teks, letak, huruf, "kiri", SAMAR)]


def line_chart(slide: Slide, asli: Garis, kotak: Kotak, nama: str, alt: str) -> None:
    """Lines, the bands of each year behind them, words for years without a figure and for changes of method."""
    isi = garis.lines(asli, kotak)
    _behind(slide, [_band(asli, i, isi.plot) for i in range(len(asli.pita))])
    _frame(slide, isi, kotak, nama, alt)
    _over(slide, [*_breaks(asli, isi.plot), *(b for k in asli.kata for b in _year_word(asli, k, isi.plot))])


def _band(asli: Garis, i: int, plot: Kotak) -> Bentuk:
    p = asli.pita[i]
    langkah = plot.lebar / len(asli.kategori)
    dari, sampai = p.kategori or (0, len(asli.kategori) - 1)
    atas, bawah = _height(asli, p.sampai, plot), _height(asli, p.dari, plot)
    nama = f"Pita {p.dari:.4g}–{p.sampai:.4g}".replace(".", ",")
    return Bentuk("kotak", plot.kiri + langkah * dari, atas, langkah * (sampai - dari + 1), bawah - atas, nama, isi=p.warna)


def _height(asli: Garis, nilai: float, plot: Kotak) -> float:
    bagian = (nilai - asli.ujung[0]) / (asli.ujung[1] - asli.ujung[0])
    return plot.bawah - min(max(bagian, 0), 1) * plot.tinggi


def _breaks(asli: Garis, plot: Kotak) -> list[Bentuk]:
    langkah = plot.lebar / len(asli.kategori)
    keluar = []
    for urut, teks in asli.patah:
        x = plot.kiri + langkah * urut
        keluar.append(Bentuk("garis", x, plot.atas, 0, plot.tinggi, "Cara ukur berubah", garis=SAMAR, tebal=1.25, putus=True))
        if not teks:
            continue
        lebar = min(text_width(teks, 12) + 0.2, plot.lebar)
        kiri = min(max(x - lebar / 2, plot.kiri), plot.kanan - lebar)
        keluar.append(_text(teks, Kotak(kiri, plot.atas - 0.3, lebar, 0.28), 12, "tengah", SAMAR))
    return keluar


def _year_word(asli: Garis, kata: Kata, plot: Kotak) -> list[Bentuk]:
    """Words at the foot of the plot in the column of a year."""
    langkah = plot.lebar / len(asli.kategori)
    kiri, bawah = plot.kiri + langkah * kata.kategori, plot.bawah - 0.05
    if kata.warna:
        tanda = Bentuk("kotak", kiri + langkah / 2 - 0.09, bawah - 0.22, 0.18, 0.18, "Tanda zona", isi=kata.warna, garis=SAMAR,
                       tebal=1)
        return [tanda, _text(kata.teks, Kotak(kiri, bawah - 0.86, langkah, 0.6), 12, "tengah", TINTA)]
    return [_text(kata.teks, Kotak(kiri, bawah - 0.6, langkah, 0.6), 12, "tengah", SAMAR)]


def point_chart(slide: Slide, asli: Sebar, kotak: Kotak, nama: str, alt: str) -> None:
    """Points; rows are named at the left of the plot."""
    isi = sebar.points(asli, kotak)
    _frame(slide, isi, kotak, nama, alt)
    if not asli.baris:
        return
    baris = isi.plot.tinggi / len(asli.baris)
    tulisan = [
        _text(t, Kotak(kotak.kiri, isi.plot.atas + baris * i, isi.plot.kiri - kotak.kiri - 0.1, baris), 13, "kanan", TINTA)
        for i, t in enumerate(asli.baris)
    ]
    lukis.put(slide, _grouped(tulisan, "Nama baris"))
    _over(slide, [_point_word(asli, k, isi.plot, baris) for k in asli.kata])


def _point_word(asli: Sebar, kata: Kata, plot: Kotak, baris: float) -> Bentuk:
    """Words right of the lone point of a row, or left of it where there is no room."""
    x = plot.kiri + (kata.nilai - asli.x.dari) / (asli.x.sampai - asli.x.dari) * plot.lebar
    lebar = text_width(kata.teks, 12) + 0.1
    kanan = x + 0.15 + lebar <= plot.kanan
    letak = Kotak(x + 0.15 if kanan else x - 0.15 - lebar, plot.atas + baris * kata.kategori, lebar, baris)
    return _text(kata.teks, letak, 12, "kiri" if kanan else "kanan", SAMAR)


def panel_chart(slide: Slide, asli: Panel, kotak: Kotak, nama: str, alt: str) -> None:
    """Small charts in rows, each under its name and last value."""
    kolom = min(asli.kolom, len(asli.isi))
    baris = -(-len(asli.isi) // kolom)
    lebar, tinggi = (kotak.lebar + SELA_PANEL) / kolom, kotak.tinggi / baris
    tulisan: list[Bentuk] = []
    patah: list[Bentuk] = []
    for i, isi in enumerate(asli.isi):
        luar = Kotak(kotak.kiri + lebar * (i % kolom), kotak.atas + tinggi * (i // kolom), lebar - SELA_PANEL, tinggi - 0.08)
        dalam = luar.inside(atas=0.28)
        kecil = garis.lines(isi, dalam)
        _frame(slide, kecil, dalam, f"{nama}: {asli.nama[i]}", alt)
        patah += _breaks(isi, kecil.plot)
        kepala = Kotak(luar.kiri, luar.atas, luar.lebar, 0.28)
        tulisan.append(_text(asli.nama[i], kepala, HURUF_PANEL, "kiri", TINTA, tebal=True))
        tulisan.append(_text(asli.akhir[i], kepala, HURUF_PANEL, "kanan", TINTA))
        kaki = Kotak(luar.kiri, luar.bawah - 0.26, luar.lebar, 0.26)
        tulisan.append(_text(isi.kategori[0], kaki, 12, "kiri", SAMAR))
        tulisan.append(_text(isi.kategori[-1], kaki, 12, "kanan", SAMAR))
    lukis.put(slide, _grouped(patah, "Cara ukur berubah"))
    lukis.put(slide, _grouped(tulisan, "Nama, nilai terakhir, dan tahun"))


def _frame(slide: Slide, isi: IsiBagan, kotak: Kotak, nama: str, alt: str) -> None:
    # python-pptx calls the frame it gives a chart, and asks of the data only what IsiBagan has.
    bingkai = cast(GraphicFrame, slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *kotak.emu, cast(ChartData, isi)))
    bingkai.name = nama
    bingkai._element.nvGraphicFramePr.cNvPr.set("descr", alt)


def _behind(slide: Slide, bentuk: list[Bentuk]) -> None:
    lukis.put(slide, _grouped([b for b in bentuk if b.lebar > 0 and b.tinggi > 0], LATAR))


def _over(slide: Slide, bentuk: list[Bentuk]) -> None:
    lukis.put(slide, _grouped(bentuk, KATA))


def _grouped(bentuk: list[Bentuk], nama: str) -> list[Bentuk]:
    return [Bentuk(**{**b.__dict__, "grup": nama}) for b in bentuk]


def _text(teks: str, kotak: Kotak, huruf: float, rata: str, warna: str, *, tebal: bool = False) -> Bentuk:
    return Bentuk("teks", kotak.kiri, kotak.atas, kotak.lebar, kotak.tinggi, teks[:40], teks=teks, huruf=huruf, rata=rata,
                  tinta=warna, tebal_huruf=tebal)
