"""Waves in the store: uploads whole or not at all, never twice, taken back and put back with who, when and why."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import duckdb
import pytest

import store
from store.dasar.tempat import place
from store.penulisan import sambungan, tulis
from tests.bantuan.berkas import ROOT
from tests.bantuan.gelombang import ruined, upload
from tests.bantuan.sabar import SABAR_PANJANG
from tests.bantuan.simpanan import batch, damage, raising_the_fence

BUNUH = 40


@pytest.fixture
def simpanan(tmp_path: Path) -> Path:
    return tmp_path / "simpanan"


def in_force(simpanan: Path) -> list[int]:
    """Numbers of the uploads that count."""
    return [c.kiriman for c in store.wave_uploads(store.wave_ledger(simpanan))]


def test_nothing_is_there_and_nothing_is_made_by_looking(simpanan: Path) -> None:
    assert store.wave_ledger(simpanan) == ()
    for tanya in (lambda: store.wave_answers(1, simpanan), lambda: store.withdraw_wave(1, "Sari", "salah", simpanan=simpanan)):
        with pytest.raises(store.SimpananGagal, match="Kiriman 1 tidak ada"):
            tanya()
    assert not simpanan.exists()


def test_an_upload_is_kept_whole_with_who_and_when(simpanan: Path) -> None:
    hasil = store.save_wave(upload("a"), " Sari ", simpanan=simpanan)
    assert (hasil.keadaan, hasil.kiriman, hasil.pesan) == ("tersimpan", 1, "Kiriman 1 tersimpan: 12 responden.")
    (catatan,) = store.wave_ledger(simpanan)
    assert (catatan.nama, catatan.buku, catatan.tahun, catatan.periode) == ("SKM Kabupaten Tapin", "skm", 2025, "semester 1")
    assert (catatan.jenis, catatan.oleh, catatan.jumlah, catatan.wilayah) == ("simpan", "Sari", 12, "63.05") and catatan.pada
    assert store.wave_answers(1, simpanan) == upload("a").isi


def test_the_same_answers_are_not_kept_twice_whatever_wave_they_are_said_to_be(simpanan: Path) -> None:
    store.save_wave(upload("a"), "Sari", simpanan=simpanan)
    for lain in (upload("a"), upload("a", tahun=2024)):
        hasil = store.save_wave(lain, "Budi", harapan={1}, ganti=True, simpanan=simpanan)
        assert (hasil.keadaan, hasil.kiriman, hasil.changed) == ("sudah_ada", 1, False) and "oleh Sari" in hasil.pesan
    assert len(store.wave_ledger(simpanan)) == 1


def test_another_upload_is_added_or_takes_the_place_of_those_there(simpanan: Path) -> None:
    store.save_wave(upload("a"), "Sari", simpanan=simpanan)
    store.save_wave(upload("b"), "Sari", harapan={1}, simpanan=simpanan)
    assert in_force(simpanan) == [1, 2]
    hasil = store.save_wave(upload("c"), "Budi", harapan={1, 2}, ganti=True, simpanan=simpanan)
    assert in_force(simpanan) == [hasil.kiriman] == [3]
    diganti = [(c.kiriman, c.pengganti, c.oleh) for c in store.wave_ledger(simpanan) if c.jenis == "ganti"]
    assert diganti == [(1, 3, "Budi"), (2, 3, "Budi")]


def test_waves_are_apart_by_name_kind_year_and_period_but_not_by_capitals(simpanan: Path) -> None:
    store.save_wave(upload("a"), "Sari", simpanan=simpanan)
    for lain in (upload("b", tahun=2024), upload("c", periode="semester 2"), upload("d", buku="mandiri"), upload("e", "IPAK")):
        assert store.save_wave(lain, "Sari", simpanan=simpanan).changed
    with pytest.raises(store.VersiBergeser, match="kiriman 1 disimpan oleh Sari"):
        store.save_wave(upload("f", nama="skm  kabupaten TAPIN", periode="Semester 1"), "Sari", simpanan=simpanan)


def test_who_decides_on_a_wave_that_moved_is_told_what_happened(simpanan: Path) -> None:
    store.save_wave(upload("a"), "Sari", simpanan=simpanan)
    store.withdraw_wave(1, "Budi", "salah berkas", simpanan=simpanan)
    with pytest.raises(store.VersiBergeser, match=r"dicabut oleh Budi, .*Tidak ada yang disimpan"):
        store.save_wave(upload("b"), "Sari", harapan={1}, simpanan=simpanan)
    assert len(store.wave_ledger(simpanan)) == 2


def test_an_upload_is_taken_back_and_put_back_with_its_reasons(simpanan: Path) -> None:
    store.save_wave(upload("a"), "Sari", simpanan=simpanan)
    assert store.withdraw_wave(1, "Budi", "salah berkas", simpanan=simpanan).keadaan == "dicabut" and in_force(simpanan) == []
    lagi = store.withdraw_wave(1, "Sari", "salah", simpanan=simpanan)
    assert lagi.keadaan == "sudah_dicabut" and "sudah dicabut oleh Budi" in lagi.pesan
    assert store.wave_answers(1, simpanan) == upload("a").isi
    assert store.restore_wave(1, "Sari", "ternyata benar", simpanan=simpanan).keadaan == "dipulihkan"
    assert in_force(simpanan) == [1]
    assert store.restore_wave(1, "Budi", "ulang", simpanan=simpanan).keadaan == "sudah_berlaku"
    assert [(c.jenis, c.alasan) for c in store.wave_ledger(simpanan)] == [
        ("simpan", ""), ("cabut", "salah berkas"), ("pulihkan", "ternyata benar"),
    ]


def test_what_was_replaced_comes_back_only_after_its_replacement_is_gone(simpanan: Path) -> None:
    store.save_wave(upload("a"), "Sari", simpanan=simpanan)
    store.save_wave(upload("b"), "Sari", harapan={1}, ganti=True, simpanan=simpanan)
    with pytest.raises(store.SimpananGagal, match="cabut dahulu kiriman 2"):
        store.restore_wave(1, "Sari", "kembali", simpanan=simpanan)
    store.withdraw_wave(2, "Sari", "salah", simpanan=simpanan)
    assert store.restore_wave(1, "Sari", "kembali", simpanan=simpanan).changed and in_force(simpanan) == [1]


def test_what_is_kept_again_is_not_restored_beside_itself(simpanan: Path) -> None:
    store.save_wave(upload("a"), "Sari", simpanan=simpanan)
    store.withdraw_wave(1, "Sari", "salah periode", simpanan=simpanan)
    lain = store.save_wave(upload("a", periode="semester 2"), "Sari", simpanan=simpanan).kiriman
    hasil = store.restore_wave(1, "Sari", "kembali", simpanan=simpanan)
    assert (hasil.keadaan, hasil.kiriman) == ("sudah_ada", lain) and in_force(simpanan) == [lain]


@pytest.mark.parametrize(
    ("kiriman", "oleh", "kata"), [
        (upload("a"), " ", "nama"), (upload("a", " "), "Sari", "nama survei"), (upload("a", periode=""), "Sari", "periode"),
        (upload("a", buku=""), "Sari", "jenis survei"),
    ],
)
def test_what_must_be_said_is_asked_for(simpanan: Path, kiriman: store.Kiriman, oleh: str, kata: str) -> None:
    with pytest.raises(store.SimpananGagal, match=kata):
        store.save_wave(kiriman, oleh, simpanan=simpanan)


@pytest.mark.parametrize("langkah", [store.withdraw_wave, store.restore_wave])
def test_without_a_reason_nothing_is_taken_back(simpanan: Path, langkah: Callable[..., store.HasilGelombang]) -> None:
    store.save_wave(upload("a"), "Sari", simpanan=simpanan)
    with pytest.raises(store.SimpananGagal, match="alasan"):
        langkah(1, "Sari", "  ", simpanan=simpanan)
    assert len(store.wave_ledger(simpanan)) == 1


def test_damaged_answers_are_said_and_others_stay_readable(simpanan: Path) -> None:
    store.save_wave(upload("a"), "Sari", simpanan=simpanan)
    store.save_wave(upload("b"), "Sari", harapan={1}, simpanan=simpanan)
    ruined(1, simpanan)
    with pytest.raises(store.JawabanRusak, match=r"Jawaban kiriman 1 di simpanan rusak.*Unggah lagi"):
        store.wave_answers(1, simpanan)
    assert store.wave_answers(2, simpanan) == upload("b").isi


def test_the_same_answers_take_the_place_of_damaged_ones_in_their_wave_alone(simpanan: Path) -> None:
    store.save_wave(upload("a"), "Sari", simpanan=simpanan)
    store.save_wave(upload("b"), "Sari", harapan={1}, simpanan=simpanan)
    ruined(1, simpanan)
    assert store.save_wave(upload("a", tahun=2024), "Sari", simpanan=simpanan).keadaan == "sudah_ada"
    assert store.save_wave(upload("a"), "Budi", harapan={1, 2}, simpanan=simpanan).kiriman == 3
    assert in_force(simpanan) == [2, 3] and store.wave_answers(3, simpanan) == upload("a").isi
    assert [(c.kiriman, c.pengganti, c.oleh) for c in store.wave_ledger(simpanan) if c.jenis == "ganti"] == [(1, 3, "Budi")]


def test_damaged_answers_are_withdrawn_but_not_put_back(simpanan: Path) -> None:
    store.save_wave(upload("a"), "Sari", simpanan=simpanan)
    ruined(1, simpanan)
    assert store.withdraw_wave(1, "Sari", "rusak", simpanan=simpanan).changed
    with pytest.raises(store.JawabanRusak, match="kiriman 1"):
        store.restore_wave(1, "Sari", "kembali", simpanan=simpanan)
    assert in_force(simpanan) == []


def test_the_version_of_the_data_stays_and_a_copy_holds_the_waves(simpanan: Path, tmp_path: Path) -> None:
    store.publish(batch("70.1"), simpanan=simpanan)
    store.save_wave(upload("a"), "Sari", simpanan=simpanan)
    assert store.latest(simpanan) == 1 and damage(simpanan) == []
    store.backup(tmp_path / "salinan", simpanan)
    assert store.wave_ledger(tmp_path / "salinan") == store.wave_ledger(simpanan)
    assert store.wave_answers(1, tmp_path / "salinan") == upload("a").isi


def test_of_two_people_at_once_one_is_kept_and_the_other_told(simpanan: Path) -> None:
    store.publish(batch("70.1"), simpanan=simpanan)
    mulai = Barrier(2)

    def person(kunci: str) -> str:
        mulai.wait()
        try:
            return store.save_wave(upload(kunci), kunci, simpanan=simpanan).keadaan
        except store.VersiBergeser as galat:
            return str(galat)

    with ThreadPoolExecutor(2) as kolam:
        hasil = sorted(kolam.map(person, ("Budi", "Sari")))
    assert hasil[1] == "tersimpan" and "sudah berubah" in hasil[0] and len(in_force(simpanan)) == 1


def test_while_the_store_is_held_the_last_known_waves_serve(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.save_wave(upload("a"), "Sari", simpanan=simpanan)
    assert in_force(simpanan) == [1]
    store.save_paparan("rakor", "{}", "Sari", 0, simpanan=simpanan)
    with sambungan.opened(place(simpanan), tulis=True):
        assert in_force(simpanan) == [1]
    monkeypatch.setattr(sambungan, "BATAS_TUNGGU", 0.3)
    with raising_the_fence(simpanan, monkeypatch), pytest.raises(store.SimpananTerkunci, match="Tidak ada yang berubah"):
        store.save_wave(upload("b"), "Sari", harapan={1}, simpanan=simpanan)


def test_a_write_whose_answer_was_lost_is_found_again(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(*_: object) -> None:
        raise duckdb.FatalException("database has been invalidated: No space left on device")

    monkeypatch.setattr(tulis, "after_write", lost)
    assert store.save_wave(upload("a"), "Sari", simpanan=simpanan).keadaan == "tersimpan"
    assert store.withdraw_wave(1, "Sari", "salah", simpanan=simpanan).keadaan == "dicabut"
    assert store.restore_wave(1, "Sari", "benar", simpanan=simpanan).keadaan == "dipulihkan"
    assert [c.jenis for c in store.wave_ledger(simpanan)] == ["simpan", "cabut", "pulihkan"]


def test_a_full_disk_is_said_and_nothing_is_half_there(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.save_wave(upload("a"), "Sari", simpanan=simpanan)

    def full(*_: object) -> None:
        raise duckdb.IOException("No space left on device")

    monkeypatch.setattr(tulis, "ask", full)
    with pytest.raises(store.SimpananGagal, match="Cakram penuh: jawaban dari berkas b tidak tersimpan"):
        store.save_wave(upload("b"), "Sari", harapan={1}, simpanan=simpanan)
    assert in_force(simpanan) == [1]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="sistem ini tidak dapat membelah proses")
def test_no_upload_is_lost_or_half_there_after_kills(tmp_path: Path) -> None:
    jalan = [sys.executable, "-m", "tests.bantuan.pembunuhan", str(tmp_path), str(BUNUH), "20260301", "gelombang"]
    hasil = subprocess.run(jalan, cwd=ROOT, capture_output=True, text=True, timeout=SABAR_PANJANG)
    hitung = json.loads(hasil.stdout)
    assert hitung["rusak"] == [] and hitung["bunuh"] >= BUNUH, hasil.stderr
    assert hitung["terpotong"] > 0 and hitung["dijawab"] > BUNUH // 4 and hitung["lipatan"] > 2
