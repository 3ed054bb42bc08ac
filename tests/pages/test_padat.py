"""Streamlit's scripts go out compressed, its index with ours in it, everything else as it was."""

import asyncio
import gzip
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Route
from starlette.types import Message
from streamlit.file_util import get_static_dir

from pages.bersama.layanan.kata_antarmuka import dictionary, mark, translated
from pages.bersama.layanan.padat import SEGERA, TANPA_BAGAN, Padat
from sajian.halaman import HALAMAN
from tests.bantuan.putaran import complete

ASLI = Path(get_static_dir()) / "index.html"
SKRIP = next(p for p in (ASLI.parent / "static" / "js").glob("PlotlyChart.*.js"))


def index(_: object) -> Response:
    return FileResponse(ASLI, headers={"set-cookie": "a=1"})


def page(_: object) -> Response:
    return HTMLResponse("<p>halaman sendiri</p>")


def script(_: object) -> Response:
    return FileResponse(SKRIP)


RUTE = [Route("/", index), Route("/tayang", page), Route(f"/static/js/{SKRIP.name}", script)]
APP = Padat(Starlette(routes=RUTE))
# As Streamlit is at every address but the root.
APP_MEMADATKAN = Padat(Starlette(routes=RUTE, middleware=[Middleware(GZipMiddleware, minimum_size=10)]))


