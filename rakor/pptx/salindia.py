"""One slide: title, chart, key, note, source, version, marks and speaker notes."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE, PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Pt

from charts import kata
from charts.templat import CAP_LATIHAN
from rakor.asli.bentuk import Asli, Batang, Garis, Kunci, Lukisan, Panel, Sebar, Tabel
from rakor.asli.daftar import native
from rakor.asli.teks import for_a_slide, plain
from rakor.lembar import Lembar
from rakor.pptx import grafik, lukis, tabel
from rakor.pptx.tata import JUDUL, Tata
from rakor.pptx.ukuran import Kotak, emu, lines, text_width

TINTA, SAMAR, MERAH, ALAS_CATATAN, AKSEN = "#10242B", "#5B6770", "#A11D1D", "#F1F6F7", "#C2702B"
LEBAR_CAP = 1.75
TINGGI_KAKI = 0.46
HURUF_SUMBER, HURUF_KUNCI, HURUF_CATATAN, HURUF_ANAK = 12, 13, 16, 15
MAKS_SUMBER = 40
TANPA_BUTIR = '<a:buNone xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>'
NOMOR = (
    '<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:nvSpPr><p:cNvPr id="{id}" name="Nomor salindia"/>'
    '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="{idx}"/></p:nvPr></p:nvSpPr>'
    '<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">'
    '<a:rPr lang="id-ID"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="id-ID"/></a:p></p:txBody></p:sp>'
)


def cover(tata: Tata, lembar: Lembar, latihan: bool) -> None:
    """Title, date and place."""
    slide = tata.deck.slides.add_slide(tata.sampul)
    slide.shapes.title.text = lembar.judul
    anak = next((p for p in slide.placeholders if p.placeholder_format.type == PP_PLACEHOLDER.SUBTITLE), None)
    if anak is not None:
        anak.text = " · ".join(filter(None, [lembar.anak_judul, CAP_LATIHAN if latihan else ""])) or " "
    _empty_away(slide)


def agenda(tata: Tata, lembar: Lembar) -> None:
    """The points of the agenda, numbered."""
    slide = tata.deck.slides.add_slide(tata.teks)
    slide.shapes.title.text = lembar.judul
    butir = [f"{i}. {b}" for i, b in enumerate(lembar.butir, 1)]
    badan = next((p for p in slide.placeholders if p.placeholder_format.type not in JUDUL and p.has_text_frame), None)
    bingkai = _box(slide, tata.bidang.inside(atas=0.4), "Agenda") if badan is None else badan.text_frame
    huruf = 24 if len(butir) <= 8 else 20 if len(butir) <= 12 else 14
    _paragraphs(bingkai, butir, huruf)
    for p in bingkai.paragraphs:
        p.space_after = Pt(10)
        _without_bullet(p)
    _page_number(slide)


def _without_bullet(p: _Paragraph) -> None:
    """The number is the bullet; later lines of a point stand under its words."""
    sifat = p._p.get_or_add_pPr()
    sifat.set("marL", str(emu(0.5)))
    sifat.set("indent", str(-emu(0.5)))
    sifat.insert_element_before(parse_xml(TANPA_BUTIR), "a:tabLst", "a:defRPr", "a:extLst")


def charts(tata: Tata, lembar: Lembar) -> int:
    """The slide, or slides, of one chart; gives how many."""
    if lembar.sajian is None or lembar.gambar is None:
        _words_only(tata, lembar)
        return 1
    bagian = native(lembar.sajian, lembar.gambar)
    for i, asli in enumerate(bagian, 1):
        akhiran = f" ({i} dari {len(bagian)})" if len(bagian) > 1 else ""
        slide, bidang = _frame(tata, lembar, akhiran)
        kotak = _key(slide, asli.kunci, bidang)
        _place(slide, asli, kotak, lembar)
    return len(bagian)


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
    slide, bidang = _frame(tata, lembar, "")
    kotak = bidang.inside(kiri=bidang.lebar * 0.1, kanan=bidang.lebar * 0.1, atas=bidang.tinggi * 0.3, bawah=bidang.tinggi * 0.3)
    bingkai = _box(slide, kotak, "Belum ada data")
    bingkai.vertical_anchor = MSO_ANCHOR.MIDDLE
    _paragraphs(bingkai, [lembar.kosong], 22, SAMAR, PP_ALIGN.CENTER)


def _frame(tata: Tata, lembar: Lembar, akhiran: str) -> tuple[Slide, Kotak]:
    """A chart slide with everything but the chart; gives the room left for it."""
    slide = tata.deck.slides.add_slide(tata.bagan)
    _title(slide, tata, f"{lembar.judul}{akhiran}", lembar.latihan)
    _empty_away(slide)
    bidang = _subtitle(slide, for_a_slide(lembar.anak_judul), tata.bidang)
    bidang = _foot(slide, tata, lembar, bidang)
    bidang = _note(slide, lembar.catatan, bidang)
    if lembar.latihan:
        _training(slide, tata)
    _page_number(slide)
    _speaker(slide, lembar)
    return slide, bidang.inside(atas=0.08, bawah=0.04)


def _title(slide: Slide, tata: Tata, judul: str, latihan: bool) -> None:
    kotak = slide.shapes.title
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
    tinggi = 0.1 + lines(teks, HURUF_ANAK, bidang.lebar) * HURUF_ANAK * 1.2 / 72
    bingkai = _box(slide, Kotak(bidang.kiri, bidang.atas, bidang.lebar, tinggi), "Anak judul")
    _paragraphs(bingkai, [teks], HURUF_ANAK, SAMAR)
    return bidang.inside(atas=tinggi)


def _foot(slide: Slide, tata: Tata, lembar: Lembar, bidang: Kotak) -> Kotak:
    """Source at the left, version at the right, under everything."""
    lebar = bidang.lebar - (0.9 if tata.milik_sendiri else 0)
    versi = min(text_width(lembar.versi, HURUF_SUMBER) + 0.1, lebar * 0.5)
    kaki = Kotak(bidang.kiri, bidang.bawah - TINGGI_KAKI, lebar, TINGGI_KAKI)
    kiri = _box(slide, Kotak(kaki.kiri, kaki.atas, lebar - versi - 0.2, TINGGI_KAKI), "Sumber")
    _paragraphs(kiri, [lembar.sumber], HURUF_SUMBER, SAMAR)
    kanan = _box(slide, Kotak(kaki.kanan - versi, kaki.atas, versi, TINGGI_KAKI), "Versi data")
    kiri.vertical_anchor = kanan.vertical_anchor = MSO_ANCHOR.MIDDLE
    _paragraphs(kanan, [lembar.versi], HURUF_SUMBER, MERAH if lembar.latihan else SAMAR, PP_ALIGN.RIGHT)
    return bidang.inside(bawah=TINGGI_KAKI + 0.04)


def _note(slide: Slide, catatan: str, bidang: Kotak) -> Kotak:
    """The note on the chart in a strip under it."""
    if not catatan:
        return bidang
    huruf = HURUF_CATATAN if len(catatan) < 260 else 13
    baris = sum(lines(b, huruf, bidang.lebar - 0.3) for b in catatan.split("\n"))
    tinggi = min(0.16 + baris * huruf * 1.2 / 72, bidang.tinggi * 0.35)
    strip = slide.shapes.add_shape(
        MSO_SHAPE.RECTANGLE, *Kotak(bidang.kiri, bidang.bawah - tinggi, bidang.lebar, tinggi).emu)
    strip.name = "Catatan"
    _fill(strip, ALAS_CATATAN)
    pita = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *Kotak(bidang.kiri, bidang.bawah - tinggi, 0.07, tinggi).emu)
    pita.name = "Pita catatan"
    _fill(pita, AKSEN)
    bingkai = strip.text_frame
    bingkai.word_wrap, bingkai.vertical_anchor, bingkai.margin_left = True, MSO_ANCHOR.MIDDLE, emu(0.2)
    _paragraphs(bingkai, catatan.split("\n"), huruf, TINTA)
    return bidang.inside(bawah=tinggi + 0.08)


def _training(slide: Slide, tata: Tata) -> None:
    """The mark of training figures, where the title ends."""
    kotak = Kotak(tata.judul.kanan - LEBAR_CAP, tata.judul.atas + max(0.0, (tata.judul.tinggi - 0.38) / 2), LEBAR_CAP, 0.38)
    cap = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *kotak.emu)
    cap.name = CAP_LATIHAN
    _fill(cap, MERAH)
    cap.text_frame.word_wrap = False
    cap.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    _paragraphs(cap.text_frame, [CAP_LATIHAN], 14, "#FFFFFF", PP_ALIGN.CENTER, tebal=True)


def _key(slide: Slide, kunci: Sequence[Kunci], bidang: Kotak) -> Kotak:
    """The key as one running text under the chart: signs in their colours."""
    if not kunci:
        return bidang
    teks = "   ".join(f"{k.tanda} {k.nama}" for k in kunci)
    tinggi = 0.08 + lines(teks, HURUF_KUNCI, bidang.lebar) * HURUF_KUNCI * 1.25 / 72
    bingkai = _box(slide, Kotak(bidang.kiri, bidang.bawah - tinggi, bidang.lebar, tinggi), "Legenda")
    p = bingkai.paragraphs[0]
    for i, k in enumerate(kunci):
        for isi, warna in ((f"{k.tanda}\u00a0" if k.tanda else "", k.warna or TINTA),
                           (f"{k.nama.replace(' ', chr(160))}{'    ' if i < len(kunci) - 1 else ''}", TINTA)):
            if isi:
                run = p.add_run()
                run.text, run.font.size = isi, Pt(HURUF_KUNCI)
                run.font.color.rgb = RGBColor.from_string(warna[1:])
    return bidang.inside(bawah=tinggi + 0.05)


def _speaker(slide: Slide, lembar: Lembar) -> None:
    """Speaker notes: what was written, then every source in use with its address."""
    isi = [lembar.catatan_penyaji, *_sources(lembar.jejak), f"Tampilan di dasbor: {lembar.url}" if lembar.url else ""]
    slide.notes_slide.notes_text_frame.text = "\n\n".join(filter(None, [isi[0], "\n".join(filter(None, isi[1:]))]))


def _sources(jejak: pd.DataFrame | None) -> list[str]:
    if jejak is None or jejak.empty:
        return []
    pakai = jejak[jejak["dipakai"]] if jejak["dipakai"].any() else jejak
    kolom = [k for k in ("penerbit", "Judul", "Tanggal", "Alamat") if k in pakai]
    baris = [
        ". ".join(plain(v) for v in r if not kata.kosong(v)) for r in pakai[kolom].drop_duplicates().itertuples(index=False)
    ]
    sisa = len(baris) - MAKS_SUMBER
    return ["Sumber:", *baris[:MAKS_SUMBER], *([f"dan {sisa} sumber lain"] if sisa > 0 else [])]


def _page_number(slide: Slide) -> None:
    """The layout's slide number as a field on the slide, where the layout has one."""
    for p in slide.slide_layout.placeholders:
        if p.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER:
            nomor = max(int(v) for v in slide.shapes._spTree.xpath("//@id") if str(v).isdigit()) + 1
            slide.shapes._spTree.append(parse_xml(NOMOR.format(id=nomor, idx=p.placeholder_format.idx)))


