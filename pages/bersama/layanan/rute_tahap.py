"""Where a browser says that what is in sight stands, and who waits for that."""

import secrets
from collections.abc import Callable
from threading import Event

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

# Longest wait for a browser that does not answer, and between looks whether something else is asked for, in seconds.
LAMA, JEDA = 6.0, 0.05

_menunggu: dict[str, Event] = {}


def routes() -> list[Route]:
    """`POST /tahap/<key>`: the charts above the fold that carries this key are drawn."""
    return [Route("/tahap/{kunci}", _drawn, methods=["POST"])]


def begin() -> str:
    """A key to be told with, which nobody can guess."""
    kunci = secrets.token_urlsafe(9)
    _menunggu[kunci] = Event()
    return kunci


def wait(kunci: str, lihat: Callable[[], object]) -> None:
    """Until told, or LAMA seconds; `lihat` is called in between and may raise to end the wait."""
    kabar = _menunggu[kunci]
    try:
        for _ in range(round(LAMA / JEDA)):
            if kabar.wait(JEDA):
                return
            lihat()
    finally:
        del _menunggu[kunci]


def waiting() -> int:
    """How many pages wait to be told."""
    return len(_menunggu)


async def _drawn(request: Request) -> Response:
    kabar = _menunggu.get(request.path_params["kunci"])
    if kabar is not None:
        kabar.set()
    return Response(status_code=204)
