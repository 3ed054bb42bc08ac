"""Native line charts: empty cells are gaps, spans between percentiles are error bars of hidden series."""

from charts.templat import TINTA
from charts.uraian import Deret
from charts.uraian_garis import Garis
from rakor.pptx import kertas, xml
from rakor.pptx.kotak import Kotak

TANDA = {"isi": ("circle", 9), "titik": ("dash", 20)}


def lines(asli: Garis, luar: Kotak) -> xml.IsiBagan:
    """The chart in a frame."""
    plot = plot_area(asli, luar)
    isi = (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        + "".join(_series(asli, i) for i in range(len(asli.deret)))
        + f'<c:marker val="1"/><c:axId val="{xml.KATEGORI}"/><c:axId val="{xml.NILAI}"/></c:lineChart>'
        + xml.category_axis(14 if len(asli.kategori) < 12 else 12, tampak=asli.sumbu)
        + xml.value_axis(asli.ujung, "l", tampak=asli.sumbu, kisi=asli.sumbu and not asli.pita)
    )
    return xml.chart(isi, kertas.category_book("Tahun", asli.kategori, asli.deret, asli.desimal), luar, plot)


def plot_area(asli: Garis, luar: Kotak) -> Kotak:
    """The inner plot: values at the left, years below, words of method changes above."""
    if not asli.sumbu:
        return luar.inside(kiri=0.25, kanan=0.25, bawah=0.3)
    return luar.inside(kiri=0.7, atas=0.35 if asli.patah else 0.1, kanan=0.2, bawah=0.42)


def _series(asli: Garis, i: int) -> str:
    d = asli.deret[i]
    warna, tebal = (d.warna, d.tebal) if d.gaya == "isi" else ("", 1)
    letak = [p or "t" for p in d.letak] or ["t"] * len(d.teks)
    tulisan = xml.labels(d.teks, letak, [TINTA] * len(d.teks), 14 if asli.sumbu else 12, i)
    return (
        f'{xml.series(i, d.nama, i + 1)}<c:spPr>{xml.line(warna, tebal, bulat=True)}</c:spPr>'
        f'{_marker(d, d.warna, asli.sumbu)}{_points(d, asli.sumbu)}{tulisan}{xml.spans(d, d.tebal, arah="y")}'
        f'{xml.category_figures(asli.kategori, asli.deret, i, asli.desimal)}<c:smooth val="0"/>{xml.label_range(asli.deret, i)}'
        '</c:ser>'
    )


def _marker(d: Deret, warna: str, besar: bool, tambah: int = 0) -> str:
    if d.gaya == "bayang":
        return xml.TANPA_TANDA
    simbol, ukuran = TANDA[d.gaya]
    return xml.marker(simbol, (ukuran if besar else 5) + tambah, xml.fill(warna, d.warna, 1.5))


def _points(d: Deret, besar: bool) -> str:
    """Marks coloured by category; the line keeps its own colour.

    One size larger than the others: some programs take a point's own mark only when its size differs and it
    has no line of its own.
    """
    return "".join(
        f'<c:dPt><c:idx val="{i}"/>{_marker(d, w, besar, 1)}<c:bubble3D val="0"/></c:dPt>'
        for i, (w, v) in enumerate(zip(d.warna_titik, d.nilai)) if w and v is not None
    )
