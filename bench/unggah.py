"""Measures a large CSV from check to dashboard: time and peak memory.

`python bench/unggah.py [baris]` writes a CSV of one million rows (by default) to a temporary folder, checks it,
publishes it, loads it as the dashboard does, and checks it again beside what is in force: each in a process of its own,
with seconds and the peak resident memory of that process.
"""

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


def measure(berkas: Path) -> dict[str, object]:
    """Check a file: rows, outcome, and seconds by stage."""
    from ingest.jalan import Permintaan, check

    mulai = time.perf_counter()
    tahap: dict[str, float] = {}
    nama_terakhir, waktu_terakhir = "", mulai

    def kabar(nama: str, _baris: int) -> None:
        nonlocal nama_terakhir, waktu_terakhir
        kini = time.perf_counter()
        if nama_terakhir:
            tahap[nama_terakhir] = round(tahap.get(nama_terakhir, 0.0) + kini - waktu_terakhir, 1)
        nama_terakhir, waktu_terakhir = nama, kini

    hasil = check(Permintaan(berkas, himpunan="spi_unit_kerja"), kabar)
    kabar("selesai", 0)
    isi = {"baris": hasil.jumlah, "status": hasil.status, "tahap": tahap}
    hasil.close()
    return isi


def publish(berkas: Path) -> dict[str, object]:
    """Check and publish a file from the command line's own program."""
    from ingest.__main__ import main as perintah

    perintah(["publish", str(berkas), "--dataset", "spi_unit_kerja", "--by", "Pengukur"])
    return {}


def show(_: Path) -> dict[str, object]:
    """What the dashboard does on the first visit after a publication: load the version and build its tables."""
    import queries
    import store

    return {"baris": len(queries.run("tahun", store.versi()))}


LANGKAH = {"periksa": measure, "terbit": publish, "tampil": show, "periksa lagi": measure}


def main(banyak: int) -> None:
    """Write the sample, take each step in a fresh process, print what came out."""
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder) / "sejuta.csv"
        write_sample(berkas, banyak)
        print(f"{banyak} baris, {berkas.stat().st_size / 1e6:.0f} MB", flush=True)
        lingkungan = os.environ | {"PYTHONPATH": str(AKAR), "DASBOR_SIMPANAN": str(Path(folder) / "simpanan")}
        for langkah in LANGKAH:
            subprocess.run([sys.executable, __file__, "--ukur", langkah, str(berkas)], env=lingkungan, check=True)


def step(langkah: str, berkas: Path) -> None:
    """Take one step here and now and print its seconds and the peak of this process in megabytes."""
    mulai = time.perf_counter()
    isi = LANGKAH[langkah](berkas)
    puncak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    ukur = {"langkah": langkah, "detik": round(time.perf_counter() - mulai, 1), "puncak_mb": round(puncak)}
    print(json.dumps({**ukur, **isi}, ensure_ascii=False))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--ukur"]:
        step(sys.argv[2], Path(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else BARIS_BAWAAN)
