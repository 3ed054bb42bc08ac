"""A phone in a real browser: choices and tables are whole, nothing has to be pushed aside to be read."""

import pytest
from playwright.sync_api import Page

from tests.bantuan.halaman import found, overflow, tunggu_tenang

TERPOTONG = """() => [...document.querySelectorAll('.stMain [role=radiogroup], .stMain .stTable, .stMain .stTable > div,'
    + '.stMain [data-testid=stMetricLabel] p')]
    .filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.textContent.slice(0, 60))"""


@pytest.mark.peramban
@pytest.mark.ukuran("ponsel")
@pytest.mark.parametrize("alamat", [
    "/tindak_lanjut?prov=63&tahun=2024", "/sumber?prov=63&tahun=2024", "/pelayanan?prov=63&tahun=2024",
])
def test_choices_tables_and_labels_are_whole(halaman: Page, alamat: str) -> None:
    halaman.goto(alamat)
    tunggu_tenang(halaman)
    assert found(halaman, TERPOTONG) == []
    assert overflow(halaman) == 0


@pytest.mark.peramban
@pytest.mark.ukuran("ponsel")
def test_table_of_promises_keeps_the_width_its_rows_were_made_for(halaman: Page) -> None:
    halaman.goto("/tindak_lanjut?prov=63&tahun=2024")
    tunggu_tenang(halaman)
    bagan = halaman.locator(".st-key-g_tindak_lanjut")
    assert bagan.locator(".main-svg").first.evaluate("e => e.getBoundingClientRect().width") >= 700
    assert overflow(halaman) == 0
