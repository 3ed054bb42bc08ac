"""What stands around a chart on its slide: title, subtitle, key, note, source, version, marks, and what the speaker reads."""

from collections.abc import Sequence
from io import BytesIO

import pandas as pd
from pptx.dml.color import RGBColor
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.slide import Slide
from pptx.util import Pt

from charts.dasar.templat import CAP_LATIHAN, TINTA
from charts.dasar.uraian import Kunci
from charts.kalimat import kata
from rakor.kop import fitted
from rakor.lembar import PEMISAH, Lembar
from rakor.pptx.huruf import fitting, height, lines, text_width, words_height
from rakor.pptx.kotak import Kotak, emu
from rakor.pptx.lukis import MERAH, SAMAR, area, box, paragraphs
from rakor.pptx.tata import JUDUL, Tata
from rakor.teks import for_a_slide, words

ALAS_CATATAN, AKSEN = "#F1F6F7", "#C2702B"
LEBAR_CAP = 1.75
TINGGI_KAKI = 0.46
HURUF_KUNCI, HURUF_ANAK = 13, 15
# Sizes of letters in points, the largest first, for what must keep to its place.
HURUF_JUDUL, HURUF_CATATAN, HURUF_SUMBER = (28, 24, 22, 20, 18), (16, 14, 13, 12, 11), (12, 11, 10)
# Inches that the frame of a text takes above and below it, and the share of the slide a note may have.
TEPI_JUDUL, TEPI_CATATAN, MAKS_CATATAN = 0.1, 0.16, 0.35
MAKS_SUMBER = 40
SELA_KUNCI = "    "
MAKS_LEBAR_LOGO = 1.5
# Share of the foot that what stands at its right may take.
MAKS_KANAN = 0.6
NOMOR = (
    '<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:nvSpPr><p:cNvPr id="{id}" name="Nomor salindia"/>'
    '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="{idx}"/></p:nvPr></p:nvSpPr>'
    '<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">'
    '<a:rPr lang="id-ID"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="id-ID"/></a:p></p:txBody></p:sp>'
)


def frame(tata: Tata, lembar: Lembar, kunci: Sequence[Kunci] = ()) -> tuple[Slide, Kotak]:
    """A slide with everything but its title and the chart; gives the room left for the chart."""
    slide = tata.deck.slides.add_slide(tata.bagan)
    empty_away(slide)
    bidang = _subtitle(slide, for_a_slide(lembar.anak_judul), tata.bidang)
    bidang = _foot(slide, tata, lembar, bidang)
    bidang = _note(slide, lembar.catatan, bidang)
    if lembar.latihan:
        _training(slide, tata)
    page_number(slide)
    _speaker(slide, lembar)
    return slide, _key(slide, kunci, bidang.inside(atas=0.08, bawah=0.04))


def title(slide: Slide, tata: Tata, judul: str, latihan: bool) -> None:
    """The title as large as its box allows, beside the mark of training figures."""
    kotak = slide.shapes.title
    assert kotak is not None
    kotak.text = judul
    letak = tata.judul.inside(kanan=LEBAR_CAP + 0.2 if latihan else 0)
    if latihan or tata.milik_sendiri:
        kotak.left, kotak.top, kotak.width, kotak.height = letak.emu
    if not tata.milik_sendiri and lines(judul, HURUF_JUDUL[0], letak.lebar, True) == 1:
        return
    ukuran = fitting([judul], HURUF_JUDUL, letak.lebar, letak.tinggi - TEPI_JUDUL, tebal=True)
    kotak.text_frame.paragraphs[0].runs[0].font.size = Pt(ukuran)


def _subtitle(slide: Slide, teks: str, bidang: Kotak) -> Kotak:
    if not teks:
        return bidang
    tinggi = 0.1 + height(lines(teks, HURUF_ANAK, bidang.lebar), HURUF_ANAK)
    paragraphs(box(slide, Kotak(bidang.kiri, bidang.atas, bidang.lebar, tinggi), "Anak judul"), [teks], HURUF_ANAK, SAMAR)
    return bidang.inside(atas=tinggi)


def _foot(slide: Slide, tata: Tata, lembar: Lembar, bidang: Kotak) -> Kotak:
    """Source at the left, version at the right, under everything."""
    kaki = bidang.foot(TINGGI_KAKI).inside(kanan=0.9 if tata.milik_sendiri else 0)
    if lembar.logo and tata.milik_sendiri:
        kaki = _logo(slide, lembar.logo, kaki)
    teks = [*filter(None, [lembar.versi, _meeting(lembar.kaki, kaki.lebar * MAKS_KANAN)])]
    lebar = min(max(text_width(t, HURUF_SUMBER[0]) for t in teks or [""]) + 0.1, kaki.lebar * MAKS_KANAN)
    kiri = box(slide, kaki.inside(kanan=lebar + 0.2), "Sumber")
    huruf = fitting([lembar.sumber], HURUF_SUMBER, kaki.lebar - lebar - 0.2, TINGGI_KAKI - 0.04)
    paragraphs(kiri, [lembar.sumber], huruf, SAMAR)
    kanan = box(slide, kaki.inside(kiri=kaki.lebar - lebar), "Versi data")
    kiri.vertical_anchor = kanan.vertical_anchor = MSO_ANCHOR.MIDDLE
    huruf = fitting(teks, HURUF_SUMBER, lebar, TINGGI_KAKI - 0.04)
    paragraphs(kanan, teks, huruf, MERAH if lembar.latihan else SAMAR, PP_ALIGN.RIGHT)
    return bidang.inside(bawah=TINGGI_KAKI + 0.04)


