"""Kills writers and PostgreSQL while four processes publish into one store: `python -m tests.bantuan.pembunuhan_danau`.

Takes KILLS ENDS SEED: so many kills of a writer, so many sudden ends of PostgreSQL, and in between connections that are cut
off. The process itself never opens a store, so it can fork: children write until they are killed, others read all the time,
another one looks at each store in the end. Prints one JSON line.
"""

import faulthandler
import json
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from typing import TypeVar

# DuckDB asks for it at the first write: so each life need not load it anew.
import pyarrow.dataset  # noqa: F401

import store
from store.penulisan import sambungan
from tests.bantuan.pembunuhan import unkept_batches
from tests.bantuan.postgres import Danau, served
from tests.bantuan.sabar import SABAR
from tests.bantuan.simpanan import damage, seeded

PENULIS, PEMBACA, UKURAN = 4, 2, 50
# A fresh store after so many kills, so that making it is interrupted too.
BUNUH_SESIMPANAN = 25
# A writer is killed after so many more answers, one of these, and somewhere within so many seconds.
JAWABAN, SESUDAH = (0, 0, 1), 0.6
INTIP, LAGI, BACA_LAGI = 0.005, 0.05, 0.1
# Of so many troubles of PostgreSQL one is that connections are cut off while it goes on.
PUTUS_SETIAP = 3
T = TypeVar("T")


@dataclass
class Hitungan:
    """Counts over all stores.

    terpotong: writes that were begun or committed and of which nobody was told; gagal: writes that were refused with words and
    done again; baca: versions that were read whole.
    """

    bunuh: int = 0
    basis_mati: int = 0
    putus: int = 0
    dijawab: int = 0
    terpotong: int = 0
    gagal: int = 0
    baca: int = 0
    rusak: list[str] = field(default_factory=list)


class Anak:
    """A forked child at work until it is killed; its notes are a line each in a file."""

    def __init__(self, danau: Danau, nama: str, kerja: Callable[[Path, Callable[[str], None]], None]) -> None:
        self.catatan = danau.simpanan.parent / f"catatan-{nama}"
        self.pid = _fork(partial(self._run, danau, kerja))

    def _run(self, danau: Danau, kerja: Callable[[Path, Callable[[str], None]], None]) -> None:
        os.environ.update(danau.settings())
        faulthandler.enable()
        with self.catatan.open("a", buffering=1) as isi:
            kerja(danau.simpanan, lambda baris: print(baris, file=isi))

    def lines(self, awal: str) -> list[str]:
        """Its notes that begin with this word, without it."""
        isi = self.catatan.read_text(encoding="utf-8") if self.catatan.exists() else ""
        utuh = isi[:isi.rfind("\n") + 1].splitlines()
        return [baris.partition(" ")[2] for baris in utuh if baris.split(" ", 1)[0] == awal]

    def wait(self, awal: str, lebih: int) -> None:
        """Until it has noted so many more of these. RuntimeError when they do not come."""
        tujuan, akhir = len(self.lines(awal)) + lebih, time.monotonic() + SABAR
        while len(self.lines(awal)) < tujuan:
            if time.monotonic() > akhir:
                raise RuntimeError(f"{self.catatan.name}: {set(self.lines('gagal'))}")
            time.sleep(INTIP)

    def kill(self) -> list[str]:
        """Kill it; words where it had ended by itself."""
        os.kill(self.pid, signal.SIGKILL)
        akhir = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        return [] if akhir == -signal.SIGKILL else [f"{self.catatan.name} berhenti sendiri: {akhir}"]


def _fork(kerja: Callable[[], object]) -> int:
    anak = os.fork()
    if anak:
        return anak
    try:
        kerja()
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(0)


def write_on(awalan: str, simpanan: Path, catat: Callable[[str], None]) -> None:
    """Batches without end, every third withdrawn; what is not answered is done again until it is."""
    def insistent(kerja: Callable[[], T]) -> T:
        while True:
            try:
                return kerja()
            except store.SimpananGagal as galat:
                catat(f"gagal {type(galat).__name__}")
                time.sleep(LAGI)

    for ke in count():
        kunci = f"{awalan}-{ke}"
        hasil = insistent(partial(store.publish, seeded(kunci, UKURAN), simpanan=simpanan))
        catat(f"jawab terbit {hasil.batch_id} {kunci}")
        if ke % 3 == 0:
            insistent(partial(store.withdraw, hasil.batch_id, "Sari", "uji", simpanan=simpanan))
            catat(f"jawab cabut {hasil.batch_id} {kunci}")


def read_on(simpanan: Path, catat: Callable[[str], None]) -> None:
    """Read the newest version without end: each batch whole, no version older than the last."""
    lalu = 0
    while True:
        try:
            isi = store.rows_at(simpanan=simpanan)
            jumlah = isi.capaian.groupby("batch_id").size().to_dict()
            if jumlah != {b.batch_id: b.jumlah_baris for b in isi.buku}:
                catat(f"sobek {jumlah} {[(b.batch_id, b.jumlah_baris) for b in isi.buku]}")
            kini = max((b.nomor for b in isi.buku), default=0)
            catat(f"baca {kini}")
            lalu = max(lalu, kini)
        except store.SimpananGagal as galat:
            catat(f"gagal {type(galat).__name__}")
        time.sleep(BACA_LAGI)


