"""Pieces of chart XML in the order the format demands."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from charts.dasar.templat import TINTA
from charts.dasar.uraian import Angka, Batang, Deret
from charts.dasar.uraian_garis import DeretXY, Garis
from rakor.pptx.kertas import label_column, number_format, reference
from rakor.pptx.kotak import Kotak, digits, step
from rakor.pptx.lukis import SAMAR

RUANG = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
C15 = 'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"'
URI_LABEL = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
URI_DERET = "{02D57815-91ED-43cb-92C2-25804820EDAC}"
# Of a label only its own words are shown.
TAMPIL = "".join(f'<c:show{t} val="0"/>' for t in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"))
KISI = "#DCE1E4"
POIN = 12700
# Digits of the distances to the ends of an interval.
DESIMAL_SELANG = 4
KATEGORI, NILAI = "50010", "50020"
KOSONG = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
TANPA_TANDA = '<c:marker><c:symbol val="none"/></c:marker>'
TANPA_LABEL = '<c:dLbl><c:idx val="{}"/><c:delete val="1"/></c:dLbl>'


@dataclass(frozen=True)
class IsiBagan:
    """A chart ready to be put on a slide; stands for the chart data that python-pptx asks for.

    `plot`: the inner plot on the slide, for what is drawn over or under it.
    """

    xml: bytes
    xlsx_blob: bytes
    plot: Kotak

    def xml_bytes(self, _jenis: object) -> bytes:
        """The chart XML, whatever kind python-pptx says."""
        return self.xml


def chart(isi: str, buku: bytes, luar: Kotak, plot: Kotak) -> IsiBagan:
    """A whole chart without title and legend from its plot area, its workbook, its frame and its inner plot."""
    x, y = (plot.kiri - luar.kiri) / luar.lebar, (plot.atas - luar.atas) / luar.tinggi
    w, h = plot.lebar / luar.lebar, plot.tinggi / luar.tinggi
    return IsiBagan((
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace {RUANG}><c:date1904 val="0"/>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout><c:manualLayout>'
        '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{x:.5f}"/><c:y val="{y:.5f}"/><c:w val="{w:.5f}"/><c:h val="{h:.5f}"/></c:manualLayout></c:layout>{isi}'
        f'{KOSONG}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>{KOSONG}{text_style(12)}'
        '</c:chartSpace>'
    ).encode(), buku, plot)


def text_style(huruf: float, warna: str = TINTA) -> str:
    """txPr: size in points and colour, in the font of the theme."""
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(huruf * 100)}" b="0">{colour(warna)}'
        '<a:latin typeface="+mn-lt"/></a:defRPr></a:pPr><a:endParaRPr lang="id-ID"/></a:p></c:txPr>'
    )


def fill(warna: str, garis: str = "", tebal: float = 0) -> str:
    """spPr of an area; '' is no fill, no outline."""
    return f"<c:spPr>{colour(warna)}{line(garis, tebal)}</c:spPr>"


def line(warna: str, tebal: float, *, putus: bool = False, bulat: bool = False) -> str:
    """A line of a width in points."""
    if not warna:
        return "<a:ln><a:noFill/></a:ln>"
    corak = '<a:prstDash val="dash"/>' if putus else ""
    ujung = "rnd" if bulat else "flat"
    return f'<a:ln w="{round(tebal * POIN)}" cap="{ujung}">{colour(warna)}{corak}<a:round/></a:ln>'


def colour(warna: str) -> str:
    """A fill of one colour; '' is none."""
    return f'<a:solidFill><a:srgbClr val="{warna[1:]}"/></a:solidFill>' if warna else "<a:noFill/>"


def marker(simbol: str, besar: int, isi: str) -> str:
    """The mark at each point of a line; size in points, `isi` its spPr."""
    return f'<c:marker><c:symbol val="{simbol}"/><c:size val="{besar}"/>{isi}</c:marker>'


def series(urut: int, nama: str, kolom: int) -> str:
    """The beginning of a series: its number, and its name in a cell over its numbers."""
    return f'<c:ser><c:idx val="{urut}"/><c:order val="{urut}"/>{_strings("tx", [nama], reference(kolom))}'


def category_series(asli: Batang | Garis, urut: int, isi: str, ekor: str = "") -> str:
    """A series over categories: its look and labels, then its numbers; `ekor`: what only its kind of chart has after them."""
    d, n = asli.deret[urut], len(asli.kategori)
    return (
        f'{series(urut, d.nama, urut + 1)}{isi}{_strings("cat", asli.kategori, reference(0, n))}'
        f'{figures("val", d.nilai, urut + 1, asli.desimal)}{ekor}{label_range(d.teks, label_column(asli.deret, urut))}</c:ser>'
    )


def _strings(tag: str, isi: Sequence[str], alamat: str) -> str:
    return f"<c:{tag}><c:strRef><c:f>{alamat}</c:f>{_cache(isi)}</c:strRef></c:{tag}>"


def _cache(isi: Sequence[str], ruang: str = "c:strCache") -> str:
    return f'<{ruang}>{_points([escape(t) or None for t in isi])}</{ruang}>'


def figures(tag: str, isi: Sequence[Angka], kolom: int, desimal: int) -> str:
    """Numbers of a series in a column; an absent one has no point."""
    return (
        f'<c:{tag}><c:numRef><c:f>{reference(kolom, len(isi))}</c:f><c:numCache>'
        f'<c:formatCode>{number_format(desimal)}</c:formatCode>{_points(isi)}</c:numCache></c:numRef></c:{tag}>'
    )


def _points(isi: Sequence[object]) -> str:
    titik = "".join(f'<c:pt idx="{i}"><c:v>{v}</c:v></c:pt>' for i, v in enumerate(isi) if v is not None)
    return f'<c:ptCount val="{len(isi)}"/>{titik}'


def labels(
    teks: Sequence[str], letak: Sequence[str], tinta: Sequence[str], huruf: float, deret: int, turun: Sequence[float] = (),
) -> str:
    """Labels whose words come from cells of the workbook; their present words stand in them for older programs.

    `deret`: number of the series, for names that occur once. `turun`: how far each stands below its usual place, as a share of
    the height of the chart.
    """
    if not any(teks):
        return ""
    isi = "".join(
        _label(i, t, letak[i], tinta[i], huruf, f"5A0E7C1B-{deret:04X}-4B6A-9C8E-{i:012X}", turun[i] if turun else 0.0)
        if t else TANPA_LABEL.format(i)
        for i, t in enumerate(teks)
    )
    return (
        f'<c:dLbls>{isi}{KOSONG}{text_style(huruf)}{TAMPIL}'
        f'<c:extLst><c:ext uri="{URI_LABEL}" {C15}><c15:showDataLabelsRange val="1"/><c15:showLeaderLines val="0"/></c:ext>'
        '</c:extLst></c:dLbls>'
    )


def _label(urut: int, teks: str, letak: str, tinta: str, huruf: float, guid: str, turun: float) -> str:
    geser = f'<c:layout><c:manualLayout><c:x val="0"/><c:y val="{turun:.4f}"/></c:manualLayout></c:layout>' if turun else ""
    gaya = f'lang="id-ID" sz="{round(huruf * 100)}" b="0"'
    return (
        f'<c:dLbl><c:idx val="{urut}"/>{geser}<c:tx><c:rich><a:bodyPr wrap="none" anchor="ctr"/><a:lstStyle/><a:p>'
        f'<a:fld id="{{{guid}}}" type="CELLRANGE"><a:rPr {gaya}>{colour(tinta)}<a:latin typeface="+mn-lt"/></a:rPr>'
        f'<a:pPr/><a:t>{escape(teks)}</a:t></a:fld><a:endParaRPr {gaya}/></a:p></c:rich></c:tx>'
        f'{KOSONG}<c:dLblPos val="{letak}"/>{TAMPIL}'
        f'<c:extLst><c:ext uri="{URI_LABEL}" {C15}><c15:dlblFieldTable/><c15:showDataLabelsRange val="1"/></c:ext></c:extLst>'
        '</c:dLbl>'
    )


def label_range(teks: Sequence[str], kolom: int) -> str:
    """Extension of a series whose labels stand in a column; '' without any."""
    return "" if not any(teks) else (
        f'<c:extLst><c:ext uri="{URI_DERET}" {C15}><c15:datalabelsRange><c15:f>{reference(kolom, len(teks))}</c15:f>'
        f'{_cache(teks, "c15:dlblRangeCache")}</c15:datalabelsRange></c:ext></c:extLst>'
    )


def spans(d: Deret | DeretXY, tebal: float, kolom: int, *, arah: str = "", topi: bool = False) -> str:
    """Error bars with a length of their own on each side of each point, from two columns of the workbook, below and above.

    `kolom`: the first of the two; '' for a series without spans.
    """
    if not any(d.selang):
        return ""
    bawah, atas = zip(*(tuple(round(v, DESIMAL_SELANG) for v in s or (0, 0)) for s in d.selang))
    sisi = f'{figures("plus", atas, kolom + 1, DESIMAL_SELANG)}{figures("minus", bawah, kolom, DESIMAL_SELANG)}'
    arah_xml = f'<c:errDir val="{arah}"/>' if arah else ""
    return (
        f'<c:errBars>{arah_xml}<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="{int(not topi)}"/>'
        f'{sisi}<c:spPr>{line(d.warna_selang, tebal)}</c:spPr></c:errBars>'
    )


def category_axis(huruf: float, *, tampak: bool = True, tegak: bool = False) -> str:
    """catAx: below the plot, or `tegak`: at its left with the first category on top."""
    arah, letak = ("maxMin", "l") if tegak else ("minMax", "b")
    return (
        f'<c:catAx><c:axId val="{KATEGORI}"/><c:scaling><c:orientation val="{arah}"/></c:scaling>'
        f'<c:delete val="{int(not tampak)}"/><c:axPos val="{letak}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f'<c:spPr>{line(KISI, 1)}</c:spPr>{text_style(huruf)}<c:crossAx val="{NILAI}"/><c:crosses val="autoZero"/>'
        '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:tickLblSkip val="1"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def value_axis(
    ujung: tuple[float, float], letak: str, *, tampak: bool, kisi: bool, huruf: float = 12, sumbu: str = NILAI,
    lawan: str = KATEGORI, judul: str = "", langkah: float = 0,
) -> str:
    """valAx with fixed ends and labels at a round distance; between two value axes `sumbu` and `lawan` name them."""
    langkah = langkah or step(*ujung)
    garis = f"<c:majorGridlines><c:spPr>{line(KISI, 0.75)}</c:spPr></c:majorGridlines>" if kisi else ""
    silang, antara = ("autoZero", "between") if lawan == KATEGORI else ("min", "midCat")
    return (
        f'<c:valAx><c:axId val="{sumbu}"/><c:scaling><c:orientation val="minMax"/><c:max val="{ujung[1]!r}"/>'
        f'<c:min val="{ujung[0]!r}"/></c:scaling><c:delete val="{int(not tampak)}"/>'
        f'<c:axPos val="{letak}"/>{garis}{_title(judul)}'
        f'<c:numFmt formatCode="{number_format(digits(langkah))}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f'{text_style(huruf, SAMAR)}<c:crossAx val="{lawan}"/><c:crosses val="{silang}"/>'
        f'<c:crossBetween val="{antara}"/><c:majorUnit val="{langkah!r}"/></c:valAx>'
    )


def _title(judul: str) -> str:
    return "" if not judul else (
        '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r>'
        f'<a:rPr lang="id-ID" sz="1300" b="0">{colour(SAMAR)}<a:latin typeface="+mn-lt"/></a:rPr><a:t>{escape(judul)}</a:t>'
        '</a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
    )
