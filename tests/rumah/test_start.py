"""The first minutes of a dashboard in a real browser: it starts, shows itself, and stays at home."""

import gzip
import urllib.request
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.bantuan import peladen as server
from tests.bantuan.axe import axe
from tests.bantuan.halaman import UKURAN, Catatan, leaves_host, overflow_by_size, tunggu_tenang
from tests.bantuan.jendela import patient

pytestmark = pytest.mark.peramban


def test_server_answers(peladen: str) -> None:
    with urllib.request.urlopen(f"{peladen}/_stcore/health") as answer:
        assert answer.read() == b"ok"


@pytest.mark.parametrize("alamat", ["", "profil"])
def test_every_address_gets_the_index_with_our_words_and_style(peladen: str, alamat: str) -> None:
    kepala = {"Accept": "text/html", "Accept-Encoding": "gzip"}
    with urllib.request.urlopen(urllib.request.Request(f"{peladen}/{alamat}", headers=kepala)) as jawab:
        teks = gzip.decompress(jawab.read()).decode()
    assert '<html lang="id">' in teks and ".pita-latihan {" in teks


def test_beranda_at_every_size_in_our_own_font_without_sideways_scrolling(halaman: Page, catatan: Catatan) -> None:
    halaman.goto("/")
    tunggu_tenang(halaman)
    assert halaman.locator("h1").count() >= 1
    assert overflow_by_size(halaman) == dict.fromkeys(UKURAN, 0)
    assert any("plus-jakarta-sans-latin-wght-normal.woff2" in url for url in catatan.requests)
    loaded = halaman.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
    assert any("Plus Jakarta Sans" in family for family in loaded)


def test_first_visit_by_deep_link_shows_the_page_and_no_dialog(
    peramban: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    running = server.start(tmp_path_factory.mktemp("pertama") / "log.txt")
    context = patient(peramban, locale="id-ID")
    try:
        page = context.new_page()
        page.goto(f"{running.url}/sumber")
        tunggu_tenang(page)
        assert page.locator("[role=dialog]").count() == 0
        assert page.get_by_text("Page not found").count() == 0
        assert "/sumber" in page.url
        assert page.locator("[data-testid=stSidebarNav]").count() == 1
    finally:
        context.close()
        running.stop()


@pytest.mark.parametrize(
    ("url", "leaves"),
    [
        ("http://localhost:8501/x", False),
        ("ws://127.0.0.1:8501/_stcore/stream", False),
        ("data:image/png;base64,AAAA", False),
        ("blob:http://localhost:8501/1", False),
        ("https://cdn.plot.ly/un/world_110m.json", True),
        ("wss://example.org/s", True),
        ("http://localhost.example.org/", True),
    ],
)
def test_requests_that_leave_the_machine_are_told_apart(url: str, leaves: bool) -> None:
    assert leaves_host(url) is leaves


@pytest.mark.parametrize("tema", ["light", "dark"])
def test_beranda_is_accessible_in_both_themes(halaman: Page, tema: Literal["light", "dark"]) -> None:
    halaman.emulate_media(color_scheme=tema)
    halaman.goto("/")
    tunggu_tenang(halaman)
    assert axe(halaman) == []


def test_rest_is_not_before_the_answer_to_a_click(halaman: Page) -> None:
    halaman.goto("/?prov=63&tahun=2024")
    tunggu_tenang(halaman)
    sebelum = halaman.evaluate("menungguPeladen.terjawab")
    assert sebelum >= 1
    halaman.get_by_text("Mode latihan").click()
    tunggu_tenang(halaman)
    assert halaman.evaluate("menungguPeladen.terjawab") > sebelum
    assert "latihan=1" in halaman.url
