"""Words in boxes: the few ways text is put on a slide."""

from collections.abc import Sequence

from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Pt

from charts.templat import TINTA
from rakor.pptx import lukis
from rakor.pptx.kotak import Kotak, emu

SAMAR, MERAH = "#5B6770", "#A11D1D"


def box(slide: Slide, kotak: Kotak, nama: str) -> TextFrame:
    """An empty text box without margins at its sides."""
    bentuk = slide.shapes.add_textbox(*kotak.emu)
    bentuk.name = nama
    bingkai: TextFrame = bentuk.text_frame
    bingkai.word_wrap = True
    bingkai.margin_left = bingkai.margin_right = emu(0)
    bingkai.margin_top = bingkai.margin_bottom = emu(0.02)
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
            r.font.size, r.font.bold, r.font.color.rgb = Pt(huruf), tebal, RGBColor.from_string(warna[1:])


def paint(bentuk: Shape, warna: str) -> None:
    """One colour, no outline, no shadow."""
    bentuk.fill.solid()
    bentuk.fill.fore_color.rgb = RGBColor.from_string(warna[1:])
    bentuk.line.fill.background()
    lukis.plain_style(bentuk)
