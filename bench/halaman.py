"""Measures the pages as a browser's socket sees them: cold start, first run, a change of region, bytes.

Run with `python -m bench.halaman`; it starts its own dashboard on a free port. Seconds depend on the machine,
bytes do not.
"""

import asyncio
import statistics
import tempfile
import time
from pathlib import Path

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.typing import Subprotocol

from sajian.halaman import HALAMAN
from tests.bantuan import peladen

# The pages that readers open; those of the secretariat work with what it keeps.
DIBACA = [h.kunci for h in HALAMAN.values() if h.bagian not in ("Rakor", "Data")]
ULANGAN = 5


async def run_page(soket: websockets.ClientConnection, halaman: str, query: str) -> tuple[float, int]:
    """Milliseconds and bytes until the script of one page has finished."""
    pesan = BackMsg()
    pesan.rerun_script.query_string = query
    pesan.rerun_script.page_name = halaman
    mulai, jumlah = time.perf_counter(), 0
    await soket.send(pesan.SerializeToString())
    while True:
        isi = await soket.recv()
        jumlah += len(isi)
        maju = ForwardMsg.FromString(isi)
        if maju.WhichOneof("type") == "script_finished":
            return (time.perf_counter() - mulai) * 1000, jumlah


async def measure(url: str, halaman: str) -> dict[str, float]:
    """First run in a new session, then changes of region in the same one."""
    alamat = f"{url.replace('http', 'ws')}/_stcore/stream"
    async with websockets.connect(alamat, subprotocols=[Subprotocol("streamlit")], max_size=None) as soket:
        pertama, bita = await run_page(soket, halaman, "prov=63&tahun=2024&latihan=1")
        ganti = [await run_page(soket, halaman, f"prov={p}&tahun=2024&latihan=1") for p in ("64", "65", "61", "62", "63")]
    waktu = [w for w, _ in ganti]
    return {"pertama": pertama, "bita": bita, "ganti": statistics.median(waktu), "bita_ganti": max(b for _, b in ganti)}


def main() -> None:
    """Print one row a page."""
    with tempfile.TemporaryDirectory() as folder:
        mulai = time.perf_counter()
        layanan = peladen.start(Path(folder) / "log.txt")
        print(f"mulai sampai siap: {time.perf_counter() - mulai:.1f} s")
        print(f"{'halaman':14}{'pertama ms':>12}{'ganti daerah ms':>17}{'bita pertama':>14}{'bita ganti':>12}")
        try:
            for halaman in DIBACA:
                asyncio.run(measure(layanan.url, halaman))
                u = asyncio.run(measure(layanan.url, halaman))
                print(f"{halaman:14}{u['pertama']:12.0f}{u['ganti']:17.0f}{u['bita']:14,.0f}{u['bita_ganti']:12,.0f}")
        finally:
            layanan.stop()


if __name__ == "__main__":
    main()
