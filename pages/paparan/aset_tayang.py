"""What the presentation loads beside its page: the library it draws with, and what keeps it for a reload."""

import gzip
import hashlib
from functools import cache

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from rakor.tayang import html

SATU_TAHUN = "public, max-age=31536000, immutable"
AMAN = {
    "Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
}


def library(request: Request) -> Response:
    """plotly.js, compressed where the browser takes it; its address changes with its content."""
    nama, isi, padat = plotly()
    if request.path_params["nama"] != nama:
        return PlainTextResponse("berkas tidak dikenal", status_code=404, headers=AMAN)
    kepala = {**AMAN, "Cache-Control": SATU_TAHUN, "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(padat, media_type="text/javascript; charset=utf-8", headers={**kepala, "Content-Encoding": "gzip"})
    return Response(isi, media_type="text/javascript; charset=utf-8", headers=kepala)


@cache
def plotly() -> tuple[str, bytes, bytes]:
    """Name, text and compressed text of the library."""
    isi = html.plotly_js().encode()
    return f"plotly-{hashlib.sha256(isi).hexdigest()[:12]}.js", isi, gzip.compress(isi, 6)


def worker(_: Request) -> Response:
    """The service worker of this folder: it keeps what is presented for a reload without the server."""
    return Response(html.worker(), media_type="text/javascript; charset=utf-8", headers=AMAN)
