"""What one view may cost: bytes on the wire, messages and distinct questions, for every page, real and training figures."""

from typing import Any

import pytest
import websockets

import queries
from bench.layanan import DIBACA
from bench.soket import run, run_page, session
from store.dasar.cache import CACHE
from tests.bantuan.laman import open_page
from tests.bantuan.putaran import complete

# A leader on a phone opens a page over a slow line: bytes, uncompressed, so that no compression hides growth.
MAKS = 60_000
# What then goes over the line.
MAKS_KAWAT = 36_000
# Complete figures with their intervals on pages of a dozen charts, and on the sheet with a table of every indicator: what no
# form makes smaller.
MAKS_LATIHAN = {"integritas": 82_000, "pelayanan": 70_500, "profil": 90_500}
MAKS_PERTANYAAN = 50
# Each element and container is a message that costs server and browser, however small: pages with a dozen charts have most.
MAKS_PESAN = {"beranda": 120, "reformasi": 120, "integritas": 140, "pelayanan": 150, "kelembagaan": 140}
MAKS_PESAN_LAIN = 110
DAERAH = ("prov=63&tahun=2022", "prov=64&tahun=2023", "prov=63&daerah=63.06&tahun=2024")


def heaviest(url: str, halaman: str, akhiran: str = "") -> int:
    """Most bytes of one run of a page over DAERAH; in a thread, since a browser's tests leave an event loop behind."""
    return complete(_heaviest(url, halaman, akhiran))


async def _heaviest(url: str, halaman: str, akhiran: str) -> int:
    async with session(url) as soket:
        return max([(await run_page(soket, halaman, query + akhiran))[1] for query in DAERAH])


@pytest.mark.parametrize("halaman", DIBACA)
def test_a_view_of_published_figures_is_light(peladen: str, halaman: str) -> None:
    assert heaviest(peladen, halaman) <= MAKS


@pytest.mark.parametrize("halaman", DIBACA)
def test_a_view_of_the_complete_training_set_is_light(peladen: str, halaman: str) -> None:
    assert heaviest(peladen, halaman, "&latihan=1") <= MAKS_LATIHAN.get(halaman, MAKS)


async def _messages(url: str, halaman: str) -> int:
    async with session(url) as soket:
        return (await run(soket, halaman, DAERAH[2] + "&latihan=1")).pesan


@pytest.mark.parametrize("halaman", DIBACA)
def test_a_view_is_few_messages(peladen: str, halaman: str) -> None:
    assert 20 < complete(_messages(peladen, halaman)) <= MAKS_PESAN.get(halaman, MAKS_PESAN_LAIN)


class Terhitung(websockets.ClientConnection):
    """A connection that counts the bytes that come over the line."""

    kawat = 0

    def data_received(self, data: bytes) -> None:
        """Bytes as they arrive, still compressed."""
        self.kawat += len(data)
        super().data_received(data)


async def _over_the_line(url: str, halaman: str) -> int:
    async with session(url, create_connection=Terhitung) as soket:
        await run_page(soket, halaman, DAERAH[2] + "&latihan=1")
        assert isinstance(soket, Terhitung)
        return soket.kawat


@pytest.mark.parametrize("halaman", DIBACA)
def test_what_goes_over_the_line_is_compressed(peladen: str, halaman: str) -> None:
    assert 2_000 < complete(_over_the_line(peladen, halaman)) <= MAKS_KAWAT


@pytest.mark.parametrize("halaman", DIBACA)
def test_a_page_asks_few_distinct_questions(halaman: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ditanya: set[tuple[object, ...]] = set()
    asli = queries.run

    def counting(nama: str, versi: Any, /, **params: Any) -> object:
        ditanya.add((nama, *sorted(params.items())))
        return asli(nama, versi, **params)

    CACHE.clear()
    monkeypatch.setattr(queries, "run", counting)
    at = open_page(halaman, prov="63", tahun="2024", latihan="1")
    assert not at.exception
    assert 3 <= len(ditanya) <= MAKS_PERTANYAAN, sorted(str(d[0]) for d in ditanya)


@pytest.mark.parametrize("halaman", [*DIBACA, "tindak_lanjut"])
def test_a_view_seen_before_is_made_of_nothing_new(halaman: str, monkeypatch: pytest.MonkeyPatch) -> None:
    CACHE.clear()
    at, dibuat, asli = open_page(halaman, prov="63", tahun="2024", latihan="1"), [], CACHE.get

    def counting(kunci: Any, buat: Any) -> object:
        return asli(kunci, lambda: (dibuat.append(kunci), buat())[1])

    monkeypatch.setattr(CACHE, "get", counting)
    assert not at.run().exception and dibuat == []
