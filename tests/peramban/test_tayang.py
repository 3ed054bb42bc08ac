"""Presenting in a real browser: keys, sizes, highlight, notes that follow, nothing from outside, no server needed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from rakor.lembar import sheets
from rakor.paparan import Paparan, new_slide
from rakor.tayang import html
from tests.bantuan.halaman import Catatan, rectangle
from tests.bantuan.jendela import patient
from tests.bantuan.tayang import LATIHAN, at_slide, faded, resized, training_paparan, until

MEJA = (1920, 1080)


@dataclass
class Layar:
    """A browser context without network, the address of the player, and what its pages asked for and complained about."""

    konteks: BrowserContext
    alamat: str
    diminta: list[str] = field(default_factory=list)
    catatan: Catatan = field(default_factory=Catatan)

# Size of the letters of a chart's texts as they stand on the screen, in pixels.
HURUF_BAGAN = """ts => ts.filter(t => t.textContent.trim()).map(t => {
    const s = t.ownerSVGElement;
    return parseFloat(getComputedStyle(t).fontSize) * s.getBoundingClientRect().width / s.width.baseVal.value;
})"""


@pytest.fixture(scope="module")
def berkas(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The presentation as one file, by address."""
    letak = tmp_path_factory.mktemp("paparan") / "paparan.html"
    letak.write_bytes(html.write(training_paparan(), list(sheets(training_paparan()))))
    return letak.as_uri()


@contextmanager
def offline(peramban: Browser, berkas: str, lebar: int, tinggi: int) -> Iterator[Layar]:
    konteks = patient(peramban, viewport={"width": lebar, "height": tinggi}, locale="id-ID", has_touch=lebar < 500)
    konteks.set_offline(True)
    satu = Layar(konteks, berkas)
    konteks.on("request", lambda r: satu.diminta.append(r.url))
    konteks.on("page", satu.catatan.watch)
    yield satu
    konteks.close()


@pytest.fixture(scope="module")
def meja(peramban: Browser, berkas: str) -> Iterator[Layar]:
    """One window for the tests at a desk, one after another: its page is opened once."""
    with offline(peramban, berkas, *MEJA) as satu:
        yield satu


@pytest.fixture
def layar(meja: Layar) -> Iterator[Layar]:
    """The file in a browser without network; fails on any request and any error of the console."""
    yield from watched(meja)
    for lain in meja.konteks.pages[1:]:
        lain.close()


@pytest.fixture
def ponsel(peramban: Browser, berkas: str) -> Iterator[Layar]:
    """The same on a phone."""
    with offline(peramban, berkas, 390, 844) as satu:
        yield from watched(satu)


def watched(satu: Layar) -> Iterator[Layar]:
    yield satu
    assert [u for u in satu.diminta if not u.startswith((satu.alamat, "data:", "blob:"))] == []
    assert satu.catatan.console == []


def opened(layar: Layar, nomor: int = 1) -> Page:
    """The player at a slide, as large as a desk's: opened there, or brought there as it was left."""
    if not layar.konteks.pages:
        page = layar.konteks.new_page()
        page.goto(f"{layar.alamat}#{nomor}")
        at_slide(page, nomor)
        return page
    page = layar.konteks.pages[0]
    page.keyboard.press("Escape")
    page.keyboard.press("Home")
    at_slide(page, 1)
    resized(page, *MEJA, 1)
    to_slide(page, nomor)
    return page


def to_slide(page: Page, nomor: int) -> None:
    page.keyboard.type(str(nomor))
    page.keyboard.press("Enter")
    at_slide(page, nomor)


@pytest.mark.peramban
@pytest.mark.parametrize(("maju", "mundur"), [
    ("ArrowRight", "ArrowLeft"), ("ArrowDown", "ArrowUp"), ("PageDown", "PageUp"), (" ", "Backspace"), ("Enter", "ArrowLeft"),
])
def test_keys_and_clickers_move_one_slide(layar: Layar, maju: str, mundur: str) -> None:
    page = opened(layar)
    page.keyboard.press(maju)
    at_slide(page, 2)
    page.keyboard.press(maju)
    at_slide(page, 3)
    page.keyboard.press(mundur)
    at_slide(page, 2)


