"""CPU of building figures: rows that are there already to the plain dict a page sends.

    python -m bench.gambar [query]     # prints one row a registered chart, then median and worst

Each figure is built BANYAK times after one that is not counted; its median counts. By default the view is Kalimantan
Selatan's with training figures, where every chart has something to draw.
"""

import json
import statistics
import sys
import time
from urllib.parse import parse_qsl

from charts.pelukis import draw
from sajian.daftar import SAJIAN, serve
from sajian.konteks import read_view
from sajian.sajian import Sajian

BAWAAN = "prov=63&tahun=2024&latihan=1&lingkup=kalimantan"
BANYAK = 9


def cpu(sajian: Sajian) -> float:
    """Median milliseconds of CPU from rows to dict."""
    draw(sajian.uraian())
    lama = []
    for _ in range(BANYAK):
        mulai = time.process_time()
        draw(sajian.uraian())
        lama.append((time.process_time() - mulai) * 1000)
    return statistics.median(lama)


def main() -> None:
    """Measure every registered chart of one view."""
    k = read_view(dict(parse_qsl(sys.argv[1] if len(sys.argv) > 1 else BAWAAN)))
    hasil = {}
    for kunci in SAJIAN:
        sajian = serve(kunci, k)
        if sajian.ada:
            hasil[kunci] = (cpu(sajian), len(json.dumps(draw(sajian.uraian()), separators=(",", ":"))))
    for kunci, (ms, bita) in sorted(hasil.items(), key=lambda b: -b[1][0]):
        print(f"{kunci:28} {ms:7.2f} ms {bita:8,} B")
    lama = [ms for ms, _ in hasil.values()]
    print(f"{len(lama)} bagan: median {statistics.median(lama):.2f} ms, terlama {max(lama):.2f} ms")


if __name__ == "__main__":
    main()
