"""Workbooks are read in processes forked from one that has loaded all it takes: as far apart as ever, without the start.

`python -m tests.bantuan.pembaca` reads arguments of ingest.baca.proses_baca, one JSON line a workbook, and answers each
with a line: exit code and standard output.
"""

import json
import os
import subprocess
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import pytest

from ingest.baca import proses_baca
from tests.bantuan.berkas import ROOT


@contextmanager
def readers_at_hand() -> Iterator[None]:
    """Meanwhile workbooks are read like this, where processes can be forked."""
    if not hasattr(os, "fork"):
        yield
        return
    perintah = [sys.executable, "-m", "tests.bantuan.pembaca"]
    with (
        subprocess.Popen(perintah, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as induk,
        pytest.MonkeyPatch.context() as tukar,
    ):
        pengganti = SimpleNamespace(run=lambda minta, **_: _asked(induk, minta), TimeoutExpired=subprocess.TimeoutExpired)
        tukar.setattr(proses_baca, "subprocess", pengganti)
        yield


def _asked(induk: subprocess.Popen[str], minta: list[str]) -> subprocess.CompletedProcess[bytes]:
    assert minta[1:3] == ["-m", "ingest.baca.proses_baca"] and induk.stdin and induk.stdout
    induk.stdin.write(json.dumps(minta[3:]) + "\n")
    kode, keluaran = json.loads(induk.stdout.readline())
    return subprocess.CompletedProcess(minta, kode, keluaran.encode())


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
