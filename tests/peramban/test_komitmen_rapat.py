"""Promises typed in a presentation: without a server they come back by the road of uploads; with one, none is lost or doubled."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

import store
from ingest.jalan import Permintaan, check
from rakor.lembar import sheets
from rakor.paparan import Paparan, new_slide
from rakor.tayang import html
from tests.bantuan.tayang import TAYANG, at_slide, routed

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
    expect(page.locator("#pesan")).to_contain_text("disimpan di komputer ini; unduh CSV, lalu unggah di halaman Unggah data")
    expect(page.locator(".dicatat")).to_contain_text("hanya ada di komputer ini")
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


def served(page: Page, dijawab: list[dict[str, Any] | None]) -> list[dict[str, Any]]:
    """Answer what the player sends in this order (None: the answer gets lost); gives what was sent."""
    dikirim: list[dict[str, Any]] = []

    def answer(rute: Route) -> None:
        dikirim.append(json.loads(rute.request.post_data or ""))
        jawab = dijawab.pop(0)
        rute.abort() if jawab is None else rute.fulfill(**jawab)

    page.route(f"{TAYANG}komitmen/abc", answer)
    return dikirim


def typed(page: Page, janji: str) -> None:
    page.locator("[data-nama=janji]").fill(janji)
    # Twice, as a hurried hand does.
    page.evaluate("() => { const b = document.querySelector('.kirim'); b.click(); b.click(); }")


@pytest.mark.peramban
def test_with_a_server_every_promise_is_recorded_once_whatever_becomes_of_its_answer(peramban: Browser) -> None:
    page = peramban.new_page()
    alamat = routed(page, RAKOR, janji="komitmen/abc")
    dikirim = served(page, [
        None, {"json": {"galat": "Simpanan sedang dipakai."}}, {"json": {"galat": "Tenggat: bukan tanggal.", "tetap": True}},
        {"status": 503, "body": "Terkunci."}, {"json": {"batch": 7, "pesan": "Tercatat."}},
    ])
    page.clock.install()
    page.goto(alamat)
    page.wait_for_selector("body[data-siap='1']", state="attached")
    page.keyboard.press("k")
    baris, pesan = page.locator(".dicatat p:has(.batal)"), page.locator("#pesan")
    typed(page, "Satu")
    expect(pesan).to_contain_text("Peladen tidak menjawab")
    typed(page, "Dua")
    dua = re.compile("Dua · belum terkirim: Simpanan sedang dipakai")
    expect(baris).to_have_text([re.compile("Satu · belum terkirim"), dua])
    typed(page, "Tiga")
    expect(page.locator(".pesan-isian")).to_have_text("Tenggat: bukan tanggal.")
    expect(page.locator("[data-nama=janji]")).to_have_value("Tiga")
    expect(baris).to_have_count(2)
    # One that is not taken yet holds up none behind it.
    page.clock.run_for(15_500)
    satu = re.compile("Satu · belum terkirim: Simpanan dasbor sedang dipakai")
    expect(baris).to_have_text([satu, re.compile("Dua · tercatat")])
    assert [k["janji"] for k in dikirim] == ["Satu", "Dua", "Tiga", "Satu", "Dua"]
    assert dikirim[0]["tanda"] == dikirim[3]["tanda"] != dikirim[1]["tanda"] == dikirim[4]["tanda"]
    page.close()
