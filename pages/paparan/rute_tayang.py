"""The presentation by URL: the player, the notes screen, the file for offline, and where a presentation stands."""

import gzip
import hashlib
import logging
from collections.abc import Awaitable, Callable
from functools import cache, wraps
from inspect import iscoroutinefunction
from typing import cast
from urllib.parse import urlencode, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

import store
from rakor import simpan
from rakor.paparan import POLA_KUNCI, Paparan, PaparanSalah
from rakor.tayang import html
from rakor.tayang.sesi import MAKS_ISI, MAKS_MENIT, PosisiSalah, Sesi, follower, read_position
from rakor.tayang.siap import ready

SATU_TAHUN = "public, max-age=31536000, immutable"
AMAN = {
    "Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
}
TAK_ADA = "Paparan ini tidak ada. Buka halaman Paparan di dasbor untuk melihat daftarnya."
GAGAL = (
    "Paparan ini tidak dapat disajikan sekarang. Sampaikan jam kejadian kepada pengelola dasbor; "
    "rinciannya ada di catatan peladen."
)
SESI = Sesi()
# Bytes of a promise.
MAKS_JANJI = 6_000
_catatan = logging.getLogger(__name__)

Biasa = Callable[[Request], Response]
Jawab = Biasa | Callable[[Request], Awaitable[Response]]


def routes() -> list[Route]:
    """Everything under `/tayang/`."""
    return [
        Route("/tayang/aset/{nama}", _guarded(_library)),
        Route("/tayang/komitmen/{tanda}", _guarded(_promise), methods=["POST"]),
        Route("/tayang/komitmen/{tanda}/batal", _guarded(_promise_back), methods=["POST"]),
        Route("/tayang/posisi/{tanda}", _guarded(_position), methods=["GET", "POST"]),
        Route("/tayang/{kunci}", _guarded(_player)),
        Route("/tayang/{kunci}/catatan", _guarded(_notes)),
        Route("/tayang/{kunci}/luring", _guarded(_offline)),
    ]


def _guarded(jawab: Jawab) -> Jawab:
    """Only for the hosts the dashboard answers to; words instead of a trace when something breaks.

    An answer that is a plain function may wait for the store and build pages: it runs in the pool of threads, so that
    behind a held lock the sessions of everybody else go on.
    """
    @wraps(jawab)
    async def guarded(request: Request) -> Response:
        if not is_host_allowed(request.headers.get("host")):
            return _words("Alamat ini tidak dilayani.", 403)
        try:
            if iscoroutinefunction(jawab):
                hasil: Response = await jawab(request)
                return hasil
            return await run_in_threadpool(cast(Biasa, jawab), request)
        except (PaparanSalah, store.SimpananGagal) as galat:
            return _words(str(galat), 503)
        except Exception:
            _catatan.exception("Presentasi tidak dapat dibuat")
            return _words(GAGAL, 500)
    return guarded


def _player(request: Request) -> Response:
    """The slides. Without revision, version and token in the address it first redirects to where they are named."""
    paparan = _paparan(request)
    if paparan is None:
        return _words(TAK_ADA, 404)
    rahasia = request.query_params.get("sesi", "")
    versi = _version(request)
    if versi is None or not SESI.claim(rahasia, paparan.kunci) or "revisi" not in request.query_params:
        return _to_frozen(request, paparan)
    beku = {"revisi": str(paparan.revisi), "versi": str(versi)}
    return _page(
        paparan, versi, "aset/", menit=_number(request, "menit", MAKS_MENIT) or 0, posisi=f"posisi/{rahasia}",
        janji=f"komitmen/{rahasia}" if SESI.writer(rahasia) else "", ikut=follower(rahasia),
        catatan=f"{paparan.kunci}/catatan?{urlencode({**beku, 'ikut': follower(rahasia)})}",
        luring=f"{paparan.kunci}/luring?{urlencode(beku)}",
    )


def _notes(request: Request) -> Response:
    """The notes screen of one presentation, or of the last one of this paparan."""
    paparan = _paparan(request)
    if paparan is None:
        return _words(TAK_ADA, 404)
    ikut = request.query_params.get("ikut", paparan.kunci)
    ikut = ikut if ikut.isalnum() and ikut.isascii() and len(ikut) <= 64 else "tidak-ada"
    return _page(
        paparan, _frozen(request), "../aset/", mode="catatan", ikut=ikut, posisi=f"../posisi/{ikut}",
    )


def _offline(request: Request) -> Response:
    """The same presentation as one file; `catatan=0` leaves the speaker notes out."""
    paparan = _paparan(request)
    if paparan is None:
        return _words(TAK_ADA, 404)
    isi = ready(paparan, _frozen(request))
    if request.query_params.get("catatan") == "0":
        isi = html.without_notes(isi)
    kepala = {**AMAN, "Content-Disposition": f'attachment; filename="{html.file_name(isi)}"'}
    return Response(html.page(isi), media_type="text/html; charset=utf-8", headers=kepala)


async def _promise(request: Request) -> Response:
    """A promise from the presenter's own screen, kept by the usual road."""
    return await _written(request, "record")


