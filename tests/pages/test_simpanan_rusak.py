"""A damaged, missing or shortened store: shipped figures stay on the screen, with words; where it lies is not for all."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import store
from ingest.terbit.hak import HANYA_BACA, Boleh
from pages.bersama import hak_halaman as hak
from store.dasar.tempat import place
from tests.bantuan.laman import open_page, words
from tests.bantuan.simpanan import batch

DAERAH = {"prov": "63", "daerah": "63.01", "tahun": "2025"}


@pytest.fixture
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_data: None) -> Path:
    """The store in use, of two batches, for somebody who may only read."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    monkeypatch.setattr(hak, "permission", lambda: Boleh(False, HANYA_BACA))
    for nilai in ("71.94", "72.50"):
        store.publish(batch(nilai, indikator="spi_indeks"))
    return tmp_path / "simpanan"


def broken(simpanan: Path) -> None:
    with place().basis.open("rb+") as isi:
        isi.write(bytes(4096))


def vanished(simpanan: Path) -> None:
    shutil.rmtree(simpanan)


def behind(simpanan: Path) -> None:
    os.truncate(place().catatan_tunda, 0)


@pytest.mark.parametrize(("rusak", "kata"), [
    (broken, "tidak dapat dibaca"), (vanished, "tidak ditemukan di tempatnya"), (behind, "Sebagian data unggahan hilang"),
])
def test_pages_stay_and_say_what_is_wrong_without_the_place(simpanan: Path, rusak: Callable[[Path], None], kata: str) -> None:
    rusak(simpanan)
    for halaman in ("beranda", "integritas", "tindak_lanjut", "riwayat", "paparan", "unggah", "survei"):
        at = open_page(halaman, **DAERAH)
        teks = words(at)
        assert not at.exception and kata in teks, halaman
        assert str(simpanan) not in teks and "python -m" not in teks, halaman
        assert "Belum ada berkas yang diterbitkan" not in teks


def test_whoever_may_write_reads_the_place_and_the_way_back(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken(simpanan)
    monkeypatch.setattr(hak, "permission", lambda: Boleh(True))
    teks = words(open_page("beranda", **DAERAH)).replace("\\", "")
    assert str(simpanan) in teks and "python -m store restore" in teks


def test_a_store_that_comes_back_is_shown_again(simpanan: Path) -> None:
    simpanan.rename(simpanan.with_name("terlepas"))
    assert "72,50" not in words(open_page("integritas", **DAERAH))
    simpanan.with_name("terlepas").rename(simpanan)
    teks = words(open_page("integritas", **DAERAH))
    assert "72,50" in teks and "tidak ditemukan" not in teks
