"""Files opened by name in one engine: apart from each other, and no failure of one is a failure of the next."""

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from store.dasar.mesin import Mesin

SETELAN: dict[str, str | bool | int | float | list[str]] = {"threads": "1", "memory_limit": "64MB"}
PEMBACA = "import duckdb, sys; print(duckdb.connect(sys.argv[1], read_only=True).execute('from t').fetchall())"


@pytest.fixture(scope="module")
def mesin() -> Mesin:
    return Mesin(SETELAN)


def fill(con: duckdb.DuckDBPyConnection, isi: int) -> None:
    con.execute("create table t as select ? as isi", [isi])


def content(con: duckdb.DuckDBPyConnection) -> list[tuple[int, ...]]:
    return con.execute("from t").fetchall()


def test_two_files_stand_beside_each_other_and_each_connection_means_its_own(mesin: Mesin, tmp_path: Path) -> None:
    satu, dua = mesin.open(tmp_path / "a.duckdb", "satu"), mesin.open(tmp_path / "b.duckdb", "dua")
    fill(satu, 1)
    fill(dua, 2)
    assert (content(satu), content(mesin.cursor(dua, "dua"))) == ([(1,)], [(2,)])
    mesin.close(satu, "satu")
    assert content(dua) == [(2,)]
    mesin.close(dua, "dua")


def test_a_path_may_hold_a_quote_and_a_name_nothing_but_letters(mesin: Mesin, tmp_path: Path) -> None:
    letak = tmp_path / "rapat '24; drop table t; --.duckdb"
    con = mesin.open(letak, "rapat")
    fill(con, 3)
    mesin.close(con, "rapat")
    assert letak.is_file()
    with pytest.raises(ValueError, match="x as y"):
        mesin.open(letak, "x as y")


def test_a_closed_file_can_be_opened_by_another_process_and_its_log_is_left_as_it_is(mesin: Mesin, tmp_path: Path) -> None:
    letak = tmp_path / "a.duckdb"
    con = mesin.open(letak, "simpanan")
    fill(con, 4)
    con.begin()
    con.execute("insert into t values (5)")
    mesin.close(con, "simpanan")
    assert (tmp_path / "a.duckdb.wal").stat().st_size > 0
    lain = subprocess.run([sys.executable, "-c", PEMBACA, str(letak)], capture_output=True, text=True, check=True)
    assert lain.stdout == "[(4,)]\n"


def test_what_is_opened_for_reading_is_not_written(mesin: Mesin, tmp_path: Path) -> None:
    mesin.close(mesin.open(tmp_path / "a.duckdb", "a"), "a")
    con = mesin.open(tmp_path / "a.duckdb", "a", tulis=False)
    with pytest.raises(duckdb.InvalidInputException, match="read-only"):
        fill(con, 1)
    mesin.close(con, "a")


def test_after_a_failure_others_go_on_and_the_next_gets_a_new_engine(tmp_path: Path) -> None:
    mesin = Mesin(SETELAN)
    lama, gagal = mesin.open(tmp_path / "a.duckdb", "a"), mesin.open(tmp_path / "b.duckdb", "b")
    fill(lama, 1)
    mesin.drop(gagal)
    baru = mesin.open(tmp_path / "c.duckdb", "a")
    fill(baru, 2)
    assert (content(lama), content(baru)) == ([(1,)], [(2,)])


def test_a_file_that_cannot_be_closed_is_in_nobodys_way(tmp_path: Path) -> None:
    mesin = Mesin(SETELAN)
    con = mesin.open(tmp_path / "a.duckdb", "simpanan")
    fill(con, 1)
    con.close()
    with pytest.raises(duckdb.ConnectionException):
        mesin.close(con, "simpanan")
    baru = mesin.open(tmp_path / "b.duckdb", "simpanan")
    fill(baru, 2)
    assert content(baru) == [(2,)]


def test_a_file_that_is_no_database_leaves_the_engine_as_it_was(mesin: Mesin, tmp_path: Path) -> None:
    (tmp_path / "bukan.duckdb").write_bytes(b"bukan basis data" * 1000)
    con = mesin.open(tmp_path / "a.duckdb", "a")
    with pytest.raises(duckdb.Error):
        mesin.open(tmp_path / "bukan.duckdb", "bukan")
    fill(con, 1)
    mesin.close(con, "a")


def test_a_child_does_not_take_over_its_parents_engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    mesin = Mesin(SETELAN)
    fill(mesin.open(tmp_path / "a.duckdb", "a"), 1)
    monkeypatch.setattr(os, "getpid", lambda: -1)
    fill(mesin.open(tmp_path / "b.duckdb", "a"), 2)
