"""Two indicators, and two years, as native XY points."""

from __future__ import annotations

import plotly.graph_objects as go

from charts.uraian import Angka, Kata, Kunci
from charts.uraian_garis import DeretXY, Sebar, Sumbu
from rakor.pptx import label
from rakor.pptx.skala import from_round
from rakor.teks import SOROT, decimals, legend, many, name, numbers, plain, solid
from sajian.sajian import Sajian

LAMA = "#A9B2BA"
PERUBAHAN = "Perubahan"


def scatter(sajian: Sajian, fig: go.Figure) -> Sebar:
    """`scatter`: a point a region, the medians as dashed lines that are series too."""
    nama = dict(zip(sajian.data["kode_wilayah"], sajian.data["nama_tampil"])) if "kode_wilayah" in sajian.data else {}
    x, y = (_axis(fig, s) for s in ("xaxis", "yaxis"))
    titik = [t for t in fig.data if t.type == "scatter" and "markers" in (t.mode or "") and t.x is not None and len(t.x)]
    deret = [_points(t, nama, sorot=i > 0) for i, t in enumerate(titik)]
    return Sebar((*label.apart(deret, x, y), *_medians(fig, x, y)), x, y, kunci=legend(fig))


def _axis(fig: go.Figure, sisi: str) -> Sumbu:
    sumbu = fig.layout[sisi]
    return Sumbu(*from_round(float(sumbu.range[0]), float(sumbu.range[1])), plain(sumbu.title.text))


def _points(t: go.Scatter, nama: dict[str, str], *, sorot: bool) -> DeretXY:
    kode = [str(c[0]) for c in t.customdata]
    titik = tuple(plain(nama.get(k, k)) for k in kode)
    teks = tuple(plain(s) for s in t.text)
    return DeretXY(
        titik[0] if sorot and len(titik) == 1 else "Daerah", titik, numbers(t.x), numbers(t.y), solid(t.marker.color), teks,
        ("t",) * len(teks), besar=14 if sorot else 10,
    )


def _medians(fig: go.Figure, x: Sumbu, y: Sumbu) -> list[DeretXY]:
    """The lines at the medians, from end to end of the plot; their words stand beside a third point near an end."""
    kata = [plain(a.text) for a in fig.layout.annotations if a.name != "legenda" and str(a.text).startswith("median")]
    keluar = []
    for i, s in enumerate(s for s in fig.layout.shapes if s.type == "line"):
        tegak = s.x0 == s.x1
        tetap, sumbu = (float(s.x0), y) if tegak else (float(s.y0), x)
        jalan = (sumbu.dari, sumbu.dari + (0.97 if tegak else 0.94) * (sumbu.sampai - sumbu.dari), sumbu.sampai)
        px, py = ((tetap,) * 3, jalan) if tegak else (jalan, (tetap,) * 3)
        keluar.append(DeretXY(
            f"Median {x.judul if tegak else y.judul}", ("awal", "teks", "akhir"), px, py, solid(s.line.color),
            ("", kata[i] if i < len(kata) else "", ""), ("r" if tegak else "t",) * 3, simbol="", garis="putus",
        ))
    return keluar


