"""Workbooks are read in processes forked from one that has loaded all it takes: as far apart as ever, without the start.

`python -m tests.bantuan.pembaca` reads arguments of ingest.baca.proses_baca, one JSON line a workbook, and answers each
with a line: exit code and standard output.
"""

import json
import os
import subprocess
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import pytest

# Loaded here, it need not be loaded anew for each file of a statistics program.
from ingest.baca import proses_baca, statistik  # noqa: F401
from tests.bantuan.berkas import ROOT

PERINTAH = [sys.executable, "-m", "tests.bantuan.pembaca"]


class Pembaca:
    """One such process, started when the first workbook is read; callers take turns."""

    def __init__(self) -> None:
        self.induk: subprocess.Popen[str] | None = None
        self.giliran = threading.Lock()

    def ask(self, minta: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        """What subprocess.run answers for this command."""
        assert minta[1:3] == ["-m", "ingest.baca.proses_baca"]
        with self.giliran:
            induk = self.induk = self.induk or subprocess.Popen(
                PERINTAH, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
            assert induk.stdin and induk.stdout
            induk.stdin.write(json.dumps(minta[3:]) + "\n")
            kode, keluaran = json.loads(induk.stdout.readline())
        return subprocess.CompletedProcess(minta, kode, keluaran.encode())

    def stop(self) -> None:
        """End it."""
        if self.induk:
            with self.induk:
                self.induk = None


@contextmanager
def readers_at_hand() -> Iterator[None]:
    """Meanwhile workbooks are read like this, where processes can be forked."""
    if not hasattr(os, "fork"):
        yield
        return
    pembaca = Pembaca()
    with pytest.MonkeyPatch.context() as tukar:
        tukar.setattr(proses_baca, "subprocess", SimpleNamespace(run=pembaca.ask, TimeoutExpired=subprocess.TimeoutExpired))
        yield
    pembaca.stop()


@contextmanager
def readers_from_the_start() -> Iterator[None]:
    """Meanwhile each workbook has a process started for it, as on the dashboard."""
    with pytest.MonkeyPatch.context() as tukar:
        tukar.setattr(proses_baca, "subprocess", subprocess)
        yield


def _answered(argumen: list[str]) -> tuple[int, str]:
    baca, tulis = os.pipe()
    anak = os.fork()
    if not anak:
        _read(argumen, tulis)
    os.close(tulis)
    with os.fdopen(baca) as pipa:
        keluaran = pipa.read()
    return os.waitstatus_to_exitcode(os.waitpid(anak, 0)[1]), keluaran


def _read(argumen: list[str], tulis: int) -> None:
    kode = 1
    try:
        os.dup2(tulis, sys.stdout.fileno())
        sys.argv = ["proses_baca", *argumen]
        proses_baca.main()
        sys.stdout.flush()
        kode = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(kode)


def main() -> None:
    for baris in sys.stdin:
        print(json.dumps(_answered(json.loads(baris))), flush=True)


if __name__ == "__main__":
    main()
