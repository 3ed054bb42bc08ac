"""When a chart in sight is said to stand, in a page made by hand."""

import pytest
from playwright.sync_api import Browser

from bench.peramban import BERDIRI

ISI = """<div data-testid="stMain"><div id="wadah"><p id="atas">Satu</p>
<div data-testid="stElementContainer" id="bingkai"><div data-testid="stPlotlyChart" id="bagan"><svg class="main-svg"></svg></div>
</div></div></div>"""
# The watcher is told of changes, and then looks where things are.
TUNGGU = "const tunggu = () => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)));"
GAMBAR = "document.querySelector('.main-svg').setAttribute('height', 90);"


@pytest.mark.peramban
@pytest.mark.parametrize(("kerja", "berdiri_lagi"), [
    ("document.querySelector('.main-svg').append(document.createElementNS('http://www.w3.org/2000/svg', 'g'))", True),
    ("document.getElementById('bingkai').setAttribute('data-stale', 'true')", True),
    ("document.getElementById('atas').style.height = '200px'", True),
    ("document.getElementById('wadah').append(document.createElement('p'))", False),
    ("document.getElementById('wadah').setAttribute('class', 'lain')", False),
    ("document.getElementById('atas').textContent = 'Dua'", False),
])
def test_a_chart_stands_once_it_is_neither_drawn_nor_moved(peramban: Browser, kerja: str, berdiri_lagi: bool) -> None:
    page = peramban.new_page()
    page.set_content(ISI)
    page.evaluate(BERDIRI)
    semula, kemudian = page.evaluate(
        f"async () => {{ {TUNGGU} {GAMBAR} await tunggu(); const semula = window.berdiri(0); {kerja}; await tunggu();"
        " return [semula, window.berdiri(0)]; }")
    page.close()
    assert semula is not None and (kemudian > semula) == berdiri_lagi
