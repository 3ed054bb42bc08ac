"""Who is measured: this house, another checkout and a page that is the floor, each a server of its own."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import store
from bench.hitung import KINI, LAMA, LANTAI
from sajian.halaman import HALAMAN
from tests.bantuan import peladen
from tests.bantuan.peladen import ROOT, Peladen

# The pages that readers open; those of the secretariat work with what it keeps.
DIBACA = [h.kunci for h in HALAMAN.values() if h.bagian not in ("Rakor", "Data")]
KOSONG, BATANG = "bench/lantai/kosong.py", "bench/lantai/batang.py"


@dataclass(frozen=True)
class Pilihan:
    """How to measure: so many rounds, the folder of another checkout, if any, pages, rows and sessions unless usual."""

    ulang: int
    lama: Path | None
    halaman: tuple[str, ...] = ()
    baris: int = 0
    sesi: int = 0

    def pages(self) -> list[str]:
        """The pages to measure in the order of the navigation; all that are read unless some are asked for."""
        return [h for h in DIBACA if h in self.halaman or not self.halaman]


@dataclass(frozen=True)
class Peserta:
    """A running server by the name its numbers are shown under."""

    nama: str
    peladen: Peladen

    @property
    def url(self) -> str:
        """Base address."""
        return self.peladen.url

    @property
    def pid(self) -> int:
        """Number of its process."""
        return self.peladen.process.pid

    def page(self, halaman: str) -> str:
        """Name to ask for a page by: the floor has only one, and the first page of the dashboard needs none."""
        return "" if self.nama == LANTAI else HALAMAN[halaman].alamat


def names(pilihan: Pilihan) -> list[str]:
    """Who takes part, in the order they are measured."""
    return [KINI, *([LAMA] if pilihan.lama else []), LANTAI]


def root(nama: str, pilihan: Pilihan) -> Path:
    """The checkout of one of them."""
    return pilihan.lama if nama == LAMA and pilihan.lama else ROOT


@contextmanager
def served(nama: str, pilihan: Pilihan, lantai: str = KOSONG, simpanan: Path | None = None) -> Iterator[Peserta]:
    """A fresh server of one of them, with an empty store of its own unless told; `lantai` is the script of the floor."""
    naskah = lantai if nama == LANTAI else "dashboard.py"
    with tempfile.TemporaryDirectory() as folder:
        if simpanan is None:
            # A folder that is named and missing is taken for a lost one.
            simpanan = Path(folder) / "simpanan"
            simpanan.mkdir()
        with mock.patch.dict("os.environ", {store.SETELAN_SIMPANAN: str(simpanan)}):
            jalan = peladen.start(Path(folder) / "log.txt", root=root(nama, pilihan), script=naskah)
        try:
            yield Peserta(nama, jalan)
        finally:
            jalan.stop()


@contextmanager
def all_served(pilihan: Pilihan, lantai: str = KOSONG) -> Iterator[list[Peserta]]:
    """Fresh servers of all, side by side."""
    with ExitStack() as tumpukan:
        yield [tumpukan.enter_context(served(nama, pilihan, lantai)) for nama in names(pilihan)]
