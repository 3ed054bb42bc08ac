"""Places on a slide in inches, and how wide words are."""

from dataclasses import dataclass

from pptx.util import Emu

EMU = 914400
# Mean width of a letter as a share of its height; a wide substitute font must still fit.
LEBAR_HURUF = 0.6
TITIK = 72


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


def emu(inci: float) -> Emu:
    """Inches as whole EMU."""
    return Emu(round(inci * EMU))


def text_width(teks: str, huruf: float) -> float:
    """Inches that words of a size in points take on one line, rather too many than too few."""
    return len(teks) * huruf * LEBAR_HURUF / TITIK


def lines(teks: str, huruf: float, lebar: float) -> int:
    """Lines that words take in a box of a width in inches."""
    sebaris = max(1, int(lebar * TITIK / (huruf * LEBAR_HURUF)))
    baris, sisa = 1, sebaris
    for kata in teks.split():
        panjang = len(kata) + 1
        if panjang > sisa and sisa < sebaris:
            baris, sisa = baris + 1, sebaris
        sisa -= panjang
    return baris
