"""Places on a slide in inches, and where numbers stand on an axis."""

import math
from dataclasses import dataclass

from pptx.util import Emu

EMU = 914400


@dataclass(frozen=True)
class Kotak:
    """A rectangle on the slide in inches."""

    kiri: float
    atas: float
    lebar: float
    tinggi: float

    @property
    def emu(self) -> tuple[Emu, Emu, Emu, Emu]:
        """left, top, width, height in EMU."""
        return emu(self.kiri), emu(self.atas), emu(self.lebar), emu(self.tinggi)

    @property
    def kanan(self) -> float:
        """Right edge."""
        return self.kiri + self.lebar

    @property
    def bawah(self) -> float:
        """Lower edge."""
        return self.atas + self.tinggi

    def inside(self, kiri: float = 0, atas: float = 0, kanan: float = 0, bawah: float = 0) -> "Kotak":
        """The rectangle without margins."""
        return Kotak(self.kiri + kiri, self.atas + atas, self.lebar - kiri - kanan, self.tinggi - atas - bawah)

    def foot(self, tinggi: float) -> "Kotak":
        """The lower part of the rectangle, so many inches high."""
        return Kotak(self.kiri, self.bawah - tinggi, self.lebar, tinggi)


def emu(inci: float) -> Emu:
    """Inches as whole EMU."""
    return Emu(round(inci * EMU))


def share(nilai: float, ujung: tuple[float, float]) -> float:
    """Where a number stands between the ends of an axis, 0 at the lower one and 1 at the upper."""
    return (nilai - ujung[0]) / (ujung[1] - ujung[0])


def from_round(dari: float, sampai: float) -> tuple[float, float]:
    """The ends of an axis, the lower one moved down to a label: office programs count the labels from there."""
    langkah = step(dari, sampai)
    return round(math.floor(dari / langkah) * langkah, 6), sampai


def digits(langkah: float) -> int:
    """Digits behind the comma that labels at such a distance need."""
    return 0 if langkah >= 1 else 1 if langkah >= 0.1 else 2


def step(dari: float, sampai: float) -> float:
    """A round distance between axis labels, for about six of them."""
    kasar = (sampai - dari) / 6
    pangkat = 10.0 ** math.floor(math.log10(kasar))
    return next(pangkat * k for k in (1, 2, 5, 10) if pangkat * k >= kasar - 1e-12)
