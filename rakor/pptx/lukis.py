"""Drawings as native shapes in named groups: maps, spines, stages, and what lies under or over a chart."""

from collections.abc import Iterable

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.shapes.connector import Connector
from pptx.shapes.group import GroupShape
from pptx.shapes.shapetree import GroupShapes, SlideShapes
from pptx.slide import Slide
from pptx.util import Pt

from charts.uraian import Bentuk, Lukisan
from rakor.pptx.kotak import Kotak, emu

BENTUK = {
    "kotak": MSO_SHAPE.RECTANGLE, "panah": MSO_SHAPE.CHEVRON, "segitiga": MSO_SHAPE.ISOSCELES_TRIANGLE,
    "segitiga_bawah": MSO_SHAPE.FLOWCHART_MERGE, "bulat": MSO_SHAPE.OVAL, "ketupat": MSO_SHAPE.DIAMOND,
}
TANDA = {"segitiga", "segitiga_bawah", "bulat", "ketupat"}
RATA = {"kiri": PP_ALIGN.LEFT, "tengah": PP_ALIGN.CENTER, "kanan": PP_ALIGN.RIGHT}
Wadah = SlideShapes | GroupShapes


def draw(slide: Slide, lukisan: Lukisan, kotak: Kotak) -> None:
    """The drawing scaled into a rectangle."""
    sx, sy = kotak.lebar / lukisan.lebar, kotak.tinggi / lukisan.tinggi
    kiri, atas = kotak.kiri, kotak.atas
    if lukisan.sebangun:
        sx = sy = min(sx, sy)
        kiri += (kotak.lebar - sx * lukisan.lebar) / 2
    else:
        sy = min(sy, 1.25) if lukisan.lebar > 12 else sy
    put(slide, lukisan.bentuk, (kiri, atas, sx, sy))


def put(slide: Slide, bentuk: Iterable[Bentuk], skala: tuple[float, float, float, float] = (0, 0, 1, 1)) -> list[GroupShape]:
    """Shapes on a slide, those of one group together; `skala`: left, top in inches, then factors."""
    kelompok: dict[str, list[Bentuk]] = {}
    for b in bentuk:
        kelompok.setdefault(b.grup, []).append(b)
    keluar = []
    for nama, isi in kelompok.items():
        if nama:
            grup = slide.shapes.add_group_shape()
            grup.name = nama
            keluar.append(grup)
        wadah = grup.shapes if nama else slide.shapes
        for b in isi:
            _one(wadah, b, skala)
    return keluar


def _one(wadah: Wadah, b: Bentuk, skala: tuple[float, float, float, float]) -> None:
    kiri, atas, sx, sy = skala
    bentuk: Shape | Connector
    kotak = Kotak(kiri + b.x * sx, atas + b.y * sy, b.lebar * sx, b.tinggi * sy)
    if b.jenis == "garis":
        bentuk = wadah.add_connector(MSO_CONNECTOR.STRAIGHT, *map(emu, (kotak.kiri, kotak.atas, kotak.kanan, kotak.bawah)))
        bentuk.line.color.rgb, bentuk.line.width = RGBColor.from_string(b.garis[1:]), Pt(b.tebal)
        if b.putus:
            bentuk.line.dash_style = MSO_LINE.DASH
    elif b.jenis == "poligon":
        bentuk = _freeform(wadah, b, skala)
        _paint(bentuk, b)
    elif b.jenis == "teks":
        bentuk = wadah.add_textbox(*kotak.emu)
        _write(bentuk, b)
    else:
        if b.jenis in TANDA:
            kotak = Kotak(kotak.kiri - b.lebar / 2, kotak.atas - b.tinggi / 2, b.lebar, b.tinggi)
        bentuk = wadah.add_shape(BENTUK[b.jenis], *kotak.emu)
        _paint(bentuk, b)
        if b.jenis == "panah":
            bentuk.adjustments[0] = 0.2
        if b.teks:
            _write(bentuk, b)
    bentuk.name = b.nama or b.jenis
    plain_style(bentuk)


def plain_style(bentuk: Shape | Connector) -> None:
    """Without the theme's shadow and outline: only what was given is seen."""
    gaya = bentuk._element.find(qn("p:style"))
    if gaya is not None:
        bentuk._element.remove(gaya)


def _freeform(wadah: Wadah, b: Bentuk, skala: tuple[float, float, float, float]) -> Shape:
    """A region: all its rings in one shape."""
    kiri, atas, sx, sy = skala
    cincin = [[(emu(kiri + x * sx), emu(atas + y * sy)) for x, y in c] for c in b.titik]
    pembangun = wadah.build_freeform(*cincin[0][0], scale=1.0)
    pembangun.add_line_segments(cincin[0][1:], close=True)
    for c in cincin[1:]:
        pembangun.move_to(*c[0])
        pembangun.add_line_segments(c[1:], close=True)
    hasil: Shape = pembangun.convert_to_shape()
    return hasil


def _paint(bentuk: Shape, b: Bentuk) -> None:
    if b.isi:
        bentuk.fill.solid()
        bentuk.fill.fore_color.rgb = RGBColor.from_string(b.isi[1:])
    else:
        bentuk.fill.background()
    if b.garis and b.tebal:
        bentuk.line.color.rgb, bentuk.line.width = RGBColor.from_string(b.garis[1:]), Pt(b.tebal)
    else:
        bentuk.line.fill.background()


def _write(bentuk: Shape, b: Bentuk) -> None:
    bingkai = bentuk.text_frame
    bingkai.word_wrap = True
    bingkai.vertical_anchor = MSO_ANCHOR.MIDDLE
    bingkai.margin_left = bingkai.margin_right = bingkai.margin_top = bingkai.margin_bottom = emu(0.03)
    bingkai.text = b.teks
    for p in bingkai.paragraphs:
        p.alignment = RATA[b.rata]
        for r in p.runs:
            r.font.size, r.font.bold = Pt(b.huruf), b.tebal_huruf
            if b.tinta:
                r.font.color.rgb = RGBColor.from_string(b.tinta[1:])
