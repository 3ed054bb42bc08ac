"""Programs of the machine that some exports need: a browser, LibreOffice. Found once, run with a time limit."""

import logging
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

PERAMBAN = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge")
KANTOR = ("soffice", "libreoffice")
APLIKASI = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe", "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
APLIKASI_KANTOR = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:/Program Files/LibreOffice/program/soffice.exe",
)
# A browser named here is taken before those of the machine.
SETELAN_PERAMBAN = "CHROMIUM"
BATAS_DETIK = 120.0
# How long, in the page's own time, a page may take to draw itself.
ANGGARAN_MS = 120_000
BENDERA = (
    "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-extensions", "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND",
    f"--virtual-time-budget={ANGGARAN_MS}",
)
_catatan = logging.getLogger(__name__)


class PerluProgram(RuntimeError):
    """A program that is needed is not there or did not do its work; the message is in Indonesian."""


@cache
def browser() -> str:
    """Path of a Chromium, Chrome or Edge, '' when there is none."""
    dipilih = os.environ.get(SETELAN_PERAMBAN, "")
    return dipilih if dipilih and Path(dipilih).is_file() else _first(PERAMBAN, APLIKASI)


@cache
def office() -> str:
    """Path of LibreOffice, '' when there is none."""
    return _first(KANTOR, APLIKASI_KANTOR)


def _first(nama: Sequence[str], letak: Sequence[str]) -> str:
    temuan = (*(shutil.which(n) or "" for n in nama), *(p for p in letak if Path(p).is_file()))
    return next((p for p in temuan if p), "")


def run(perintah: Sequence[str], apa: str, batas: float = BATAS_DETIK) -> bytes:
    """Run a program without a shell; its standard output. `apa` names it in the words of PerluProgram."""
    try:
        jawab = subprocess.run(perintah, capture_output=True, timeout=batas, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired as sebab:
        raise PerluProgram(f"{apa} tidak selesai dalam {batas:.0f} detik; coba lagi atau kurangi salindianya.") from sebab
    except OSError as sebab:
        raise PerluProgram(f"{apa} tidak dapat dijalankan di komputer ini.") from sebab
    if jawab.returncode:
        _catatan.warning("%s berakhir dengan %s: %s", perintah[0], jawab.returncode, jawab.stderr[-2000:])
        raise PerluProgram(f"{apa} berhenti sebelum selesai; rinciannya ada di catatan peladen.")
    return jawab.stdout


@contextmanager
def folder() -> Iterator[Path]:
    """A folder of its own that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="paparan-", ignore_cleanup_errors=True) as nama:
        yield Path(nama)


def browse(halaman: str, letak: Path, bagian: str, *bendera: str) -> bytes:
    """Open a page of ours, at #`bagian`, in a browser without a window; its standard output.

    `letak`: a folder for the page and the browser's profile. Raises PerluProgram when there is no browser.
    """
    if not browser():
        raise PerluProgram("Di peladen ini tidak ada Chromium, Chrome, atau Edge.")
    berkas = letak / "paparan.html"
    berkas.write_text(halaman, encoding="utf-8")
    # A browser run by root refuses its own sandbox; the page may not reach anything anyway.
    akar = ("--no-sandbox",) if getattr(os, "geteuid", lambda: 1)() == 0 else ()
    profil = f"--user-data-dir={letak / 'profil'}"
    return run([browser(), *BENDERA, *akar, profil, *bendera, f"{berkas.as_uri()}#{bagian}"], "Peramban")
