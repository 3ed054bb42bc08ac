"""What a file of the corpus is and what must come out of it; nothing here knows how files are read."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pandas as pd

from tests.bantuan import buku

OK, TANYA, TOLAK = "ok", "needs_choice", "refused"
# Not to be published as it is, be it by a question or by a refusal.
TAHAN = "held"
Sel = Sequence[object]


@dataclass(frozen=True, order=True)
class Baris:
    """One stored row: nilai as exact decimal text, '' for none."""

    kode: str
    nilai: str
    tahun: int = 2023
    indikator: str = "spi_indeks"
    periode: str = "tahunan"
    rincian: str = ""
    predikat: str = ""

    @property
    def kunci(self) -> tuple[object, ...]:
        """The row for comparison; numbers without trailing zeros."""
        angka = Decimal(self.nilai).normalize() if self.nilai else None
        return (self.tahun, self.periode, self.kode, self.indikator, self.rincian, angka, self.predikat)


@dataclass(frozen=True)
class Kasus:
    """One file and its expectation.

    keadaan: ok, needs_choice, refused or held. baris: rows for ok. kata: words that findings or questions must hold.
    nomor, kolom: line and column that one finding must name. jawaban, himpunan: what the analyst has said beforehand.
    """

    nama: str
    isi: bytes = field(repr=False)
    keadaan: str = OK
    baris: tuple[Baris, ...] = ()
    kata: tuple[str, ...] = ()
    nomor: int | None = None
    kolom: str = ""
    jawaban: Mapping[str, str] = field(default_factory=dict)
    himpunan: str = ""


def benar(nama: str, isi: bytes | str, baris: Sequence[Baris], kata: Sequence[str] = (), **lain: Any) -> Kasus:
    """A file that must give exactly these rows; `kata` are words of a warning."""
    return Kasus(nama, _bytes(isi), OK, tuple(baris), tuple(kata), **lain)


def tanya(nama: str, isi: bytes | str, *kata: str, **lain: Any) -> Kasus:
    """A file about which something must be asked."""
    return Kasus(nama, _bytes(isi), TANYA, (), kata, **lain)


def tolak(nama: str, isi: bytes | str, *kata: str, **lain: Any) -> Kasus:
    """A file that must be refused."""
    return Kasus(nama, _bytes(isi), TOLAK, (), kata, **lain)


def tahan(nama: str, isi: bytes | str, *kata: str, **lain: Any) -> Kasus:
    """A file that must not go through as it is, asked or refused."""
    return Kasus(nama, _bytes(isi), TAHAN, (), kata, **lain)


def tabel(isi: Sequence[Sel], pemisah: str = ";", akhir: str = "\n") -> str:
    """Rows as delimited text, cells as they are."""
    return akhir.join(pemisah.join(str(s) for s in baris) for baris in isi) + akhir


def parquet(kolom: Mapping[str, Sequence[object]]) -> bytes:
    """A Parquet file in memory."""
    wadah = io.BytesIO()
    pd.DataFrame(kolom).to_parquet(wadah)
    return wadah.getvalue()


def xlsx(isi: Sequence[Sel], **lain: Any) -> bytes:
    """A workbook with one sheet."""
    return buku.xlsx(isi, **lain)


def _bytes(isi: bytes | str) -> bytes:
    return isi.encode() if isinstance(isi, str) else isi
