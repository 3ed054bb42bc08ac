"""Native line charts: empty cells are gaps, spans between percentiles are error bars of hidden series."""

from charts.uraian import Deret
from charts.uraian_garis import Garis
from rakor.pptx import kertas, xml
from rakor.pptx.isi_bagan import IsiBagan, shares
from rakor.pptx.kotak import Kotak
from rakor.pptx.skala import digits, step

TANDA = {"isi": ("circle", 9), "titik": ("dash", 20), "bayang": ("none", 2)}
LETAK = {"t": "t", "b": "b", "r": "r"}


def lines(asli: Garis, luar: Kotak) -> IsiBagan:
    """The chart in a frame."""
    plot = plot_area(asli, luar)
    huruf = 14 if len(asli.kategori) < 12 else 12
    langkah = step(*asli.ujung)
    isi = (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        + "".join(_series(asli, i) for i in range(len(asli.deret)))
        + f'<c:marker val="1"/><c:axId val="{xml.KATEGORI}"/><c:axId val="{xml.NILAI}"/></c:lineChart>'
        + xml.category_axis(sumbu=xml.KATEGORI, tampak=asli.sumbu, huruf=huruf, terbalik=False, letak="b")
        + xml.value_axis(asli.ujung, letak="l", tampak=asli.sumbu, kisi=asli.sumbu and not asli.pita,
                         langkah=langkah, desimal=digits(langkah))
    )
    buku = kertas.category_book("Tahun", asli.kategori, asli.deret, asli.desimal)
    return IsiBagan(xml.space(isi, layout=shares(luar, plot)), buku, plot)


def plot_area(asli: Garis, luar: Kotak) -> Kotak:
    """The inner plot: values at the left, years below, words of method changes above."""
    if not asli.sumbu:
        return luar.inside(kiri=0.25, kanan=0.25, bawah=0.3)
    return luar.inside(kiri=0.7, atas=0.35 if asli.patah else 0.1, kanan=0.2, bawah=0.42)


def _series(asli: Garis, i: int) -> str:
    d = asli.deret[i]
    n = len(asli.kategori)
    isi = kertas.reference(i + 1, 2, n + 1)
    tampak = d.gaya == "isi"
    garis = f"<c:spPr>{xml.line(d.warna if tampak else '', d.tebal if tampak else 1, bulat=True)}</c:spPr>"
    galat = xml.spans(d.selang, d.warna_selang, d.tebal, arah="y") if any(d.selang) else ""
    return (
        f'<c:ser><c:idx val="{i}"/><c:order val="{i}"/>{xml.series_name(d.nama, kertas.reference(i + 1, 1, 1))}{garis}'
        f'{_marker(d, d.warna, asli.sumbu)}{_points(d, asli.sumbu)}{_labels(d, i, asli.sumbu)}{galat}'
        f'{xml.strings("cat", asli.kategori, kertas.reference(0, 2, n + 1))}{xml.figures("val", d.nilai, isi, asli.desimal)}'
        f'<c:smooth val="0"/>{_range(asli, i)}</c:ser>'
    )


def _marker(d: Deret, warna: str, besar: bool, tambah: int = 0) -> str:
    simbol, ukuran = TANDA[d.gaya]
    if d.gaya == "bayang":
        return '<c:marker><c:symbol val="none"/></c:marker>'
    isi = xml.fill(warna, d.warna, 1.5)
    return f'<c:marker><c:symbol val="{simbol}"/><c:size val="{(ukuran if besar else 5) + tambah}"/>{isi}</c:marker>'


def _points(d: Deret, besar: bool) -> str:
    """Marks coloured by category; the line keeps its own colour.

    One size larger than the others: some programs take a point's own mark only when its size differs and it
    has no line of its own.
    """
    if not d.warna_titik:
        return ""
    return "".join(
        f'<c:dPt><c:idx val="{i}"/>{_marker(d, w, besar, 1)}<c:bubble3D val="0"/></c:dPt>'
        for i, w in enumerate(d.warna_titik) if w and d.nilai[i] is not None
    )


def _labels(d: Deret, i: int, besar: bool) -> str:
    if not any(d.teks):
        return ""
    letak = d.letak or ("t",) * len(d.teks)
    return xml.labels(d.teks, [LETAK[p or "t"] for p in letak], [xml.TINTA] * len(d.teks), 14 if besar else 12, deret=i)


def _range(asli: Garis, i: int) -> str:
    for kolom, urut in kertas.label_columns(asli.deret).items():
        if urut == i:
            return xml.label_range(asli.deret[i].teks, kertas.reference(kolom, 2, len(asli.kategori) + 1))
    return ""
