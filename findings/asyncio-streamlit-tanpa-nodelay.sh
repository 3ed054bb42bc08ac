#!/usr/bin/env bash
# Streamlit 1.67.0 under uvicorn on Linux: every run of a page takes some 40 ms longer than it works.
#
# asyncio switches Nagle's algorithm off (TCP_NODELAY) on a new connection only where `sock.proto == IPPROTO_TCP`. Streamlit
# opens the socket it listens on itself, by socket.socket(family=...), which leaves the protocol 0; what is accepted from it
# has 0 too, and so every websocket waits: the second small message of a run stays behind until the browser acknowledges the
# first, which it puts off by 40 ms. The same socket opened with proto=IPPROTO_TCP, or by uvicorn, does not.
#
# Expected at first: asyncio documents that TCP_NODELAY is set by default on all TCP connections.
# Output seen:
#   protocol 0, TCP_NODELAY 0, second message after 44 ms     (as Streamlit opens it)
#   protocol 6, TCP_NODELAY 1, second message after 1 ms      (with the protocol said)
set -euo pipefail
kerja="$(mktemp -d)"
trap 'rm -rf "$kerja"' EXIT
python3 -m venv "$kerja/venv"
"$kerja/venv/bin/pip" -q install streamlit==1.67.0
"$kerja/venv/bin/python" - <<'PY'
import asyncio
import socket
import sys
import time

from streamlit.web.server.starlette.starlette_server import _bind_socket


async def seen(listening: socket.socket) -> tuple[bool, float]:
    told = asyncio.get_running_loop().create_future()

    async def accepted(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        sock = writer.get_extra_info("socket")
        told.set_result((sock.proto, sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)))
        for _ in range(20):
            await reader.readexactly(1)
            for _ in range(2):
                writer.write(b"x")
                await asyncio.sleep(0.001)
        writer.close()

    async with await asyncio.start_server(accepted, sock=listening):
        reader, writer = await asyncio.open_connection(*listening.getsockname()[:2])
        waits = []
        for _ in range(20):
            writer.write(b"?")
            await reader.readexactly(1)
            begin = time.perf_counter()
            await reader.readexactly(1)
            waits.append((time.perf_counter() - begin) * 1000)
        await reader.read()
        protocol, nodelay = await told
        wait = sorted(waits)[10]
        print(f"protocol {protocol}, TCP_NODELAY {nodelay}, second message after {wait:.0f} ms")
        writer.close()
        return bool(nodelay), wait


plain = _bind_socket("127.0.0.1", 0, 5)
said = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
said.bind(("127.0.0.1", 0))
(off, slow), (on, quick) = [asyncio.run(seen(sock)) for sock in (plain, said)]
sys.exit(0 if not off and slow > 20 and on and quick < 20 else "it behaves otherwise now")
PY
