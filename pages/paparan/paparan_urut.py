"""The order of the slides by dragging, or by keys in the same list."""

from typing import Any

import streamlit as st

from pages.bersama import paparan_kerja
from pages.bersama.gaya import FOLDER
from pages.bersama.panel_lipat import folded
from pages.paparan.paparan_riwayat import KUNCI_ULANG, redraw_after_click
from rakor.paparan import Paparan, Salindia
from sajian.daftar import BAGAN

NAMA, WIDGET = "paparan_urut", "urut_salindia"
CARA = "Seret salindia ke tempatnya. Dengan papan ketik: panah memilih, Alt dan panah memindahkan."


def order(paparan: Paparan) -> None:
    """A folded list in which slides are taken to their places."""
    if len(paparan.salindia) > 1:
        folded("Urutkan dengan menyeret", "urutkan_salindia", lambda: _list(paparan), icon=":material/swap_vert:")


def title(s: Salindia) -> str:
    """What a slide is called in the lists of its paparan."""
    return s.judul or BAGAN[s.bagan].nama


def _list(paparan: Paparan) -> None:
    st.caption(CARA)
    butir = [
        {"kunci": s.kunci, "nomor": i, "judul": title(s)}
        for i, s in enumerate(paparan.salindia, paparan.first_number)
    ]
    _component()(key=WIDGET, data={"butir": butir}, on_urut_change=lambda: _keep(paparan))
    redraw_after_click()


def _component() -> Any:
    return st.components.v2.component(
        NAMA, html="<ol aria-label='Urutan salindia'></ol>", css=(FOLDER / f"{NAMA}.css").read_text(encoding="utf-8"),
        js=(FOLDER / f"{NAMA}.js").read_text(encoding="utf-8"),
    )


def _keep(paparan: Paparan) -> None:
    urutan = st.session_state[WIDGET]["urut"]
    if isinstance(urutan, list):
        paparan_kerja.edit(paparan.kunci, "Urutan salindia diubah.", lambda p: p.arrange([str(k) for k in urutan]))
        st.session_state[KUNCI_ULANG] = True
