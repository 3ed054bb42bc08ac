"""Page Paparan before one is open: those that are kept, and those taken off the list."""

import streamlit as st

from charts.kalimat.riwayat import moment
from ingest.terbit.hak import Boleh
from pages.bersama import paparan_kerja
from pages.bersama.gaya import style
from pages.bersama.konteks_halaman import change
from pages.bersama.naskah import text
from rakor import simpan, uraian
from rakor.simpan import Tersimpan

TAMPIL = 20


def kept(boleh: Boleh) -> None:
    """Every paparan that is kept, the latest first, and those taken off the list."""
    style("paparan_daftar")
    semua = simpan.kept()
    st.header("Paparan tersimpan")
    if not semua:
        st.write("Belum ada paparan. Buat satu dari templat di atas.")
    batas = len(semua) if st.session_state.get("paparan_semua") else TAMPIL
    for tersimpan in semua[:batas]:
        _card(tersimpan)
    if len(semua) > TAMPIL:
        st.toggle(f"Tampilkan semua ({len(semua)})", key="paparan_semua")
    _removed(boleh)


def _card(t: Tersimpan) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center", gap="small", key=f"baris_paparan_{t.kunci}"):
        with st.container(gap="xxsmall", width="stretch", key=f"isi_paparan_{t.kunci}"):
            if t.paparan is None:
                st.markdown(f"**Paparan {t.kunci}**")
                st.caption(text(t.salah))
                return
            st.markdown(f"**{text(t.paparan.judul)}**")
            st.caption(f"{text(uraian.contents(t.paparan))} · disimpan oleh {text(t.oleh)}, {moment(t.pada)}")
        st.button("Buka", key=f"buka_{t.kunci}", icon=":material/edit:", on_click=open_paparan, args=(t.kunci,))
        st.link_button("Sajikan", f"/tayang/{t.kunci}", icon=":material/slideshow:", type="tertiary", key=f"sajikan_{t.kunci}")


def open_paparan(kunci: str) -> None:
    """Open a paparan on this page and for the buttons under the charts."""
    change(paparan=kunci, salindia="")


def _removed(boleh: Boleh) -> None:
    dibuang = simpan.removed()
    if not dibuang or not boleh.ya:
        return
    with st.expander(f"Yang dibuang ({len(dibuang)})", icon=":material/delete:"):
        for t in dibuang:
            nama = t.paparan.judul if t.paparan else t.kunci
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.markdown(f"{text(nama)} — dibuang oleh {text(t.oleh)}, {moment(t.pada)}", width="content")
                st.button("Kembalikan", key=f"kembali_{t.kunci}", type="tertiary", on_click=paparan_kerja.restore,
                          args=(t.kunci, t.revisi, f"Paparan “{nama}” dikembalikan."))
