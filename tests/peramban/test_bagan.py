"""Charts on a page in a real browser: titles use the width there is, words stand by their chart, nothing is covered."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.bantuan.halaman import found, rectangle, tuju, tunggu_tenang
from tests.bantuan.utuh import TERTUTUP

# What Streamlit loads when it first draws a table.
PROGRAM_TABEL = "**/DataFrame.*.js"
# Of every chart: lines of its title, whether the picture's own is seen, and the gap to what the picture draws.
JUDUL = """() => [...document.querySelectorAll('[class*=y-jd]')].map(b => {
    const tebal = b.querySelector('strong'), baris = tebal.getClientRects().length;
    return [tebal.textContent, baris, getComputedStyle(b.querySelector('.g-gtitle')).display];
})"""
# Texts on the squares of the map that overlap by more than the air of a line.
BERTINDIH = """() => {
    const teks = [...document.querySelectorAll('[class*=y-g_peta] .textpoint text')];
    const kotak = teks.map(t => t.getBoundingClientRect());
    const lebih = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
    return teks.filter((t, i) => kotak.some((k, j) => j < i && lebih(k, kotak[i]))).map(t => t.textContent);
}"""
DI_LUAR = """() => [...document.querySelectorAll('[class*=y-g_spine] .js-plotly-plot')].flatMap(g => {
    const luar = g.getBoundingClientRect();
    return [...g.querySelectorAll('.textpoint text, .ytick text')].filter(t => {
        const k = t.getBoundingClientRect(), spasi = t.textContent.startsWith('\\u2003') ? 11 : 0;
        return k.left + spasi < luar.left - 1 || k.right - spasi > luar.right + 1;
    }).map(t => t.textContent);
})"""
# Of the page on paper: how wide and how high the paper is in its pixels, the widest and the highest chart, and what shines
# through: letters as pale as on a dark screen.
KERTAS = """() => {
    const isi = document.querySelector('.stMainBlockContainer'), skala = Number(getComputedStyle(isi).zoom);
    const [lebar, tinggi] = [...document.styleSheets].flatMap(s => [...s.cssRules]).some(r => /landscape/.test(r.cssText))
        ? [1047, 718] : [718, 1047];
    const kotak = [...document.querySelectorAll('[class*=y-jd], .main-svg')].map(e => e.getBoundingClientRect());
    const pucat = [...isi.querySelectorAll('p, svg text')].filter(e => !/rgb\\(17, 17, 17\\)/.test(getComputedStyle(e).color));
    return {lebar, tinggi, skala, pucat: pucat.length, bagan: kotak.length, terlebar: Math.max(...kotak.map(k => k.width)),
            tertinggi: Math.max(...kotak.map(k => k.height))};
}"""
URUTAN = """() => [...document.querySelectorAll('[class*=y-jd]')].map(b => ['[data-testid=stCaptionContainer]',
    '[data-testid=stExpander]', '[class*=st-key-tpb_]'].map(s => b.querySelector(s)).filter(Boolean)
    .map(e => e.getBoundingClientRect().top))"""


@pytest.mark.peramban
@pytest.mark.ukuran("proyektor")
def test_titles_take_one_line_where_the_screen_has_room_and_stand_free(halaman_tetap: Page) -> None:
    tuju(halaman_tetap, "/integritas?prov=63&tahun=2024")
    judul = halaman_tetap.evaluate(JUDUL)
    assert len(judul) >= 6
    assert [j for j in judul if j[1:] != [1, "none"]] == []
    assert found(halaman_tetap, TERTUTUP) == []


@pytest.mark.peramban
@pytest.mark.ukuran("proyektor")
def test_no_chart_covers_what_stands_above_it(halaman_tetap: Page) -> None:
    tuju(halaman_tetap, "/pelayanan?prov=63&tahun=2024")
    assert found(halaman_tetap, TERTUTUP) == []


@pytest.mark.peramban
@pytest.mark.ukuran("ponsel")
def test_names_on_squares_do_not_run_into_each_other(halaman_tetap: Page) -> None:
    tuju(halaman_tetap, "/?prov=63&tahun=2024&bentuk=petak&latihan=1")
    assert found(halaman_tetap, BERTINDIH) == []


@pytest.mark.peramban
@pytest.mark.ukuran("ponsel")
def test_spine_shows_its_names_and_ends_whole(halaman_tetap: Page) -> None:
    tuju(halaman_tetap, "/profil?prov=63&tahun=2025&latihan=1")
    assert halaman_tetap.locator("[class*=y-g_spine]").count() >= 5
    assert found(halaman_tetap, DI_LUAR) == []


@pytest.mark.peramban
def test_words_of_a_chart_stand_between_it_and_its_buttons(halaman_tetap: Page) -> None:
    tuju(halaman_tetap, "/pelayanan?prov=63&tahun=2024")
    urutan = halaman_tetap.evaluate(URUTAN)
    assert any(len(atas) == 3 for atas in urutan)
    assert all(atas == sorted(atas) for atas in urutan)


@pytest.mark.peramban
def test_picture_for_download_keeps_its_own_title_and_links_show_where_the_keyboard_is(halaman: Page) -> None:
    halaman.goto("/integritas?prov=63&tahun=2024")
    tunggu_tenang(halaman)
    for tautan in ("[data-testid=stPageLink-NavLink]", "[data-testid=stSidebarNavLink]"):
        halaman.keyboard.press("Tab")
        unsur = halaman.locator(tautan).first
        unsur.focus()
        assert unsur.evaluate("e => getComputedStyle(e).outlineWidth") == "3px", tautan
    bagan = halaman.locator("[data-testid=stPlotlyChart]").first
    assert bagan.locator(".js-plotly-plot").evaluate("g => g.layout.title.text").startswith("<b><b>SPI Pemprov")
    bagan.scroll_into_view_if_needed()
    bagan.hover()
    kamera = bagan.locator(".modebar-btn").first
    with halaman.expect_download() as unduhan:
        kamera.click()
    assert unduhan.value.suggested_filename == "spi_deret_63_2024.png"


@pytest.mark.peramban
def test_nothing_moves_when_a_table_arrives(halaman: Page) -> None:
    ditahan: list[Route] = []
    halaman.goto("/?prov=63&tahun=2022")
    tunggu_tenang(halaman)
    halaman.route(PROGRAM_TABEL, lambda satu: ditahan.append(satu))
    halaman.get_by_text("Tabel, unduhan, dan sumber").first.click()
    unduh = halaman.locator("[data-testid=stDownloadButton] button", has_text="Unduh CSV").first
    unduh.wait_for()
    sebelum = rectangle(unduh)["y"]
    assert halaman.locator("[data-testid=stDataFrame]").count() == 0
    for satu in ditahan:
        satu.continue_()
    halaman.unroute(PROGRAM_TABEL)
    halaman.locator("[data-testid=stDataFrame]").first.wait_for()
    tunggu_tenang(halaman)
    assert rectangle(unduh)["y"] == sebelum


@pytest.mark.peramban
def test_what_lies_below_the_fold_comes_when_what_is_in_sight_is_drawn(halaman: Page) -> None:
    ditahan: list[Route] = []
    halaman.route("**/tahap/*", lambda rute: ditahan.append(rute))
    halaman.goto("/profil?prov=63&tahun=2024&latihan=1")
    expect(halaman.locator("[data-testid=stPlotlyChart] .main-svg").first).to_be_visible()
    while not ditahan:
        halaman.wait_for_timeout(50)
    assert halaman.locator("[data-testid=stPlotlyChart]").count() == 1
    ditahan[0].continue_()
    expect(halaman.locator("[data-testid=stPlotlyChart]").nth(4)).to_be_attached()


@pytest.mark.peramban
@pytest.mark.ukuran("proyektor")
def test_any_page_prints_whole_charts_and_nothing_to_click_also_from_a_dark_screen(halaman: Page) -> None:
    halaman.emulate_media(color_scheme="dark")
    halaman.goto("/bandingkan?prov=63&tahun=2023&lingkup=kalimantan&latihan=1")
    tunggu_tenang(halaman)
    # Printing itself: the page hears of it before the paper is laid out.
    assert halaman.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    halaman.emulate_media(media="print")
    kertas = halaman.evaluate(KERTAS)
    assert kertas["bagan"] >= 2 and 0.4 <= kertas["skala"] < 1 and kertas["pucat"] == 0
    # 56 regions on a sheet that lies.
    assert kertas["lebar"] == 1047 and 300 < kertas["terlebar"] <= kertas["lebar"]
    assert 500 < kertas["tertinggi"] <= kertas["tinggi"]
    for hilang in ("[data-testid=stSidebar]", "[data-testid=stHeader]", ".st-key-saringan", "[data-testid=stExpander]"):
        expect(halaman.locator(hilang).first).to_be_hidden()
