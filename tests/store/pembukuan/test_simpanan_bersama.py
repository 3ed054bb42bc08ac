"""Several at once: writers in threads and processes, readers while a batch lands, a store held elsewhere."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import duckdb
import pytest

import store
from store.dasar.tempat import Letak, place
from store.pembukuan import buku
from store.penulisan import lipat, sambungan, skema
from store.penulisan import tulis as penulis
from tests.bantuan import penerbit
from tests.bantuan.sabar import SABAR
from tests.bantuan.simpanan import batch, damage, raising_the_fence, seeded, values

PEMEGANG = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('siap', flush=True); sys.stdin.read()"


@pytest.fixture
def simpanan(tmp_path: Path) -> Path:
    return tmp_path / "simpanan"


@contextmanager
def held_by_another_process(simpanan: Path) -> Iterator[None]:
    """Somebody else has the database file open for writing."""
    perintah = [sys.executable, "-c", PEMEGANG, str(place(simpanan).basis)]
    with subprocess.Popen(perintah, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as proses:
        assert proses.stdout and proses.stdin and proses.stdout.readline() == "siap\n"
        try:
            yield
        finally:
            proses.stdin.close()


def test_four_threads_with_the_same_content_make_one_copy(simpanan: Path) -> None:
    with ThreadPoolExecutor(4) as kolam:
        hasil = list(kolam.map(lambda _: store.publish(seeded("sama"), simpanan=simpanan), range(4)))
    assert sorted(h.keadaan for h in hasil) == ["sudah_ada"] * 3 + ["terbit"]
    assert len({h.batch_id for h in hasil}) == 1 and damage(simpanan) == []


def test_four_threads_with_different_content_all_land(simpanan: Path) -> None:
    with ThreadPoolExecutor(4) as kolam:
        hasil = list(kolam.map(lambda i: store.publish(seeded(f"beda{i}", 5), simpanan=simpanan), range(12)))
    assert sorted(h.nomor for h in hasil) == list(range(1, 13)) and damage(simpanan) == []


def test_four_processes_with_the_same_content_make_one_copy(simpanan: Path) -> None:
    proses = [penerbit.start(simpanan, "sama", f"sendiri{i}") for i in range(4)]
    for satu in proses:
        penerbit.go(satu)
    hasil = [penerbit.outcomes(satu) for satu in proses]
    assert sorted(h[0]["keadaan"] for h in hasil) == ["sudah_ada"] * 3 + ["terbit"]
    assert [h[1]["keadaan"] for h in hasil] == ["terbit"] * 4
    assert store.latest(simpanan) == 5 and damage(simpanan) == []


def test_of_two_analysts_with_the_same_preview_the_second_is_told(simpanan: Path) -> None:
    store.publish(batch("70.1"), simpanan=simpanan)
    mulai = threading.Barrier(2)

    def analyst(nilai: str) -> str:
        mulai.wait()
        try:
            return store.publish(batch(nilai), harapan=1, simpanan=simpanan).keadaan
        except store.VersiBergeser as galat:
            return str(galat)

    with ThreadPoolExecutor(2) as kolam:
        hasil = sorted(kolam.map(analyst, ("71.1", "72.2")))
    assert hasil[1] == "terbit" and "data sudah berubah: batch 2 dari spi.csv" in hasil[0]
    assert len(values(None, simpanan)) == 2


def test_of_eight_analysts_with_different_figures_none_has_to_begin_again(simpanan: Path) -> None:
    mulai = threading.Barrier(8)

    def analyst(ke: int) -> list[str]:
        mulai.wait()
        return [store.publish(seeded(f"{ke}-{i}", 5), harapan=0, simpanan=simpanan).keadaan for i in range(5)]

    with ThreadPoolExecutor(8) as kolam:
        hasil = list(kolam.map(analyst, range(8)))
    assert hasil == [["terbit"] * 5] * 8 and store.latest(simpanan) == 40 and damage(simpanan) == []


def test_a_writer_that_meets_another_at_the_fence_tries_again(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.publish(batch("70.1"), simpanan=simpanan)
    percobaan = _count(monkeypatch)
    with raising_the_fence(simpanan, monkeypatch) as lawan, ThreadPoolExecutor(1) as kolam:
        janji = kolam.submit(store.publish, batch("71.1"), simpanan=simpanan)
        while len(percobaan) < 3:
            time.sleep(0.01)
        lawan.commit()
        assert janji.result(timeout=SABAR).nomor == 3
    assert values(None, simpanan) == ["70.1", "71.1"]


def test_a_fence_that_never_opens_is_given_up_with_words(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.publish(batch("70.1"), simpanan=simpanan)
    monkeypatch.setattr(sambungan, "BATAS_TUNGGU", 0.3)
    with raising_the_fence(simpanan, monkeypatch), pytest.raises(store.SimpananTerkunci, match="Tidak ada yang berubah"):
        store.publish(batch("71.1"), simpanan=simpanan)
    assert values(None, simpanan) == ["70.1"]


def _count(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    percobaan: list[int] = []
    buka: Callable[..., AbstractContextManager[duckdb.DuckDBPyConnection]] = penulis.opened

    def counted(letak: Letak, *, tulis: bool) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
        percobaan.append(1)
        return buka(letak, tulis=tulis)

    monkeypatch.setattr(penulis, "opened", counted)
    return percobaan


def test_readers_never_see_half_a_batch(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lipat, "AMBANG_LIPAT", 40_000)
    store.publish(seeded("awal", 300), simpanan=simpanan)
    lain = penerbit.start(simpanan, *(f"lain{i}" for i in range(8)))
    mulai, selesai = threading.Barrier(4, timeout=SABAR), threading.Event()

    def batches() -> int:
        isi = store.rows_at(simpanan=simpanan)
        jumlah = isi.capaian.groupby("batch_id").size().to_dict()
        assert jumlah == {b.batch_id: b.jumlah_baris for b in isi.buku}
        return len(jumlah)

    def read() -> list[int]:
        terlihat = [batches()]
        mulai.wait()
        # Without a pause three readers would hardly ever let a writer in.
        while not selesai.wait(0.1):
            terlihat.append(batches())
        return [*terlihat, batches()]

    with ThreadPoolExecutor(3) as kolam:
        pembaca = [kolam.submit(read) for _ in range(3)]
        mulai.wait()
        penerbit.go(lain)
        for i in range(8):
            store.publish(seeded(f"sini{i}", 300), simpanan=simpanan)
        hasil = penerbit.outcomes(lain)
        selesai.set()
        terlihat = [p.result(timeout=SABAR) for p in pembaca]
    assert [h["keadaan"] for h in hasil] == ["terbit"] * 8
    assert all(t == sorted(t) and (t[0], t[-1]) == (1, 17) for t in terlihat)
    assert store.latest(simpanan) == 17 and damage(simpanan) == []


def test_a_store_held_elsewhere_is_told_after_waiting(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.publish(batch("70.1"), simpanan=simpanan)
    monkeypatch.setattr(sambungan, "BATAS_TUNGGU", 0.3)
    with held_by_another_process(simpanan):
        for ubah in (
            lambda: store.publish(batch("71.1"), simpanan=simpanan),
            lambda: store.withdraw(1, "Sari", "salah", simpanan=simpanan),
            lambda: store.remember_spelling("HSS", "63", "63.06", "Sari", simpanan=simpanan),
            lambda: store.rows_at(simpanan=simpanan),
        ):
            with pytest.raises(store.SimpananTerkunci, match="sedang dipakai proses lain"):
                ubah()
    assert values(None, simpanan) == ["70.1"]
    assert sorted(p.suffix for p in (simpanan / "asli").iterdir()) == [""]


def test_a_writer_waits_for_a_store_held_elsewhere(simpanan: Path) -> None:
    store.publish(batch("70.1"), simpanan=simpanan)
    with ThreadPoolExecutor(1) as kolam, held_by_another_process(simpanan):
        janji = kolam.submit(store.publish, batch("71.1"), simpanan=simpanan)
        time.sleep(0.5)
        assert not janji.done()
    assert janji.result(timeout=SABAR).keadaan == "terbit"


@pytest.mark.parametrize("kenal", [True, False])
def test_the_ledger_is_readable_while_the_store_is_held_elsewhere(simpanan: Path, kenal: bool) -> None:
    store.publish(batch("70.1"), simpanan=simpanan)
    store.withdraw(1, "Sari", "salah", simpanan=simpanan)
    sebelum = store.history(simpanan)
    if not kenal:
        # Under another name it is a store whose ledger was never read here.
        lain = simpanan.with_name("lain")
        lain.symlink_to(simpanan)
        simpanan = lain
    with held_by_another_process(simpanan):
        place(simpanan).basis.touch()
        assert store.history(simpanan) == sebelum and store.latest(simpanan) == 2


def test_readers_do_not_wait_for_the_very_first_batch(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sambungan, "BATAS_TUNGGU", 0.3)
    sambungan.prepare(place(simpanan))
    with held_by_another_process(simpanan):
        assert store.history(simpanan) == [] and store.latest(simpanan) == 0
        place(simpanan).riwayat.unlink()
        # Without the copy nobody knows whether there are batches.
        with pytest.raises(store.SimpananTerkunci):
            store.history(simpanan)


def test_who_makes_the_store_a_moment_later_does_not_empty_the_copy_of_its_ledger(
    simpanan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lengkapi = skema.upgrade

    def overtaken(con: duckdb.DuckDBPyConnection, ada: int) -> None:
        monkeypatch.setattr(skema, "upgrade", lengkapi)
        store.publish(batch("70.1"), simpanan=simpanan)
        lengkapi(con, ada)

    monkeypatch.setattr(skema, "upgrade", overtaken)
    sambungan.prepare(place(simpanan))
    assert json.loads(place(simpanan).riwayat.read_text(encoding="utf-8"))["buku"] != []
    assert values(None, simpanan) == ["70.1"] and damage(simpanan) == []


def test_the_ledger_is_read_again_only_after_a_change(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.publish(batch("70.1"), simpanan=simpanan)
    assert store.latest(simpanan) == 1
    monkeypatch.setattr(buku, "entries", lambda *_: pytest.fail("dibaca lagi"))
    assert store.latest(simpanan) == 1 and len(store.history(simpanan)) == 1
    monkeypatch.undo()
    store.publish(batch("71.1"), simpanan=simpanan)
    assert store.latest(simpanan) == 2
