"""Connections to a socket as Streamlit opens it do not hold back what is small."""

import asyncio
import socket
from asyncio import base_events

import pytest

from pages.bersama.layanan import tanpa_tunda
from tests.bantuan.putaran import complete


@pytest.fixture(autouse=True)
def _afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    """asyncio as it was before, when the test is over."""
    monkeypatch.setattr(base_events, tanpa_tunda.NAMA, vars(base_events)[tanpa_tunda.NAMA])


async def _at_once() -> bool:
    """Whether the end of a connection that was accepted sends at once."""
    kabar: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def accepted(_baca: asyncio.StreamReader, tulis: asyncio.StreamWriter) -> None:
        kabar.set_result(tulis.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        tulis.close()

    pintu = socket.socket(family=socket.AF_INET)
    pintu.bind(("127.0.0.1", 0))
    async with await asyncio.start_server(accepted, sock=pintu):
        _, tulis = await asyncio.open_connection(*pintu.getsockname())
        hasil = await kabar
        tulis.close()
    return bool(hasil)


def test_what_is_written_leaves_at_once() -> None:
    tanpa_tunda.settle()
    assert complete(_at_once())


def test_by_itself_it_would_wait() -> None:
    assert not complete(_at_once())
