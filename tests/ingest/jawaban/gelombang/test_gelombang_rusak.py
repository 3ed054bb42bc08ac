"""An upload that can not be read any more: which it is, what still works, and how it is mended."""

from pathlib import Path

import pytest

import store
from ingest.jawaban.gelombang.gelombang_gabung import Gelombang, waves
from ingest.jawaban.gelombang.gelombang_rusak import KirimanRusak
from ingest.jawaban.gelombang.gelombang_skor import wave_scores
from tests.bantuan.gelombang import ruined
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN
from tests.ingest.jawaban.gelombang_uji import answered, keep, many, shown

A = many("A", [75, 100, 50, 25] * 5, [50, 75, 75, 0] * 5)
B = many("B", [100, 25, 50, 50] * 5, [100, 0, 25, 75] * 5, "Balangan")
C = many("A", [0, 25, 50, 75] * 5, [25, 25, 75, 100] * 5)


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))


def regions(g: Gelombang) -> set[str]:
    """Regions of which anything is told."""
    return {w for w, *_ in shown(wave_scores(g, RUJUKAN).skor.tabel)}


def now(saat: str = "semester 1 2025") -> Gelombang:
    """The wave as it is."""
    return next(g for g in waves(store.wave_ledger()) if g.saat == saat)


def test_it_is_named_with_who_when_how_many_and_what_can_be_done() -> None:
    keep(answered(*A))
    keep(answered(*B))
    ruined(1)
    with pytest.raises(KirimanRusak, match=r"Kiriman 1 rusak: survei\.csv, 20 responden, disimpan oleh Sari, \d\d-") as galat:
        wave_scores(now(), RUJUKAN)
    assert [c.kiriman for c in galat.value.kiriman] == [1]
    assert all(k in str(galat.value) for k in ("Unggah lagi", "dari cadangan", "cabut kiriman itu dengan alasan"))


def test_once_withdrawn_other_regions_are_told_and_its_own_wait() -> None:
    keep(answered(*A))
    keep(answered(*B, *C))
    ruined(1)
    store.withdraw_wave(1, "Budi", "rusak")
    # Tapin with and without the first upload was told: what the difference tells is known no more.
    assert regions(now()) == {"63.11"}
    hasil = wave_scores(now(), RUJUKAN)
    tapin = hasil.skor.tabel[hasil.skor.tabel["kode_wilayah"] == "63.05"]
    assert set(tapin["singkat"]) == {"menunggu kiriman yang rusak"} and [c.kiriman for c in hasil.rusak] == [1]
    assert "63.05" not in {*hasil.skor.mutu["kode_wilayah"], *hasil.skor.sebaran["kode_wilayah"]}


def test_the_same_answers_handed_in_again_mend_the_wave() -> None:
    keep(answered(*A))
    sebelum = shown(wave_scores(keep(answered(*B, *C)), RUJUKAN).skor.tabel)
    ruined(1)
    keep(answered(*A[::-1]))
    sesudah = shown(wave_scores(now(), RUJUKAN).skor.tabel)
    assert now().nomor == (2, 3) and {k: n for k, (_, n) in sesudah.items()} == {k: n for k, (_, n) in sebelum.items()}
    assert {k: v for k, (v, _) in sesudah.items()} == pytest.approx({k: v for k, (v, _) in sebelum.items()})


def test_other_people_are_told_of_as_ever_and_a_year_that_may_hold_them_waits() -> None:
    keep(answered(*A))
    keep(answered(*C), "semester 2")
    keep(answered(*C, *C), "setahun")
    ruined(1)
    assert regions(now("semester 2 2025")) == {"63.05"}
    assert regions(now("setahun 2025")) == set()
    keep(answered(*A, *A), "setahun", tahun=2026)
    assert regions(now("setahun 2026")) == {"63.05"}


def test_a_backup_put_back_is_seen_at_once() -> None:
    keep(answered(*A))
    keep(answered(*B, *C))
    isi = store.wave_answers(1)
    ruined(1)
    store.withdraw_wave(1, "Budi", "rusak")
    assert regions(now()) == {"63.11"}
    ruined(1, isi=isi)
    assert regions(now()) == {"63.05", "63.11"}
