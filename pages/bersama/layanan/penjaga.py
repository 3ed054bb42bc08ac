"""Before Streamlit answers: what another page asks in a visitor's name is refused; every answer says what may be done with it.

Streamlit takes a page on any other port of this computer for its own, and for a page from afar it first asks the internet
for its address, for seconds and for everybody. A browser names the page it comes from, port included; so that decides.
Whoever asks too much, opens too many screens or sends too many files is told so in words.
"""

import hmac
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import streamlit as st
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from ingest.terbit.hak import PENERUS, is_loopback
from pages.bersama.layanan import batas_unggah, pintu_masuk
from pages.bersama.layanan.batas_unggah import MB, BatasUnggah
from pages.bersama.layanan.hitungan import HITUNGAN
from pages.bersama.layanan.kepala_jawaban import Berkepala
from pages.bersama.layanan.pembatas import Pembatas, group
from pages.bersama.layanan.pengunggah import PENGUNGGAH
from pages.bersama.layanan.setelan import Setelan

DITOLAK = "Permintaan dari halaman lain tidak dilayani."
TANPA_HAK = f"{batas_unggah.AWAL}: berkas hanya diterima dari yang boleh menerbitkan."
# The session is named in the address a file is sent to.
UNGGAH = re.compile(r"/_stcore/upload_file/([^/]+)/")
TAK_ADA = "Alamat ini tidak ada."
# What is told of memory, sessions and refusals is for whoever sits at the computer, and for who has the key.
UKURAN = ("/_stcore/metrics", "/ukuran")
PORT_BIASA = {"http": 80, "https": 443, "ws": 80, "wss": 443}
TUTUP_MELANGGAR = 1008
# Seconds after which whoever was refused for the moment may come again.
NANTI = {"Retry-After": "10"}


@dataclass(frozen=True)
class Tolak:
    """A refusal: the cause as it is counted, the status, and the words."""

    sebab: str
    status: int
    kata: str


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
    """Refuses requests of other pages and what is too much, and adds headers to every answer."""

    def __init__(
        self, app: ASGIApp, setelan: Setelan | None = None, unggahan: BatasUnggah | None = None,
        jam: Callable[[], float] = time.monotonic,
    ) -> None:
        self._app, self._setelan = app, setelan or Setelan()
        self._batas = Pembatas(self._setelan.orang, self._setelan.layar, jam)
        satu = int(st.get_option("server.maxUploadSize")) * MB
        self._unggahan = unggahan or BatasUnggah(self._setelan.unggah * MB, satu, batas_unggah.held)
        HITUNGAN.layar, HITUNGAN.unggahan = lambda: self._batas.terbuka, lambda: self._unggahan.terpakai

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            return await self._app(scope, receive, send)
        kepala = Headers(scope=scope)
        if scope["type"] == "websocket":
            return await self._screen(scope, kepala, receive, send)
        # A proxy that is silent about HTTPS is told by the address people come back to from signing in.
        aman = scope.get("scheme") == "https" or pintu_masuk.configured()[1]
        kirim = Berkepala(send, aman=aman, sesudah=HITUNGAN.answered)
        if tolak := self._refusal(scope, kepala):
            return await _say(tolak, scope, receive, kirim)
        if (unggah := UNGGAH.search(scope["path"])) and scope["method"] in ("PUT", "POST"):
            return await self._file(unggah[1], scope, kepala, receive, kirim)
        await self._app(scope, receive, kirim)

    def _refusal(self, scope: Scope, kepala: Headers) -> Tolak | None:
        if "origin" in kepala and foreign(kepala["origin"], kepala.get("host", "")):
            return Tolak("asal", 403, DITOLAK)
        if laju := self._batas.request(_counted(scope)):
            return Tolak("laju", 429, laju)
        if scope["path"].rstrip("/").endswith(UKURAN) and not self._may_measure(scope, kepala):
            return Tolak("ukuran", 404, TAK_ADA)
        # A page that could not go on to its screen says why instead.
        if "text/html" in kepala.get("accept", "") and (penuh := self._batas.full(_counted(scope))):
            return Tolak("layar", 503, penuh)
        return None

    def _may_measure(self, scope: Scope, kepala: Headers) -> bool:
        kunci, dibawa = self._setelan.kunci_ukuran, kepala.get("authorization", "")
        return from_here(scope, kepala) or (bool(kunci) and hmac.compare_digest(dibawa.encode(), f"Bearer {kunci}".encode()))

    async def _screen(self, scope: Scope, kepala: Headers, receive: Receive, send: Send) -> None:
        alamat = _counted(scope)
        if "origin" in kepala and foreign(kepala["origin"], kepala.get("host", "")):
            HITUNGAN.refused("asal", _address(scope))
            return await _close(receive, send)
        if self._batas.request(alamat) or self._batas.open(alamat):
            HITUNGAN.refused("layar", _address(scope))
            return await _close(receive, send)
        try:
            await self._app(scope, receive, send)
        finally:
            self._batas.close(alamat)

    async def _file(self, sesi: str, scope: Scope, kepala: Headers, receive: Receive, kirim: Send) -> None:
        if not PENGUNGGAH.may(sesi):
            return await _say(Tolak("hak", 403, TANPA_HAK), scope, receive, kirim)
        besar = _length(kepala)
        if penuh := self._unggahan.begin(sesi, PENGUNGGAH.of_same_person(sesi), besar):
            return await _say(Tolak("unggahan", 413, penuh), scope, receive, kirim)
        try:
            await self._app(scope, receive, kirim)
        finally:
            self._unggahan.end(sesi, besar)


def from_here(scope: Scope, kepala: Headers) -> bool:
    """Whether this computer itself asks: by a name of its own, and no proxy in between."""
    sendiri = is_loopback(_address(scope)) and is_loopback(kepala.get("host", ""))
    return sendiri and not any(nama in kepala for nama in PENERUS)


def _address(scope: Scope) -> str:
    """Who asks, as uvicorn has it from the connection or from a proxy it believes."""
    return str((scope.get("client") or ("",))[0])


def _counted(scope: Scope) -> str:
    """What limits are counted by: nobody is told apart by the address of this computer, which a proxy that is silent has too."""
    alamat = _address(scope)
    return "" if is_loopback(alamat) else group(alamat)


def _length(kepala: Headers) -> int | None:
    """Bytes that are announced, None where nothing is."""
    teks = kepala.get("content-length", "")
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 16 else None


async def _say(tolak: Tolak, scope: Scope, receive: Receive, kirim: Send) -> None:
    HITUNGAN.refused(tolak.sebab, _address(scope))
    nanti = NANTI if tolak.status in (429, 503) else {}
    await PlainTextResponse(tolak.kata, tolak.status, {**nanti, "Cache-Control": "no-store"})(scope, receive, kirim)


async def _close(receive: Receive, send: Send) -> None:
    """Refuse a websocket before it is one: the browser is told 403."""
    await receive()
    tutup: dict[str, Any] = {"type": "websocket.close", "code": TUTUP_MELANGGAR}
    await send(tutup)
