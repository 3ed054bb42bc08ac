"""The key of whoever sits at this computer: a link that works once, printed where the dashboard was started, then a cookie.

An address proves nothing: a forwarder without headers, or any program of this computer, also comes from localhost.
"""

import hmac
import secrets
from collections.abc import Mapping

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

from ingest.terbit.hak import is_loopback

PANJANG = 24
SALAH = "Tautan ini salah atau sudah dipakai. Tautan yang berlaku tercetak di jendela tempat dasbor dijalankan."
TERCETAK = "Untuk menerbitkan dari komputer ini, buka (sekali pakai): {url}"
AMAN = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


class Kunci:
    """One for the process: a link's key, another after each use, and the value of the cookie it is changed for."""

    def __init__(self) -> None:
        self._kuki, self._tautan = secrets.token_urlsafe(PANJANG), secrets.token_urlsafe(PANJANG)

    @property
    def tautan(self) -> str:
        """The key of the link that works now."""
        return self._tautan

    def exchange(self, tautan: str) -> str | None:
        """The cookie's value for the key of the link, which works no more then; None for any other."""
        if not _same(tautan, self._tautan):
            return None
        self._tautan = secrets.token_urlsafe(PANJANG)
        return self._kuki

    def held(self, kuki: Mapping[str, str], tuan_rumah: str) -> bool:
        """Whether a browser that came to this host has the cookie."""
        return _same(kuki.get(cookie_name(tuan_rumah), ""), self._kuki)


KUNCI = Kunci()


def routes() -> list[Route]:
    """The address that changes the link for the cookie."""
    return [Route("/kunci/{tautan}", _exchange)]


def announce() -> None:
    """Print the link that works now, where only this computer is served."""
    alamat = st.get_option("server.address") or ""
    # Where other names lead here too, by a proxy, the key opens nothing.
    if all(map(is_loopback, (alamat, *(st.get_option("server.allowedHosts") or [])))):
        awal = str(st.get_option("server.baseUrlPath")).strip("/")
        jalan = f"{awal}/kunci" if awal else "kunci"
        url = f"http://{alamat}:{st.get_option('server.port')}/{jalan}/{KUNCI.tautan}"
        print(TERCETAK.format(url=url), flush=True)


def cookie_name(tuan_rumah: str) -> str:
    """Cookies are shared by all ports of a host: each dashboard has a name of its own."""
    port = tuan_rumah.rpartition(":")[2]
    return f"dasbor_kunci_{port if port.isascii() and port.isdigit() else 80}"


def _exchange(request: Request) -> Response:
    tuan_rumah = request.headers.get("host", "")
    sendiri = is_host_allowed(tuan_rumah) and is_loopback(tuan_rumah)
    kuki = KUNCI.exchange(request.path_params["tautan"]) if sendiri else None
    if kuki is None:
        return PlainTextResponse(SALAH, status_code=403, headers=AMAN)
    announce()
    awal = request.scope.get("root_path", "")
    jawab = RedirectResponse(f"{awal}/", status_code=303, headers=AMAN)
    jawab.set_cookie(cookie_name(tuan_rumah), kuki, path=f"{awal}/", httponly=True, samesite="strict")
    return jawab


def _same(satu: str, dua: str) -> bool:
    return hmac.compare_digest(satu.encode(), dua.encode())
