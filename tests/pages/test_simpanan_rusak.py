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

PERMISSION = hak.permission
DAERAH = {"prov": "63", "daerah": "63.01", "tahun": "2025"}


@pytest.fixture
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_data: None) -> Path:
    """The store in use, of two batches, for somebody who may only read."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    monkeypatch.setattr(hak, "permission", lambda: Boleh(False, HANYA_BACA))
    monkeypatch.setattr(hak, "tends", lambda: False)
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


def locked(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a disk mounted for reading alone, which holds for root, too."""
    asli = os.access
    monkeypatch.setattr(os, "access", lambda f, cara: asli(f, cara) and not Path(f).is_relative_to(simpanan))


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
    monkeypatch.setattr(hak, "tends", lambda: True)
    teks = words(open_page("beranda", **DAERAH)).replace("\\", "")
    assert str(simpanan) in teks and "python -m store restore" in teks


def test_a_store_that_comes_back_is_shown_again(simpanan: Path) -> None:
    simpanan.rename(simpanan.with_name("terlepas"))
    assert "72,50" not in words(open_page("integritas", **DAERAH))
    simpanan.with_name("terlepas").rename(simpanan)
    teks = words(open_page("integritas", **DAERAH))
    assert "72,50" in teks and "tidak ditemukan" not in teks


@pytest.mark.parametrize(("rusak", "kata"), [
    (broken, "selama simpanan data unggahan bermasalah"), (vanished, "selama simpanan data unggahan bermasalah"),
    (behind, "selama simpanan data unggahan bermasalah"), (locked, "tidak dapat ditulisi"),
])
def test_who_may_write_is_told_before_the_click_that_nothing_can_be_kept(
    simpanan: Path, monkeypatch: pytest.MonkeyPatch, rusak: Callable[..., None], kata: str,
) -> None:
    monkeypatch.setattr(hak, "permission", boleh := PERMISSION)
    assert boleh().ya
    (rusak(simpanan, monkeypatch) if rusak is locked else rusak(simpanan))
    at = open_page("paparan", **DAERAH)
    buat = next(b for b in at.button if b.label == "Buat paparan")
    assert buat.disabled and kata in buat.help
    at = open_page("unggah", **DAERAH)
    assert not at.file_uploader and kata in words(at)
