"""What this machine lets us install with its own package manager."""

import os
import shutil
import subprocess
import sys


def administrator() -> list[str] | None:
    """Command prefix that installs Debian packages without asking, or None where that cannot be."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    free = subprocess.run(["sudo", "-n", "true"], capture_output=True)
    return ["sudo", "-n"] if free.returncode == 0 else None


def attempt(*command: str) -> bool:
    """Run a command, its output on stderr so that stdout stays free for an answer."""
    print("Menjalankan:", *command, file=sys.stderr, flush=True)
    return subprocess.run(command, stdout=sys.stderr).returncode == 0


def install_package(name: str) -> bool:
    """Install one Debian package; False where that is not allowed or fails."""
    prefix = administrator()
    if prefix is None:
        return False
    attempt(*prefix, "apt-get", "update", "-qq")
    return attempt(*prefix, "apt-get", "install", "-y", "-qq", name)
