"""Whether anything was written since is asked once a second for all; while nothing answers the last known is shown."""

from pathlib import Path

import pytest

import store
from store.danau import denyut
from store.dasar.tempat import SETELAN_KATALOG, place
from store.penjagaan.laporan import report
from tests.bantuan.postgres import Danau
from tests.bantuan.simpanan import batch, values


def test_it_is_asked_once_until_a_second_is_over_or_something_is_written(danau: Danau, monkeypatch: pytest.MonkeyPatch) -> None:
    store.publish(batch("70.1"))
    assert store.latest() == 1
    with monkeypatch.context() as sekejap:
        sekejap.setattr(denyut, "catalogue", lambda *_: pytest.fail("ditanya lagi"))
        assert store.latest() == 1 and store.condition().sehat and denyut.state(place()) == denyut.state(place())
    lama = denyut.state(place())
    store.publish(batch("70.2"))
    assert store.latest() == 2 and denyut.state(place()) != lama
    monkeypatch.setattr(denyut, "JEDA", 0.0)
    assert denyut.state(place()) != lama


def test_a_catalogue_that_goes_away_leaves_what_is_shown_and_comes_back_by_itself(
    danau: Danau, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(denyut, "JEDA", 0.0)
    monkeypatch.setattr(denyut, "JEDA_PUTUS", 0.0)
    store.publish(batch("70.1"))
    versi, buku = store.versi(), store.history()
    danau.postgres.stop()
    try:
        keadaan = store.condition()
        assert (keadaan.jenis, keadaan.sehat) == ("terputus", False) and str(danau.simpanan) not in keadaan.pesan
        assert "tidak terjangkau" in keadaan.pesan and str(danau.simpanan) in keadaan.rinci
        assert store.versi() == versi and store.history() == buku
        with pytest.raises(store.SimpananRusak, match="tidak terjangkau"):
            store.publish(batch("70.2"))
        assert report() == (False, [store.condition().rinci])
    finally:
        danau.postgres.start()
    assert store.condition().jenis == "baik" and values() == ["70.1"] and store.publish(batch("70.2")).nomor == 2


def test_one_that_never_answered_is_said_so_and_no_store_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "bersama"))
    monkeypatch.setenv(SETELAN_KATALOG, f"host={tmp_path} dbname=dasbor user=sari")
    assert store.condition().jenis == "terputus" and store.latest() == 0
    for kerja in (lambda: store.paparan_list(), lambda: store.publish(batch("70.1")), lambda: store.rows_at()):
        with pytest.raises(store.SimpananRusak, match="tidak terjangkau"):
            kerja()
    assert not (tmp_path / "bersama").exists()
