"""Native tables: one cell a figure, filled as in the picture, with the words on it."""

from dataclasses import replace

from lxml import etree
from pptx.slide import Slide
from pptx.table import Table, _Cell
from pptx.util import Pt

from charts.templat import TINTA
from charts.uraian import Sel, Tabel
from rakor.pptx.kotak import LEBAR_HURUF, TITIK, Kotak, emu, lines

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
RATA = {"kiri": "l", "tengah": "ctr", "kanan": "r"}
TANPA_GAYA = "{5940675A-B579-460E-94D1-54222C63F5DA}"
MIN_HURUF, MAKS_HURUF = 12.0, 15.0
MAKS_BARIS = 0.42
TEPI_SEL = 0.05


def table(slide: Slide, tabel: Tabel, kotak: Kotak, nama: str) -> None:
    """The table in a rectangle; letters as large as the rows allow."""
    n, k = len(tabel.baris) + 1, len(tabel.kolom)
    huruf = tabel.huruf or letter_size(tabel, kotak)
    bingkai = slide.shapes.add_table(n, k, *kotak.emu)
    bingkai.name = nama
    isi = bingkai.table
    _plain_style(bingkai._element)
    lebar = widths(tabel, kotak)
    for kolom, w in zip(iter(isi.columns), lebar):
        kolom.width = emu(w)
    tinggi = heights(tabel, kotak, huruf)
    for baris, t in zip(iter(isi.rows), tinggi):
        baris.height = emu(t)
    bingkai.height = sum(baris.height for baris in isi.rows)
    for r, sel in enumerate((tabel.kolom, *tabel.baris)):
        _row(isi, r, sel, huruf)


def _row(isi: Table, r: int, sel: tuple[Sel, ...], huruf: float) -> None:
    tertutup = 0
    for c, s in enumerate(sel):
        petak = isi.cell(r, c)
        if tertutup:
            # A covered cell keeps its letters small, else it would make the row higher.
            tertutup -= 1
            _cell(petak, Sel(""), huruf)
            continue
        if s.rentang > 1:
            petak.merge(isi.cell(r, c + s.rentang - 1))
            tertutup = s.rentang - 1
        _cell(petak, s, huruf)


def by_height(tabel: Tabel, kotak: Kotak) -> list[Tabel]:
    """The table in as many parts as its words need at the smallest size; rows are never broken."""
    kepala, *tinggi = _needed(tabel, widths(tabel, kotak), MIN_HURUF)
    keluar: list[list[tuple[Sel, ...]]] = [[]]
    sisa = kotak.tinggi - kepala
    for baris, t in zip(tabel.baris, tinggi):
        if t > sisa and keluar[-1]:
            keluar.append([])
            sisa = kotak.tinggi - kepala
        keluar[-1].append(baris)
        sisa -= t
    huruf = MIN_HURUF if len(keluar) > 1 else 0
    return [replace(tabel, baris=tuple(b), huruf=huruf) for b in keluar]


def widths(tabel: Tabel, kotak: Kotak) -> list[float]:
    """Inches of each column: its share, but room for its longest word."""
    perlu = [_longest_word(tabel, i) for i in range(len(tabel.lebar))]
    bagian = [kotak.lebar * w / sum(tabel.lebar) for w in tabel.lebar]
    lega = sum(max(0.0, b - p) for b, p in zip(bagian, perlu))
    kurang = sum(max(0.0, p - b) for b, p in zip(bagian, perlu))
    if not kurang or kurang > lega:
        return bagian
    return [p if b < p else b - (b - p) / lega * kurang for b, p in zip(bagian, perlu)]


def _longest_word(tabel: Tabel, kolom: int) -> float:
    """Inches of the longest word of a column at the smallest size; spread cells are not counted."""
    isi = [b[kolom] for b in (tabel.kolom, *tabel.baris)]
    panjang = max((len(k) for s in isi if s.rentang == 1 for k in s.teks.split()), default=0)
    return panjang * MIN_HURUF * LEBAR_HURUF / TITIK + 2 * TEPI_SEL


