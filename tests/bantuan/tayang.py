"""Paparan to try, the player in a browser, and its routes asked without a server."""

import json
import re
import time
from collections.abc import MutableMapping, Sequence
from datetime import date
from html import unescape
from typing import Any

from playwright.sync_api import Page, Route, expect
from starlette.routing import Router

from rakor.lembar import Lembar, sheets
from rakor.paparan import Paparan, new_slide
from rakor.tayang import html
from rakor.tayang.isi_tayang import content
from tests.bantuan.berkas import ROOT
from tests.bantuan.putaran import complete
from tests.bantuan.sabar import SABAR

TAYANG = "http://tayang.uji/tayang/"
KECIL = str(ROOT / "tests" / "berkas" / "kecil")
LATIHAN = {"prov": "63", "tahun": "2024", "latihan": "1"}
BAGAN = ("spi_deret", "peta_beranda", "spi_peringkat", "tartan_hasil", "spm_bidang")
DAERAH = {"prov": "63", "tahun": "2024", "indikator": "indeks", "banding": "nasional"}


def small_paparan(nama: str = "Rakor uji", **kata: Any) -> Paparan:
    """Two charts of the small data: ranked bars, and one that has nothing to draw."""
    paparan = Paparan("uji12345", nama, date(2026, 11, 25), "Banjarbaru", ("Pembukaan", "Capaian"))
    paparan = paparan.add(new_slide("banding_batang", DAERAH, **kata))
    return paparan.add(new_slide("banding_batang", {**DAERAH, "indikator": "huruf", "tahun": "2023"}))


def slides(paparan: Paparan) -> list[Lembar]:
    """The slides of a paparan."""
    return list(sheets(paparan))


def embedded(halaman: str) -> dict[str, Any]:
    """What a player page carries as data."""
    return json.loads(re.findall(r'<script type="application/json" id="isi">(.*?)</script>', halaman, re.S)[0])


def meta_policy(halaman: str) -> str:
    """The content security policy a page names for itself."""
    return unescape(re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', halaman)[0])


def ask(
    router: Router, metode: str, alamat: str, kepala: Sequence[tuple[str, str]] = (), isi: Sequence[bytes] = (b"",),
) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of one request; `isi` arrives in these pieces. Host is localhost unless named."""
    return complete(answer(router, metode, alamat, kepala, isi))


async def answer(
    router: Router, metode: str, alamat: str, kepala: Sequence[tuple[str, str]] = (), isi: Sequence[bytes] = (b"",),
) -> tuple[int, dict[str, str], bytes]:
    """The same on a loop that is already running."""
    jalur, _, query = alamat.partition("?")
    baku = [] if any(n == "host" for n, _ in kepala) else [("host", "localhost:8501")]
    scope: MutableMapping[str, Any] = {
        "type": "http", "method": metode, "path": jalur, "raw_path": jalur.encode(), "query_string": query.encode(),
        "headers": [(n.encode(), v.encode()) for n, v in (*baku, *kepala)], "http_version": "1.1", "scheme": "http",
        "server": ("localhost", 8501), "client": ("127.0.0.1", 1), "root_path": "",
    }
    antre = [{"type": "http.request", "body": p, "more_body": i < len(isi) - 1} for i, p in enumerate(isi)]
    keluar: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        return antre.pop(0) if antre else {"type": "http.disconnect"}

    async def send(pesan: MutableMapping[str, Any]) -> None:
        keluar.append(pesan)

    await router(scope, receive, send)
    kepala_keluar = {n.decode(): v.decode() for n, v in keluar[0]["headers"]}
    return int(keluar[0]["status"]), kepala_keluar, b"".join(p.get("body", b"") for p in keluar[1:])


def training_paparan() -> Paparan:
    """Cover, agenda, five charts of the training figures, and one that has nothing to draw."""
    hasil = Paparan("uji12345", "Rakor uji peramban", agenda=("Pembukaan", "Capaian"))
    for bagan in BAGAN:
        hasil = hasil.add(new_slide(bagan, LATIHAN, catatan_penyaji=f"Catatan {bagan}."))
    return hasil.add(new_slide("omb_opini", LATIHAN))


def routed(page: Page, paparan: Paparan, **tambahan: object) -> str:
    """Answer the player of a paparan and its library from here, all else with 404; gives its address."""
    halaman = html.page(content(paparan, slides(paparan)), "aset/plotly.js", **tambahan)
    isi = {"aset/plotly.js": ("text/javascript", html.plotly_js()), paparan.kunci: ("text/html; charset=utf-8", halaman)}

    def answered(rute: Route) -> None:
        jenis, teks = isi.get(rute.request.url.removeprefix(TAYANG).partition("#")[0].partition("?")[0], ("", ""))
        if teks:
            rute.fulfill(content_type=jenis, body=teks)
        else:
            rute.fulfill(status=404, body="tidak ada")

    page.route(f"{TAYANG}**", answered)
    return f"{TAYANG}{paparan.kunci}"


def until(page: Page, syarat: str, isi: object = None) -> None:
    """Wait until a condition (a function of `isi`) holds on a page of the player.

    Asked from outside: its rules for scripts let no text be run on it, as `wait_for_function` does from its second look on.
    """
    tenggat = time.monotonic() + SABAR
    while not page.evaluate(syarat, isi):
        assert time.monotonic() < tenggat, f"tidak pernah terjadi: {syarat}"
        page.wait_for_timeout(50)


def faded(page: Page, jumlah: int) -> None:
    """Wait until so many regions of the map shown stand back behind the one that is lit."""
    until(
        page,
        "n => [...document.querySelectorAll('.tampil .choroplethlayer path')].filter(p => +p.style.opacity < 1).length === n",
        jumlah,
    )


def resized(page: Page, lebar: int, tinggi: int, nomor: int) -> None:
    """Another size of the window, and wait until the slide shown is drawn for it."""
    if page.viewport_size == {"width": lebar, "height": tinggi}:
        return
    page.evaluate("delete document.body.dataset.siap")
    page.set_viewport_size({"width": lebar, "height": tinggi})
    at_slide(page, nomor)


def at_slide(page: Page, nomor: int) -> None:
    """Wait until a slide is shown and settled."""
    page.wait_for_selector(f"body[data-siap='{nomor}']", state="attached")
    expect(page.locator(".salindia.tampil")).to_have_attribute("id", f"s{nomor - 1}")


def at_position(page: Page, tanda: str, letak: int) -> None:
    """Wait until the server says that the presentation followed under `tanda` is at this place, 0 for the first slide."""
    letak_kini = "async ([alamat, letak]) => (await (await fetch(alamat)).json()).i === letak"
    until(page, letak_kini, [f"/tayang/posisi/{tanda}", letak])
