"""Everything behind the dashboard in one archive, by URL: made once for a version, and sent without a session."""

from pathlib import Path
from threading import Lock

import duckdb
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

import queries
import store
from queries.paket import file_name, write
from store import SimpananGagal, Versi
from store.basis import work_folder

ALAMAT = "paket/data.zip"
LATIHAN = "latihan"
GAGAL = "Paket data belum dapat dibuat; coba lagi sebentar lagi."
# Real and training figures, each as it is now and as it was before the last change.
MAKS_PAKET = 4
_kunci = Lock()


def routes() -> list[Route]:
    """`/paket/data.zip`, with `?latihan=1` the training figures: CSV, Parquet and datapackage.json of the newest version."""
    return [Route(f"/{ALAMAT}", _archive)]


def address(versi: Versi) -> str:
    """Where a page links to, from whatever address it has."""
    return f"./{ALAMAT}{f'?{LATIHAN}=1' if versi.latihan else ''}"


def archive(versi: Versi) -> Path:
    """The archive of a version: made by the first who asks, others wait for that one."""
    folder = Path(work_folder().name) / "paket"
    berkas = folder / file_name(versi)
    with _kunci:
        folder.mkdir(exist_ok=True)
        if not berkas.exists():
            write(versi, berkas)
            for lama in sorted(folder.glob("*.zip"), key=lambda b: b.stat().st_mtime_ns)[:-MAKS_PAKET]:
                lama.unlink()
    return berkas


def _archive(request: Request) -> Response:
    """Runs beside the event loop, as Starlette does with what is no coroutine."""
    try:
        versi = queries.ready(store.versi(latihan=request.query_params.get(LATIHAN) == "1"))
        berkas = archive(versi)
    except (SimpananGagal, duckdb.Error, OSError):
        return Response(GAGAL, status_code=503, media_type="text/plain; charset=utf-8", headers={"Retry-After": "30"})
    kepala = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
    return FileResponse(berkas, media_type="application/zip", filename=berkas.name, headers=kepala)
