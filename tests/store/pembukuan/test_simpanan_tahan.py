"""What was said to be stored stays: a write cut short, a full disk, older tables, copies made while others write."""

import errno
import os
import shutil
import stat
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

import store
from store import __main__ as perintah
from store.dasar import cakram
from store.dasar.kueri import ask
from store.dasar.tempat import place
from store.pembukuan import simpanan as penulis
from store.pembukuan import tindakan
from store.penulisan import skema, tulis
from tests.bantuan.gelombang import upload
from tests.bantuan.simpanan import batch, damage, seeded, values

RUANG = 24 << 20


@pytest.fixture
def simpanan(tmp_path: Path) -> Path:
    return tmp_path / "simpanan"


@pytest.fixture
def cakram_kecil(tmp_path: Path) -> Iterator[Path]:
    """A folder on a disk of its own with little room."""
    folder = tmp_path / "cakram"
    folder.mkdir()
    pasang = ["mount", "-t", "tmpfs", "-o", f"size={RUANG}", "tmpfs", str(folder)]
    if not shutil.which("mount") or subprocess.run(pasang, capture_output=True).returncode:
        pytest.skip("cakram kecil tidak dapat dipasang di sini (perlu root); diuji lewat fsync yang gagal")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_store_left_in_mid_write_opens_with_what_was_committed(simpanan: Path, tmp_path: Path) -> None:
    mati = tmp_path / "mati"

    def copy_and_go_on(con: duckdb.DuckDBPyConnection, letak: object) -> None:
        shutil.copytree(simpanan, mati)

    with pytest.MonkeyPatch.context() as tukar:
        tukar.setattr(penulis, "snapshot", copy_and_go_on)
        store.publish(seeded("banyak", 5000, 5000), simpanan=simpanan)
    assert place(mati).catatan_tunda.exists()
    assert store.latest(mati) == 1
    assert values(None, mati) == values(None, simpanan) and damage(mati) == []
    assert store.publish(batch("1"), simpanan=mati).nomor == 2


