"""Paparan in the store: revisions are only added, two writers, kills, and the version of the data stays."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import duckdb
import pytest

import store
from store.penulisan import sambungan, tulis
from tests.bantuan.berkas import ROOT
from tests.bantuan.sabar import SABAR, SABAR_PANJANG
from tests.bantuan.simpanan import batch, damage, raising_the_fence

BUNUH = 40


@pytest.fixture
def simpanan(tmp_path: Path) -> Path:
    return tmp_path / "simpanan"


def save(simpanan: Path, isi: str, harapan: int, kunci: str = "rakor", oleh: str = "Sari") -> int:
    return store.save_paparan(kunci, isi, oleh, harapan, simpanan=simpanan)


def test_nothing_is_there_and_nothing_is_made_by_looking(simpanan: Path) -> None:
    assert store.paparan("rakor", simpanan=simpanan) is None
    assert store.paparan_list(simpanan=simpanan) == [] == store.paparan_history("rakor", simpanan)
    with pytest.raises(store.SimpananGagal, match="Paparan rakor tidak ada"):
        store.remove_paparan("rakor", "Sari", 0, simpanan=simpanan)
    assert not simpanan.exists()


def test_each_save_is_one_more_revision_and_the_old_ones_stay(simpanan: Path) -> None:
    assert [save(simpanan, "a", 0), save(simpanan, "b", 1), save(simpanan, "c", 2, oleh=" Budi ")] == [1, 2, 3]
    akhir = store.paparan("rakor", simpanan=simpanan)
    assert akhir and (akhir.revisi, akhir.isi, akhir.oleh, akhir.jenis) == (3, "c", "Budi", "simpan")
    lama = store.paparan("rakor", 1, simpanan)
    assert lama and lama.isi == "a" and store.paparan("rakor", 4, simpanan) is None
    assert [i.isi for i in store.paparan_history("rakor", simpanan)] == ["a", "b", "c"]


def test_the_list_has_the_newest_of_each_latest_first(simpanan: Path) -> None:
    save(simpanan, "a", 0, "satu")
    save(simpanan, "b", 0, "dua")
    save(simpanan, "c", 1, "satu")
    assert [(i.kunci, i.isi) for i in store.paparan_list(simpanan=simpanan)] == [("satu", "c"), ("dua", "b")]


def test_the_same_text_again_is_no_new_revision(simpanan: Path) -> None:
    assert [save(simpanan, "a", 0), save(simpanan, "a", 0), save(simpanan, "a", 1, oleh="Budi")] == [1, 1, 1]


def test_who_saves_over_an_unseen_revision_is_told_who_made_it(simpanan: Path) -> None:
    save(simpanan, "a", 0)
    save(simpanan, "b", 1, oleh="Budi")
    for harapan in (0, 1, 7):
        with pytest.raises(store.VersiBergeser) as galat:
            save(simpanan, "c", harapan)
        assert [i.revisi for i in galat.value.sejak] == [r for r in (1, 2) if r > harapan]
    with pytest.raises(store.VersiBergeser, match=r"sudah disimpan oleh Budi, .*belum disimpan"):
        save(simpanan, "c", 1)
    assert len(store.paparan_history("rakor", simpanan)) == 2


def test_removed_is_off_the_list_and_comes_back_by_saving(simpanan: Path) -> None:
    save(simpanan, "a", 0)
    with pytest.raises(store.VersiBergeser):
        store.remove_paparan("rakor", "Sari", 0, simpanan=simpanan)
    assert [store.remove_paparan("rakor", "Sari", 1, simpanan=simpanan) for _ in range(2)] == [2, 2]
    assert store.paparan("rakor", simpanan=simpanan) is None and store.paparan_list(simpanan=simpanan) == []
    assert [(i.kunci, i.isi, i.jenis) for i in store.paparan_list("buang", simpanan)] == [("rakor", "a", "buang")]
    with pytest.raises(store.VersiBergeser, match="sudah dibuang oleh Sari"):
        save(simpanan, "b", 1)
    assert save(simpanan, "a", 2) == 3
    assert [i.jenis for i in store.paparan_history("rakor", simpanan)] == ["simpan", "buang", "simpan"]


@pytest.mark.parametrize(
    ("isi", "oleh", "kata"), [(" ", "Sari", "isi paparan"), ("a", "  ", "nama"), ("a" * 4_000_001, "Sari", "terlalu besar")]
)
def test_what_cannot_be_kept_is_said(simpanan: Path, isi: str, oleh: str, kata: str) -> None:
    with pytest.raises(store.SimpananGagal, match=kata):
        save(simpanan, isi, 0, oleh=oleh)


def test_the_version_of_the_data_stays_and_batches_keep_their_numbers(simpanan: Path) -> None:
    store.publish(batch("70.1"), simpanan=simpanan)
    for ke in range(3):
        save(simpanan, f"isi {ke}", ke)
    assert store.latest(simpanan) == 1 and [b.nomor for b in store.history(simpanan)] == [1]
    assert store.publish(batch("71.1"), harapan=1, simpanan=simpanan).nomor == 2 and damage(simpanan) == []


def test_a_copy_of_the_store_holds_the_paparan(simpanan: Path, tmp_path: Path) -> None:
    save(simpanan, "a", 0)
    store.backup(tmp_path / "salinan", simpanan)
    assert store.paparan_history("rakor", tmp_path / "salinan") == store.paparan_history("rakor", simpanan)


def test_of_two_people_at_once_one_is_kept_and_the_other_told(simpanan: Path) -> None:
    save(simpanan, "a", 0)
    mulai = Barrier(2)

    def person(isi: str) -> str:
        mulai.wait()
        try:
            return f"revisi {save(simpanan, isi, 1, oleh=isi)}"
        except store.VersiBergeser as galat:
            return str(galat)

    with ThreadPoolExecutor(2) as kolam:
        hasil = sorted(kolam.map(person, ("Budi", "Sari")))
    assert hasil[1] == "revisi 2" and "sudah disimpan oleh" in hasil[0]
    assert len(store.paparan_history("rakor", simpanan)) == 2


def test_two_processes_keep_revisions_in_order(simpanan: Path) -> None:
    perintah = [sys.executable, "-c", PENYIMPAN, str(simpanan)]
    proses = [subprocess.Popen([*perintah, oleh], cwd=ROOT, stdout=subprocess.PIPE, text=True) for oleh in ("Sari", "Budi")]
    keluaran = [satu.communicate(timeout=SABAR)[0] for satu in proses]
    ada = store.paparan_history("rakor", simpanan)
    assert [i.revisi for i in ada] == list(range(1, 17))
    kata = {i.revisi: f"{i.oleh} {i.isi}" for i in ada}
    assert sorted(kata.values()) == sorted(f"{oleh} {oleh} {ke}" for oleh in ("Sari", "Budi") for ke in range(8))
    for oleh, kata_proses in zip(("Sari", "Budi"), keluaran):
        assert [kata[int(r)] for r in kata_proses.split()] == [f"{oleh} {oleh} {ke}" for ke in range(8)]


# Saves eight texts, each over whatever is newest, and prints the revisions.
PENYIMPAN = """
import sys
from pathlib import Path
import store
from tests.bantuan.sabar import SABAR
store.penulisan.sambungan.BATAS_TUNGGU = SABAR
simpanan, oleh = Path(sys.argv[1]), sys.argv[2]
for ke in range(8):
    while True:
        ada = store.paparan_history("rakor", simpanan)
        try:
            print(store.save_paparan("rakor", f"{oleh} {ke}", oleh, len(ada), simpanan=simpanan))
            break
        except store.VersiBergeser:
            continue
