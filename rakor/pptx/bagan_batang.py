"""Native horizontal bars, clustered or stacked; hidden series lie under the visible ones."""

from charts.dasar.templat import TINTA, ink
from charts.dasar.uraian import Batang, Deret
from rakor.pptx import kertas, xml
from rakor.pptx.huruf import text_width
from rakor.pptx.kotak import Kotak, share
from rakor.pptx.potong import side_by_side

# Share of a category's height that is not bar.
SELA = 0.3
MAKS_NAMA, MAKS_NAMA_PANJANG = 3.7, 4.8
MAKS_TINGGI_BATANG = 0.85
TINGGI_SUMBU = 0.32
# A bar thinner than this many inches has its label behind it.
TIPIS = 0.19
# Inches that a label needs beside its letters.
SELA_LABEL = 0.1
SELA_KANAN = 0.15
TINGGI_ACUAN = 0.3


def bars(asli: Batang, luar: Kotak) -> xml.IsiBagan:
    """The chart in a frame."""
    plot = plot_area(asli, luar)
    deret = "".join(_series(asli, i, plot) for i in range(len(asli.deret)))
    # The gap in percent of one bar, so that the bars of a category take the share that is left.
    n = 1 if asli.susun else side_by_side(asli)
    isi = (
        f'<c:barChart><c:barDir val="bar"/><c:grouping val="{"stacked" if asli.susun else "clustered"}"/><c:varyColors val="0"/>'
        f'{deret}<c:gapWidth val="{round(100 * n * SELA / (1 - SELA))}"/><c:overlap val="{100 if n == 1 else 0}"/>'
        f'<c:axId val="{xml.KATEGORI}"/><c:axId val="{xml.NILAI}"/></c:barChart>'
        + xml.category_axis(_row_size(asli, plot), tegak=True)
        + xml.value_axis(asli.ujung, "t", tampak=bool(asli.batas), kisi=False)
    )
    return xml.chart(isi, kertas.category_book("Nama", asli.kategori, asli.deret, asli.desimal), luar, plot)


def _row_size(asli: Batang, plot: Kotak) -> float:
    """Points of the names that also leave air between rows: programs leave out names that would touch."""
    return max(10, min(_name_size(asli), int(plot.tinggi / len(asli.kategori) * 72 * 0.7)))


def plot_area(asli: Batang, luar: Kotak) -> Kotak:
    """The inner plot: names left of it, the axis above when it is shown, room for labels at the right."""
    n = len(asli.kategori)
    nama = min(MAKS_NAMA_PANJANG, max(text_width(k, _name_size(asli)) for k in asli.kategori) + 0.2)
    atas = TINGGI_SUMBU if asli.batas else 0.05
    bawah = TINGGI_ACUAN * (bool(asli.acuan) + bool(asli.batas)) or 0.05
    tinggi = min(luar.tinggi - atas - bawah, n * MAKS_TINGGI_BATANG * max(1, 0.6 * side_by_side(asli)))
    kanan = _right(asli, luar.lebar - nama, bar_height(asli, tinggi))
    return Kotak(luar.kiri + nama, luar.atas + atas, luar.lebar - nama - kanan, tinggi)


def _name_size(asli: Batang) -> float:
    """Points of the names: as many rows allow, smaller where a name would be broken."""
    n = len(asli.kategori)
    huruf = 16 if n <= 6 else 14 if n <= 14 else 12
    return 12 if max(text_width(k, huruf) for k in asli.kategori) > MAKS_NAMA else huruf


def label_size(tinggi: float) -> float:
    """Points of a label beside or in a bar so many inches high."""
    return 16 if tinggi > 0.45 else 14 if tinggi > 0.26 else 12


def bar_height(asli: Batang, tinggi: float) -> float:
    """Inches of one bar in a plot so many inches high."""
    return tinggi / len(asli.kategori) * (1 - SELA) / side_by_side(asli)


def place(asli: Batang, plot: Kotak, kategori: int, deret: int = 0) -> tuple[float, float]:
    """Top and height of a bar on the slide."""
    baris = plot.tinggi / len(asli.kategori)
    tinggi = bar_height(asli, plot.tinggi)
    return plot.atas + baris * kategori + baris * SELA / 2 + tinggi * deret, tinggi


def _right(asli: Batang, lebar: float, tinggi: float) -> float:
    """Room behind the longest bar for a label that does not fit into it.

    Where a label would leave the chart, some programs shrink the plot, and our lines and bands would stand elsewhere.
    """
    if asli.susun:
        return SELA_LABEL
    if side_by_side(asli) == 1 and tinggi >= TIPIS:
        return SELA_KANAN
    lebih = [
        share(v, asli.ujung) * lebar + text_width(t, 12) + SELA_KANAN - lebar
        for d in asli.deret for v, t in zip(d.nilai, d.teks) if v is not None and t
    ]
    return min(max([SELA_KANAN, *lebih]), lebar * 0.4)


def _series(asli: Batang, i: int, plot: Kotak) -> str:
    d = asli.deret[i]
    return xml.category_series(
        asli, i, f'{xml.fill("" if d.gaya == "bayang" else d.warna)}<c:invertIfNegative val="0"/>'
        f'{_points(d)}{_labels(asli, i, plot)}{xml.spans(d, 1.5, kertas.span_column(asli.deret, i), topi=True)}',
    )


def _points(d: Deret) -> str:
    """Points of another colour than the series, and those that stand out."""
    return "".join(
        f'<c:dPt><c:idx val="{i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f'{xml.fill(w or d.warna, TINTA if i in d.sorot else "", 2)}</c:dPt>'
        for i, (w, v) in enumerate(zip(d.warna_titik or ("",) * len(d.nilai), d.nilai))
        if v is not None and ((w and w != d.warna) or i in d.sorot)
    )


def _labels(asli: Batang, i: int, plot: Kotak) -> str:
    d = asli.deret[i]
    huruf = label_size(bar_height(asli, plot.tinggi))
    letak = _positions(asli, d, huruf, plot)
    isi = zip(d.teks, letak, d.warna_titik or ("",) * len(letak))
    tinta = [TINTA if p == "outEnd" else ink(w or d.warna) for _, p, w in isi]
    return xml.labels(d.teks, letak, tinta, huruf, i)


def _positions(asli: Batang, d: Deret, huruf: float, plot: Kotak) -> list[str]:
    """Inside the bars where they fit, so that they never lie on a stroke; behind short or thin bars.

    In thin bars too when one behind its bar would lie on a benchmark line.
    """
    if asli.susun:
        return ["ctr"] * len(d.nilai)
    ujung = [share(v or 0, asli.ujung) * plot.lebar for v in d.nilai]
    lebar = [text_width(t, huruf) for t in d.teks]
    garis = [share(a.nilai, asli.ujung) * plot.lebar for a in asli.acuan]
    dalam = bar_height(asli, plot.tinggi) >= TIPIS or any(
        u < g < u + w + SELA_LABEL for u, w, v in zip(ujung, lebar, d.nilai) if v is not None for g in garis
    )
    return ["inBase" if dalam and u > w + SELA_LABEL else "outEnd" for u, w in zip(ujung, lebar)]
