"""Uploads in a real browser: published and taken back before everybody's eyes, refused with words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import store
from tests.bantuan import peladen as server
from tests.bantuan.axe import axe
from tests.bantuan.halaman import overflow, tunggu_tenang

TAPIN = "/?daerah=63.05&tahun=2025"
RAPI = b"Hasil SPI 2025 Kalimantan Selatan;;\nKab/Kota;Indeks SPI;Kategori\nTapin;70,25;Rentan\nHSS;82,10;Terjaga\n"
RUSAK = b"Kab/Kota;Tahun;Indeks SPI\nTapin;2025;tujuh puluh\nAntah Berantah;2025;70,1\n"


@pytest.fixture(scope="module")
def simpanan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of this file's server."""
    return tmp_path_factory.mktemp("unggah") / "simpanan"


@pytest.fixture(scope="module")
def proses_peladen(
    tmp_path_factory: pytest.TempPathFactory, simpanan: Path, folder_spi: Path
) -> Iterator[server.Peladen]:
    """A dashboard with a store of its own, beside the real figures of SPI."""
    yield from server.with_store(simpanan, tmp_path_factory.mktemp("peladen"), data=folder_spi)


def hand_in(halaman: Page, isi: bytes, nama: str = "rekap.csv") -> None:
    """Open the upload page and give it a file."""
    halaman.goto("/unggah")
    tunggu_tenang(halaman)
    halaman.set_input_files("input[type=file]", {"name": nama, "mimeType": "text/csv", "buffer": isi})
    halaman.get_by_text("Cara berkas dibaca").wait_for()
    tunggu_tenang(halaman)


def fill_source(halaman: Page) -> None:
    """Choose the kind of source by keyboard, name the publisher and who hands the file in."""
    # The chart above pushes the form down when it is drawn, and a list that has been opened would shut.
    halaman.locator("[data-testid=stPlotlyChart] .main-svg").first.wait_for()
    tunggu_tenang(halaman)
    jenis = halaman.get_by_label("Jenis sumber")
    jenis.focus()
    for tombol in ("ArrowDown", "ArrowDown", "Enter"):
        halaman.keyboard.press(tombol)
        halaman.wait_for_timeout(300)
    expect(jenis).to_have_value("Pemerintah daerah", timeout=10_000)
    tunggu_tenang(halaman)
    halaman.get_by_role("textbox", name="Penerbit").fill("Inspektorat")
    judul = halaman.get_by_role("textbox", name="Judul")
    if not judul.input_value():
        judul.fill("Hasil SPI 2025")
    halaman.get_by_label("Nama Anda").fill("Sari Wulandari")


def rerun(halaman: Page) -> None:
    """What any click of somebody else does. A tab behind another draws once a second and may miss a click."""
    halaman.bring_to_front()
    halaman.get_by_text("Warna ramah buta warna").click()
    tunggu_tenang(halaman)


@pytest.mark.peramban
def test_published_for_everyone_without_a_restart_then_taken_back(halaman: Page, simpanan: Path) -> None:
    lain = halaman.context.new_page()
    lain.goto(TAPIN)
    tunggu_tenang(lain)
    nilai = lain.locator("[data-testid=stMetricValue]").get_by_text("70,25")
    expect(nilai).to_have_count(0)
    halaman.bring_to_front()
    hand_in(halaman, RAPI)
    fill_source(halaman)
    halaman.get_by_role("button", name="Terbitkan").click()
    halaman.get_by_text("Batch 1 terbit: 2 baris dari rekap.csv").wait_for()
    rerun(lain)
    expect(nilai).to_have_count(1)
    halaman.bring_to_front()
    halaman.get_by_role("link", name="Buka batch 1").click()
    halaman.wait_for_url("**/riwayat?**batch=1**")
    tunggu_tenang(halaman)
    with halaman.expect_download() as unduhan:
        halaman.get_by_role("button", name="Unduh berkas asli").click()
    assert unduhan.value.path().read_bytes() == RAPI and unduhan.value.suggested_filename == "rekap.csv"
    halaman.get_by_text("Cabut batch 1 …").click()
    halaman.get_by_label("Alasan").fill("tahun keliru")
    halaman.get_by_role("button", name="Cabut batch 1", exact=True).click()
    halaman.get_by_text("Batch 1 dicabut; angkanya tidak lagi dipakai.").wait_for()
    rerun(lain)
    expect(nilai).to_have_count(0)
    assert [(b.jenis, b.oleh, b.alasan) for b in store.history(simpanan)] == [
        ("terbit", "Sari Wulandari", ""), ("cabut", "Sari Wulandari", "tahun keliru"),
    ]
    lain.goto(f"{TAPIN}&versi=1")
    tunggu_tenang(lain)
    expect(nilai).to_have_count(1)
    expect(lain.locator(".st-key-pita_versi")).to_contain_text("PER VERSI 1, ")


@pytest.mark.peramban
@pytest.mark.ukuran("ponsel")
def test_a_messy_file_gets_its_findings_and_leaves_nothing_behind(halaman: Page, simpanan: Path) -> None:
    sebelum = len(store.history(simpanan))
    hand_in(halaman, RUSAK)
    teks = halaman.inner_text("[data-testid=stMain]")
    assert "Belum dapat diterbitkan: 2 hal harus diperbaiki" in teks
    assert "Baris 2, kolom Indeks SPI, tertulis “tujuh puluh”." in teks and "Nama daerah tidak dikenal." in teks
    assert "Upload" not in halaman.inner_text("[data-testid=stFileUploader]")
    expect(halaman.get_by_role("button", name="Terbitkan")).to_be_disabled()
    with halaman.expect_download() as unduhan:
        halaman.get_by_role("button", name="Unduh salinan bertanda (CSV)").click()
    assert "ditolak" in unduhan.value.path().read_text(encoding="utf-8-sig")
    assert overflow(halaman) == 0 and axe(halaman) == []
    assert len(store.history(simpanan)) == sebelum


@pytest.mark.peramban
@pytest.mark.ukuran("ponsel")
def test_the_preview_fits_a_phone_in_the_dark(halaman: Page) -> None:
    halaman.emulate_media(color_scheme="dark")
    hand_in(halaman, RAPI)
    expect(halaman.get_by_text("Siap diterbitkan: 2 baris")).to_be_visible()
    assert overflow(halaman) == 0 and axe(halaman) == []
