"""The sheet on paper and the search of the reference page, in a real browser."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.bantuan.halaman import tuju, tunggu_tenang

# A4 upright less margins of 10 mm: 190 mm at 96 px an inch.
LEBAR_KERTAS = 718
# A drawn figure keeps its width on paper; only the scale of the printed page makes it smaller.
LEBAR_BAGAN = "() => Math.max(...[...document.querySelectorAll('.main-svg')].map(e => e.getBoundingClientRect().width))"
SKALA = "() => Number(getComputedStyle(document.querySelector('[data-testid=stMainBlockContainer]')).zoom)"
# Cells that print: a table cut by its own box would hide some.
TERPOTONG = """() => [...document.querySelectorAll('.st-key-lembar [data-testid=stTable]')]
    .flatMap(t => [t, ...t.querySelectorAll('div')]).filter(e => getComputedStyle(e).overflow !== 'visible').length"""
HURUF_GELAP = """() => [...document.querySelectorAll('.st-key-lembar p, .st-key-lembar svg text')]
    .filter(e => getComputedStyle(e).color !== 'rgb(17, 17, 17)').length"""


@pytest.mark.peramban
@pytest.mark.ukuran("proyektor")
def test_sheet_prints_whole_on_a4_also_from_a_dark_projector(halaman: Page) -> None:
    halaman.emulate_media(color_scheme="dark")
    halaman.goto("/profil?daerah=63.06&tahun=2024&latihan=1")
    tunggu_tenang(halaman)
    lebar = halaman.evaluate(LEBAR_BAGAN)
    halaman.emulate_media(media="print")
    assert 600 < lebar * halaman.evaluate(SKALA) <= LEBAR_KERTAS
    assert halaman.evaluate(TERPOTONG) == 0
    assert halaman.evaluate(HURUF_GELAP) == 0
    assert {"avoid"} == set(halaman.locator("[class*=y-jd]").evaluate_all("es => es.map(e => getComputedStyle(e).breakInside)"))
    for hilang in ("[data-testid=stSidebar]", ".st-key-saringan", "[data-testid=stExpander]", "[class*=y-tp]"):
        expect(halaman.locator(hilang).first).to_be_hidden()
    expect(halaman.locator(".cap-cetak")).to_be_visible()


@pytest.mark.peramban
def test_search_is_in_the_address_and_reopens_the_same(halaman_tetap: Page) -> None:
    tuju(halaman_tetap, "/sumber?prov=63&tahun=2024&bagian=beda")
    kotak = halaman_tetap.get_by_label("Cari di semua bagian")
    kotak.fill("Tabalong")
    kotak.press("Enter")
    expect(halaman_tetap.get_by_role("radio", name="Perbedaan (1)")).to_be_visible()
    expect(halaman_tetap).to_have_url(re.compile("cari=Tabalong"))
    halaman_tetap.reload()
    tunggu_tenang(halaman_tetap)
    expect(halaman_tetap.get_by_role("radio", name="Perbedaan (1)")).to_be_visible()
