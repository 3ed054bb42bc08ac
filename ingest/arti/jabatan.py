"""Who answers for something: an office or a post, never a person (UU 27/2022)."""

from collections.abc import Callable, Sequence

from ingest.arti.orang import looks_personal
from ingest.baca.grid import Cell
from ingest.sel.potongan import Keliru
from ingest.sel.sel import text

# The column that names who answers for a promise.
JABATAN = "penanggung_jawab"
CARA = "tulis jabatan atau perangkat daerahnya, misalnya Dinas Kesehatan"


def office(sel: Cell, daerah: Callable[[str], bool]) -> str | Keliru:
    """Text that names an office or a post, '' for none; what looks like a person is refused. `daerah`: is it a region."""
    hasil = text(sel)
    if isinstance(hasil, Keliru) or not looks_personal(hasil) or daerah(hasil):
        return hasil
    return Keliru("tampaknya nama orang; yang disimpan hanya jabatan atau perangkat daerah", CARA)


def holds_offices(isi: Sequence[Cell], daerah: Callable[[str], bool]) -> bool:
    """Whether most cells of a column that says something name offices."""
    berisi = [sel for sel in isi if sel.strip()]
    return sum(1 for sel in berisi if looks_personal(sel) and not daerah(sel)) * 2 < max(len(berisi), 1)
