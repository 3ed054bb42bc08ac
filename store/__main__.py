"""`python -m store backup FOLDER`: a whole copy of the store, also while the dashboard runs."""

import argparse
import sys
from pathlib import Path

from store.cadangan import backup
from store.galat import SimpananGagal


def main(argumen: list[str] | None = None) -> int:
    baca = argparse.ArgumentParser(prog="python -m store", description="Mengurus simpanan batch unggahan.")
    perintah = baca.add_subparsers(dest="perintah", required=True)
    cadangan = perintah.add_parser("backup", help="menyalin simpanan ke folder baru, juga selagi dasbor berjalan")
    cadangan.add_argument("folder", type=Path, help="folder tujuan; harus baru atau kosong")
    pilihan = baca.parse_args(argumen)
    try:
        nomor = backup(pilihan.folder)
    except (SimpananGagal, OSError) as galat:
        print(galat, file=sys.stderr)
        return 1
    print(f"Simpanan versi {nomor} disalin ke {pilihan.folder}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
