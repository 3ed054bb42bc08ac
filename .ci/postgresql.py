"""Find PostgreSQL for the tests of a store that several machines share, or fetch it beside the virtual environment.

`python .ci/postgresql.py` never fails: without PostgreSQL those tests are skipped. What is fetched is only unpacked, with the
libraries it needs, since a package that is installed would start a service.
"""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from machine import administrator, attempt

UNPACKED = Path(__file__).resolve().parent.parent / ".venv" / "postgresql"
MACHINE = Path("/")
# Where packages and installers put their programs, a folder a version.
FOLDERS = ("usr/lib/postgresql/*/bin", "usr/pgsql-*/bin", "opt/homebrew/opt/postgresql@*/bin", "usr/local/opt/postgresql@*/bin")
# Whoever is found must have all of these.
PROGRAMS = ("postgres", "initdb", "psql")
# The oldest that the guide speaks of.
OLDEST = 15
ABSENT = "PostgreSQL 15 atau lebih baru tidak ada dan tidak dapat diambil; pengujian beberapa mesin dilewati."


def environment(folder: Path) -> dict[str, str]:
    """Variables that programs in this folder need: those that were unpacked bring their own libraries."""
    if not folder.is_relative_to(UNPACKED):
        return dict(os.environ)
    libraries = (UNPACKED / "usr" / "lib").glob("*-linux-gnu*")
    return os.environ | {"LD_LIBRARY_PATH": ":".join(map(str, libraries))}


def version(folder: Path) -> int:
    """Major version of the PostgreSQL in this folder; 0 where one of its programs is missing or does not start."""
    for program in PROGRAMS:
        try:
            probe = subprocess.run([folder / program, "--version"], env=environment(folder), capture_output=True, text=True)
        except OSError:
            return 0
        if probe.returncode != 0:
            return 0
    number = probe.stdout.partition(")")[2].strip().partition(".")[0]
    return int(number) if number.isdigit() else 0


def find() -> Path | None:
    """Folder of a PostgreSQL that starts and is new enough: the machine's, newest first, else the one fetched."""
    known = [Path(p).parent for p in (shutil.which("postgres"),) if p]
    for root in (MACHINE, UNPACKED):
        known += sorted((f for pattern in FOLDERS for f in root.glob(pattern)), key=lambda f: f.parent.name, reverse=True)
    return next((folder for folder in known if version(folder) >= OLDEST), None)


def fetch() -> bool:
    """Unpack Debian's packages beside the virtual environment; False where that cannot be."""
    if platform.system() != "Linux" or not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        return False
    prefix = administrator()
    if prefix is not None:
        attempt(*prefix, "apt-get", "update", "-qq")
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "partial").mkdir()
        # Nothing is installed, so no lock is needed, and nobody must be administrator.
        command = ["apt-get", "install", "-qq", "-y", "--download-only", "--no-install-recommends",
                   "-o", f"Dir::Cache::archives={folder}", "-o", "Debug::NoLocking=1", "postgresql"]
        if subprocess.run(command, stdout=sys.stderr, stderr=subprocess.DEVNULL).returncode != 0:
            return False
        packages = list(Path(folder).glob("*.deb"))
        return bool(packages) and all(attempt("dpkg-deb", "-x", str(package), str(UNPACKED)) for package in packages)


def main() -> None:
    if find() is None:
        fetch()
        if find() is None:
            print(ABSENT, file=sys.stderr)


if __name__ == "__main__":
    main()
