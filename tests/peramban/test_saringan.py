"""The filter bar in a real browser: what is chosen is read whole, however narrow the screen."""

import pytest
from playwright.sync_api import Page

from tests.bantuan.halaman import found, overflow, tuju, tunggu_tenang

TERPOTONG = """() => [...document.querySelectorAll('.st-key-saringan input')].map(e => {
    const gaya = getComputedStyle(e), kanvas = document.createElement('canvas').getContext('2d');
    kanvas.font = `${gaya.fontWeight} ${gaya.fontSize} ${gaya.fontFamily}`;
    const ruang = e.clientWidth - parseFloat(gaya.paddingLeft) - parseFloat(gaya.paddingRight);
    return [e.value, kanvas.measureText(e.value).width - ruang];
}).filter(([, lebih]) => lebih > 0)"""
BARIS = """() => new Set([...document.querySelectorAll('.st-key-saringan input, .st-key-t_halaman button')]
    .map(e => Math.floor(e.getBoundingClientRect().bottom / 40)).filter(Boolean)).size"""
LEBAR = {(1920, 1080): 1, (1366, 768): 1, (1024, 768): 2, (768, 1024): 2, (390, 844): 3, (360, 740): 3}


@pytest.mark.peramban
@pytest.mark.parametrize("query", ["daerah=63.06&banding=provinsi", "prov=63&banding=kalimantan", "daerah=64.09&tahun=2024"])
def test_choices_are_read_whole(halaman_tetap: Page, query: str) -> None:
    tuju(halaman_tetap, f"/tindak_lanjut?{query}")
    # One window pulled from large to small: everything stands as on a page opened at that size.
    for (lebar, tinggi), baris in LEBAR.items():
        halaman_tetap.set_viewport_size({"width": lebar, "height": tinggi})
        tunggu_tenang(halaman_tetap)
        assert found(halaman_tetap, TERPOTONG) == [], lebar
        assert halaman_tetap.evaluate(BARIS) == baris, lebar
        assert overflow(halaman_tetap) == 0, lebar
        tombol = halaman_tetap.locator(".st-key-t_halaman p:visible")
        assert tombol.evaluate("e => e.scrollWidth - e.clientWidth") <= 0, lebar
