"""All measurements in one run: python -m bench [PART ...] [--lama FOLDER] [--ulang N] [--ke FOLDER].

Parts that are named are measured anew, the others keep what results.json holds. --lama: another checkout of the project,
measured in between with the same interpreter. --ulang: rounds (3 by default). --ke: where results go (bench/).
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
from bench import gambar, halaman, kueri, laporan, memori, orang, peramban
from bench.hitung import Lewati, Ukuran
from bench.layanan import DIBACA, Pilihan
from bench.mesin import describe


@dataclass(frozen=True)
class Bagian:
    """One part: title, remarks, and what measures it."""

    judul: str
    catatan: tuple[str, ...]
    ukur: Callable[[Pilihan], list[Ukuran]]


BAGIAN = {
    "halaman": Bagian("Halaman", halaman.CATATAN, halaman.measure),
    "orang": Bagian("Banyak orang sekaligus", orang.CATATAN, orang.measure),
    "peramban": Bagian("Di peramban", peramban.CATATAN, peramban.measure),
    "memori": Bagian("Memori", memori.CATATAN, memori.measure),
    "kueri": Bagian("Pertanyaan", kueri.CATATAN, kueri.measure),
    "gambar": Bagian("Gambar", gambar.CATATAN, gambar.measure),
}


def read_arguments(isi: list[str]) -> argparse.Namespace:
    """Parts, rounds and folders as asked for; ends the program with a message for what it does not know."""
    baca = argparse.ArgumentParser("python -m bench", description=__doc__)
    baca.add_argument("bagian", nargs="*", choices=[*BAGIAN, []], default=[])
    baca.add_argument("--lama", type=Path)
    baca.add_argument("--ulang", type=int, default=3)
    baca.add_argument("--ke", type=Path, default=Path(__file__).parent)
    baca.add_argument("--halaman", nargs="+", choices=DIBACA, default=[])
    pilihan = baca.parse_args(isi)
    if pilihan.ulang < 1:
        baca.error("--ulang paling sedikit 1")
    if pilihan.lama and not (pilihan.lama / "dashboard.py").is_file():
        baca.error(f"--lama: tidak ada dashboard.py di {pilihan.lama}")
    return pilihan


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
    pilihan = Pilihan(diminta.ulang, diminta.lama.resolve() if diminta.lama else None, tuple(diminta.halaman))
    hasil = laporan.read(diminta.ke)
    hasil["mesin"] = describe()
    with tempfile.TemporaryDirectory() as folder, mock.patch.dict("os.environ", {store.SETELAN_SIMPANAN: f"{folder}/simpanan"}):
        for nama in diminta.bagian or BAGIAN:
            print(f"{nama} ...", flush=True)
            hasil["bagian"][nama] = run(BAGIAN[nama], pilihan)
            hasil["bagian"] = {b: hasil["bagian"][b] for b in BAGIAN if b in hasil["bagian"]}
            laporan.write(diminta.ke, hasil)
    print(f"{diminta.ke / laporan.HALAMAN}, {diminta.ke / laporan.BERKAS}")


if __name__ == "__main__":
    main(sys.argv[1:])
