"""Which layout carries what, and how much of the slide is free: on our master or on an office's own template."""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PackageNotFoundError
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation as Berkas
from pptx.shapes.placeholder import LayoutPlaceholder
from pptx.slide import SlideLayout

from rakor.pptx.huruf import FONT
from rakor.pptx.kotak import EMU, Kotak

# Our own master, drawn once: the house's colours and font, and a layout each for the cover, words and charts.
DASAR = Path(__file__).with_name("dasar.pptx")
TATA = ("Sampul", "Teks", "Bagan")
TEPI, LEBAR = 0.5, 12.333
MAKS_TEMPLAT = 30_000_000
MAKS_TERBUKA = 300_000_000
MAKS_ISI = 5_000
NAMA_MAKRO = ("vbaproject.bin", "vbadata.xml", "activex")
JUDUL = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
TAMBAHAN = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
BADAN = (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT)
DML = "http://schemas.openxmlformats.org/drawingml/2006/main"
MIN_LEBAR, MIN_TINGGI = 6.0, 3.0


class TemplatSalah(ValueError):
    """The office's template cannot be used; the message is in Indonesian."""


@dataclass(frozen=True)
class Tata:
    """An empty deck with its layouts. `judul` and `bidang`: title and free area of a chart slide, in inches.

    `font`: those of its theme, for words and for titles.
    """

    deck: Berkas
    sampul: SlideLayout
    teks: SlideLayout
    bagan: SlideLayout
    judul: Kotak
    bidang: Kotak
    milik_sendiri: bool
    font: tuple[str, ...]


def own() -> Tata:
    """Our own master."""
    deck = Presentation(str(DASAR))
    tata = {t.name: t for t in deck.slide_layouts}
    sampul, teks, bagan = (tata[n] for n in TATA)
    return Tata(deck, sampul, teks, bagan, Kotak(TEPI, 0.28, LEBAR, 0.95), Kotak(TEPI, 1.23, LEBAR, 6.2), True, (FONT,))


def office(isi: bytes) -> Tata:
    """The master and layouts of an office's template, its slides taken out. Raises TemplatSalah."""
    _check(isi)
    try:
        deck = Presentation(io.BytesIO(isi))
        jenis = [(t, [p.placeholder_format.type for p in list(t.placeholders)]) for t in deck.slide_layouts]
        bagan = _title_only(jenis)
        _without_slides(deck)
        judul, bidang = _free(deck, bagan)
        font = _fonts(deck)
    except TemplatSalah:
        raise
    except (PackageNotFoundError, KeyError, ValueError, AttributeError, etree.XMLSyntaxError, zipfile.BadZipFile) as sebab:
        raise TemplatSalah("Templat ini tidak dapat dibaca sebagai PowerPoint (.pptx). Simpan ulang dari PowerPoint.") from sebab
    sampul = next((t for t, j in jenis if PP_PLACEHOLDER.CENTER_TITLE in j), bagan)
    teks = next((t for t, j in jenis if PP_PLACEHOLDER.TITLE in j and _one_body(j)), bagan)
    return Tata(deck, sampul, teks, bagan, judul, bidang, False, font)


def _check(isi: bytes) -> None:
    """Size, kind, macros and packing of a file from outside."""
    if len(isi) > MAKS_TEMPLAT:
        raise TemplatSalah(f"Templat terlalu besar ({len(isi) // 1_000_000} MB); paling besar {MAKS_TEMPLAT // 1_000_000} MB.")
    try:
        daftar = zipfile.ZipFile(io.BytesIO(isi)).infolist()
    except zipfile.BadZipFile as sebab:
        raise TemplatSalah("Berkas templat bukan PowerPoint (.pptx), atau terkunci sandi.") from sebab
    if len(daftar) > MAKS_ISI or sum(f.file_size for f in daftar) > MAKS_TERBUKA:
        raise TemplatSalah("Isi templat terlalu besar setelah dibuka; templat ditolak.")
    nama = [f.filename.lower() for f in daftar]
    if any(m in n for n in nama for m in NAMA_MAKRO):
        raise TemplatSalah("Templat berisi makro; simpan sebagai .pptx tanpa makro.")
    if "ppt/presentation.xml" not in nama:
        raise TemplatSalah("Berkas templat bukan PowerPoint (.pptx).")


def _title_only(tata: list[tuple[SlideLayout, list[PP_PLACEHOLDER]]]) -> SlideLayout:
    """The layout with a title and as little else as possible."""
    lain = [(sum(j not in (*JUDUL, *TAMBAHAN) for j in jenis), t) for t, jenis in tata if PP_PLACEHOLDER.TITLE in jenis]
    if not lain:
        raise TemplatSalah("Templat tidak punya tata letak dengan kotak judul.")
    return min(lain, key=lambda p: p[0])[1]


def _one_body(jenis: list[PP_PLACEHOLDER]) -> bool:
    return sum(j in BADAN for j in jenis) == 1 and {*jenis} <= {*JUDUL, *TAMBAHAN, *BADAN}


def _without_slides(deck: Berkas) -> None:
    daftar = deck.slides._sldIdLst
    for satu in list(daftar):
        deck.part.drop_rel(satu.rId)
        daftar.remove(satu)


def _fonts(deck: Berkas) -> tuple[str, ...]:
    """Names of the fonts of the theme; '' for one that is not named."""
    tema = etree.fromstring(deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob)
    return tuple(str(h.get("typeface", "")) for h in tema.iterfind(f".//{{{DML}}}fontScheme/*/{{{DML}}}latin")) or ("",)


def _free(deck: Berkas, bagan: SlideLayout) -> tuple[Kotak, Kotak]:
    """Title and the area under it, above what stands at the foot of the layout."""
    if deck.slide_width is None or deck.slide_height is None:
        raise TemplatSalah("Templat tidak menyebut ukuran salindianya. Simpan ulang dari PowerPoint.")
    lebar, tinggi, isi = deck.slide_width / EMU, deck.slide_height / EMU, list(bagan.placeholders)
    judul = next(_box(p) for p in isi if p.placeholder_format.type in JUDUL)
    kaki = [_box(p).atas for p in isi if p.placeholder_format.type in TAMBAHAN]
    bawah = min([tinggi - 0.15, *(k for k in kaki if k > tinggi * 0.8)])
    kiri = min(max(judul.kiri, 0.3), lebar * 0.2)
    bidang = Kotak(kiri, judul.bawah, min(judul.kanan, lebar - 0.3) - kiri, bawah - judul.bawah - 0.05)
    if bidang.lebar < MIN_LEBAR or bidang.tinggi < MIN_TINGGI:
        raise TemplatSalah("Tata letak templat tidak menyisakan tempat untuk bagan di bawah judulnya.")
    return judul, bidang


def _box(p: LayoutPlaceholder) -> Kotak:
    return Kotak(*((v or 0) / EMU for v in (p.left, p.top, p.width, p.height)))
