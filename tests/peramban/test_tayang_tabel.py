"""Tables of words and lists beside maps in a real browser: the words of the data, large letters, rows that can be lit."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from rakor.lembar import Lembar, sheets
from rakor.paparan import Paparan, new_slide
from rakor.tayang import html
from rakor.tayang.isi_tayang import content
from tests.bantuan.halaman import Catatan, rectangle
from tests.bantuan.jendela import patient
from tests.bantuan.sajian import data_of
from tests.bantuan.tayang import LATIHAN, at_slide, faded

KALSEL = {"prov": "63", "tahun": "2024"}
# Smallest letters in pixels of the tables of each chart: long rows of promises are read from the back of a hall.
TERKECIL = {"tindak_lanjut": 26, "beranda_ubin": 20, "beranda_perhatian": 20}
UKURAN = "e => parseFloat(getComputedStyle(e).fontSize) * panggung.getBoundingClientRect().height / panggung.offsetHeight"


@pytest.fixture(scope="module")
def lembar() -> list[Lembar]:
    """Cover, three tables of real figures, two of training figures, a real map and one of training figures; long ones go on."""
    paparan = Paparan("uji12345", "Tabel")
    for bagan in ("tindak_lanjut", "beranda_ubin", "beranda_perhatian"):
        paparan = paparan.add(new_slide(bagan, KALSEL))
    for bagan in ("tindak_lanjut", "beranda_perhatian"):
        paparan = paparan.add(new_slide(bagan, LATIHAN))
    for query in (KALSEL, LATIHAN):
        paparan = paparan.add(new_slide("peta_beranda", query))
    return list(sheets(paparan))


@pytest.fixture(scope="module")
def salindia(lembar: list[Lembar]) -> list[dict[str, Any]]:
    """The slides as the player has them: a long table stands on several."""
    return content(Paparan("uji12345", "Tabel"), lembar)["salindia"]


@pytest.fixture(scope="module")
def berkas(lembar: list[Lembar], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The presentation as one file, by address."""
    letak = tmp_path_factory.mktemp("tabel") / "p.html"
    letak.write_bytes(html.write(Paparan("uji12345", "Tabel"), lembar))
    return letak.as_uri()


@contextmanager
def opened(peramban: Browser, berkas: str, lebar: int, tinggi: int) -> Iterator[tuple[Page, Catatan]]:
    """The file in a browser without network, and what its console says."""
    konteks = patient(peramban, viewport={"width": lebar, "height": tinggi}, locale="id-ID")
    konteks.set_offline(True)
    catatan = Catatan()
    konteks.on("page", catatan.watch)
    halaman = konteks.new_page()
    halaman.goto(berkas)
    at_slide(halaman, 1)
    yield halaman, catatan
    konteks.close()


@pytest.fixture(scope="module")
def meja(peramban: Browser, berkas: str) -> Iterator[tuple[Page, Catatan]]:
    """One page for the tests at a desk, opened once."""
    with opened(peramban, berkas, 1920, 1080) as satu:
        yield satu


@pytest.fixture
def page(meja: tuple[Page, Catatan]) -> Iterator[Page]:
    """That page at its first slide with nothing lit; fails on any error of the console."""
    halaman, catatan = meja
    halaman.keyboard.press("Escape")
    halaman.keyboard.press("Home")
    at_slide(halaman, 1)
    yield halaman
    assert catatan.console == []


@pytest.fixture
def page_lain(request: pytest.FixtureRequest, peramban: Browser, berkas: str) -> Iterator[Page]:
    """A page of its own of the size the test is marked with."""
    with opened(peramban, berkas, *request.node.get_closest_marker("ukuran").args) as (halaman, catatan):
        yield halaman
    assert catatan.console == []


def numbers(salindia: list[dict[str, Any]], bagan: str, *, latihan: bool = False) -> list[int]:
    """Where the slides of one chart stand among all, counted from 1."""
    return [i for i, s in enumerate(salindia, 1) if (s["bagan"], s["latihan"]) == (bagan, latihan)]


def turn(page: Page, nomor: int) -> None:
    page.keyboard.type(str(nomor))
    page.keyboard.press("Enter")
    at_slide(page, nomor)


@pytest.mark.peramban
def test_cells_say_what_the_data_say_in_large_letters(page: Page, salindia: list[dict[str, Any]]) -> None:
    tabel = [(i, s) for i, s in enumerate(salindia, 1) if s["bagan"] in TERKECIL]
    assert {s["bagan"] for _, s in tabel} == {*TERKECIL}
    for nomor, satu in tabel:
        turn(page, nomor)
        expect(page.locator(".tampil .main-svg")).to_have_count(0)
        asal = satu["tabel"]
        assert page.locator(".tampil .tabel th").all_text_contents() == [k["judul"] for k in asal["kolom"]]
        baris = page.locator(".tampil .tabel tbody tr")
        tampak = baris.evaluate_all("rs => rs.map(r => [...r.cells].map(c => c.textContent))")
        assert tampak == [[s["teks"] for s in b["sel"]] for b in asal["baris"]]
        huruf = page.locator(".tampil .tabel :is(td, th)").evaluate_all(f"es => es.map({UKURAN})")
        assert min(huruf) >= TERKECIL[satu["bagan"]], nomor
        bidang = page.locator(".tampil .bidang")
        assert bidang.evaluate("e => Math.max(e.scrollHeight - e.clientHeight, e.scrollWidth - e.clientWidth)") <= 1, nomor


