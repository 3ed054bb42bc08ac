"""The machine and its processes: what it is, and what a process has used of it."""

import os
import platform
import time
from importlib.metadata import version
from pathlib import Path

from bench.hitung import Lewati

PUSTAKA = ("streamlit", "duckdb", "pandas", "plotly")
# A process rests when it used less than this share of a core over so many seconds.
TENANG, SELANG, PALING_LAMA = 0.05, 1.0, 60.0


def describe() -> dict[str, str]:
    """Cores, memory, system, Python and libraries, by name."""
    mesin = {"inti": str(os.cpu_count()), "memori": _memory(), "sistem": f"{platform.system()} {platform.machine()}"}
    if hasattr(os, "getloadavg"):
        mesin["beban saat mulai"] = f"{os.getloadavg()[0]:.1f}".replace(".", ",")
    return {**mesin, "Python": platform.python_version(), **{p: version(p) for p in PUSTAKA}}


def _memory() -> str:
    if not hasattr(os, "sysconf"):
        return "tidak diketahui"
    return f"{os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 1e9:.0f} GB"


def cpu(pid: int) -> float:
    """Milliseconds of processor a process and its ended children have used; Lewati where the system does not tell."""
    isi = _proc(pid, "stat").rpartition(")")[2].split()
    return sum(map(int, isi[11:15])) * 1000 / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> float:
    """Resident memory of a process in MB."""
    return int(_proc(pid, "statm").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def settle(pid: int) -> None:
    """Wait until a process rests, at most PALING_LAMA seconds."""
    akhir, lalu = time.monotonic() + PALING_LAMA, cpu(pid)
    while time.monotonic() < akhir:
        time.sleep(SELANG)
        kini = cpu(pid)
        if kini - lalu < TENANG * SELANG * 1000:
            return
        lalu = kini


def _proc(pid: int, nama: str) -> str:
    berkas = Path(f"/proc/{pid}/{nama}")
    if not berkas.exists():
        raise Lewati("pemakaian prosesor dan memori hanya terbaca di Linux")
    return berkas.read_text(encoding="utf-8")
