"""Who may ask: a page of this very address, port included; and what every answer says about itself."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from pages.bersama.layanan.batas_unggah import MB, BatasUnggah
from pages.bersama.layanan.hitungan import HITUNGAN
from pages.bersama.layanan.kepala_jawaban import KEPALA
from pages.bersama.layanan.pembatas import LAJU, LAYAR_ORANG, MINTA_SEKALIGUS
from pages.bersama.layanan.pengunggah import PENGUNGGAH, Pengunggah
from pages.bersama.layanan.penjaga import DITOLAK, Penjaga, foreign
from pages.bersama.layanan.setelan import Setelan
from tests.bantuan.putaran import complete

SINI = "localhost:8501"
JAUH, LAIN = "203.0.113.7", "203.0.113.8"


async def dashboard(scope: Scope, receive: Receive, send: Send) -> None:
    """What stands behind: a page with a rule of its own, and a websocket that opens."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.accept"})
    else:
        await PlainTextResponse("isi", headers={"Referrer-Policy": "no-referrer"})(scope, receive, send)


def asked(
    jenis: str = "http", jalan: str = "/", klien: str = "127.0.0.1", cara: str = "GET", lewat: Penjaga | None = None,
    skema: str = "http", **kepala: str,
) -> list[Message]:
    """What is sent to somebody at this address who asks with these headers."""
    pesan: list[Message] = []

    async def send(satu: Message) -> None:
        pesan.append(satu)

    async def receive() -> Message:
        return {"type": f"{jenis}.connect" if jenis == "websocket" else "http.request"}

    isi = [(k.replace("_", "-").encode(), v.encode()) for k, v in {"host": SINI, **kepala}.items()]
    minta = {"type": jenis, "method": cara, "path": jalan, "headers": isi, "client": (klien, 50000), "scheme": skema}
    complete((lewat or Penjaga(dashboard))(minta, receive, send))
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
    ("/_stcore/health", "10.0.0.7", {}, 200), ("/ukuran", "127.0.0.1", {}, 200), ("/ukuran", "10.0.0.7", {}, 404),
    ("/_stcore/metrics", "127.0.0.1", {"host": "dasbor.provinsi.go.id"}, 404), ("/ukuran", "::1", {"host": "[::1]:8501"}, 200),
    ("/dasbor/_stcore/metrics/", "10.0.0.7", {}, 404), ("/_stcore/metrics", "127.0.0.1", {"x_forwarded_for": "10.0.0.7"}, 404),
])
def test_memory_and_sessions_are_told_to_this_computer_alone(jalan: str, klien: str, kepala: dict[str, Any], status: int) -> None:
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


@pytest.mark.parametrize(("dibawa", "status"), [
    ("Bearer kunci-yang-panjang", 200), ("Bearer kunci-yang-lain--", 404), ("Bearer ", 404), ("kunci-yang-panjang", 404),
    ("é", 404),
])
def test_another_computer_sees_them_with_the_key_alone(dibawa: str, status: int) -> None:
    berkunci = Penjaga(dashboard, Setelan(kunci_ukuran="kunci-yang-panjang"))
    assert asked(jalan="/ukuran", klien=JAUH, lewat=berkunci, authorization=dibawa)[0]["status"] == status
    assert asked(jalan="/ukuran", klien=JAUH, authorization=dibawa)[0]["status"] == 404


def test_an_address_that_floods_is_told_to_wait_and_the_others_are_not() -> None:
    satu = Penjaga(dashboard, Setelan(orang=1), jam=lambda: 0.0)
    minta = partial(asked, lewat=satu, klien=JAUH)
    assert {minta()[0]["status"] for _ in range(MINTA_SEKALIGUS)} == {200}
    awal, isi = minta()
    assert (awal["status"], isi["body"].decode(), headers(awal)["retry-after"]) == (429, LAJU, "10")
    assert minta("websocket")[0]["type"] == "websocket.close"
    assert asked(lewat=satu, klien=LAIN)[0]["status"] == 200
    # A proxy that does not say who asks brings everybody from this computer: nobody is told apart, so nobody is punished.
    assert {asked(lewat=satu)[0]["status"] for _ in range(MINTA_SEKALIGUS + 1)} == {200}


