"""Reads a deck back: numbers of its charts, words of its slides, shapes and places."""

import io
from collections.abc import Iterator

from lxml import etree
from pptx import Presentation
from pptx.chart.chart import Chart
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Berkas
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.group import GroupShape
from pptx.slide import Slide

from rakor.lembar import Lembar
from rakor.paparan import Paparan
from rakor.pptx import write

PAPARAN = Paparan("abcd1234", "Rakor uji")


def deck(*lembar: Lembar, templat: bytes | None = None) -> Berkas:
    """The deck of some slides, opened again."""
    return Presentation(io.BytesIO(write(PAPARAN, lembar, templat)))


def shapes(wadah: Slide | GroupShape) -> Iterator[BaseShape]:
    """Every shape, those inside groups too."""
    for bentuk in wadah.shapes:
        yield bentuk
        if isinstance(bentuk, GroupShape):
            yield from shapes(bentuk)


def charts(berkas: Berkas) -> list[Chart]:
    """Every native chart in order."""
    return [b.chart for slide in berkas.slides for b in slide.shapes if b.has_chart]


def series(chart: Chart) -> dict[str, list[float | None]]:
    """Values (y) by series name, as python-pptx reads them."""
    return {s.name: list(s.values) for plot in chart.plots for s in plot.series}


def points(chart: Chart) -> dict[str, list[tuple[float | None, float | None]]]:
    """x and y by series name of an XY chart."""
    keluar: dict[str, list[tuple[float | None, float | None]]] = {}
    for s in chart.element.iter(qn("c:ser")):
        nama = s.find(f"{qn('c:tx')}//{qn('c:v')}").text
        keluar.setdefault(nama, []).extend(zip(_column(s, "c:xVal"), _column(s, "c:yVal")))
    return keluar


def values(chart: Chart) -> dict[str, list[float | None]]:
    """Values by series name: of an XY chart those on the x axis."""
    if next(chart.element.iter(qn("c:scatterChart")), None) is None:
        return series(chart)
    return {nama: [x for x, _ in titik] for nama, titik in points(chart).items()}


def reaches(chart: Chart) -> list[tuple[float, float]]:
    """Both ends of the error bar of each figure that has one: along x in an XY chart, along the bar in others."""
    keluar = []
    for s in chart.element.iter(qn("c:ser")):
        selang = s.find(qn("c:errBars"))
        if selang is not None:
            nilai = _column(s, "c:xVal" if s.find(qn("c:xVal")) is not None else "c:val")
            sisi = zip(_column(selang, "c:minus"), _column(selang, "c:plus"))
            keluar += [(v - a, v + b) for v, (a, b) in zip(nilai, sisi) if v is not None and a is not None and b is not None]
    return keluar


def _column(s: etree._Element, tag: str) -> list[float | None]:
    simpan = s.find(f"{qn(tag)}//{qn('c:numCache')}")
    isi = {int(p.get("idx")): float(p.find(qn("c:v")).text) for p in simpan.iter(qn("c:pt"))}
    return [isi.get(i) for i in range(int(simpan.find(qn("c:ptCount")).get("val")))]


def labels(chart: Chart) -> list[str]:
    """What is written on a chart: the names on its axis and the words at its bars and points, as far as they are shown."""
    sumbu = [a for a in chart.element.iter(qn("c:catAx")) if a.find(qn("c:delete")).get("val") == "0"]
    nama = [v.text or "" for k in list(chart.element.iter(qn("c:cat")))[:1] for v in k.iter(qn("c:v"))] if sumbu else []
    return [*nama, *(t.text or "" for t in chart.element.iter(qn("a:t")))]


def words(slide: Slide) -> str:
    """All words of a slide: shapes, tables, labels of charts."""
    isi = []
    for b in shapes(slide):
        if isinstance(b, Shape) and b.has_text_frame:
            isi.append(b.text_frame.text)
        if isinstance(b, GraphicFrame) and b.has_table:
            isi += [sel.text for baris in b.table.rows for sel in baris.cells]
        if isinstance(b, GraphicFrame) and b.has_chart:
            isi += [t.text or "" for t in b.chart.element.iter(qn("a:t"), qn("c:v"))]
    return "\n".join(isi)


def numbers(berkas: Berkas) -> list[float]:
    """Every number of every chart, sorted, without the hidden helpers' repetition."""
    return sorted(v for c in charts(berkas) for isi in series(c).values() for v in isi if v is not None)
