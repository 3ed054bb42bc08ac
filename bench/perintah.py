"""A command of the project in a process of its own: seconds, processor, and the peak of memory of every process.

Commands are told by their words after `python`, so that another checkout takes them too.
"""

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import store
from bench.hitung import Ukuran

# Seconds between two looks at the processes.
SELANG = 0.05


@dataclass
class Pakai:
    """What a command took: seconds from start to end, seconds of processor, and by process its peak in MB, the first its own.

    kata: what it said.
    """

    detik: float = 0.0
    cpu: float = 0.0
    puncak: dict[int, float] = field(default_factory=dict)
    kata: str = ""

    def look(self, pid: int) -> None:
        """Note the peaks of a process and of those it has started; one that has ended keeps what was seen last."""
        for satu in (pid, *children(pid)):
            if mb := peak(satu):
                self.puncak[satu] = max(mb, self.puncak.get(satu, 0.0))


def peak(pid: int) -> float:
    """The most memory a process has held in MB; 0 when it has ended or the system does not tell."""
    try:
        baris = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(b.split()[1]) * 1024 / 1e6 for b in baris if b.startswith("VmHWM:")), 0.0)


def children(pid: int) -> list[int]:
    """All processes below this one, as they stand now."""
    try:
        anak = [int(n) for tugas in Path(f"/proc/{pid}/task").iterdir() for n in (tugas / "children").read_text().split()]
    except OSError:
        return []
    return [*anak, *(cucu for satu in anak for cucu in children(satu))]


def run(kata: tuple[str, ...], akar: Path, simpanan: Path) -> Pakai:
    """Run `python *kata` in the checkout `akar` with this store; RuntimeError with its words when it fails."""
    lingkungan = os.environ | {"PYTHONPATH": str(akar), store.SETELAN_SIMPANAN: str(simpanan)}
    pakai, mulai = Pakai(), time.perf_counter()
    log = simpanan.with_name("perintah.log")
    with log.open("wb") as keluaran:
        proses = subprocess.Popen([sys.executable, *kata], cwd=akar, env=lingkungan, stdout=keluaran, stderr=keluaran)
        while (akhir := os.wait4(proses.pid, os.WNOHANG))[0] == 0:
            pakai.look(proses.pid)
            time.sleep(SELANG)
    pakai.detik, pakai.cpu = time.perf_counter() - mulai, akhir[2].ru_utime + akhir[2].ru_stime
    proses.returncode, pakai.kata = os.waitstatus_to_exitcode(akhir[1]), log.read_text(encoding="utf-8")
    if proses.returncode:
        raise RuntimeError(f"python {' '.join(kata)}: {pakai.kata[-1000:]}")
    return pakai


def measured(pakai: Pakai, baris: str, nama: str) -> list[Ukuran]:
    """Seconds, processor, and peaks: of the command itself, of the greatest it started, and of how many processes."""
    sendiri, *lain = pakai.puncak.values()
    return [
        Ukuran("Waktu (detik)", baris, "", nama, (pakai.detik,)),
        Ukuran("CPU (detik), semua proses", baris, "", nama, (pakai.cpu,)),
        Ukuran("Puncak memori (MB)", baris, "proses utama", nama, (sendiri,)),
        *([Ukuran("Puncak memori (MB)", baris, "proses anak terbesar", nama, (max(lain),))] if lain else []),
        Ukuran("Proses", baris, "", nama, (float(len(pakai.puncak)),)),
    ]
