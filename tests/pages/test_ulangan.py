"""Every page of figures: who comes second to a view is sent what the first was, word for word, for a part of the work."""

from typing import Any

import pytest
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench.layanan import DIBACA
from bench.soket import run, session
from sajian.halaman import HALAMAN
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


def test_only_pages_of_figures_are_sent_again() -> None:
    assert [h.kunci for h in HALAMAN.values() if h.ulang] == DIBACA
