"""Who may ask: a page of this very address, port included; and what every answer says about itself."""

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from pages.bersama.layanan.pengunggah import PENGUNGGAH, Pengunggah
from pages.bersama.layanan.penjaga import DITOLAK, KEPALA, Penjaga, foreign

SINI = "localhost:8501"


async def dashboard(scope: Scope, receive: Receive, send: Send) -> None:
    """What stands behind: a page with a rule of its own, and a websocket that opens."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.accept"})
    else:
        await PlainTextResponse("isi", headers={"Referrer-Policy": "no-referrer"})(scope, receive, send)


def asked(jenis: str = "http", jalan: str = "/", klien: str = "127.0.0.1", cara: str = "GET", **kepala: str) -> list[Message]:
    """What is sent to somebody at this address who asks with these headers."""
    pesan: list[Message] = []

    async def send(satu: Message) -> None:
        pesan.append(satu)

    async def receive() -> Message:
        return {"type": f"{jenis}.connect" if jenis == "websocket" else "http.request"}

    isi = [(k.replace("_", "-").encode(), v.encode()) for k, v in {"host": SINI, **kepala}.items()]
    minta = {"type": jenis, "method": cara, "path": jalan, "headers": isi, "client": (klien, 50000)}
    # In a thread, since a browser's tests leave an event loop behind.
    with ThreadPoolExecutor(1) as kolam:
        kolam.submit(lambda: asyncio.run(Penjaga(dashboard)(minta, receive, send))).result()
    return pesan


def headers(pesan: Message) -> Mapping[str, str]:
    """Headers of an answer, names in lower case."""
    return {k.decode().lower(): v.decode() for k, v in pesan["headers"]}


@pytest.mark.parametrize(("asal", "tuan_rumah", "asing"), [
    ("http://localhost:8501", SINI, False), ("HTTP://LOCALHOST:8501", SINI, False), ("http://[::1]:8501", "[::1]:8501", False),
    ("https://dasbor.provinsi.go.id", "dasbor.provinsi.go.id", False),
    ("https://dasbor.provinsi.go.id", "dasbor.provinsi.go.id:443", False),
    ("http://localhost:3000", SINI, True), ("http://localhost", SINI, True), ("http://127.0.0.1:8501", SINI, True),
    ("https://jahat.example", SINI, True), ("null", SINI, True), ("", SINI, True), ("http://localhost:8501", "", True),
    ("http://localhost:8501@jahat.example", SINI, True), ("http://[", SINI, True), ("http://localhost:x", SINI, True),
])
def test_another_port_is_another_page(asal: str, tuan_rumah: str, asing: bool) -> None:
    assert foreign(asal, tuan_rumah) is asing


@pytest.mark.parametrize("asal", ["http://localhost:3000", "https://jahat.example", "null"])
def test_another_page_gets_no_socket_and_no_answer(asal: str) -> None:
    assert asked("websocket", origin=asal) == [{"type": "websocket.close", "code": 1008}]
    awal, isi = asked(origin=asal)
    assert awal["status"] == 403 and isi["body"].decode() == DITOLAK


def test_our_own_page_and_whoever_names_none_are_answered() -> None:
    assert asked("websocket", origin="http://localhost:8501") == asked("websocket") == [{"type": "websocket.accept"}]
    assert asked()[1]["body"] == asked(origin="http://localhost:8501")[1]["body"] == b"isi"


def test_every_answer_forbids_frames_of_other_sites_and_outside_sources() -> None:
    for pesan in (asked()[0], asked(origin="https://jahat.example")[0]):
        kepala = headers(pesan)
        assert set(kepala) >= {n.lower() for n in KEPALA}
        csp = dict(b.strip().split(" ", 1) for b in kepala["content-security-policy"].split(";"))
        assert csp["frame-ancestors"] == "'self'" and csp["object-src"] == "'none'"
        assert not any("http" in isi or "*" in isi for isi in csp.values())


def test_a_page_with_a_rule_of_its_own_keeps_it() -> None:
    assert headers(asked()[0])["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize(("jalan", "klien", "kepala", "status"), [
    ("/_stcore/metrics", "127.0.0.1", {}, 200), ("/_stcore/metrics", "10.0.0.7", {}, 404),
    ("/_stcore/health", "10.0.0.7", {}, 200),
    ("/dasbor/_stcore/metrics/", "10.0.0.7", {}, 404), ("/_stcore/metrics", "127.0.0.1", {"x_forwarded_for": "10.0.0.7"}, 404),
])
def test_memory_and_sessions_are_told_to_this_computer_alone(jalan: str, klien: str, kepala: dict[str, str], status: int) -> None:
    assert asked(jalan=jalan, klien=klien, **kepala)[0]["status"] == status


@pytest.mark.parametrize("cara", ["PUT", "POST"])
def test_files_are_taken_from_sessions_that_may_write_alone(cara: str) -> None:
    jalan = "/_stcore/upload_file/sesi-uji/berkas"
    assert asked(jalan=jalan, cara=cara)[0]["status"] == 403
    PENGUNGGAH.note("sesi-uji", True)
    assert asked(jalan=jalan, cara=cara)[0]["status"] == 200
    PENGUNGGAH.note("sesi-uji", False)
    assert asked(jalan=jalan, cara=cara)[0]["status"] == 403 and asked(jalan=jalan, cara="DELETE")[0]["status"] == 200


def test_of_too_many_sessions_the_oldest_is_forgotten() -> None:
    dua = Pengunggah(2)
    for sesi in ("a", "b", "a", "c"):
        dua.note(sesi, True)
    assert [dua.may(s) for s in "abc"] == [True, False, True]
