"""SPM, reform and institutions in a real browser: clicks drill down, and nothing is cut off on a phone."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.bantuan.halaman import TULISAN_LUAR, found, overflow, tuju

# Where a point of a chart's text trace stands on the screen, by what its customdata says.
LETAK_TITIK = """([judul, kunci]) => {
    const g = [...document.querySelectorAll('.js-plotly-plot')].find(e => (e.layout.title.text || '').includes(judul));
    g.scrollIntoView({block: 'center'});
    const jejak = g._fullData.find(t => t.type === 'scatter' && (t.customdata || []).some(c => c[0] === kunci));
    const i = jejak.customdata.findIndex(c => c[0] === kunci);
    // Places that only count on are not written in the trace.
    const titik = g.calcdata[g._fullData.indexOf(jejak)][i];
    const {xaxis, yaxis} = g._fullLayout, kotak = g.getBoundingClientRect();
    return [kotak.left + xaxis._offset + xaxis.c2p(titik.x), kotak.top + yaxis._offset + yaxis.c2p(titik.y)];
}"""


def click_point(halaman: Page, judul: str, kunci: str) -> None:
    """Click the mark of a chart whose customdata starts with `kunci`."""
    halaman.mouse.click(*halaman.evaluate(LETAK_TITIK, [judul, kunci]))


@pytest.mark.peramban
def test_cell_of_the_sector_map_opens_region_and_services(halaman_tetap: Page) -> None:
    tuju(halaman_tetap, "/spm?prov=65&tahun=2023")
    click_point(halaman_tetap, "SPM 2023 menurut bidang dan daerah", "65.01|spm_kesehatan")
    expect(halaman_tetap.get_by_role("heading", name="SPM Bulungan 2023")).to_be_visible()
    expect(halaman_tetap).to_have_url(re.compile("daerah=65.01.*rinci=spm_kesehatan"))
    expect(halaman_tetap.get_by_text("12 layanan kesehatan yang menjadi kewenangan Bulungan")).to_be_visible()


@pytest.mark.peramban
def test_stage_of_the_integrity_zones_filters_the_units(halaman_tetap: Page) -> None:
    tuju(halaman_tetap, "/reformasi?prov=63&tahun=2025")
    click_point(halaman_tetap, "Zona integritas Kalimantan Selatan", "wbk")
    expect(halaman_tetap).to_have_url(re.compile("rinci=wbk"))
    expect(halaman_tetap.get_by_role("radio", name="WBK")).to_be_checked()


@pytest.mark.peramban
@pytest.mark.ukuran("ponsel")
@pytest.mark.parametrize("alamat", [
    "/spm?prov=63&tahun=2024&latihan=1&rinci=spm_kesehatan&daerah=63.06",
    "/reformasi?prov=63&tahun=2024&latihan=1&indikator=itkp", "/kelembagaan?prov=63&tahun=2025",
])
def test_nothing_is_cut_off_on_a_phone(halaman_tetap: Page, alamat: str) -> None:
    tuju(halaman_tetap, alamat)
    assert overflow(halaman_tetap) == 0
    assert found(halaman_tetap, TULISAN_LUAR) == []
