"""A lake opened for one piece of work: writers one at a time, readers beside them with one version; files before catalogue."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

import store
from store.danau import denyut
from store.dasar.kueri import ask
from store.dasar.tempat import place
from store.penulisan import sambungan, sambungan_danau
from store.penulisan.sambungan import opened
from tests.bantuan.postgres import Danau
from tests.bantuan.simpanan import batch, damage, seeded, values


def test_of_six_who_begin_the_same_lake_at_once_none_fails(danau: Danau) -> None:
    with ThreadPoolExecutor(6) as kawan:
        hasil = list(kawan.map(lambda ke: store.publish(seeded(f"b{ke}", 12, 12)), range(6)))
    assert sorted(h.nomor for h in hasil) == [1, 2, 3, 4, 5, 6] and damage(danau.simpanan) == []


def test_readers_do_not_wait_for_a_writer_and_the_next_writer_is_told(danau: Danau, monkeypatch: pytest.MonkeyPatch) -> None:
    store.publish(batch("70.1"))
    with opened(place(), tulis=True) as con:
        con.begin()
        ask(con, "pagar_naik")
        assert values() == ["70.1"] and store.condition().sehat
        monkeypatch.setattr(sambungan, "BATAS_TUNGGU", 0.2)
        with pytest.raises(store.SimpananTerkunci, match="Tidak ada yang berubah"):
            store.publish(batch("70.2"))
    assert store.publish(batch("70.2")).nomor == 2


def test_a_reader_keeps_its_version_while_another_is_written(danau: Danau) -> None:
    store.publish(batch("70.1"))
    with opened(place(), tulis=False) as con:
        sebelum = ask(con, "buku_nomor")
        store.publish(batch("70.2"))
        assert ask(con, "buku_nomor") == sebelum == [(1,)]
    assert store.latest() == 2


def test_new_files_and_their_names_are_on_disk_before_the_catalogue_knows_them(
    danau: Danau, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.publish(batch("70.1"))
    catatan: list[str] = []
    tulis_berkas, tulis_folder = sambungan_danau.sync_file, sambungan_danau.sync_folder

    def flushed(path: Path) -> None:
        catatan.append(f"{path.suffix} {denyut.state(place()) == lama}")
        tulis_berkas(path)

    def named(path: Path) -> None:
        catatan.append(path.name)
        tulis_folder(path)

    lama = denyut.state(place())
    monkeypatch.setattr(denyut, "JEDA", 0.0)
    monkeypatch.setattr(sambungan_danau, "sync_file", flushed)
    monkeypatch.setattr(sambungan_danau, "sync_folder", named)
    store.publish(seeded("banyak", 40, 40))
    assert catatan == [".parquet True", "isi_capaian", "main"] and denyut.state(place()) != lama


def test_a_file_that_cannot_be_flushed_leaves_nothing(danau: Danau, monkeypatch: pytest.MonkeyPatch) -> None:
    store.publish(batch("70.1"))

    def full(path: Path) -> None:
        raise OSError(28, "No space left on device", str(path))

    with monkeypatch.context() as penuh:
        penuh.setattr(sambungan_danau, "sync_file", full)
        with pytest.raises(store.SimpananGagal, match="Cakram penuh"):
            store.publish(seeded("banyak", 40, 40))
    assert store.latest() == 1 and damage(danau.simpanan) == []
    assert store.publish(seeded("banyak", 40, 40)).nomor == 2 and damage(danau.simpanan) == []


def test_a_writer_whose_connections_are_cut_off_before_its_commit_has_written_nothing_or_all(
    danau: Danau, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.publish(batch("70.1"))
    simpan = sambungan_danau.commit
    putus = threading.Event()

    def cut_off(letak: object, con: duckdb.DuckDBPyConnection) -> None:
        if not putus.is_set():
            putus.set()
            danau.disconnect()
        simpan(place(), con)

    monkeypatch.setattr(sambungan_danau, "commit", cut_off)
    with pytest.raises(store.SimpananGagal, match="tidak tersimpan, tidak sebagian pun"):
        store.publish(seeded("banyak", 40, 40))
    assert store.latest() == 1 and damage(danau.simpanan) == []
    assert store.publish(seeded("banyak", 40, 40)).nomor == 2 and damage(danau.simpanan) == []


def test_a_shared_folder_that_is_not_mounted_is_said_and_not_made_anew(danau: Danau) -> None:
    store.publish(batch("70.1"))
    danau.simpanan.rename(danau.simpanan.with_name("terlepas"))
    danau.simpanan.mkdir()
    keadaan = store.condition()
    assert keadaan.jenis == "hilang" and "parquet" in keadaan.rinci and str(danau.simpanan) not in keadaan.pesan
    with pytest.raises(store.SimpananRusak):
        store.publish(batch("70.2"))
    assert not (danau.simpanan / "parquet").exists()


def test_a_catalogue_from_before_is_a_loss(danau: Danau, monkeypatch: pytest.MonkeyPatch) -> None:
    store.publish(batch("70.1"))
    salinan = danau.postgres.database()
    danau.disconnect()
    danau.postgres.query(f"drop database {salinan}")
    danau.postgres.query(f"create database {salinan} template {danau.basis}")
    store.publish(batch("70.2"))
    lama = Danau(danau.postgres, salinan, danau.simpanan).settings()
    for nama, nilai in lama.items():
        monkeypatch.setenv(nama, nilai)
    keadaan = store.condition()
    assert keadaan.jenis == "mundur" and "versi 2" in keadaan.pesan and values() == ["70.1"]
    with pytest.raises(store.SimpananRusak):
        store.publish(batch("70.3"))
