"""Where each region stands in a picture, so that one click can put the light on it; from the description."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from charts.bagian import NAIK
from charts.dasar.uraian import Bagian, Batang, Kelompok, Peringkat, Tabel, Tahap, Tumpuk, Uraian
from charts.dasar.uraian_garis import Berjenjang, DuaTahun, Garis, Panel, Sebar, Sebaran
from charts.kelompok import BARIS_NAMA, JARAK
from charts.kelompok import places as heights
from charts.komitmen import Janji
from charts.likert import Likert
from charts.matriks import Matriks
from charts.panel import KOLOM
from charts.peta import Peta, PetaBentuk, PetaPetak
from charts.spine import Spine
from charts.tartan import Tartan, rows_above

KODE = re.compile(r"\d\d(\.\d\d)?")
# Half a row or a square.
SEPARUH = 0.5
# (x0, x1, y0, y1) in axis units; None where the box reaches over the whole axis. Names count from 0.
Kotak = tuple[float | None, float | None, float | None, float | None]


@dataclass(frozen=True)
class Tempat:
    """`kotak`: the box of each region that has a place of its own. `daerah`: names by code of all that can be lit.

    `sela`: heights on the value axis where a tall picture may be cut into columns.
    """

    kotak: dict[str, Kotak] = field(default_factory=dict)
    daerah: dict[str, str] = field(default_factory=dict)
    sela: tuple[float, ...] = ()


def places(uraian: Uraian) -> Tempat:
    """The places of a description."""
    return TEMPAT[type(uraian)](uraian)


def bars(isi: Batang) -> Tempat:
    """A row a region."""
    kosong = [all(d.nilai[i] is None for d in isi.deret) for i in range(len(isi.kode))]
    return rows(["" if tanpa else k for k, tanpa in zip(isi.kode, kosong)], isi.kategori)


def cells(isi: Tabel, atas: int = 0) -> Tempat:
    """A row of cells a region, below `atas` others; names come with the rows of the slide."""
    kode = [*[""] * atas, *(b[0].kode for b in isi.baris)]
    return replace(rows(kode, kode), daerah={})


def marks(isi: Peta) -> Tempat:
    """Shapes have no box: their marks are dimmed instead."""
    return Tempat(daerah={d.kode: d.nama for d in isi.daerah})


def tiles(isi: PetaPetak) -> Tempat:
    """A square a region."""
    kotak: dict[str, Kotak] = {
        d.kode: (x - SEPARUH, x + SEPARUH, y - SEPARUH, y + SEPARUH) for d in isi.daerah for x, y in [d.petak]
    }
    return Tempat(kotak if len(kotak) > 1 else {}, marks(isi).daerah)


def dots(isi: Sebar) -> Tempat:
    """No region has a place of its own, but its point can be lit."""
    return Tempat(daerah={k: n for d in isi.deret for k, n in zip(d.kode, d.titik) if KODE.fullmatch(k)})


def squares(isi: Panel) -> Tempat:
    """A small chart a region, one unit wide and high; rows run downwards from 0."""
    letak = {k: (float(i % KOLOM), float(-(i // KOLOM))) for i, k in enumerate(isi.kode) if KODE.fullmatch(k)}
    kotak: dict[str, Kotak] = {k: (x, x + 1, y - 1, y) for k, (x, y) in letak.items()} if len(letak) > 1 else {}
    return Tempat(kotak, {k: g.deret[0].nama for k, g in zip(isi.kode, isi.isi) if k in letak})


def rows(kode: Sequence[str], nama: Sequence[str]) -> Tempat:
    """A row for each code and name; what is no region's has no place, and a region in several rows its first name."""
    kotak: dict[str, Kotak] = {k: (None, None, y - SEPARUH, y + SEPARUH) for y, k in enumerate(kode) if KODE.fullmatch(k)}
    daerah = {k: nama[kode.index(k)] for k in kotak}
    return Tempat(kotak if len(kotak) > 1 else {}, daerah, _between(len(kode)))


def _between(n: int, geser: float = SEPARUH) -> tuple[float, ...]:
    return tuple(round(i + geser, 3) for i in range(n - 1))


def groups(isi: Kelompok) -> Tempat:
    """No region has a place of its own; a cut between groups, in the middle from the last bar to the next name."""
    ruang = (JARAK + (BARIS_NAMA + 1) / 2) / 2
    return Tempat(sela=tuple(round(y - ruang, 3) for y in heights(isi)[0][1:]))


def parts(isi: Bagian) -> Tempat:
    """A row a part, its name above its bar; a region with several parts has no place of its own."""
    n, tempat = len(isi.kode), rows(isi.kode, isi.daerah or isi.kategori)
    return replace(tempat, kotak=tempat.kotak if len(set(isi.kode)) == n else {}, sela=_between(n, (1 - NAIK) / 2))


TEMPAT: dict[type, Callable[..., Tempat]] = {
    # No region has a place of its own: words whose rows are lit themselves, or a picture of one region.
    **dict.fromkeys((Berjenjang, Garis, Janji, Likert, Sebaran, Tabel, Tahap), lambda _: Tempat()),
    Bagian: parts,
    DuaTahun: lambda isi: rows(isi.deret[0].kode, isi.deret[0].titik),
    Kelompok: groups,
    Matriks: cells,
    Panel: squares,
    Peringkat: lambda isi: rows(isi.kode, isi.kategori),
    PetaBentuk: marks,
    PetaPetak: tiles,
    Sebar: dots,
    # Rows of one region: none has a place of its own, but a cut may lie between them.
    Spine: lambda isi: Tempat(sela=_between(len(isi.ruas))),
    Tartan: lambda isi: cells(isi, rows_above(isi)),
    Tumpuk: bars,
}
