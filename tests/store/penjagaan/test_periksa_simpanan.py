"""The store looked through: each kind of damage is found and said with what to do; a whole one has none."""

from collections.abc import Callable
from pathlib import Path

import duckdb
import pandas as pd
import pytest

import store
from store import Sumber
from store.dasar.tempat import place
from store.penjagaan.laporan import report
from tests.bantuan.gelombang import upload
from tests.bantuan.simpanan import batch, figures, seeded


@pytest.fixture
def simpanan(tmp_path: Path) -> Path:
    """A store with figures, a detail table, sources of every kind, a wave, a withdrawal and a spelling."""
    folder = tmp_path / "simpanan"
    store.publish(batch("70.1", "70.2"), simpanan=folder)
    kolom = store.TABEL_RINCI["zona_integritas"][1].split()
    isi = pd.DataFrame([["2025", "63.01", "RSUD", "wbk", "", ""]], columns=kolom)
    store.publish(store.Batch("zi", "Sari", "zi.csv", b"zi", [isi], Sumber("K", "P"), tabel="zona_integritas"), simpanan=folder)
    store.publish(batch("71", sumber=None, sumber_id="u:1"), simpanan=folder)
    sendiri = Sumber("K", "P", sumber_id="k:1")
    store.publish(
        store.Batch("spi", "Sari", "s.csv", b"s", [figures("72", sumber_id="k:1"), figures("73")], sendiri), simpanan=folder,
    )
    store.publish(seeded("banyak", 300), simpanan=folder)
    store.withdraw(1, "Sari", "salah", simpanan=folder)
    store.save_wave(upload("a"), "Sari", simpanan=folder)
    store.remember_spelling("HSS", "63", "63.06", "Sari", simpanan=folder)
    return folder


def change(simpanan: Path, perintah: str) -> None:
    """Somebody changes the database past us."""
    with duckdb.connect(str(place(simpanan).basis)) as con:
        con.execute(perintah)


def test_a_whole_store_is_said_to_be_whole(simpanan: Path) -> None:
    baik, (kalimat,) = report(simpanan)
    assert baik and "utuh: versi 6, 5 batch, 5 berkas asli" in kalimat


def test_before_the_first_batch_there_is_nothing_to_look_through(tmp_path: Path) -> None:
    baik, (kalimat,) = report(tmp_path / "tiada")
    assert baik and "Belum ada simpanan" in kalimat


def original_of(simpanan: Path, batch_id: int) -> Path:
    return store.original(store.history(simpanan)[batch_id - 1].sidik_berkas, simpanan)


@pytest.mark.parametrize(("rusak", "kata"), [
    (lambda s: change(s, "delete from isi_capaian where batch_id = 5 and urutan = 7"), "(banyak): ada 299 dari 300 baris"),
    (lambda s: change(s, "update isi_capaian set nilai = '99' where batch_id = 3"), "batch 3 (spi.csv): isi barisnya tidak sama"),
    (lambda s: change(s, "update isi_rinci set isi = replace(isi, 'wbk', 'wbbm')"), "batch 2 (zi.csv): isi barisnya tidak sama"),
    (lambda s: change(s, "update buku set oleh = 'Budi' where nomor = 4"), "baris riwayat pada langkah 4 tidak sama"),
    (lambda s: change(s, "delete from buku where nomor = 6"), "baris riwayat pada langkah 6 tidak sama"),
    (lambda s: change(s, "delete from jejak where langkah = 3"), "langkah 4 penulisan tidak bersambung"),
    (lambda s: change(s, "update jejak set isi = 'lain' where langkah = 2"), "langkah 2 penulisan tidak bersambung"),
    (lambda s: change(s, "update pagar set nomor = 4"), "melampaui nomor yang pernah dipakai (4)"),
    (lambda s: change(s, "update gelombang set isi = 'lain'::blob"), "jawaban kiriman 1 tidak sama"),
    (lambda s: original_of(s, 2).unlink(), "berkas asli batch 2 (zi.csv) tidak ada"),
    (lambda s: original_of(s, 4).write_bytes(b"lain"), "berkas asli batch 4 (s.csv) berubah isinya"),
])
def test_what_is_wrong_is_found_and_said_with_what_to_do(simpanan: Path, rusak: Callable[[Path], None], kata: str) -> None:
    rusak(simpanan)
    baik, kalimat = report(simpanan)
    (satu,) = [k for k in kalimat if kata in k]
    assert not baik and "cadangan" in satu
