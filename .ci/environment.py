"""Prepare the virtual environment: create it once, install only what changed.

Usage: python .ci/environment.py requirements.txt [requirements-test.txt]
Runs under any Python >= 3.11 with nothing installed. Exit code 1 with an
Indonesian message when something the machine must provide is absent.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from machine import install_package

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
VENV_HELP = (
    "Modul venv Python tidak lengkap. Debian/Ubuntu: sudo apt-get install python3-venv. "
    "Lalu ulangi."
)
PIP_HELP = (
    "Pemasangan pustaka gagal. Periksa sambungan internet atau proxy "
    "(docs/menjalankan.md), lalu ulangi."
)


def fingerprint(files: list[Path]) -> str:
    """Hash of the contents of requirement files, in the order given."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def with_included(requirement: Path) -> list[Path]:
    """The file itself, then the ones it takes in with `-r`."""
    lines = requirement.read_text(encoding="utf-8").splitlines()
    included = [requirement.parent / line[3:].strip() for line in lines if line.startswith("-r ")]
    return [requirement, *included]


def works(python: Path) -> bool:
    """Whether this virtual environment still starts and has pip (it may have been moved)."""
    if not python.exists():
        return False
    probe = subprocess.run([python, "-c", "import pip"], capture_output=True)
    return probe.returncode == 0


def ensure_venv_module() -> None:
    """Debian splits ensurepip off into its own package: fetch it where that is allowed."""
    probe = subprocess.run([sys.executable, "-c", "import ensurepip"], capture_output=True)
    if probe.returncode == 0:
        return
    if not install_package(f"python{sys.version_info.major}.{sys.version_info.minor}-venv"):
        sys.exit(VENV_HELP)


def create() -> None:
    """Make a fresh virtual environment in place of a missing or broken one."""
    ensure_venv_module()
    print("Membuat lingkungan Python di .venv ...", flush=True)
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV])
    if made.returncode != 0:
        sys.exit(VENV_HELP)


def install(requirement: Path) -> None:
    """Install one requirement file unless its stamp says it already is."""
    stamp = VENV / f".{requirement.stem}.sha256"
    wanted = fingerprint(with_included(requirement))
    if stamp.exists() and stamp.read_text() == wanted:
        return
    print(f"Memasang {requirement.name} ...", flush=True)
    command: list[str | Path] = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirement]
    if subprocess.run(command).returncode != 0:
        sys.exit(PIP_HELP)
    stamp.write_text(wanted)


def main(names: list[str]) -> None:
    if not works(PYTHON):
        create()
    for name in names:
        install(ROOT / name)


if __name__ == "__main__":
    main(sys.argv[1:])
