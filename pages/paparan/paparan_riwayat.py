"""The end of the page Paparan: its history, a copy for the next rakor, taking it off the list."""

import streamlit as st

from charts.kalimat.riwayat import moment
from ingest.terbit.hak import Boleh
from pages.bersama import paparan_kerja
from pages.bersama.naskah import text
from pages.bersama.panel_lipat import folded
from rakor import simpan, uraian
from rakor.paparan import MAKS_JUDUL, Paparan
from rakor.simpan import Tersimpan

TAMPIL = 30


def more(paparan: Paparan, boleh: Boleh) -> None:
    """Copying, history, removing."""
    if boleh.ya:
        folded("Salin paparan ini", "salin_paparan", lambda: _copy(paparan), icon=":material/content_copy:")
    folded("Riwayat paparan", "riwayat_paparan", lambda: _history(paparan, boleh), icon=":material/history:")
    if boleh.ya:
        folded("Buang paparan …", "buang_paparan", lambda: _discard(paparan), icon=":material/delete:")


def _copy(paparan: Paparan) -> None:
    geser = st.number_input("Geser tahun pada semua tampilan", 0, 5, 1, key="ps_geser",
                            help="0: salinan apa adanya, dengan semua catatannya.")
    judul = st.text_input("Judul salinan", uraian.next_title(paparan.judul, int(geser)), key=f"ps_judul_{geser}",
                          max_chars=MAKS_JUDUL)
    if geser:
        st.caption("Tanggal, judul salindia, dan catatan tentang angka lama tidak ikut; urutan dan pilihan tampilan ikut.")
    st.button("Buat salinan", icon=":material/content_copy:", on_click=_make_copy, args=(paparan, judul, int(geser)))
    redraw_after_click()


def _make_copy(paparan: Paparan, judul: str, geser: int) -> None:
    judul = judul.strip() or paparan.judul
    baru = paparan.next_year(judul, geser) if geser else paparan.copy(judul)
    paparan_kerja.begin(baru, f"Salinan “{judul}” dibuat.")
    st.session_state[KUNCI_ULANG] = True


KUNCI_ULANG = "_ulang_paparan"


def redraw_after_click() -> None:
    """What a click in a folded panel did concerns the whole page."""
    if st.session_state.pop(KUNCI_ULANG, False):
        st.rerun()


def _history(paparan: Paparan, boleh: Boleh) -> None:
    semua = simpan.history(paparan.kunci)
    for t, lama in list(zip(semua, [*semua[1:], None]))[:TAMPIL]:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(
                f"**{t.revisi}** · {text(_did(t, lama))} — {text(t.oleh)}, {moment(t.pada)}", width="content",
            )
            if boleh.ya and t.paparan and t.revisi != semua[0].revisi:
                st.button("Kembali ke sini", key=f"pr_{t.revisi}", type="tertiary", on_click=_restore,
                          args=(paparan.kunci, t.revisi))
    if len(semua) > TAMPIL:
        st.caption(f"Tampil {TAMPIL} langkah terakhir dari {len(semua)}.")
    redraw_after_click()


def _did(t: Tersimpan, lama: Tersimpan | None) -> str:
    if t.dibuang:
        return "dibuang dari daftar"
    if t.paparan is None:
        return t.salah
    return uraian.changes(lama.paparan if lama else None, t.paparan)


def _restore(kunci: str, revisi: int) -> None:
    paparan_kerja.restore(kunci, revisi, f"Paparan kembali ke langkah {revisi}.")
    st.session_state[KUNCI_ULANG] = True


def _discard(paparan: Paparan) -> None:
    st.caption("Paparan hilang dari daftar; riwayatnya tetap ada dan dapat dikembalikan dari “Yang dibuang”.")
    st.button("Buang paparan ini", key="buang_ini", icon=":material/delete:", on_click=_drop, args=(paparan,))
    redraw_after_click()


def _drop(paparan: Paparan) -> None:
    paparan_kerja.discard(paparan)
    st.session_state[KUNCI_ULANG] = True
