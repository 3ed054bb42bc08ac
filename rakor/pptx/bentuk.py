"""Drawings on a slide: every shape written as XML at once, in named groups.

Made through the library, with a call for each property, a shape takes ten times as long; a slide may have hundreds.
"""

import math
import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.shapes.group import GroupShape
from pptx.slide import Slide
from pptx.util import Pt

from rakor.pptx.huruf import fitting
from rakor.pptx.kotak import Kotak, emu
from rakor.pptx.lukis import Bentuk, Lukisan
from rakor.pptx.xml import colour

# Inches around the words of a shape, and the smallest letters in one, in points.
TEPI_BENTUK, MIN_HURUF = 0.03, 8
GEOMETRI = {
    "kotak": "rect", "panah": "chevron", "segitiga": "triangle", "segitiga_bawah": "flowChartMerge", "bulat": "ellipse",
    "ketupat": "diamond", "teks": "rect",
}
# A chevron whose point takes a fifth of its height.
PANAH = '<a:avLst><a:gd name="adj" fmla="val 20000"/></a:avLst>'
TANDA = {"segitiga", "segitiga_bawah", "bulat", "ketupat"}
RATA = {"kiri": "l", "tengah": "ctr", "kanan": "r"}
RUANG = nsdecls("a", "p")
# What XML cannot hold, written as office programs write it.
KENDALI = re.compile("[\x00-\x08\x0b-\x1f]")
# Left and top in inches, then factors of width and height.
Skala = tuple[float, float, float, float]
# Left, top, width and height in EMU.
Letak = tuple[int, int, int, int]


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
        satu = parse_xml(_xml(wadah._next_shape_id, b, skala))
        (kelompok[nama]._element if nama else wadah._spTree).insert_element_before(satu, "p:extLst")
    wadah.turbo_add_enabled = False
    for satu_grup in kelompok.values():
        # Made inside a group, every shape would measure all before it once more.
        satu_grup._element.recalculate_extents()


def _xml(nomor: int, b: Bentuk, skala: Skala) -> str:
    """One shape with its number on the slide."""
    kiri, atas, sx, sy = skala
    kotak = Kotak(kiri + b.x * sx, atas + b.y * sy, b.lebar * sx, b.tinggi * sy)
    if b.jenis == "garis":
        return _line(nomor, b, kotak)
    if b.jenis in TANDA:
        kotak = Kotak(kotak.kiri - b.lebar / 2, kotak.atas - b.tinggi / 2, b.lebar, b.tinggi)
    letak, geometri = _rings(b, skala) if b.jenis == "poligon" else (kotak.emu, _preset(b.jenis))
    kotak_teks = ' txBox="1"' if b.jenis == "teks" else ""
    return (
        f'<p:sp {RUANG}><p:nvSpPr>{_named(nomor, b)}<p:cNvSpPr{kotak_teks}/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{_place(letak)}{geometri}{_paint(b)}</p:spPr>'
        f'<p:txBody>{_body(b)}<a:lstStyle/>{_words(b, kotak)}</p:txBody></p:sp>'
    )


def _line(nomor: int, b: Bentuk, kotak: Kotak) -> str:
    """A straight line from the upper left corner of its rectangle to the opposite one; sizes may be negative."""
    x, y, x2, y2 = map(emu, (kotak.kiri, kotak.atas, kotak.kanan, kotak.bawah))
    balik = (' flipH="1"' if x > x2 else "") + (' flipV="1"' if y > y2 else "")
    tebal = f' w="{Pt(b.tebal)}"' if b.tebal else ""
    corak = '<a:prstDash val="dash"/>' if b.putus else ""
    return (
        f'<p:cxnSp {RUANG}><p:nvCxnSpPr>{_named(nomor, b)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>'
        f'<p:spPr>{_place((min(x, x2), min(y, y2), abs(x2 - x), abs(y2 - y)), balik)}'
        f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln{tebal}>{_colour(b.garis)}{corak}</a:ln></p:spPr>'
        '</p:cxnSp>'
    )


