"""One browser window for one test after another: what it has loaded and compiled it keeps, what a test did it forgets."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.bantuan.peladen import KUKI
from tests.bantuan.sabar import SABAR_MS

# Of a page that has no address of its own nothing is kept.
LUPAKAN = "() => { if (location.origin !== 'null') { localStorage.clear(); sessionStorage.clear(); } }"

PESAN = Path(__file__).with_name("pesan.js").read_text(encoding="utf-8")
# How Streamlit numbers what a page asks for and is told.
NOMOR = {
    "minta": BackMsg.DESCRIPTOR.fields_by_name["rerun_script"].number,
    "mulai": ForwardMsg.DESCRIPTOR.fields_by_name["new_session"].number,
    "usai": ForwardMsg.DESCRIPTOR.fields_by_name["script_finished"].number,
    "disusul": ForwardMsg.FINISHED_EARLY_FOR_RERUN,
}


def patient(peramban: Browser, **pilihan: Any) -> BrowserContext:
    """A context of the browser that waits as long as SABAR, and whose pages know what they asked the server for."""
    konteks = peramban.new_context(**pilihan)
    konteks.set_default_timeout(SABAR_MS)
    konteks.add_init_script(f"const NOMOR = {json.dumps(NOMOR)};\n{PESAN}")
    return konteks


def emptied(konteks: BrowserContext, *asal: str) -> None:
    """Close every page of a browser and let it forget who sat there: cookies, and what pages of these origins kept.

    What it has loaded and compiled it keeps. No page is asked: one that no longer answers is closed like the others.
    """
    kosong = konteks.new_page()
    for lain in konteks.pages:
        if lain != kosong:
            lain.close()
    perintah = konteks.new_cdp_session(kosong)
    for satu in asal:
        perintah.send("Storage.clearDataForOrigin", {"origin": satu, "storageTypes": "all"})
    konteks.clear_cookies()
    kosong.close()


class Jendela:
    """A window on one dashboard at a time."""

    def __init__(self, peramban: Browser) -> None:
        self.peramban = peramban
        self.url = ""
        self.page: Page | None = None

    def open(self, url: str, lebar: int, tinggi: int) -> Page:
        """An empty page of this size that knows `url` as its base; a new window for another dashboard."""
        if self.page is None or self.page.is_closed() or self.url != url:
            self.close()
            self.url, self.page = url, self._new(url)
        self.page.set_viewport_size({"width": lebar, "height": tinggi})
        self.page.emulate_media(media="null", color_scheme="light", reduced_motion="reduce")
        return self.page

    def forget(self) -> None:
        """Close what the test opened beside the page, and forget what it left behind."""
        page, self.page = self.page, None
        assert page is not None
        for lain in page.context.pages:
            if lain != page:
                lain.close()
        page.evaluate(LUPAKAN)
        page.context.clear_cookies()
        sit_down(page.context, self.url)
        page.goto("about:blank")
        # Not reached when the page does not answer: the next test has a new window.
        self.page = page

    def close(self) -> None:
        """Close the window."""
        if self.page is not None:
            self.page.context.close()

    def _new(self, url: str) -> Page:
        konteks = patient(self.peramban, base_url=url, locale="id-ID", timezone_id="Asia/Makassar")
        sit_down(konteks, url)
        return konteks.new_page()


def sit_down(konteks: BrowserContext, url: str) -> None:
    """Give a browser the key of the computer of a dashboard."""
    if url in KUKI:
        nama, isi = KUKI[url]
        konteks.add_cookies([{"name": nama, "value": isi, "url": url, "httpOnly": True, "sameSite": "Strict"}])