@pytest.mark.peramban
def test_names_of_the_data_stand_in_their_rows(page: Page, lembar: list[Lembar], salindia: list[dict[str, Any]]) -> None:
    turn(page, *numbers(salindia, "beranda_perhatian"))
    nama = page.locator(".tampil tr[data-kode] td:first-child").all_text_contents()
    assert nama == list(data_of(next(s for s in lembar if s.bagan == "beranda_perhatian"))["nama_tampil"])


@pytest.mark.peramban
def test_a_click_on_a_row_lights_the_region_there_and_on_the_map(page: Page, salindia: list[dict[str, Any]]) -> None:
    turn(page, numbers(salindia, "tindak_lanjut")[0])
    page.locator(".tampil tr[data-kode='63.03']").first.click()
    expect(page.locator(".tampil .sorotan")).to_have_text("Disorot: Kab. Banjar")
    turn(page, *numbers(salindia, "peta_beranda"))
    expect(page.locator(".tampil .daftar .sorot .nama")).to_have_text("Kab. Banjar")
    faded(page, 12)
    page.locator(".tampil .daftar li[data-kode='63.11']").click()
    expect(page.locator(".tampil .sorotan")).to_have_text("Disorot: Balangan")
    page.locator(".tampil .daftar li[data-kode='63.11']").click()
    expect(page.locator(".tampil .sorotan")).to_have_text("")
    expect(page.locator(".tampil .daftar .sorot")).to_have_count(0)


@pytest.mark.peramban
def test_list_beside_the_map_names_all_thirteen(page: Page, lembar: list[Lembar], salindia: list[dict[str, Any]]) -> None:
    for satu in (s for s in lembar if s.bagan == "peta_beranda"):
        turn(page, *numbers(salindia, satu.bagan, latihan=satu.latihan))
        data = data_of(satu)
        baris = page.locator(".tampil .daftar li")
        expect(baris).to_have_count(13)
        assert set(baris.locator(".nama").all_text_contents()) == set(data["nama_tampil"])
        kosong = int(data["nilai"].isna().sum())
        assert baris.locator(".nilai").all_text_contents()[13 - kosong:] == ["belum terkumpul"] * kosong
        assert page.locator(".tampil .daftar").evaluate(UKURAN) >= 20
        peta, daftar = (rectangle(page.locator(f".tampil .{k}")) for k in ("choroplethlayer", "daftar"))
        assert peta["x"] + peta["width"] <= daftar["x"] and peta["height"] > 650


@pytest.mark.peramban
@pytest.mark.ukuran(1280, 460)
def test_next_reads_a_table_to_its_end_first(page_lain: Page, salindia: list[dict[str, Any]]) -> None:
    page, (nomor, *_) = page_lain, numbers(salindia, "tindak_lanjut")
    # So low and wide that the smallest letters do not fit: rows go on below the edge.
    page.add_style_tag(content=".tabel { line-height: 4 !important; }")
    turn(page, nomor)
    page.keyboard.press("ArrowRight")
    at_slide(page, nomor)
    assert page.locator(".tampil .bidang").evaluate("e => e.scrollTop") > 50
    expect(page.locator(".tampil th").first).to_be_in_viewport()


@pytest.mark.peramban
@pytest.mark.ukuran(390, 844)
def test_phone_shows_cards_and_the_list_under_the_map(page_lain: Page, salindia: list[dict[str, Any]]) -> None:
    page = page_lain
    turn(page, *numbers(salindia, "beranda_ubin"))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    kotak = rectangle(page.locator(".tampil .tabel tr:visible").first)
    assert 340 <= kotak["width"] <= 390
    huruf = page.locator(".tampil .tabel td:visible").evaluate_all("es => es.map(e => parseFloat(getComputedStyle(e).fontSize))")
    assert min(huruf) >= 14
    turn(page, *numbers(salindia, "peta_beranda"))
    peta, daftar = (rectangle(page.locator(f".tampil .{k}")) for k in ("choroplethlayer", "daftar"))
    assert daftar["y"] >= peta["y"] + peta["height"] - 1 and daftar["width"] > 340


@pytest.mark.peramban
def test_a_table_is_still_saved_as_a_picture(page: Page, salindia: list[dict[str, Any]]) -> None:
    turn(page, *numbers(salindia, "beranda_ubin"))
    with page.expect_download() as unduhan:
        page.keyboard.press("s")
    assert b"SAKIP" in Path(unduhan.value.path()).read_bytes()


@pytest.mark.peramban
def test_every_part_of_a_long_table_is_saved_under_a_name_of_its_own(page: Page, salindia: list[dict[str, Any]]) -> None:
    nama = []
    # Right behind the cover, under the same number.
    for nomor in numbers(salindia, "tindak_lanjut")[:2]:
        turn(page, nomor)
        with page.expect_download() as unduhan:
            page.keyboard.press("s")
        nama.append(unduhan.value.suggested_filename)
    assert [n.partition("_")[0] for n in nama] == ["02-1", "02-2"]


@pytest.mark.peramban
def test_print_shows_whole_tables_one_a_page(peramban: Browser, berkas: str, salindia: list[dict[str, Any]]) -> None:
    page = patient(peramban, viewport={"width": 1280, "height": 720}).new_page()
    page.goto(f"{berkas}#cetak")
    page.wait_for_selector("body[data-siap='cetak']", state="attached")
    bidang = page.locator(".bidang:has(.tabel), .bidang:has(.daftar)")
    lebih = bidang.evaluate_all("es => es.map(e => e.scrollHeight - e.clientHeight)")
    assert len(lebih) == len(salindia) - 1 and max(lebih) <= 1
    page.context.close()
