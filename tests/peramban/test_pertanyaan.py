"""The questions of leaders from opening the dashboard: how many clicks each takes, on a laptop and on a phone."""

import pytest
from playwright.sync_api import Page, expect

from tests.bantuan.halaman import overflow, rectangle, tuju, tunggu_tenang

# What a leader asks, and a word of the table behind the answer.
TANYA = {
    "Siapa turun paling jauh?": "Beruntun", "Berapa daerah pada kategori apa?": "Berpindah",
    "di antara lima provinsi?": "Kaltara", "Daerah mana yang serupa?": "Penduduk",
    "Apa yang kurang untuk naik kategori?": "Menuju",
    "Apa yang baru sejak rakor terakhir?": "Terbit", "Siapa belum melapor?": "Kosong",
}
MAKS_KLIK = 3


@pytest.mark.peramban
@pytest.mark.ukuran("ponsel")
def test_every_question_takes_a_leader_one_click_on_a_phone(halaman_tetap: Page) -> None:
    tuju(halaman_tetap, "/?prov=63&tahun=terbaru")
    klik = dict.fromkeys(TANYA, 0)
    for tanya, kata in TANYA.items():
        panel = halaman_tetap.locator("[data-testid=stExpander]", has_text=tanya)
        # The answer itself is read before any click.
        assert len(panel.locator("summary").inner_text().split("?")[1]) > 20
        panel.locator("summary").first.click()
        klik[tanya] += 1
        tunggu_tenang(halaman_tetap)
        expect(panel.locator(".main-svg text", has_text=kata).first).to_be_visible()
        panel.locator("summary").first.click()
        tunggu_tenang(halaman_tetap)
    assert max(klik.values()) <= MAKS_KLIK and overflow(halaman_tetap) == 0


@pytest.mark.peramban
@pytest.mark.ukuran("laptop")
def test_the_map_is_in_sight_with_names_and_values(halaman_tetap: Page) -> None:
    tuju(halaman_tetap, "/?prov=63&tahun=2022")
    # Coming from another page, a window keeps where it was scrolled to.
    halaman_tetap.locator("[data-testid=stMain]").evaluate("m => m.scrollTo(0, 0)")
    tunggu_tenang(halaman_tetap)
    peta = rectangle(halaman_tetap.locator(".st-key-g_peta_beranda .geo .bg"))
    assert peta["y"] > 0 and peta["y"] + peta["height"] <= 768
    expect(halaman_tetap.locator(".st-key-g_peta_beranda .scattergeo text", has_text="81,82")).to_be_visible()
