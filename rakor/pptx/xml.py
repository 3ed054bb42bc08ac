"""Pieces of chart XML in the order the format demands."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from charts.templat import TINTA
from charts.uraian import Angka
from rakor.pptx.kertas import number_format
from rakor.pptx.tulisan import SAMAR

RUANG = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
C15 = 'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"'
URI_LABEL = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
URI_DERET = "{02D57815-91ED-43cb-92C2-25804820EDAC}"
TAMPIL = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
KISI = "#DCE1E4"
POIN = 12700
TANPA_LABEL = '<c:dLbl><c:idx val="{}"/><c:delete val="1"/></c:dLbl>'


def space(plot: str, *, layout: tuple[float, float, float, float]) -> bytes:
    """A whole chart without title and legend; `layout`: left, top, width, height of the plot as shares of the frame."""
    x, y, w, h = (f"{v:.5f}" for v in layout)
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace {RUANG}><c:date1904 val="0"/>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout><c:manualLayout>'
        '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{x}"/><c:y val="{y}"/><c:w val="{w}"/><c:h val="{h}"/></c:manualLayout></c:layout>{plot}'
        '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>'
        '</c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
        f'{text_style(12)}</c:chartSpace>'
    ).encode()


def text_style(huruf: float, warna: str = TINTA, *, tebal: bool = False) -> str:
    """txPr: size in points and colour, in the font of the theme."""
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(huruf * 100)}" b="{int(tebal)}">{_fill(warna)}'
        '<a:latin typeface="+mn-lt"/></a:defRPr></a:pPr><a:endParaRPr lang="id-ID"/></a:p></c:txPr>'
    )


def fill(warna: str, garis: str = "", tebal: float = 0) -> str:
    """spPr of an area; '' is no fill."""
    tepi = line(garis, tebal) if garis else "<a:ln><a:noFill/></a:ln>"
    return f"<c:spPr>{_fill(warna)}{tepi}</c:spPr>"


def line(warna: str, tebal: float, *, putus: bool = False, bulat: bool = False) -> str:
    """A line of a width in points."""
    if not warna:
        return "<a:ln><a:noFill/></a:ln>"
    corak = '<a:prstDash val="dash"/>' if putus else ""
    ujung = "rnd" if bulat else "flat"
    return f'<a:ln w="{round(tebal * POIN)}" cap="{ujung}">{_fill(warna)}{corak}<a:round/></a:ln>'


def _fill(warna: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{warna[1:]}"/></a:solidFill>' if warna else "<a:noFill/>"


def series_name(nama: str, alamat: str) -> str:
    """tx of a series."""
    return f"<c:tx><c:strRef><c:f>{alamat}</c:f>{_cache([nama])}</c:strRef></c:tx>"


def strings(tag: str, isi: Sequence[str], alamat: str) -> str:
    """Categories."""
    return f"<c:{tag}><c:strRef><c:f>{alamat}</c:f>{_cache(isi)}</c:strRef></c:{tag}>"


def _cache(isi: Sequence[str], ruang: str = "c:strCache") -> str:
    titik = "".join(f'<c:pt idx="{i}"><c:v>{escape(t)}</c:v></c:pt>' for i, t in enumerate(isi) if t)
    return f'<{ruang}><c:ptCount val="{len(isi)}"/>{titik}</{ruang}>'


def figures(tag: str, isi: Sequence[Angka], alamat: str, desimal: int) -> str:
    """Numbers of a series; an absent one has no point."""
    titik = "".join(f'<c:pt idx="{i}"><c:v>{v!r}</c:v></c:pt>' for i, v in enumerate(isi) if v is not None)
    return (
        f'<c:{tag}><c:numRef><c:f>{alamat}</c:f><c:numCache><c:formatCode>{number_format(desimal)}</c:formatCode>'
        f'<c:ptCount val="{len(isi)}"/>{titik}</c:numCache></c:numRef></c:{tag}>'
    )


def labels(
    teks: Sequence[str], letak: Sequence[str], tinta: Sequence[str], huruf: float, *, deret: int, tebal: bool = False,
) -> str:
    """Labels whose words come from cells of the workbook; their present words stand in them for older programs.

    `deret`: number of the series, for names that occur once.
    """
    isi = "".join(
        _label(i, t, letak[i], tinta[i], huruf, tebal, _guid(deret, i)) if t else TANPA_LABEL.format(i)
        for i, t in enumerate(teks)
    )
    return (
        f'<c:dLbls>{isi}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{text_style(huruf, tebal=tebal)}{_shown()}'
        f'<c:extLst><c:ext uri="{URI_LABEL}" {C15}><c15:showDataLabelsRange val="1"/><c15:showLeaderLines val="0"/></c:ext>'
        '</c:extLst></c:dLbls>'
    )


def _label(urut: int, teks: str, letak: str, tinta: str, huruf: float, tebal: bool, guid: str) -> str:
    gaya = f'lang="id-ID" sz="{round(huruf * 100)}" b="{int(tebal)}"'
    return (
        f'<c:dLbl><c:idx val="{urut}"/><c:tx><c:rich><a:bodyPr wrap="none" anchor="ctr"/><a:lstStyle/><a:p>'
        f'<a:fld id="{{{guid}}}" type="CELLRANGE"><a:rPr {gaya}>{_fill(tinta)}<a:latin typeface="+mn-lt"/></a:rPr>'
        f'<a:pPr/><a:t>{escape(teks)}</a:t></a:fld><a:endParaRPr {gaya}/></a:p></c:rich></c:tx>'
        f'<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:dLblPos val="{letak}"/>{_shown()}'
        f'<c:extLst><c:ext uri="{URI_LABEL}" {C15}><c15:dlblFieldTable/><c15:showDataLabelsRange val="1"/></c:ext></c:extLst>'
        '</c:dLbl>'
    )


def _guid(deret: int, urut: int) -> str:
    return f"5A0E7C1B-{deret:04X}-4B6A-9C8E-{urut:012X}"


def _shown() -> str:
    return "".join(f'<c:show{t} val="0"/>' for t in TAMPIL)


def label_range(teks: Sequence[str], alamat: str) -> str:
    """Extension of a series that names the cells of its labels."""
    return (
        f'<c:extLst><c:ext uri="{URI_DERET}" {C15}><c15:datalabelsRange><c15:f>{alamat}</c15:f>'
        f'{_cache(teks, "c15:dlblRangeCache")}</c15:datalabelsRange></c:ext></c:extLst>'
    )


def spans(
    selang: Sequence[tuple[float, float] | None], warna: str, tebal: float, *, arah: str = "", topi: bool = False,
) -> str:
    """Error bars with a length of their own on each side of each point."""
    sisi = (_literal("plus", [s and s[1] for s in selang]), _literal("minus", [s and s[0] for s in selang]))
    arah_xml = f'<c:errDir val="{arah}"/>' if arah else ""
    return (
        f'<c:errBars>{arah_xml}<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="{int(not topi)}"/>'
        f'{"".join(sisi)}<c:spPr>{line(warna, tebal)}</c:spPr></c:errBars>'
    )


def _literal(sisi: str, isi: Sequence[float | None]) -> str:
    titik = "".join(f'<c:pt idx="{i}"><c:v>{v or 0!r}</c:v></c:pt>' for i, v in enumerate(isi))
    return (
        f'<c:{sisi}><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{len(isi)}"/>{titik}</c:numLit></c:{sisi}>'
    )


def category_axis(*, sumbu: str, tampak: bool, huruf: float, terbalik: bool, letak: str) -> str:
    """catAx; `terbalik`: first category on top."""
    arah = "maxMin" if terbalik else "minMax"
    return (
        f'<c:catAx><c:axId val="{sumbu}"/><c:scaling><c:orientation val="{arah}"/></c:scaling><c:delete val="{int(not tampak)}"/>'
        f'<c:axPos val="{letak}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>{line(KISI, 1)}</c:spPr>{text_style(huruf)}'
        f'<c:crossAx val="{NILAI}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/>'
        f'<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


KATEGORI, NILAI = "50010", "50020"


def value_axis(
    ujung: tuple[float, float], *, letak: str, tampak: bool, kisi: bool, huruf: float = 12, sumbu: str = NILAI,
    lawan: str = KATEGORI, judul: str = "", antara: str = "between", langkah: float = 0, desimal: int = 0,
    silang: str = "autoZero",
) -> str:
    """valAx with fixed ends."""
    garis = f"<c:majorGridlines><c:spPr>{line(KISI, 0.75)}</c:spPr></c:majorGridlines>" if kisi else ""
    satuan = f'<c:majorUnit val="{langkah!r}"/>' if langkah else ""
    return (
        f'<c:valAx><c:axId val="{sumbu}"/><c:scaling><c:orientation val="minMax"/><c:max val="{ujung[1]!r}"/>'
        f'<c:min val="{ujung[0]!r}"/></c:scaling><c:delete val="{int(not tampak)}"/>'
        f'<c:axPos val="{letak}"/>{garis}{_title(judul)}'
        f'<c:numFmt formatCode="{number_format(desimal)}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f'{text_style(huruf, SAMAR)}<c:crossAx val="{lawan}"/><c:crosses val="{silang}"/>'
        f'<c:crossBetween val="{antara}"/>{satuan}</c:valAx>'
    )


def _title(judul: str) -> str:
    if not judul:
        return ""
    return (
        '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r>'
        f'<a:rPr lang="id-ID" sz="1300" b="0">{_fill(SAMAR)}<a:latin typeface="+mn-lt"/></a:rPr><a:t>{escape(judul)}</a:t>'
        '</a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
    )
