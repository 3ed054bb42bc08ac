"""The list of promises on a phone: whole, accessible, and its table as wide as its rows need."""

import pytest
from playwright.sync_api import Page

from tests.bantuan.axe import axe
from tests.bantuan.halaman import overflow, rectangle, tuju


@pytest.mark.peramban
@pytest.mark.ukuran("ponsel")
@pytest.mark.parametrize("alamat", ["/tindak_lanjut?prov=63", "/tindak_lanjut?daerah=63.05&latihan=1"])
def test_the_list_fits_a_phone(halaman_tetap: Page, alamat: str) -> None:
    tuju(halaman_tetap, alamat)
    assert halaman_tetap.locator("[class*=st-key-janji_]").count() >= 6
    assert rectangle(halaman_tetap.locator(".st-key-g_tindak_lanjut .main-svg").first)["width"] >= 700
    assert overflow(halaman_tetap) == 0 and axe(halaman_tetap) == []
