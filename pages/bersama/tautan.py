"""Links to other pages that keep the view."""

from copy import copy
from functools import cache
from pathlib import Path

import streamlit as st

from pages.bersama.hak_halaman import permission
from pages.bersama.konteks_halaman import Konteks, change, current, remember
from sajian.halaman import HALAMAN, PERTAMA, Halaman, sections
from sajian.tampilan import Tampilan

AKAR = Path(__file__).resolve().parents[2]
KUNCI_HALAMAN = "_halaman"
KUNCI_PERGI = "_pergi"
KUNCI_DI_SINI = "_di_sini"
KUNCI_TADI = "_tadi"
KUNCI_ASAL = "_asal"


def pages() -> dict[str, list[st.Page]]:
    """The pages by section of the navigation: of each session its own, their files looked for once."""
    if KUNCI_HALAMAN not in st.session_state:
        kelola = permission().kelola
        # A navigation notes on its page that it may run.
        st.session_state[KUNCI_HALAMAN] = {h.kunci: copy(_page(h, kelola or not h.pengelola)) for h in HALAMAN.values()}
    ada = st.session_state[KUNCI_HALAMAN]
    return {bagian: [ada[h.kunci] for h in isi] for bagian, isi in sections().items()}


@cache
def _page(h: Halaman, tampak: bool) -> st.Page:
    return st.Page(
        AKAR / h.berkas, title=h.judul, icon=f":material/{h.ikon}:", url_path=h.kunci, default=h.kunci == PERTAMA,
        visibility="visible" if tampak else "hidden",
    )


def link(halaman: str, label: str, *, icon: str | None = None, **pilihan: str | int | bool) -> None:
    """A link to a page with the present view and other choices."""
    if halaman == st.session_state.get(KUNCI_DI_SINI):
        # A link to the page one is on changes the view but not the address bar; a button changes both.
        kunci = "_".join(["tautan", label, *map(str, pilihan.values())])
        st.button(label, key=kunci, icon=icon, on_click=change, kwargs=pilihan)
        return
    page_link(halaman, label, current().tampilan.ganti(**pilihan), icon=icon)


def compare(label: str, indikator: str, icon: str | None = None) -> None:
    """A link to the comparison of an indicator: a province among the five of Kalimantan, a kabupaten/kota among its own kind."""
    t = current().tampilan
    antarprovinsi = t.lingkup in ("provinsi_kalimantan", "semua_provinsi")
    link("bandingkan", label, icon=icon, indikator=indikator,
         lingkup=("provinsi" if antarprovinsi else t.lingkup) if t.daerah else "provinsi_kalimantan")


def page_link(halaman: str, label: str, tampilan: Tampilan, *, icon: str | None = None) -> None:
    """A link to a page with a view."""
    # Without a word on it, the icon of the page would stand before the label.
    st.page_link(st.session_state[KUNCI_HALAMAN][halaman], label=label, icon=icon or "", query_params=tampilan.query())


def came_from() -> str:
    """The page this session was on before this one, '' when it began here."""
    return str(st.session_state.get(KUNCI_TADI, ""))


def leave_for(halaman: str, **pilihan: str | int | bool) -> None:
    """From a click callback: take the choices over and go to a page on the run that follows.

    A click that leads into another province remembers where it was made, for `way_back`.
    """
    t = current().tampilan
    if t.ganti(**pilihan).prov != t.prov:
        st.session_state[KUNCI_ASAL] = (st.session_state[KUNCI_DI_SINI], t)
    change(**pilihan)
    st.session_state[KUNCI_PERGI] = halaman


def way_back(k: Konteks) -> None:
    """In a province that a click led into: the link to the page and the view in which it was made."""
    halaman, t = st.session_state.get(KUNCI_ASAL, ("", k.tampilan))
    if t.prov == k.tampilan.prov:
        return
    label = f"Kembali ke {k.nama(t.kode)} ({HALAMAN[halaman].judul})"
    if halaman == st.session_state[KUNCI_DI_SINI]:
        st.button(label, key="tautan_kembali", icon=":material/arrow_back:", on_click=remember, args=(t,))
    else:
        page_link(halaman, label, t, icon=":material/arrow_back:")


def open_profile(kode: str) -> None:
    """From a click: the profile of a kabupaten/kota or of a province."""
    leave_for("profil", **({"daerah": kode} if "." in kode else {"prov": kode, "daerah": ""}))


def follow(di_sini: str) -> None:
    """Go where a click of the last run wanted to go. `di_sini`: address of the page on screen, '' for the first."""
    di_sini = di_sini or PERTAMA
    if st.session_state.get(KUNCI_DI_SINI, di_sini) != di_sini:
        st.session_state[KUNCI_TADI] = st.session_state[KUNCI_DI_SINI]
    st.session_state[KUNCI_DI_SINI] = di_sini
    halaman = st.session_state.pop(KUNCI_PERGI, None)
    if halaman and halaman != di_sini:
        st.switch_page(HALAMAN[halaman].berkas, query_params=current().tampilan.query())
