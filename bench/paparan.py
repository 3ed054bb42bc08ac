"""How long the files of a paparan take: python -m bench.paparan [TEMPLAT] [PROV]; every template without one."""

import sys
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from rakor import pptx, xlsx
from rakor.lembar import sheets
from rakor.templat_rakor import from_template, templates

T = TypeVar("T")
ULANG = 3
PENULIS: dict[str, Callable[..., bytes]] = {"pptx": pptx.write, "xlsx": xlsx.write}


def best(kerja: Callable[[], T]) -> tuple[float, T]:
    """The shortest of some runs in seconds, and what the last one gave."""
    waktu: list[float] = []
    while len(waktu) < ULANG:
        mulai = time.perf_counter()
        hasil = kerja()
        waktu.append(time.perf_counter() - mulai)
    return min(waktu), hasil


def measure(templat: str, prov: str, latihan: bool) -> None:
    paparan = from_template(templat, prov, latihan=latihan)
    baca, lembar = best(lambda: list(sheets(paparan)))
    tulis = {nama: best(partial(write, paparan, lembar)) for nama, write in PENULIS.items()}
    isi = "; ".join(f"{n} {d:.2f} detik, {len(b) // 1000} kB" for n, (d, b) in tulis.items())
    print(f"{templat} {prov}{' latihan' if latihan else ''}: {len(lembar)} salindia; angka {baca:.2f} detik; {isi}")


def main() -> None:
    pilihan = sys.argv[1:2] or [t.kunci for t in templates()]
    prov = sys.argv[2] if len(sys.argv) > 2 else "63"
    for templat in pilihan:
        for latihan in (False, True):
            measure(templat, prov, latihan)


if __name__ == "__main__":
    main()
