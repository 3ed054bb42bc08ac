"""Journeys from the front page: map to profile, a shared link, a choice that survives navigation."""

import pytest
from playwright.sync_api import Page, expect

from tests.bantuan.halaman import Catatan, tunggu_tenang

DAERAH = ".choroplethlayer path.choroplethlocation"
# A point of the screen that lies inside the shape; the middle of its box may be a neighbour.
TITIK_DALAM = """([bentuk, kode]) => {
    const path = [...document.querySelectorAll(bentuk)].find(p => p.__data__.loc === kode);
    path.scrollIntoView({block: 'center'});
    const kotak = path.getBBox(), ke_layar = path.getScreenCTM(), titik = path.ownerSVGElement.createSVGPoint();
    for (let i = 1; i < 20; i++) for (let j = 1; j < 20; j++) {
        titik.x = kotak.x + kotak.width * i / 20; titik.y = kotak.y + kotak.height * j / 20;
        if (path.isPointInFill(titik)) { const t = titik.matrixTransform(ke_layar); return [t.x, t.y]; }
    }
}"""


def click_region(halaman: Page, kode: str) -> None:
    """Click a region of the map as a mouse does."""
    x, y = halaman.evaluate(TITIK_DALAM, [DAERAH, kode])
    halaman.mouse.move(x, y)
    halaman.mouse.click(x, y)


@pytest.mark.peramban
def test_map_draws_every_kabupaten_without_asking_outside_and_its_table_opens_under_it(halaman: Page, catatan: Catatan) -> None:
    halaman.goto("/?prov=63&tahun=2022")
    tunggu_tenang(halaman)
    expect(halaman.locator(DAERAH)).to_have_count(13)
    assert [u for u in catatan.requests if "/peta/kabupaten_kota-" in u]
    assert catatan.outside == []
    halaman.get_by_text("Tabel, unduhan, dan sumber").first.click()
    tunggu_tenang(halaman)
    with halaman.expect_download() as unduhan:
        halaman.locator("[data-testid=stDownloadButton] button", has_text="Unduh CSV").first.click()
    isi = unduhan.value.path().read_text(encoding="utf-8-sig")
    assert "63.06" in isi and "81.82" in isi
    assert unduhan.value.suggested_filename == "peta_beranda_63_2022.csv"


@pytest.mark.peramban
def test_drill_from_province_to_kabupaten_to_profile(halaman: Page) -> None:
    halaman.goto("/?prov=63&tahun=2023")
    tunggu_tenang(halaman)
    halaman.get_by_text("Provinsi", exact=True).last.click()
    tunggu_tenang(halaman)
    expect(halaman.locator(DAERAH)).to_have_count(5)
    click_region(halaman, "64")
    halaman.wait_for_url("**prov=64**")
    expect(halaman.locator(DAERAH)).to_have_count(10)
    tunggu_tenang(halaman)
    click_region(halaman, "64.02")
    halaman.wait_for_url("**/profil?**daerah=64.02**")
    expect(halaman.get_by_role("heading", name="Kutai Kartanegara").first).to_be_visible()


@pytest.mark.peramban
def test_a_shared_link_opens_the_same_view(halaman: Page) -> None:
    halaman.goto("/?prov=63&tahun=2024")
    tunggu_tenang(halaman)
    halaman.get_by_label("Tahun", exact=True).click()
    halaman.get_by_role("option", name="2022").click()
    halaman.wait_for_url("**tahun=2022**")
    tunggu_tenang(halaman)
    alamat = halaman.url
    lain = halaman.context.new_page()
    lain.goto(alamat)
    tunggu_tenang(lain)
    assert lain.url == alamat
    assert lain.inner_text("h1") == halaman.inner_text("h1") == "Kalimantan Selatan 2022"


@pytest.mark.peramban
def test_choices_survive_the_navigation(halaman: Page) -> None:
    halaman.goto("/?daerah=63.06&tahun=2022&banding=ambang")
    tunggu_tenang(halaman)
    halaman.get_by_role("link", name="Integritas (SPI)").click()
    halaman.wait_for_url("**/integritas**")
    tunggu_tenang(halaman)
    assert "daerah=63.06" in halaman.url and "tahun=2022" in halaman.url and "banding=ambang" in halaman.url


@pytest.mark.peramban
def test_training_mode_is_switched_on_and_off_in_the_address(halaman: Page) -> None:
    halaman.goto("/?prov=63&tahun=2024")
    tunggu_tenang(halaman)
    halaman.get_by_text("Mode latihan").click()
    halaman.wait_for_url("**latihan=1**")
    tunggu_tenang(halaman)
    expect(halaman.get_by_text("semua angka di halaman ini buatan")).to_be_visible()
    halaman.get_by_text("Mode latihan").click()
    halaman.wait_for_url(lambda u: "latihan" not in u)
    tunggu_tenang(halaman)
    expect(halaman.get_by_text("semua angka di halaman ini buatan")).to_have_count(0)


@pytest.mark.peramban
def test_a_first_visit_takes_three_megabytes_and_no_second_chart_library(halaman: Page) -> None:
    jaringan = halaman.context.new_cdp_session(halaman)
    jaringan.send("Network.enable")
    # As one who was never here before.
    jaringan.send("Network.setCacheDisabled", {"cacheDisabled": True})
    bita: list[float] = []
    diminta: list[str] = []
    jaringan.on("Network.requestWillBeSent", lambda isi: diminta.append(isi["request"]["url"]))
    jaringan.on("Network.loadingFinished", lambda isi: bita.append(isi["encodedDataLength"]))
    halaman.goto("/?prov=63&tahun=2024")
    tunggu_tenang(halaman)
    skrip = [u.rpartition("/")[2] for u in diminta]
    assert any(s.startswith("PlotlyChart") for s in skrip)
    assert not [s for s in skrip if s.startswith("embed.")]
    # The scripts themselves weigh 8 MB; the goal is 3.2 MB.
    assert 1_000_000 < sum(bita) < 3_200_000
