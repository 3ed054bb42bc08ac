"""Scores of kept waves are there before anybody asks for them."""

from pathlib import Path
from threading import Event, Thread

import pytest

import store
from ingest.jawaban.gelombang import gelombang_skor
from ingest.jawaban.gelombang.gelombang_gabung import waves
from pages.bersama.layanan import siaga
from pages.bersama.layanan.siaga_survei import prepare_waves
from store.dasar.cache import CACHE
from tests.bantuan.sabar import SABAR
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN
from tests.ingest.jawaban.gelombang_uji import answered, keep, many, shown


@pytest.fixture(autouse=True)
def own_store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A store of each test's own."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))


def test_who_asks_first_finds_the_scores_made(monkeypatch: pytest.MonkeyPatch) -> None:
    gelombang = keep(answered(*many("A", [50] * 10, [100] * 10)))
    CACHE.clear()
    prepare_waves(store.wave_ledger(), Event())

    def scored(*_: object) -> None:
        raise AssertionError("seharusnya sudah ada")

    monkeypatch.setattr(gelombang_skor, "score_clean", scored)
    tabel = shown(gelombang_skor.wave_scores(gelombang, RUJUKAN).skor.tabel)
    assert tabel["63.05", "", "", ""] == (75, 10)


def test_a_wave_without_scores_holds_up_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    keep(answered(*many("A", [50] * 10, [100] * 10)), "semester 1")
    keep(answered(*many("A", [50] * 12, [100] * 12)), "semester 2")
    (kedua, pertama) = sorted(waves(store.wave_ledger()), key=lambda g: -g.riwayat[-1].urut)
    store.withdraw_wave(kedua.kiriman[0].kiriman, "Sari", "salah berkas")
    CACHE.clear()
    prepare_waves(store.wave_ledger(), Event())
    monkeypatch.setattr(gelombang_skor, "score_clean", None)
    assert len(gelombang_skor.wave_scores(pertama, RUJUKAN).skor.tabel)


def test_they_are_made_again_after_each_event_and_no_more_once_told_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    dibuat: list[int] = []
    berhenti = Event()
    monkeypatch.setattr(siaga, "prepare", lambda _: None)
    monkeypatch.setattr("pages.bersama.layanan.siaga_survei.prepare_waves", lambda catatan, _: dibuat.append(len(catatan)))
    penjaga = Thread(target=siaga.keep_ready, args=(berhenti, 0.01))
    penjaga.start()
    try:
        keep(answered(*many("A", [50] * 10, [100] * 10)))
        for _ in range(int(SABAR / 0.01)):
            if dibuat:
                break
            berhenti.wait(0.01)
    finally:
        berhenti.set()
        penjaga.join(SABAR)
    assert dibuat == [1]
