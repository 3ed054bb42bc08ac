"""Where one goes on after signing in, and what is said: a page of ours or none, a sentence of ours or none."""

import pytest

from pages.bersama.layanan.kabar_masuk import news, news_cookie, page_address, seen_page, target, target_cookie
from store.ekspor.kata_akses import sign_in_news

SINI = "dasbor.provinsi.go.id"
TANDA = "aBcD1234aBcD1234"


@pytest.mark.parametrize(("alamat", "hasil"), [
    ("/", "/"), ("/unggah", "/unggah"), ("/spm?prov=63&tahun=2024", "/spm?prov=63&tahun=2024"), ("/beranda", "/beranda"),
    ("//jahat.example/unggah", ""), ("https://jahat.example/unggah", ""), ("/\\jahat.example", ""), ("\\\\jahat.example", ""),
    ("/unggah/../../x", ""), ("/auth/logout", ""), ("/oauth2callback", ""), ("/tidak-ada", ""), ("unggah", ""), ("", ""),
    ("/unggah\r\nSet-Cookie: a=b", ""), ("/unggah?a=\x00", ""), ("/%2f%2fjahat.example", ""), ("javascript:alert(1)", ""),
    ("/unggah?x=" + "a" * 2_000, ""), ("/unggah#https://jahat.example", "/unggah"), ("/unggah?a=é", ""), ("//[", ""),
])
def test_one_goes_on_to_pages_of_the_dashboard_alone(alamat: str, hasil: str) -> None:
    assert page_address(alamat, "") == hasil


def test_below_an_address_of_its_own_the_pages_lie_there() -> None:
    assert page_address("/dasbor/unggah?prov=63", "/dasbor") == "/dasbor/unggah?prov=63"
    assert page_address("/unggah", "/dasbor") == page_address("/dasborx/unggah", "/dasbor") == ""


@pytest.mark.parametrize(("pengirim", "tuan_rumah", "hasil"), [
    (f"https://{SINI}/unggah?prov=63", SINI, "/unggah?prov=63"), (f"https://{SINI}/", SINI, "/"),
    ("https://jahat.example/unggah", SINI, ""), (f"https://{SINI}@jahat.example/unggah", SINI, ""), ("", SINI, ""),
    (f"https://{SINI}:444/unggah", SINI, ""), (f"ftp://{SINI}/unggah", SINI, ""), ("https://[/", SINI, ""), ("///unggah", "", ""),
])
def test_the_page_one_comes_from_counts_when_it_is_of_this_host(pengirim: str, tuan_rumah: str, hasil: str) -> None:
    assert seen_page(pengirim, tuan_rumah, "") == hasil


def test_the_page_is_kept_for_the_sign_in_it_was_kept_for() -> None:
    kuki = dict([target_cookie(TANDA, "/spm?prov=63", "/oauth2callback").split(";")[0].split("=", 1)])
    assert target(kuki, TANDA, "") == "/spm?prov=63" and target(kuki, "lain5678", "") == "/"
    assert target({"dasbor_tujuan": f"{TANDA}.https%3A%2F%2Fjahat.example"}, TANDA, "/dasbor") == "/dasbor/"
    assert target({"dasbor_tujuan": ".%2Fspm"}, TANDA, "") == "/"


def test_both_cookies_are_short_lived_for_no_script_and_for_this_site() -> None:
    for kuki in (news_cookie("keluar", "/"), target_cookie(TANDA, "/unggah", "/oauth2callback")):
        bagian = {b.strip().partition("=")[0].casefold(): b.strip().partition("=")[2] for b in kuki.split(";")[1:]}
        assert bagian.keys() >= {"httponly"} and bagian["samesite"] == "Lax" and 0 < int(bagian["max-age"]) <= 600
    assert "Max-Age=0" in target_cookie(TANDA, "", "/")


def test_only_sentences_of_ours_are_said() -> None:
    assert news({"dasbor_kabar": "access_denied"}) == sign_in_news()["access_denied"]
    assert news({"dasbor_kabar": "<b>Hubungi 0812…</b>"}) == news({}) == ""
    assert news_cookie("apa saja; Path=/x", "/").startswith("dasbor_kabar=lain;")
