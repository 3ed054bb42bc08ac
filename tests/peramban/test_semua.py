"""Every page in a real browser: at three sizes nothing overflows, fails, leaves the host or shuts anyone out."""

import pytest
from playwright.sync_api import Page, expect

from sajian.halaman import HALAMAN
from tests.bantuan.axe import axe
from tests.bantuan.halaman import UKURAN, found, overflow, overflow_by_size, tunggu_tenang
from tests.bantuan.utuh import TERPOTONG, TERTUTUP

SEMUA = list(HALAMAN)
GALAT = "Halaman ini tidak dapat ditampilkan"
LATAR_GELAP = "rgb(15, 26, 32)"


def open_at(halaman: Page, kunci: str, query: str) -> None:
    """Open a page at its address."""
    halaman.goto(f"/{HALAMAN[kunci].alamat}?{query}")
    tunggu_tenang(halaman)


def words_on(halaman: Page) -> str:
    """The visible text of the page."""
    return halaman.inner_text("[data-testid=stMain]")


@pytest.mark.peramban
@pytest.mark.ukuran("ponsel")
@pytest.mark.parametrize("kunci", SEMUA)
def test_every_page_fits_every_screen_with_real_figures_and_is_readable_in_the_dark(halaman: Page, kunci: str) -> None:
    open_at(halaman, kunci, "prov=63&tahun=2024")
    assert GALAT not in words_on(halaman)
    assert found(halaman, TERPOTONG) == [] and found(halaman, TERTUTUP) == []
    assert overflow_by_size(halaman) == dict.fromkeys(UKURAN, 0)
    # An open page turns dark with the machine it is on.
    halaman.emulate_media(color_scheme="dark")
    expect(halaman.locator("[data-testid=stApp]")).to_have_css("background-color", LATAR_GELAP)
    tunggu_tenang(halaman)
    assert GALAT not in words_on(halaman)
    assert overflow(halaman) == 0 and axe(halaman) == []


@pytest.mark.peramban
@pytest.mark.parametrize("kunci", SEMUA)
def test_every_page_carries_the_training_mark_and_is_accessible(halaman: Page, kunci: str) -> None:
    open_at(halaman, kunci, "daerah=63.06&tahun=2024&latihan=1")
    teks = words_on(halaman)
    assert "DATA LATIHAN" in teks and GALAT not in teks
    assert overflow(halaman) == 0 and axe(halaman) == []
