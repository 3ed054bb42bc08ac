"""The presentation by URL: the player, the notes screen, the file for offline, and where a presentation stands."""

import logging
from collections.abc import Awaitable, Callable
from functools import wraps
from inspect import iscoroutinefunction
from typing import cast
from urllib.parse import urlencode, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

import store
from pages.paparan.aset_tayang import AMAN, library, plotly, worker
from pages.paparan.permintaan import from_own_page, number, short_body
from rakor import simpan
from rakor.paparan import POLA_KUNCI, Paparan, PaparanSalah
from rakor.tayang import html
from rakor.tayang.qr import squares
from rakor.tayang.sesi import MAKS_MENIT, PosisiSalah, Sesi, follower, read_position
from rakor.tayang.siap import ready

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
        Route("/tayang/aset/{nama}", _guarded(library)),
        Route("/tayang/komitmen/{tanda}", _guarded(_promise), methods=["POST"]),
        Route("/tayang/komitmen/{tanda}/batal", _guarded(_promise_back), methods=["POST"]),
        Route("/tayang/posisi/{tanda}", _guarded(_position), methods=["GET", "POST"]),
        Route("/tayang/layan.js", _guarded(worker)),
        Route("/tayang/{kunci}", _guarded(_player)),
        Route("/tayang/{kunci}/ikut", _guarded(_participant)),
        Route("/tayang/{kunci}/qr", _guarded(_code)),
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
    beku = (paparan.revisi, versi or 0)
    if versi is None or not SESI.claim(rahasia, paparan.kunci, beku) or "revisi" not in request.query_params:
        return _to_frozen(request, paparan)
    ikut = follower(rahasia)
    return _page(
        paparan, versi, "aset/", menit=number(request, "menit", MAKS_MENIT) or 0, posisi=f"posisi/{rahasia}",
        ikut=ikut, denyut=f"posisi/{ikut}", catatan=f"{paparan.kunci}/catatan?{_followed(ikut, beku)}", layan="layan.js",
        janji=f"komitmen/{rahasia}" if SESI.writer(rahasia) else "",
        luring=f"{paparan.kunci}/luring?{_frozen_query(beku)}", qr=f"{paparan.kunci}/qr?{_followed(ikut, beku)}",
    )


def _participant(request: Request) -> Response:
    """The slides for participants: without notes, following a presentation. Without its token that of this paparan's key."""
    paparan = _paparan(request)
    if paparan is None:
        return _words(TAK_ADA, 404)
    if "ikut" not in request.query_params and (jalan := SESI.running(paparan.kunci)):
        return RedirectResponse(f"ikut?{_followed(*jalan)}", 307, AMAN)
    ikut = _token(request, paparan)
    posisi = f"../posisi/{ikut}"
    return _page(
        paparan, _frozen(request), "../aset/", tanpa_catatan=True, mode="ikut", ikut=ikut, posisi=posisi, denyut=posisi,
        layan="../layan.js",
    )


def _code(request: Request) -> Response:
    """The address for participants and the squares of its QR code. `asal`: scheme and host as the asking page sees them."""
    paparan, asal = _paparan(request), urlsplit(request.query_params.get("asal", ""))
    if paparan is None or asal.scheme not in ("http", "https") or asal.netloc != request.headers.get("host"):
        return _words(TAK_ADA, 404)
    beku = (paparan.revisi, _frozen(request))
    dasar = f"{asal.scheme}://{asal.netloc}/tayang/{paparan.kunci}/ikut"
    isi = {"alamat": dasar, "kotak": squares(f"{dasar}?{_followed(_token(request, paparan), beku)}")}
    return JSONResponse(isi, headers=AMAN)


def _followed(ikut: str, beku: tuple[int, int]) -> str:
    """Query of an address that follows a presentation."""
    return f"{_frozen_query(beku)}&{urlencode({'ikut': ikut})}"


