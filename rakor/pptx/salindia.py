"""One slide: cover, agenda, a chart (on as many slides as it needs), or the words in its place."""

from collections.abc import Sequence

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.slide import Slide
from pptx.text.text import _Paragraph
from pptx.util import Pt

from charts.templat import CAP_LATIHAN
from charts.uraian import Batang, Lukisan, Tabel
from charts.uraian_garis import Garis, Panel, Sebar
from rakor.lembar import Lembar
from rakor.pptx import bagan_asli as grafik
from rakor.pptx import bagan_tabel as tabel
from rakor.pptx import lukis, potong
from rakor.pptx.bingkai import empty_away, frame, key, page_number, room
from rakor.pptx.kantor import native
from rakor.pptx.kotak import Kotak, emu
from rakor.pptx.potong import Asli
from rakor.pptx.tata import JUDUL, Tata
from rakor.pptx.tulisan import SAMAR, box, paragraphs

# Height of a row whose name is still read, and what the axes above and below take, in inches.
MIN_BARIS, RUANG_SUMBU = 0.24, 0.6
TANPA_BUTIR = '<a:buNone xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>'


def cover(tata: Tata, lembar: Lembar, latihan: bool) -> None:
    """Title, date and place."""
    slide = tata.deck.slides.add_slide(tata.sampul)
    slide.shapes.title.text = lembar.judul
    anak = next((p for p in slide.placeholders if p.placeholder_format.type == PP_PLACEHOLDER.SUBTITLE), None)
    if anak is not None:
        anak.text = " · ".join(filter(None, [lembar.anak_judul, CAP_LATIHAN if latihan else ""])) or " "
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


def charts(tata: Tata, lembar: Lembar) -> int:
    """The slide, or slides, of one chart; gives how many."""
    if lembar.sajian is None or lembar.uraian is None:
        _words_only(tata, lembar)
        return 1
    bagian = [p for asli in native(lembar.uraian) for p in _fitting(asli, tata, lembar)]
    for i, asli in enumerate(bagian, 1):
        akhiran = f" ({i} dari {len(bagian)})" if len(bagian) > 1 else ""
        slide, bidang = frame(tata, lembar, akhiran)
        kotak = key(slide, asli.kunci, bidang)
        _place(slide, asli, kotak, lembar)
    return len(bagian)


def _fitting(asli: Asli, tata: Tata, lembar: Lembar) -> Sequence[Asli]:
    """What does not fit the slide, because of a long note or a small template, goes on on the next."""
    kotak = room(tata, lembar, asli.kunci)
    if isinstance(asli, Tabel):
        return tabel.by_height(asli, kotak)
    if isinstance(asli, Batang):
        return potong.bars(asli, int((kotak.tinggi - RUANG_SUMBU) / (MIN_BARIS * max(1, 0.75 * potong.side_by_side(asli)))))
    if isinstance(asli, Sebar) and asli.baris:
        return potong.points(asli, int((kotak.tinggi - RUANG_SUMBU) / MIN_BARIS))
    return [asli]


def _place(slide: Slide, asli: Asli, kotak: Kotak, lembar: Lembar) -> None:
    nama = f"Bagan: {lembar.sajian.bagan.nama}" if lembar.sajian else "Bagan"
    alt = (lembar.sajian.alt if lembar.sajian else "") or f"{lembar.judul}. {lembar.anak_judul}"
    if isinstance(asli, Batang):
        grafik.bar_chart(slide, asli, kotak, nama, alt)
    elif isinstance(asli, Garis):
        grafik.line_chart(slide, asli, kotak, nama, alt)
    elif isinstance(asli, Panel):
        grafik.panel_chart(slide, asli, kotak, nama, alt)
    elif isinstance(asli, Sebar):
        grafik.point_chart(slide, asli, kotak, nama, alt)
    elif isinstance(asli, Tabel):
        tabel.table(slide, asli, kotak, nama)
    elif isinstance(asli, Lukisan):
        lukis.draw(slide, asli, kotak)


def _words_only(tata: Tata, lembar: Lembar) -> None:
    """What is missing, in words, where the chart would be."""
    slide, bidang = frame(tata, lembar, "")
    kotak = bidang.inside(kiri=bidang.lebar * 0.1, kanan=bidang.lebar * 0.1, atas=bidang.tinggi * 0.3, bawah=bidang.tinggi * 0.3)
    bingkai = box(slide, kotak, "Belum ada data")
    bingkai.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraphs(bingkai, [lembar.kosong], 22, SAMAR, PP_ALIGN.CENTER)