async def _promise_back(request: Request) -> Response:
    return await _written(request, "take_back")


async def _written(request: Request, apa: str) -> Response:
    if not _from_own_page(request):
        return _words("hanya dari layar penyaji", 403)
    try:
        isi = await _short_body(request, MAKS_JANJI)
    except PosisiSalah as galat:
        return _words(f"komitmen ditolak: {galat}", 400)
    return JSONResponse(await run_in_threadpool(_carried_out, apa, str(request.path_params["tanda"]), isi), headers=AMAN)


def _carried_out(apa: str, tanda: str, isi: bytes) -> dict[str, object]:
    # Brings the whole road of uploads, so it is loaded with the first promise and not with the dashboard.
    from pages.paparan import rute_komitmen

    jawab: dict[str, object] = getattr(rute_komitmen, apa)(SESI, tanda, isi)
    return jawab


async def _position(request: Request) -> Response:
    """GET by the following token: where the presentation stands. POST by the secret one, from our own page only."""
    tanda = str(request.path_params["tanda"])
    if request.method != "POST":
        posisi = SESI.get(tanda)
        return _words("sesi tidak dikenal", 404) if posisi is None else JSONResponse(posisi, headers=AMAN)
    if not _from_own_page(request):
        return _words("hanya dari layar penyaji", 403)
    try:
        posisi = read_position(await _short_body(request))
    except PosisiSalah as galat:
        return _words(f"posisi ditolak: {galat}", 400)
    return Response(status_code=204, headers=AMAN) if SESI.put(tanda, posisi) else _words("sesi tidak dikenal", 404)


def _library(request: Request) -> Response:
    """plotly.js, compressed where the browser takes it; its address changes with its content."""
    nama, isi, padat = _plotly()
    if request.path_params["nama"] != nama:
        return _words("berkas tidak dikenal", 404)
    kepala = {**AMAN, "Cache-Control": SATU_TAHUN, "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(padat, media_type="text/javascript; charset=utf-8", headers={**kepala, "Content-Encoding": "gzip"})
    return Response(isi, media_type="text/javascript; charset=utf-8", headers=kepala)


@cache
def _plotly() -> tuple[str, bytes, bytes]:
    isi = html.plotly_js().encode()
    return f"plotly-{hashlib.sha256(isi).hexdigest()[:12]}.js", isi, gzip.compress(isi, 6)


def _page(paparan: Paparan, versi: int, folder: str, **tambahan: object) -> Response:
    isi = ready(paparan, versi)
    alamat = folder + _plotly()[0]
    kepala = {**AMAN, "Content-Security-Policy": f"{html.policy([html.script()], False)}; frame-ancestors 'none'"}
    return Response(html.page(isi, alamat, **tambahan), media_type="text/html; charset=utf-8", headers=kepala)


def _paparan(request: Request) -> Paparan | None:
    kunci = str(request.path_params["kunci"])
    if not POLA_KUNCI.fullmatch(kunci):
        return None
    return simpan.load(kunci, _number(request, "revisi", 10**9))


def _to_frozen(request: Request, paparan: Paparan) -> Response:
    rahasia = request.query_params.get("sesi", "")
    sesi = rahasia if SESI.known(follower(rahasia)) else SESI.open(paparan.kunci)
    query = {"revisi": paparan.revisi, "versi": _frozen(request), "sesi": sesi}
    menit = _number(request, "menit", MAKS_MENIT)
    return RedirectResponse(f"{paparan.kunci}?{urlencode({**query, **({'menit': menit} if menit else {})})}", 307, AMAN)


def _frozen(request: Request) -> int:
    """The ledger number the address names, by default the newest."""
    versi = _version(request)
    return store.latest() if versi is None else versi


def _version(request: Request) -> int | None:
    """The ledger number asked for, None when there is none or it lies in the future."""
    return _number(request, "versi", store.latest())


def _number(request: Request, nama: str, maks: int) -> int | None:
    teks = request.query_params.get(nama, "")
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 10 and int(teks) <= maks else None


def _from_own_page(request: Request) -> bool:
    """A browser names the page a POST comes from; JSON as media type cannot be sent across sites unasked."""
    asal = urlsplit(request.headers.get("origin", ""))
    situs = request.headers.get("sec-fetch-site", "same-origin")
    jenis = request.headers.get("content-type", "").partition(";")[0].strip()
    sendiri = bool(asal.netloc) and asal.netloc == request.headers.get("host") and situs == "same-origin"
    return sendiri and jenis == "application/json"


async def _short_body(request: Request, maks: int = MAKS_ISI) -> bytes:
    """The body, given up as soon as it is longer than what is expected can be."""
    isi = b""
    try:
        async for potong in request.stream():
            isi += potong
            if len(isi) > maks:
                raise PosisiSalah("terlalu panjang")
    except ClientDisconnect as sebab:
        raise PosisiSalah("terputus") from sebab
    return isi


def _words(teks: str, status: int) -> Response:
    return PlainTextResponse(teks, status_code=status, headers=AMAN)