def _frozen_query(beku: tuple[int, int]) -> str:
    return urlencode(dict(zip(("revisi", "versi"), beku)))


def _token(request: Request, paparan: Paparan) -> str:
    """The following token the address names, by default the key of the paparan."""
    ikut = request.query_params.get("ikut", paparan.kunci)
    return ikut if ikut.isalnum() and ikut.isascii() and len(ikut) <= 64 else "tidak-ada"


def _notes(request: Request) -> Response:
    """The notes screen of one presentation, or of the last one of this paparan."""
    paparan = _paparan(request)
    if paparan is None:
        return _words(TAK_ADA, 404)
    ikut = _token(request, paparan)
    return _page(paparan, _frozen(request), "../aset/", mode="catatan", ikut=ikut, posisi=f"../posisi/{ikut}")


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
    if not from_own_page(request):
        return _words("hanya dari layar penyaji", 403)
    try:
        isi = await short_body(request, MAKS_JANJI)
    except PosisiSalah as galat:
        return _words(f"komitmen ditolak: {galat}", 400)
    return JSONResponse(await run_in_threadpool(_carried_out, apa, str(request.path_params["tanda"]), isi), headers=AMAN)


def _carried_out(apa: str, tanda: str, isi: bytes) -> dict[str, object]:
    # Brings the whole road of uploads, so it is loaded with the first promise and not with the dashboard.
    from pages.paparan import rute_komitmen

    cara = {"record": rute_komitmen.record, "take_back": rute_komitmen.take_back}
    return cara[apa](SESI, tanda, isi)


async def _position(request: Request) -> Response:
    """GET by the following token: where the presentation stands. POST by the secret one, from our own page only."""
    tanda = str(request.path_params["tanda"])
    if request.method != "POST":
        posisi = SESI.get(tanda)
        return _words("sesi tidak dikenal", 404) if posisi is None else JSONResponse(posisi, headers=AMAN)
    if not from_own_page(request):
        return _words("hanya dari layar penyaji", 403)
    try:
        posisi = read_position(await short_body(request))
    except PosisiSalah as galat:
        return _words(f"posisi ditolak: {galat}", 400)
    return Response(status_code=204, headers=AMAN) if SESI.put(tanda, posisi) else _words("sesi tidak dikenal", 404)


def _page(paparan: Paparan, versi: int, folder: str, *, tanpa_catatan: bool = False, **tambahan: object) -> Response:
    isi = ready(paparan, versi)
    if tanpa_catatan:
        isi = html.without_notes(isi)
    alamat = folder + plotly()[0]
    kepala = {**AMAN, "Content-Security-Policy": f"{html.policy([html.script()], False)}; frame-ancestors 'none'"}
    return Response(html.page(isi, alamat, **tambahan), media_type="text/html; charset=utf-8", headers=kepala)


def _paparan(request: Request) -> Paparan | None:
    kunci = str(request.path_params["kunci"])
    if not POLA_KUNCI.fullmatch(kunci):
        return None
    return simpan.load(kunci, number(request, "revisi", 10**9))


def _to_frozen(request: Request, paparan: Paparan) -> Response:
    rahasia = request.query_params.get("sesi", "")
    sesi = rahasia if SESI.known(follower(rahasia)) else SESI.open(paparan.kunci)
    query = {"revisi": paparan.revisi, "versi": _frozen(request), "sesi": sesi}
    menit = number(request, "menit", MAKS_MENIT)
    return RedirectResponse(f"{paparan.kunci}?{urlencode({**query, **({'menit': menit} if menit else {})})}", 307, AMAN)


def _frozen(request: Request) -> int:
    """The ledger number the address names, by default the newest."""
    versi = _version(request)
    return store.latest() if versi is None else versi


def _version(request: Request) -> int | None:
    """The ledger number asked for, None when there is none or it lies in the future."""
    return number(request, "versi", store.latest())


def _words(teks: str, status: int) -> Response:
    return PlainTextResponse(teks, status_code=status, headers=AMAN)
