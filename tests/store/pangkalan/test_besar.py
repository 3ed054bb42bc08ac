"""Versions with many rows: built apart into a file, the same answers, nobody waits who need not."""

import threading
from pathlib import Path
from typing import Any

import pytest

import queries
import store
from ingest.arti.rujukan import references
from queries.model import MODEL
from store.pangkalan import bangun_terpisah as terpisah
from store.pangkalan import basis
from tests.bantuan.berkas import ROOT
from tests.bantuan.sabar import SABAR
from tests.bantuan.simpanan import batch

KECIL = ROOT / "tests" / "berkas" / "kecil"


@pytest.fixture
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The store in use, empty; every version with a batch counts as large. No database of another test."""
    store.release()
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    monkeypatch.setattr(basis, "BARIS_BANYAK", 0)
    return tmp_path / "simpanan"


def now() -> store.Versi:
    """The newest version of the small exports."""
    return store.versi(folder=KECIL)


def access(versi: store.Versi) -> str:
    """How the database of a version that was asked before is held."""
    with store.cursor(versi) as cur:
        return str(cur.execute("select current_setting('access_mode')").fetchall()[0][0])


def test_a_large_version_answers_as_a_small_one(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.publish(batch("70", tahun="2031"))
    besar = queries.run("deret_daerah", now(), kode="63.01", indikator=("indeks",))
    assert access(now()) == "read_only"
    # The same batch in a store of its own, where it is no large one.
    monkeypatch.setattr(basis, "BARIS_BANYAK", 10**9)
    monkeypatch.setenv(store.SETELAN_SIMPANAN, f"{simpanan}-kecil")
    store.publish(batch("70", tahun="2031"))
    kecil = queries.run("deret_daerah", now(), kode="63.01", indikator=("indeks",))
    assert access(now()) == "automatic"
    assert besar.equals(kecil) and 2031 in set(besar["tahun"])


def test_only_the_newest_large_ones_are_kept_and_their_files_go(simpanan: Path) -> None:
    for i in range(basis.MAKS_BESAR + 1):
        store.publish(batch(str(70 + i)))
        queries.run("tahun", now())
    besar = [v for v in basis.held() if v.sampai]
    assert len(besar) == basis.MAKS_BESAR and now() in besar


def test_visitors_see_the_version_before_while_a_large_one_is_built(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lama = now()
    store.cursor(lama, MODEL).close()
    store.publish(batch("70"))
    boleh, asli = threading.Event(), basis.build_apart

    def held(*isi: Any) -> object:
        boleh.wait(SABAR)
        return asli(*isi)

    monkeypatch.setattr(basis, "build_apart", held)
    assert [queries.ready(now()) for _ in range(2)] == [lama, lama]
    assert queries.ready(store.versi(folder=KECIL, nomor=1)).sampai == 1
    boleh.set()
    queries.run("tahun", now())
    assert queries.ready(now()) == now() != lama


def test_a_server_that_starts_shows_what_came_before_the_large_batch(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(basis, "BARIS_BANYAK", 1)
    for isi in (batch("70"), batch("71", "72"), batch("73")):
        store.publish(isi)
    boleh, asli = threading.Event(), basis.build_apart
    monkeypatch.setattr(basis, "build_apart", lambda *isi: boleh.wait(SABAR) and asli(*isi))
    assert basis.held() == []
    siap = queries.ready(now())
    assert (siap.sampai, siap.nomor) == (1, None)
    assert siap.sidik == store.versi(folder=KECIL, nomor=1).sidik
    boleh.set()
    queries.run("tahun", now())
    assert queries.ready(now()) == now()


def test_a_server_that_starts_opens_a_large_version_that_was_kept(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.publish(batch("70"))
    queries.run("tahun", now())
    store.release()
    monkeypatch.setattr(basis, "build_apart", lambda *_: pytest.fail("dibangun lagi"))
    assert queries.ready(now()) == now() and len(queries.run("tahun", now()))


def test_a_build_that_dies_is_told_in_words(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.publish(batch("70"))
    monkeypatch.setattr(terpisah.sys, "executable", "/bin/false")
    with pytest.raises(store.SimpananGagal, match="terlalu banyak untuk dimuat"):
        queries.run("tahun", now())
    assert now() not in basis.held()


def test_figures_are_left_out_for_those_who_need_none(simpanan: Path) -> None:
    store.publish(batch("70", tahun="2031"))
    assert store.rows_at(angka=False).capaian.empty and len(store.rows_at().capaian)
    tahun = [set(references(now(), angka=angka).tabel["capaian"]["tahun"]) for angka in (False, True, False)]
    assert ["2031" in t for t in tahun] == [False, True, True]
