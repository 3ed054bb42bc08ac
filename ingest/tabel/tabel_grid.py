"""The tables of a grid: header names, data rows, and everything around them kept apart and named."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from ingest.baca.blok import Blok, pieces
from ingest.baca.grid import Baris, Cell, Dokumen, Gabung, Grid
from ingest.tabel.calon import Calon
from ingest.tabel.isi_tabel import IsiTabel
from ingest.tabel.judul import ANGKA_TAHUN, Daerah, header_names, place_name
from ingest.tabel.telusur import Telusur
from ingest.temuan import Temuan, refuse

BAGIAN = "bagian"
MAKS_SEL_GABUNG = 200_000


class Letak(NamedTuple):
    """Where a table lies: lines as seen, columns from 0, from the header to the last data row."""

    atas: int
    kiri: int
    bawah: int
    kanan: int


@dataclass(frozen=True)
class Tabel:
    """One table. `isi` may be read again and again; `salah` makes the table unfit until mended.

    `keterangan`: texts above the header; `catatan`: footnotes; `ringkasan`: total and
    average rows, set aside; `dilewati`: every row left out, with the reason. When lone texts
    part the table into sections they become a last column named bagian.
    """

    judul: tuple[str, ...]
    isi: Iterable[Baris]
    lembar: str
    letak: Letak
    kolom: tuple[int, ...]
    jumlah: int
    keterangan: tuple[str, ...] = ()
    catatan: tuple[str, ...] = ()
    ringkasan: tuple[Baris, ...] = ()
    dilewati: tuple[tuple[int, str], ...] = ()
    salah: tuple[Temuan, ...] = ()
    jumlah_salah: int = 0
    peringatan: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Baris]:
        return iter(self.isi)

    @property
    def baris(self) -> tuple[tuple[Cell, ...], ...]:
        """All data rows in memory; for small tables."""
        return tuple(sel for _, sel in self.isi)

    @property
    def nomor(self) -> tuple[int, ...]:
        """Line numbers of `baris`."""
        return tuple(nomor for nomor, _ in self.isi)


def find(grid: Grid, daerah: Daerah | None = None) -> tuple[Tabel, ...]:
    """The tables of a grid from top to bottom, side by side ones from left to right.

    `daerah` says whether a text names a region; it helps to tell data from headers. More than
    one table means: ask which.
    """
    telusur = Telusur(grid, daerah)
    for bagian in pieces(grid.isi):
        if isinstance(bagian, Blok):
            telusur.take_block(bagian)
        else:
            telusur.take(bagian)
    temu: list[Tabel] = []
    atas = 0
    for calon in telusur.finish():
        temu += _tables(grid, calon, atas, daerah)
        atas = calon.akhir + 1
    return tuple(temu)


def find_all(dokumen: Dokumen, daerah: Daerah | None = None) -> tuple[Tabel, ...]:
    """The tables of all visible sheets; hidden sheets only when nothing else has any."""
    terlihat = [t for g in dokumen.grid if not g.tersembunyi for t in find(g, daerah)]
    temu = terlihat or [t for g in dokumen.grid if g.tersembunyi for t in find(g, daerah)]
    if not temu:
        raise refuse("tidak ada tabel di dalam berkas", "pastikan ada satu baris judul dan baris isi di bawahnya")
    return tuple(temu)


def _tables(grid: Grid, calon: Calon, atas: int, daerah: Daerah | None) -> list[Tabel]:
    lebar = max([len(b[1]) for b in calon.kepala] + [max(calon.terisi, default=-1) + 1])
    nama = header_names(calon.kepala, grid.gabung, lebar)
    potong = _side_by_side(calon, nama)
    if potong:
        return [t for kiri, kanan in potong for t in find(_slice(grid, atas, calon.akhir, kiri, kanan), daerah)]
    melebar = {k for g in grid.gabung for b in calon.kepala if g.atas <= b[0] <= g.bawah for k in range(g.kiri + 1, g.kanan + 1)}
    # A header merged over empty columns is one wide column.
    kolom = tuple(k for k in range(lebar) if calon.terisi[k] or (nama[k] and k not in melebar))
    return [_table(grid, calon, kolom, nama)] if kolom and calon.jumlah else []


def _side_by_side(calon: Calon, nama: list[str]) -> list[tuple[int, int]]:
    """Column ranges of tables standing next to each other, empty when it is one table.

    An empty column parts two tables when both sides name a column alike, or when one side
    ends before the other; otherwise it is only a gap.
    """
    terisi = [k for k in range(len(nama)) if nama[k] or calon.terisi[k]]
    ruas: list[list[int]] = []
    for k in terisi:
        if ruas and k == ruas[-1][-1] + 1:
            ruas[-1].append(k)
        else:
            ruas.append([k])
    kata = [{nama[k].lower() for k in r if nama[k] and not ANGKA_TAHUN.fullmatch(nama[k])} for r in ruas]
    kembar = any(kata[i] & kata[j] for i in range(len(ruas)) for j in range(i))
    akhir = {max((calon.terakhir.get(k, 0) for k in r), default=0) for r in ruas}
    return [(r[0], r[-1]) for r in ruas] if len(ruas) > 1 and (kembar or len(akhir) > 1) else []


@dataclass(frozen=True)
class _Irisan:
    """Rows of a grid within lines and columns, other cells blank, so that places stay the same."""

    grid: Grid
    letak: Letak

    def __iter__(self) -> Iterator[Baris]:
        atas, kiri, bawah, kanan = self.letak
        for nomor, sel in self.grid:
            if atas <= nomor <= bawah:
                yield nomor, ("",) * min(kiri, len(sel)) + sel[kiri : kanan + 1]


def _slice(grid: Grid, atas: int, bawah: int, kiri: int, kanan: int) -> Grid:
    gabung = tuple(g for g in grid.gabung if kiri <= g.kiri and g.kanan <= kanan)
    return replace(grid, isi=_Irisan(grid, Letak(atas, kiri, bawah, kanan)), gabung=gabung)


def _table(grid: Grid, calon: Calon, kolom: tuple[int, ...], nama: list[str]) -> Tabel:
    judul = tuple(nama[k] or place_name(k) for k in kolom)
    isi = IsiTabel(
        grid, kolom, calon.mulai, calon.akhir, frozenset(calon.lewati), tuple(calon.bagian),
        _merged_cells(grid.gabung, calon, set(kolom), grid.lembar),
    )
    atas = calon.kepala[0][0] if calon.kepala else calon.mulai
    return Tabel(
        judul + ((BAGIAN,) if calon.bagian else ()), isi, grid.lembar, Letak(atas, kolom[0], calon.akhir, kolom[-1]), kolom,
        calon.jumlah, tuple(calon.keterangan), tuple(calon.catatan), tuple(calon.ringkasan), tuple(sorted(calon.lewati.items())),
        tuple(calon.salah), calon.jumlah_salah, _warnings(grid, calon, nama, judul),
    )


def _merged_cells(
    gabung: tuple[Gabung, ...], calon: Calon, kolom: set[int], lembar: str
) -> dict[tuple[int, int], tuple[int, int]]:
    """For each covered cell of the body the cell that holds its value."""
    asal: dict[tuple[int, int], tuple[int, int]] = {}
    for g in gabung:
        baris = range(max(g.atas, calon.mulai), min(g.bawah, calon.akhir) + 1)
        tertutup = [k for k in range(g.kiri, g.kanan + 1) if k in kolom]
        if len(baris) * len(tertutup) > 1:
            asal |= {(nomor, k): (g.atas, g.kiri) for nomor in baris for k in tertutup}
        if len(asal) > MAKS_SEL_GABUNG:
            raise refuse("terlalu banyak sel gabungan", "lepaskan gabungan sel di bagian isi", lembar=lembar)
    return asal


def _warnings(grid: Grid, calon: Calon, nama: list[str], judul: tuple[str, ...]) -> tuple[str, ...]:
    kata = [f"judul kolom '{n}' dipakai {b} kali" for n, b in Counter(judul).items() if b > 1]
    kata += [f"{place_name(k)[1:-1]} berisi data tanpa judul" for k in sorted(calon.terisi) if not nama[k]]
    tersembunyi = sum(1 for n in grid.baris_tersembunyi if calon.mulai <= n <= calon.akhir)
    kata += [f"{tersembunyi} baris tersembunyi ikut dibaca"] if tersembunyi else []
    kata += [f"kolom '{nama[k]}' tersembunyi" for k in sorted(grid.kolom_tersembunyi) if k < len(nama) and nama[k]]
    return tuple(kata)
