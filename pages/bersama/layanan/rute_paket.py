"""Everything behind the dashboard in one archive, by URL: made once for a version, and sent without a session."""

import logging
from pathlib import Path
from threading import Lock

import duckdb
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

import queries
import store
from queries.paket import file_name, write
from store import SimpananGagal, Versi
from store.pangkalan.basis import work_folder

ALAMAT = "paket/data.zip"
LATIHAN = "latihan"
GAGAL = "Paket data belum dapat dibuat; coba lagi sebentar lagi."
SEDANG = "Paket data sedang dibuat; coba lagi sebentar lagi."
# Real and training figures, each as it is now and as it was before the last change.
MAKS_PAKET = 4
# Seconds to wait for an archive another request makes: whoever waits holds a thread that others need.
TUNGGU = 5.0
_kunci = Lock()
_catatan = logging.getLogger(__name__)


class SedangDibuat(RuntimeError):
    """Another request makes an archive and is not done in time."""


def routes() -> list[Route]:
    """`/paket/data.zip`, with `?latihan=1` the training figures: CSV, Parquet and datapackage.json of the newest version."""
    return [Route(f"/{ALAMAT}", _archive)]


def address(versi: Versi) -> str:
    """Where a page links to, from whatever address it has."""
    return f"./{ALAMAT}{f'?{LATIHAN}=1' if versi.latihan else ''}"


def archive(versi: Versi, tunggu: float = TUNGGU) -> Path:
    """The archive of a version: made by the first who asks, others wait so many seconds for that one. Raises SedangDibuat."""
    folder = Path(work_folder().name) / "paket"
    berkas = folder / file_name(versi)
    if berkas.exists():
        return berkas
    if not _kunci.acquire(timeout=tunggu):
        raise SedangDibuat(berkas.name)
    try:
        folder.mkdir(exist_ok=True)
        if not berkas.exists():
            write(versi, berkas)
            for lama in sorted(folder.glob("*.zip"), key=lambda b: b.stat().st_mtime_ns)[:-MAKS_PAKET]:
                lama.unlink()
    finally:
        _kunci.release()
    return berkas


def _archive(request: Request) -> Response:
    """Runs beside the event loop, as Starlette does with what is no coroutine."""
    if not is_host_allowed(request.headers.get("host")):
        return _words("Alamat ini tidak dilayani.", 403)
    try:
        versi = queries.ready(store.versi(latihan=request.query_params.get(LATIHAN) == "1"))
        berkas = archive(versi)
    except SedangDibuat:
        return _words(SEDANG, 503, {"Retry-After": "10"})
    except (SimpananGagal, duckdb.Error, OSError):
        _catatan.exception("paket data belum dapat dibuat")
        return _words(GAGAL, 503, {"Retry-After": "30"})
    kepala = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
    return FileResponse(berkas, media_type="application/zip", filename=berkas.name, headers=kepala)


def _words(teks: str, status: int, kepala: dict[str, str] | None = None) -> Response:
    return PlainTextResponse(teks, status, kepala)
