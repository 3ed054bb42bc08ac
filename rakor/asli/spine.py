"""The spine chart as native shapes: its rows have scales of their own, which no office chart can draw.

One group a row, named after the indicator: spread, middle half, mark of the judgement, ends and words.
"""

from __future__ import annotations

import plotly.graph_objects as go

from charts.spine import UJUNG
from charts.templat import ABU, GARIS_KISI, TEKS_SAMAR
from charts.uraian import Bentuk, Kunci, Lukisan
from rakor.teks import many, numbers, plain, solid
from sajian.sajian import Sajian

LEBAR = 12.3
TINGGI_BARIS = 0.46
KEPALA = 0.4
# Columns of the sheet, in inches: name, value, then the plot.
NAMA, NILAI = 3.1, 2.3
TINTA = "#10242B"
TANDA = {"triangle-up": "segitiga", "circle": "bulat", "triangle-down": "segitiga_bawah", "diamond-open": "ketupat"}
TANDA_KUNCI = {"segitiga": "▲", "bulat": "●", "segitiga_bawah": "▼", "ketupat": "◇"}


def spine(sajian: Sajian, fig: go.Figure) -> Lukisan:
    """`spine`: rows from top to bottom, worst left and best right."""
    label = [str(t) for t in fig.layout.yaxis.ticktext]
    nama = [plain(t.split("<br>")[0]) for t in label]
    bentuk = [*_directions(), *_labels(label, nama), *_spans(fig, nama), *_ends(fig, nama), *_reasons(fig, nama)]
    bentuk += _marks(fig, nama)
    return Lukisan(tuple(bentuk), LEBAR, KEPALA + TINGGI_BARIS * len(label), _key(fig), sebangun=False)


def _x(nilai: float) -> float:
    kiri = NAMA + NILAI
    return kiri + (nilai + UJUNG) / (2 * UJUNG) * (LEBAR - kiri)


def _y(baris: float) -> float:
    """Top of a row."""
    return KEPALA + TINGGI_BARIS * baris


def _group(nama: list[str], baris: float) -> str:
    return f"Baris {int(baris) + 1}: {nama[int(baris)]}"


def _directions() -> list[Bentuk]:
    setengah = (LEBAR - NAMA - NILAI) / 2
    kiri, tinta = NAMA + NILAI, TEKS_SAMAR
    return [
        Bentuk("teks", kiri, 0, setengah, KEPALA, "Arah buruk", teks="◀ lebih buruk", rata="kiri", tinta=tinta, grup="Arah"),
        Bentuk("teks", kiri + setengah, 0, setengah, KEPALA, "Arah baik", teks="lebih baik ▶", rata="kanan", tinta=tinta,
               grup="Arah"),
    ]


def _labels(label: list[str], nama: list[str]) -> list[Bentuk]:
    keluar = []
    for i, t in enumerate(label):
        nilai = plain(t.split("<br>")[1])
        g = _group(nama, i)
        keluar += [
            Bentuk("teks", 0, _y(i), NAMA, TINGGI_BARIS, "Indikator", teks=nama[i], rata="kiri", tinta=TINTA, huruf=14, grup=g),
            Bentuk("teks", NAMA, _y(i), NILAI, TINGGI_BARIS, "Nilai", teks=nilai, rata="kiri", tinta=TINTA, tebal_huruf=True,
                   huruf=14, grup=g),
        ]
        if i:
            keluar.append(Bentuk("garis", 0, _y(i), LEBAR, 0, "Batas baris", garis=solid(GARIS_KISI), tebal=0.75, grup=g))
    return keluar


def _spans(fig: go.Figure, nama: list[str]) -> list[Bentuk]:
    keluar = []
    for t in (t for t in fig.data if t.type == "bar"):
        warna = solid(t.marker.color, t.marker.opacity or 1.0)
        for y, kiri, panjang in zip(t.y, numbers(t.base), numbers(t.x)):
            x = _x(kiri or 0)
            keluar.append(Bentuk(
                "kotak", x, _y(y) + 0.32 * TINGGI_BARIS, _x((kiri or 0) + (panjang or 0)) - x, 0.36 * TINGGI_BARIS, plain(t.name),
                isi=warna, grup=_group(nama, y),
            ))
    baris = sorted({int(y) for t in fig.data if t.type == "bar" for y in t.y})
    keluar += [
        Bentuk("garis", _x(0), _y(y), 0, TINGGI_BARIS, "Pembanding", garis=ABU, tebal=1.5, grup=_group(nama, y)) for y in baris
    ]
    return keluar


def _marks(fig: go.Figure, nama: list[str]) -> list[Bentuk]:
    return [
        Bentuk(TANDA[str(t.marker.symbol)], _x(x or 0), _y(y) + TINGGI_BARIS / 2, 0.22, 0.22, plain(t.name),
               isi=solid(t.marker.color), garis="#FFFFFF", tebal=1, grup=_group(nama, y))
        for t in fig.data if t.type == "scatter" and t.mode == "markers" and t.x is not None
        for x, y in zip(numbers(t.x), t.y)
    ]


def _ends(fig: go.Figure, nama: list[str]) -> list[Bentuk]:
    keluar = []
    for t in (t for t in fig.data if t.type == "scatter" and t.mode == "text" and t.name != "alasan"):
        kanan = "right" in str(t.textposition)
        for x, y, teks in zip(numbers(t.x), t.y, many(t.text, len(t.y))):
            letak = _x(x or 0) + (0.2 if kanan else -1.2)
            keluar.append(Bentuk(
                "teks", letak, _y(y), 1.0, TINGGI_BARIS, "Ujung terbaik" if kanan else "Ujung terburuk", teks=plain(teks),
                rata="kiri" if kanan else "kanan", tinta=TEKS_SAMAR, grup=_group(nama, y),
            ))
    return keluar


def _reasons(fig: go.Figure, nama: list[str]) -> list[Bentuk]:
    kiri = NAMA + NILAI
    return [
        Bentuk("teks", kiri, _y(y), LEBAR - kiri, TINGGI_BARIS, "Alasan", teks=plain(teks), tinta=TEKS_SAMAR,
               grup=_group(nama, y))
        for t in fig.data if t.type == "scatter" and t.name == "alasan" for y, teks in zip(t.y, t.text)
    ]


def _key(fig: go.Figure) -> tuple[Kunci, ...]:
    batang = [Kunci("■", solid(t.marker.color, t.marker.opacity or 1.0), plain(t.name).lower()) for t in fig.data
              if t.type == "bar" and len(t.y)]
    tanda = [Kunci(TANDA_KUNCI[TANDA[str(t.marker.symbol)]], solid(t.marker.color), plain(t.name).lower()) for t in fig.data
             if t.type == "scatter" and t.mode == "markers"]
    return (*tanda, *batang)
