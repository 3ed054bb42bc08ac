"""Every page in a real browser: at three sizes nothing overflows, fails, leaves the host or shuts anyone out."""

import pytest
from playwright.sync_api import Page, expect

from sajian.halaman import HALAMAN
from tests.bantuan.axe import axe
from tests.bantuan.halaman import UKURAN, found, overflow, overflow_by_size, tuju, tunggu_tenang
from tests.bantuan.utuh import TERPOTONG, TERTUTUP

SEMUA = list(HALAMAN)
GALAT = "Halaman ini tidak dapat ditampilkan"
LATAR_GELAP = "rgb(15, 26, 32)"


def open_at(halaman: Page, kunci: str, query: str) -> None:
    """Come to a page at its address."""
    tuju(halaman, f"/{HALAMAN[kunci].alamat}?{query}")
    expect(halaman.locator("[aria-current=page]")).to_contain_text(HALAMAN[kunci].judul)


def words_on(halaman: Page) -> str:
    """The visible text of the page."""
    return halaman.inner_text("[data-testid=stMain]")


@pytest.mark.peramban
@pytest.mark.ukuran("ponsel")
@pytest.mark.parametrize("kunci", SEMUA)
def test_every_page_fits_every_screen_with_real_figures_and_is_readable_in_the_dark(halaman_tetap: Page, kunci: str) -> None:
    open_at(halaman_tetap, kunci, "prov=63&tahun=2024")
    assert GALAT not in words_on(halaman_tetap)
    assert found(halaman_tetap, TERPOTONG) == [] and found(halaman_tetap, TERTUTUP) == []
    assert overflow_by_size(halaman_tetap) == dict.fromkeys(UKURAN, 0)
    # An open page turns dark with the machine it is on.
    halaman_tetap.emulate_media(color_scheme="dark")
    expect(halaman_tetap.locator("[data-testid=stApp]")).to_have_css("background-color", LATAR_GELAP)
    tunggu_tenang(halaman_tetap)
    assert GALAT not in words_on(halaman_tetap)
    assert overflow(halaman_tetap) == 0 and axe(halaman_tetap) == []


@pytest.mark.peramban
@pytest.mark.parametrize("kunci", SEMUA)
def test_every_page_carries_the_training_mark_and_is_accessible(halaman_tetap: Page, kunci: str) -> None:
    open_at(halaman_tetap, kunci, "daerah=63.06&tahun=2024&latihan=1")
    teks = words_on(halaman_tetap)
    assert "DATA LATIHAN" in teks and GALAT not in teks
    assert overflow(halaman_tetap) == 0 and axe(halaman_tetap) == []
