"""Promises typed in the offline copy: by a key, with region and indicator of the slide, and back by the road of uploads."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

import store
from ingest.jalan import Permintaan, check
from rakor.lembar import sheets
from rakor.paparan import Paparan, new_slide
from rakor.tayang import html
from tests.bantuan.tayang import at_slide

RAKOR = Paparan("a1b2c3d4", "Rakor SPI 2026").add(new_slide("spine_utama", {"prov": "63", "daerah": "63.04"}))
RAKOR = RAKOR.add(new_slide("spi_peringkat", {"prov": "63", "tahun": "2022"}))


@pytest.mark.peramban
def test_without_a_server_promises_wait_on_the_computer_and_come_back_as_a_file(
    peramban: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    (tmp_path / "rakor.html").write_bytes(html.write(RAKOR, list(sheets(RAKOR))))
    page = peramban.new_page()
    page.goto(f"{(tmp_path / 'rakor.html').as_uri()}#3")
    at_slide(page, 3)
    page.keyboard.press("k")
    expect(page.locator("[data-nama=indikator]")).to_have_value("spi_indeks")
    page.locator("[data-nama=kode_wilayah]").select_option("63.04")
    # Letters that are keys of the presentation are letters here.
    page.locator("[data-nama=janji]").fill("")
    page.locator("[data-nama=janji]").press_sequentially("=kotak saran f b o 1")
    page.locator("[data-nama=tenggat]").fill("31 Maret 2027")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".dicatat p").first).to_contain_text("Barito Kuala: =kotak saran f b o 1 · belum terkirim")
    with page.expect_download() as unduhan:
        page.locator(".unduh").click()
    page.keyboard.press("Escape")
    expect(page.locator(".lapis")).to_have_count(0)
    hasil = check(Permintaan(Path(unduhan.value.path()).read_bytes(), nama="komitmen_a1b2c3d4.csv"))
    assert (hasil.status, hasil.galat) == ("ok", ())
    (baris,) = hasil.rows()
    assert (baris["rakor"], baris["kode_wilayah"], baris["indikator"], baris["tenggat"], baris["janji"]) == (
        "Rakor SPI 2026", "63.04", "spi_indeks", "2027-03-31", "=kotak saran f b o 1")
    page.close()
