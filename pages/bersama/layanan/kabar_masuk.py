"""What came of signing in, and where the visitor was going: two short-lived cookies between the sign-in and the page.

Neither is trusted. Where to go on is a page of ours or nothing; what is said is one of our own sentences or nothing.
"""

from collections.abc import Mapping
from http.cookies import Morsel, SimpleCookie
from urllib.parse import quote, unquote, urlsplit

from sajian.halaman import HALAMAN
from store.ekspor.kata_akses import sign_in_news

KABAR, TUJUAN = "dasbor_kabar", "dasbor_tujuan"
# Seconds a browser keeps them: the time it takes to read a sentence, and to sign in.
UMUR_KABAR, UMUR_TUJUAN = 60, 600
MAKS_TUJUAN = 1_500
LAIN, JAWABAN, PENYEDIA, KELUAR = "lain", "jawaban", "penyedia", "keluar"


def news(kuki: Mapping[str, str]) -> str:
    """The sentence a browser brings along, '' for none or one that is not ours."""
    return sign_in_news().get(kuki.get(KABAR, ""), "")


def news_cookie(kabar: str, jalan: str) -> str:
    """A Set-Cookie that brings a sentence to the next page; what a provider calls otherwise is 'lain'."""
    return _cookie(KABAR, kabar if kabar in sign_in_news() else LAIN, jalan, UMUR_KABAR)


def target_cookie(tanda: str, tujuan: str, jalan: str) -> str:
    """A Set-Cookie that remembers where to go on after the sign-in of this state, in place of any other; '' forgets it."""
    isi = f"{tanda}.{quote(tujuan, safe='')}" if tujuan else ""
    return _cookie(TUJUAN, isi, jalan, UMUR_TUJUAN if tujuan else 0)


def target(kuki: Mapping[str, str], tanda: str, awal: str) -> str:
    """Where to go on after the sign-in of this state; the first page for anything that is no page of ours."""
    milik, _, tujuan = kuki.get(TUJUAN, "").partition(".")
    return (page_address(unquote(tujuan), awal) if milik == tanda else "") or f"{awal}/"


def page_address(alamat: str, awal: str) -> str:
    """Path and query of a page of this dashboard below `awal`, '' for every other address: nobody is sent elsewhere."""
    if len(alamat) > MAKS_TUJUAN or not alamat.isascii() or not alamat.isprintable() or "\\" in alamat:
        return ""
    try:
        bagian = urlsplit(alamat)
    except ValueError:
        return ""
    halaman = {f"{awal}/{h.alamat}" for h in HALAMAN.values()} | {f"{awal}/{k}" for k in HALAMAN}
    if bagian.scheme or bagian.netloc or not alamat.startswith(f"{awal}/") or bagian.path not in halaman:
        return ""
    return f"{bagian.path}?{bagian.query}" if bagian.query else bagian.path


def seen_page(pengirim: str, tuan_rumah: str, awal: str) -> str:
    """The page somebody comes from (the Referer header) when it is one of this very host, else ''."""
    try:
        asal = urlsplit(pengirim)
    except ValueError:
        return ""
    if asal.scheme not in ("http", "https") or not tuan_rumah or asal.netloc != tuan_rumah:
        return ""
    return page_address(f"{asal.path}?{asal.query}" if asal.query else asal.path, awal)


def _cookie(nama: str, isi: str, jalan: str, umur: int) -> str:
    kuki: SimpleCookie = SimpleCookie()
    kuki[nama] = isi
    satu: Morsel[str] = kuki[nama]
    satu["path"], satu["max-age"], satu["httponly"], satu["samesite"] = jalan, umur, True, "Lax"
    return satu.OutputString()
