"""One click puts a chart, or every chart of the page, into the paparan being put together."""

import streamlit as st

import store
from charts.kalimat import kata
from pages.bersama import hak_halaman as hak
from pages.bersama import paparan_kerja
from pages.bersama.konteks_halaman import current
from pages.bersama.naskah import text
from pages.bersama.tautan import page_link
from rakor.paparan import Paparan, Salindia, new_key, new_slide
from sajian.daftar import SAJIAN
from sajian.sajian import Sajian
from store.dasar.batch import now

KUNCI_TERGAMBAR = "_bagan_tergambar"
KUNCI_ULANG = "_ulang_halaman"
SEHALAMAN = "halaman"


def add_button(sajian: Sajian) -> None:
    """The button under a drawn chart that a view can make again; the page-level button counts the chart in."""
    if count_in(sajian):
        _alone(sajian.kunci)


def count_in(sajian: Sajian) -> bool:
    """Let the page-level button count a drawn chart in that a view can make again; whether it is one."""
    if sajian.kunci not in SAJIAN:
        return False
    st.session_state[KUNCI_TERGAMBAR] = (*st.session_state.get(KUNCI_TERGAMBAR, ()), sajian.kunci)
    return True


def page_button() -> None:
    """The button that adds every chart drawn on the page, in the order of the page."""
    # A click is dealt with before the page is drawn anew: it finds the charts of the page that was clicked on.
    st.session_state[KUNCI_TERGAMBAR] = ()
    st.button(
        "Ke paparan", key="t_halaman", icon=":material/library_add:", width="stretch", on_click=_add_page,
        help="Tambahkan semua bagan halaman ini, dengan pilihannya sekarang, ke paparan",
    )


def page_outcome() -> None:
    """What the page-level button did."""
    langkah = paparan_kerja.last()
    if langkah is not None and langkah.tempat == SEHALAMAN:
        with st.container(key="tp_halaman", horizontal=True, vertical_alignment="center", gap="small"):
            _outcome(langkah)


def button(kunci: str) -> None:
    """The button that adds one chart, and what it did; to be called in a fragment."""
    # A paparan begun by this click is in the address bar; the other charts have to know.
    if st.session_state.pop(KUNCI_ULANG, False):
        st.rerun()
    langkah = paparan_kerja.last()
    if langkah is None or langkah.tempat != kunci:
        _press(kunci)
        return
    with st.container(key=f"tp_{kunci}", horizontal=True, vertical_alignment="center", gap="small"):
        _press(kunci)
        _outcome(langkah)


def _press(kunci: str) -> None:
    st.button(
        "Tambahkan ke paparan", key=f"tpb_{kunci}", icon=":material/add_to_queue:", type="tertiary",
        on_click=_add, args=((kunci,), kunci),
    )


_alone = st.fragment(button)


def _add_page() -> None:
    kunci = tuple(dict.fromkeys(st.session_state.get(KUNCI_TERGAMBAR, ())))
    if kunci:
        _add(kunci, SEHALAMAN)
    else:
        paparan_kerja.refuse("Halaman ini sedang tidak menggambar bagan; pilih daerah atau tahun lain.", SEHALAMAN)


def _add(bagan: tuple[str, ...], tempat: str) -> None:
    boleh = hak.permission()
    if not boleh.ya:
        paparan_kerja.refuse(boleh.alasan, tempat)
        return
    salindia = _slides(bagan)
    ada = paparan_kerja.opened()
    if ada is not None:
        paparan_kerja.edit(ada.kunci, _said(ada, salindia), lambda p: _with(p, salindia), tempat=tempat)
        return
    baru = _with(Paparan(new_key(), f"Paparan {kata.tanggal(now()[:10])}"), salindia)
    paparan_kerja.begin(baru, _said(None, salindia), tempat=tempat)
    st.session_state[KUNCI_ULANG] = tempat != SEHALAMAN


def _slides(bagan: tuple[str, ...]) -> tuple[Salindia, ...]:
    t = current().tampilan
    return tuple(new_slide(b, t.query(), t.versi or store.latest()) for b in bagan)


def _with(paparan: Paparan, salindia: tuple[Salindia, ...]) -> Paparan:
    for s in salindia:
        paparan = paparan.add(s)
    return paparan


def _said(ada: Paparan | None, salindia: tuple[Salindia, ...]) -> str:
    """Where the slides went; 'salindia 3' counts as they are numbered on the screen: after cover and agenda."""
    awal = ada.first_number + len(ada.salindia) if ada else 2
    nomor = f"salindia {awal}" if len(salindia) == 1 else f"salindia {awal} sampai {awal + len(salindia) - 1}"
    return f"Ditambahkan ke {'paparan baru' if ada is None else f'“{ada.judul}”'} sebagai {nomor}."


def _outcome(langkah: paparan_kerja.Langkah) -> None:
    if langkah.galat:
        st.warning(text(langkah.teks), icon=":material/lock:" if not hak.permission().ya else ":material/error:")
        return
    st.markdown(f":material/check_circle: {text(kata.awal_besar(langkah.teks))}", width="content")
    if langkah.kunci:
        page_link("paparan", "Buka paparan", current().tampilan.ganti(paparan=langkah.kunci, salindia=""))
        st.button("Batalkan", type="tertiary", icon=":material/undo:", key=f"tb_{langkah.tempat}", on_click=paparan_kerja.undo,
                  args=(langkah,))
