"""Workbooks are read in a process of their own: a file that stops or swells its reader stops nobody else.

The child writes the cells to a file next to it, from which the parent takes the rows as
often as it likes, so that no workbook ever lies whole in the parent's memory.
"""

import contextlib
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from ingest.baca import awal_statistik
from ingest.baca.grid import Baris, Cell, Gabung, Grid, Sel, marks
from ingest.baca.keamanan import Bahan
from ingest.baca.lembar import read_workbook
from ingest.temuan import Ditolak, Temuan, refuse

AKAR = Path(__file__).resolve().parents[2]
DETIK = 600
MEMORI = 4 * 1024**3
BARIS_SEKALI = 500
SIMPAN_ULANG = "buka di program lembar kerja, simpan ulang sebagai XLSX atau CSV, lalu unggah lagi"
Laporan = dict[str, Any]
Pembaca = Callable[[Bahan, str], tuple[tuple[Grid, ...], tuple[str, ...]]]


class Tumpahan:
    """A file of cells on disk that goes away with its last user."""

    def __init__(self) -> None:
        """Makes the empty file."""
        nomor, nama = tempfile.mkstemp(prefix="lembar-", suffix=".jsonl")
        os.close(nomor)
        self.__setstate__(Path(nama))

    def __getstate__(self) -> Path:
        """Another process finds the cells where they lie."""
        return self.path

    def __setstate__(self, path: Path) -> None:
        """The file goes away with this one too."""
        self.path = path
        self._hapus = weakref.finalize(self, self.path.unlink, missing_ok=True)


@dataclass(frozen=True)
class BarisTumpahan:
    """Rows of one sheet between two places of the file; `tanda` are the marks by number."""

    tumpahan: Tumpahan
    mulai: int
    akhir: int
    tanda: tuple[frozenset[str], ...]

    def __iter__(self) -> Iterator[Baris]:
        with self.tumpahan.path.open("rb") as berkas:
            berkas.seek(self.mulai)
            while berkas.tell() < self.akhir:
                for nomor, isi in json.loads(berkas.readline()):
                    yield nomor, tuple(s if type(s) is str else Sel(s[0], self.tanda[s[1]]) for s in isi)


def read_apart(bahan: Bahan, bentuk: str) -> tuple[tuple[Grid, ...], tuple[str, ...]]:
    """Sheets of a workbook and what the reader should know, as read_workbook gives them.

    Raises Ditolak, also when the child dies, takes more than MEMORI bytes or DETIK seconds.
    """
    tumpahan = Tumpahan()
    asal = bahan.asal
    if isinstance(asal, bytes):
        masukan = Tumpahan()
        masukan.path.write_bytes(asal)
        asal = masukan.path
    laporan = _run([str(asal), bentuk, str(tumpahan.path)])
    if "pesan" in laporan:
        raise Ditolak(*[Temuan(**p) for p in laporan["pesan"]])
    tanda = tuple(frozenset(t) for t in laporan["tanda"])
    return tuple(_grid(g, tumpahan, tanda) for g in laporan["grid"]), tuple(laporan["peringatan"])


def _run(argumen: list[str]) -> Laporan:
    perintah = [sys.executable, "-m", "ingest.baca.proses_baca", *argumen]
    try:
        hasil = subprocess.run(perintah, cwd=AKAR, capture_output=True, timeout=DETIK)
    except subprocess.TimeoutExpired as galat:
        raise refuse("lembar kerja terlalu lama dibaca", SIMPAN_ULANG) from galat
    if hasil.returncode != 0:
        raise refuse("lembar kerja rusak sehingga pembacanya berhenti", SIMPAN_ULANG)
    laporan: Laporan = json.loads(hasil.stdout)
    return laporan


def _grid(isi: Laporan, tumpahan: Tumpahan, tanda: tuple[frozenset[str], ...]) -> Grid:
    baris = BarisTumpahan(tumpahan, isi["mulai"], isi["akhir"], tanda)
    gabung = tuple(Gabung(*g) for g in isi["gabung"])
    return Grid(
        isi["lembar"], baris, isi["tersembunyi"], gabung, "",
        frozenset(isi["baris_tersembunyi"]), frozenset(isi["kolom_tersembunyi"]),
    )


def _limit() -> None:
    """Caps memory and processor time of this process where the system can."""
    if importlib.util.find_spec("resource") is not None:
        import resource

        for jenis, batas in ((resource.RLIMIT_AS, MEMORI), (resource.RLIMIT_CPU, DETIK)):
            # Some systems know the limit but refuse to set it; the parent's clock still holds.
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(jenis, (batas, batas))


def _spill(grid: Grid, berkas: BinaryIO, tanda: dict[frozenset[str], int]) -> Laporan:
    """Write the rows of a sheet and say where they lie."""
    mulai = berkas.tell()
    baris = iter(grid)
    while sekumpulan := [[n, [_cell(s, tanda) for s in isi]] for n, isi in islice(baris, BARIS_SEKALI)]:
        berkas.write(json.dumps(sekumpulan).encode() + b"\n")
    return {
        "lembar": grid.lembar, "tersembunyi": grid.tersembunyi, "gabung": list(grid.gabung),
        "mulai": mulai, "akhir": berkas.tell(),
        "baris_tersembunyi": sorted(grid.baris_tersembunyi), "kolom_tersembunyi": sorted(grid.kolom_tersembunyi),
    }


def _cell(sel: Cell, tanda: dict[frozenset[str], int]) -> str | list[object]:
    punya = marks(sel)
    return [str(sel), tanda.setdefault(punya, len(tanda))] if punya else sel


def _reader(bentuk: str) -> Pembaca:
    if bentuk not in awal_statistik.BENTUK:
        return read_workbook
    # With pandas it takes ten times as long to load as all the rest.
    from ingest.baca.statistik import read_statistical

    return read_statistical


def _report(asal: Path, bentuk: str, tujuan: Path) -> Laporan:
    tanda: dict[frozenset[str], int] = {}
    try:
        grid, peringatan = _reader(bentuk)(Bahan(asal), bentuk)
        with tujuan.open("wb") as berkas:
            lembar = [_spill(g, berkas, tanda) for g in grid]
    except Ditolak as galat:
        return {"pesan": [vars(t) for t in galat.pesan]}
    return {"grid": lembar, "peringatan": list(peringatan), "tanda": [sorted(t) for t in tanda]}


def main() -> None:
    _limit()
    asal, bentuk, tujuan = sys.argv[1:]
    print(json.dumps(_report(Path(asal), bentuk, Path(tujuan))))


if __name__ == "__main__":
    main()
