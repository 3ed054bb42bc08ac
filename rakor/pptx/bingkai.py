"""What stands around a chart on its slide: title, subtitle, key, note, source, version, marks."""

from collections.abc import Sequence

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE, PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.slide import Slide
from pptx.util import Pt

from charts.templat import CAP_LATIHAN
from charts.uraian import Kunci
from rakor.lembar import Lembar
from rakor.pptx.kotak import Kotak, emu, lines, text_width
from rakor.pptx.penyaji import speaker
from rakor.pptx.tata import JUDUL, Tata
from rakor.pptx.tulisan import MERAH, SAMAR, TINTA, box, paint, paragraphs
from rakor.teks import for_a_slide

ALAS_CATATAN, AKSEN = "#F1F6F7", "#C2702B"
LEBAR_CAP = 1.75
TINGGI_KAKI = 0.46
HURUF_SUMBER, HURUF_KUNCI, HURUF_CATATAN, HURUF_ANAK = 12, 13, 16, 15
NOMOR = (
    '<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:nvSpPr><p:cNvPr id="{id}" name="Nomor salindia"/>'
    '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="{idx}"/></p:nvPr></p:nvSpPr>'
    '<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">'
    '<a:rPr lang="id-ID"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="id-ID"/></a:p></p:txBody></p:sp>'
)


def frame(tata: Tata, lembar: Lembar, akhiran: str) -> tuple[Slide, Kotak]:
    """A chart slide with everything but the chart; gives the room left for it."""
    slide = tata.deck.slides.add_slide(tata.bagan)
    _title(slide, tata, f"{lembar.judul}{akhiran}", lembar.latihan)
    empty_away(slide)
    bidang = _subtitle(slide, for_a_slide(lembar.anak_judul), tata.bidang)
    bidang = _foot(slide, tata, lembar, bidang)
    bidang = _note(slide, lembar.catatan, bidang)
    if lembar.latihan:
        _training(slide, tata)
    page_number(slide)
    speaker(slide, lembar)
    return slide, bidang.inside(atas=0.08, bawah=0.04)


def room(tata: Tata, lembar: Lembar, kunci: Sequence[Kunci]) -> Kotak:
    """What `frame` and `key` leave for the chart."""
    b = tata.bidang
    atas = _subtitle_height(for_a_slide(lembar.anak_judul), b.lebar)
    bawah = TINGGI_KAKI + 0.04
    sisa = b.inside(atas=atas, bawah=bawah)
    bawah += _note_height(lembar.catatan, sisa)[1] + (_key_height(kunci, b.lebar) if kunci else 0)
    return b.inside(atas=atas + 0.08, bawah=bawah + 0.04)


def _title(slide: Slide, tata: Tata, judul: str, latihan: bool) -> None:
    kotak = slide.shapes.title
    assert kotak is not None
    kotak.text = judul
    lebar = tata.judul.lebar - (LEBAR_CAP + 0.2 if latihan else 0)
    if latihan or tata.milik_sendiri:
        kotak.left, kotak.top, kotak.width, kotak.height = Kotak(tata.judul.kiri, tata.judul.atas, lebar, tata.judul.tinggi).emu
    if not tata.milik_sendiri and lines(judul, 28, lebar) == 1:
        return
    ukuran = next((h for h in (28, 24, 22, 20) if lines(judul, h, lebar) * h * 1.15 / 72 <= tata.judul.tinggi), 18)
    kotak.text_frame.paragraphs[0].runs[0].font.size = Pt(ukuran)


def _subtitle(slide: Slide, teks: str, bidang: Kotak) -> Kotak:
    if not teks:
        return bidang
    tinggi = _subtitle_height(teks, bidang.lebar)
    bingkai = box(slide, Kotak(bidang.kiri, bidang.atas, bidang.lebar, tinggi), "Anak judul")
    paragraphs(bingkai, [teks], HURUF_ANAK, SAMAR)
    return bidang.inside(atas=tinggi)


def _subtitle_height(teks: str, lebar: float) -> float:
    return 0.1 + lines(teks, HURUF_ANAK, lebar) * HURUF_ANAK * 1.2 / 72 if teks else 0.0


def _foot(slide: Slide, tata: Tata, lembar: Lembar, bidang: Kotak) -> Kotak:
    """Source at the left, version at the right, under everything."""
    lebar = bidang.lebar - (0.9 if tata.milik_sendiri else 0)
    versi = min(text_width(lembar.versi, HURUF_SUMBER) + 0.1, lebar * 0.5)
    kaki = Kotak(bidang.kiri, bidang.bawah - TINGGI_KAKI, lebar, TINGGI_KAKI)
    kiri = box(slide, Kotak(kaki.kiri, kaki.atas, lebar - versi - 0.2, TINGGI_KAKI), "Sumber")
    paragraphs(kiri, [lembar.sumber], HURUF_SUMBER, SAMAR)
    kanan = box(slide, Kotak(kaki.kanan - versi, kaki.atas, versi, TINGGI_KAKI), "Versi data")
    kiri.vertical_anchor = kanan.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraphs(kanan, [lembar.versi], HURUF_SUMBER, MERAH if lembar.latihan else SAMAR, PP_ALIGN.RIGHT)
    return bidang.inside(bawah=TINGGI_KAKI + 0.04)


