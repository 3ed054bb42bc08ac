"""Native tables: one cell a figure, filled as in the picture, with the words on it."""

from dataclasses import replace
from xml.sax.saxutils import escape

from pptx.oxml import parse_xml
from pptx.slide import Slide
from pptx.util import Emu

from charts.dasar.templat import TINTA
from charts.dasar.uraian import Sel, Tabel
from rakor.pptx.huruf import height, lines, text_width
from rakor.pptx.kotak import Kotak, emu
from rakor.pptx.xml import KISI, colour

RATA = {"kiri": "l", "tengah": "ctr", "kanan": "r"}
# Sizes of letters in points, the largest first; below the last nothing is read in a hall.
HURUF = (15.0, 14.5, 14.0, 13.5, 13.0, 12.5, 12.0)
MIN_HURUF = HURUF[-1]
MAKS_BARIS = 0.42
TEPI_SEL = 0.05
# Inches that a line may come out wider than counted, and what a row has above and below its words.
SELA, TEPI_BARIS = 0.02, 0.06
# A grid without banding, so that only our own fills speak.
TABEL = (
    '<a:tbl xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:tblPr firstRow="1"><a:tableStyleId>'
    '{{5940675A-B579-460E-94D1-54222C63F5DA}}</a:tableStyleId></a:tblPr><a:tblGrid>{kolom}</a:tblGrid>{baris}</a:tbl>'
)


def table(slide: Slide, tabel: Tabel, kotak: Kotak, nama: str, _alt: str) -> None:
    """The table in a rectangle; letters as large as the rows allow.

    Its cells are written at once: through the library a large rug would take seconds.
    """
    lebar = _widths(tabel, kotak)
    huruf = tabel.huruf or next((h for h in HURUF if sum(_needed(tabel, lebar, h)) <= kotak.tinggi), MIN_HURUF)
    tinggi = [emu(t) for t in _heights(_needed(tabel, lebar, huruf), kotak)]
    kolom = "".join(f'<a:gridCol w="{emu(w)}"/>' for w in lebar)
    baris = "".join(f'<a:tr h="{t}">{_row(b, huruf)}</a:tr>' for t, b in zip(tinggi, (tabel.kolom, *tabel.baris)))
    bingkai = slide.shapes.add_table(1, 1, *kotak.emu)
    bingkai.name, bingkai.width, bingkai.height = nama, Emu(sum(map(emu, lebar))), Emu(sum(tinggi))
    isi = bingkai._element.graphic.graphicData
    isi.replace(isi.tbl, parse_xml(TABEL.format(kolom=kolom, baris=baris)))


def _row(sel: tuple[Sel, ...], huruf: float) -> str:
    keluar, tertutup = "", 0
    for s in sel:
        if tertutup:
            # A covered cell keeps its letters small, else it would make the row higher.
            tertutup -= 1
            keluar += _cell(Sel(""), huruf, ' hMerge="1"')
        else:
            tertutup = s.rentang - 1
            keluar += _cell(s, huruf, f' gridSpan="{s.rentang}"' if tertutup else "")
    return keluar


def _cell(s: Sel, huruf: float, gabung: str) -> str:
    """Fill and words of a cell, those behind a figure smaller than it."""
    isi = f'<a:endParaRPr lang="id-ID" sz="{round(huruf * 100)}"/>'
    if s.teks:
        isi = _run(f"{s.teks} " if s.ekor else s.teks, s, huruf, s.tebal)
        isi += _run(s.ekor, s, max(MIN_HURUF, huruf - 2), False) if s.ekor else ""
    tepi = "".join(f'<a:{k} w="12700">{colour("#FFFFFF" if s.isi else KISI)}</a:{k}>' for k in ("lnL", "lnR", "lnT", "lnB"))
    x, y = emu(TEPI_SEL), emu(0.02)
    return (
        f'<a:tc{gabung}><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="{RATA[s.rata]}"/>{isi}</a:p></a:txBody>'
        f'<a:tcPr marL="{x}" marR="{x}" marT="{y}" marB="{y}" anchor="ctr">{tepi}{colour(s.isi)}</a:tcPr></a:tc>'
    )


def _run(teks: str, s: Sel, huruf: float, tebal: bool) -> str:
    gaya = f'lang="id-ID" sz="{round(huruf * 100)}" b="{int(tebal)}"'
    return f'<a:r><a:rPr {gaya}>{colour(s.tinta or TINTA)}</a:rPr><a:t>{escape(teks)}</a:t></a:r>'


def by_height(tabel: Tabel, kotak: Kotak) -> list[Tabel]:
    """The table in as many parts as its words need at the smallest size, or at its own; rows are never broken."""
    kepala, *tinggi = _needed(tabel, _widths(tabel, kotak), tabel.huruf or MIN_HURUF)
    keluar: list[list[tuple[Sel, ...]]] = [[]]
    sisa = kotak.tinggi - kepala
    for baris, t in zip(tabel.baris, tinggi):
        if t > sisa and keluar[-1]:
            keluar.append([])
            sisa = kotak.tinggi - kepala
        keluar[-1].append(baris)
        sisa -= t
    huruf = tabel.huruf or (MIN_HURUF if len(keluar) > 1 else 0)
    return [replace(tabel, baris=tuple(b), huruf=huruf) for b in keluar]


def _widths(tabel: Tabel, kotak: Kotak) -> list[float]:
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
    kata = (text_width(k, MIN_HURUF, s.tebal) for s in isi if s.rentang == 1 for k in s.teks.split())
    return max(kata, default=0.0) + 2 * TEPI_SEL + SELA


def _heights(perlu: list[float], kotak: Kotak) -> list[float]:
    """Inches of each row: what its words need, and evenly more while there is room."""
    sisa = max(0.0, kotak.tinggi - sum(perlu)) / len(perlu)
    return [min(t + sisa, max(t, MAKS_BARIS)) for t in perlu]


def _needed(tabel: Tabel, lebar: list[float], huruf: float) -> list[float]:
    return [
        height(max(_lines(s, huruf, sum(lebar[i:i + s.rentang])) for i, s in enumerate(baris)), huruf) + TEPI_BARIS
        for baris in (tabel.kolom, *tabel.baris)
    ]


def _lines(s: Sel, huruf: float, lebar: float) -> int:
    return lines(f"{s.teks} {s.ekor}".strip(), huruf, lebar - 2 * TEPI_SEL - SELA, s.tebal)
