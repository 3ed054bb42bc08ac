"""Native lines and points. In lines empty cells are gaps, and spans between percentiles error bars of hidden series."""

from collections.abc import Callable

from charts.dasar.templat import TINTA
from charts.dasar.uraian import Deret
from charts.dasar.uraian_garis import Garis, Sebar
from rakor.pptx import kertas, xml
from rakor.pptx.huruf import text_width
from rakor.pptx.kotak import Kotak

SUMBU_X, SUMBU_Y = "50030", "50040"
MAKS_NAMA = 3.4
# How far a figure above or below its point goes with the ends of an interval, downwards.
LAJU: dict[str, Callable[[tuple[float, float]], float]] = {"t": lambda s: -s[1], "b": lambda s: s[0]}
TANDA = {"isi": ("circle", 9), "titik": ("dash", 20)}


def lines(asli: Garis, luar: Kotak) -> xml.IsiBagan:
    """The chart in a frame."""
    # Values at the left, years below, words of method changes above.
    plot = luar.inside(kiri=0.25, kanan=0.25, bawah=0.3)
    if asli.sumbu:
        plot = luar.inside(kiri=0.7, atas=0.35 if asli.patah else 0.1, kanan=0.2, bawah=0.42)
    isi = (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        + "".join(_line(asli, i, plot.tinggi / luar.tinggi / (asli.ujung[1] - asli.ujung[0])) for i in range(len(asli.deret)))
        + f'<c:marker val="1"/><c:axId val="{xml.KATEGORI}"/><c:axId val="{xml.NILAI}"/></c:lineChart>'
        + xml.category_axis(14 if len(asli.kategori) < 12 else 12, tampak=asli.sumbu)
        + xml.value_axis(asli.ujung, "l", tampak=asli.sumbu, kisi=asli.sumbu and not asli.batas)
    )
    return xml.chart(isi, kertas.category_book("Tahun", asli.kategori, asli.deret, asli.desimal), luar, plot)


def _line(asli: Garis, i: int, satuan: float) -> str:
    """One series; `satuan`: what a unit of the value axis takes of the height of the chart."""
    d = asli.deret[i]
    warna, tebal = (d.warna, d.tebal) if d.gaya == "isi" else ("", 1)
    letak = [p or "t" for p in d.letak] or ["t"] * len(d.teks)
    pita = d.gaya == "bayang"
    # A figure stands clear of the interval of its point: beyond the end on its side.
    turun = [0.0 if s is None or p not in LAJU else LAJU[p](s) * satuan for p, s in zip(letak, d.selang)] if not pita else ()
    tulisan = xml.labels(d.teks, letak, [TINTA] * len(d.teks), 14 if asli.sumbu else 12, i, turun)
    selang = xml.spans(d, d.tebal if pita else 1.5, kertas.span_column(asli.deret, i), arah="y", topi=not pita)
    return xml.category_series(
        asli, i, f'<c:spPr>{xml.line(warna, tebal, bulat=True)}</c:spPr>{_marker(d, d.warna, asli.sumbu)}'
        f'{_coloured(d, asli.sumbu)}{tulisan}{selang}', '<c:smooth val="0"/>',
    )


def _marker(d: Deret, warna: str, besar: bool, tambah: int = 0) -> str:
    if d.gaya == "bayang":
        return xml.TANPA_TANDA
    simbol, ukuran = TANDA[d.gaya]
    return xml.marker(simbol, (ukuran if besar else 5) + tambah, xml.fill(warna, d.warna, 1.5))


def _coloured(d: Deret, besar: bool) -> str:
    """Marks coloured by category; the line keeps its own colour.

    One size larger than the others: some programs take a point's own mark only when its size differs and it
    has no line of its own.
    """
    return "".join(
        f'<c:dPt><c:idx val="{i}"/>{_marker(d, w, besar, 1)}<c:bubble3D val="0"/></c:dPt>'
        for i, (w, v) in enumerate(zip(d.warna_titik, d.nilai)) if w and v is not None
    )


def points(asli: Sebar, luar: Kotak) -> xml.IsiBagan:
    """The chart in a frame."""
    x, y, berbaris = asli.x, asli.y, bool(asli.baris)
    # Row names or the value axis at the left, the other axis below.
    plot = luar.inside(kiri=1.0, atas=0.1, kanan=0.3, bawah=0.8)
    if berbaris:
        nama = min(MAKS_NAMA, max(text_width(b, 13) for b in asli.baris) + 0.2)
        plot = luar.inside(kiri=nama, atas=0.32 if asli.batas else 0.05, kanan=0.1, bawah=0.4)
    # Grid lines of the program would lie over thresholds at the same values.
    kisi = not asli.batas
    isi = (
        '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>'
        + "".join(_point_series(asli, i) for i in range(len(asli.deret)))
        + f'<c:axId val="{SUMBU_X}"/><c:axId val="{SUMBU_Y}"/></c:scatterChart>'
        + xml.value_axis((x.dari, x.sampai), "b", tampak=True, kisi=kisi, huruf=13, sumbu=SUMBU_X, lawan=SUMBU_Y, judul=x.judul)
        + xml.value_axis((y.dari, y.sampai), "l", tampak=not berbaris, kisi=True, huruf=13, sumbu=SUMBU_Y, lawan=SUMBU_X,
                         judul=y.judul, langkah=1.0 if berbaris else 0)
    )
    buku = kertas.point_book(asli.deret, asli.desimal, (x.judul, y.judul))
    return xml.chart(isi, buku, luar, plot)


def _point_series(asli: Sebar, i: int) -> str:
    d, kiri, desimal = asli.deret[i], 4 * i, asli.desimal
    tanda = xml.marker("circle", d.besar, xml.fill(d.warna, "#FFFFFF", 0.75)) if d.simbol else xml.TANPA_TANDA
    return (
        f'{xml.series(i, d.nama, kiri)}<c:spPr>{xml.line(d.warna if d.garis else "", d.tebal, putus=d.garis == "putus")}</c:spPr>'
        f'{tanda}{xml.labels(d.teks, d.letak, [TINTA] * len(d.teks), 12, i)}'
        f'{xml.spans(d, 1.5, kertas.point_span_column(asli.deret, i), arah="x", topi=True)}'
        f'{xml.figures("xVal", d.x, kiri + 1, desimal)}{xml.figures("yVal", d.y, kiri + 2, desimal)}<c:smooth val="0"/>'
        f'{xml.label_range(d.teks, kiri + 3)}</c:ser>'
    )
