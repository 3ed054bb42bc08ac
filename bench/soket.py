"""A session of the dashboard without a browser: what its socket is sent, and what comes back."""

import asyncio
import time
from dataclasses import dataclass
from typing import Any

import websockets
from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.typing import Subprotocol

# Seconds after which a run counts as not answered.
BATAS = 120.0


@dataclass(frozen=True)
class Jalan:
    """One run of a page: milliseconds, bytes and messages received, how many errors it showed, whether the words were there."""

    ms: float
    bita: int
    galat: int
    pesan: int
    ada: bool = False


def session(url: str, **pilihan: Any) -> websockets.connect:
    """A new session of the server at `url`, to be opened with `async with`; what else websockets.connect takes as keywords."""
    alamat = f"{url.replace('http', 'ws', 1)}/_stcore/stream"
    tetap = {"subprotocols": [Subprotocol("streamlit")], "max_size": None, "open_timeout": BATAS}
    return websockets.connect(alamat, **tetap | pilihan)


async def run(soket: websockets.ClientConnection, halaman: str, query: str, cari: str = "") -> Jalan:
    """Ask for a page ('' for the only one) and wait until its script has ended; TimeoutError after BATAS.

    cari: words to look for in what the page shows.
    """
    pesan = BackMsg()
    pesan.rerun_script.query_string = query
    pesan.rerun_script.page_name = halaman
    mulai, jumlah, galat, banyak, ada = time.perf_counter(), 0, 0, 0, False
    async with asyncio.timeout(BATAS):
        await soket.send(pesan.SerializeToString())
        while True:
            isi = await soket.recv()
            jumlah += len(isi)
            banyak += 1
            maju = ForwardMsg.FromString(isi if isinstance(isi, bytes) else isi.encode())
            galat += _is_error(maju)
            ada = ada or (bool(cari) and cari in str(maju))
            if maju.WhichOneof("type") == "script_finished" and maju.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                return Jalan((time.perf_counter() - mulai) * 1000, jumlah, galat, banyak, ada)


async def run_page(soket: websockets.ClientConnection, halaman: str, query: str) -> tuple[float, int]:
    """Milliseconds and bytes until the script of one page has finished."""
    jalan = await run(soket, halaman, query)
    return jalan.ms, jalan.bita


def _is_error(maju: ForwardMsg) -> bool:
    jenis = maju.WhichOneof("type")
    if jenis == "script_finished":
        return maju.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR
    unsur = maju.delta.new_element
    merah = unsur.WhichOneof("type") == "exception" or unsur.alert.format == Alert.ERROR
    return jenis == "page_not_found" or (jenis == "delta" and merah)
