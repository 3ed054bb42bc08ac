"""Native XY points, free or in rows."""

from charts.templat import TINTA
from charts.uraian_garis import DeretXY, Sebar
from rakor.pptx import kertas, xml
from rakor.pptx.kotak import Kotak, text_width

SUMBU_X, SUMBU_Y = "50030", "50040"
MAKS_NAMA = 3.4


def points(asli: Sebar, luar: Kotak) -> xml.IsiBagan:
    """The chart in a frame."""
    x, y, berbaris = asli.x, asli.y, bool(asli.baris)
    isi = (
        '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>'
        + "".join(_series(d, i, asli.desimal) for i, d in enumerate(asli.deret))
        + f'<c:axId val="{SUMBU_X}"/><c:axId val="{SUMBU_Y}"/></c:scatterChart>'
        + xml.value_axis((x.dari, x.sampai), "b", tampak=True, kisi=True, huruf=13, sumbu=SUMBU_X, lawan=SUMBU_Y, judul=x.judul)
        + xml.value_axis((y.dari, y.sampai), "l", tampak=not berbaris, kisi=True, huruf=13, sumbu=SUMBU_Y, lawan=SUMBU_X,
                         judul=y.judul, langkah=1.0 if berbaris else 0)
    )
    buku = kertas.point_book(asli.deret, asli.desimal, (x.judul, y.judul))
    return xml.chart(isi, buku, luar, plot_area(asli, luar))


def plot_area(asli: Sebar, luar: Kotak) -> Kotak:
    """The inner plot: row names or the value axis at the left, the other axis below."""
    if asli.baris:
        return luar.inside(kiri=min(MAKS_NAMA, max(text_width(b, 13) for b in asli.baris) + 0.2), kanan=0.1, bawah=0.4, atas=0.05)
    return luar.inside(kiri=1.0, atas=0.1, kanan=0.3, bawah=0.8)


def _series(d: DeretXY, i: int, desimal: int) -> str:
    kiri = 4 * i
    tanda = xml.marker("circle", d.besar, xml.fill(d.warna, "#FFFFFF", 0.75)) if d.simbol else xml.TANPA_TANDA
    return (
        f'{xml.series(i, d.nama, kiri)}<c:spPr>{xml.line(d.warna if d.garis else "", d.tebal, putus=d.garis == "putus")}</c:spPr>'
        f'{tanda}{xml.labels(d.teks, d.letak, [TINTA] * len(d.teks), 12, i)}'
        f'{xml.figures("xVal", d.x, kiri + 1, desimal)}{xml.figures("yVal", d.y, kiri + 2, desimal)}<c:smooth val="0"/>'
        f'{xml.cells_of_labels(d.teks, kiri + 3)}</c:ser>'
    )
