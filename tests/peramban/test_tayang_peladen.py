"""A served presentation: another device follows it, and it outlives its server."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

import store
from rakor.paparan import to_json
from tests.bantuan import peladen as server
from tests.bantuan.halaman import leaves_host
from tests.bantuan.jendela import patient
from tests.bantuan.tayang import at_slide, training_paparan


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
        layanan.stop()
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
