"""Native XY points, free or in rows."""

from charts.uraian_garis import DeretXY, Sebar
from rakor.pptx import kertas, xml
from rakor.pptx.isi_bagan import IsiBagan, shares
from rakor.pptx.kotak import Kotak, text_width
from rakor.pptx.skala import digits, step

SUMBU_X, SUMBU_Y = "50030", "50040"
MAKS_NAMA = 3.4


def points(asli: Sebar, luar: Kotak) -> IsiBagan:
    """The chart in a frame."""
    plot = plot_area(asli, luar)
    berbaris = bool(asli.baris)
    isi = (
        '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>'
        + "".join(_series(d, i, asli.desimal) for i, d in enumerate(asli.deret))
        + f'<c:axId val="{SUMBU_X}"/><c:axId val="{SUMBU_Y}"/></c:scatterChart>'
        + _axis(asli.x.dari, asli.x.sampai, SUMBU_X, SUMBU_Y, "b", asli.x.judul, kisi=True)
        + _axis(asli.y.dari, asli.y.sampai, SUMBU_Y, SUMBU_X, "l", asli.y.judul, kisi=True, tampak=not berbaris,
                langkah=1.0 if berbaris else 0)
    )
    buku = kertas.point_book(asli.deret, asli.desimal, (asli.x.judul, asli.y.judul))
    return IsiBagan(xml.space(isi, layout=shares(luar, plot)), buku, plot)


def plot_area(asli: Sebar, luar: Kotak) -> Kotak:
    """The inner plot: row names or the value axis at the left, the other axis below."""
    if asli.baris:
        return luar.inside(kiri=min(MAKS_NAMA, max(text_width(b, 13) for b in asli.baris) + 0.2), kanan=0.1, bawah=0.4, atas=0.05)
    return luar.inside(kiri=1.0, atas=0.1, kanan=0.3, bawah=0.8)


def _axis(
    dari: float, sampai: float, sumbu: str, lawan: str, letak: str, judul: str, *, kisi: bool, tampak: bool = True,
    langkah: float = 0,
) -> str:
    sela = langkah or step(dari, sampai)
    return xml.value_axis(
        (dari, sampai), letak=letak, tampak=tampak, kisi=kisi, sumbu=sumbu, lawan=lawan, judul=judul, antara="midCat",
        langkah=sela,
        desimal=digits(sela), silang="min", huruf=13,
    )


def _series(d: DeretXY, i: int, desimal: int) -> str:
    n, kiri = len(d.titik), 4 * i
    garis = xml.line(d.warna if d.garis else "", d.tebal, putus=d.garis == "putus")
    tulisan = xml.labels(d.teks, d.letak, [xml.TINTA] * n, 12, deret=i) if any(d.teks) else ""
    jangkauan = xml.label_range(d.teks, kertas.reference(kiri + 3, 2, n + 1)) if any(d.teks) else ""
    return (
        f'<c:ser><c:idx val="{i}"/><c:order val="{i}"/>{xml.series_name(d.nama, kertas.reference(kiri, 1, 1))}'
        f'<c:spPr>{garis}</c:spPr>{_marker(d)}{tulisan}'
        f'{xml.figures("xVal", d.x, kertas.reference(kiri + 1, 2, n + 1), desimal)}'
        f'{xml.figures("yVal", d.y, kertas.reference(kiri + 2, 2, n + 1), desimal)}<c:smooth val="0"/>{jangkauan}</c:ser>'
    )


def _marker(d: DeretXY) -> str:
    if not d.simbol:
        return '<c:marker><c:symbol val="none"/></c:marker>'
    return f'<c:marker><c:symbol val="circle"/><c:size val="{d.besar}"/>{xml.fill(d.warna, "#FFFFFF", 0.75)}</c:marker>'
