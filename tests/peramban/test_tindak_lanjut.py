"""Promises in a real browser: written down during a meeting, late ones first, moved on, taken along and brought back the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import store
from tests.bantuan import peladen as server
from tests.bantuan.halaman import overflow, tunggu_tenang

TAPIN = "/integritas?daerah=63.05&tahun=2024"


@pytest.fixture(scope="module")
def simpanan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of this file's server."""
    return tmp_path_factory.mktemp("janji") / "simpanan"


@pytest.fixture(scope="module")
def proses_peladen(
    tmp_path_factory: pytest.TempPathFactory, simpanan: Path, folder_spi: Path
) -> Iterator[server.Peladen]:
    """A dashboard with a store of its own, beside the real figures of SPI."""
    yield from server.with_store(simpanan, tmp_path_factory.mktemp("peladen"), data=folder_spi)


def fill(halaman: Page, janji: str, tenggat: str) -> None:
    """One promise in the open form; region, indicator and view are filled in already."""
    halaman.get_by_label("Yang dijanjikan").fill(janji)
    halaman.get_by_label("Rakor atau perjanjian").last.fill("Rakor SPI 2026")
    halaman.get_by_label("Tanggal dijanjikan").fill("10 Jan 2023")
    halaman.get_by_label("Target nilai").fill("75,5")
    halaman.get_by_label("Tenggat", exact=True).fill(tenggat)
    halaman.get_by_test_id("stFormSubmitButton").get_by_role("button", name="Catat komitmen").click()
    halaman.get_by_text(f"Komitmen tercatat: {janji}").wait_for()
    tunggu_tenang(halaman)


def cards(halaman: Page) -> list[str]:
    """Texts of the cards from top to bottom."""
    return [k.inner_text() for k in halaman.locator("[class*=st-key-janji_]").all()]


def finish(halaman: Page) -> None:
    """The first promise is done, with evidence, although its figure is short of the target."""
    halaman.locator("[class*=st-key-janji_]").first.get_by_role("button", name="Ubah status").click()
    panel = halaman.get_by_test_id("stPopoverBody")
    panel.get_by_text("Selesai", exact=True).click()
    panel.get_by_label("Tautan bukti").fill("https://tapinkab.go.id/sop")
    panel.get_by_role("button", name="Simpan status").click()
    panel.get_by_text("dari target 75,5. Centang bila komitmen ini tetap dinyatakan selesai").wait_for()
    panel.get_by_text("Tetap selesai walau").click()
    panel.get_by_role("button", name="Simpan status").click()


@pytest.mark.peramban
def test_from_the_meeting_to_the_file_and_back(halaman: Page, simpanan: Path) -> None:
    halaman.goto(TAPIN)
    tunggu_tenang(halaman)
    halaman.get_by_role("link", name="Tindak lanjut").click()
    halaman.wait_for_url("**/tindak_lanjut?**daerah=63.05**")
    tunggu_tenang(halaman)
    halaman.get_by_label("Nama Anda").fill("Sari Wulandari")
    halaman.get_by_text("Catat komitmen").first.click()
    tunggu_tenang(halaman)
    terkait = halaman.get_by_role("textbox", name="Tampilan dasbor terkait")
    expect(terkait).to_have_value("/integritas?prov=63&daerah=63.05&tahun=2024")
    fill(halaman, "Memasang standar layanan", "31 Des 2099")
    fill(halaman, "Menyusun SOP gratifikasi", "31 Okt 2025")
    atas, bawah = cards(halaman)
    assert "Menyusun SOP gratifikasi" in atas and "Lewat tenggat" in atas
    assert "Memasang standar layanan" in bawah and "Lewat tenggat" not in bawah and "dari target 75,5" in bawah
    finish(halaman)
    halaman.get_by_text("Status menjadi selesai: Menyusun SOP gratifikasi").wait_for()
    tunggu_tenang(halaman)
    assert "Memasang standar layanan" in cards(halaman)[0]
    assert overflow(halaman) == 0
    halaman.get_by_text("Unduh, templat, dan unggah").click()
    tunggu_tenang(halaman)
    with halaman.expect_download() as unduhan:
        halaman.get_by_role("button", name="Unduh Excel").click()
    assert unduhan.value.suggested_filename == "tindak-lanjut_6305.xlsx"
    isi = unduhan.value.path().read_bytes()
    halaman.get_by_role("link", name="Unggah berkas").click()
    halaman.wait_for_url("**/unggah?**")
    tunggu_tenang(halaman)
    jenis = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    halaman.set_input_files("input[type=file]", {"name": "tindak-lanjut_6305.xlsx", "mimeType": jenis, "buffer": isi})
    halaman.get_by_text("Tidak ada yang berubah: semua baris berkas ini sama dengan yang berlaku.").wait_for()
    expect(halaman.get_by_role("button", name="Terbitkan")).to_be_disabled()
    assert [(b.jenis, b.oleh) for b in store.history(simpanan)] == [("terbit", "Sari Wulandari")] * 3