def _meeting(kaki: str, lebar: float) -> str:
    """Who holds the meeting, when and where, as much of it as one line holds."""
    butir = kaki.split(PEMISAH)
    while len(butir) > 1 and text_width(PEMISAH.join(butir), HURUF_SUMBER[-1]) > lebar:
        butir.pop()
    return PEMISAH.join(butir)


def _logo(slide: Slide, isi: bytes, kaki: Kotak) -> Kotak:
    """The logo at the left of the foot; gives the room beside it."""
    ruang = TINGGI_KAKI - 0.08
    lebar, tinggi = fitted(isi, MAKS_LEBAR_LOGO, ruang)
    letak = Kotak(kaki.kiri, kaki.atas + 0.04 + (ruang - tinggi) / 2, lebar, tinggi)
    slide.shapes.add_picture(BytesIO(isi), *letak.emu).name = "Logo"
    return kaki.inside(kiri=lebar + 0.15)


def _note(slide: Slide, catatan: str, bidang: Kotak) -> Kotak:
    """The note on the chart in a strip under it, smaller letters in a long one."""
    if not catatan:
        return bidang
    isi, lebar, maks = catatan.split("\n"), bidang.lebar - 0.3, bidang.tinggi * MAKS_CATATAN
    huruf = fitting(isi, HURUF_CATATAN if len(catatan) < 260 else HURUF_CATATAN[2:], lebar, maks - TEPI_CATATAN)
    strip = bidang.foot(min(TEPI_CATATAN + words_height(isi, huruf, lebar), maks))
    bingkai = area(slide, strip, "Catatan", ALAS_CATATAN)
    area(slide, Kotak(strip.kiri, strip.atas, 0.07, strip.tinggi), "Pita catatan", AKSEN)
    bingkai.word_wrap, bingkai.margin_left = True, emu(0.2)
    paragraphs(bingkai, isi, huruf)
    return bidang.inside(bawah=strip.tinggi + 0.08)


def _training(slide: Slide, tata: Tata) -> None:
    """The mark of training figures, where the title ends."""
    kotak = Kotak(tata.judul.kanan - LEBAR_CAP, tata.judul.atas + max(0.0, (tata.judul.tinggi - 0.38) / 2), LEBAR_CAP, 0.38)
    bingkai = area(slide, kotak, CAP_LATIHAN, MERAH)
    bingkai.word_wrap = False
    paragraphs(bingkai, [CAP_LATIHAN], 14, "#FFFFFF", PP_ALIGN.CENTER, tebal=True)


def _key(slide: Slide, kunci: Sequence[Kunci], bidang: Kotak) -> Kotak:
    """The key as one running text under the chart: signs in their colours."""
    if not kunci:
        return bidang
    butir = [(f"{k.tanda}\u00a0" if k.tanda else "", k.nama.replace(" ", "\u00a0"), k.warna or TINTA) for k in kunci]
    baris = lines(SELA_KUNCI.join(f"{tanda}{nama}" for tanda, nama, _ in butir), HURUF_KUNCI, bidang.lebar)
    tinggi = 0.08 + height(baris, HURUF_KUNCI)
    p = box(slide, bidang.foot(tinggi), "Legenda").paragraphs[0]
    for i, (tanda, nama, warna_tanda) in enumerate(butir, 1):
        for isi, warna in ((tanda, warna_tanda), (nama if i == len(kunci) else f"{nama}{SELA_KUNCI}", TINTA)):
            if isi:
                run = p.add_run()
                run.text, run.font.size = isi, Pt(HURUF_KUNCI)
                run.font.color.rgb = RGBColor.from_string(warna[1:])
    return bidang.inside(bawah=tinggi + 0.05)


def _speaker(slide: Slide, lembar: Lembar) -> None:
    """Speaker notes: what was written for the presenter, then every source in use with its address."""
    sumber = [*_sources(lembar.jejak), f"Tampilan di dasbor: {lembar.url}" if lembar.url else "",
              f"Kode versi data: {lembar.sidik}" if lembar.sidik else ""]
    bingkai = slide.notes_slide.notes_text_frame
    assert bingkai is not None
    bingkai.text = "\n\n".join(filter(None, [lembar.untuk_penyaji, "\n".join(filter(None, sumber))]))


def _sources(jejak: pd.DataFrame | None) -> list[str]:
    if jejak is None or jejak.empty:
        return []
    pakai = jejak[jejak["dipakai"]] if jejak["dipakai"].any() else jejak
    kolom = [k for k in ("penerbit", "Judul", "Tanggal", "Alamat") if k in pakai]
    baris = [
        ". ".join(words(v) for v in r if not kata.kosong(v)) for r in pakai[kolom].drop_duplicates().itertuples(index=False)
    ]
    sisa = len(baris) - MAKS_SUMBER
    return ["Sumber:", *baris[:MAKS_SUMBER], *([f"dan {sisa} sumber lain"] if sisa > 0 else [])]


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