def _named(nomor: int, b: Bentuk) -> str:
    return f'<p:cNvPr id="{nomor}" name={quoteattr(b.nama or b.jenis)}/>'


def _place(letak: Letak, balik: str = "") -> str:
    x, y, lebar, tinggi = letak
    return f'<a:xfrm{balik}><a:off x="{x}" y="{y}"/><a:ext cx="{lebar}" cy="{tinggi}"/></a:xfrm>'


def _preset(jenis: str) -> str:
    return f'<a:prstGeom prst="{GEOMETRI[jenis]}">{PANAH if jenis == "panah" else "<a:avLst/>"}</a:prstGeom>'


def _rings(b: Bentuk, skala: Skala) -> tuple[Letak, str]:
    """A region: where it lies, and all its rings in one shape."""
    kiri, atas, sx, sy = skala
    cincin = [[(emu(kiri + x * sx), emu(atas + y * sy)) for x, y in c] for c in b.titik]
    semua_x, semua_y = zip(*(t for c in cincin for t in c))
    x0, y0 = min(semua_x), min(semua_y)
    lebar, tinggi = max(semua_x) - x0, max(semua_y) - y0
    ruas = "".join(
        "".join(f'<a:{"lnTo" if i else "moveTo"}><a:pt x="{x - x0}" y="{y - y0}"/></a:{"lnTo" if i else "moveTo"}>'
                for i, (x, y) in enumerate(c)) + "<a:close/>"
        for c in cincin
    )
    return (x0, y0, lebar, tinggi), (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="l" t="t" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{lebar}" h="{tinggi}">{ruas}</a:path></a:pathLst></a:custGeom>'
    )


def _paint(b: Bentuk) -> str:
    """One colour and an outline of so many points; '' is none. Without the theme's style only what is given is seen."""
    if b.jenis == "teks" and not b.isi:
        return "<a:noFill/>"
    garis = f'<a:ln w="{Pt(b.tebal)}">{_colour(b.garis)}</a:ln>' if b.garis and b.tebal else "<a:ln><a:noFill/></a:ln>"
    return f"{_colour(b.isi)}{garis}"


def _body(b: Bentuk) -> str:
    tepi = emu(TEPI_BENTUK)
    dalam = f' lIns="{tepi}" rIns="{tepi}" tIns="{tepi}" bIns="{tepi}"' if b.teks else ""
    if b.jenis == "teks":
        sifat = f'wrap="square" anchor="ctr"{dalam}' if b.teks else 'wrap="none"'
        return f"<a:bodyPr {sifat}><a:spAutoFit/></a:bodyPr>"
    lipat = ' wrap="square"' if b.teks else ""
    return f'<a:bodyPr rtlCol="0" anchor="ctr"{lipat}{dalam}/>'


def _words(b: Bentuk, kotak: Kotak) -> str:
    """The words in their shape, smaller than asked where it has no room for them."""
    if not b.teks:
        return "<a:p/>" if b.jenis == "teks" else '<a:p><a:pPr algn="ctr"/></a:p>'
    baris = b.teks.split("\n")
    ukuran = [b.huruf, *range(math.ceil(b.huruf) - 1, MIN_HURUF - 1, -1)]
    tepi = 2 * TEPI_BENTUK
    huruf = fitting(baris, ukuran, kotak.lebar - tepi, kotak.tinggi - tepi, tebal=b.tebal_huruf)
    gaya = f'<a:rPr sz="{Pt(huruf).centipoints}" b="{int(b.tebal_huruf)}">{_colour(b.tinta)}</a:rPr>'
    return "".join(f'<a:p><a:pPr algn="{RATA[b.rata]}"/>{_runs(t, gaya)}</a:p>' for t in baris)


def _runs(teks: str, gaya: str) -> str:
    """The words of a paragraph; a vertical tab is a line break in it."""
    aman = (KENDALI.sub(lambda h: f"_x{ord(h[0]):04X}_", t) for t in teks.split("\v"))
    return "<a:br/>".join(f"<a:r>{gaya}<a:t>{escape(t)}</a:t></a:r>" if t else "" for t in aman)


def _colour(warna: str) -> str:
    return colour(warna.upper())
