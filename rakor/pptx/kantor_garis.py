"""Courses over years for an office program: a missing year and a change of method stay gaps.

Each unbroken section of a course is a series of its own, because two neighbouring years of different methods would be
joined by any office program; sections of one course share its name, with their years. The spread of the peers is
drawn by the numbers' own series: spans between percentiles and between the extremes, the median as a stroke.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from charts.dasar.uraian import Deret
from charts.dasar.uraian_garis import Garis, Panel, Sebaran
from charts.kalimat import kata
from charts.panel import TENGAH
from rakor.pptx.kotak import from_round
from rakor.pptx.potong import slice_series
from rakor.teks import decimals, marked, solid

# Room below and above the small courses, as a share of the span of their values.
TEPI_PANEL = 0.06


def course(isi: Garis) -> Garis:
    """Without years at the ends that have no value."""
    (d,) = isi.deret
    ada = [i for i, v in enumerate(d.nilai) if v is not None]
    dari, sampai = ada[0], ada[-1] + 1
    patah = tuple((i - dari, t) for i, t in isi.patah if dari < i < sampai)
    return sectioned(replace(isi, kategori=isi.kategori[dari:sampai], deret=(slice_series(d, dari, sampai),), patah=patah))


def sectioned(isi: Garis) -> Garis:
    """One series a section; the axis begins on a label."""
    ujung = from_round(*isi.ujung)
    deret = tuple(b for d in isi.deret for b in sections(d, isi.kategori))
    return replace(isi, deret=deret, ujung=ujung, desimal=decimals(t for d in deret for t in d.teks))


def sections(d: Deret, kategori: Sequence[str], putus: frozenset[int] = frozenset()) -> list[Deret]:
    """A course cut where the method changed and at `putus`; elsewhere the empty cell of a missing year is the gap."""
    batas = sorted({0, *d.putus, *putus, len(d.nilai)})
    bagian = [b for dari, sampai in pairwise(batas) if (b := [i for i in range(dari, sampai) if d.nilai[i] is not None])]
    tahun = [(kategori[b[0]], kategori[b[-1]]) for b in bagian]
    nama = [f"{d.nama} ({a if a == z else f'{a}–{z}'})" if len(bagian) > 1 else d.nama for a, z in tahun]
    return [_section(d, set(b), n) for b, n in zip(bagian, nama)]


def _section(d: Deret, pilih: set[int], nama: str) -> Deret:
    def only(isi: Sequence[str]) -> tuple[str, ...]:
        return tuple(v if i in pilih else "" for i, v in enumerate(isi))

    sisi = [s[0] for s in d.letak] or ["t"] * len(d.teks)
    return Deret(
        nama, tuple(v if i in pilih else None for i, v in enumerate(d.nilai)), d.warna, tebal=d.tebal,
        warna_titik=only(d.warna_titik), teks=only(d.teks) if any(d.teks) else (), letak=only(sisi) if any(d.teks) else (),
        selang=tuple(s if i in pilih else None for i, s in enumerate(d.selang)), warna_selang=d.warna_selang,
    )


def spread(isi: Sebaran) -> Garis:
    """Percentiles as spans between hidden series, least and greatest as a thin one, then the region's own course."""
    kecil, bawah, tengah, atas, besar, *milik = (replace(d, warna=solid(d.warna)) for d in isi.deret)
    median = tuple("" if v is None else kata.angka(v, 2) for v in tengah.nilai)
    deret = (
        kecil, _span(besar, kecil, 1.5), bawah, _span(atas, bawah, 36), replace(tengah, letak=("r",) * len(median), teks=median),
        *(b for d in milik for b in sections(replace(d, warna_titik=(d.warna,) * len(median)), isi.kategori)),
    )
    dari, sampai = isi.ujung
    lebar = max(sampai - dari, abs(sampai) * 0.05, 0.1)
    return replace(
        isi, kategori=tuple(k if n is None else f"{k} (n={n})" for k, n in zip(isi.kategori, isi.banyak)), deret=deret,
        ujung=from_round(dari - 0.12 * lebar, sampai + 0.18 * lebar), desimal=decimals(t for d in deret for t in d.teks) or 2,
    )


def _span(atas: Deret, bawah: Deret, tebal: float) -> Deret:
    turun = tuple(None if a is None or b is None else (a - b, 0.0) for a, b in zip(atas.nilai, bawah.nilai))
    return replace(atas, selang=turun, tebal=tebal, warna_selang=atas.warna)


def panels(isi: Panel) -> Panel:
    """Each unbroken run a series of its own; the faint course they share is left out."""
    return replace(
        isi, isi=tuple(map(_small, isi.isi)), nama=marked(isi.nama, isi.sorot),
        kunci=tuple(k for k in isi.kunci if k.nama != TENGAH),
    )


def _small(isi: Garis) -> Garis:
    (d,), (dari, sampai) = isi.deret, isi.ujung
    tepi = TEPI_PANEL * (sampai - dari) or 1.0
    celah = frozenset(i for i in range(1, len(d.nilai)) if d.nilai[i] is not None and d.nilai[i - 1] is None)
    # The key says what the border is: no words over a chart this small.
    return replace(
        isi, deret=tuple(sections(d, isi.kategori, celah)), ujung=(dari - tepi, sampai + tepi),
        patah=tuple((i, "") for i, _ in isi.patah),
    )
