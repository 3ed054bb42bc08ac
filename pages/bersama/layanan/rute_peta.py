"""The map shapes, by URL."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from store.ekspor.lapis_peta import BERKAS_BAWAAN, peta

SATU_TAHUN = "public, max-age=31536000, immutable"


def routes() -> list[Route]:
    """`/peta/<lapis>-<sidik>.json`: shapes as GeoJSON; the fingerprint lets browsers keep them."""
    return [Route("/peta/{nama}.json", _shapes)]


def _shapes(request: Request) -> Response:
    lapis = request.path_params["nama"].partition("-")[0]
    if lapis not in BERKAS_BAWAAN:
        return Response("lapis peta tidak dikenal", status_code=404, media_type="text/plain; charset=utf-8")
    return Response(peta(lapis).isi, media_type="application/geo+json", headers={"Cache-Control": SATU_TAHUN})
