"""Measures the check of a large CSV: time and peak memory.

`python bench/unggah.py [baris]` writes a CSV of one million rows (by default) to a temporary folder, checks it in a
process of its own, and prints seconds and the peak resident memory of that process.
"""

from __future__ import annotations

import csv
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
DAERAH = [f"{prov}.{kab:02d}" for prov in ("61", "62", "63") for kab in range(1, 11)]
BARIS_BAWAAN = 1_000_000


def write_sample(tujuan: Path, banyak: int) -> None:
    """A long file of unit scores: every row another (region, year, unit)."""
    with tujuan.open("w", encoding="utf-8", newline="") as berkas:
        tulis = csv.writer(berkas, delimiter=";")
        tulis.writerow(["Kode", "Tahun", "Unit Kerja", "Indeks SPI", "Keterangan"])
        for i in range(banyak):
            nilai = f"{55 + i % 40},{i % 100:02d}"
            tulis.writerow([DAERAH[i % 30], 2021 + i // 30 % 5, f"Unit {i // 150}", nilai, "uji beban"])


def measure(berkas: Path) -> dict[str, float]:
    """Check a file here and now: seconds, megabytes at the peak, rows, and seconds by step."""
    from ingest.jalan import Permintaan, check

    mulai = time.perf_counter()
    tahap: dict[str, float] = {}
    terakhir = ["", mulai]

    def kabar(nama: str, baris: int) -> None:
        kini = time.perf_counter()
        if terakhir[0]:
            tahap[str(terakhir[0])] = round(tahap.get(str(terakhir[0]), 0.0) + kini - float(terakhir[1]), 1)
        terakhir[:] = [nama, kini]

    hasil = check(Permintaan(berkas, himpunan="spi_unit_kerja"), kabar)
    kabar("selesai", 0)
    puncak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    detik = round(time.perf_counter() - mulai, 1)
    isi = {"detik": detik, "puncak_mb": round(puncak), "baris": hasil.jumlah, "status": hasil.status}
    hasil.close()
    return {**isi, "tahap": tahap}  # type: ignore[dict-item]


def main(banyak: int) -> None:
    """Write the sample, measure it in a fresh process, print what came out."""
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder) / "sejuta.csv"
        write_sample(berkas, banyak)
        print(f"{banyak} baris, {berkas.stat().st_size / 1e6:.0f} MB")
        lingkungan = os.environ | {"PYTHONPATH": str(AKAR), "DASBOR_SIMPANAN": str(Path(folder) / "simpanan")}
        subprocess.run([sys.executable, __file__, "--ukur", str(berkas)], env=lingkungan, check=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--ukur"]:
        print(json.dumps(measure(Path(sys.argv[2])), ensure_ascii=False))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else BARIS_BAWAAN)
