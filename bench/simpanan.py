"""Measures the store of uploads: writing, asking over all of it, taking one back, reading, copying.

Run with `python -m bench.simpanan [UPLOADS]` (default 1000, of 300 rows each); it works in a temporary folder.
Milliseconds depend on the machine and on who else uses it.
"""

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from unittest import mock

import store
from store.dasar import kueri
from store.dasar.tempat import place
from store.pembukuan import simpanan as tulis
from store.penulisan.sambungan import opened
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
        waktu.append(milliseconds(partial(store.publish, batch, simpanan=simpanan)))
    return waktu


def cut_off(simpanan: Path, tujuan: Path) -> float:
    """Milliseconds to open a store that its writer left between the commit and the end of its work."""
    def copy(*_: object) -> None:
        shutil.copytree(simpanan, tujuan)

    with mock.patch.object(tulis, "snapshot", copy):
        store.publish(seeded(tujuan.name, BARIS, BARIS), simpanan=simpanan)
    return milliseconds(lambda: store.latest(tujuan))


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
        "membuka sesudah terputus": [cut_off(simpanan, simpanan.with_name(f"putus{i}")) for i in range(3)],
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
    main()
