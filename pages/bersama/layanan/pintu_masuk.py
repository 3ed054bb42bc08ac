"""Around Streamlit's own sign-in: the page one was on is kept, what went wrong gets words, a login that is left has ended.

Streamlit lands on the first page whatever happened, without a word. Where figures are shown to known people only, what is served
without a session is served to them only, too.
"""

import json
import logging
import re
from collections.abc import Mapping
from functools import cache
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs, urlsplit

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.auth_util import get_cookie_with_chunks, get_redirect_uri, get_secrets_auth_section
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from ingest.terbit import kehadiran, wewenang
from ingest.terbit.hak import PENERUS, Masuk, Tempat, origin
from pages.bersama.layanan import kabar_masuk as kabar
from pages.bersama.layanan.kunci_lokal import KUNCI
from store import SimpananGagal

MASUK, KELUAR, BALASAN = "/auth/login", "/auth/logout", "/oauth2callback"
# Figures served without a session.
DATA = ("/paket/", "/tayang/")
TERTUTUP = "Dasbor ini hanya dapat dilihat sesudah masuk (login). Buka dasbor, tekan Masuk, lalu ulangi."
TANDA = re.compile(r"[A-Za-z0-9_-]{8,64}")
_catatan = logging.getLogger(__name__)


class PintuMasuk:
    """Beside Streamlit's routes of signing in; where none is configured everything just goes on."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        jalan = str(scope["path"])
        if any(d in jalan for d in DATA) and not await run_in_threadpool(_may_read, Headers(scope=scope)):
            return await PlainTextResponse(TERTUTUP, 403, {"Cache-Control": "no-store"})(scope, receive, send)
        if not configured()[0]:
            return await self._app(scope, receive, send)
        jawab = _Jawaban(send, scope, _base(), jalan)
        if jalan.endswith(KELUAR) and await self._leave(scope, receive, jawab):
            return None
        try:
            await self._app(scope, receive, jawab)
        except Exception:
            if jalan.endswith((MASUK, BALASAN)) and not jawab.mulai:
                _catatan.exception("Masuk (login) gagal")
                return await jawab.elsewhere(receive, kabar.PENYEDIA)
            raise

    async def _leave(self, scope: Scope, receive: Receive, jawab: "_Jawaban") -> bool:
        """End the login before the browser forgets it; whether that is the answer already, since another site asked for it."""
        kepala = Headers(scope=scope)
        if kepala.get("sec-fetch-site") == "cross-site":
            await jawab.elsewhere(receive, "")
            return True
        masuk = signed_in(_cookies(kepala))
        if masuk is not None:
            try:
                await run_in_threadpool(kehadiran.leave, masuk, caller(scope, kepala))
            except SimpananGagal:
                _catatan.exception("Keluar tidak dapat dicatat")
        return False


class _Jawaban:
    """Hands on an answer to a browser that signs in or out: where it goes on, and what is said there."""

    def __init__(self, send: Send, scope: Scope, awal: str, jalan: str) -> None:
        self._send, self._scope, self._awal = send, scope, awal
        self._langkah = next((s for s in (MASUK, BALASAN) if jalan.endswith(s)), "")
        self._ganti = False
        self.mulai = False

    async def __call__(self, pesan: Message) -> None:
        if pesan["type"] == "http.response.start":
            self.mulai = True
            kepala = MutableHeaders(raw=list(pesan["headers"]))
            gagal = self._langkah == MASUK and pesan["status"] >= 400
            if self._langkah:
                await run_in_threadpool(self._answer, kepala, gagal)
            self._ganti = gagal
            if gagal:
                kepala["content-length"] = "0"
            pesan = {**pesan, "headers": kepala.raw, "status": 303 if gagal else pesan["status"]}
        elif self._ganti:
            pesan = {**pesan, "body": b""}
        await self._send(pesan)

    async def elsewhere(self, receive: Receive, apa: str) -> None:
        """Back to the page one came from, with a sentence."""
        kepala = Headers(scope=self._scope)
        alamat = kabar.seen_page(kepala.get("referer", ""), kepala.get("host", ""), self._awal) or f"{self._awal}/"
        jawab = RedirectResponse(alamat, status_code=303)
        if apa:
            jawab.headers.append("set-cookie", kabar.news_cookie(apa, f"{self._awal}/"))
        await jawab(self._scope, receive, self._send)

    def _answer(self, kepala: MutableHeaders, gagal: bool) -> None:
        if self._langkah == BALASAN:
            self._returned(kepala)
        else:
            self._set_out(kepala, "" if gagal else kepala.get("location", ""))

    def _set_out(self, kepala: MutableHeaders, ke: str) -> None:
        """On the way to the provider: remember the page, under the state that comes back; without a way, back with words."""
        minta = Headers(scope=self._scope)
        tanda = parse_qs(urlsplit(ke).query).get("state", [""])[0]
        halaman = kabar.seen_page(minta.get("referer", ""), minta.get("host", ""), self._awal)
        if not TANDA.fullmatch(tanda):
            kepala["location"] = halaman or f"{self._awal}/"
            self._tell(kepala, kabar.PENYEDIA)
        elif halaman:
            kepala.append("set-cookie", kabar.target_cookie(tanda, halaman, f"{self._awal}{BALASAN}"))

    def _returned(self, kepala: MutableHeaders) -> None:
        """Back from the provider: on to that page, signed in or with words why not."""
        minta = Headers(scope=self._scope)
        query = parse_qs(self._scope.get("query_string", b"").decode("ascii", "replace"))
        tanda = query.get("state", [""])[0]
        tanda = tanda if TANDA.fullmatch(tanda) else ""
        kepala["location"] = kabar.target(_cookies(minta), tanda, self._awal)
        kepala.append("set-cookie", kabar.target_cookie(tanda, "", f"{self._awal}{BALASAN}"))
        if _signed(kepala):
            return
        if not query:
            self._tell(kepala, kabar.KELUAR)
            return
        sebab = query.get("error", [kabar.JAWABAN])[0]
        self._tell(kepala, sebab)
        kehadiran.failed(sebab[:60], caller(self._scope, minta))

    def _tell(self, kepala: MutableHeaders, apa: str) -> None:
        kepala.append("set-cookie", kabar.news_cookie(apa, f"{self._awal}/"))


def signed_in(kuki: Mapping[str, str]) -> Masuk | None:
    """Whose cookie this is by Streamlit's signature, None without one. Whether the login still counts is for others to say."""
    rahasia = get_cookie_secret()
    isi = get_cookie_with_chunks(lambda nama: decode_signed_value(rahasia, nama, kuki.get(nama, "")), USER_COOKIE_NAME)
    if isi is None:
        return None
    try:
        klaim = json.loads(isi)
    except ValueError:
        return None
    return wewenang.identify(klaim) if isinstance(klaim, dict) and klaim.get("is_logged_in") else None


