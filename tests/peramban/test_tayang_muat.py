"""What a slide holds at 1920x1080: feet and keys in few lines, names and words whole, one column where labels need the width."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from charts.dasar.gambar import key_lines
from rakor.lembar import Lembar, sheets
from rakor.paparan import Paparan, new_slide
from rakor.tayang import html
from tests.bantuan.jendela import patient
from tests.bantuan.tayang import LATIHAN, at_slide

PENYELENGGARA = "Biro Organisasi Sekretariat Daerah Provinsi Kalimantan Selatan"
RAKOR = Paparan("uji12345", "Rakor uji", date(2026, 12, 2), "Banjarbaru", penyelenggara=PENYELENGGARA)
# Promises go on over several slides: they come last, so that the others keep their numbers.
BAGAN = ("banding_batang", "tartan_hasil", "spm_matriks", "spi_deret", "tindak_lanjut")
# Shipped figures have long keys.
TERBIT = {"prov": "64", "tahun": "2023", "latihan": "0"}
LAIN = {"banding_batang": {"lingkup": "semua_provinsi"}, "tartan_hasil": TERBIT, "spm_matriks": TERBIT}
# Pixels that the longest word of a cell lacks.
KURANG = """tds => Math.max(...tds.map(td => {
    td.style.overflowWrap = 'normal';
    const kurang = td.firstChild.offsetWidth - (td.clientWidth - parseFloat(getComputedStyle(td.closest('table')).fontSize));
    td.style.overflowWrap = '';
    return kurang;
}))"""


@pytest.fixture(scope="module")
def lembar() -> list[Lembar]:
    paparan = RAKOR
    for bagan in BAGAN:
        paparan = paparan.add(new_slide(bagan, LATIHAN | LAIN.get(bagan, {})))
    return list(sheets(paparan))


@pytest.fixture(scope="module")
def page(peramban: Browser, lembar: list[Lembar], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    berkas: Path = tmp_path_factory.mktemp("muat") / "p.html"
    berkas.write_bytes(html.write(RAKOR, lembar))
    halaman = patient(peramban, viewport={"width": 1920, "height": 1080}, locale="id-ID").new_page()
    halaman.goto(berkas.as_uri())
    at_slide(halaman, 1)
    yield halaman
    halaman.context.close()


def turn(page: Page, lembar: list[Lembar], bagan: str) -> Lembar:
    satu = next(s for s in lembar if s.bagan == bagan)
    page.keyboard.type(str(satu.nomor))
    page.keyboard.press("Enter")
    at_slide(page, satu.nomor)
    return satu


@pytest.mark.peramban
def test_a_long_organiser_is_whole_and_leaves_room_for_the_source(page: Page, lembar: list[Lembar]) -> None:
    turn(page, lembar, "spi_deret")
    kaki = page.locator(".tampil .kaki")
    expect(kaki).to_have_text(f"{PENYELENGGARA} · 2 Desember 2026 · Banjarbaru")
    assert kaki.evaluate("e => e.scrollWidth <= e.clientWidth && e.scrollHeight <= e.clientHeight")
    # Two lines of 12 pixels and what is above them.
    assert page.locator(".tampil footer").evaluate("e => e.offsetHeight") <= 2 * 16 + 8


@pytest.mark.peramban
def test_no_word_of_a_promise_is_broken(page: Page, lembar: list[Lembar]) -> None:
    turn(page, lembar, "tindak_lanjut")
    assert page.locator(".tampil td:not(.berwarna)").evaluate_all(KURANG) <= 0


@pytest.mark.peramban
@pytest.mark.parametrize(("bagan", "letak"), [("tartan_hasil", "svg"), ("spm_matriks", ".kunci")])
def test_a_key_takes_few_lines_in_its_figure_and_under_columns(
    page: Page, lembar: list[Lembar], bagan: str, letak: str,
) -> None:
    satu = turn(page, lembar, bagan)
    assert satu.uraian is not None
    expect(page.locator(f".tampil {letak}").filter(has_text="angka bercatatan").first).to_be_visible()
    sekarang = page.locator(".tampil .annotation-text tspan.line, .tampil .kunci br").count()
    assert 1 <= sekarang < len(key_lines(satu.uraian.kunci)) - 1


@pytest.mark.peramban
def test_points_with_labels_stand_in_one_column_while_letters_stay_large(page: Page, lembar: list[Lembar]) -> None:
    turn(page, lembar, "banding_batang")
    expect(page.locator(".tampil .lajur")).to_have_count(1)