def test_the_original_and_its_name_are_flushed_before_the_ledger_knows_it(
    simpanan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.publish(batch("1"), simpanan=simpanan)
    urutan: list[str] = []
    tulis, sisip, salin = os.fsync, tindakan.ask, penulis.snapshot
    monkeypatch.setattr(os, "fsync", lambda fd: (urutan.append(_what(fd, simpanan)), tulis(fd))[1])
    monkeypatch.setattr(tindakan, "ask", lambda con, nama, /, **p: (urutan.append(nama), sisip(con, nama, **p))[1])
    monkeypatch.setattr(penulis, "snapshot", lambda con, letak: (urutan.append("committed"), salin(con, letak))[1])
    store.publish(batch("2"), simpanan=simpanan)
    assert urutan == [
        "berkas di asli", "folder asli", "buku_terbit", "isi_capaian_masuk", "committed", "berkas di simpanan", "folder simpanan",
        "berkas di simpanan", "folder simpanan",
    ]


def _what(fd: int, simpanan: Path) -> str:
    jenis = "folder" if stat.S_ISDIR(os.fstat(fd).st_mode) else "berkas di"
    letak = next(p for p in (simpanan, *simpanan.rglob("*")) if os.path.samestat(os.fstat(fd), p.stat()))
    return f"{jenis} {letak.name if jenis == 'folder' else letak.parent.name}"


def test_a_new_store_is_complete_before_it_has_its_name(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "link", killed)
    with pytest.raises(KeyboardInterrupt):
        store.publish(batch("1"), simpanan=simpanan)
    assert store.latest(simpanan) == 0 and list(simpanan.iterdir()) == []
    monkeypatch.undo()
    assert store.publish(batch("1"), simpanan=simpanan).nomor == 1


@pytest.mark.parametrize("gagal_ke", [1, 2, 3, 4])
def test_a_disk_that_fills_during_a_flush_is_said_and_harms_nothing(
    simpanan: Path, monkeypatch: pytest.MonkeyPatch, gagal_ke: int
) -> None:
    store.publish(batch("1"), simpanan=simpanan)
    tulis, hitung = os.fsync, iter(range(1, 100))

    def full(fd: int) -> None:
        if next(hitung) == gagal_ke:
            raise OSError(errno.ENOSPC, "No space left on device")
        tulis(fd)

    monkeypatch.setattr(os, "fsync", full)
    # Before the commit the batch is refused; after it, the batch is there and the answer says so.
    if gagal_ke <= 2:
        with pytest.raises(store.SimpananGagal, match=r"Cakram penuh: batch dari berkas spi\.csv tidak tersimpan"):
            store.publish(batch("2"), simpanan=simpanan)
    else:
        assert store.publish(batch("2"), simpanan=simpanan).keadaan == "terbit"
    monkeypatch.undo()
    assert values(None, simpanan) == (["1"] if gagal_ke <= 2 else ["1", "2"])
    assert store.publish(batch("3"), simpanan=simpanan).keadaan == "terbit" and damage(simpanan) == []


def test_a_copy_of_the_ledger_that_cannot_be_written_is_a_warning(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(penulis, "snapshot", full)
    hasil = store.publish(batch("1"), simpanan=simpanan)
    assert hasil.keadaan == "terbit" and "riwayat.json" in hasil.peringatan[0]


@pytest.mark.parametrize("sisa", [0, 8, 500, 1500, 2500, 3000, 3060, 3100, 3200, 4000])
def test_a_full_disk_leaves_a_batch_wholly_there_or_wholly_absent(cakram_kecil: Path, sisa: int) -> None:
    simpanan = cakram_kecil / "simpanan"
    store.publish(seeded("awal", 500, 500), simpanan=simpanan)
    besar = seeded("besar", 40_000, 40_000)
    _fill(cakram_kecil, sisa << 10)
    try:
        jawaban = store.publish(besar, simpanan=simpanan).keadaan
    except store.SimpananGagal as galat:
        jawaban = str(galat)
    assert jawaban == "terbit" or "batch dari berkas besar tidak tersimpan, tidak sebagian pun" in jawaban
    assert len(values(None, simpanan)) == 500 + 40_000 * (jawaban == "terbit") and damage(simpanan) == []
    (cakram_kecil / "pengisi").unlink()
    # The same process goes on as soon as there is room.
    assert store.publish(besar, simpanan=simpanan).keadaan in ("terbit", "sudah_ada")
    assert len(values(None, simpanan)) == 40_500 and damage(simpanan) == []


@pytest.mark.parametrize("sisa", [0, 100, 400, 900])
def test_a_store_that_finds_no_room_to_begin_says_so_and_begins_later(cakram_kecil: Path, sisa: int) -> None:
    simpanan = cakram_kecil / "simpanan"
    _fill(cakram_kecil, sisa << 10)
    try:
        jawaban = store.publish(batch("1"), simpanan=simpanan).keadaan
    except store.SimpananGagal as galat:
        jawaban = str(galat)
    assert jawaban == "terbit" or "tidak dapat dibuat" in jawaban or "tidak tersimpan" in jawaban
    assert values(None, simpanan) == ["1"] * (jawaban == "terbit")
    (cakram_kecil / "pengisi").unlink()
    assert store.publish(batch("1"), simpanan=simpanan).batch_id == 1
    assert values(None, simpanan) == ["1"] and damage(simpanan) == []


def _fill(folder: Path, sisa: int) -> None:
    bebas = os.statvfs(folder)
    jumlah = bebas.f_bavail * bebas.f_frsize - sisa
    (folder / "pengisi").write_bytes(b"x" * max(jumlah, 0))


def test_a_commit_whose_answer_was_lost_is_found_again(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(*_: object) -> None:
        raise duckdb.FatalException("database has been invalidated: No space left on device")

    monkeypatch.setattr(tulis, "after_write", lost)
    assert store.publish(batch("1"), simpanan=simpanan).keadaan == "terbit"
    assert store.withdraw(1, "Sari", "salah", simpanan=simpanan).keadaan == "dicabut"
    assert store.restore(1, "Sari", "benar", simpanan=simpanan).keadaan == "dipulihkan"
    assert store.latest(simpanan) == 3 and damage(simpanan) == []


def test_tables_of_older_shapes_are_brought_up_with_their_rows(simpanan: Path) -> None:
    store.publish(seeded("lama"), simpanan=simpanan)
    lama = store.rows_at(simpanan=simpanan).capaian
    with duckdb.connect(str(place(simpanan).basis)) as con:
        for tabel in ("ejaan", "pemetaan", "paparan", "kop", "gelombang", "buku_gelombang", "jejak"):
            con.execute(f"drop table {tabel}")
        ask(con, "skema_catat", versi=1)
    place(simpanan).tanda.unlink()
    assert store.rows_at(simpanan=simpanan).capaian.equals(lama)
    store.remember_spelling("HSS", "63", "63.06", "Sari", simpanan=simpanan)
    assert store.save_paparan("rakor", "{}", "Sari", 0, simpanan=simpanan) == 1
    assert store.save_wave(upload("a"), "Sari", simpanan=simpanan).kiriman == 1
    assert store.publish(seeded("baru"), simpanan=simpanan).nomor == 2
    assert store.spellings(simpanan) == {("HSS", "63"): "63.06"} and damage(simpanan) == []


def test_tables_of_a_newer_program_are_left_alone(simpanan: Path) -> None:
    store.publish(batch("1"), simpanan=simpanan)
    with duckdb.connect(str(place(simpanan).basis)) as con:
        ask(con, "skema_catat", versi=skema.TERBARU + 1)
    for langkah in (lambda: store.rows_at(simpanan=simpanan), lambda: store.publish(batch("2"), simpanan=simpanan)):
        with pytest.raises(store.SimpananGagal, match="dasbor yang lebih baru"):
            langkah()


def test_a_file_that_is_no_store_is_said_so(simpanan: Path) -> None:
    simpanan.mkdir()
    place(simpanan).basis.write_bytes(b"bukan simpanan" * 1000)
    with pytest.raises(store.SimpananRusak, match="tidak dapat dibaca") as galat:
        store.publish(batch("1"), simpanan=simpanan)
    assert f"Simpanan di {simpanan} tidak dapat dibuka" in galat.value.rinci


def test_another_database_under_our_name_is_left_alone(simpanan: Path) -> None:
    simpanan.mkdir()
    duckdb.connect(str(place(simpanan).basis)).close()
    for langkah in (lambda: store.rows_at(simpanan=simpanan), lambda: store.publish(batch("1"), simpanan=simpanan)):
        with pytest.raises(store.SimpananGagal, match="basis data lain"):
            langkah()


def test_a_copy_made_while_others_publish_is_whole_and_equal(simpanan: Path, tmp_path: Path) -> None:
    store.publish(seeded("awal", 200), simpanan=simpanan)
    selesai = threading.Event()

    def keep_publishing() -> None:
        for ke in range(10_000):
            if selesai.is_set():
                return
            store.publish(seeded(f"terus{ke}", 200), simpanan=simpanan)

    sibuk = threading.Thread(target=keep_publishing)
    sibuk.start()
    try:
        salinan = {store.backup(tmp_path / f"cadangan{i}", simpanan): tmp_path / f"cadangan{i}" for i in range(4)}
    finally:
        selesai.set()
        sibuk.join()
    assert max(salinan) > 1
    for nomor, folder in salinan.items():
        assert store.latest(folder) == nomor and damage(folder) == []
        assert store.rows_at(simpanan=folder).capaian.equals(store.rows_at(nomor, simpanan).capaian)
        assert store.publish(batch("1"), simpanan=folder).nomor == nomor + 1


def test_the_copy_command(simpanan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                          capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(simpanan))
    assert perintah.main(["backup", str(tmp_path / "a")]) == 1 and "Belum ada simpanan" in capsys.readouterr().err
    store.publish(replace(batch("1"), asli=b"isi"), simpanan=simpanan)
    assert perintah.main(["backup", str(tmp_path / "a")]) == 0 and "versi 1" in capsys.readouterr().out
    assert perintah.main(["backup", str(tmp_path / "a")]) == 1 and "sudah berisi" in capsys.readouterr().err
    assert sorted(p.name for p in (tmp_path / "a").iterdir()) == ["asli", "riwayat.json", "simpanan.duckdb", "tanda.json"]


def test_what_a_dead_process_left_is_swept_after_a_day(simpanan: Path) -> None:
    store.publish(batch("1"), simpanan=simpanan)
    basi, segar = (cakram.temporary(simpanan / "asli") for _ in range(2))
    for path in (basi, segar):
        path.write_bytes(b"setengah")
    kemarin = time.time() - cakram.BASI_DETIK - 1
    os.utime(basi, (kemarin, kemarin))
    store.publish(batch("2"), simpanan=simpanan)
    assert not basi.exists() and segar.exists()