def caller(scope: Scope, kepala: Headers) -> str:
    """From where a request comes, for the log."""
    return origin(str((scope.get("client") or ("",))[0]), kepala.get("x-forwarded-for", ""))


def _may_read(kepala: Headers) -> bool:
    """Whether figures may go to whoever asks; everybody unless the settings of roles say that reading needs a login."""
    if not wewenang.rules().baca_perlu_masuk:
        return True
    kuki, tuan_rumah = _cookies(kepala), kepala.get("host", "")
    sebutan = [tuan_rumah, st.get_option("browser.serverAddress"), *(st.get_option("server.allowedHosts") or [])]
    tempat = Tempat(
        st.get_option("server.address") or "", frozenset(filter(None, sebutan)), any(n in kepala for n in PENERUS),
        KUNCI.held(kuki, tuan_rumah),
    )
    masuk = (signed_in(kuki) or Masuk(False)) if configured()[0] else None
    return wewenang.judge(tempat, masuk).baca


def _cookies(kepala: Headers) -> dict[str, str]:
    kuki: SimpleCookie = SimpleCookie()
    try:
        kuki.load(kepala.get("cookie", ""))
    except CookieError:
        return {}
    return {nama: isi.value for nama, isi in kuki.items()}


def _signed(kepala: MutableHeaders) -> bool:
    """Whether an answer brings a cookie of somebody signed in, and not one that is taken away."""
    awal = f"{USER_COOKIE_NAME}="
    semua = [k for k in kepala.getlist("set-cookie") if k.startswith(awal)]
    return any(not k.startswith((f'{awal};', f'{awal}"";')) and "max-age=0" not in k.casefold() for k in semua)


@cache
def configured() -> tuple[bool, bool]:
    """Whether sign-in is configured, and whether people come back from it by HTTPS; read once, as Streamlit does."""
    setelan = get_secrets_auth_section()
    return bool(setelan), str(get_redirect_uri(setelan) or "").startswith("https://")


def forget() -> None:
    """Read the settings of sign-in anew."""
    configured.cache_clear()


def _base() -> str:
    """What stands before every address, '' for none."""
    awal = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{awal}" if awal else ""
