"""`python -m store`: create, check, backup, restore, accept, move, tend; exit 0 done, 1 refused or something is wrong."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import duckdb

from store.dasar.galat import SimpananGagal, SimpananRusak, told
from store.dasar.tempat import place
from store.pembukuan.buku import latest
from store.penjagaan import pulih
from store.penjagaan.cadangan import backup, backup_dated, days
from store.penjagaan.laporan import report
from store.penulisan import kehilangan
from store.penulisan.rupa import exists
from store.penulisan.sambungan import BATAS_TUNGGU, create

GAGAL = 1
PERNAH_ADA = "{rinci} Karena itu tidak ada simpanan baru yang dibuat."


def main(argumen: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    pilihan = _parser().parse_args(argumen)
    try:
        return PERINTAH[pilihan.perintah](pilihan)
    except (SimpananGagal, OSError, duckdb.Error) as galat:
        print(told(galat), file=sys.stderr)
        return GAGAL


def _create(_: argparse.Namespace) -> int:
    letak = place()
    if exists(letak):
        print(f"Simpanan di {letak.folder} sudah ada, versi {latest()}; tidak ada yang dibuat.")
        return 0
    galat = kehilangan.missing(letak)
    if galat and letak.folder.is_dir():
        raise SimpananRusak(str(galat), PERNAH_ADA.format(rinci=galat.rinci), galat.jenis)
    create(letak)
    print(f"Simpanan kosong dibuat di {letak.folder}.")
    return 0


def _check(_: argparse.Namespace) -> int:
    baik, kalimat = report()
    print("\n".join(kalimat), file=sys.stdout if baik else sys.stderr)
    return 0 if baik else GAGAL


def _backup(p: argparse.Namespace) -> int:
    if not p.dated:
        print(f"Simpanan versi {backup(p.folder)} disalin ke {p.folder} dan diperiksa.")
        return 0
    hasil = backup_dated(p.folder, days(p.days))
    dibuang = f" Cadangan yang sudah lewat umur dibuang: {', '.join(f.name for f in hasil.dibuang)}." if hasil.dibuang else ""
    print(f"Simpanan versi {hasil.nomor} disalin ke {hasil.folder} dan diperiksa.{dibuang}")
    return 0


def _restore(p: argparse.Namespace) -> int:
    print(pulih.recover(p.folder, p.by, p.why))
    return 0


def _accept(p: argparse.Namespace) -> int:
    print(pulih.accept(p.by, p.why))
    return 0


def _move(p: argparse.Namespace) -> int:
    from store.penjagaan import pindah

    print(pindah.move_in(p.dari) if p.dari else pindah.move_out(p.ke))
    return 0


def _tend(_: argparse.Namespace) -> int:
    letak = place()
    if not letak.katalog:
        print("Simpanan ini satu berkas basis data; merapikannya berlangsung sendiri pada setiap penulisan.")
        return 0
    if not exists(letak):
        raise SimpananGagal(f"Belum ada simpanan di {letak.folder}; tidak ada yang dirapikan.")
    from store.penulisan import rawat

    sebelum, sesudah = rawat.tend(letak, BATAS_TUNGGU)
    print(f"Simpanan bersama dirapikan: {sebelum} berkas Parquet menjadi {sesudah}.")
    return 0


PERINTAH: dict[str, Callable[[argparse.Namespace], int]] = {
    "create": _create, "check": _check, "backup": _backup, "restore": _restore, "accept": _accept,
    "move": _move, "tend": _tend,
}


def _parser() -> argparse.ArgumentParser:
    baca = argparse.ArgumentParser(prog="python -m store", description="Mengurus simpanan batch unggahan.")
    perintah = baca.add_subparsers(dest="perintah", required=True)
    perintah.add_parser("create", help="membuat simpanan kosong di folder yang ditetapkan")
    perintah.add_parser("check", help="memeriksa seluruh simpanan: apa yang salah dan apa yang perlu dilakukan")
    cadangan = perintah.add_parser("backup", help="menyalin simpanan ke folder baru, juga selagi dasbor berjalan")
    cadangan.add_argument("folder", type=Path, help="folder tujuan; harus baru atau kosong, kecuali dengan --dated")
    cadangan.add_argument("--dated", action="store_true", help="salinan bertanggal di dalam folder itu; yang lewat umur dibuang")
    cadangan.add_argument("--days", default="", help="umur salinan bertanggal, hari; bawaannya DASBOR_CADANGAN_HARI, atau 30")
    pulihkan = perintah.add_parser("restore", help="memulihkan simpanan dari sebuah cadangan; yang lama disisihkan")
    pulihkan.add_argument("folder", type=Path, help="folder cadangan")
    terima = perintah.add_parser("accept", help="melanjutkan tanpa yang hilang, dengan catatan siapa dan mengapa")
    for ubah in (pulihkan, terima):
        ubah.add_argument("--by", required=True, help="nama yang melakukan")
        ubah.add_argument("--why", required=True, help="alasan")
    pindah = perintah.add_parser("move", help="memindahkan simpanan ke katalog PostgreSQL dan folder bersama, atau kembali")
    arah = pindah.add_mutually_exclusive_group(required=True)
    arah.add_argument("--from", dest="dari", type=Path, metavar="FOLDER", help="folder simpanan lama; tujuannya menurut setelan")
    arah.add_argument("--to", dest="ke", type=Path, metavar="FOLDER", help="folder baru; asalnya simpanan bersama")
    perintah.add_parser("tend", help="merapikan simpanan bersama: berkas kecil digabung, yang lama dihapus")
    return baca


if __name__ == "__main__":
    sys.exit(main())
