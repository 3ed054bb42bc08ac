"""Every page in a real browser: at three sizes nothing overflows, fails, leaves the host or shuts anyone out."""

import pytest
from playwright.sync_api import Page

from sajian.halaman import HALAMAN
from tests.bantuan.axe import axe
from tests.bantuan.halaman import UKURAN, overflow, overflow_by_size, tunggu_tenang

SEMUA = list(HALAMAN)
GALAT = "Halaman ini tidak dapat ditampilkan"


def open_at(halaman: Page, kunci: str, query: str) -> str:
    """Open a page and return its visible text."""
    halaman.goto(f"/{HALAMAN[kunci].alamat}?{query}")
    tunggu_tenang(halaman)
    return halaman.inner_text("[data-testid=stMain]")


@pytest.mark.peramban
@pytest.mark.ukuran("ponsel")
@pytest.mark.parametrize("kunci", SEMUA)
def test_every_page_fits_every_screen_with_real_figures(halaman: Page, kunci: str) -> None:
    teks = open_at(halaman, kunci, "prov=63&tahun=2024")
    assert GALAT not in teks
    assert overflow_by_size(halaman) == dict.fromkeys(UKURAN, 0)


@pytest.mark.peramban
@pytest.mark.parametrize("kunci", SEMUA)
def test_every_page_carries_the_training_mark_and_is_accessible(halaman: Page, kunci: str) -> None:
    teks = open_at(halaman, kunci, "daerah=63.06&tahun=2024&latihan=1")
    assert "DATA LATIHAN" in teks and GALAT not in teks
    assert overflow(halaman) == 0 and axe(halaman) == []


@pytest.mark.peramban
@pytest.mark.ukuran("proyektor")
@pytest.mark.parametrize("kunci", SEMUA)
def test_every_page_is_readable_in_the_dark(halaman: Page, kunci: str) -> None:
    halaman.emulate_media(color_scheme="dark")
    assert GALAT not in open_at(halaman, kunci, "prov=63&tahun=2023")
    assert overflow(halaman) == 0 and axe(halaman) == []
