"""A large file from check to dashboard, by command: time, processor, and peak memory of every process.

    make bench ARGS="unggah --baris 1000000"

A CSV of one million rows (unless told otherwise) is checked, published, loaded as the dashboard does, and checked again
beside what is in force, each in a process of its own. The floor reads the same file with pyarrow.
"""

import csv
import tempfile
from pathlib import Path

from bench.hitung import LANTAI, Ukuran, merged
from bench.layanan import Pilihan, names, root
from bench.perintah import measured, run
from tests.bantuan.peladen import ROOT

DAERAH = [f"{prov}.{kab:02d}" for prov in ("61", "62", "63") for kab in range(1, 11)]
BARIS = 1_000_000
HIMPUNAN = ("--dataset", "spi_unit_kerja")
MUAT = "import queries, store; queries.run('tahun', store.versi())"
BACA = "import sys; from pyarrow import csv; csv.read_csv(sys.argv[1], parse_options=csv.ParseOptions(delimiter=';'))"
CATATAN = (
    "Satu CSV dengan perintah `ingest`, tiap langkah satu proses baru. Puncak memori: yang paling besar dari tiap proses "
    "yang dijalankan perintah itu. Lantai: berkas yang sama dibaca pyarrow.",
)


def write_sample(tujuan: Path, banyak: int) -> None:
    """A long file of unit scores: every row another (region, year, unit)."""
    with tujuan.open("w", encoding="utf-8", newline="") as berkas:
        tulis = csv.writer(berkas, delimiter=";")
        tulis.writerow(["Kode", "Tahun", "Unit Kerja", "Indeks SPI", "Keterangan"])
        for i in range(banyak):
            nilai = f"{55 + i % 40},{i % 100:02d}"
            tulis.writerow([DAERAH[i % 30], 2021 + i // 30 % 5, f"Unit {i // 150}", nilai, "uji beban"])


def publish(berkas: Path) -> tuple[str, ...]:
    """The command that checks and publishes a file of unit scores."""
    return ("-m", "ingest", "publish", str(berkas), *HIMPUNAN, "--by", "Pengukur")


def steps(berkas: Path) -> dict[str, tuple[str, ...]]:
    """The commands in their order, by what they do."""
    periksa = ("-m", "ingest", "check", str(berkas), *HIMPUNAN)
    return {
        "periksa": periksa, "periksa dan terbitkan": publish(berkas), "muat seperti dasbor": ("-c", MUAT),
        "periksa lagi": periksa,
    }


def _measure_one(pilihan: Pilihan, nama: str, berkas: Path) -> list[Ukuran]:
    if nama == LANTAI:
        return measured(run(("-c", BACA, str(berkas)), ROOT, berkas), "periksa", nama)
    with tempfile.TemporaryDirectory() as folder:
        simpanan = Path(folder) / "simpanan"
        langkah = steps(berkas).items()
        return [u for baris, kata in langkah for u in measured(run(kata, root(nama, pilihan), simpanan), baris, nama)]


def measure(pilihan: Pilihan) -> list[Ukuran]:
    """Every step of one who is measured, then of the next."""
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder) / "banyak.csv"
        write_sample(berkas, pilihan.baris or BARIS)
        putaran = [nama for _ in range(pilihan.ulang) for nama in names(pilihan)]
        return merged(u for nama in putaran for u in _measure_one(pilihan, nama, berkas))
