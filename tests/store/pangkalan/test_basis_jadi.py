"""Databases kept for the next process: opened as they lie, or built anew when they are not sound."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

import store
from store import Bangun, Versi
from store.pangkalan import basis, basis_jadi
from tests.bantuan.berkas import ROOT

KECIL = str(ROOT / "tests" / "berkas" / "kecil")
ISI = "select * from mentah_capaian order by all"


@pytest.fixture(autouse=True)
def rak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An own folder of kept databases; every version counts as one with many rows."""
    monkeypatch.setenv(basis_jadi.SETELAN_FOLDER_CACHE, str(tmp_path / "rak"))
    monkeypatch.setattr(basis, "BARIS_MEMORI", 0)
    monkeypatch.setattr(basis, "BARIS_MEMORI_BAWAAN", 0)
    store.release()
    yield tmp_path / "rak"
    store.release()


def ask(nomor: int = 1, bangun: Bangun | None = None, sql: str = ISI) -> list[tuple[Any, ...]]:
    """The answer of a version, as a process that has not asked before gets it."""
    store.release()
    with store.cursor(Versi(False, f"uji{nomor}", KECIL), bangun) as cur:
        return cur.execute(sql).fetchall()


def no_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on whoever reads the exports fails."""
    monkeypatch.setattr(basis, "load", lambda *_: pytest.fail("ekspor dibaca lagi"))


def test_the_next_process_opens_what_was_built(rak: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pertama = ask()
    no_reading(monkeypatch)
    assert ask() == pertama != []
    assert rak.stat().st_mode & 0o077 == 0


def test_another_version_and_another_way_of_building_are_built(rak: Path) -> None:
    def marked(isi: str) -> Bangun:
        def note(cur: duckdb.DuckDBPyConnection) -> None:
            cur.execute("create table tanda as select $isi as isi", {"isi": isi})

        return Bangun(note, isi)

    tanda = "select isi from tanda"
    assert ask(1, marked("a"), tanda) == [("a",)] and ask(1, marked("b"), tanda) == [("b",)]
    assert ask(1, marked("a"), tanda) == [("a",)]
    ask(2)
    assert len(list(rak.iterdir())) == 3


def test_a_file_that_changed_is_built_again(rak: Path) -> None:
    pertama = ask()
    (letak,) = rak.iterdir()
    isi = bytearray(letak.read_bytes())
    isi[len(isi) // 2] ^= 255
    letak.write_bytes(isi)
    assert ask() == pertama
    assert letak.read_bytes() != isi


def test_one_thrown_away_by_somebody_else_meanwhile_is_built_again(rak: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pertama = ask()
    monkeypatch.setattr(basis_jadi, "find", lambda kunci: rak / "sudah-tidak-ada.duckdb")
    assert ask() == pertama


@pytest.mark.skipif(os.name != "posix", reason="hak berkas POSIX")
def test_a_folder_that_others_may_write_to_is_not_trusted(rak: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ask()
    rak.chmod(0o777)
    monkeypatch.setattr(basis, "load", lambda *_: (_ for _ in ()).throw(duckdb.Error("dibaca")))
    with pytest.raises(duckdb.Error, match="dibaca"):
        ask()


def test_where_nothing_can_be_kept_all_is_as_before(rak: Path, caplog: pytest.LogCaptureFixture) -> None:
    rak.write_text("berkas, bukan folder")
    with caplog.at_level("INFO"):
        assert ask() != []
    assert "tidak disimpan" in caplog.text


def test_only_the_last_used_ones_stay(rak: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for i in range(basis_jadi.MAKS_TERSIMPAN):
        ask(i)
    ask(0)
    ask(99)
    assert len(list(rak.iterdir())) == basis_jadi.MAKS_TERSIMPAN
    no_reading(monkeypatch)
    assert ask(0) and ask(99)


def test_small_versions_keep_nothing(rak: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(basis, "BARIS_MEMORI_BAWAAN", 10**9)
    ask()
    assert not rak.exists()


def test_what_is_shipped_is_kept_while_a_small_version_with_a_batch_is_not(rak: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(basis, "BARIS_MEMORI", 10**9)
    monkeypatch.setattr(basis, "rows_at", lambda *_: None)
    monkeypatch.setattr(basis, "in_force", lambda *_: [])
    with store.cursor(Versi(False, "uji", KECIL, sampai=1)) as cur:
        isi = cur.execute(ISI).fetchall()
    assert not rak.exists()
    assert ask() == isi and len(list(rak.iterdir())) == 1
