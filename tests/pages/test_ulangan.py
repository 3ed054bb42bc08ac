"""Every page of figures: who comes second to a view is sent what the first was, word for word, for a part of the work."""

from collections.abc import Hashable
from dataclasses import replace
from typing import Any

import pytest
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench.layanan import DIBACA
from bench.soket import run, session
from pages.bersama import paparan_kerja, ulangan
from sajian.halaman import HALAMAN
from sajian.konteks import read_view
from store.ekspor.lapis_peta import peta
from tests.bantuan.putaran import complete

# A view no other test asks for: the first to come finds nothing drawn.
TAMPILAN = "prov=61&daerah=61.04&tahun=2023&banding=provinsi&warna=aman&latihan=1"


class Tercatat(websockets.ClientConnection):
    """A connection that keeps what it was sent."""

    async def recv(self, decode: bool | None = None) -> Any:
        """The next message."""
        isi = await super().recv(decode)
        self.pesan = [*getattr(self, "pesan", []), ForwardMsg.FromString(isi if isinstance(isi, bytes) else isi.encode())]
        return isi


async def _shown(url: str, halaman: str, kali: int = 1) -> list[list[ForwardMsg]]:
    """What a new session is sent for the view, run by run."""
    semua = []
    async with session(url, create_connection=Tercatat) as soket:
        assert isinstance(soket, Tercatat)
        for _ in range(kali):
            soket.pesan = []
            assert not (await run(soket, HALAMAN[halaman].alamat, TAMPILAN)).galat
            semua.append([p for p in soket.pesan if p.WhichOneof("type") == "delta"])
    return semua


@pytest.mark.parametrize("halaman", DIBACA)
def test_the_second_visitor_is_sent_what_the_first_was(peladen: str, halaman: str) -> None:
    (satu,), (dua, lagi) = complete(_shown(peladen, halaman)), complete(_shown(peladen, halaman, 2))
    assert len(satu) > 20
    assert satu == dua == lagi


async def _known(url: str) -> tuple[list[ForwardMsg], list[ForwardMsg]]:
    """The large messages of a page, and what comes in their place in a browser that has them still."""
    async with session(url, create_connection=Tercatat) as soket:
        assert isinstance(soket, Tercatat)
        await run(soket, "spm", TAMPILAN)
        besar = [p for p in soket.pesan if p.metadata.cacheable]
        pesan, soket.pesan = BackMsg(), []
        pesan.rerun_script.query_string, pesan.rerun_script.page_name = TAMPILAN, "spm"
        pesan.rerun_script.cached_message_hashes.extend(p.hash for p in besar)
        await soket.send(pesan.SerializeToString())
        while not soket.pesan or soket.pesan[-1].WhichOneof("type") != "script_finished":
            await soket.recv()
        return besar, [p for p in soket.pesan if p.WhichOneof("type") == "ref_hash"]


def test_what_a_browser_has_still_is_named_to_it(peladen: str) -> None:
    besar, nama = complete(_known(peladen))
    assert len(besar) == len(nama) > 0
    assert [(p.hash, list(p.metadata.delta_path)) for p in besar] == [(n.ref_hash, list(n.metadata.delta_path)) for n in nama]


@pytest.fixture
def kunci(monkeypatch: pytest.MonkeyPatch) -> list[Hashable]:
    """What pages are kept under, one by one."""
    dipakai: list[Hashable] = []
    monkeypatch.setattr(ulangan, "play", lambda kunci, gambar, milik: dipakai.append(kunci))
    monkeypatch.setattr(paparan_kerja, "last", lambda: None)
    return dipakai


def test_another_view_and_refused_map_shapes_are_other_pages(kunci: list[Hashable], monkeypatch: pytest.MonkeyPatch) -> None:
    k, halaman = read_view({"prov": "63"}), HALAMAN["sumber"]
    for satu in (k, k, read_view({"prov": "63", "paparan": "abcd1234"})):
        ulangan.show(halaman, satu, lambda: None)
    monkeypatch.setattr(ulangan, "peta", lambda lapis: replace(peta(lapis), pesan=("batas.geojson ditolak",)))
    ulangan.show(halaman, k, lambda: None)
    assert len(kunci) == 4 and len(set(kunci)) == 3 and kunci[0] == kunci[1]


def test_what_was_just_done_is_drawn(kunci: list[Hashable], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paparan_kerja, "last", lambda: paparan_kerja.Langkah("Ditambahkan."))
    gambar: list[str] = []
    ulangan.show(HALAMAN["sumber"], read_view({}), lambda: gambar.append("digambar"))
    assert (gambar, kunci) == (["digambar"], [])


def test_only_pages_of_figures_are_sent_again() -> None:
    assert [h.kunci for h in HALAMAN.values() if h.ulang] == DIBACA