def get(jalan: str, metode: str = "GET", **kepala: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of one request."""
    return ask(APP, jalan, metode, kepala)


def ask(app: Padat | Starlette, jalan: str, metode: str, kepala: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
    """The same, of another app."""
    pesan: list[Message] = []

    async def send(satu: Message) -> None:
        pesan.append(dict(satu))

    async def receive() -> Message:
        # The browser stays until it has its answer.
        await asyncio.Event().wait()
        return {"type": "http.disconnect"}

    kirim = [(k.replace("_", "-").encode(), v.encode()) for k, v in kepala.items()]
    scope = {"type": "http", "method": metode, "path": jalan, "headers": kirim, "query_string": b"", "root_path": ""}
    complete(app(scope, receive, send))
    jawab = {k.decode().lower(): v.decode() for k, v in pesan[0]["headers"]}
    return pesan[0]["status"], jawab, b"".join(p.get("body", b"") for p in pesan[1:])


def test_a_script_goes_out_compressed_and_may_be_kept_for_a_year() -> None:
    status, kepala, isi = get(f"/static/js/{SKRIP.name}", accept_encoding="gzip, br")
    assert (status, kepala["content-encoding"], kepala["vary"]) == (200, "gzip", "Accept-Encoding")
    assert "immutable" in kepala["cache-control"] and kepala["content-type"].startswith("text/javascript")
    assert gzip.decompress(isi) == translated(SKRIP.name, SKRIP.read_bytes())
    assert len(isi) < SKRIP.stat().st_size / 3


@pytest.mark.parametrize("kepala", [{}, {"accept_encoding": "gzip", "range": "bytes=0-99"}])
def test_who_cannot_unpack_or_wants_a_part_gets_the_file(kepala: dict[str, str]) -> None:
    _, jawab, isi = get(f"/static/js/{SKRIP.name}", **kepala)
    assert "content-encoding" not in jawab
    assert SKRIP.read_bytes().startswith(isi)


@pytest.mark.parametrize("jalan", ["/static/../index.html", "/static/js/../../index.html", "/static/js/tidak-ada.js"])
def test_only_files_of_the_bundle_are_answered_for(jalan: str) -> None:
    assert get(jalan, accept_encoding="gzip")[0] == 404


@pytest.mark.parametrize("app", [APP, APP_MEMADATKAN])
@pytest.mark.parametrize("kepala", [{}, {"accept_encoding": "gzip"}])
def test_the_index_asks_for_every_script_a_page_needs_and_keeps_its_cookies(kepala: dict[str, str], app: Padat) -> None:
    status, jawab, isi = ask(app, "/", "GET", {"accept": "text/html", **kepala})
    teks = (gzip.decompress(isi) if kepala else isi).decode()
    assert (status, jawab["set-cookie"], jawab["cache-control"]) == (200, "a=1", "no-cache")
    assert "You need to enable JavaScript" not in teks
    assert '<html lang="id">' in teks and "<title>Dasbor Tata Kelola Kalimantan</title>" in teks
    assert "SourceSansVF" not in teks
    for skrip in SEGERA:
        assert f'href="./static/{mark()}/js/{skrip}.' in teks, skrip
    assert f'src="./static/{mark()}/js/index.' in teks and '"./static/js/' not in teks
    # Rules of style behind those of the head and before those a page sends, and plotly's words before its script.
    assert teks.index("</head>") < teks.index(".pita-latihan {") < teks.index('</style>\n    <div id="root">')
    assert '"name": "id", "dictionary": {"Download plot as a PNG": "Unduh gambar PNG"}' in teks.partition("</head>")[0]


def test_pages_of_our_own_and_other_methods_are_left_alone() -> None:
    assert get("/tayang", accept="text/html", accept_encoding="gzip")[2] == b"<p>halaman sendiri</p>"
    assert get("/", metode="POST", accept="text/html")[0] == 405
    _, kepala, isi = ask(APP_MEMADATKAN, "/tayang", "GET", {"accept": "text/html", "accept_encoding": "gzip"})
    assert (kepala["content-encoding"], gzip.decompress(isi)) == ("gzip", b"<p>halaman sendiri</p>")


def test_what_draws_charts_is_made_ready_early_but_not_on_pages_that_open_without_one() -> None:
    _, _, isi = get("/", accept="text/html")
    assert f'window.SKRIP_BAGAN = "./static/{mark()}/js/{SKRIP.name}"'.encode() in isi
    assert b'window.TANPA_BAGAN = ["akses", "paparan", "riwayat", "sumber", "tindak_lanjut", "unggah"]; // ' in isi
    assert set(TANPA_BAGAN) <= {h.alamat for h in HALAMAN.values()}


def test_a_script_is_found_under_the_mark_of_any_dictionary_that_went_over_it() -> None:
    tanpa = get(f"/static/js/{SKRIP.name}", accept_encoding="gzip")
    for tanda in (mark(), "0123abcd"):
        assert get(f"/static/{tanda}/js/{SKRIP.name}", accept_encoding="gzip") == tanpa
    assert get(f"/static/{mark()}/js/{SKRIP.name}")[2] == SKRIP.read_bytes()
    assert get(f"/static/lain/js/{SKRIP.name}", accept_encoding="gzip")[0] == 404


def test_every_word_of_the_dictionary_still_stands_in_the_scripts_that_are_installed() -> None:
    hilang = []
    for skrip, kata in dictionary().items():
        isi = "".join(p.read_text(encoding="utf-8") for p in (ASLI.parent / "static" / "js").glob(f"{skrip}.*.js"))
        hilang += [f"{skrip}: {asli}" for asli in kata if asli not in isi]
    assert hilang == []


def test_words_are_put_in_whole_and_leave_the_script_around_them_alone() -> None:
    asal = 'a(`Choose an option`,`Choose`,`File must be ${x(`b`)} or smaller.`,"Choose an option")'
    assert translated("utils.ob4wbeQt.js", asal.encode()).decode() == (
        'a(`Pilih satu`,`Choose`,`Berkas paling besar ${x(`b`)}.`,"Choose an option")'
    )
    assert translated("lain.ob4wbeQt.js", asal.encode()) == asal.encode()
    for kata in dictionary().values():
        for asli, ganti in kata.items():
            # Nothing opens or closes that was not open or closed before.
            assert (asli.count("`") - ganti.count("`")) % 2 == 0, asli
            assert asli.count("{") - asli.count("}") == ganti.count("{") - ganti.count("}"), asli
