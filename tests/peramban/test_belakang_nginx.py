"""As a province runs it: the shipped nginx site before two processes, over TLS, with a browser."""

import http.client
import shutil
from collections.abc import Iterator

import nginx
import pytest
from playwright.sync_api import Browser, expect
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Origin, Subprotocol

from tests.bantuan.belakang_nginx import NAMA, Belakang, behind, trusting
from tests.bantuan.halaman import Catatan, tunggu_tenang
from tests.bantuan.jendela import patient
from tests.bantuan.putaran import complete

pytestmark = pytest.mark.skipif(not (nginx.find() and shutil.which("openssl")), reason="nginx atau openssl tidak ada")
PROSES = "x-proses"


@pytest.fixture(scope="module")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Belakang]:
    """The site, once for all tests here."""
    program = nginx.find()
    assert program
    with behind(program, tmp_path_factory.mktemp("nginx")) as belakang:
        yield belakang


def handshake(situs: Belakang, asal: str) -> int:
    """Status of the answer to a websocket asked for by a page at `asal`; 101 when it opens."""

    async def opened() -> int:
        alamat = f"wss://{NAMA}:{situs.tls}/_stcore/stream"
        try:
            async with connect(alamat, ssl=trusting(), origin=Origin(asal), subprotocols=[Subprotocol("streamlit")]):
                return 101
        except InvalidStatus as galat:
            return galat.response.status_code

    return complete(opened())


def test_a_page_comes_encrypted_and_so_do_its_cookies(situs: Belakang) -> None:
    jawab = situs.ask("/", accept="text/html")
    kuki = jawab.headers.get_all("set-cookie") or []
    assert jawab.status == 200 and jawab.headers["strict-transport-security"]
    assert [k for k in kuki if "Secure" not in k or "SameSite" not in k] == [] and any("dasbor_tanda=" in k for k in kuki)
    polos = http.client.HTTPConnection(NAMA, situs.polos)
    polos.request("GET", "/spm?tahun=2024")
    pindah = polos.getresponse()
    assert (pindah.status, pindah.headers["location"]) == (301, f"https://{NAMA}/spm?tahun=2024")


def test_a_socket_opens_for_the_page_of_this_port_alone(situs: Belakang) -> None:
    assert handshake(situs, situs.url) == 101
    assert handshake(situs, f"https://{NAMA}") == handshake(situs, "https://jahat.example") == 403


def test_a_browser_stays_with_its_process_and_many_are_spread(situs: Belakang) -> None:
    satu = {situs.ask("/hidup", cookie="dasbor_tanda=abc").headers[PROSES] for _ in range(4)}
    banyak = {situs.ask("/hidup", cookie=f"dasbor_tanda=orang{i}").headers[PROSES] for i in range(12)}
    assert len(satu) == 1 and len(banyak) == 2
    assert situs.ask("/hidup", cookie="dasbor_tanda=abc").headers.get_all("set-cookie") is None


def test_presentations_and_who_is_signed_in_are_with_one_process(situs: Belakang) -> None:
    penyaji = {situs.ask("/tayang/tidakada", cookie=f"dasbor_tanda=orang{i}").headers[PROSES] for i in range(4)}
    masuk = {situs.ask("/hidup", cookie=f"dasbor_tanda=orang{i}; _streamlit_user=x").headers[PROSES] for i in range(4)}
    assert penyaji == masuk == {situs.proses["8501"].url.replace("http://localhost", "127.0.0.1")}


@pytest.mark.parametrize("jalan", ["/ukuran", "/ukuran/", "/_stcore/metrics"])
def test_figures_of_the_server_are_not_seen_from_outside(situs: Belakang, jalan: str) -> None:
    assert situs.ask(jalan).status == 404


def test_the_log_of_the_proxy_has_no_query(situs: Belakang) -> None:
    situs.ask("/siap?nama=Sari")
    catatan = (situs.folder / "dasbor.log").read_text(encoding="utf-8")
    assert '"GET /siap" 200' in catatan and "Sari" not in catatan


@pytest.mark.peramban
def test_a_browser_sees_the_first_page_with_its_map(situs: Belakang, peramban: Browser, catatan: Catatan) -> None:
    jendela = patient(peramban, base_url=situs.url, ignore_https_errors=True, locale="id-ID")
    halaman = jendela.new_page()
    catatan.watch(halaman)
    halaman.goto("/?prov=63")
    tunggu_tenang(halaman)
    expect(halaman.locator(".js-plotly-plot").first).to_be_visible()
    kuki = {k["name"]: k["secure"] for k in jendela.cookies()}
    assert [nama for nama, aman in kuki.items() if not aman] == [] and "dasbor_tanda" in kuki and len(kuki) > 1
    assert not catatan.outside and not catatan.console
    jendela.close()
