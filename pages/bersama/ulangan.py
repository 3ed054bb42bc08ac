"""Pages that show figures, for views that somebody has looked at before: the same again for everybody."""

from collections.abc import Callable, Hashable

import streamlit as st

import store
from pages.bersama import paparan_kerja
from pages.bersama.konteks_halaman import KUNCI_KONTEKS, Konteks
from pages.bersama.lipatan_layar import told
from pages.bersama.rekaman import play
from pages.bersama.saringan import on_phone
from pages.bersama.tautan import KUNCI_HALAMAN
from sajian.halaman import Halaman
from store.ekspor.lapis_peta import BERKAS_BAWAAN, peta

# What a session holds that is the same for all who have the same view, or that the key says.
MILIK_KUNCI = frozenset({KUNCI_KONTEKS, KUNCI_HALAMAN})


def show(halaman: Halaman, k: Konteks, gambar: Callable[[], None]) -> None:
    """A page by `gambar`, drawn anew where it shows more than its view: what was just done, or what is wrong or on its way."""
    if halaman.ulang and paparan_kerja.last() is None and not k.menyusul and store.condition().sehat:
        play(_key(halaman, k), gambar, MILIK_KUNCI)
    else:
        gambar()


def _key(halaman: Halaman, k: Konteks) -> Hashable:
    """All that a page depends on but the state of its session: the view to the last word, the data, map shapes, the browser."""
    ponsel = on_phone(st.context.headers.get("User-Agent", ""))
    bentuk = tuple((p.sidik, p.pesan) for p in map(peta, BERKAS_BAWAAN))
    return "rekaman", halaman.kunci, k.tampilan, k.kunci_tampilan, k.pilihan.versi, bentuk, ponsel, told()
