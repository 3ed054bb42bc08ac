"""A store that has lost writes says so, stays readable and is written to no more; one that was only cut short is mended."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

import store
from store.dasar.kueri import ask
from store.dasar.tempat import place
from store.penulisan import lipat, skema, tanda, tulis
from tests.bantuan.simpanan import batch, damage, seeded, values

BANYAK = 12


@pytest.fixture(scope="module")
def dasar(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of twelve batches, most of them in the log only."""
    folder = tmp_path_factory.mktemp("dasar") / "simpanan"
    with pytest.MonkeyPatch.context() as tukar:
        for ke in range(BANYAK):
            # The first three are folded into the database file.
            tukar.setattr(lipat, "AMBANG_LIPAT", 1 if ke == 2 else 1 << 30)
            store.publish(batch(f"70.{ke}"), simpanan=folder)
    return folder


@pytest.fixture
def simpanan(dasar: Path, tmp_path: Path) -> Path:
    """One of one's own to be broken."""
    return Path(shutil.copytree(dasar, tmp_path / "simpanan"))


def gone(simpanan: Path) -> None:
    place(simpanan).catatan_tunda.unlink()


def emptied(simpanan: Path) -> None:
    place(simpanan).catatan_tunda.write_bytes(b"")


def halved(simpanan: Path) -> None:
    catatan = place(simpanan).catatan_tunda
    os.truncate(catatan, catatan.stat().st_size // 2)


@pytest.mark.parametrize(("rusak", "sisa"), [(gone, 3), (emptied, 3), (halved, range(4, BANYAK))])
def test_a_log_that_was_lost_is_said_and_nothing_is_overwritten(
    simpanan: Path, rusak: Callable[[Path], None], sisa: int | range
) -> None:
    letak = place(simpanan)
    buku = letak.riwayat.read_bytes()
    rusak(simpanan)
    keadaan = store.condition(simpanan)
    assert (keadaan.jenis, keadaan.sehat) == ("mundur", False)
    assert f"tercatat versi {BANYAK}" in keadaan.pesan and "python -m store restore" in keadaan.rinci
    ada = len(store.history(simpanan))
    assert ada in (sisa if isinstance(sisa, range) else [sisa]) and len(values(None, simpanan)) == ada
    for tulisan in (
        lambda: store.publish(batch("71"), simpanan=simpanan), lambda: store.withdraw(1, "Sari", "salah", simpanan=simpanan),
        lambda: store.save_paparan("rakor", "{}", "Sari", 0, simpanan=simpanan),
        lambda: store.remember_spelling("HSS", "63", "63.06", "Sari", simpanan=simpanan),
    ):
        with pytest.raises(store.SimpananRusak, match="tidak ada yang dapat disimpan"):
            tulisan()
    # The copy of the ledger is the one thing that still knows all of them.
    assert letak.riwayat.read_bytes() == buku and len(json.loads(buku)["buku"]) == BANYAK


def test_an_older_copy_put_in_place_is_a_loss(simpanan: Path, tmp_path: Path) -> None:
    lama = shutil.copytree(simpanan, tmp_path / "lama")
    store.publish(batch("71"), simpanan=simpanan)
    for path in simpanan.glob("simpanan*"):
        path.unlink()
    for path in lama.glob("simpanan*"):
        shutil.copy(path, simpanan)
    assert store.condition(simpanan).jenis == "mundur" and store.latest(simpanan) == BANYAK
    with pytest.raises(store.SimpananRusak):
        store.publish(batch("72"), simpanan=simpanan)


def test_a_copy_that_went_its_own_way_is_a_loss_even_when_it_is_longer(simpanan: Path, tmp_path: Path) -> None:
    lain = shutil.copytree(simpanan, tmp_path / "lain")
    store.publish(batch("71"), simpanan=simpanan)
    for nilai in ("72", "73"):
        store.publish(batch(nilai), simpanan=lain)
    shutil.copy(place(lain).catatan_tunda, place(simpanan).catatan_tunda)
    assert store.latest(simpanan) == BANYAK + 2 and store.condition(simpanan).jenis == "mundur"


@pytest.mark.parametrize("panjang", [4096, 16, 0])
def test_a_head_of_zeros_or_an_empty_file_is_damage_in_words(simpanan: Path, panjang: int) -> None:
    basis = place(simpanan).basis
    if panjang:
        with basis.open("rb+") as isi:
            isi.write(bytes(panjang))
    else:
        basis.write_bytes(b"")
        gone(simpanan)
    keadaan = store.condition(simpanan)
    assert keadaan.jenis == "rusak" and str(simpanan) in keadaan.rinci and str(simpanan) not in keadaan.pesan
    assert store.latest(simpanan) == 0
    sebelum = basis.read_bytes()
    with pytest.raises(store.SimpananRusak) as galat:
        store.publish(batch("71"), simpanan=simpanan)
    assert str(simpanan) not in str(galat.value) and basis.read_bytes() == sebelum


def test_what_no_batch_tells_of_is_missed_too(simpanan: Path) -> None:
    store.save_paparan("rakor", '{"a": 1}', "Sari", 0, simpanan=simpanan)
    panjang = place(simpanan).catatan_tunda.stat().st_size
    store.save_paparan("rakor", '{"a": 2}', "Sari", 1, simpanan=simpanan)
    os.truncate(place(simpanan).catatan_tunda, panjang)
    keadaan = store.condition(simpanan)
    assert keadaan.jenis == "mundur" and store.latest(simpanan) == BANYAK
    assert f"langkah {BANYAK + 2}" in keadaan.pesan and f"langkah {BANYAK + 1}" in keadaan.pesan


def test_a_writer_stopped_between_its_commit_and_the_marker_has_lost_nothing(
    simpanan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    for ke in range(2):
        with monkeypatch.context() as tukar:
            tukar.setattr(tanda, "leave", killed)
            with pytest.raises(KeyboardInterrupt):
                store.publish(batch(f"71.{ke}"), simpanan=simpanan)
    assert store.condition(simpanan).jenis == "baik" and store.latest(simpanan) == BANYAK + 2
    assert tanda.markers(place(simpanan))[0].nomor == BANYAK
    assert store.publish(batch("72"), simpanan=simpanan).nomor == BANYAK + 3
    assert tanda.markers(place(simpanan))[0].nomor == BANYAK + 3 and damage(simpanan) == []


def test_the_log_and_its_name_are_on_disk_before_the_marker(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    urutan: list[str] = []
    turunkan, tandai = tulis.sync_folder, tanda.leave
    monkeypatch.setattr(tulis, "sync_folder", lambda folder: (urutan.append(folder.name), turunkan(folder))[1])
    monkeypatch.setattr(tanda, "leave", lambda letak, t: (urutan.append(f"tanda {t.nomor}"), tandai(letak, t))[1])
    store.publish(batch("71"), simpanan=simpanan)
    assert urutan == ["simpanan", f"tanda {BANYAK + 1}"]


def test_a_marker_that_cannot_be_written_or_read_stops_nobody(
    simpanan: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object) -> None:
        raise OSError("No space left on device")

    with monkeypatch.context() as tukar:
        tukar.setattr(tanda, "replace_text", full)
        assert store.publish(batch("71"), simpanan=simpanan).keadaan == "terbit"
    assert "Tanda langkah" in caplog.text
    for isi in ("", "{", '{"langkah": "x"}', "[]"):
        place(simpanan).tanda.write_text(isi)
        assert store.condition(simpanan).jenis == "baik"
    place(simpanan).tanda.unlink()
    assert store.publish(batch("72"), simpanan=simpanan).keadaan == "terbit" and place(simpanan).tanda.is_file()


def without_chain(simpanan: Path) -> None:
    """The store as it was before there were steps and markers."""
    with duckdb.connect(str(place(simpanan).basis)) as con:
        con.execute("drop table jejak")
        ask(con, "skema_catat", versi=skema.BERJEJAK - 1)
    place(simpanan).tanda.unlink()


def test_a_store_from_before_there_were_markers_gets_one(simpanan: Path) -> None:
    without_chain(simpanan)
    assert store.condition(simpanan).jenis == "baik" and tanda.markers(place(simpanan))[0].nomor == BANYAK
    assert store.publish(batch("71"), simpanan=simpanan).nomor == BANYAK + 1
    gone(simpanan)
    assert store.condition(simpanan).jenis == "mundur"


def test_what_such_a_store_had_lost_already_is_told_by_the_copy_of_its_ledger(simpanan: Path) -> None:
    gone(simpanan)
    without_chain(simpanan)
    keadaan = store.condition(simpanan)
    assert keadaan.jenis == "mundur" and f"tercatat versi {BANYAK}, yang ada hanya sampai versi 3" in keadaan.pesan
    assert not place(simpanan).tanda.exists()
    with pytest.raises(store.SimpananRusak):
        store.publish(batch("71"), simpanan=simpanan)


def test_a_fold_leaves_the_chain_as_it_was(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lipat, "AMBANG_LIPAT", 1)
    store.publish(seeded("lipat"), simpanan=simpanan)
    assert not place(simpanan).catatan_tunda.exists() and store.condition(simpanan).jenis == "baik"
    assert store.publish(batch("72"), simpanan=simpanan).nomor == BANYAK + 2