@pytest.mark.peramban
def test_ends_numbers_overview_and_help(layar: Layar) -> None:
    page = opened(layar)
    page.keyboard.press("End")
    at_slide(page, 8)
    page.keyboard.press("ArrowRight")
    at_slide(page, 8)
    page.keyboard.press("Home")
    at_slide(page, 1)
    to_slide(page, 5)
    assert page.url.endswith("#5") and page.inner_text(".tampil .nomor") == "5/8"
    page.keyboard.press("o")
    expect(page.locator("body[data-ikhtisar=jadi] .kartu .mini")).to_have_count(8)
    # The pictures are the slides themselves: thirteen regions of the map, thirteen points of the ranking.
    expect(page.locator(".kartu").nth(3).locator("path.choroplethlocation")).to_have_count(13)
    expect(page.locator(".kartu").nth(4).locator(".scatterlayer .points path").first).to_be_visible()
    page.get_by_role("button", name="Salindia 4").click()
    at_slide(page, 4)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Tombol presentasi")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    at_slide(page, 4)


@pytest.mark.peramban
def test_blank_screen_and_back_on_any_key(layar: Layar) -> None:
    page = opened(layar, 5)
    for kunci in ("b", "."):
        page.keyboard.press(kunci)
        expect(page.locator("#tirai")).to_be_visible()
        page.keyboard.press("ArrowRight")
        expect(page.locator("#tirai")).to_be_hidden()
        at_slide(page, 5)


@pytest.mark.peramban
def test_full_screen_on_f(layar: Layar) -> None:
    page = opened(layar)
    page.keyboard.press("f")
    until(page, "() => !!document.fullscreenElement")
    page.evaluate("document.exitFullscreen()")
    until(page, "() => !document.fullscreenElement")


def click_point(bagian: Locator, nomor: int) -> None:
    """Click the point of a ranking as a mouse does, after seeing its words."""
    titik = bagian.locator(".scatterlayer .trace").first.locator(".points path")
    kotak, tetikus = rectangle(titik.nth(nomor)), bagian.page.mouse
    x, y = kotak["x"] + kotak["width"] / 2, kotak["y"] + kotak["height"] / 2
    tetikus.move(x, y)
    expect(bagian.locator(".hoverlayer .hovertext").first).to_be_visible()
    tetikus.click(x, y)


@pytest.mark.peramban
@pytest.mark.parametrize("ukuran", [(1920, 1080), (1280, 720)])
def test_a_click_lights_one_region_on_the_following_slides(layar: Layar, ukuran: tuple[int, int]) -> None:
    page = opened(layar, 6)
    resized(page, *ukuran, 6)
    biasa = page.locator(".tampil .shapelayer path").count()
    to_slide(page, 5)
    asal = page.locator(".tampil .shapelayer path").count()
    click_point(page.locator(".tampil"), 0)
    expect(page.locator(".tampil .sorotan")).to_have_text("Disorot: Hulu Sungai Selatan")
    expect(page.locator(".tampil .shapelayer path")).to_have_count(asal + 3)
    page.keyboard.press("ArrowRight")
    at_slide(page, 6)
    expect(page.locator(".tampil .sorotan")).to_have_text("Disorot: Hulu Sungai Selatan")
    expect(page.locator(".tampil .shapelayer path")).to_have_count(biasa + 3)
    to_slide(page, 4)
    faded(page, 12)
    page.keyboard.press("Escape")
    expect(page.locator(".tampil .sorotan")).to_have_text("")


@pytest.mark.peramban
def test_map_draws_from_the_file_without_network(layar: Layar) -> None:
    page = opened(layar, 4)
    expect(page.locator(".tampil .choroplethlayer path.choroplethlocation")).to_have_count(13)


@pytest.mark.peramban
def test_words_stand_where_there_is_no_chart(layar: Layar) -> None:
    page = opened(layar, 8)
    expect(page.locator(".tampil .bingkai-tabel")).to_contain_text("Belum ada opini terbit")
    expect(page.locator(".tampil .main-svg")).to_have_count(0)
    expect(page.locator(".tampil .cap")).to_contain_text("DATA LATIHAN")


