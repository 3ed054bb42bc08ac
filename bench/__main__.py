"""All measurements in one run: python -m bench [PART ...] [--lama FOLDER] [--ulang N] [--ke FOLDER].

Parts that are named are measured anew, the others keep what results.json holds: each part is written when it is done, so that
a run may be broken off. --lama: another checkout of the project, measured in between with the same interpreter. --ulang:
rounds, else as many as each part has of its own. --ke: where results go (bench/). --halaman, --sesi, --baris: other pages
(halaman, peramban, tumbuh), sessions (orang, memori) and rows (unggah, tumbuh, survei) than usual, to try a part.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import store
from bench import banyak_mesin, dek, gambar, halaman, kueri, laporan, memori, orang, peramban, survei, tumbuh, unggah
from bench.hitung import Lewati, Ukuran
from bench.layanan import DIBACA, Pilihan
from bench.mesin import describe
from bench.sasaran import judge, read_targets
from store.dasar.tempat import SETELAN_BARU
from store.penulisan.tanda import SETELAN_INGATAN


@dataclass(frozen=True)
class Bagian:
    """One part: title, remarks, what measures it, its rounds, and about how many minutes they take.

    sendiri: too long for two, so that another checkout is measured only where the part is named.
    """

    judul: str
    catatan: tuple[str, ...]
    ukur: Callable[[Pilihan], list[Ukuran]]
    ulang: int = 1
    menit: int = 1
    sendiri: bool = False


BAGIAN = {
    "halaman": Bagian("Halaman", halaman.CATATAN, halaman.measure, 1, 4),
    "orang": Bagian("Banyak orang sekaligus", orang.CATATAN, orang.measure, 1, 4),
    "peramban": Bagian("Di peramban", peramban.CATATAN, peramban.measure, 1, 6),
    "memori": Bagian("Memori", memori.CATATAN, memori.measure, 1, 9, sendiri=True),
    "banyak_mesin": Bagian("Beberapa mesin", banyak_mesin.CATATAN, banyak_mesin.measure, 1, 4, sendiri=True),
    "kueri": Bagian("Pertanyaan", kueri.CATATAN, kueri.measure, 3, 1),
    "unggah": Bagian("Berkas besar", unggah.CATATAN, unggah.measure, 1, 8),
    "tumbuh": Bagian("Banyak baris berlaku", tumbuh.CATATAN, tumbuh.measure, 1, 9, sendiri=True),
    "survei": Bagian("Survei responden", survei.CATATAN, survei.measure, 1, 6, sendiri=True),
    "dek": Bagian("Paparan dengan perintah", dek.CATATAN, dek.measure, 2, 3),
    "gambar": Bagian("Gambar", gambar.CATATAN, gambar.measure, 2, 1),
}


SENDIRI = " (pembanding hanya bila disebut; lalu tiga kali selama itu)"


def read_arguments(isi: list[str]) -> argparse.Namespace:
    """Parts, rounds and folders as asked for; ends the program with a message for what it does not know."""
    bentuk = argparse.RawDescriptionHelpFormatter
    baca = argparse.ArgumentParser("python -m bench", description=__doc__, epilog=durations(), formatter_class=bentuk)
    baca.add_argument("bagian", nargs="*", choices=[*BAGIAN, []], default=[])
    baca.add_argument("--lama", type=Path)
    baca.add_argument("--ulang", type=int)
    baca.add_argument("--ke", type=Path, default=Path(__file__).parent)
    for nama in ("--baris", "--sesi"):
        baca.add_argument(nama, type=int, default=0)
    baca.add_argument("--halaman", nargs="+", choices=DIBACA, default=[])
    pilihan = baca.parse_args(isi)
    if pilihan.ulang is not None and pilihan.ulang < 1:
        baca.error("--ulang paling sedikit 1")
    if pilihan.lama and not (pilihan.lama / "dashboard.py").is_file():
        baca.error(f"--lama: tidak ada dashboard.py di {pilihan.lama}")
    return pilihan


def durations() -> str:
    """What each part takes, and all of them."""
    isi = [
        f"  {nama:10}{b.menit:3} menit, {b.ulang} putaran: {b.judul}{SENDIRI if b.sendiri else ''}" for nama, b in BAGIAN.items()
    ]
    judul = "Lama tiap bagian dengan --lama di mesin dua inti yang tenang:"
    return "\n".join([judul, *isi, f"  {'semua':10}{sum(b.menit for b in BAGIAN.values()):3} menit"])


def choices(diminta: argparse.Namespace, bagian: Bagian) -> Pilihan:
    """How to measure this part."""
    lama = diminta.lama.resolve() if diminta.lama and (diminta.bagian or not bagian.sendiri) else None
    return Pilihan(diminta.ulang or bagian.ulang, lama, tuple(diminta.halaman), diminta.baris, diminta.sesi)


def run(bagian: Bagian, pilihan: Pilihan) -> dict[str, object]:
    """One part as it is kept; what cannot be measured here says why."""
    mulai = time.perf_counter()
    try:
        ukuran, catatan = bagian.ukur(pilihan), list(bagian.catatan)
    except Lewati as sebab:
        ukuran, catatan = [], [f"Dilewati: {sebab}."]
    lama = time.perf_counter() - mulai
    return laporan.part(bagian.judul, [*catatan, f"{pilihan.ulang} putaran, {lama:.0f} detik."], ukuran)


def main(isi: list[str]) -> None:
    """Measure, and keep the results after every part."""
    diminta = read_arguments(isi)
    hasil = laporan.read(diminta.ke)
    hasil["mesin"] = describe()
    with tempfile.TemporaryDirectory() as folder, mock.patch.dict("os.environ", {
        store.SETELAN_SIMPANAN: f"{folder}/simpanan", SETELAN_BARU: "1", SETELAN_INGATAN: f"{folder}/ingatan",
        # As at a user's: what one process has compiled the next need not compile again.
        "PYTHONDONTWRITEBYTECODE": "",
    }):
        for nama in diminta.bagian or BAGIAN:
            print(f"{nama} ...", flush=True)
            hasil["bagian"][nama] = run(BAGIAN[nama], choices(diminta, BAGIAN[nama]))
            hasil["bagian"] = {b: hasil["bagian"][b] for b in BAGIAN if b in hasil["bagian"]}
            hasil["sasaran"] = judge(read_targets(), hasil["bagian"])
            laporan.write(diminta.ke, hasil)
    print(f"{diminta.ke / laporan.HALAMAN}, {diminta.ke / laporan.BERKAS}")


if __name__ == "__main__":
    main(sys.argv[1:])
