"""Words and shapes on a slide: one by one, in named groups, or as a whole drawing."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.shapes.connector import Connector
from pptx.shapes.group import GroupShape
from pptx.shapes.shapetree import SlideShapes
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Pt

from charts.dasar.templat import TINTA
from charts.dasar.uraian import Kunci
from rakor.pptx.huruf import fitting
from rakor.pptx.kotak import Kotak, emu

# Inches around the words of a shape, and the smallest letters in one, in points.
TEPI_BENTUK, MIN_HURUF = 0.03, 8
SAMAR, MERAH = "#5B6770", "#A11D1D"
BENTUK = {
    "kotak": MSO_SHAPE.RECTANGLE, "panah": MSO_SHAPE.CHEVRON, "segitiga": MSO_SHAPE.ISOSCELES_TRIANGLE,
    "segitiga_bawah": MSO_SHAPE.FLOWCHART_MERGE, "bulat": MSO_SHAPE.OVAL, "ketupat": MSO_SHAPE.DIAMOND,
}
TANDA = {"segitiga", "segitiga_bawah", "bulat", "ketupat"}
RATA = {"kiri": PP_ALIGN.LEFT, "tengah": PP_ALIGN.CENTER, "kanan": PP_ALIGN.RIGHT}
# Inches of a drawing that fills a slide.
LEBAR, TINGGI = 12.3, 5.2
# Left and top in inches, then factors of width and height.
Skala = tuple[float, float, float, float]


@dataclass(frozen=True)
class Bentuk:
    """One shape of a drawing, in units of the drawing with y downwards.

    `jenis`: kotak, garis, teks, poligon, panah; or a mark (segitiga, segitiga_bawah, bulat, ketupat) with its middle at
    x, y and its size in inches whatever the scale. `titik`: rings of a poligon. `rata`: kiri, tengah, kanan. `huruf`:
    points. `grup`: shapes of one name are grouped.
    """

    jenis: str
    x: float
    y: float
    lebar: float = 0.0
    tinggi: float = 0.0
    nama: str = ""
    isi: str = ""
    garis: str = ""
    tebal: float = 0.0
    putus: bool = False
    teks: str = ""
    tinta: str = ""
    huruf: float = 12
    tebal_huruf: bool = False
    rata: str = "tengah"
    grup: str = ""
    titik: tuple[tuple[tuple[float, float], ...], ...] = ()


@dataclass(frozen=True)
class Lukisan:
    """Shapes on a sheet of an office file, `lebar` wide and `tinggi` high. `sebangun`: keeps its proportions when scaled."""

    bentuk: tuple[Bentuk, ...]
    lebar: float
    tinggi: float
    kunci: tuple[Kunci, ...] = ()
    sebangun: bool = True


def draw(slide: Slide, lukisan: Lukisan, kotak: Kotak, _nama: str, _alt: str) -> None:
    """The drawing scaled into a rectangle; its groups and shapes have names of their own."""
    sx, sy = kotak.lebar / lukisan.lebar, kotak.tinggi / lukisan.tinggi
    kiri = kotak.kiri
    if lukisan.sebangun:
        sx = sy = min(sx, sy)
        kiri += (kotak.lebar - sx * lukisan.lebar) / 2
    elif lukisan.lebar > 12:
        sy = min(sy, 1.25)
    put(slide, lukisan.bentuk, skala=(kiri, kotak.atas, sx, sy))


def put(slide: Slide, bentuk: Iterable[Bentuk], grup: str = "", skala: Skala = (0, 0, 1, 1)) -> None:
    """Shapes on a slide, those of one group together; `grup`: one group for all of them."""
    wadah, kelompok = slide.shapes, dict[str, GroupShape]()
    wadah.turbo_add_enabled = True  # the next number is counted on, not looked for in the whole slide
    for b in bentuk:
        nama = grup or b.grup
        if nama and nama not in kelompok:
            kelompok[nama] = wadah.add_group_shape()
            kelompok[nama].name = nama
            # A group takes its number past the count, which goes on from there.
            wadah.turbo_add_enabled = True
        satu = _one(wadah, b, skala)
        satu.name = b.nama or b.jenis
        plain_style(satu)
        if nama:
            kelompok[nama]._element.insert_element_before(satu._element, "p:extLst")
    wadah.turbo_add_enabled = False
    for satu_grup in kelompok.values():
        # Made inside a group, every shape would measure all before it once more.
        satu_grup._element.recalculate_extents()


def _one(wadah: SlideShapes, b: Bentuk, skala: Skala) -> Shape | Connector:
    kiri, atas, sx, sy = skala
    kotak = Kotak(kiri + b.x * sx, atas + b.y * sy, b.lebar * sx, b.tinggi * sy)
    if b.jenis == "garis":
        garis = wadah.add_connector(MSO_CONNECTOR.STRAIGHT, *map(emu, (kotak.kiri, kotak.atas, kotak.kanan, kotak.bawah)))
        garis.line.color.rgb, garis.line.width = _rgb(b.garis), Pt(b.tebal)
        if b.putus:
            garis.line.dash_style = MSO_LINE.DASH
        return garis
    if b.jenis == "poligon":
        bentuk = _freeform(wadah, b, skala)
    elif b.jenis == "teks":
        bentuk = wadah.add_textbox(*kotak.emu)
    else:
        if b.jenis in TANDA:
            kotak = Kotak(kotak.kiri - b.lebar / 2, kotak.atas - b.tinggi / 2, b.lebar, b.tinggi)
        bentuk = wadah.add_shape(BENTUK[b.jenis], *kotak.emu)
    if b.jenis == "panah":
        bentuk.adjustments[0] = 0.2
    if b.isi or b.jenis != "teks":
        paint(bentuk, b.isi, b.garis, b.tebal)
    if b.teks:
        _write(bentuk.text_frame, b, kotak)
    return bentuk


def _freeform(wadah: SlideShapes, b: Bentuk, skala: Skala) -> Shape:
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


def _write(bingkai: TextFrame, b: Bentuk, kotak: Kotak) -> None:
    """The words in their shape, smaller than asked where it has no room for them."""
    bingkai.word_wrap, bingkai.vertical_anchor = True, MSO_ANCHOR.MIDDLE
    bingkai.margin_left = bingkai.margin_right = bingkai.margin_top = bingkai.margin_bottom = emu(TEPI_BENTUK)
    ukuran = [b.huruf, *range(math.ceil(b.huruf) - 1, MIN_HURUF - 1, -1)]
    tepi = 2 * TEPI_BENTUK
    huruf = fitting(b.teks.split("\n"), ukuran, kotak.lebar - tepi, kotak.tinggi - tepi, tebal=b.tebal_huruf)
    paragraphs(bingkai, [b.teks], huruf, b.tinta, RATA[b.rata], tebal=b.tebal_huruf)


def box(slide: Slide, kotak: Kotak, nama: str) -> TextFrame:
    """An empty text box without margins at its sides."""
    bentuk = slide.shapes.add_textbox(*kotak.emu)
    bentuk.name = nama
    bingkai: TextFrame = bentuk.text_frame
    bingkai.word_wrap = True
    bingkai.margin_left = bingkai.margin_right = emu(0)
    bingkai.margin_top = bingkai.margin_bottom = emu(0.02)
    return bingkai


def area(slide: Slide, kotak: Kotak, nama: str, warna: str) -> TextFrame:
    """A rectangle of one colour; gives the frame of the words in it, in the middle of its height."""
    bentuk = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *kotak.emu)
    bentuk.name = nama
    paint(bentuk, warna)
    plain_style(bentuk)
    bingkai: TextFrame = bentuk.text_frame
    return bingkai


def paragraphs(
    bingkai: TextFrame, teks: Sequence[str], huruf: float, warna: str = TINTA, rata: PP_ALIGN = PP_ALIGN.LEFT, *,
    tebal: bool = False,
) -> None:
    """Texts as paragraphs of one look; size in points."""
    bingkai.text = "\n".join(teks)
    for p in bingkai.paragraphs:
        p.alignment = rata
        for r in p.runs:
            r.font.size, r.font.bold, r.font.color.rgb = Pt(huruf), tebal, _rgb(warna)


def paint(bentuk: Shape, isi: str, garis: str = "", tebal: float = 0) -> None:
    """One colour and an outline of so many points; '' is none."""
    if isi:
        bentuk.fill.solid()
        bentuk.fill.fore_color.rgb = _rgb(isi)
    else:
        bentuk.fill.background()
    if garis and tebal:
        bentuk.line.color.rgb, bentuk.line.width = _rgb(garis), Pt(tebal)
    else:
        bentuk.line.fill.background()


def plain_style(bentuk: Shape | Connector) -> None:
    """Without the theme's shadow and outline: only what was given is seen."""
    gaya = bentuk._element.find(qn("p:style"))
    if gaya is not None:
        bentuk._element.remove(gaya)


def _rgb(warna: str) -> RGBColor:
    rgb: RGBColor = RGBColor.from_string(warna[1:])
    return rgb