def _empty_away(slide: Slide) -> None:
    """No empty placeholder asks for a click."""
    for p in list(slide.placeholders):
        if p.placeholder_format.type not in JUDUL and not (p.has_text_frame and p.text_frame.text.strip()):
            p._element.getparent().remove(p._element)


def _box(slide: Slide, kotak: Kotak, nama: str) -> TextFrame:
    bentuk = slide.shapes.add_textbox(*kotak.emu)
    bentuk.name = nama
    bingkai = bentuk.text_frame
    bingkai.word_wrap = True
    bingkai.margin_left = bingkai.margin_right = 0
    bingkai.margin_top = bingkai.margin_bottom = emu(0.02)
    return bingkai


def _paragraphs(
    bingkai: TextFrame, teks: Sequence[str], huruf: float, warna: str = TINTA, rata: PP_ALIGN = PP_ALIGN.LEFT, *,
    tebal: bool = False,
) -> None:
    bingkai.text = "\n".join(teks)
    for p in bingkai.paragraphs:
        p.alignment = rata
        for r in p.runs:
            r.font.size, r.font.bold, r.font.color.rgb = Pt(huruf), tebal, RGBColor.from_string(warna[1:])


def _fill(bentuk: Shape, warna: str) -> None:
    bentuk.fill.solid()
    bentuk.fill.fore_color.rgb = RGBColor.from_string(warna[1:])
    bentuk.line.fill.background()
    lukis.plain_style(bentuk)
