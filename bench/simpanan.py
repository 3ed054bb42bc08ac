"""Measures the store of uploads: writing, asking over all of it, taking one back, reading, copying.

Run with `python -m bench.simpanan [UPLOADS]` (default 1000, of 300 rows each); it works in a temporary folder.
Milliseconds depend on the machine and on who else uses it.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import store
from store import kueri
from store.sambungan import opened
from store.tempat import place
from tests.bantuan.simpanan import damage, seeded

BARIS = 300
ULANGAN = 9


def milliseconds(kerja: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    mulai = time.perf_counter()
    kerja()
    return (time.perf_counter() - mulai) * 1000


def fill(simpanan: Path, kali: int) -> list[float]:
    """Milliseconds of each of so many publications, all different."""
    waktu = []
    for ke in range(kali):
        batch = seeded(f"ukur{ke}", BARIS, BARIS)
        waktu.append(milliseconds(lambda batch=batch: store.publish(batch, simpanan=simpanan)))
    return waktu


def group_all(simpanan: Path) -> None:
    """Counts and means by region and year over every row in force."""
    nomor = store.latest(simpanan)
    with opened(place(simpanan), tulis=False) as con:
        kueri.ask(con, "ringkas_pada", nomor=nomor)


def measurements(simpanan: Path, kali: int) -> dict[str, list[float]]:
    """Milliseconds by what was measured."""
    tulis = fill(simpanan, kali)
    tengah = kali // 2
    return {
        "menerbitkan (seluruhnya)": tulis,
        "menerbitkan (100 terakhir)": tulis[-100:],
        "menerbitkan isi yang sama": [milliseconds(lambda: store.publish(seeded("ukur0", BARIS, BARIS), simpanan=simpanan))
                                      for _ in range(ULANGAN)],
        "mengelompokkan semua baris": [milliseconds(lambda: group_all(simpanan)) for _ in range(ULANGAN)],
        "mencabut satu batch": [milliseconds(lambda: store.withdraw(tengah, "ukur", "ukur", simpanan=simpanan))],
        "membaca semua baris": [milliseconds(lambda: store.rows_at(simpanan=simpanan)) for _ in range(3)],
        "membaca versi tengah": [milliseconds(lambda: store.rows_at(tengah, simpanan)) for _ in range(3)],
        "menyalin cadangan": [milliseconds(lambda: store.backup(simpanan.with_name("cadangan"), simpanan))],
        "memeriksa keutuhan": [milliseconds(lambda: damage(simpanan))],
    }


def main() -> None:
    """Print one row a measurement and the size of the store."""
    kali = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        simpanan = Path(folder) / "simpanan"
        hasil = measurements(simpanan, kali)
        print(f"{kali} unggahan x {BARIS} baris")
        print(f"{'':30}{'tengah ms':>12}{'terlama ms':>12}{'kali':>7}")
        for nama, waktu in hasil.items():
            print(f"{nama:30}{statistics.median(waktu):12.0f}{max(waktu):12.0f}{len(waktu):7}")
        print(f"ukuran simpanan.duckdb: {place(simpanan).basis.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    sys.exit(main())