def _examine(anak: list[Anak], simpanan: Path, catat: Callable[[str], None]) -> None:
    """Note what is wrong with a store that nobody writes to any more, and how many writes were cut short."""
    janji = [baris for satu in anak for baris in satu.lines("jawab")]
    for kalimat in [*damage(simpanan), *unkept_batches(simpanan, janji)]:
        catat(f"rusak {kalimat}")
    buku = store.history(simpanan)
    kunci = [b.nama_berkas for b in buku if b.jenis == "terbit"]
    if len(kunci) != len(set(kunci)):
        catat("rusak satu berkas terbit dua kali")
    dijawab = {tuple(baris.split()[:2]) for baris in janji}
    tanpa_jawab = sum((b.jenis, str(b.batch_id)) not in dijawab for b in buku)
    asli = {p.name for p in (simpanan / "asli").iterdir()} - {b.sidik_berkas for b in buku}
    catat(f"terpotong {tanpa_jawab + len(asli)}")


def _one_store(danau: Danau, kali: int, mati: int, acak: random.Random, hitung: Hitungan) -> None:
    """So many kills of writers and ends of PostgreSQL on one store, then a look at it."""
    hidup = {n: Anak(danau, f"penulis{n}.0", partial(write_on, f"{danau.basis}-{n}.0")) for n in range(PENULIS)}
    pembaca = [Anak(danau, f"pembaca{n}", read_on) for n in range(PEMBACA)]
    semua, masalah = [*hidup.values()], sorted(acak.sample(range(kali), mati))
    for ke in range(kali):
        if ke in masalah:
            _trouble(danau, acak, hitung)
        nomor = acak.randrange(PENULIS)
        hidup[nomor].wait("jawab", acak.choice(JAWABAN))
        time.sleep(acak.uniform(0, SESUDAH))
        hitung.rusak += hidup[nomor].kill()
        hitung.bunuh += 1
        nama = f"{nomor}.{ke + 1}"
        hidup[nomor] = Anak(danau, f"penulis{nama}", partial(write_on, f"{danau.basis}-{nama}"))
        semua.append(hidup[nomor])
    for satu in hidup.values():
        satu.wait("jawab", 1)
    for satu in [*hidup.values(), *pembaca]:
        hitung.rusak += satu.kill()
    _count(danau, semua, pembaca, hitung)


def _trouble(danau: Danau, acak: random.Random, hitung: Hitungan) -> None:
    """PostgreSQL ends suddenly and comes back, or cuts off everybody."""
    time.sleep(acak.uniform(0, SESUDAH))
    if acak.randrange(PUTUS_SETIAP) == 0:
        hitung.putus += danau.disconnect()
    acak.choice((danau.postgres.kill, danau.postgres.crash))()
    hitung.basis_mati += 1
    time.sleep(acak.uniform(0, SESUDAH))
    danau.postgres.start()


def _count(danau: Danau, penulis: list[Anak], pembaca: list[Anak], hitung: Hitungan) -> None:
    pemeriksa = Anak(danau, "pemeriksa", lambda simpanan, catat: _examine(penulis, simpanan, catat))
    os.waitpid(pemeriksa.pid, 0)
    hitung.rusak += [f"{danau.basis}: {baris}" for baris in pemeriksa.lines("rusak")]
    hitung.rusak += [f"{danau.basis}: {baris}" for satu in pembaca for baris in satu.lines("sobek")]
    if not (potong := pemeriksa.lines("terpotong")):
        hitung.rusak.append(f"{danau.basis}: tidak dapat diperiksa")
    hitung.terpotong += sum(map(int, potong))
    hitung.dijawab += sum(len(satu.lines("jawab")) for satu in penulis)
    hitung.gagal += sum(len(satu.lines("gagal")) for satu in penulis)
    hitung.baca += sum(len(satu.lines("baca")) for satu in pembaca)


def kill_all(kali: int, mati: int, benih: int) -> Hitungan:
    """So many kills and ends over stores of BUNUH_SESIMPANAN kills each, one after the other."""
    acak, hitung = random.Random(benih), Hitungan()
    sambungan.BATAS_TUNGGU = SABAR
    with ExitStack() as tumpukan:
        postgres = tumpukan.enter_context(served())
        folder = Path(tumpukan.enter_context(tempfile.TemporaryDirectory(prefix="bunuh_")))
        banyak = -(-kali // BUNUH_SESIMPANAN)
        for ke in range(banyak):
            basis = postgres.database()
            (folder / basis).mkdir()
            bunuh, akhir = (total // banyak + (ke < total % banyak) for total in (kali, mati))
            _one_store(Danau(postgres, basis, folder / basis / "simpanan"), bunuh, akhir, acak, hitung)
            print(f"{ke + 1}/{banyak} {asdict(hitung)}", file=sys.stderr, flush=True)
    return hitung


def main() -> None:
    print(json.dumps(asdict(kill_all(*map(int, sys.argv[1:4])))))


if __name__ == "__main__":
    main()