def _note(slide: Slide, catatan: str, bidang: Kotak) -> Kotak:
    """The note on the chart in a strip under it."""
    if not catatan:
        return bidang
    huruf, tinggi = _note_height(catatan, bidang)
    tinggi -= 0.08
    strip = slide.shapes.add_shape(
        MSO_SHAPE.RECTANGLE, *Kotak(bidang.kiri, bidang.bawah - tinggi, bidang.lebar, tinggi).emu)
    strip.name = "Catatan"
    paint(strip, ALAS_CATATAN)
    pita = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *Kotak(bidang.kiri, bidang.bawah - tinggi, 0.07, tinggi).emu)
    pita.name = "Pita catatan"
    paint(pita, AKSEN)
    bingkai = strip.text_frame
    bingkai.word_wrap, bingkai.vertical_anchor, bingkai.margin_left = True, MSO_ANCHOR.MIDDLE, emu(0.2)
    paragraphs(bingkai, catatan.split("\n"), huruf, TINTA)
    return bidang.inside(bawah=tinggi + 0.08)


def _note_height(catatan: str, bidang: Kotak) -> tuple[float, float]:
    """Points of the letters of the note, and inches it takes with the gap over it."""
    if not catatan:
        return HURUF_CATATAN, 0.0
    huruf = HURUF_CATATAN if len(catatan) < 260 else 13
    baris = sum(lines(b, huruf, bidang.lebar - 0.3) for b in catatan.split("\n"))
    return huruf, min(0.16 + baris * huruf * 1.2 / 72, bidang.tinggi * 0.35) + 0.08


def _training(slide: Slide, tata: Tata) -> None:
    """The mark of training figures, where the title ends."""
    kotak = Kotak(tata.judul.kanan - LEBAR_CAP, tata.judul.atas + max(0.0, (tata.judul.tinggi - 0.38) / 2), LEBAR_CAP, 0.38)
    cap = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *kotak.emu)
    cap.name = CAP_LATIHAN
    paint(cap, MERAH)
    cap.text_frame.word_wrap = False
    cap.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraphs(cap.text_frame, [CAP_LATIHAN], 14, "#FFFFFF", PP_ALIGN.CENTER, tebal=True)


def key(slide: Slide, kunci: Sequence[Kunci], bidang: Kotak) -> Kotak:
    """The key as one running text under the chart: signs in their colours."""
    if not kunci:
        return bidang
    tinggi = _key_height(kunci, bidang.lebar) - 0.05
    bingkai = box(slide, Kotak(bidang.kiri, bidang.bawah - tinggi, bidang.lebar, tinggi), "Legenda")
    p = bingkai.paragraphs[0]
    for i, k in enumerate(kunci):
        for isi, warna in ((f"{k.tanda}\u00a0" if k.tanda else "", k.warna or TINTA),
                           (f"{k.nama.replace(' ', chr(160))}{'    ' if i < len(kunci) - 1 else ''}", TINTA)):
            if isi:
                run = p.add_run()
                run.text, run.font.size = isi, Pt(HURUF_KUNCI)
                run.font.color.rgb = RGBColor.from_string(warna[1:])
    return bidang.inside(bawah=tinggi + 0.05)


def _key_height(kunci: Sequence[Kunci], lebar: float) -> float:
    teks = "   ".join(f"{k.tanda} {k.nama}" for k in kunci)
    return 0.13 + lines(teks, HURUF_KUNCI, lebar) * HURUF_KUNCI * 1.25 / 72


def page_number(slide: Slide) -> None:
    """The layout's slide number as a field on the slide, where the layout has one."""
    for p in list(slide.slide_layout.placeholders):
        if p.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER:
            nomor = max(int(v) for v in slide.shapes._spTree.xpath("//@id") if str(v).isdigit()) + 1
            slide.shapes._spTree.append(parse_xml(NOMOR.format(id=nomor, idx=p.placeholder_format.idx)))


def empty_away(slide: Slide) -> None:
    """No empty placeholder asks for a click."""
    for p in list(slide.placeholders):
        if p.placeholder_format.type not in JUDUL and not (p.has_text_frame and p.text_frame.text.strip()):
            p._element.getparent().remove(p._element)
