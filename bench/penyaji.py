"""A screen that follows a presentation while others open pages: how long each question where it stands takes.

It asks from a process of its own, so that what measures the others is not in its way.
"""

import http.client
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

# A token nobody has is answered along the same way.
ALAMAT = "/tayang/posisi/lantai"
# Seconds between two questions, and until one counts as not answered.
SELANG, SABAR = 0.1, 120.0


@contextmanager
def following(url: str, ms: list[float]) -> Iterator[None]:
    """Ask the server at `url` again and again; milliseconds of every answer in `ms` at the end."""
    with tempfile.TemporaryFile("w+") as keluar:
        penanya = subprocess.Popen([sys.executable, "-m", "bench.penyaji", url], stdout=keluar)
        try:
            yield
        finally:
            penanya.terminate()
            penanya.wait()
            keluar.seek(0)
            ms += [float(baris) for baris in keluar if baris.endswith("\n")]


def ask(url: str) -> float:
    """Milliseconds until one question is answered."""
    alamat = urlsplit(url)
    mulai = time.perf_counter()
    sambungan = http.client.HTTPConnection(alamat.hostname or "", alamat.port, timeout=SABAR)
    sambungan.request("GET", ALAMAT)
    sambungan.getresponse().read()
    sambungan.close()
    return (time.perf_counter() - mulai) * 1000


if __name__ == "__main__":
    while True:
        print(f"{ask(sys.argv[1]):.2f}", flush=True)
        time.sleep(SELANG)
