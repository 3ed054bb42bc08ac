"""What a request to the presentation says: numbers of its address, where it comes from, its short body."""

from urllib.parse import urlsplit

from starlette.requests import ClientDisconnect, Request

from rakor.tayang.sesi import MAKS_ISI, PosisiSalah


def number(request: Request, nama: str, maks: int) -> int | None:
    """A whole number up to `maks` from the address, None for anything else."""
    teks = request.query_params.get(nama, "")
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 10 and int(teks) <= maks else None


def from_own_page(request: Request) -> bool:
    """A browser names the page a POST comes from; JSON as media type cannot be sent across sites unasked."""
    asal = urlsplit(request.headers.get("origin", ""))
    situs = request.headers.get("sec-fetch-site", "same-origin")
    jenis = request.headers.get("content-type", "").partition(";")[0].strip()
    sendiri = bool(asal.netloc) and asal.netloc == request.headers.get("host") and situs == "same-origin"
    return sendiri and jenis == "application/json"


async def short_body(request: Request, maks: int = MAKS_ISI) -> bytes:
    """The body, given up as soon as it is longer than what is expected can be. Raises PosisiSalah."""
    isi = b""
    try:
        async for potong in request.stream():
            isi += potong
            if len(isi) > maks:
                raise PosisiSalah("terlalu panjang")
    except ClientDisconnect as sebab:
        raise PosisiSalah("terputus") from sebab
    return isi
