"""A PostgreSQL of the tests' own: in a folder of memory, behind a socket, ended and killed as a test likes.

Whoever runs as root lends it to an account without rights, since PostgreSQL refuses root. It keeps its promises (fsync) as
one in an office does.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import store
from store.dasar.tempat import SETELAN_BARU, SETELAN_KATALOG
from tests.bantuan.berkas import ROOT
from tests.bantuan.sabar import SABAR

# What prepares the machine stands in a folder that programs run by name do not see.
sys.path.append(str(ROOT / ".ci"))
import postgresql

AKUN = "nobody"
# Seconds between two looks whether it answers.
SELANG = 0.02
# No listener on a network, little memory, and a restart that does not wait for the whole of a checkpoint.
SETELAN = """listen_addresses = ''
unix_socket_directories = '{folder}'
max_connections = 200
shared_buffers = 16MB
jit = off
autovacuum_naptime = 5s
"""


@dataclass
class Postgres:
    """One server: folder of its programs, folder of its data and socket, and the account it runs as ('' for our own)."""

    program: Path
    folder: Path
    akun: str
    proses: subprocess.Popen[bytes] | None = None
    nomor: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def data(self) -> Path:
        """Where the server keeps what it is told."""
        return self.folder / "data"

    def run(self, nama: str, *kata: str) -> str:
        """One of its programs to the end, as the account of the server; what it printed. RuntimeError with its words."""
        hasil = subprocess.run([str(self.program / nama), *kata], capture_output=True, text=True, timeout=SABAR, **self._as())
        if hasil.returncode:
            raise RuntimeError(f"{nama} {' '.join(kata)}: {hasil.stderr}")
        return hasil.stdout.strip()

    def _as(self) -> dict[str, Any]:
        lain: dict[str, Any] = {"env": postgresql.environment(self.program), "cwd": self.folder}
        return lain | ({"user": self.akun, "group": pwd.getpwnam(self.akun).pw_gid, "extra_groups": []} if self.akun else {})

    def start(self) -> None:
        """Run it and wait until it answers."""
        assert self.proses is None
        akhir = time.monotonic() + SABAR
        while time.monotonic() < akhir:
            with (self.folder / "log.txt").open("ab") as log:
                perintah = [str(self.program / "postgres"), "-D", str(self.data)]
                self.proses = subprocess.Popen(perintah, stdout=log, stderr=log, **self._as())
            if self._answers(akhir):
                return
            # Children of one that was killed may hold its memory for a moment.
            self.proses.wait()
            time.sleep(SELANG)
        raise RuntimeError(f"PostgreSQL tidak berjalan:\n{(self.folder / 'log.txt').read_text()[-2000:]}")

    def _answers(self, akhir: float) -> bool:
        """Whether it comes to answer; False when it ends first."""
        while time.monotonic() < akhir and self.proses and self.proses.poll() is None:
            try:
                return self.query("select 1") == "1"
            except RuntimeError:
                time.sleep(SELANG)
        return False

    def stop(self) -> None:
        """End it in order, connections cut off."""
        self._end(signal.SIGINT)

    def crash(self) -> None:
        """End it at once, as a machine does that loses its power: what it comes back with is what it has written down."""
        self._end(signal.SIGQUIT)

    def kill(self) -> None:
        """Kill its first process; the others end when they notice."""
        self._end(signal.SIGKILL)

    def _end(self, cara: signal.Signals) -> None:
        if self.proses:
            self.proses.send_signal(cara)
            self.proses.wait(SABAR)
            self.proses = None

    def restart(self) -> None:
        """End it in order and run it again."""
        self.stop()
        self.start()

    def query(self, sql: str, basis: str = "postgres", akun: str = "postgres") -> str:
        """What one statement answers, columns apart by |, rows by line."""
        return self.run("psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-h", str(self.folder), "-U", akun, "-d", basis, "-c", sql)

    def database(self) -> str:
        """Name of a new and empty database."""
        nama = f"uji{next(self.nomor)}"
        self.query(f"create database {nama}")
        return nama

    def address(self, basis: str, akun: str = "postgres") -> str:
        """How a program reaches this database, in words of libpq."""
        return f"host={self.folder} dbname={basis} user={akun}"

    def disconnect(self, basis: str) -> int:
        """Cut off everybody who is connected to this database; how many that were."""
        sql = "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '{}' and pid <> pg_backend_pid()"
        return int(self.query(sql.format(basis)))


@dataclass(frozen=True)
class Danau:
    """A store that several machines share: its PostgreSQL, the database of its catalogue, and its folder."""

    postgres: Postgres
    basis: str
    simpanan: Path

    def settings(self) -> dict[str, str]:
        """The settings of a process that uses it."""
        alamat = self.postgres.address(self.basis)
        return {store.SETELAN_SIMPANAN: str(self.simpanan), SETELAN_KATALOG: alamat, SETELAN_BARU: "1"}

    def disconnect(self) -> int:
        """Cut off everybody who is connected to it; how many connections that were."""
        return self.postgres.disconnect(self.basis)


@contextmanager
def served() -> Iterator[Postgres]:
    """A fresh server; RuntimeError where the machine has no PostgreSQL."""
    program = postgresql.find()
    if program is None:
        raise RuntimeError(postgresql.ABSENT)
    # A path of a socket is short.
    letak = next((p for p in ("/dev/shm", "/tmp") if os.access(p, os.W_OK)), None)
    with tempfile.TemporaryDirectory(prefix="pg_", dir=letak) as nama:
        folder, akun = Path(nama), AKUN if os.geteuid() == 0 else ""
        if akun:
            folder.chmod(0o755)
            shutil.chown(folder, akun, pwd.getpwnam(akun).pw_gid)
        peladen = Postgres(_reachable(program, folder, akun), folder, akun)
        peladen.run("initdb", "-D", str(peladen.data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
        with (peladen.data / "postgresql.conf").open("a") as setelan:
            setelan.write(SETELAN.format(folder=folder))
        try:
            peladen.start()
            yield peladen
        finally:
            peladen.stop()


def _reachable(program: Path, folder: Path, akun: str) -> Path:
    """The programs where the account may run them: what lies in a folder of root's own is copied."""
    try:
        Postgres(program, folder, akun).run("postgres", "--version")
    except PermissionError:
        shutil.copytree(postgresql.UNPACKED, folder / "program", symlinks=True)
        return folder / "program" / program.relative_to(postgresql.UNPACKED)
    return program
