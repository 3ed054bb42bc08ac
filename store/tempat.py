"""Where the store of uploads lies: one folder, named by one setting."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

FOLDER_SIMPANAN = Path(__file__).resolve().parent.parent / "simpanan"
# The folder of published uploads; the only setting of the store.
SETELAN_SIMPANAN = "DASBOR_SIMPANAN"
NAMA_BASIS = "simpanan{urut}.duckdb"
POLA_BASIS = re.compile(r"simpanan(?:\.([1-9]\d*))?\.duckdb")


@dataclass(frozen=True)
class Letak:
    """The files of one store inside its folder."""

    folder: Path

    @property
    def basis(self) -> Path:
        """The database file in use: ledger, rows, spellings, mappings, paparan. Folding makes the next one."""
        return self._numbered(max(self._numbers(), default=0))

    @property
    def basis_berikut(self) -> Path:
        """The name the database file gets when DuckDB's log has been folded into it."""
        return self._numbered(max(self._numbers(), default=0) + 1)

    @property
    def basis_lama(self) -> list[Path]:
        """Database files that a later one has replaced."""
        return [self._numbered(urut) for urut in sorted(self._numbers())[:-1]]

    @property
    def catatan_tunda(self) -> Path:
        """What DuckDB wrote ahead and has not yet been folded into the database file."""
        return log_of(self.basis)

    @property
    def asli(self) -> Path:
        """Folder of the uploaded files, each under the SHA-256 of its bytes."""
        return self.folder / "asli"

    @property
    def riwayat(self) -> Path:
        """Copy of the ledger for readers while another process holds the database file."""
        return self.folder / "riwayat.json"

    def _numbers(self) -> list[int]:
        try:
            nama = os.listdir(self.folder)
        except (FileNotFoundError, NotADirectoryError):
            return []
        return [int(cocok[1] or 0) for cocok in map(POLA_BASIS.fullmatch, nama) if cocok]

    def _numbered(self, urut: int) -> Path:
        return self.folder / NAMA_BASIS.format(urut=f".{urut}" if urut else "")


def log_of(basis: Path) -> Path:
    """The log that DuckDB keeps beside a database file."""
    return basis.with_name(f"{basis.name}.wal")


def folder_simpanan() -> Path:
    """The folder of the store in use: the project's own unless the environment names another."""
    return Path(os.environ.get(SETELAN_SIMPANAN) or FOLDER_SIMPANAN)


def place(simpanan: Path | None = None) -> Letak:
    """The files of the store in a folder, by default the one in use. Nothing is created."""
    return Letak(Path(simpanan or folder_simpanan()).absolute())
