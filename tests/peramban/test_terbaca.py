"""What is written can be read: links break, cells hold their words, no line runs through a figure."""

from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.bantuan.halaman import found, tuju

# Words of links and of cells that reach over their box.
TERPOTONG = """() => [...document.querySelectorAll('.stMain [data-testid=stPageLink-NavLink] p, .st-key-lembar td')]
    .filter(e => e.offsetParent && e.scrollWidth > e.clientWidth + 1).map(e => e.textContent)"""
# Figures in charts that lie on anything but the ground of the page, letter by letter.
TANPA_ALAS = """() => [...document.querySelectorAll('.stMain .cartesianlayer .textpoint text')].filter(e => {
    const { paintOrder, stroke, strokeWidth } = getComputedStyle(e);
    const dasar = getComputedStyle(document.querySelector('.stApp')).backgroundColor;
    return !paintOrder.startsWith('stroke') || stroke !== dasar || parseFloat(strokeWidth) < 4;
}).map(e => e.textContent)"""


@pytest.mark.peramban
@pytest.mark.ukuran("ponsel")
def test_sentences_that_lead_somewhere_break_on_a_phone(halaman_tetap: Page) -> None:
    tuju(halaman_tetap, "/?prov=63")
    assert halaman_tetap.locator(".stMain [data-testid=stPageLink-NavLink] p").count() > 8
    assert found(halaman_tetap, TERPOTONG) == []


@pytest.mark.peramban
@pytest.mark.ukuran("proyektor")
def test_every_cell_of_the_sheet_holds_its_words(halaman_tetap: Page) -> None:
    tuju(halaman_tetap, "/profil?prov=63")
    assert halaman_tetap.locator(".st-key-lembar td").count() > 100
    assert found(halaman_tetap, TERPOTONG) == []


@pytest.mark.peramban
@pytest.mark.ukuran("ponsel")
@pytest.mark.parametrize("tema", ["light", "dark"])
def test_no_threshold_runs_through_a_figure(halaman_tetap: Page, tema: Literal["light", "dark"]) -> None:
    halaman_tetap.emulate_media(color_scheme=tema)
    tuju(halaman_tetap, "/bandingkan?prov=63&latihan=1")
    assert halaman_tetap.locator(".stMain .cartesianlayer .textpoint text").count() >= 13
    assert found(halaman_tetap, TANPA_ALAS) == []
