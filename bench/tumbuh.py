"""Measures what the rows in force cost: publishing 300 rows more, the first question after a start, and questions of pages.

`python -m bench.tumbuh [baris ...]` fills a store in a temporary folder for each number of rows (by default 0, 200,000
and 1,000,000; 0 is the data as shipped), takes each step in a process of its own and prints its CPU seconds, those of
its children among them, and their greatest peak of memory.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from bench.unggah import AKAR, DAERAH, write_sample
from store.kueri import Isian

BANYAK = (0, 200_000, 1_000_000)
SEKALI = 100_000
TAMBAHAN = 300
TANYA: tuple[tuple[str, dict[str, Isian]], ...] = (
    ("deret_daerah", {"kode": "63.01", "indikator": ["spi_indeks"]}),
    ("tahun_berdata", {"indikator": "spi_indeks", "rincian": "", "lingkup": "kalimantan", "prov": "63"}),
    ("isi_data", {}),
)


class Isi:
    """So many figures of units, every row another (region, year, unit), some at a time."""

    def __init__(self, banyak: int) -> None:
        """Nothing is made before it is gone through."""
        self.banyak = banyak

    def __iter__(self) -> Iterator[pa.Table]:
        from store import KOLOM_CAPAIAN

        for mulai in range(0, self.banyak, SEKALI):
            nomor = range(mulai, min(mulai + SEKALI, self.banyak))
            tetap = {"periode": "tahunan", "indikator": "spi_indeks", "status": "tahunan"}
            kolom = {k: [tetap.get(k, "")] * len(nomor) for k in KOLOM_CAPAIAN} | {
                "tahun": [str(2021 + i // 30 % 5) for i in nomor], "kode_wilayah": [DAERAH[i % 30] for i in nomor],
                "rincian": [f"Unit {i // 150}" for i in nomor], "nilai": [f"{55 + i % 40}.{i % 100:02d}" for i in nomor],
                "baris": [str(i + 2) for i in nomor],
            }
            yield pa.table({k: pa.array(v, pa.string()) for k, v in kolom.items()})


def fill(banyak: int) -> None:
    """Rows in force, as one batch."""
    import store

    if banyak:
        store.publish(store.Batch("spi_unit_kerja", "Pengukur", "isi.csv", b"isi", Isi(banyak), store.Sumber("Uji", "Beban")))


def add(_: int) -> None:
    """Check and publish a small file."""
    from ingest.__main__ import main as perintah

    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder) / "tambah.csv"
        write_sample(berkas, TAMBAHAN)
        perintah(["publish", str(berkas), "--dataset", "spi_unit_kerja", "--by", "Pengukur"])


def start(_: int) -> None:
    """The first question after a start, then questions of pages again and again."""
    import queries
    import store

    versi = store.versi()
    queries.run("tahun", versi)
    say("mulai")
    from queries.pustaka import SQL

    for nama, isian in TANYA:
        mulai = time.process_time()
        for _ in range(5):
            with store.cursor(versi) as cur:
                SQL.table(cur, nama, **isian)
        print(f"  {nama}: {(time.process_time() - mulai) / 5 * 1000:.0f} ms", flush=True)


def say(langkah: str) -> None:
    """CPU seconds and peak so far, children too."""
    diri, anak = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = diri.ru_utime + diri.ru_stime + anak.ru_utime + anak.ru_stime
    print(f"  {langkah}: {cpu:.1f} s CPU, puncak {max(diri.ru_maxrss, anak.ru_maxrss) // 1024} MB", flush=True)


LANGKAH = {"isi": fill, "terbit": add, "mulai": start}


def main(banyak: tuple[int, ...]) -> None:
    """Each number of rows in a store of its own."""
    for n in banyak:
        print(f"{n} baris berlaku")
        with tempfile.TemporaryDirectory() as folder:
            lingkungan = os.environ | {"PYTHONPATH": str(AKAR), "DASBOR_SIMPANAN": f"{folder}/simpanan"}
            for langkah in LANGKAH:
                perintah = [sys.executable, "-m", "bench.tumbuh", "--ukur", langkah, str(n)]
                subprocess.run(perintah, env=lingkungan, cwd=AKAR, check=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--ukur"]:
        LANGKAH[sys.argv[2]](int(sys.argv[3]))
        if sys.argv[2] != "mulai":
            say(sys.argv[2])
    else:
        main(tuple(map(int, sys.argv[1:])) or BANYAK)
