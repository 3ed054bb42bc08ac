"""Setting up the virtual environment: installs once, again only after a change, says what is missing."""

import os
import subprocess
from pathlib import Path

import environment
import pytest


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Every command that would have been run, in a project folder of its own."""
    seen: list[list[str]] = []

    def record(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        seen.append(command)
        return subprocess.CompletedProcess(command, 0)

    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(environment.subprocess, "run", record)
    return seen


def test_second_setup_installs_nothing(tmp_path: Path, commands: list[list[str]]) -> None:
    file = tmp_path / "requirements.txt"
    file.write_text("a==1\n")
    environment.install(file)
    environment.install(file)
    assert len(commands) == 1


def test_changed_requirements_are_installed_again(tmp_path: Path, commands: list[list[str]]) -> None:
    file = tmp_path / "requirements.txt"
    file.write_text("a==1\n")
    environment.install(file)
    file.write_text("a==2\n")
    environment.install(file)
    assert len(commands) == 2


def test_change_in_an_included_file_counts(tmp_path: Path, commands: list[list[str]]) -> None:
    base, file = tmp_path / "requirements.txt", tmp_path / "requirements-test.txt"
    base.write_text("a==1\n")
    file.write_text("-r requirements.txt\nb==1\n")
    environment.install(file)
    base.write_text("a==2\n")
    environment.install(file)
    assert len(commands) == 2


def test_failed_installation_leaves_no_stamp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "requirements.txt"
    file.write_text("a==1\n")
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(environment.subprocess, "run", lambda c, **_: subprocess.CompletedProcess(c, 1))
    with pytest.raises(SystemExit, match="proxy"):
        environment.install(file)
    assert list((tmp_path / ".venv").iterdir()) == []


def test_missing_environment_does_not_work(tmp_path: Path) -> None:
    assert environment.works(tmp_path / "bin" / "python") is False


@pytest.mark.skipif(os.name == "nt", reason="berkas skrip sh")
def test_environment_that_cannot_start_does_not_work(tmp_path: Path) -> None:
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    assert environment.works(broken) is False