"""


def test_writers_of_a_paparan_and_of_a_batch_meet_at_the_fence(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(simpanan, "a", 0)
    monkeypatch.setattr(sambungan, "BATAS_TUNGGU", 0.3)
    with raising_the_fence(simpanan, monkeypatch), pytest.raises(store.SimpananTerkunci, match="Tidak ada yang berubah"):
        save(simpanan, "b", 1)
    assert save(simpanan, "b", 1) == 2


def test_a_save_whose_answer_was_lost_is_found_again(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(*_: object) -> None:
        raise duckdb.FatalException("database has been invalidated: No space left on device")

    monkeypatch.setattr(tulis, "after_write", lost)
    assert save(simpanan, "a", 0) == 1 and store.remove_paparan("rakor", "Sari", 1, simpanan=simpanan) == 2
    assert len(store.paparan_history("rakor", simpanan)) == 2


def test_a_full_disk_is_said_and_leaves_the_old_revision(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(simpanan, "a", 0)

    def full(*_: object) -> None:
        raise duckdb.IOException("No space left on device")

    monkeypatch.setattr(tulis, "ask", full)
    with pytest.raises(store.SimpananGagal, match="Cakram penuh: paparan tidak tersimpan"):
        save(simpanan, "b", 1)
    akhir = store.paparan("rakor", simpanan=simpanan)
    assert akhir and akhir.isi == "a"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="sistem ini tidak dapat membelah proses")
def test_no_revision_is_lost_or_half_there_after_kills(tmp_path: Path) -> None:
    jalan = [sys.executable, "-m", "tests.bantuan.pembunuhan", str(tmp_path), str(BUNUH), "20260114", "paparan"]
    hasil = subprocess.run(jalan, cwd=ROOT, capture_output=True, text=True, timeout=SABAR_PANJANG)
    hitung = json.loads(hasil.stdout)
    assert hitung["rusak"] == [] and hitung["bunuh"] >= BUNUH, hasil.stderr
    assert hitung["terpotong"] > 0 and hitung["dijawab"] > BUNUH // 4 and hitung["lipatan"] > 2
