"""How the store is, asked without changing anything; and nothing new is made where a store was before."""

import os
import shutil
from pathlib import Path

import duckdb
import pytest

import queries
import store
from store.akses.catatan_akses import Kejadian, note_access
from store.dasar import tempat
from store.dasar.kueri import ask
from store.dasar.tempat import place
from store.penjagaan import keadaan as bacaan
from store.penulisan import lipat, skema
from tests.bantuan.simpanan import batch, damage, seeded, values


@pytest.fixture
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The store in use, named by the setting and not there yet."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    return tmp_path / "simpanan"


def test_a_store_is_empty_then_well_and_asking_makes_nothing(simpanan: Path) -> None:
    assert store.condition() == store.Keadaan("kosong") and not simpanan.exists()
    store.publish(batch("70.1"))
    sebelum = sorted(p.name for p in simpanan.iterdir())
    assert store.condition() == store.Keadaan("baik") and store.condition().sehat
    assert sorted(p.name for p in simpanan.iterdir()) == sebelum


def test_while_all_is_well_it_is_looked_at_once(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.publish(batch("70.1"))
    assert store.condition().sehat
    monkeypatch.setattr(bacaan, "opened", lambda *_, **__: pytest.fail("dibuka lagi"))
    assert store.condition().sehat


def test_a_folder_that_is_named_and_missing_is_not_made_unless_asked_for(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(tempat.SETELAN_BARU)
    keadaan = store.condition()
    assert keadaan.jenis == "hilang" and "python -m store create" in keadaan.rinci and str(simpanan) not in keadaan.pesan
    with pytest.raises(store.SimpananRusak, match="tidak ditemukan di tempatnya"):
        store.publish(batch("70.1"))
    # The log of access does not make it either.
    with pytest.raises(store.SimpananGagal):
        note_access(Kejadian("masuk", "Sari"))
    assert not simpanan.exists()
    simpanan.mkdir()
    assert store.condition().jenis == "kosong" and store.publish(batch("70.1")).nomor == 1


def test_the_default_folder_is_made_by_the_first_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(store.SETELAN_SIMPANAN)
    monkeypatch.delenv(tempat.SETELAN_BARU)
    monkeypatch.setattr(tempat, "FOLDER_SIMPANAN", tmp_path / "simpanan")
    assert store.condition().jenis == "kosong" and store.publish(batch("70.1")).nomor == 1


def test_where_a_store_was_before_none_is_made(simpanan: Path) -> None:
    for nilai in ("70.1", "70.2"):
        store.publish(batch(nilai))
    for kosong in (lambda: [shutil.rmtree(simpanan), simpanan.mkdir()], simpanan.rmdir):
        kosong()
        keadaan = store.condition()
        assert keadaan.jenis == "hilang" and "tidak ditemukan" in keadaan.pesan and "versi 2" in keadaan.rinci
        assert store.latest() == 0 and store.history() == []
        with pytest.raises(store.SimpananRusak):
            store.publish(batch("70.3"))
        assert not list(simpanan.glob("*"))


@pytest.mark.parametrize("sisa", ["asli", "riwayat.json", "tanda.json", "simpanan.duckdb.wal"])
def test_whatever_is_left_of_a_store_tells_that_there_was_one(tmp_path: Path, sisa: str) -> None:
    lain = tmp_path / "lain"
    store.publish(batch("70.1"), simpanan=lain)
    for path in lain.iterdir():
        if path.name != sisa:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert store.condition(lain).jenis == "hilang"
    with pytest.raises(store.SimpananRusak):
        store.publish(batch("70.2"), simpanan=lain)


def test_a_folder_that_comes_back_is_as_it_was(simpanan: Path) -> None:
    store.publish(batch("70.1"))
    simpanan.rename(simpanan.with_name("terlepas"))
    assert store.condition().jenis == "hilang"
    simpanan.with_name("terlepas").rename(simpanan)
    assert store.condition().jenis == "baik" and store.publish(batch("70.2")).nomor == 2


def test_a_whole_folder_from_before_is_a_loss(simpanan: Path, tmp_path: Path) -> None:
    store.publish(batch("70.1"))
    shutil.copytree(simpanan, tmp_path / "lama")
    store.publish(batch("70.2"))
    shutil.rmtree(simpanan)
    shutil.copytree(tmp_path / "lama", simpanan)
    assert store.condition().jenis == "mundur" and values() == ["70.1"]


def test_somebody_who_knows_only_an_earlier_step_sees_no_loss(
    simpanan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.publish(batch("70.1"))
    with monkeypatch.context() as orang_lain:
        orang_lain.setenv("DASBOR_STATE_FOLDER", str(tmp_path / "rumah_lain"))
        store.publish(batch("70.2"))
    assert store.condition().jenis == "baik" and store.publish(batch("70.3")).nomor == 3


def test_a_store_of_a_later_program_is_said_so_and_left(simpanan: Path) -> None:
    store.publish(batch("70.1"))
    with duckdb.connect(str(place().basis)) as con:
        ask(con, "skema_catat", versi=skema.TERBARU + 1)
    keadaan = store.condition()
    assert keadaan.jenis == "lebih_baru" and "Perbarui dasbor" in keadaan.pesan and store.latest() == 0


def test_what_is_shipped_is_shown_beside_a_store_that_cannot_be_read(simpanan: Path, kecil: None) -> None:
    bawaan = queries.run("tahun", store.versi())
    store.publish(batch("70.1"))
    place().basis.write_bytes(b"bukan simpanan" * 1000)
    versi = store.versi()
    assert (versi.sampai, versi.simpanan) == (0, "") and queries.run("tahun", versi).equals(bawaan)


def test_a_block_that_cannot_be_read_is_damage_from_then_on(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lipat, "AMBANG_LIPAT", 1)
    store.publish(seeded("banyak", 20_000, 20_000))
    basis = place().basis
    with basis.open("rb+") as isi:
        # Behind the three heads of 4 KiB lie the blocks; rows of figures fill most of them.
        for letak in range(12288 + 4096, basis.stat().st_size, 65536):
            isi.seek(letak)
            isi.write(os.urandom(64))
    with pytest.raises(store.SimpananRusak):
        values()
    assert store.condition().jenis == "rusak" and store.versi().sampai == 0


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="hak berkas POSIX, bukan root")
def test_a_folder_that_may_not_be_read_is_said_so(simpanan: Path) -> None:
    store.publish(batch("70.1"))
    simpanan.chmod(0)
    try:
        assert store.condition().jenis == "rusak" and store.latest() == 0
    finally:
        simpanan.chmod(0o700)
    assert store.condition().jenis == "baik" and damage(simpanan) == []
