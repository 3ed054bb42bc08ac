"""Where the store of uploads lies: one folder, named by one setting."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

FOLDER_SIMPANAN = Path(__file__).resolve().parent.parent / "simpanan"
# The folder of published uploads; the only setting of the store.
SETELAN_SIMPANAN = "DASBOR_SIMPANAN"


@dataclass(frozen=True)
class Letak:
    """The files of one store inside its folder."""

    folder: Path

    @property
    def basis(self) -> Path:
        """The database file: ledger, rows, spellings, mappings."""
        return self.folder / "simpanan.duckdb"

    @property
    def catatan_tunda(self) -> Path:
        """What DuckDB wrote ahead and has not yet folded into the database file."""
        return self.folder / "simpanan.duckdb.wal"

    @property
    def asli(self) -> Path:
        """Folder of the uploaded files, each under the SHA-256 of its bytes."""
        return self.folder / "asli"

    @property
    def riwayat(self) -> Path:
        """Copy of the ledger for readers while another process holds the database file."""
        return self.folder / "riwayat.json"


def folder_simpanan() -> Path:
    """The folder of the store in use: the project's own unless the environment names another."""
    return Path(os.environ.get(SETELAN_SIMPANAN) or FOLDER_SIMPANAN)


def place(simpanan: Path | None = None) -> Letak:
    """The files of the store in a folder, by default the one in use. Nothing is created."""
    return Letak(Path(simpanan or folder_simpanan()).absolute())
