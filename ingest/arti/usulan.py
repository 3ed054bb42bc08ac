"""What is known while columns are given their meaning: the first rows of a table, and the mapping as it grows."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.arti.himpunan import Himpunan
from ingest.arti.kamus import Kamus
from ingest.arti.pemetaan import Pemetaan
from ingest.arti.rujukan import Rujukan
from ingest.arti.tebak import Isi, column
from ingest.baca.grid import Cell
from ingest.temuan import Pertanyaan, Temuan


@dataclass
class Usulan:
    """A proposed mapping, what must be asked, and what the analyst should know."""

    pemetaan: Pemetaan
    tanya: list[Pertanyaan] = field(default_factory=list)
    peringatan: list[Temuan] = field(default_factory=list)
    galat: list[Temuan] = field(default_factory=list)


@dataclass(frozen=True, eq=False)
class Contoh:
    """Headers and first rows of a table, and what they are read with."""

    judul: tuple[str, ...]
    baris: Sequence[Sequence[Cell]]
    himpunan: Himpunan
    kamus: Kamus
    rujukan: Rujukan

    def column(self, letak: int) -> Isi:
        """The first cells of a column."""
        return column(self.baris, letak, self.kamus, self.rujukan)
