"""PostgreSQL goes, or a connection breaks at a bad moment: said in words, nothing doubled, and all goes on by itself."""

import subprocess
import sys
import time
from collections.abc import Callable

import duckdb
import pytest

import store
from store.danau import denyut
from store.dasar.galat import SimpananTerputus
from store.dasar.tempat import SETELAN_BARU, SETELAN_KATALOG, place
from store.pembukuan import tindakan
from store.penulisan.sambungan import opened
from tests.bantuan import penerbit, perantara
from tests.bantuan.berkas import ROOT
from tests.bantuan.postgres import Danau
from tests.bantuan.sabar import SABAR
from tests.bantuan.simpanan import batch, damage, seeded, values


@pytest.fixture(autouse=True)
def asked_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether the catalogue answers is asked anew for every look."""
    monkeypatch.setattr(denyut, "JEDA", 0.0)
    monkeypatch.setattr(denyut, "JEDA_PUTUS", 0.0)


@pytest.mark.parametrize("kerja", ["publish", "withdraw", "paparan"])
def test_a_commit_whose_answer_was_lost_on_the_wire_makes_one_copy(
    danau: Danau, monkeypatch: pytest.MonkeyPatch, kerja: str
) -> None:
    store.publish(batch("70.1"))
    with perantara.between(danau.postgres.folder) as kawat:
        monkeypatch.setenv(SETELAN_KATALOG, kawat.address(danau.basis))
        lakukan: Callable[[], object] = {
            "publish": lambda: store.publish(seeded("sekali")).batch_id,
            "withdraw": lambda: store.withdraw(1, "Sari", "salah").batch_id,
            "paparan": lambda: store.save_paparan("rakor", "{}", "Sari", 0),
        }[kerja]
        kawat.putus = 1
        hasil = lakukan()
        # Whoever is told nothing does the same once more.
        assert kawat.hilang == 1 and lakukan() == hasil
    assert hasil == {"publish": 2, "withdraw": 1, "paparan": 1}[kerja]
    assert store.latest() == {"publish": 2, "withdraw": 2, "paparan": 1}[kerja]
    assert len(store.paparan_history("rakor")) == (kerja == "paparan") and damage(danau.simpanan) == []


def test_a_connection_that_is_cut_while_rows_are_written_leaves_all_or_nothing(
    danau: Danau, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.publish(batch("70.1"))
    tanya, sekali = tindakan.ask, [True]

    def cut(con: duckdb.DuckDBPyConnection, nama: str, /, **params: object) -> object:
        hasil = tanya(con, nama, **params)  # type: ignore[arg-type]
        if nama == "buku_terbit" and sekali:
            sekali.clear()
            danau.disconnect()
        return hasil

    monkeypatch.setattr(tindakan, "ask", cut)
    try:
        hasil = store.publish(seeded("terputus")).keadaan
    except store.SimpananGagal as galat:
        hasil = str(galat)
    assert hasil == "terbit" or "tidak tersimpan" in hasil or "tidak terjangkau" in hasil or "Belum pasti" in hasil
    assert not sekali and len(values()) in (1, 51) and damage(danau.simpanan) == []
    store.publish(seeded("terputus"))
    assert len(values()) == 51 and store.latest() == 2 and damage(danau.simpanan) == []


def test_a_server_that_dies_while_rows_are_written_takes_no_process_with_it(danau: Danau) -> None:
    """In a process of its own: DuckDB ends the whole process when it throws while a connection is closed."""
    store.publish(batch("70.1"))
    proses = penerbit.start(danau.simpanan, *(f"batch{i}" for i in range(8)))
    penerbit.go(proses)
    assert proses.stdout and '"terbit"' in proses.stdout.readline()
    time.sleep(0.05)
    danau.postgres.crash()
    danau.postgres.start()
    keluaran, _ = proses.communicate(timeout=SABAR)
    # It goes on, or ends with words of the store, never by a signal.
    assert proses.returncode in (0, 1)
    dijawab = 2 + keluaran.count('"terbit"') + keluaran.count('"sudah_ada"')
    assert store.latest() in (dijawab, dijawab + 1) and damage(danau.simpanan) == []


@pytest.mark.parametrize("cara", ["stop", "crash", "kill"])
def test_reading_and_writing_go_on_by_themselves_when_postgresql_comes_back(danau: Danau, cara: str) -> None:
    store.publish(batch("70.1"))
    buku = store.history()
    getattr(danau.postgres, cara)()
    try:
        for kerja in (lambda: store.publish(batch("71.1")), lambda: store.save_paparan("rakor", "{}", "Sari", 0),
                      lambda: store.withdraw(1, "Sari", "salah"), store.rows_at):
            with pytest.raises(store.SimpananGagal, match="tidak terjangkau"):
                kerja()
        assert store.condition().jenis == "terputus" and store.history() == buku
    finally:
        danau.postgres.start()
    assert store.condition().jenis == "baik"
    assert store.publish(batch("71.1")).nomor == 2 and values() == ["70.1", "71.1"] and damage(danau.simpanan) == []


def test_a_connection_that_is_cut_while_a_version_is_read_is_no_damage(danau: Danau) -> None:
    store.publish(seeded("baca", 300))

    def read() -> None:
        with opened(place(), tulis=False) as con:
            con.execute("from isi_capaian select count(*)").fetchall()
            danau.disconnect()
            con.execute("from buku select count(*)").fetchall()
            con.execute("from isi_capaian select sum(hash(nilai))").fetchall()

    with pytest.raises(SimpananTerputus):
        read()
    assert store.condition().sehat and len(values()) == 300


def test_idle_connections_that_were_cut_are_made_anew_without_a_word(danau: Danau) -> None:
    store.publish(batch("70.1"))
    for nilai in ("71.1", "72.1", "73.1"):
        danau.disconnect()
        assert values()[-1] != nilai
        danau.disconnect()
        assert store.publish(batch(nilai)).keadaan == "terbit"
    assert len(values()) == 4 and damage(danau.simpanan) == []


def test_the_command_says_what_is_wrong_and_ends_with_1(danau: Danau) -> None:
    store.publish(batch("70.1"))
    danau.postgres.stop()
    try:
        hasil = subprocess.run([sys.executable, "-m", "store", "check"], cwd=ROOT, capture_output=True, text=True, timeout=SABAR)
    finally:
        danau.postgres.start()
    assert hasil.returncode == 1 and "tidak terjangkau" in hasil.stderr and "Traceback" not in hasil.stderr


def test_a_shared_folder_that_is_gone_is_said_so_and_comes_back(danau: Danau, monkeypatch: pytest.MonkeyPatch) -> None:
    store.publish(batch("70.1"))
    # The folder of a province is made by hand, once.
    monkeypatch.delenv(SETELAN_BARU)
    danau.simpanan.rename(danau.simpanan.with_name("terlepas"))
    for kerja in (store.rows_at, lambda: store.publish(batch("71.1"))):
        with pytest.raises(store.SimpananRusak, match="tidak ditemukan"):
            kerja()
    assert store.condition().jenis == "hilang" and str(danau.simpanan) not in store.condition().pesan
    danau.simpanan.with_name("terlepas").rename(danau.simpanan)
    assert store.condition().sehat and values() == ["70.1"] and store.publish(batch("71.1")).nomor == 2