def test_screens_beyond_the_limit_are_refused_and_the_page_says_so() -> None:
    dalam: list[list[Message]] = []

    async def stays(scope: Scope, receive: Receive, send: Send) -> None:
        """A screen that is open while the next one at its address is opened, until one is refused."""
        if scope["type"] == "websocket" and scope["client"][0] == JAUH:
            lanjut = asked("websocket", klien=JAUH, lewat=penjaga)
            if "close" in lanjut[0]["type"]:
                halaman = asked(klien=JAUH, lewat=penjaga, accept="text/html")
                dalam.extend([lanjut, halaman, asked("websocket", klien=LAIN, lewat=penjaga)])
        await dashboard(scope, receive, send)

    penjaga = Penjaga(stays, Setelan(orang=1))
    assert asked("websocket", klien=JAUH, lewat=penjaga) == [{"type": "websocket.accept"}]
    ditutup, halaman, orang_lain = dalam
    assert ditutup[0]["type"] == "websocket.close" and halaman[0]["status"] == 503
    assert f"sudah terbuka {LAYAR_ORANG} layar" in halaman[1]["body"].decode() and orang_lain == [{"type": "websocket.accept"}]
    # Those are gone again.
    dalam.clear()
    assert asked(klien=JAUH, lewat=penjaga, accept="text/html")[0]["status"] == 200 and HITUNGAN.ditolak["layar"] >= 2


def test_a_file_beyond_what_a_person_may_hold_is_refused_in_words_before_its_first_byte() -> None:
    penuh = Penjaga(dashboard, unggahan=BatasUnggah(600 * MB, 200 * MB, lambda: {"sesi-besar": 290 * MB}))
    PENGUNGGAH.note("sesi-besar", True, "sari@provinsi.go.id")
    PENGUNGGAH.note("sesi-lain", True, "budi@provinsi.go.id")

    def sent(sesi: str, besar: str) -> list[Message]:
        return asked(jalan=f"/_stcore/upload_file/{sesi}/berkas", cara="PUT", lewat=penuh, content_length=besar)

    awal, isi = sent("sesi-besar", str(20 * MB))
    assert awal["status"] == 413 and "sudah 290 MB" in isi["body"].decode()
    assert sent("sesi-besar", str(5 * MB))[0]["status"] == sent("sesi-lain", str(200 * MB))[0]["status"] == 200
    # Without an announced length it counts as the largest.
    assert asked(jalan="/_stcore/upload_file/sesi-besar/b", cara="PUT", lewat=penuh)[0]["status"] == 413


def test_behind_https_cookies_are_kept_to_https_and_to_our_own_pages() -> None:
    async def biscuits(scope: Scope, receive: Receive, send: Send) -> None:
        jawab = PlainTextResponse("isi")
        jawab.set_cookie("masuk", "x", httponly=True, samesite="lax")
        jawab.headers.append("set-cookie", "xsrf=2|a; Path=/")
        await jawab(scope, receive, send)

    def cookies(skema: str) -> list[str]:
        awal = asked(lewat=Penjaga(biscuits), skema=skema)[0]
        return [v.decode() for k, v in awal["headers"] if k == b"set-cookie"]

    assert cookies("https") == [
        "masuk=x; HttpOnly; Path=/; SameSite=lax; Secure", "xsrf=2|a; Path=/; Secure; SameSite=Lax",
    ]
    assert [c.endswith("ecure") for c in cookies("http")] == [False, False]
    assert cookies("http")[1] == "xsrf=2|a; Path=/; SameSite=Lax"
