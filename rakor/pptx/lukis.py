"""Words and rectangles on a slide, and what a drawing of shapes is made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Pt

from charts.dasar.templat import TINTA
from charts.dasar.uraian import Kunci
from rakor.pptx.kotak import Kotak, emu

SAMAR, MERAH = "#5B6770", "#A11D1D"
# Inches of a drawing that fills a slide.
LEBAR, TINGGI = 12.3, 5.2


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
    bentuk.fill.solid()
    bentuk.fill.fore_color.rgb = _rgb(warna)
    bentuk.line.fill.background()
    # Without the theme's shadow and outline: only what was given is seen.
    bentuk._element.remove(bentuk._element.find(qn("p:style")))
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


def _rgb(warna: str) -> RGBColor:
    rgb: RGBColor = RGBColor.from_string(warna[1:])
    return rgb
