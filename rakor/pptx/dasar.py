"""Our own slide master: the house's colours and font, three layouts (cover, text, chart), nothing else."""

import io
from copy import deepcopy
from functools import cache

from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Berkas
from pptx.shapes.placeholder import LayoutPlaceholder, MasterPlaceholder
from pptx.slide import SlideLayout, SlideMaster
from pptx.util import Inches, Pt

from charts.templat import HURUF, KEDUA, TINTA, UTAMA, WARNA_DERET
from rakor.pptx.kotak import Kotak

LEBAR, TINGGI = 13.333, 7.5
TEPI = 0.5
GELAP = "#063D48"
SAMPUL, TEKS, BAGAN = "Sampul", "Teks", "Bagan"
# Layouts of the default file that are kept, under their new names.
TATA = {"Title Slide": SAMPUL, "Title and Content": TEKS, "Title Only": BAGAN}
JUDUL = Kotak(TEPI, 0.28, LEBAR - 2 * TEPI, 0.95)
ISI = Kotak(TEPI, 1.65, LEBAR - 2 * TEPI, 5.1)
NOMOR = Kotak(LEBAR - TEPI - 0.8, 7.05, 0.8, 0.3)
KAKI = ("dt", "ftr")
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SP = (
    '<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:nvSpPr><p:cNvPr id="{id}" name="{nama}"/>'
    '<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="{warna}"/></a:solidFill>'
    '<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="id-ID"/></a:p></p:txBody></p:sp>'
)


def new_deck() -> Berkas:
    """An empty presentation on our master."""
    return Presentation(io.BytesIO(_base()))


@cache
def _base() -> bytes:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(LEBAR), Inches(TINGGI)
    master = deck.slide_master
    for tata in list(deck.slide_layouts):
        if tata.name not in TATA:
            deck.slide_layouts.remove(tata)
        else:
            tata.name = TATA[tata.name]
    _theme(master)
    _master(master)
    for tata in deck.slide_layouts:
        _layout(tata)
    isi = io.BytesIO()
    deck.save(isi)
    return isi.getvalue()


def _theme(master: SlideMaster) -> None:
    """Colours and fonts of the theme part."""
    part = master.part.part_related_by(RT.THEME)
    tema = etree.fromstring(part.blob)
    tema.set("name", "Dasbor Tata Kelola Kalimantan")
    deret = [UTAMA, KEDUA, *WARNA_DERET[2:6]]
    warna = {"dk1": TINTA, "lt1": "#FFFFFF", "dk2": GELAP, "lt2": "#F1F6F7", "hlink": UTAMA, "folHlink": "#8E6C8A"}
    warna |= {f"accent{i}": w for i, w in enumerate(deret, 1)}
    skema = tema.find(f".//{A}clrScheme")
    skema.set("name", "Tata kelola")
    for satu in skema:
        for lama in list(satu):
            satu.remove(lama)
        etree.SubElement(satu, f"{A}srgbClr", val=warna[etree.QName(satu).localname][1:])
    for huruf in tema.iterfind(f".//{A}fontScheme/*/{A}latin"):
        # The panose digits let a computer without the font choose a plain sans serif.
        huruf.set("typeface", HURUF.split(",")[0])
        huruf.set("panose", "020B0604020202020204")
    part._blob = etree.tostring(tema, xml_declaration=True, encoding="UTF-8", standalone=True)


def _master(master: SlideMaster) -> None:
    for ph in list(master.placeholders):
        _place(ph)
    gaya = master._element.find(qn("p:txStyles"))
    _style(gaya.find(qn("p:titleStyle")), 26, tebal=True)
    _style(gaya.find(qn("p:bodyStyle")), 20, tebal=False)
    pohon = master.shapes._spTree
    for i, (nama, kotak, warna) in enumerate((
        ("Pita atas", Kotak(0, 0, LEBAR, 0.1), "accent1"), ("Garis kaki", Kotak(TEPI, 6.98, LEBAR - 2 * TEPI, 0.012), "accent1"),
    )):
        pohon.insert(2 + i, _rectangle(900 + i, nama, kotak, warna))