def two_years(sajian: Sajian, fig: go.Figure) -> Sebar:
    """`dumbbell`: old year pale, new year in colour over it, the change between them; a row a region, best change on top.

    Points on two value axes and not bars, because the axis does not start at zero; the rows are named beside it.
    """
    urutan = [str(n) for n in fig.layout.yaxis.categoryarray]
    letak = {n: i for i, n in enumerate(urutan)}
    titik = [t for t in fig.data if t.type == "scatter" and t.mode == "markers" and list(t.x) != [None]]
    lama, baru = (_column(t, letak) for t in titik)
    warna = dict(zip((letak[str(y)] for y in titik[1].y), (solid(w) for w in many(titik[1].marker.color, len(titik[1].y)))))
    kata = next(t for t in fig.data if t.type == "scatter" and t.mode == "text")
    teks = dict(zip((letak[str(y)] for y in kata.y), (plain(t) for t in kata.text)))
    baris = tuple(name(n) for n in urutan)
    pilihan = {w: {i for i, v in warna.items() if v == w} for w in dict.fromkeys(warna.values())}
    berubah = [(w, [i for i in sorted(p) if lama[i] is not None and baru[i] is not None]) for w, p in pilihan.items()]
    berubah = [(w, p) for w, p in berubah if p]
    awal = len(berubah)
    isi = [_old(plain(titik[0].name), baris, lama)]
    isi += [_new(plain(titik[1].name), baris, lama, baru, p, w, teks) for w, p in pilihan.items()]
    nomor = {w: awal + 1 + i for i, w in enumerate(pilihan)}
    garis = [_links(baris, lama, baru, p, w, (awal, nomor[w])) for w, p in berubah]
    dari, sampai = from_round(*(float(v) for v in fig.layout.xaxis.range))
    hanya_lama = [i for i in teks if baru[i] is None and lama[i] is not None]
    sendiri = tuple(Kata(i, teks[i], nilai=float(lama[i] or 0)) for i in hanya_lama)
    return Sebar(
        (*garis, *isi), Sumbu(dari, sampai), Sumbu(0, len(urutan)), baris, sendiri, _key(fig, isi[0].nama),
        decimals(teks.values()),
    )


def _key(fig: go.Figure, lama: str) -> tuple[Kunci, ...]:
    """The key; the old year is a pale disc here, behind the new one."""
    return tuple(Kunci("●", LAMA, k.nama) if k.nama == lama else k for k in legend(fig))


def _column(t: go.Scatter, letak: dict[str, int]) -> tuple[Angka, ...]:
    isi = dict(zip((letak[str(y)] for y in t.y), numbers(t.x)))
    return tuple(isi.get(i) for i in range(len(letak)))


def _old(nama: str, baris: tuple[str, ...], lama: tuple[Angka, ...]) -> DeretXY:
    y = tuple(len(baris) - i - 0.5 for i in range(len(baris)))
    return DeretXY(nama, tuple(b.removeprefix(SOROT) for b in baris), lama, y, LAMA, besar=13)


def _new(
    nama: str, baris: tuple[str, ...], lama: tuple[Angka, ...], baru: tuple[Angka, ...], pilih: set[int], warna: str,
    teks: dict[int, str],
) -> DeretXY:
    """The new year of the regions whose change has one colour, with the words of the change."""
    y = tuple(len(baris) - i - 0.5 for i in range(len(baris)))
    nilai = tuple(v if i in pilih else None for i, v in enumerate(baru))
    kata = tuple("" if v is None else teks.get(i, "") for i, v in enumerate(nilai))
    # The old year of a falling one is at its right: the words go to the other side.
    letak = tuple("l" if v is not None and a is not None and v < a else "r" for v, a in zip(nilai, lama))
    return DeretXY(nama, tuple(b.removeprefix(SOROT) for b in baris), nilai, y, warna, kata, letak, besar=9)


def _links(
    baris: tuple[str, ...], lama: tuple[Angka, ...], baru: tuple[Angka, ...], pilih: list[int], warna: str,
    nomor: tuple[int, int],
) -> DeretXY:
    """Lines from the old to the new year of some rows, a gap between them; `nomor`: the series of both years."""
    titik, x, asal = [], [], []
    for i in range(len(baris)):
        nama = baris[i].removeprefix(SOROT)
        titik += [nama, nama, ""]
        x += [lama[i] if i in pilih else None, baru[i] if i in pilih else None, None]
        asal += [(nomor[0], i), (nomor[1], i), (nomor[0], i)]
    y = tuple(len(baris) - i - 0.5 if v is not None else None for i, v in zip([i for i in range(len(baris)) for _ in "abc"], x))
    return DeretXY(PERUBAHAN, tuple(titik), tuple(x), y, warna, simbol="", garis="utuh", tebal=4, asal=tuple(asal))
