"""Descriptions on axes of numbers: courses over years, small multiples, points; frozen like all in charts/dasar/uraian."""

from dataclasses import dataclass

from charts.dasar.uraian import Acuan, Angka, Batas, Deret, Kata, Uraian


@dataclass(frozen=True)
class Garis(Uraian):
    """Lines over years; a None breaks the line. `ujung`: ends of the value axis.

    `patah`: words at the border before a category.
    """

    kategori: tuple[str, ...]
    deret: tuple[Deret, ...]
    ujung: tuple[float, float]
    batas: tuple[Batas, ...] = ()
    kata: tuple[Kata, ...] = ()
    patah: tuple[tuple[int, str], ...] = ()
    desimal: int = 2
    sumbu: bool = True


@dataclass(frozen=True)
class Berjenjang(Garis):
    """One course among the thresholds of each year; below `dasar` stand the words of years without a value."""

    dasar: float = 0.0


@dataclass(frozen=True)
class Sebaran(Garis):
    """Least value, first quarter, median, third quarter and greatest value of each year, then one region's own course.

    `banyak`: how many regions have a value, by category. `ujung`: least and greatest of all numbers.
    """

    banyak: tuple[int | None, ...] = ()


@dataclass(frozen=True)
class Panel(Uraian):
    """Small charts to one scale, each with its name and its last value in words.

    `kode`: what a click on each gives; `sorot`: those that stand out. `tengah`: a course drawn faintly in all of them.
    """

    isi: tuple[Garis, ...]
    nama: tuple[str, ...]
    akhir: tuple[str, ...]
    kolom: int = 5
    kode: tuple[str, ...] = ()
    sorot: frozenset[int] = frozenset()
    tengah: Deret | None = None


@dataclass(frozen=True)
class DeretXY:
    """Points with a name, x and y. `simbol`: bulat, ketupat, kotak, '' for none. `garis`: '' not joined, putus (dashed) or utuh.

    `asal`: where each x is repeated from, as (number of the series, number of the point). `kode`: what a click on each
    point gives. `warna_titik`: colour of each point where they differ. `selang`: distance below and above each x.
    """

    nama: str
    titik: tuple[str, ...]
    x: tuple[Angka, ...]
    y: tuple[Angka, ...]
    warna: str
    teks: tuple[str, ...] = ()
    letak: tuple[str, ...] = ()
    simbol: str = "bulat"
    besar: int = 10
    garis: str = ""
    tebal: float = 1.5
    asal: tuple[tuple[int, int], ...] = ()
    kode: tuple[str, ...] = ()
    warna_titik: tuple[str, ...] = ()
    petunjuk: tuple[str, ...] = ()
    selang: tuple[tuple[float, float] | None, ...] = ()
    warna_selang: str = ""


@dataclass(frozen=True)
class Sumbu:
    """Ends of a value axis and its words."""

    dari: float
    sampai: float
    judul: str = ""


@dataclass(frozen=True)
class Sebar(Uraian):
    """Points on two value axes; with `baris` the y axis counts rows from the top, named at the left.

    `acuan`: a value of x and one of y that all points are read against. `sorot`: rows that stand out. `batas`: upright lines.
    """

    deret: tuple[DeretXY, ...]
    x: Sumbu
    y: Sumbu
    baris: tuple[str, ...] = ()
    kata: tuple[Kata, ...] = ()
    desimal: int = 2
    acuan: tuple[Acuan, ...] = ()
    sorot: frozenset[int] = frozenset()
    batas: tuple[Batas, ...] = ()


@dataclass(frozen=True)
class DuaTahun(Sebar):
    """An old and a new value of each row: two series, the words of the change in the second one."""
