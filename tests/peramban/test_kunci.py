"""A dashboard for this computer alone: who has its key writes, and no other page gets anything done in that person's name."""

import http.client
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from ingest.terbit.hak import TANPA_KUNCI
from pages.bersama.layanan.kunci_lokal import SALAH
from tests.bantuan import peladen as server
from tests.bantuan.halaman import tunggu_tenang
from tests.bantuan.jendela import patient
from tests.bantuan.sabar import SABAR

JABAT = {
    "Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


@pytest.fixture
def orang_lain(peramban: Browser, proses_peladen: server.Peladen) -> Iterator[Page]:
    """Somebody else's browser at the same address: without the key."""
    konteks = patient(peramban, base_url=proses_peladen.url, locale="id-ID")
    yield konteks.new_page()
    konteks.close()


def handshake(peladen: server.Peladen, asal: str) -> int:
    """What a page at `asal` is answered when it opens a socket: 101 opens it."""
    tujuan = http.client.HTTPConnection(peladen.url.removeprefix("http://"), timeout=SABAR)
    tujuan.request("GET", "/_stcore/stream", headers={**JABAT, "Origin": asal})
    status = tujuan.getresponse().status
    tujuan.close()
    return status


@pytest.mark.peramban
def test_the_link_opens_the_upload_once(orang_lain: Page, proses_peladen: server.Peladen) -> None:
    orang_lain.goto("/unggah")
    tunggu_tenang(orang_lain)
    expect(orang_lain.get_by_text(TANPA_KUNCI)).to_be_visible()
    expect(orang_lain.locator("input[type=file]")).to_have_count(0)
    tautan = server.link(proses_peladen)
    orang_lain.goto(tautan)
    orang_lain.goto("/unggah")
    tunggu_tenang(orang_lain)
    expect(orang_lain.locator("input[type=file]")).to_have_count(1)
    lagi = server.answer(proses_peladen, tautan)
    assert (lagi.status, lagi.read().decode()) == (403, SALAH)
    assert server.link(proses_peladen) != tautan


def test_the_cookie_is_for_this_site_and_no_script(proses_peladen: server.Peladen) -> None:
    kuki = server.answer(proses_peladen, server.link(proses_peladen)).headers["set-cookie"].casefold()
    assert "httponly" in kuki and "samesite=strict" in kuki


def test_a_page_on_another_port_gets_no_socket_and_holds_nobody_up(proses_peladen: server.Peladen) -> None:
    assert handshake(proses_peladen, proses_peladen.url) == 101
    mulai = time.monotonic()
    asing = ("http://localhost:3000", "https://jahat.example", "null", "http://127.0.0.1:1")
    assert [handshake(proses_peladen, asal) for asal in asing] == [403] * 4
    # Streamlit would ask the internet for its address first, two seconds each where there is none.
    assert time.monotonic() - mulai < 2


def test_a_file_of_a_stranger_is_refused_before_it_is_read(proses_peladen: server.Peladen) -> None:
    tujuan = http.client.HTTPConnection(proses_peladen.url.removeprefix("http://"), timeout=SABAR)
    tujuan.request("PUT", "/_stcore/upload_file/siapa-saja/berkas", body=b"x" * 1000)
    assert tujuan.getresponse().status == 403


def test_the_page_may_not_be_framed_elsewhere_and_loads_nothing_from_outside(proses_peladen: server.Peladen) -> None:
    for jalan in ("/", "/unggah", "/_stcore/health", "/app/static/favicon.png"):
        csp = server.answer(proses_peladen, jalan).headers["content-security-policy"]
        assert "frame-ancestors 'self'" in csp and "default-src 'self'" in csp and "http" not in csp
