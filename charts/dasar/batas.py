"""Thresholds as thin named lines, and the part of a scale that a picture shows."""

from collections.abc import Iterable, Sequence

from charts.dasar.gambar import Gambar, annotate, shape
from charts.dasar.templat import Palet
from charts.dasar.uraian import Angka, Batas
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, number

TEBAL, HURUF = 1.5, 12
# Left, right, bottom and top of something in pixels; width of a letter of a name, and the height of a name.
Kotak = tuple[float, float, float, float]
LEBAR_HURUF, TINGGI_NAMA = 6.4, 17.0
# Where the name of a level line may stand, the first that is free: at which end, and which edge of it touches the line.
TEMPAT = (("right", "bottom"), ("left", "bottom"), ("right", "top"), ("left", "top"))
# Figures whose least is at least this share of the greatest lie in a part of the scale: they are dots on an axis of their own.
SEBAGIAN = 0.5
# Room below and above such figures as a share of what they span; a threshold so near is shown too.
BAWAH, ATAS, DEKAT = 0.12, 0.28, 0.35
# What they span at least, as a share of the scale: half a point must not look like a cliff.
LEBAR = 0.1


def named(baris: Baris) -> str:
    """'W ≥ 73': the letter of a category, or its name, and its least value."""
    nama = baris["kategori"] if kata.kosong(baris["huruf"]) else baris["huruf"]
    return f"{nama} ≥ {kata.angka(baris['batas_bawah'], kata.desimal(float(baris['batas_bawah'])))}"


def thresholds(ambang: Iterable[Baris], palet: Palet, ujung: tuple[float, float]) -> tuple[Batas, ...]:
    """The least values that lie between the ends of the axis, lowest first; the lowest category has none."""
    isi = [(float(a["batas_bawah"]), a) for a in ambang if not kata.kosong(a["batas_bawah"])]
    return tuple(
        Batas(named(a), v, palet.mutu[int(a["mutu"])]) for v, a in sorted(isi, key=lambda p: p[0]) if ujung[0] < v < ujung[1]
    )


def partial(nilai: Sequence[float]) -> bool:
    """Do all figures lie in a part of the scale, so that bars from zero would all look alike."""
    return bool(nilai) and min(nilai) > 0 and min(nilai) >= SEBAGIAN * max(nilai)


def part_of_scale(nilai: Sequence[float], ambang: Iterable[Baris], indikator: Baris) -> tuple[float, float]:
    """Ends of an axis round these figures, and round the thresholds near them, inside the scale."""
    kecil, besar, (awal, akhir) = min(nilai), max(nilai), (number(indikator[k]) for k in ("skala_min", "skala_maks"))
    lebar = max(besar - kecil, LEBAR * (besar if akhir is None else akhir - (awal or 0.0)))
    semua = shown(number(a["batas_bawah"]) for a in ambang)
    dekat = [v for v in semua if kecil - DEKAT * lebar <= v <= besar + DEKAT * lebar]
    kecil, besar = min(kecil, *dekat, kecil), max(besar, *dekat, besar)
    tengah, lebar = (kecil + besar) / 2, max(besar - kecil, lebar)
    dari, sampai = tengah - (0.5 + BAWAH) * lebar, tengah + (0.5 + ATAS) * lebar
    return max(dari, awal or 0.0), sampai if akhir is None else min(sampai, akhir + BAWAH * lebar)


def draw_upright(gambar: Gambar, batas: Iterable[Batas]) -> None:
    """Thin lines from top to bottom, the name of each under its foot."""
    for b in batas:
        shape(
            gambar, type="line", x0=b.nilai, x1=b.nilai, y0=0, y1=1, xref="x", yref="y domain", layer="below",
            line={"width": TEBAL, "color": b.warna},
        )
        annotate(
            gambar, x=b.nilai, y=0, yref="paper", yanchor="top", text=kata.harfiah(b.nama), font={"size": HURUF}, name="batas",
        )


def draw_level(
    gambar: Gambar, batas: Iterable[Batas], tahun: Sequence[int], tertulis: Sequence[Kotak] = (),
    piksel: tuple[float, float] = (1.0, 1.0),
) -> None:
    """Thin lines over the years each holds for, its name at an end of it, above or below, where nothing is written.

    `tertulis`: boxes of what stands in the plot already, in pixels from year 0 and value 0. `piksel`: of a year and of a unit
    of the value on the smallest screen.
    """
    for b in batas:
        dari, sampai = b.kategori or (0, len(tahun) - 1)
        ujung = {"left": tahun[dari] - 0.5, "right": tahun[sampai] + 0.5}
        shape(
            gambar, type="line", x0=ujung["left"], x1=ujung["right"], y0=b.nilai, y1=b.nilai, layer="below",
            line={"width": TEBAL, "color": b.warna},
        )
        sisi, tegak = min(TEMPAT, key=lambda t: sum(
            _shared(k, _box(b.nama, ujung[t[0]] * piksel[0], b.nilai * piksel[1], *t)) for k in tertulis
        ))
        annotate(
            gambar, x=ujung[sisi], y=b.nilai, xanchor=sisi, yanchor=tegak, text=kata.harfiah(b.nama), font={"size": HURUF},
            name="batas",
        )


def _box(nama: str, x: float, y: float, sisi: str, tegak: str) -> Kotak:
    """The box of a name at the end x of a line at y, in pixels."""
    lebar = LEBAR_HURUF * len(nama)
    kiri, bawah = x - lebar * (sisi == "right"), y - TINGGI_NAMA * (tegak == "top")
    return kiri, kiri + lebar, bawah, bawah + TINGGI_NAMA


def _shared(a: Kotak, b: Kotak) -> float:
    """How much of two boxes lies in both, in square pixels."""
    return max(0.0, min(a[1], b[1]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[2], b[2]))


def shown(nilai: Iterable[Angka]) -> list[float]:
    """The figures that are there."""
    return [v for v in nilai if v is not None]
