"""Kills writers at random moments and counts what got lost: `python -m tests.bantuan.pembunuhan FOLDER KILLS SEED`.

The process itself never opens the store, so it can fork: a child publishes until it is killed, another child
looks at what is left. Prints one JSON line.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

import store
from store.batch import fingerprint
from store.letak import place
from tests.bantuan.simpanan import damage, seeded

UKURAN = 50
# A publication takes some tens of milliseconds; a life is up to a few of them.
HIDUP_MAKS = 0.35
# Every so many kills a fresh folder, so that making the store is interrupted too.
FOLDER_BARU_SETIAP = 10


@dataclass
class Hitungan:
    """Counts over all kills. terpotong: lives that ended with a log left behind by DuckDB. buka: seconds to reopen."""

    bunuh: int = 0
    dijawab: int = 0
    terpotong: int = 0
    buka: list[float] = field(default_factory=list)
    rusak: list[str] = field(default_factory=list)


def kill_writers(folder: Path, kali: int, benih: int) -> Hitungan:
    """So many lives of a writer, each looked at afterwards."""
    acak, hitung = random.Random(benih), Hitungan()
    for ke in range(kali):
        simpanan = folder / f"s{ke // FOLDER_BARU_SETIAP}"
        jawaban = folder / f"jawaban{ke // FOLDER_BARU_SETIAP}"
        terbunuh = _one_life(simpanan, jawaban, f"{benih}-{ke}", acak.uniform(0, HIDUP_MAKS))
        hitung.bunuh += terbunuh
        hitung.rusak += [] if terbunuh else [f"bunuh {ke}: penulis berhenti sendiri"]
        hitung.terpotong += place(simpanan).catatan_tunda.exists()
        lama, rusak = _examined(simpanan, jawaban)
        hitung.buka.append(lama)
        hitung.rusak += [f"bunuh {ke}: {r}" for r in rusak]
    hitung.dijawab = sum(len(p.read_text().splitlines()) for p in folder.glob("jawaban*"))
    return hitung


def _one_life(simpanan: Path, jawaban: Path, awalan: str, umur: float) -> bool:
    anak = _fork(lambda: _write_until_killed(simpanan, jawaban, awalan))
    time.sleep(umur)
    os.kill(anak, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(anak, 0)[1])


def _write_until_killed(simpanan: Path, jawaban: Path, awalan: str) -> None:
    with jawaban.open("a", buffering=1) as catat:
        for ke in range(1_000_000):
            hasil = store.publish(seeded(f"{awalan}-{ke}", UKURAN), simpanan=simpanan)
            catat.write(f"terbit {hasil.batch_id} {awalan}-{ke}\n")
            if ke % 3 == 2:
                store.withdraw(hasil.batch_id, "Sari", "uji", simpanan=simpanan)
                catat.write(f"cabut {hasil.batch_id} {awalan}-{ke}\n")


def _examined(simpanan: Path, jawaban: Path) -> tuple[float, list[str]]:
    """Seconds to open what was left, and the damage."""
    baca, tulis = os.pipe()
    anak = _fork(lambda: _examine(simpanan, jawaban, tulis))
    os.close(tulis)
    with os.fdopen(baca) as pipa:
        isi = pipa.read()
    os.waitpid(anak, 0)
    lama, rusak = json.loads(isi) if isi else (0.0, ["simpanan tidak dapat diperiksa"])
    return lama, rusak


def _examine(simpanan: Path, jawaban: Path, tulis: int) -> None:
    mulai = time.perf_counter()
    store.history(simpanan)
    lama = time.perf_counter() - mulai
    rusak = damage(simpanan) + _unkept_promises(simpanan, jawaban)
    with os.fdopen(tulis, "w") as pipa:
        json.dump([lama, rusak], pipa)


def _unkept_promises(simpanan: Path, jawaban: Path) -> list[str]:
    if not jawaban.exists():
        return []
    buku = {(b.jenis, b.batch_id): b for b in store.history(simpanan)}
    hilang = []
    for jenis, batch_id, kunci in (baris.split() for baris in jawaban.read_text().splitlines()):
        ada = buku.get((jenis, int(batch_id)))
        if ada is None or ada.sidik_isi != fingerprint(seeded(kunci, UKURAN), store.KOLOM_CAPAIAN)[0]:
            hilang.append(f"{jenis} {batch_id} ({kunci}) sudah dijawab tetapi tidak ada")
    return hilang


def _fork(kerja: Callable[[], None]) -> int:
    anak = os.fork()
    if anak:
        return anak
    try:
        kerja()
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(0)


def main() -> None:
    hitung = kill_writers(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
    print(json.dumps(asdict(hitung)))


if __name__ == "__main__":
    main()
