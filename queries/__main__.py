"""`python -m queries paket FILE.zip`: everything behind the dashboard at its newest version, in one archive."""

import argparse
import sys
from pathlib import Path

import duckdb

import store
from queries.paket import write
from store import SimpananGagal, told


def main(argumen: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    baca = argparse.ArgumentParser(prog="python -m queries", description="Mengambil data di balik dasbor.")
    perintah = baca.add_subparsers(dest="perintah", required=True)
    paket = perintah.add_parser("paket", help="menulis semua tabel sebagai CSV dan Parquet dengan datapackage.json")
    paket.add_argument("berkas", type=Path, help="berkas .zip tujuan")
    paket.add_argument("--latihan", action="store_true", help="angka latihan, bukan angka terbit")
    pilihan = baca.parse_args(argumen)
    try:
        banyak = write(store.versi(latihan=pilihan.latihan), pilihan.berkas.resolve())
    except (SimpananGagal, OSError, duckdb.Error) as galat:
        print(told(galat), file=sys.stderr)
        return 1
    print(f"{sum(banyak.values())} baris dari {len(banyak)} tabel ditulis ke {pilihan.berkas}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
