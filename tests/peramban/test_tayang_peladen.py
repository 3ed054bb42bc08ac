"""A served presentation: another device follows it, and it outlives its server."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

import store
from rakor.paparan import to_json
from tests.bantuan import peladen as server
from tests.bantuan.halaman import leaves_host
from tests.bantuan.jendela import patient
from tests.bantuan.tayang import at_slide, training_paparan


def _participant(page: Page, konteks: BrowserContext, alamat: str) -> Page:
    """A phone at the address that the presenter's screen shows to the hall."""
    page.keyboard.press("p")
    expect(page.locator(".undangan svg path")).to_have_attribute("d", re.compile("^M0 0h1v1h-1z"))
    expect(page.locator(".undangan .alamat")).to_have_text(f"{alamat.removeprefix('http://')}/tayang/uji12345/ikut")
    page.keyboard.press("p")
    ponsel = konteks.new_page()
    ponsel.goto(f"{alamat}/tayang/uji12345/ikut")
    return ponsel


def _guest_moves_nobody(konteks: BrowserContext, catatan: Page, alamat: str) -> None:
    """Whoever opens the slides by their address does not move the notes, even in the browser that shows them."""
    tamu = konteks.new_page()
    tamu.goto(f"{alamat}/tayang/uji12345#6")
    at_slide(tamu, 6)
    tamu.wait_for_timeout(1500)
    expect(catatan.locator(".penyaji")).to_have_text("Catatan spi_deret.")


def _reloads_with_the_server_and_without(page: Page, ponsel: Page, layanan: server.Peladen) -> None:
    """A reload stays the presenter's; without the server it comes from what the browser kept, and says so."""
    page.wait_for_function("() => caches.match(location.href.split('#')[0]).then(Boolean)")
    page.reload()
    at_slide(page, 3)
    page.keyboard.press("ArrowRight")
    at_slide(ponsel, 4)
    layanan.stop()
    expect(page.locator("#peladen")).to_contain_text("Peladen tidak menjawab")
    page.reload()
    at_slide(page, 4)
    expect(page.locator("#peladen")).to_contain_text("salinan yang disimpan peramban")
    for tombol in ("Home", "ArrowRight", "ArrowRight"):
        page.keyboard.press(tombol)
    at_slide(page, 3)


@pytest.mark.peramban
def test_served_presentation_outlives_its_server(peramban: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    store.save_paparan("uji12345", to_json(training_paparan()), "Sari", 0)
    layanan = server.start(tmp_path / "log.txt")
    konteks, lain = patient(peramban), patient(peramban)
    try:
        diminta: list[str] = []
        page = konteks.new_page()
        page.on("request", lambda r: diminta.append(r.url))
        page.goto(f"{layanan.url}/tayang/uji12345?menit=60")
        at_slide(page, 1)
        ikut = page.evaluate("JSON.parse(document.getElementById('isi').textContent).catatan")
        catatan = lain.new_page()
        catatan.goto(f"{layanan.url}/tayang/{ikut}")
        catatan.wait_for_selector("body.catatan[data-siap]")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        at_slide(page, 3)
        # Another device: no channel between the two, only the server.
        expect(catatan.locator(".penyaji")).to_have_text("Catatan spi_deret.")
        expect(catatan.locator(".sisa")).to_have_text(re.compile(r"Sisa 5\d\."))
        ponsel = _participant(page, lain, layanan.url)
        at_slide(ponsel, 3)
        assert "Catatan spi_deret." not in ponsel.content() and "sesi=" not in page.url
        _guest_moves_nobody(lain, catatan, layanan.url)
        _reloads_with_the_server_and_without(page, ponsel, layanan)
        for nomor in range(4, 9):
            page.keyboard.press("PageDown")
            at_slide(page, nomor)
        expect(page.locator("#s3 .choroplethlayer path.choroplethlocation")).to_have_count(13)
        expect(catatan.locator(".keadaan")).to_contain_text("Peladen tidak menjawab")
        assert not [u for u in diminta if leaves_host(u)]
        assert "Traceback" not in layanan.read_log()
    finally:
        konteks.close()
        lain.close()
        layanan.stop()