@pytest.mark.peramban
@pytest.mark.parametrize("ukuran", [(1920, 1080), (1280, 720), (1366, 768)])
def test_type_is_large_and_nothing_hangs_over_the_edge(layar: Layar, ukuran: tuple[int, int]) -> None:
    page = opened(layar)
    resized(page, *ukuran, 1)
    for nomor in range(3, 8):
        to_slide(page, nomor)
        tinggi = page.locator(".tampil h1").evaluate("e => e.getBoundingClientRect().height / Math.round(e.offsetHeight / 29.5)")
        assert tinggi > ukuran[1] / 22
        huruf = page.locator(".tampil .main-svg text, .tampil .daftar span").evaluate_all(
            "ts => ts.map(t => t.getBoundingClientRect().height).filter(t => t > 0)")
        # A fiftieth of the screen's height: 22 pixels at 1080.
        assert min(huruf) > ukuran[1] / 50, nomor
        # Letters of charts are 24 pixels at 1080, but for rounding.
        assert min(page.locator(".tampil .main-svg text").evaluate_all(HURUF_BAGAN), default=99) > 23.9 * ukuran[1] / 1080, nomor
        keluar = page.locator(".tampil .bingkai").evaluate(
            "e => { const r = e.getBoundingClientRect(); return r.right - innerWidth > 1 || r.left < 0; }")
        assert not keluar


@pytest.mark.peramban
def test_fifty_six_regions_stand_in_columns_and_are_all_seen(peramban: Browser, tmp_path: Path) -> None:
    banyak = Paparan("uji12345", "Semua").add(new_slide("banding_batang", {**LATIHAN, "lingkup": "kalimantan"}))
    (tmp_path / "p.html").write_bytes(html.write(banyak, list(sheets(banyak))))
    page = patient(peramban, viewport={"width": 1920, "height": 1080}).new_page()
    page.goto(f"{(tmp_path / 'p.html').as_uri()}#2")
    at_slide(page, 2)
    expect(page.locator(".tampil .lajur")).to_have_count(3)
    nama = page.locator(".tampil .yaxislayer-above text").all_text_contents()
    assert len(nama) == len(set(nama)) == 56
    assert page.locator(".tampil .bidang").evaluate("e => e.scrollHeight - e.clientHeight") < 12
    click_point(page.locator(".tampil .lajur").nth(2), -1)
    expect(page.locator(".tampil .sorotan")).to_contain_text("Disorot: ")
    page.context.close()


@pytest.mark.peramban
def test_phone_reads_downwards_and_turns_by_finger(ponsel: Layar) -> None:
    page = opened(ponsel, 5)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    lebar = page.locator(".tampil .main-svg").first.evaluate("e => e.getBoundingClientRect().width")
    assert 340 <= lebar <= 390
    page.evaluate("""() => {
        const jari = (jenis, x) => document.querySelector('.tampil h1').dispatchEvent(new TouchEvent(jenis, {
            bubbles: true, touches: jenis === 'touchend' ? [] : [sentuh(x)], changedTouches: [sentuh(x)] }));
        const sentuh = (x) => new Touch({ identifier: 1, target: document.body, clientX: x, clientY: 300 });
        jari('touchstart', 300); jari('touchend', 120);
    }""")
    at_slide(page, 6)
    page.get_by_role("button", name="Salindia sebelumnya (←)").locator("visible=true").click()
    at_slide(page, 5)


@pytest.mark.peramban
def test_notes_window_of_a_file_follows(layar: Layar) -> None:
    page = opened(layar)
    with layar.konteks.expect_page() as jendela:
        page.keyboard.press("n")
    catatan = jendela.value
    catatan.wait_for_selector("body.catatan[data-siap]")
    to_slide(page, 5)
    expect(catatan.locator(".penyaji")).to_have_text("Catatan spi_peringkat.")
    expect(catatan.locator(".berikut")).to_contain_text("Berikutnya: Integritas, SPM, Ombudsman 2024")
    catatan.keyboard.press("ArrowRight")
    at_slide(page, 6)
    expect(catatan.locator(".penyaji")).to_have_text("Catatan tartan_hasil.")


@pytest.mark.peramban
@pytest.mark.parametrize(("kunci", "jenis"), [("g", "png"), ("s", "svg")])
def test_chart_is_saved_as_picture_without_a_server(layar: Layar, kunci: str, jenis: str) -> None:
    page = opened(layar, 5)
    with page.expect_download() as unduhan:
        page.keyboard.press(kunci)
    assert unduhan.value.suggested_filename == f"DATA-LATIHAN_05_SPI-kab-kota-Kalimantan-Selatan-2024.{jenis}"
    isi = Path(unduhan.value.path()).read_bytes()
    assert isi.startswith(b"\x89PNG") if jenis == "png" else b"@font-face" in isi and b"DATA LATIHAN" in isi
