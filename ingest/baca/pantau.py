"""The bytes of a large file with somebody looking on: how far reading has come, and whether it is to stop."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BufferedReader, RawIOBase
from typing import BinaryIO

from ingest.baca.keamanan import MIB, Bahan

# Told how many bytes have been read so far, over all passes; raises what is to end the work.
Kabar = Callable[[int], None]


@dataclass(frozen=True)
class BahanTerpantau(Bahan):
    """Bytes whose every reading is told."""

    kabar: Kabar = lambda _: None

    def open(self) -> BinaryIO:
        """A fresh reader from the first byte."""
        return BufferedReader(_Terpantau(super().open(), self.kabar), MIB)


class _Terpantau(RawIOBase):
    def __init__(self, berkas: BinaryIO, kabar: Kabar) -> None:
        self._berkas, self._kabar = berkas, kabar

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, ke: int, dari: int = 0) -> int:
        return self._berkas.seek(ke, dari)

    def tell(self) -> int:
        return self._berkas.tell()

    def readinto(self, tujuan: object) -> int:
        isi = memoryview(tujuan)  # type: ignore[arg-type]
        potong = self._berkas.read(len(isi))
        isi[: len(potong)] = potong
        self._kabar(len(potong))
        return len(potong)

    def close(self) -> None:
        self._berkas.close()
        super().close()
