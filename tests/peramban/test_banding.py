"""Journeys on Bandingkan daerah and Keterkaitan: a cell of the rug, a bar, a phone."""

import pytest
from playwright.sync_api import Page, expect

from tests.bantuan.halaman import overflow, tuju, tunggu_tenang

# Where the cell of a region and column lies on the screen, a little off its middle, from the figure itself.
LETAK_SEL = """([kode, kolom]) => {
    for (const bagan of document.querySelectorAll('.js-plotly-plot')) {
        for (const jejak of bagan._fullData) {
            const i = (jejak.customdata || []).findIndex((c, n) => c[0] === kode && jejak.x[n] === kolom);
            if (i < 0 || jejak.mode !== 'markers+text') continue;
            const kotak = bagan.querySelector('.nsewdrag').getBoundingClientRect(), l = bagan._fullLayout;
            return [kotak.x + l.xaxis.d2p(jejak.x[i]) + 15, kotak.y + l.yaxis.d2p(jejak.y[i]) + 7];
        }
    }
}"""


def click_cell(halaman: Page, kode: str, kolom: int) -> None:
    """Click a cell of the rug as a mouse does, away from the middle of the cell."""
    x, y = halaman.evaluate(LETAK_SEL, [kode, kolom])
    halaman.mouse.move(x, y)
    halaman.mouse.click(x, y)


@pytest.mark.peramban
@pytest.mark.parametrize(("lingkup", "kode", "kolom"), [("provinsi", "63.06", 2), ("semua_provinsi", "64", 1)])
def test_a_click_inside_a_cell_opens_the_profile_of_its_region_and_back_returns(
    halaman: Page, lingkup: str, kode: str, kolom: int
) -> None:
    # In 2023 the cell of the kabupaten has a dash, the one of the province a value: both cells lead on.
    halaman.set_viewport_size({"width": 1366, "height": 1400})
    halaman.goto(f"/bandingkan?prov=63&tahun=2023&lingkup={lingkup}&lihat=semua")
    tunggu_tenang(halaman)
    asal = halaman.url
    click_cell(halaman, kode, kolom)
    halaman.wait_for_url(f"**/profil?**={kode}&**")
    nama = {"63.06": "Hulu Sungai Selatan", "64": "Kalimantan Timur"}[kode]
    expect(halaman.get_by_role("heading", name=nama).first).to_be_visible()
    tujuan, kembali = halaman.url, halaman.get_by_role("link", name="Kembali ke Kalimantan Selatan (Bandingkan daerah)")
    expect(kembali).to_have_count(int(kode == "64"))
    tunggu_tenang(halaman)
    # One step back is what was seen before the click, one forward what it opened.
    for langkah, alamat, judul in [
        (halaman.go_back, asal, "Bandingkan daerah"), (halaman.go_forward, tujuan, nama),
        (kembali.click if kode == "64" else halaman.go_back, asal, "Bandingkan daerah"),
    ]:
        langkah()
        expect(halaman.locator("h1")).to_contain_text(judul)
        tunggu_tenang(halaman)
        assert halaman.url == alamat
    expect(kembali).to_have_count(0)


@pytest.mark.peramban
@pytest.mark.ukuran("ponsel")
@pytest.mark.parametrize("alamat", [
    "/bandingkan?prov=63&tahun=2023&lihat=semua&lingkup=kalimantan&latihan=1",
    "/bandingkan?prov=63&tahun=2023&lihat=perjalanan&lingkup=kalimantan&latihan=1",
    "/keterkaitan?prov=63&tahun=2023&lingkup=kalimantan&latihan=1",
])
def test_nothing_runs_off_a_phone(halaman_tetap: Page, alamat: str) -> None:
    tuju(halaman_tetap, alamat)
    expect(halaman_tetap.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    assert overflow(halaman_tetap) == 0


@pytest.mark.peramban
def test_indicator_is_found_by_typing_a_part_of_its_name(halaman: Page) -> None:
    halaman.goto("/bandingkan?prov=63&tahun=2023&latihan=1")
    tunggu_tenang(halaman)
    halaman.get_by_role("combobox", name="Indikator").fill("pengadaan barang")
    halaman.get_by_role("option", name="SPI · SPI internal: pengelolaan pengadaan barang dan jasa").click()
    halaman.wait_for_url("**indikator=spi_int_pbj**")
    tunggu_tenang(halaman)
    expect(halaman.get_by_text("punya angka PBJ 2023").first).to_be_visible()
