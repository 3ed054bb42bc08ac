"""PostgreSQL for the tests: the machine's, one that is unpacked, or a word; and a server of the tests' own."""

import os
import subprocess
from pathlib import Path

import postgresql
import pytest

from tests.bantuan.postgres import Danau, Postgres

pytestmark = pytest.mark.skipif(os.name == "nt", reason="berkas skrip sh")


def programs(folder: Path, versi: str) -> Path:
    """A folder of programs that say they are of this version."""
    folder.mkdir(parents=True)
    for nama in postgresql.PROGRAMS:
        (folder / nama).write_text(f"#!/bin/sh\necho '{nama} (PostgreSQL) {versi} (Debian)'\n")
        (folder / nama).chmod(0o755)
    return folder


@pytest.fixture
def bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without PostgreSQL, and a place of the test's own to unpack one."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(postgresql, "MACHINE", tmp_path / "mesin")
    monkeypatch.setattr(postgresql, "UNPACKED", tmp_path / "bongkar")
    return tmp_path


def test_the_newest_of_the_machine_comes_before_one_that_was_unpacked(bare_machine: Path) -> None:
    programs(bare_machine / "mesin/usr/lib/postgresql/15/bin", "15.20")
    programs(bare_machine / "mesin/usr/lib/postgresql/17/bin", "17.2")
    programs(bare_machine / "bongkar/usr/lib/postgresql/18/bin", "18.1")
    assert postgresql.find() == bare_machine / "mesin/usr/lib/postgresql/17/bin"


def test_an_old_one_and_one_that_lacks_programs_are_passed_over(bare_machine: Path) -> None:
    programs(bare_machine / "mesin/usr/lib/postgresql/14/bin", "14.9")
    (programs(bare_machine / "mesin/usr/lib/postgresql/16/bin", "16.1") / "psql").unlink()
    assert postgresql.find() is None
    lain = programs(bare_machine / "bongkar/usr/lib/postgresql/15/bin", "15.20")
    (bare_machine / "bongkar/usr/lib/x86_64-linux-gnu").mkdir()
    assert postgresql.find() == lain


def test_without_any_the_word_is_said_and_nothing_fails(
    bare_machine: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql.shutil, "which", lambda _: "/ada")
    monkeypatch.setattr(postgresql, "administrator", lambda: None)
    monkeypatch.setattr(postgresql.subprocess, "run", lambda c, **_: subprocess.CompletedProcess(c, 100, "", ""))
    postgresql.main()
    assert "dilewati" in capsys.readouterr().err


def test_what_was_written_is_there_after_an_end_a_crash_and_a_kill(postgres: Postgres) -> None:
    basis = postgres.database()
    postgres.query("create table catatan (isi serial)", basis)
    for ke, akhiri in enumerate((postgres.stop, postgres.crash, postgres.kill), 1):
        postgres.query("insert into catatan default values", basis)
        akhiri()
        postgres.start()
        assert postgres.query("select count(*) from catatan", basis) == str(ke)


def test_whoever_is_connected_can_be_cut_off(danau: Danau) -> None:
    postgres = danau.postgres
    tanya = ["-X", "-d", postgres.address(danau.basis), "-c", "select pg_sleep(600)"]
    tidur = subprocess.Popen([postgres.program / "psql", *tanya], env=postgresql.environment(postgres.program),
                             stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    while not danau.disconnect():
        assert tidur.poll() is None
    _, galat = tidur.communicate()
    assert tidur.returncode and b"terminat" in galat