def _style(gaya: etree._Element, huruf: int, *, tebal: bool) -> None:
    """First level of a text style of the master: left, in the theme's dark colour."""
    tingkat = gaya.find(f"{A}lvl1pPr")
    tingkat.set("algn", "l")
    rpr = tingkat.find(f"{A}defRPr")
    rpr.set("sz", str(huruf * 100))
    rpr.set("b", str(int(tebal)))


def _place(ph: MasterPlaceholder | LayoutPlaceholder) -> None:
    """Where a placeholder of the master or a layout stands; date and footer are left out."""
    jenis = _kind(ph) or "obj"
    letak = {"title": JUDUL, "body": ISI, "obj": ISI, "sldNum": NOMOR}.get(jenis)
    if jenis in KAKI:
        ph._element.getparent().remove(ph._element)
        return
    if letak is None:
        return
    ph.left, ph.top, ph.width, ph.height = letak.emu
    bingkai = ph.text_frame
    bingkai.vertical_anchor = MSO_ANCHOR.MIDDLE if jenis in ("title", "sldNum") else MSO_ANCHOR.TOP
    bingkai.margin_left = bingkai.margin_right = 0
    if jenis == "sldNum":
        _number_style(ph)


def _kind(ph: MasterPlaceholder | LayoutPlaceholder) -> str | None:
    tanda = ph._element.ph
    assert tanda is not None
    jenis: str | None = tanda.get("type")
    return jenis


def _number_style(ph: MasterPlaceholder | LayoutPlaceholder) -> None:
    for rpr in ph._element.iter(f"{A}defRPr", f"{A}rPr"):
        rpr.set("sz", "1200")
    for p in ph.text_frame.paragraphs:
        p.alignment = PP_ALIGN.RIGHT


def _layout(tata: SlideLayout) -> None:
    for ph in list(tata.placeholders):
        _place(ph)
    if tata.name == SAMPUL:
        _cover(tata)


def _cover(tata: SlideLayout) -> None:
    """Dark ground, a bar in the second colour, title and subtitle from the left."""
    tata.background.fill.solid()
    tata.background.fill.fore_color.rgb = RGBColor.from_string(GELAP[1:])
    tata._element.set("showMasterSp", "0")
    letak = {"ctrTitle": Kotak(1.1, 1.9, 11.1, 2.1), "subTitle": Kotak(1.1, 4.25, 11.1, 1.0)}
    for ph in list(tata.placeholders):
        jenis = _kind(ph)
        if jenis not in letak:
            ph._element.getparent().remove(ph._element)
            continue
        ph.left, ph.top, ph.width, ph.height = letak[jenis].emu
        judul = jenis == "ctrTitle"
        ph.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM if judul else MSO_ANCHOR.TOP
        _white(ph, 44 if judul else 22, tebal=judul)
    tata.shapes._spTree.insert(2, _rectangle(910, "Pita sampul", Kotak(0.6, 1.9, 0.12, 3.3), "accent2"))


def _white(ph: LayoutPlaceholder, huruf: int, *, tebal: bool) -> None:
    """Text style of a placeholder on dark ground."""
    gaya = ph.text_frame._txBody.find(f"{A}lstStyle")
    for lama in list(gaya):
        gaya.remove(lama)
    tingkat = etree.SubElement(gaya, f"{A}lvl1pPr", algn="l", marL="0", indent="0")
    etree.SubElement(tingkat, f"{A}buNone")
    rpr = etree.SubElement(tingkat, f"{A}defRPr", sz=str(Pt(huruf).centipoints), b=str(int(tebal)))
    isi = etree.SubElement(rpr, f"{A}solidFill")
    etree.SubElement(isi, f"{A}srgbClr", val="FFFFFF")


def _rectangle(nomor: int, nama: str, kotak: Kotak, warna: str) -> etree._Element:
    x, y, cx, cy = kotak.emu
    return deepcopy(parse_xml(SP.format(id=nomor, nama=nama, x=x, y=y, cx=cx, cy=cy, warna=warna)))
