"""How long the files of a paparan take: python -m bench.paparan [TEMPLAT] [PROV]; every template without one."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from rakor import pptx, xlsx
from rakor.lembar import Lembar, sheets
from rakor.templat_rakor import from_template, templates

ULANG = 3
PENULIS: dict[str, Callable[..., bytes]] = {"pptx": pptx.write, "xlsx": xlsx.write}


def best(kerja: Callable[[], object]) -> tuple[float, object]:
    """The shortest of some runs in seconds, and what the last one gave."""
    waktu = []
    hasil: object = None
    for _ in range(ULANG):
        mulai = time.perf_counter()
        hasil = kerja()
        waktu.append(time.perf_counter() - mulai)
    return min(waktu), hasil


def measure(templat: str, prov: str, latihan: bool) -> None:
    paparan = from_template(templat, prov, latihan=latihan)
    baca, hasil = best(lambda: list(sheets(paparan)))
    lembar: list[Lembar] = hasil  # type: ignore[assignment]
    tulis = {nama: best(lambda n=nama: PENULIS[n](paparan, lembar)) for nama in PENULIS}
    isi = "; ".join(f"{n} {d:.2f} detik, {len(b) // 1000} kB" for n, (d, b) in tulis.items())  # type: ignore[arg-type]
    print(f"{templat} {prov}{' latihan' if latihan else ''}: {len(lembar)} salindia; angka {baca:.2f} detik; {isi}")


def main() -> None:
    pilihan = sys.argv[1:2] or [t.kunci for t in templates()]
    prov = sys.argv[2] if len(sys.argv) > 2 else "63"
    for templat in pilihan:
        for latihan in (False, True):
            measure(templat, prov, latihan)


if __name__ == "__main__":
    main()
