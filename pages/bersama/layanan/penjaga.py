"""Before Streamlit answers: what another page asks in a visitor's name is refused; every answer says what may be done with it.

Streamlit takes a page on any other port of this computer for its own, and for a page from afar it first asks the internet
for its address, for seconds and for everybody. A browser names the page it comes from, port included; so that decides.
"""

import re
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ingest.terbit.hak import PENERUS, is_loopback
from pages.bersama.layanan.pengunggah import PENGUNGGAH

DITOLAK = "Permintaan dari halaman lain tidak dilayani."
TANPA_HAK = "Berkas hanya diterima dari yang boleh menerbitkan."
# The session is named in the address a file is sent to.
UNGGAH = re.compile(r"/_stcore/upload_file/([^/]+)/")
TAK_ADA = "Alamat ini tidak ada."
# What Streamlit tells of memory and sessions is for whoever sits at the computer.
UKURAN = "/_stcore/metrics"
# A page may say the same more narrowly itself; then its own word holds.
KEPALA = {
    "Content-Security-Policy": "; ".join((
        "default-src 'self'", "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:", "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:", "font-src 'self' data:", "connect-src 'self' data: blob:", "media-src 'self' data: blob:",
        "worker-src 'self' blob:", "frame-src 'self' data: blob:", "frame-ancestors 'self'", "base-uri 'self'",
        "form-action 'self'", "object-src 'none'",
    )),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
PORT_BIASA = {"http": 80, "https": 443, "ws": 80, "wss": 443}
TUTUP_MELANGGAR = 1008


def foreign(asal: str, tuan_rumah: str) -> bool:
    """Whether a page at `asal` (the Origin header) is another than the one at `tuan_rumah` (the Host header)."""
    try:
        halaman = urlsplit(asal)
        biasa = PORT_BIASA.get(halaman.scheme)
        sini = urlsplit(f"//{tuan_rumah}")
        return not halaman.hostname or (halaman.hostname, halaman.port or biasa) != (sini.hostname, sini.port or biasa)
    except ValueError:
        return True


class Penjaga:
    """Refuses requests of other pages, and adds headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            return await self._app(scope, receive, send)
        kepala = Headers(scope=scope)
        asing = "origin" in kepala and foreign(kepala["origin"], kepala.get("host", ""))
        if scope["type"] == "websocket":
            return await (_close(receive, send) if asing else self._app(scope, receive, send))
        kirim = _Berkepala(send)
        if asing:
            return await PlainTextResponse(DITOLAK, status_code=403)(scope, receive, kirim)
        if scope["path"].rstrip("/").endswith(UKURAN) and not _from_here(scope, kepala):
            return await PlainTextResponse(TAK_ADA, status_code=404)(scope, receive, kirim)
        if scope["method"] in ("PUT", "POST") and (unggah := UNGGAH.search(scope["path"])) and not PENGUNGGAH.may(unggah[1]):
            return await PlainTextResponse(TANPA_HAK, status_code=403)(scope, receive, kirim)
        await self._app(scope, receive, kirim)


class _Berkepala:
    """Hands on what is sent, with our headers where the answer has not said the same itself."""

    def __init__(self, send: Send) -> None:
        self._send = send

    async def __call__(self, pesan: Message) -> None:
        if pesan["type"] == "http.response.start":
            kepala = MutableHeaders(raw=list(pesan["headers"]))
            for nama, isi in KEPALA.items():
                kepala.setdefault(nama, isi)
            pesan = {**pesan, "headers": kepala.raw}
        await self._send(pesan)


def _from_here(scope: Scope, kepala: Headers) -> bool:
    """Whether this computer itself asks: no proxy in between."""
    alamat = (scope.get("client") or ("",))[0]
    return is_loopback(alamat) and not any(nama in kepala for nama in PENERUS)


async def _close(receive: Receive, send: Send) -> None:
    """Refuse a websocket before it is one: the browser is told 403."""
    await receive()
    tutup: dict[str, Any] = {"type": "websocket.close", "code": TUTUP_MELANGGAR}
    await send(tutup)
