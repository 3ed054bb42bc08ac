"""Shared texts of an XLS in several runs: which of them bear raised marks behind a number."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.baca.teks_kaya import Runtun

# MS-XLS 2.5.293: how the flags of a text tell its width, and whether runs and pronunciation follow.
LEBAR, UCAPAN, BERUNTUN = 0x01, 0x04, 0x08
# MS-XLS 2.5.129: no font has this number.
FONT_TAK_ADA = 4
NAIK = 1


def raised_fonts(font: Sequence[bytes]) -> frozenset[int]:
    """Numbers of the fonts that raise their letters, from the records of all fonts in order."""
    naik = [i for i, isi in enumerate(font) if len(isi) >= 10 and struct.unpack_from("<H", isi, 8)[0] == NAIK]
    return frozenset(i + (i >= FONT_TAK_ADA) for i in naik)


def raised_texts(potong: Sequence[bytes], naik: frozenset[int]) -> dict[int, str]:
    """Texts with raised marks behind a number: their place in the list, and the text without the marks.

    potong: the record of shared texts and those that continue it. Raises struct.error or IndexError for a broken list.
    """
    temu: dict[int, str] = {}
    if not potong or not naik:
        return temu
    aliran = _Aliran(potong)
    _, banyak = struct.unpack("<II", aliran.take(8))
    for nomor in range(banyak):
        runtun = _runs(*aliran.text(), naik)
        if runtun.bertanda:
            temu[nomor] = runtun.teks
    return temu


def _runs(teks: str, runtun: list[tuple[int, int]], naik: frozenset[int]) -> Runtun:
    """A text cut at the beginnings of its runs; what stands before the first has the font of its cell."""
    hasil = Runtun()
    batas = [(0, -1), *runtun, (len(teks), -1)]
    for (mulai, font), (akhir, _) in pairwise(batas):
        hasil.naik = font in naik
        if teks[mulai:akhir]:
            hasil.take(teks[mulai:akhir])
    return hasil


@dataclass
class _Aliran:
    """Reads on over the ends of records."""

    potong: Sequence[bytes]
    ke: int = 0
    letak: int = 0

    def take(self, banyak: int) -> bytes:
        """So many bytes."""
        isi = b""
        while len(isi) < banyak:
            if self.letak >= len(self.potong[self.ke]):
                self.ke, self.letak = self.ke + 1, 0
            baru = self.potong[self.ke][self.letak : self.letak + banyak - len(isi)]
            isi, self.letak = isi + baru, self.letak + len(baru)
        return isi

    def text(self) -> tuple[str, list[tuple[int, int]]]:
        """One text, and where each of its runs begins with which font."""
        banyak, sifat = struct.unpack("<HB", self.take(3))
        runtun = struct.unpack("<H", self.take(2))[0] if sifat & BERUNTUN else 0
        ucapan = struct.unpack("<I", self.take(4))[0] if sifat & UCAPAN else 0
        teks = self._letters(banyak, sifat & LEBAR)
        letak = struct.unpack(f"<{2 * runtun}H", self.take(4 * runtun))
        self.take(ucapan)
        return teks, list(zip(letak[::2], letak[1::2]))

    def _letters(self, banyak: int, lebar: int) -> str:
        """So many letters of one or two bytes; a record that continues them says anew how wide they are."""
        teks = ""
        while len(teks) < banyak:
            if self.letak >= len(self.potong[self.ke]):
                self.ke, self.letak, lebar = self.ke + 1, 1, self.potong[self.ke + 1][0] & LEBAR
            baru = self.potong[self.ke][self.letak : self.letak + (banyak - len(teks)) * (1 + lebar)]
            # Halves of a pair count as a letter each, as in the positions of runs.
            teks += "".join(map(chr, struct.unpack(f"<{len(baru) // 2}H", baru))) if lebar else baru.decode("latin-1")
            self.letak += len(baru)
        return teks
