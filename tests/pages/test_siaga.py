"""The first page is made before anybody opens it, and again when the data change."""

from pathlib import Path
from threading import Event, Thread
from types import SimpleNamespace

import pytest

import store
from pages.bersama.layanan import siaga
from sajian.daftar import serve
from sajian.konteks import read_view
from store.dasar.cache import CACHE
from tests.bantuan.sabar import SABAR
from tests.bantuan.simpanan import batch


def test_the_first_visitor_of_any_province_finds_everything_made(monkeypatch: pytest.MonkeyPatch) -> None:
    CACHE.clear()
    siaga.prepare(Event())

    def asked(*_: object) -> None:
        raise AssertionError("seharusnya sudah ada")

    monkeypatch.setattr(store, "cursor", asked)
    for prov in ("61", "62", "63", "64", "65"):
        k = read_view({"prov": prov})
        assert serve("peta_beranda", k).data is serve("peta_beranda", k).data


def test_it_is_made_again_after_a_change_and_ends_when_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    dibuat: list[store.Versi] = []
    sesudah = [Event(), Event()]

    def prepare(_: Event) -> None:
        dibuat.append(store.versi())
        sesudah[len(dibuat) - 1].set()

    monkeypatch.setattr(siaga, "prepare", prepare)
    berhenti = Event()
    penjaga = Thread(target=siaga.keep_ready, args=(berhenti, 0.01))
    penjaga.start()
    assert sesudah[0].wait(SABAR)
    store.publish(batch("70"))
    assert sesudah[1].wait(SABAR)
    berhenti.set()
    penjaga.join(SABAR)
    assert not penjaga.is_alive() and dibuat[0] != dibuat[1]


def test_once_told_to_stop_nothing_more_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    berhenti, dibuat = Event(), []

    def made(kunci: str, _: object) -> object:
        dibuat.append(kunci)
        berhenti.set()
        return SimpleNamespace(ada=False)

    monkeypatch.setattr(siaga, "serve", made)
    siaga.prepare(berhenti)
    assert len(dibuat) == 1


def test_a_store_that_cannot_be_read_is_told_to_the_log_and_tried_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
) -> None:
    ditanya: list[int] = []
    berhenti = Event()

    def broken() -> store.Versi:
        ditanya.append(1)
        if len(ditanya) == 2:
            berhenti.set()
        raise OSError("cakram hilang")

    monkeypatch.setattr(store, "versi", broken)
    siaga.keep_ready(berhenti, 0.01)
    assert len(ditanya) == 2 and "cakram hilang" in caplog.text
