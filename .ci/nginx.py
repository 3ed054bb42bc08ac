"""Find nginx for the tests of a server's set-up, or fetch it beside the virtual environment.

`python .ci/nginx.py` never fails: without nginx those tests are skipped. What is fetched is only unpacked, since a
package that is installed would start serving on port 80.
"""

import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from machine import administrator, attempt

UNPACKED = Path(__file__).resolve().parent.parent / ".venv" / "nginx"
PROGRAM = UNPACKED / "usr" / "sbin" / "nginx"
ABSENT = "nginx tidak ada dan tidak dapat diambil; pengujian peladen di belakang nginx dilewati."


def find() -> str | None:
    """Path of an nginx that starts: the machine's, else the one fetched."""
    for program in (shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin"), str(PROGRAM)):
        if program and Path(program).exists() and subprocess.run([program, "-v"], capture_output=True).returncode == 0:
            return program
    return None


def fetch() -> bool:
    """Unpack Debian's package beside the virtual environment; False where that cannot be."""
    if platform.system() != "Linux" or not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        return False
    prefix = administrator()
    if prefix is not None:
        attempt(*prefix, "apt-get", "update", "-qq")
    with tempfile.TemporaryDirectory() as folder:
        command = ["apt-get", "download", "-qq", "nginx"]
        if subprocess.run(command, cwd=folder, stdout=sys.stderr, stderr=subprocess.DEVNULL).returncode != 0:
            return False
        return all(attempt("dpkg-deb", "-x", str(package), str(UNPACKED)) for package in Path(folder).glob("nginx_*.deb"))


def main() -> None:
    if find() is None:
        fetch()
        if find() is None:
            print(ABSENT, file=sys.stderr)


if __name__ == "__main__":
    main()
