"""Figures as plain dicts, the way plotly.js reads them: heading, margins, key, source line. Heights in pixels."""

from collections.abc import Iterable, Sequence
from typing import Any

from charts.dasar.templat import ABU, ABU_MUDA, CAP_LATIHAN, TEMPLAT
from charts.dasar.uraian import Kepala, Kunci
from charts.kalimat.kata import bungkus, harfiah

Gambar = dict[str, Any]
# Width of a picture on a phone, in pixels; letters of a title that fit beside each other on it.
LEBAR_PONSEL, LEBAR_JUDUL = 350, 40
TINGGI_LABEL_ATAS = 24
LEBAR_HURUF_NAMA = 6.4
# What a figure that says nothing gets: height, and the margins of the template.
TINGGI, TEPI_KIRI, TEPI_BAWAH = 420, 8, 48
# Letters of a line of the key that fit on a phone, and its height in pixels.
LEBAR_BARIS, TINGGI_BARIS = 54, 18
# Letters of a line of sources that fit on a phone.
LEBAR_SUMBER = 56
SPASI_TETAP = "\u00a0"
# Half the side of a cell that is outlined.
SISI_SEL = 0.46
# The mark of training figures: its ground, and the pixels it takes.
MERAH_CAP, TINGGI_CAP = "#A11D1D", 28


def figure(kepala: Kepala, tinggi: int = TINGGI) -> Gambar:
    """An empty figure with title, subtitle and our template."""
    judul = bungkus(harfiah(kepala.judul), kepala.lebar)
    anak = bungkus(harfiah(kepala.anak_judul), kepala.lebar + 8) if kepala.anak_judul else ""
    baris = judul.count("<br>") + 1
    # Plotly sets the first of several title lines on its baseline, one letter too high.
    turun = 0 if baris == 1 else 12
    atas = 26 + turun + 21 * baris + 18 * (anak.count("<br>") + 1 if anak else 0)
    return {"data": [], "layout": {
        "template": TEMPLAT, "height": tinggi, "showlegend": False,
        "title": {"text": judul, "pad": {"t": 8 + turun}, **({"subtitle": {"text": anak}} if anak else {})},
        "margin": {"t": atas}, "xaxis": {}, "yaxis": {},
    }}


def title_lines(gambar: Gambar) -> tuple[int, int]:
    """Lines of the title and of the subtitle in the picture."""
    judul = gambar["layout"]["title"]
    anak = judul.get("subtitle", {}).get("text", "")
    return len(judul["text"].split("<br>")) if judul["text"] else 0, len(anak.split("<br>")) if anak else 0


def annotate(gambar: Gambar, **isi: object) -> None:
    """One more annotation."""
    gambar["layout"].setdefault("annotations", []).append({"showarrow": False, **isi})


def shape(gambar: Gambar, **isi: object) -> None:
    """One more shape."""
    gambar["layout"].setdefault("shapes", []).append(isi)


def across(gambar: Gambar, sumbu: str, dari: float, sampai: float | None = None, **isi: object) -> None:
    """A line at a value of an axis ('x' or 'y'), or a band up to `sampai`, over the whole of the other axis."""
    lain = "y" if sumbu == "x" else "x"
    ujung = dari if sampai is None else sampai
    shape(gambar, **{
        "type": "line" if sampai is None else "rect", f"{sumbu}0": dari, f"{sumbu}1": ujung, f"{sumbu}ref": sumbu,
        f"{lain}0": 0, f"{lain}1": 1, f"{lain}ref": f"{lain} domain", **isi,
    })


def outlined(gambar: Gambar, sel: Iterable[tuple[float, float]]) -> None:
    """A thin line round cells of a grid that hold nothing: x and y of their middles."""
    if tepi := "".join(f"M{x - SISI_SEL},{y - SISI_SEL}H{x + SISI_SEL}V{y + SISI_SEL}H{x - SISI_SEL}Z" for x, y in sel):
        shape(gambar, type="path", path=tepi, line={"width": 1, "color": ABU_MUDA}, layer="below")


def title_from_edge(gambar: Gambar, kiri: int) -> None:
    """Title and source line from the picture's edge; `kiri` pixels left of the plot are for the axis labels."""
    tata = gambar["layout"]
    tata["yaxis"]["automargin"] = False
    tata["title"] |= {"xref": "container", "x": 0}
    tata["margin"] |= {"l": kiri, "autoexpand": False}


def beside_names(gambar: Gambar, nama: Iterable[str], *, sumbu_atas: bool = True) -> None:
    """A plot with long names left of it: room for them, and title and legend from the picture's edge.

    `nama`: the plain names. `sumbu_atas`: the value axis stands on top and needs room.
    """
    gambar["layout"]["yaxis"]["tickfont"] = {"size": 12}
    title_from_edge(gambar, 12 + int(LEBAR_HURUF_NAMA * max(map(len, nama), default=0)))
    gambar["layout"]["margin"]["t"] += TINGGI_LABEL_ATAS if sumbu_atas else 0


def height_for_rows(gambar: Gambar, baris: int, tinggi_baris: int) -> None:
    """Height such that each row of the plot gets `tinggi_baris` pixels; call when the margins are settled."""
    tepi = gambar["layout"]["margin"]
    gambar["layout"]["height"] = tepi["t"] + tepi["b"] + tinggi_baris * max(baris, 2)


