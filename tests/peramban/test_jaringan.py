"""A dashboard that listens on a network without sign-in: everything is read, nothing is written, and the pages say why."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.bantuan import peladen as server
from tests.bantuan.halaman import tunggu_tenang

HANYA_BACA = "Dasbor ini hanya dapat dibaca"


@pytest.fixture(scope="module")
def proses_peladen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[server.Peladen]:
    """A dashboard with an empty store that listens on every address of the machine."""
    folder = tmp_path_factory.mktemp("peladen")
    yield from server.with_store(folder / "simpanan", folder, "0.0.0.0")


def open_at(halaman: Page, alamat: str) -> None:
    """Open an address that says it is for reading."""
    halaman.goto(alamat)
    tunggu_tenang(halaman)
    expect(halaman.get_by_text(HANYA_BACA)).to_be_visible()


@pytest.mark.peramban
def test_nobody_uploads_or_takes_back(halaman: Page) -> None:
    open_at(halaman, "/riwayat")
    open_at(halaman, "/unggah")
    expect(halaman.locator("input[type=file]")).to_have_count(0)
    expect(halaman.get_by_role("button", name="Terbitkan")).to_have_count(0)


@pytest.mark.peramban
def test_paparan_are_for_reading(halaman: Page) -> None:
    halaman.goto("/bandingkan?prov=63&tahun=2024")
    tunggu_tenang(halaman)
    halaman.get_by_role("button", name="Tambahkan ke paparan").first.click()
    tunggu_tenang(halaman)
    expect(halaman.get_by_text(HANYA_BACA)).to_be_visible()
    assert "paparan=" not in halaman.url
    open_at(halaman, "/paparan")
    expect(halaman.get_by_role("button", name="Buat paparan")).to_be_disabled()