def letter_size(tabel: Tabel, kotak: Kotak) -> float:
    """The largest size at which all rows stand in the rectangle; never below what is read in a hall."""
    lebar = widths(tabel, kotak)
    huruf = MAKS_HURUF
    while huruf > MIN_HURUF and sum(_needed(tabel, lebar, huruf)) > kotak.tinggi:
        huruf -= 0.5
    return huruf


def heights(tabel: Tabel, kotak: Kotak, huruf: float) -> list[float]:
    """Inches of each row: what its words need, and evenly more while there is room."""
    perlu = _needed(tabel, widths(tabel, kotak), huruf)
    sisa = max(0.0, kotak.tinggi - sum(perlu)) / len(perlu)
    return [min(t + sisa, max(t, MAKS_BARIS)) for t in perlu]


def _needed(tabel: Tabel, lebar: list[float], huruf: float) -> list[float]:
    return [
        max(_lines(s, huruf, sum(lebar[i:i + s.rentang])) for i, s in enumerate(baris)) * huruf * 1.22 / 72 + 0.06
        for baris in (tabel.kolom, *tabel.baris)
    ]


def _lines(s: Sel, huruf: float, lebar: float) -> int:
    return lines(f"{s.teks} {s.ekor}".strip(), huruf, lebar - 2 * TEPI_SEL)


def _plain_style(bingkai: etree._Element) -> None:
    """A grid without banding, so that only our own fills speak."""
    sifat = bingkai.find(f".//{A}tblPr")
    for k in list(sifat.attrib):
        del sifat.attrib[k]
    sifat.set("firstRow", "1")
    gaya = sifat.find(f"{A}tableStyleId")
    gaya.text = TANPA_GAYA


def _cell(petak: _Cell, s: Sel, huruf: float) -> None:
    """Fill and words, written at once: through the library a large rug would take seconds."""
    tc = petak._tc
    badan = tc.find(f"{A}txBody")
    for p in badan.findall(f"{A}p"):
        badan.remove(p)
    p = etree.SubElement(badan, f"{A}p")
    etree.SubElement(p, f"{A}pPr", algn=RATA[s.rata])
    if s.teks:
        r = etree.SubElement(p, f"{A}r")
        rpr = etree.SubElement(r, f"{A}rPr", lang="id-ID", sz=str(Pt(huruf).centipoints), b=str(int(s.tebal)))
        _solid(rpr, s.tinta or TINTA)
        etree.SubElement(r, f"{A}t").text = f"{s.teks} " if s.ekor else s.teks
        if s.ekor:
            _small(p, s, huruf)
    else:
        etree.SubElement(p, f"{A}endParaRPr", lang="id-ID", sz=str(Pt(huruf).centipoints))
    _cell_look(tc, s)


def _small(p: etree._Element, s: Sel, huruf: float) -> None:
    """The words behind a figure, smaller than it."""
    r = etree.SubElement(p, f"{A}r")
    rpr = etree.SubElement(r, f"{A}rPr", lang="id-ID", sz=str(Pt(max(MIN_HURUF, huruf - 2)).centipoints), b="0")
    _solid(rpr, s.tinta or TINTA)
    etree.SubElement(r, f"{A}t").text = s.ekor


def _cell_look(tc: etree._Element, s: Sel) -> None:
    lama = tc.find(f"{A}tcPr")
    if lama is not None:
        tc.remove(lama)
    tepi = str(emu(TEPI_SEL))
    sifat = etree.SubElement(tc, f"{A}tcPr", marL=tepi, marR=tepi, marT=str(emu(0.02)), marB=str(emu(0.02)), anchor="ctr")
    for sisi in ("lnL", "lnR", "lnT", "lnB"):
        garis = etree.SubElement(sifat, f"{A}{sisi}", w="12700")
        _solid(garis, "#FFFFFF" if s.isi else "#DCE1E4")
    if s.isi:
        _solid(sifat, s.isi)
    else:
        etree.SubElement(sifat, f"{A}noFill")


def _solid(induk: etree._Element, warna: str) -> None:
    isi = etree.SubElement(induk, f"{A}solidFill")
    etree.SubElement(isi, f"{A}srgbClr", val=warna[1:])
