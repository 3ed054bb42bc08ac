"""One slide: cover, agenda, a chart (on as many slides as it needs), or the words in its place."""

from collections.abc import Callable, Iterator
from io import BytesIO

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.slide import Slide
from pptx.text.text import _Paragraph
from pptx.util import Pt

from charts.dasar.templat import CAP_LATIHAN
from charts.dasar.uraian import Batang, Tabel
from charts.dasar.uraian_garis import Garis, Panel, Sebar
from rakor.kop import fitted
from rakor.lembar import Lembar
from rakor.pptx import bagan_asli, bagan_tabel, bentuk
from rakor.pptx.bingkai import empty_away, frame, page_number, title
from rakor.pptx.kantor import native
from rakor.pptx.kotak import Kotak, emu
from rakor.pptx.lukis import SAMAR, Lukisan, box, paragraphs
from rakor.pptx.potong import Asli, fitting
from rakor.pptx.tata import JUDUL, Tata

# Inches that the logo on the cover may take.
LEBAR_LOGO, TINGGI_LOGO = 5.0, 1.0
TANPA_BUTIR = '<a:buNone xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>'
# How each kind is put on a slide: in a rectangle, under a name, with words for those who do not see it.
PUT: dict[type, Callable[..., None]] = {
    Batang: bagan_asli.bar_chart,
    Garis: bagan_asli.line_chart,
    Panel: bagan_asli.panel_chart,
    Sebar: bagan_asli.point_chart,
    Tabel: bagan_tabel.table,
    Lukisan: bentuk.draw,
}


def cover(tata: Tata, lembar: Lembar, latihan: bool) -> None:
    """Title, date, place and organiser; the logo on our own master, an office's has its own."""
    slide = tata.deck.slides.add_slide(tata.sampul)
    slide.shapes.title.text = lembar.judul
    if lembar.logo and tata.milik_sendiri:
        letak = Kotak(1.1, 0.6, *fitted(lembar.logo, LEBAR_LOGO, TINGGI_LOGO))
        slide.shapes.add_picture(BytesIO(lembar.logo), *letak.emu).name = "Logo"
    anak = next((p for p in slide.placeholders if p.placeholder_format.type == PP_PLACEHOLDER.SUBTITLE), None)
    if anak is not None:
        baris = [*lembar.butir, lembar.anak_judul, CAP_LATIHAN if latihan else ""]
        anak.text = "\n".join(filter(None, baris)) or " "
    empty_away(slide)


def agenda(tata: Tata, lembar: Lembar) -> None:
    """The points of the agenda, numbered."""
    slide = tata.deck.slides.add_slide(tata.teks)
    slide.shapes.title.text = lembar.judul
    butir = [f"{i}. {b}" for i, b in enumerate(lembar.butir, 1)]
    badan = next((p for p in slide.placeholders if p.placeholder_format.type not in JUDUL and p.has_text_frame), None)
    bingkai = box(slide, tata.bidang.inside(atas=0.4), "Agenda") if badan is None else badan.text_frame
    huruf = 24 if len(butir) <= 8 else 20 if len(butir) <= 12 else 14
    paragraphs(bingkai, butir, huruf)
    for p in bingkai.paragraphs:
        p.space_after = Pt(10)
        _without_bullet(p)
    page_number(slide)


def _without_bullet(p: _Paragraph) -> None:
    """The number is the bullet; later lines of a point stand under its words."""
    sifat = p._p.get_or_add_pPr()
    sifat.set("marL", str(emu(0.5)))
    sifat.set("indent", str(-emu(0.5)))
    sifat.insert_element_before(parse_xml(TANPA_BUTIR), "a:tabLst", "a:defRPr", "a:extLst")


def charts(tata: Tata, lembar: Lembar) -> None:
    """The slides of one chart, as many as it needs, or the words in its place."""
    if lembar.uraian is None:
        slides = [_words_only(tata, lembar)]
    else:
        slides = [s for asli in native(lembar.uraian) for s in _filled(tata, lembar, asli)]
    for i, slide in enumerate(slides, 1):
        title(slide, tata, f"{lembar.judul} ({i} dari {len(slides)})" if len(slides) > 1 else lembar.judul, lembar.latihan)


def _filled(tata: Tata, lembar: Lembar, asli: Asli) -> Iterator[Slide]:
    """What does not fit the slide, because of a long note or a small template, goes on on the next."""
    put = next(put for jenis, put in PUT.items() if isinstance(asli, jenis))
    slide, kotak = frame(tata, lembar, asli.kunci)
    for i, bagian in enumerate(fitting(asli, kotak)):
        if i:
            slide, kotak = frame(tata, lembar, asli.kunci)
        put(slide, bagian, kotak, f"Bagan: {lembar.nama}", lembar.alt or f"{lembar.judul}. {lembar.anak_judul}")
        yield slide


def _words_only(tata: Tata, lembar: Lembar) -> Slide:
    """What is missing, in words, where the chart would be."""
    slide, bidang = frame(tata, lembar)
    x, y = bidang.lebar * 0.1, bidang.tinggi * 0.3
    bingkai = box(slide, bidang.inside(x, y, x, y), "Tanpa angka")
    bingkai.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraphs(bingkai, [lembar.kosong], 22, SAMAR, PP_ALIGN.CENTER)
    return slide
