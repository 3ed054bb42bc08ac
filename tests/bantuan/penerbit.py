"""A process that publishes seeded batches: `python -m tests.bantuan.penerbit FOLDER KEY... `.

Says "siap", waits for one line on standard input, then prints one JSON line a batch, with the milliseconds it took.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import store
from store.penulisan import sambungan
from tests.bantuan.berkas import ROOT
from tests.bantuan.sabar import SABAR
from tests.bantuan.simpanan import seeded


def start(simpanan: Path, *kunci: str) -> subprocess.Popen[str]:
    """Such a process, ready to go: `go` lets it."""
    perintah = [sys.executable, "-m", "tests.bantuan.penerbit", str(simpanan), *kunci]
    proses = subprocess.Popen(perintah, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert proses.stdout and proses.stdout.readline() == "siap\n"
    return proses


def go(proses: subprocess.Popen[str]) -> None:
    """Let a waiting process publish."""
    assert proses.stdin
    proses.stdin.write("\n")
    proses.stdin.flush()


def outcomes(proses: subprocess.Popen[str]) -> list[dict[str, Any]]:
    """What became of its batches, after it has ended."""
    keluaran, _ = proses.communicate(timeout=SABAR)
    assert proses.returncode == 0
    return [json.loads(baris) for baris in keluaran.splitlines()]


def main() -> None:
    simpanan, kunci = Path(sys.argv[1]), sys.argv[2:]
    sambungan.BATAS_TUNGGU = SABAR
    batch = [seeded(k) for k in kunci]
    print("siap", flush=True)
    sys.stdin.readline()
    for satu in batch:
        mulai = time.perf_counter()
        hasil = store.publish(satu, simpanan=simpanan)
        lama = (time.perf_counter() - mulai) * 1000
        print(json.dumps({"keadaan": hasil.keadaan, "batch_id": hasil.batch_id, "ms": lama}), flush=True)


if __name__ == "__main__":
    main()