def beside_rows(
    gambar: Gambar, nama: Sequence[str], ujung: tuple[float, float] | None, kunci: Sequence[Kunci], tinggi_baris: int,
    label: int = 0, **sumbu: object,
) -> None:
    """Rows named at the left under a value axis with these ends, or without one; `sumbu`: where the names stand on theirs.

    `label`: height in pixels of what is written between plot and key.
    """
    nilai = {"range": list(ujung), "side": "top", "nticks": 6} if ujung else {"visible": False, "rangemode": "tozero"}
    gambar["layout"]["xaxis"] |= nilai
    gambar["layout"]["yaxis"] |= {"range": [len(nama) - 0.4, -0.6], **sumbu}
    beside_names(gambar, nama, sumbu_atas=ujung is not None)
    add_key(gambar, kunci, label=label)
    height_for_rows(gambar, len(nama), tinggi_baris)


def full_width(
    gambar: Gambar, x: tuple[float, float], y: tuple[float, float], tinggi: int, *, kunci: Sequence[Kunci] = (), bawah: int = 8,
    **tata: object,
) -> None:
    """A plot without axes from edge to edge of the picture: ends of both axes, height in pixels.

    `bawah`: margin under it where no key stands there. `tata`: what else the layout says.
    """
    isi = gambar["layout"]
    isi |= {"xaxis": {"range": list(x), "visible": False}, "yaxis": {"range": list(y), "visible": False}, "hovermode": "closest"}
    isi["margin"] |= {"l": 4, "r": 4, "b": bawah}
    if kunci:
        add_key(gambar, kunci)
    isi |= {"height": isi["margin"]["t"] + isi["margin"]["b"] + tinggi, **tata}


def add_key(gambar: Gambar, kunci: Sequence[Kunci], *, label: int = 0) -> None:
    """Marks and names under the plot as running text; the bottom margin becomes what they need.

    `label`: height in pixels of the axis labels between plot and key. Call when the left margin is settled and before
    the source line is added. Without entries only the labels keep their room.
    """
    baris = key_lines(kunci)
    gambar["layout"]["margin"]["b"] = label + (14 + TINGGI_BARIS * len(baris) if baris else 8)
    if baris:
        _below(gambar, "<br>".join(baris), yanchor="top", yshift=-label - 6, font={"size": 12}, name="legenda")


def without_figure(sebab: str) -> list[Kunci]:
    """The entry of places without a figure: the ground, outlined, and why; none without a reason."""
    return [Kunci("□", ABU, sebab)] if sebab else []


def key_lines(kunci: Sequence[Kunci]) -> list[str]:
    """Entries of the key in as few lines as a phone allows; an entry is never broken."""
    baris: list[str] = []
    sisa = 0
    for k in kunci:
        tanda = f'<span style="color:{k.warna};font-size:15px">{k.tanda}</span>{SPASI_TETAP}' if k.warna else ""
        isi, panjang = tanda + harfiah(k.nama).replace(" ", SPASI_TETAP), len(harfiah(k.nama)) + 4
        if baris and panjang <= sisa:
            baris[-1] += f"{SPASI_TETAP * 2} {isi}"
        else:
            baris.append(isi)
            sisa = LEBAR_BARIS
        sisa -= panjang
    return baris


def _below(gambar: Gambar, teks: str, **isi: object) -> None:
    """Words under the plot, from the edge of the picture."""
    geser = min(0, 8 - gambar["layout"]["margin"].get("l", TEPI_KIRI))
    annotate(gambar, text=teks, xref="paper", yref="paper", x=0, y=0, xanchor="left", align="left", xshift=geser, **isi)


def add_source(gambar: Gambar, sumber: str, *, latihan: bool = False) -> None:
    """Source line under the plot, and the training mark over it: both travel with the picture and cover nothing in it."""
    tata, tepi = gambar["layout"], gambar["layout"]["margin"]
    teks = bungkus(harfiah(f"{CAP_LATIHAN} · {sumber}" if latihan else sumber), LEBAR_SUMBER)
    tinggi, cap = 16 * (teks.count("<br>") + 1), TINGGI_CAP if latihan else 0
    # The picture grows by the lines: the plot keeps its height, and pictures side by side their rows.
    tepi["b"] = tepi.get("b", TEPI_BAWAH) + tinggi + cap
    tata["height"] += tinggi + cap
    _below(gambar, teks, yanchor="bottom", yshift=4 - tepi["b"], font={"size": 12}, name="sumber")
    if latihan:
        _below(
            gambar, CAP_LATIHAN, yanchor="bottom", yshift=8 + tinggi - tepi["b"], bgcolor=MERAH_CAP, borderpad=3,
            font={"size": 14, "color": "#FFFFFF", "weight": 800}, name="cap_latihan",
        )


def untitled(gambar: Gambar) -> Gambar:
    """The figure without title and subtitle and without the room they took: axis labels and words above the plot keep theirs."""
    tata, tepi, sumbu = gambar["layout"], gambar["layout"]["margin"], gambar["layout"]["xaxis"]
    berkata = any((a.get("yref"), a.get("y"), a.get("yanchor")) == ("paper", 1, "bottom") for a in tata.get("annotations", ()))
    bersumbu = sumbu.get("side") == "top" and sumbu.get("visible") is not False
    sisa = 12 + (26 if bersumbu else 0) + (12 if berkata else 0)
    tata["title"] |= {"text": "", "subtitle": {"text": ""}}
    tata["height"] += sisa - tepi["t"]
    tepi["t"] = sisa
    return gambar


def bold(nama: Sequence[str], sorot: frozenset[int]) -> list[str]:
    """Names on an axis, those that stand out in bold."""
    return [f"<b>{harfiah(n)}</b>" if i in sorot else harfiah(n) for i, n in enumerate(nama)]
