"""Finding a browser for the tests: the chosen one, the machine's, an installed one, or a clear word."""

import os
import subprocess
from pathlib import Path

import chromium
import machine
import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="berkas skrip sh")


def program(path: Path, code: int) -> str:
    """A program that ends with this exit code."""
    path.write_text(f"#!/bin/sh\nexit {code}\n")
    path.chmod(0o755)
    return str(path)


@pytest.fixture(autouse=True)
def bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without any browser."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "APPLICATIONS", ())
    monkeypatch.setattr(chromium, "playwright_browser", lambda: str(tmp_path / "unduhan"))


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would have been installed; nothing is."""
    seen: list[str] = []
    monkeypatch.setattr(chromium, "install_package", lambda name: bool(seen.append(name)))
    monkeypatch.setattr(chromium, "attempt", lambda *command: bool(seen.append(" ".join(command[1:]))))
    return seen


def test_chosen_browser_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path / "chromium", 0)
    monkeypatch.setenv("CHROMIUM", program(tmp_path / "pilihan", 0))
    assert chromium.find() == str(tmp_path / "pilihan")


def test_chosen_browser_that_does_not_start_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, installed: list[str]
) -> None:
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "tidak-ada"))
    with pytest.raises(SystemExit, match="CHROMIUM="):
        chromium.main()
    assert installed == []


def test_stub_that_does_not_start_is_passed_over(tmp_path: Path) -> None:
    program(tmp_path / "chromium", 1)
    program(tmp_path / "google-chrome", 0)
    assert chromium.find() == str(tmp_path / "google-chrome")


def test_nothing_is_installed_when_there_is_a_browser(
    tmp_path: Path, installed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    program(tmp_path / "chromium", 0)
    chromium.main()
    assert installed == []
    assert capsys.readouterr().out.strip() == str(tmp_path / "chromium")


def test_debian_takes_its_package_then_the_download(
    installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chromium, "is_debian", lambda: True)
    monkeypatch.setattr(chromium, "administrator", lambda: [])
    with pytest.raises(SystemExit, match="tidak dapat dipasang"):
        chromium.main()
    assert installed == ["chromium", "-m playwright install chromium --with-deps"]


def test_elsewhere_playwright_downloads(installed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chromium, "is_debian", lambda: False)
    with pytest.raises(SystemExit):
        chromium.main()
    assert installed == ["-m playwright install chromium"]


def test_packages_need_apt_and_rights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert machine.administrator() is None
    program(tmp_path / "apt-get", 0)
    monkeypatch.setattr(machine.os, "geteuid", lambda: 0)
    assert machine.administrator() == []
    monkeypatch.setattr(machine.os, "geteuid", lambda: 1000)
    assert machine.administrator() is None
    program(tmp_path / "sudo", 0)
    assert machine.administrator() == ["sudo", "-n"]


def test_failed_package_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "administrator", lambda: [])
    monkeypatch.setattr(machine.subprocess, "run", lambda c, **_: subprocess.CompletedProcess(c, 100))
    assert machine.install_package("chromium") is False
