"""Around Streamlit's sign-in: the page kept, words for failures, logins ended, cookies for HTTPS alone, closed figures closed."""

import json
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import Message, Receive, Scope, Send
from streamlit.runtime.secrets import AttrDict
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME, XSRF_COOKIE_NAME

import store
from ingest.terbit import kehadiran
from ingest.terbit.peran import SETELAN_PERAN
from pages.bersama.layanan import pintu_masuk
from pages.bersama.layanan.penjaga import Penjaga
from pages.bersama.layanan.pintu_masuk import TERTUTUP, PintuMasuk, signed_in
from store.akses.catatan_akses import access_log
from store.akses.sesi_akses import login_state
from tests.bantuan.putaran import complete

RAHASIA = "rahasia uji yang cukup panjang untuk kuki"
TANDA = "aBcD1234aBcD1234aBcD"
KLAIM = {"is_logged_in": True, "iss": "https://masuk.uji", "sub": "u-1", "email": "sari@provinsi.go.id", "email_verified": True}
PULANG = {"set-cookie": f"{USER_COOKIE_NAME}=isi; HttpOnly; Max-Age=2592000; Path=/; SameSite=lax"}


@pytest.fixture(autouse=True)
def terpasang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Sign-in as configured for a dashboard behind HTTPS, with an empty store."""
    setelan = AttrDict({"redirect_uri": "https://dasbor.uji/oauth2callback", "cookie_secret": RAHASIA})
    monkeypatch.setattr(pintu_masuk, "get_secrets_auth_section", lambda: setelan)
    monkeypatch.setattr(pintu_masuk, "get_cookie_secret", lambda: RAHASIA)
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    monkeypatch.delenv(SETELAN_PERAN, raising=False)
    pintu_masuk.forget()
    kehadiran.forget()
    yield
    pintu_masuk.forget()
    kehadiran.forget()


Jawaban = tuple[int, dict[str, str], list[str], bytes]


def asked(jalan: str, jawab: Response | Exception, query: str = "", *, luar: bool = False, **kepala: str) -> Jawaban:
    """Status, headers, cookies and body for somebody who asks, where Streamlit would answer `jawab`. `luar`: past the guard."""
    pesan: list[Message] = []

    async def streamlit(scope: Scope, receive: Receive, send: Send) -> None:
        if isinstance(jawab, Exception):
            raise jawab
        await jawab(scope, receive, send)

    async def send(satu: Message) -> None:
        pesan.append(satu)

    async def receive() -> Message:
        return {"type": "http.request"}

    isi = [(k.replace("_", "-").encode(), v.encode()) for k, v in {"host": "dasbor.uji", **kepala}.items()]
    minta = {
        "type": "http", "method": "GET", "path": jalan, "query_string": query.encode(), "headers": isi, "client": ("10.0.0.7", 5),
    }
    pintu = PintuMasuk(streamlit)
    complete((Penjaga(pintu) if luar else pintu)(minta, receive, send))
    awal = [(k.decode(), v.decode()) for k, v in pesan[0]["headers"]]
    badan = b"".join(p.get("body", b"") for p in pesan[1:])
    return pesan[0]["status"], dict(awal), [v for k, v in awal if k == "set-cookie"], badan


def cookie(**klaim: object) -> str:
    """The Cookie header of somebody signed in, as Streamlit signs it."""
    isi = create_signed_value(RAHASIA, USER_COOKIE_NAME, json.dumps({**KLAIM, "iat": time.time(), **klaim}))
    return f"{USER_COOKIE_NAME}={isi.decode()}"


def pairs(kuki: list[str]) -> Mapping[str, str]:
    """Names and values of cookies that are set."""
    return dict((k.split(";")[0].split("=", 1)[0], k.split(";")[0].split("=", 1)[1]) for k in kuki)


def test_the_page_is_kept_on_the_way_to_the_provider_and_back() -> None:
    ke = RedirectResponse(f"https://masuk.uji/auth?state={TANDA}&x=1", 302)
    _, kepala, kuki, _ = asked("/auth/login", ke, referer="https://dasbor.uji/spm?prov=63&tahun=2024")
    assert kepala["location"].startswith("https://masuk.uji/")
    bawa = "; ".join(f"{k}={v}" for k, v in pairs(kuki).items())
    status, kepala, kuki, _ = asked("/oauth2callback", RedirectResponse("/", 302, PULANG), f"code=a&state={TANDA}", cookie=bawa)
    assert (status, kepala["location"]) == (302, "/spm?prov=63&tahun=2024")
    assert "dasbor_kabar" not in pairs(kuki) and any("Max-Age=0" in k for k in kuki if k.startswith("dasbor_tujuan"))


@pytest.mark.parametrize("asal", ["https://jahat.example/spm", "https://dasbor.uji/auth/logout", ""])
def test_from_elsewhere_nothing_is_kept(asal: str) -> None:
    ke = RedirectResponse(f"https://masuk.uji/auth?state={TANDA}", 302)
    assert asked("/auth/login", ke, referer=asal)[2] == []


def test_a_target_that_somebody_planted_leads_to_the_first_page() -> None:
    bawa = f"dasbor_tujuan={TANDA}.https%3A%2F%2Fjahat.example%2F"
    _, kepala, *_ = asked("/oauth2callback", RedirectResponse("/", 302, PULANG), f"code=a&state={TANDA}", cookie=bawa)
    assert kepala["location"] == "/"


@pytest.mark.parametrize(("query", "kabar"), [
    (f"error=access_denied&state={TANDA}", "access_denied"), (f"error=invalid_request&state={TANDA}", "invalid_request"),
    ("error=%3Cscript%3E", "lain"), (f"code=basi&state={TANDA}", "jawaban"), ("code=palsu", "jawaban"),
])
def test_what_went_wrong_gets_words_and_is_noted(query: str, kabar: str) -> None:
    status, kepala, kuki, _ = asked("/oauth2callback", RedirectResponse("/", 302), query)
    assert (status, kepala["location"], pairs(kuki)["dasbor_kabar"]) == (302, "/", kabar)
    (baris,) = access_log().baris
    assert (baris.apa, baris.asal) == ("gagal_masuk", "10.0.0.7")


def test_a_cookie_that_is_taken_away_is_no_sign_in() -> None:
    hapus = {"set-cookie": f'{USER_COOKIE_NAME}=""; Max-Age=0; Path=/; SameSite=lax'}
    assert pairs(asked("/oauth2callback", RedirectResponse("/", 302, hapus), "code=a")[2])["dasbor_kabar"] == "jawaban"


def test_coming_back_from_signing_out_is_no_failure() -> None:
    assert pairs(asked("/oauth2callback", RedirectResponse("/", 302))[2])["dasbor_kabar"] == "keluar"
    assert access_log().baris == ()


@pytest.mark.parametrize("jawab", [
    PlainTextResponse("Authentication error", 400), RuntimeError("penyedia mati"), RedirectResponse("/", 303),
])
def test_a_provider_that_cannot_be_reached_leads_back_with_words(jawab: Response | Exception) -> None:
    status, kepala, kuki, isi = asked("/auth/login", jawab, referer="https://dasbor.uji/unggah?prov=63")
    assert (status, kepala["location"], isi) == (303, "/unggah?prov=63", b"") and pairs(kuki)["dasbor_kabar"] == "penyedia"


def test_what_else_fails_is_not_swallowed() -> None:
    with pytest.raises(RuntimeError, match="lain"):
        asked("/unggah", RuntimeError("lain"))


def test_signing_out_ends_the_login_for_copies_too() -> None:
    kuki = cookie(nonce="a")
    masuk = signed_in({USER_COOKIE_NAME: kuki.split("=", 1)[1]})
    assert masuk and masuk.surel == "sari@provinsi.go.id"
    asked("/auth/logout", RedirectResponse("/", 302), cookie=kuki)
    assert login_state(masuk.sidik).usai and [b.apa for b in access_log().baris] == ["keluar"]


def test_another_site_signs_nobody_out() -> None:
    kuki = cookie(nonce="b")
    masuk = signed_in({USER_COOKIE_NAME: kuki.split("=", 1)[1]})
    status, *_ = asked("/auth/logout", RedirectResponse("/", 302), cookie=kuki, sec_fetch_site="cross-site")
    assert masuk and status == 303 and not login_state(masuk.sidik).usai


def test_a_forged_or_broken_cookie_is_nobody() -> None:
    assert signed_in({}) is None and signed_in({USER_COOKIE_NAME: "isi.palsu.sekali"}) is None
    lain = create_signed_value("kunci lain yang panjang juga", USER_COOKIE_NAME, json.dumps(KLAIM)).decode()
    assert signed_in({USER_COOKIE_NAME: lain}) is None
    polos = create_signed_value(RAHASIA, USER_COOKIE_NAME, "[]").decode()
    assert signed_in({USER_COOKIE_NAME: polos}) is None


def test_behind_https_every_cookie_is_for_https() -> None:
    kuki = asked("/oauth2callback", RedirectResponse("/", 302, PULANG), "code=a", luar=True)[2]
    assert len(kuki) == 2 and all("; secure" in k.casefold() for k in kuki)
    xsrf = Response(headers={"set-cookie": f"{XSRF_COOKIE_NAME}=2|a; Path=/"})
    assert asked("/_stcore/host-config", xsrf, luar=True)[2] == [f"{XSRF_COOKIE_NAME}=2|a; Path=/; Secure; SameSite=Lax"]


def test_without_https_cookies_stay_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    setelan = AttrDict({"redirect_uri": "http://localhost:8501/oauth2callback", "cookie_secret": RAHASIA})
    monkeypatch.setattr(pintu_masuk, "get_secrets_auth_section", lambda: setelan)
    assert asked("/oauth2callback", RedirectResponse("/", 302, PULANG), "code=a", luar=True)[2][0] == PULANG["set-cookie"]


@pytest.mark.parametrize("jalan", ["/paket/data.zip", "/tayang/abcd1234", "/dasbor/tayang/abcd1234/ikut"])
def test_where_reading_needs_a_role_figures_are_not_handed_out_without_one(
    jalan: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    isi = PlainTextResponse("angka")
    assert asked(jalan, isi)[3] == b"angka"
    berkas = tmp_path / "peran.toml"
    berkas.write_text('membaca_perlu_masuk = true\n[[peran]]\nperan = "pembaca"\nsurel = ["sari@provinsi.go.id"]\n')
    monkeypatch.setenv(SETELAN_PERAN, str(berkas))
    assert asked(jalan, isi)[0] == 403 and asked(jalan, isi)[3].decode() == TERTUTUP
    assert asked(jalan, isi, cookie=cookie(email="budi@lain.id"))[0] == 403
    assert asked(jalan, isi, cookie=cookie(nonce="c"))[3] == b"angka"
    asked("/auth/logout", RedirectResponse("/", 302), cookie=(lama := cookie(nonce="d")))
    assert asked(jalan, isi, cookie=lama)[0] == 403
