"""A version with many rows is built in a process of its own, into a file: the dashboard only opens what came out."""

import contextlib
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from store.dasar.galat import SimpananGagal

AKAR = Path(__file__).resolve().parents[2]
BASIS, MASUK = "dasbor.duckdb", "masuk.pkl"
GAGAL = (
    "Angka terbit terlalu banyak untuk dimuat; biasanya memori atau cakram komputer dasbor habis. "
    "Kosongkan ruang lalu muat ulang halaman, atau cabut batch terbesar di Riwayat data."
)

T = TypeVar("T")
# Makes the database of a version in a folder; a function at the top of a module, so that the child finds it too.
Pembuat = Callable[[Path, T], None]


def build_apart(folder: Path, pembuat: Pembuat[T], isi: T) -> None:
    """Have `pembuat` make the database of `isi` at `folder`/BASIS. Raises SimpananGagal when it fails."""
    (folder / MASUK).write_bytes(pickle.dumps((pembuat, isi)))
    lingkungan = os.environ | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder))
    anak = subprocess.run([sys.executable, "-m", "store.pangkalan.bangun_terpisah", str(folder)], cwd=AKAR, env=lingkungan)
    if anak.returncode != 0:
        raise SimpananGagal(GAGAL)


def stand_back() -> None:
    """Let the dashboard go first, and let the system end this process rather than it when memory runs out."""
    with contextlib.suppress(OSError, AttributeError):
        os.nice(5)
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("500")


def main() -> None:
    """Make the database in the folder named."""
    stand_back()
    folder = Path(sys.argv[1])
    pembuat, isi = pickle.loads((folder / MASUK).read_bytes())
    pembuat(folder / BASIS, isi)


if __name__ == "__main__":
    main()
