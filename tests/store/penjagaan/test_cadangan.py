"""Copies that count: opened and looked through, dated, kept by age, never made of a store that is not whole."""

import errno
import os
import shutil
from datetime import datetime
from pathlib import Path

import pytest

import store
from store import __main__ as perintah
from store.dasar.tempat import place
from store.penjagaan import cadangan
from tests.bantuan.simpanan import batch, damage, values


@pytest.fixture
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The store in use, of two batches."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    store.publish(batch("70.1"))
    store.publish(batch("70.2"))
    return tmp_path / "simpanan"


@pytest.fixture
def tujuan(tmp_path: Path) -> Path:
    folder = tmp_path / "cadangan"
    folder.mkdir()
    return folder


def at(monkeypatch: pytest.MonkeyPatch, hari: str) -> None:
    """The clock of copies stands at this day."""
    monkeypatch.setattr(cadangan, "now", lambda: f"{hari}T03:00:00.000000+08:00")


def test_dated_copies_are_kept_by_age_and_the_newest_three_always(
    simpanan: Path, tujuan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for hari in ("2026-01-01", "2026-01-02", "2026-01-03", "2026-01-20"):
        at(monkeypatch, hari)
        assert cadangan.backup_dated(tujuan, 30).dibuang == ()
    (tujuan / "catatan").mkdir()
    at(monkeypatch, "2026-02-02")
    hasil = cadangan.backup_dated(tujuan, 30)
    # 1 January is 32 days back, 2 January 31; 3 January 30 and so not yet too old.
    assert [p.name for p in hasil.dibuang] == ["simpanan-2026-01-01T030000", "simpanan-2026-01-02T030000"]
    at(monkeypatch, "2027-01-01")
    hasil = cadangan.backup_dated(tujuan, 30)
    assert [p.name for p in hasil.dibuang] == ["simpanan-2026-01-03T030000"]
    assert sorted(p.name for p in tujuan.iterdir()) == [
        "catatan", "simpanan-2026-01-20T030000", "simpanan-2026-02-02T030000", "simpanan-2027-01-01T030000",
    ]
    assert values(None, hasil.folder) == ["70.1", "70.2"] and damage(hasil.folder) == []


def test_a_store_that_is_not_whole_is_not_copied_and_nothing_is_removed(
    simpanan: Path, tujuan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for hari in ("2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"):
        at(monkeypatch, hari)
        cadangan.backup_dated(tujuan, 30)
    os.truncate(place().catatan_tunda, 0)
    at(monkeypatch, "2026-06-01")
    with pytest.raises(store.SimpananRusak) as galat:
        cadangan.backup_dated(tujuan, 30)
    assert "Cadangan tidak dibuat" in galat.value.rinci and "cadangan yang lama dibiarkan" in galat.value.rinci
    assert len(list(tujuan.iterdir())) == 4


def test_a_copy_with_a_flaw_of_its_own_is_said_so_and_nothing_is_removed(
    simpanan: Path, tujuan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for hari in ("2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"):
        at(monkeypatch, hari)
        cadangan.backup_dated(tujuan, 30)
    salah = next(place().asli.iterdir())
    salah.write_bytes(b"lain")
    at(monkeypatch, "2026-06-01")
    with pytest.raises(store.SimpananGagal, match=r"tidak lulus pemeriksaan.*berubah isinya"):
        cadangan.backup_dated(tujuan, 30)
    assert len(list(tujuan.iterdir())) == 5


@pytest.mark.parametrize("ke", [1, 2, 3, 4])
def test_a_disk_that_fills_leaves_no_half_copy(simpanan: Path, tujuan: Path, monkeypatch: pytest.MonkeyPatch, ke: int) -> None:
    hitung, salin = iter(range(1, 100)), shutil.copyfile

    def full(*isi: Path) -> None:
        if next(hitung) == ke:
            raise OSError(errno.ENOSPC, "No space left on device")
        salin(*isi)

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(store.SimpananGagal, match=r"Cakram penuh: cadangan di .* tidak dibuat"):
        cadangan.backup_dated(tujuan, 30)
    with pytest.raises(store.SimpananGagal, match="sudah berisi"):
        store.backup(tujuan.parent)
    assert list(tujuan.iterdir()) == [] and store.condition().jenis == "baik"


def test_the_command_for_a_timer(
    simpanan: Path, tujuan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert perintah.main(["backup", str(tujuan), "--dated"]) == 0
    assert "versi 2 disalin" in capsys.readouterr().out
    (salinan,) = tujuan.iterdir()
    datetime.strptime(salinan.name, "simpanan-%Y-%m-%dT%H%M%S")
    assert perintah.main(["backup", str(tujuan / "tiada"), "--dated"]) == 1
    assert "Pasang cakram cadangannya" in capsys.readouterr().err
    for isi in ("nol", "0", "-3"):
        monkeypatch.setenv("DASBOR_CADANGAN_HARI", isi)
        assert perintah.main(["backup", str(tujuan), "--dated"]) == 1 and f"tertulis: {isi}" in capsys.readouterr().err
