"""DuckDB's log is folded beside the file in use: whatever stops a folding, what was stored can be opened."""

import errno
import logging
import os
import shutil
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

import store
from store.dasar.tempat import log_of, place
from store.penulisan import lipat, sambungan
from store.penulisan.sambungan import opened
from tests.bantuan import penerbit
from tests.bantuan.simpanan import batch, damage, seeded, values

AWAL, TITIK = "awal", 60


@pytest.fixture
def simpanan(tmp_path: Path) -> Path:
    """A store of one batch whose log was never folded."""
    folder = tmp_path / "simpanan"
    store.publish(seeded(AWAL, TITIK), simpanan=folder)
    return folder


@pytest.fixture
def selalu(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every write folds."""
    monkeypatch.setattr(lipat, "AMBANG_LIPAT", 1)


def names(simpanan: Path) -> list[str]:
    """The files of the store itself."""
    return sorted(p.name for p in simpanan.iterdir() if p.is_file() and p.suffix != ".json")


def test_writing_leaves_every_byte_of_the_file_in_use_as_it_was(simpanan: Path) -> None:
    basis = place(simpanan).basis
    sebelum = basis.read_bytes()
    for ke in range(5):
        store.publish(seeded(f"lagi{ke}"), simpanan=simpanan)
        store.save_paparan("rakor", f"isi {ke}", "Sari", ke, simpanan=simpanan)
    store.withdraw(2, "Sari", "salah", simpanan=simpanan)
    store.remember_spelling("HSS", "63", "63.06", "Sari", simpanan=simpanan)
    # A checkpoint would write into blocks in use; half of such a write is a file that cannot be opened.
    assert place(simpanan).basis == basis and basis.read_bytes() == sebelum


def test_a_log_of_any_torn_length_opens_with_whole_batches(simpanan: Path, tmp_path: Path) -> None:
    letak = place(simpanan)
    satu = letak.catatan_tunda.stat().st_size
    tanda = letak.tanda.read_bytes()
    store.publish(seeded("kedua", TITIK), simpanan=simpanan)
    # A writer stopped in the middle of the log has not come to its marker.
    letak.tanda.write_bytes(tanda)
    dua = letak.catatan_tunda.stat().st_size
    for panjang in (satu, satu + 1, (satu + dua) // 2, dua - 1, dua):
        mati = shutil.copytree(simpanan, tmp_path / str(panjang))
        with place(mati).catatan_tunda.open("rb+") as catatan:
            catatan.truncate(panjang)
        assert len(values(None, mati)) == TITIK * (2 if panjang == dua else 1)
        assert store.publish(batch("1"), simpanan=mati).keadaan == "terbit" and damage(mati) == []


def test_a_long_log_is_folded_into_the_next_file(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lipat, "AMBANG_LIPAT", place(simpanan).catatan_tunda.stat().st_size + 1)
    assert names(simpanan) == ["simpanan.duckdb", "simpanan.duckdb.wal"]
    sebelum = store.rows_at(simpanan=simpanan).capaian
    store.publish(seeded("kedua", TITIK), simpanan=simpanan)
    assert names(simpanan) == ["simpanan.1.duckdb"]
    assert store.rows_at(1, simpanan).capaian.equals(sebelum) and damage(simpanan) == []
    assert store.publish(seeded("ketiga"), simpanan=simpanan).nomor == 3
    assert names(simpanan) == ["simpanan.1.duckdb", "simpanan.1.duckdb.wal"] and len(values(None, simpanan)) == 2 * TITIK + 50


def test_a_paparan_and_a_spelling_are_folded_too(simpanan: Path, selalu: None) -> None:
    store.save_paparan("rakor", "isi", "Sari", 0, simpanan=simpanan)
    assert names(simpanan) == ["simpanan.1.duckdb"]
    store.remember_spelling("HSS", "63", "63.06", "Sari", simpanan=simpanan)
    assert names(simpanan) == ["simpanan.2.duckdb"]
    assert store.spellings(simpanan) == {("HSS", "63"): "63.06"} and len(store.paparan_history("rakor", simpanan)) == 1


def test_the_tenth_file_follows_the_ninth(simpanan: Path, selalu: None) -> None:
    for ke in range(11):
        store.publish(batch(str(ke)), simpanan=simpanan)
    assert names(simpanan) == ["simpanan.11.duckdb"] and len(values(None, simpanan)) == TITIK + 11


@pytest.mark.parametrize("langkah", ["copy", "checkpoint", "compare", "succeed", "remove_old"])
@pytest.mark.parametrize("sesudah", [False, True])
def test_a_folding_that_dies_at_any_step_loses_nothing(
    simpanan: Path, selalu: None, monkeypatch: pytest.MonkeyPatch, langkah: str, sesudah: bool
) -> None:
    asli = getattr(lipat, langkah)

    def killed(*isi: object) -> None:
        if sesudah:
            asli(*isi)
        raise KeyboardInterrupt

    with monkeypatch.context() as tukar:
        tukar.setattr(lipat, langkah, killed)
        tukar.setattr(Path, "unlink", lambda *_, **__: None)  # the dead do not clean up
        with pytest.raises(KeyboardInterrupt):
            store.publish(batch("71"), simpanan=simpanan)
    assert len(values(None, simpanan)) == TITIK + 1 and damage(simpanan) == []
    store.publish(batch("72"), simpanan=simpanan)
    assert len(values(None, simpanan)) == TITIK + 2 and damage(simpanan) == []
    assert len([n for n in names(simpanan) if n.endswith(".duckdb")]) == 1


@pytest.mark.parametrize("galat", [
    OSError(errno.ENOSPC, "No space left on device"), duckdb.IOException("Corrupt database file"),
    duckdb.InternalException("Bitpacking offset is out of range"),
])
def test_a_folding_that_fails_waits_for_the_next_write(
    simpanan: Path, selalu: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, galat: Exception
) -> None:
    def refuse(_: Path) -> None:
        raise galat

    with monkeypatch.context() as tukar, caplog.at_level(logging.WARNING):
        tukar.setattr(lipat, "checkpoint", refuse)
        assert store.publish(batch("71"), simpanan=simpanan).keadaan == "terbit"
    assert "belum dilipat" in caplog.text and str(galat) in caplog.text
    assert names(simpanan) == ["simpanan.duckdb", "simpanan.duckdb.wal"] and damage(simpanan) == []
    store.publish(batch("72"), simpanan=simpanan)
    assert names(simpanan) == ["simpanan.1.duckdb"] and len(values(None, simpanan)) == TITIK + 2


def test_a_copy_that_differs_is_not_taken(
    simpanan: Path, selalu: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def lose_a_row(path: Path) -> None:
        with duckdb.connect(str(path)) as con:
            con.execute("delete from isi_capaian where urutan = 7")

    monkeypatch.setattr(lipat, "checkpoint", lose_a_row)
    with caplog.at_level(logging.WARNING):
        store.publish(batch("71"), simpanan=simpanan)
    assert "tidak sama dengan aslinya" in caplog.text
    assert names(simpanan) == ["simpanan.duckdb", "simpanan.duckdb.wal"] and damage(simpanan) == []


def test_every_table_of_the_store_is_compared(simpanan: Path) -> None:
    with opened(place(simpanan), tulis=False) as con:
        ada = {str(nama) for (nama,) in con.execute("show tables").fetchall()} - {"masa_berlaku"}
        assert {str(baris[0]) for baris in lipat.ask(con, "sidik_tabel")} == ada


@pytest.mark.parametrize("tulis", [False, True])
def test_whoever_knocks_at_a_file_that_is_folded_meanwhile_gets_the_next(
    simpanan: Path, selalu: None, monkeypatch: pytest.MonkeyPatch, tulis: bool
) -> None:
    letak, sambung = place(simpanan), sambungan.connected
    terlambat: list[str] = []

    def fold_first(basis: Path, tulis: bool) -> duckdb.DuckDBPyConnection:
        terlambat.append(basis.name)
        if len(terlambat) == 1:
            con = sambung(basis, False)
            with lipat.folded(con, letak, simpanan) as baru:
                lipat.succeed(letak, baru)
            sambungan.disconnect(con)
            lipat.remove_old(letak)
        return sambung(basis, tulis)

    monkeypatch.setattr(sambungan, "connected", fold_first)
    if tulis:
        assert store.publish(batch("71"), simpanan=simpanan).nomor == 2
    assert len(values(None, simpanan)) == TITIK + tulis
    assert terlambat[:2] == ["simpanan.duckdb", "simpanan.1.duckdb"] and damage(simpanan) == []


def test_two_who_fold_at_once_make_one_file(simpanan: Path) -> None:
    letak = place(simpanan)
    kedua = letak.basis_berikut
    with (
        opened(letak, tulis=False) as con, lipat.folded(con, letak, simpanan) as satu, lipat.folded(con, letak, simpanan) as dua,
        pytest.MonkeyPatch.context() as tukar,
    ):
        lipat.succeed(letak, satu)
        tukar.setattr(type(letak), "basis_berikut", kedua)
        lipat.succeed(letak, dua)
    assert [n for n in names(simpanan) if n.endswith("duckdb")] == ["simpanan.1.duckdb", "simpanan.duckdb"]
    assert len(values(None, simpanan)) == TITIK


def test_processes_and_threads_that_fold_at_every_write_lose_nothing(simpanan: Path, selalu: None) -> None:
    lain = penerbit.start(simpanan, *(f"lain{i}" for i in range(6)))
    penerbit.go(lain)
    with ThreadPoolExecutor(3) as kolam:
        sini = list(kolam.map(lambda i: store.publish(seeded(f"sini{i}"), simpanan=simpanan), range(9)))
    assert [h["keadaan"] for h in penerbit.outcomes(lain)] == ["terbit"] * 6 and {h.keadaan for h in sini} == {"terbit"}
    assert store.latest(simpanan) == 16 and damage(simpanan) == []


def test_the_new_file_and_its_name_are_on_disk_before_the_old_one_goes(
    simpanan: Path, selalu: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    urutan: list[str] = []
    tulis, tautkan, hapus = os.fsync, os.link, Path.unlink

    def what(fd: int) -> str:
        return "folder" if stat.S_ISDIR(os.fstat(fd).st_mode) else "isi"

    monkeypatch.setattr(os, "fsync", lambda fd: (urutan.append(what(fd)), tulis(fd))[1])
    monkeypatch.setattr(os, "link", lambda dari, ke: (urutan.append(ke.name), tautkan(dari, ke))[1])
    monkeypatch.setattr(Path, "unlink", lambda p, **k: (urutan.append(f"hapus {p.name}"), hapus(p, **k))[1])
    store.remember_spelling("HSS", "63", "63.06", "Sari", simpanan=simpanan)
    tetap = [u for u in urutan if "sementara" not in u]
    assert tetap[:3] == ["folder", "isi", "folder"]  # the write and its marker
    assert tetap[3:] == ["isi", "simpanan.1.duckdb", "folder", "hapus simpanan.duckdb.wal", "hapus simpanan.duckdb"]


def test_the_history_is_the_same_after_a_folding(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.publish(batch("71"), simpanan=simpanan)
    sebelum = store.history(simpanan)
    monkeypatch.setattr(lipat, "AMBANG_LIPAT", 1)
    lipat.after_write(place(simpanan))
    assert names(simpanan) == ["simpanan.1.duckdb"]
    assert store.history(simpanan) == sebelum and store.latest(simpanan) == 2


def test_a_backup_is_one_file_with_the_log_folded_in(simpanan: Path, tmp_path: Path) -> None:
    store.publish(seeded("kedua"), simpanan=simpanan)
    assert log_of(place(simpanan).basis).exists()
    store.backup(tmp_path / "cadangan", simpanan)
    assert names(tmp_path / "cadangan") == ["simpanan.duckdb"] and damage(tmp_path / "cadangan") == []
    assert names(simpanan) == ["simpanan.duckdb", "simpanan.duckdb.wal"]
