"""The letterhead of a province: read once for as long as nothing is written, and there while the store is held."""

from pathlib import Path

import pytest

import store
from store.dasar.tempat import place
from store.penulisan.sambungan import opened


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))


def test_it_is_read_once_until_something_is_written() -> None:
    store.save_kop("63", "{}", b"logo", b"templat", "Sari")
    lama = store.kop("63")
    assert lama is not None and lama.logo == b"logo" and store.kop("63") is lama
    store.save_kop("63", "{}", b"logo baru", b"", "Sari")
    baru = store.kop("63")
    assert baru is not None and (baru.logo, baru.templat) == (b"logo baru", b"")


def test_while_the_store_is_held_the_last_known_one_serves() -> None:
    store.save_kop("63", "{}", b"logo", b"", "Sari")
    lama = store.kop("63")
    store.save_paparan("uji12345", "{}", "Sari", 0)
    with opened(place(None), tulis=True):
        assert store.kop("63") is lama
