"""Many small files of a lake become few, by themselves or by command, and nothing that was stored changes."""

from pathlib import Path

import pytest

import store
from store.__main__ import main
from store.dasar.tempat import place
from store.penulisan import rawat, sambungan_danau
from tests.bantuan.postgres import Danau
from tests.bantuan.simpanan import damage, seeded, values


def parquet(folder: Path) -> set[Path]:
    """Parquet files as they lie."""
    return set((folder / "parquet").rglob("*.parquet"))


def test_small_files_are_joined_and_every_version_stays(danau: Danau, capsys: pytest.CaptureFixture[str]) -> None:
    for ke in range(3):
        store.publish(seeded(f"b{ke}", 40, 20))
    store.withdraw(2, "Sari", "salah")
    terlihat = [values(v) for v in range(5)]
    assert rawat.files(place()) == 6
    assert main(["tend"]) == 0
    # Rows that lay in the catalogue became files too: figures, ledger, chain, fence and shape, one of each.
    assert capsys.readouterr().out == "Simpanan bersama dirapikan: 6 berkas Parquet menjadi 5.\n"
    assert [values(v) for v in range(5)] == terlihat and damage(danau.simpanan) == []
    assert store.publish(seeded("b9", 40, 40)).nomor == 5 and store.condition().sehat


def test_old_files_go_only_after_a_day(danau: Danau, monkeypatch: pytest.MonkeyPatch) -> None:
    for ke in range(3):
        store.publish(seeded(f"b{ke}", 20, 20))
    terlihat, lama = values(), parquet(danau.simpanan)
    rawat.tend(place(), 10)
    assert len(lama) == 3 and lama < parquet(danau.simpanan)
    monkeypatch.setattr(rawat, "UMUR_JAM", 0)
    rawat.tend(place(), 10)
    assert not lama & parquet(danau.simpanan) and values() == terlihat and damage(danau.simpanan) == []


def test_it_comes_by_itself_with_many_files_and_hinders_no_write(danau: Danau, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rawat, "AMBANG_BERKAS", 2)
    store.publish(seeded("b1", 40, 20))
    assert rawat.files(place()) == 5

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as penuh:
        penuh.setattr(rawat, "commit", full)
        assert store.publish(seeded("b2", 40, 20)).nomor == 2
    assert damage(danau.simpanan) == []


def test_new_files_of_tending_are_on_disk_before_the_catalogue_knows_them(danau: Danau, monkeypatch: pytest.MonkeyPatch) -> None:
    store.publish(seeded("b1", 40, 20))
    ada = parquet(danau.simpanan)
    turun: set[Path] = set()
    monkeypatch.setattr(sambungan_danau, "sync_file", turun.add)
    rawat.tend(place(), 10)
    assert turun == parquet(danau.simpanan) - ada


def test_a_database_file_needs_no_tending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path))
    assert main(["tend"]) == 0 and "berlangsung sendiri" in capsys.readouterr().out
