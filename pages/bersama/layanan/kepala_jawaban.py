"""Headers on every answer: what may be done with it, and cookies that travel encrypted where the page does."""

from collections.abc import Callable

from starlette.datastructures import MutableHeaders
from starlette.types import Message, Send

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


class Berkepala:
    """Hands on what is sent, with our headers where the answer has not said the same itself.

    `aman`: the browser came by HTTPS. `sesudah`: called with the status once the answer begins.
    """

    def __init__(self, send: Send, *, aman: bool, sesudah: Callable[[int], None]) -> None:
        self._send, self._aman, self._sesudah = send, aman, sesudah

    async def __call__(self, pesan: Message) -> None:
        if pesan["type"] == "http.response.start":
            kepala = MutableHeaders(raw=[guarded(nama, isi, self._aman) for nama, isi in pesan["headers"]])
            for nama, isi in KEPALA.items():
                kepala.setdefault(nama, isi)
            pesan = {**pesan, "headers": kepala.raw}
            self._sesudah(pesan["status"])
        await self._send(pesan)


def guarded(nama: bytes, isi: bytes, aman: bool) -> tuple[bytes, bytes]:
    """A header as it is; a cookie stays with requests of our own pages and, where the browser came by HTTPS, with HTTPS.

    HttpOnly is left to whoever sets the cookie: the pages themselves read the one against forged requests.
    """
    if nama.lower() != b"set-cookie":
        return nama, isi
    sifat = {s.strip().partition(b"=")[0].lower() for s in isi.split(b";")[1:]}
    tambah = [b"Secure"] if aman and b"secure" not in sifat else []
    tambah += [b"SameSite=Lax"] if b"samesite" not in sifat else []
    return nama, b"; ".join((isi, *tambah))
