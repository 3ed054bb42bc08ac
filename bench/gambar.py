"""CPU of building figures: rows that are there already to the plain dict a page sends.

    python -m bench.gambar [query]     # prints one row a registered chart, then median and worst

Each figure is built BANYAK times after one that is not counted; its median counts. By default the view is Kalimantan
Selatan's with training figures, where every chart has something to draw. `make bench ARGS=gambar` runs it here and in the
other checkout by turns; the floor is plotly's own figure of plain bars.
"""

import json
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import parse_qsl

import plotly.graph_objects as go

from bench.hitung import KINI, LAMA, LANTAI, Ukuran, merged, overall
from bench.layanan import Pilihan
from charts.pelukis import draw
from sajian.daftar import SAJIAN, serve
from sajian.konteks import read_view
from sajian.sajian import Sajian
from tests.bantuan.peladen import ROOT

BAWAAN = "prov=63&tahun=2024&latihan=1&lingkup=kalimantan"
BANYAK = 9
BARIS = re.compile(r"^(\w+) +([\d.]+) ms +([\d,]+) B$", re.M)
CATATAN = (
    "Prosesor untuk menyusun gambar dari baris yang sudah ada; bita ialah ukuran gambar sebagai JSON. Lantai: 13 batang polos "
    "dengan objek plotly.",
)


def cpu(kerja: Callable[[], object]) -> float:
    """Median milliseconds of CPU of a piece of work."""
    kerja()
    lama = []
    for _ in range(BANYAK):
        mulai = time.process_time()
        kerja()
        lama.append((time.process_time() - mulai) * 1000)
    return statistics.median(lama)


def plain_bars() -> dict[str, object]:
    """The floor: as many bars as a province has regions."""
    return dict(go.Figure(go.Bar(x=list("abcdefghijklm"), y=list(range(13)))).to_plotly_json())


def read_rows(cetakan: str) -> dict[str, tuple[float, float]]:
    """Milliseconds and bytes by chart, from what this program prints."""
    return {kunci: (float(ms), float(bita.replace(",", ""))) for kunci, ms, bita in BARIS.findall(cetakan)}


def _elsewhere(nama: str, akar: Path) -> list[Ukuran]:
    perintah = [sys.executable, "-m", "bench.gambar"]
    cetakan = subprocess.run(perintah, cwd=akar, capture_output=True, text=True, check=True).stdout
    rinci = [
        Ukuran(tabel, kunci, "", nama, (angka,))
        for kunci, isi in read_rows(cetakan).items() for tabel, angka in zip(("CPU (ms)", "Bita"), isi)
    ]
    return [*overall(rinci, "semua gambar"), *rinci]


def measure(pilihan: Pilihan) -> list[Ukuran]:
    """Every chart in a process of its own folder; a checkout without this measurement is left out."""
    akar = {KINI: ROOT}
    if pilihan.lama and (pilihan.lama / "bench" / "gambar.py").exists():
        akar[LAMA] = pilihan.lama
    hasil: list[Ukuran] = []
    for _ in range(pilihan.ulang):
        hasil += [u for nama, folder in akar.items() for u in _elsewhere(nama, folder)]
        hasil.append(Ukuran("CPU (ms)", "semua gambar", "", LANTAI, (cpu(plain_bars),)))
    return merged(hasil)


def _figure(sajian: Sajian) -> object:
    return draw(sajian.uraian())


def main() -> None:
    """Measure every registered chart of one view."""
    k = read_view(dict(parse_qsl(sys.argv[1] if len(sys.argv) > 1 else BAWAAN)))
    hasil = {}
    for kunci in SAJIAN:
        sajian = serve(kunci, k)
        if sajian.ada:
            lukis = partial(_figure, sajian)
            hasil[kunci] = (cpu(lukis), len(json.dumps(lukis(), separators=(",", ":"))))
    for kunci, (ms, bita) in sorted(hasil.items(), key=lambda b: -b[1][0]):
        print(f"{kunci:28} {ms:7.2f} ms {bita:8,} B")
    lama = [ms for ms, _ in hasil.values()]
    print(f"{len(lama)} bagan: median {statistics.median(lama):.2f} ms, terlama {max(lama):.2f} ms")


if __name__ == "__main__":
    main()
