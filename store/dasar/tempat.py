"""Where the store of uploads lies: one folder, named by one setting."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from store.dasar.galat import damaged

FOLDER_SIMPANAN = Path(__file__).resolve().parents[2] / "simpanan"
# The folder of published uploads; the only setting of the store.
SETELAN_SIMPANAN = "DASBOR_SIMPANAN"
NAMA_BASIS = "simpanan{urut}.duckdb"
# Where this names the catalogue of a lake in PostgreSQL, the folder in use is shared by several machines: `store.danau`.
SETELAN_KATALOG = "DASBOR_KATALOG"
# Where this names a place in an object storage (s3://wadah/awalan), the rows of a lake lie there and not in the folder.
SETELAN_ISI = "DASBOR_ISI"
# A folder that the setting names is made by the first batch only where this says so, for installing without anybody watching:
# one that is not there is rather a disk that has not been mounted.
SETELAN_BARU = "DASBOR_SIMPANAN_BARU"
POLA_BASIS = re.compile(r"simpanan(?:\.([1-9]\d*))?\.duckdb")


@dataclass(frozen=True)
class Letak:
    """The files of one store inside its folder."""

    folder: Path
    # libpq's words for the catalogue of a lake; '' for a database file of its own.
    katalog: str = ""
    # Where the rows of a lake lie in an object storage; '' for a folder beside the originals.
    wadah: str = ""

    @property
    def parquet(self) -> Path:
        """Folder of a lake's rows, unless they lie in an object storage."""
        return self.folder / "parquet"

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

    @property
    def tanda(self) -> Path:
        """How far the store has come, as a file of its own."""
        return self.folder / "tanda.json"

    def _numbers(self) -> list[int]:
        try:
            nama = os.listdir(self.folder)
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as galat:
            raise damaged(self.folder, galat) from galat
        return [int(cocok[1] or 0) for cocok in map(POLA_BASIS.fullmatch, nama) if cocok]

    def _numbered(self, urut: int) -> Path:
        return self.folder / NAMA_BASIS.format(urut=f".{urut}" if urut else "")


def log_of(basis: Path) -> Path:
    """The log that DuckDB keeps beside a database file."""
    return basis.with_name(f"{basis.name}.wal")


def file_state(path: Path) -> tuple[int, int, int] | None:
    """What changes when a file is written or replaced; None without one."""
    try:
        info = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return info.st_ino, info.st_size, info.st_mtime_ns


def folder_simpanan() -> Path:
    """The folder of the store in use: the project's own unless the environment names another."""
    return Path(os.environ.get(SETELAN_SIMPANAN) or FOLDER_SIMPANAN)


def app_folder(setelan: str, xdg: str, bawaan: str) -> Path:
    """A folder of the program's own: where a setting says, else in the home of whoever runs it. RuntimeError without a home."""
    if disebut := os.environ.get(setelan):
        return Path(disebut)
    asal = os.environ.get(xdg) or os.environ.get("LOCALAPPDATA")
    return (Path(asal) if asal else Path.home() / bawaan) / "dasbor-tata-kelola"


def must_exist(letak: Letak) -> bool:
    """Whether a store may not make this folder by itself: the setting names it, and does not say that it is new."""
    disebut = os.environ.get(SETELAN_SIMPANAN)
    return bool(disebut) and letak.folder == Path(str(disebut)).absolute() and not os.environ.get(SETELAN_BARU)


def place(simpanan: Path | None = None) -> Letak:
    """The files of the store in a folder, by default the one in use. Nothing is created."""
    dipakai = folder_simpanan().absolute()
    folder = Path(simpanan).absolute() if simpanan else dipakai
    # Copies and trials beside it are database files whatever the store in use is.
    katalog = os.environ.get(SETELAN_KATALOG, "").strip() if folder == dipakai else ""
    return Letak(folder, katalog, os.environ.get(SETELAN_ISI, "").strip() if katalog else "")
