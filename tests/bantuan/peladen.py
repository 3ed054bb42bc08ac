"""A dashboard server of its own for browser tests: free port, captured log, sure end."""

import http.client
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from http.cookies import SimpleCookie
from pathlib import Path

import pytest

import store
from store.ekspor.berkas_ekspor import SETELAN_FOLDER
from tests.bantuan.sabar import SABAR

ROOT = Path(__file__).resolve().parents[2]
# What a server prints for whoever sits at its computer.
TAUTAN = re.compile(r"http://[^/\s]+(/\S*kunci/\S+)")
# The cookie that link was changed for, by the address of the server: name and value.
KUKI: dict[str, tuple[str, str]] = {}


@dataclass
class Peladen:
    """A running dashboard: base URL without a closing slash, its process and its log file."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path

    def read_log(self) -> str:
        """Everything the server has written so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def alive(self) -> bool:
        """Whether the process is still running."""
        return self.process.poll() is None

    def stop(self) -> None:
        """End the process, by force when it does not go."""
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def free_port() -> int:
    """A port of this machine that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(log: Path, *options: str, root: Path = ROOT, script: str = "dashboard.py") -> Peladen:
    """Start the dashboard of `root`, or another script in it, and wait until it answers.

    log: file that takes its output. Raises RuntimeError with the log when it ends or
    stays silent; a port taken in between is tried again with another one.
    """
    for _ in range(3):
        peladen = _launch(log, (script, *options), root)
        if _wait_healthy(peladen):
            _take_key(peladen)
            return peladen
        peladen.stop()
        if "is not available" not in peladen.read_log():
            break
    raise RuntimeError(f"Peladen tidak menjawab:\n{peladen.read_log()}")


def with_store(simpanan: Path, folder: Path, alamat: str = "localhost", data: Path | None = None) -> Iterator[Peladen]:
    """For a fixture: a dashboard on this address that keeps what is published in `simpanan`, its log in `folder`.

    data: its folder of exports instead of the shipped one.
    """
    with pytest.MonkeyPatch.context() as lingkungan:
        lingkungan.setenv(store.SETELAN_SIMPANAN, str(simpanan))
        if data:
            lingkungan.setenv(SETELAN_FOLDER, str(data))
        running = start(folder / "log.txt", "--server.address", alamat)
    yield running
    running.stop()


def link(peladen: Peladen) -> str:
    """The newest link with a key that the server has printed, as a path; '' where it printed none."""
    return next(reversed(TAUTAN.findall(peladen.read_log())), "")


def answer(peladen: Peladen, jalan: str) -> http.client.HTTPResponse:
    """The answer to one request, redirects not followed."""
    tujuan = http.client.HTTPConnection(peladen.url.removeprefix("http://"), timeout=SABAR)
    tujuan.request("GET", jalan)
    return tujuan.getresponse()


def _take_key(peladen: Peladen) -> None:
    """Sit at the computer of the server."""
    if jalan := link(peladen):
        for nama, isi in SimpleCookie(answer(peladen, jalan).headers.get("set-cookie", "")).items():
            KUKI[peladen.url] = (nama, isi.value)


def _launch(log: Path, options: tuple[str, ...], root: Path) -> Peladen:
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", "--server.port", str(port)]
    with log.open("wb") as output:
        process = subprocess.Popen([*command, *options], cwd=root, stdout=output, stderr=output)
    return Peladen(f"http://localhost:{port}", process, log)


def _wait_healthy(peladen: Peladen) -> bool:
    deadline = time.monotonic() + SABAR
    while time.monotonic() < deadline and peladen.alive():
        if _healthy(peladen.url):
            return True
        time.sleep(0.2)
    return False


def _healthy(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/_stcore/health", timeout=5) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False
