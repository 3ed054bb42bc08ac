"""Cells that are no numbers and no dates: text that may be stored, addresses, words of a fixed list."""

import re
from collections.abc import Mapping

from ingest.baca.grid import Cell
from ingest.sel.kata_judul import tokens
from ingest.sel.potongan import Keliru, clean, missing_reason
from store.dasar.sel_aman import unguarded_cell

MAKS_TEKS = 1_000
# Control and format characters, which nobody sees and some of which turn text around.
TAK_TERLIHAT = re.compile("[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
# A letter or slash right behind "<": markup, which a page could run.
MARKAH = re.compile(r"<\s*/?\s*[a-z!]|javascript:|data:text/html", re.I)
ALAMAT = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9.-]*(?::\d{1,5})?(?:[/?#][^\s<>\"'`\\]*)?")
SITUS = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9.:-]*(?=/)")
PANDANG = re.compile(r"/[a-z_]*(?:\?[A-Za-z0-9._~%&=+-]*)?")
MAKS_ALAMAT = 500


def text(sel: Cell) -> str | Keliru:
    """Text fit to be stored: one line, without control characters; markup and long texts are refused."""
    if MARKAH.search(sel):
        return Keliru("berisi kode HTML atau skrip", "tulis teksnya saja")
    teks = " ".join(TAK_TERLIHAT.sub(" ", unguarded_cell(sel)).split())
    if len(teks) > MAKS_TEKS:
        return Keliru(f"teks {len(teks)} huruf; batasnya {MAKS_TEKS}", "ringkas isinya")
    return "" if missing_reason(teks) is not None else teks


def choice(sel: Cell, daftar: Mapping[tuple[str, ...], str]) -> str | Keliru:
    """A word of a fixed list, '' for a missing one."""
    if missing_reason(sel) is not None:
        return ""
    isi = daftar.get(tokens(sel))
    if isi is not None:
        return isi
    return Keliru("isi tidak dikenal", "pakai salah satu: " + ", ".join(dict.fromkeys(daftar.values())))


def web_address(sel: Cell) -> str | Keliru:
    """An address that a browser opens from the web, '' for none; any other scheme is refused."""
    teks = clean(sel)
    if missing_reason(sel) is not None:
        return ""
    if len(teks) <= MAKS_ALAMAT and ALAMAT.fullmatch(teks):
        return teks
    return Keliru("bukan alamat web", "tulis lengkap, diawali https:// atau http://")


def own_view(sel: Cell) -> str | Keliru:
    """Path of a view of this dashboard ("/integritas?prov=63"), '' for none; the host of a pasted address is left out."""
    teks = SITUS.sub("", clean(sel))
    if missing_reason(sel) is not None:
        return ""
    if len(teks) <= MAKS_ALAMAT and PANDANG.fullmatch(teks):
        return teks
    return Keliru("bukan tautan tampilan dasbor ini", "salin alamat halaman dari bilah alamat, atau kosongkan")


def whole_number(sel: Cell) -> str | Keliru:
    """Digits alone, '' for a missing number."""
    teks = clean(sel)
    if missing_reason(sel) is not None:
        return ""
    return teks if re.fullmatch(r"[0-9]{1,9}", teks) else Keliru("bukan bilangan bulat", "tulis angkanya saja, misalnya 3")
