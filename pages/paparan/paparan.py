"""Paparan: from views to a meeting: begun from a template, put in order, presented, taken along."""

import streamlit as st

from pages.bersama import hak_halaman as hak
from pages.bersama import paparan_kerja
from pages.bersama.konteks_halaman import Konteks, change, current
from pages.bersama.naskah import text
from pages.paparan.paparan_baru import start
from pages.paparan.paparan_bawa import bring
from pages.paparan.paparan_daftar import kept
from pages.paparan.paparan_riwayat import more
from pages.paparan.paparan_susun import editor
from rakor import simpan, uraian
from rakor.paparan import Paparan, PaparanSalah
from store import SimpananGagal


def main() -> None:
    k = current()
    boleh = hak.permission()
    try:
        paparan = paparan_kerja.opened()
        if paparan is None:
            _list(k, boleh)
        else:
            _open(k, paparan, simpan.permission(paparan.kunci, boleh))
    except (SimpananGagal, PaparanSalah) as galat:
        st.error(text(galat))
        st.button("Coba lagi")


def _list(k: Konteks, boleh: hak.Boleh) -> None:
    st.title("Paparan")
    st.write(
        "Susun bahan rapat koordinasi dari tampilan dasbor: sajikan langsung dari sini, atau bawa sebagai PowerPoint "
        "yang bagannya dapat disunting, PDF, Excel, dan salinan luring."
    )
    hak.account(boleh)
    paparan_kerja.say()
    if k.tampilan.paparan and not paparan_kerja.last():
        st.warning("Paparan yang diminta tautan ini tidak ada atau sudah dibuang.")
    start(k, boleh)
    kept(boleh)


def _open(k: Konteks, paparan: Paparan, boleh: hak.Boleh) -> None:
    st.title(text(paparan.judul))
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        st.caption(text(uraian.contents(paparan)), width="content")
        st.button("Semua paparan", icon=":material/arrow_back:", type="tertiary",
                  on_click=lambda: change(paparan="", salindia=""))
    hak.account(boleh)
    paparan_kerja.say(paparan)
    bring(paparan)
    editor(k, paparan, boleh)
    more(paparan, boleh)


main()
