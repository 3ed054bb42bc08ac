"""Find a Chromium for the browser tests, or install one.

`python .ci/chromium.py` prints the path of a browser that starts;
exit code 1 with an Indonesian message when none can be had.
"""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from machine import administrator, attempt, install_package

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
HELP = (
    "Peramban untuk pengujian tidak ditemukan dan tidak dapat dipasang.\n"
    "Pasang Chromium atau Google Chrome, atau tunjukkan letaknya:\n"
    "  CHROMIUM=/jalur/ke/chrome make test"
)


def starts(executable: str) -> bool:
    """Whether the file is a browser that runs: a snap stub is there but does not.

    On Windows `--version` opens a window, so there the file's existence decides.
    """
    if os.name == "nt":
        return Path(executable).exists()
    try:
        probe = subprocess.run([executable, "--version"], capture_output=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return probe.returncode == 0


def playwright_browser() -> str:
    """Where Playwright keeps its own Chromium, installed or not."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as engine:
        return engine.chromium.executable_path


def candidates() -> Iterator[str]:
    """Browsers of this machine, most wanted first."""
    yield from (found for name in NAMES if (found := shutil.which(name)))
    yield from (path for path in APPLICATIONS if Path(path).exists())
    yield playwright_browser()


def find() -> str | None:
    """Path of a browser that starts: the environment variable CHROMIUM, else the machine's."""
    if chosen := os.environ.get("CHROMIUM"):
        return chosen if starts(chosen) else None
    return next((path for path in candidates() if starts(path)), None)


def is_debian() -> bool:
    """Debian itself: on Ubuntu the package `chromium` is a snap that servers cannot start."""
    if platform.system() != "Linux":
        return False
    try:
        return platform.freedesktop_os_release().get("ID") == "debian"
    except OSError:
        return False


def install() -> None:
    """Try the system package where that is allowed, then Playwright's download."""
    if is_debian() and install_package("chromium"):
        return
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    if administrator() is not None:
        command.append("--with-deps")
    attempt(*command)


def main() -> None:
    found = find()
    if not found and not os.environ.get("CHROMIUM"):
        install()
        found = find()
    if not found:
        sys.exit(HELP)
    print(found)


if __name__ == "__main__":
    main()
