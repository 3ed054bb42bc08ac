"""Databases of versions: one build a version, and nothing left of those let go."""

import gc
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

import store
from store import Versi
from store.pangkalan import basis
from store.pangkalan.muat import Muatan, load
from tests.bantuan.berkas import ROOT

KECIL = str(ROOT / "tests" / "berkas" / "kecil")
# What the server does between its first visit and the signal that stops it.
PELADEN = """
import asyncio, os, signal
import dashboard

async def main():
    async with dashboard.lifespan(None):
        print(len(os.listdir(os.environ["TMPDIR"])))

asyncio.run(main())
os.kill(os.getpid(), signal.SIGTERM)
"""


@pytest.fixture(autouse=True)
def awal() -> Iterator[None]:
    """No database of another test, before and after."""
    store.release()
    yield
    store.release()


def version(nomor: int) -> Versi:
    """One of many versions of the small exports."""
    return Versi(False, f"uji{nomor}", KECIL)


def folders() -> set[str]:
    """Folders of databases that are there."""
    gc.collect()
    return set(os.listdir(basis.work_folder().name))


@pytest.mark.skipif(os.name != "posix", reason="batas ukuran berkas POSIX")
def test_a_disk_without_room_for_a_version_is_an_error_not_a_version_with_fewer_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    import resource

    monkeypatch.setattr(basis, "BARIS_MEMORI_BAWAAN", 0)
    lunak, keras = resource.getrlimit(resource.RLIMIT_FSIZE)
    # Room for the head of a database, not for its tables.
    resource.setrlimit(resource.RLIMIT_FSIZE, (20 << 10, keras))
    try:
        with pytest.raises(duckdb.Error, match="File too large") as galat:
            store.cursor(version(91))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (lunak, keras))
    assert "Cakram penuh" in store.told(galat.value) and folders() == set()
    store.cursor(version(91)).close()


def test_locks_and_folders_of_versions_let_go_are_gone() -> None:
    for i in range(basis.MAKS_BASIS + 2):
        store.cursor(version(i)).close()
    assert basis.held() == [version(i) for i in range(2, basis.MAKS_BASIS + 2)]
    assert len(folders()) == basis.MAKS_BASIS and len(basis.giliran) == 0


def test_a_database_pushed_out_keeps_its_folder_until_its_last_question_is_answered() -> None:
    dipakai = store.cursor(version(0))
    (folder,) = folders()
    for i in range(1, basis.MAKS_BASIS + 1):
        store.cursor(version(i)).close()
    assert version(0) not in basis.held() and folder in folders()
    assert dipakai.execute("select count(*) from mentah_wilayah").fetchone() != (0,)
    del dipakai
    assert folder not in folders()


def test_many_at_once_build_a_version_once(monkeypatch: pytest.MonkeyPatch) -> None:
    dibangun: list[str] = []

    def slow(folder: Path, latihan: bool, unggahan: object) -> Muatan:
        dibangun.append(threading.current_thread().name)
        time.sleep(0.2)
        return load(folder, latihan)

    monkeypatch.setattr(basis, "load", slow)
    banyak = [threading.Thread(target=lambda i=i: store.cursor(version(i % 3)).close()) for i in range(12)]
    for satu in banyak:
        satu.start()
    for satu in banyak:
        satu.join()
    assert len(dibangun) == 3 and len(basis.held()) == 3 and len(basis.giliran) == 0


def test_a_build_that_fails_leaves_no_folder_and_no_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Muatan:
        raise OSError("cakram penuh")

    monkeypatch.setattr(basis, "load", broken)
    with pytest.raises(OSError, match="cakram penuh"):
        store.cursor(version(0))
    assert folders() == set() and len(basis.giliran) == 0


def test_after_all_were_let_go_a_version_can_be_asked_again() -> None:
    store.cursor(version(0)).close()
    store.release()
    assert basis.held() == []
    assert store.cursor(version(0)).execute("select count(*) from mentah_wilayah").fetchone() != (0,)


@pytest.mark.skipif(sys.platform == "win32", reason="tanpa sinyal")
def test_a_server_stopped_by_a_signal_leaves_nothing_in_the_temporary_folder(tmp_path: Path) -> None:
    lingkungan = os.environ | {"TMPDIR": str(tmp_path), "DASBOR_DATA": KECIL}
    jalan = subprocess.run([sys.executable, "-c", PELADEN], cwd=ROOT, env=lingkungan, capture_output=True, text=True)
    assert (jalan.returncode, jalan.stdout.splitlines()[-1:]) == (-signal.SIGTERM, ["1"]), jalan.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_version_with_many_rows_takes_no_memory_of_its_own_and_holds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(nomor: int, sql: str) -> list[tuple[Any, ...]]:
        with store.cursor(version(nomor)) as cur:
            return cur.execute(sql).fetchall()

    isi = "select * from mentah_capaian order by all"
    bytes_taken = "select coalesce(sum(memory_usage_bytes), 0) from duckdb_memory() where tag = 'IN_MEMORY_TABLE'"
    kecil = ask(1, isi)
    monkeypatch.setattr(basis, "BARIS_MEMORI_BAWAAN", len(kecil) - 1)
    assert ask(2, isi) == kecil and len(kecil) > 0
    assert ask(1, bytes_taken)[0][0] > 0 == ask(2, bytes_taken)[0][0]
