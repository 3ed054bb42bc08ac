"""Tindak lanjut: what regions have promised, what is late, and whether the figures have moved."""

from collections.abc import Mapping

import streamlit as st

from charts.kalimat import tindak_lanjut as kalimat
from pages.bersama import hak_halaman as hak
from pages.bersama import kotak_pilih as pilih
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks, current
from pages.tindak_lanjut import isi_tindak_lanjut as isi
from pages.tindak_lanjut import komitmen_kerja
from pages.tindak_lanjut.komitmen_bawa import files
from pages.tindak_lanjut.komitmen_isian import new_promise
from pages.tindak_lanjut.komitmen_kartu import card
from sajian.daftar import serve
from sajian.tampilan import KEADAAN
from sajian.tindak_lanjut import today

SEKALI = 10
KUNCI_BANYAK = "_komitmen_banyak"


def main() -> None:
    k = current()
    boleh = hak.permission()
    sebab = komitmen_kerja.obstacle(k, boleh)
    st.title("Tindak lanjut")
    st.write("Yang dijanjikan daerah pada rakor dan perjanjian, sampai di mana, dan apakah angkanya bergerak sejak itu.")
    if not k.latihan:
        hak.account(boleh)
    komitmen_kerja.say()
    nama = _record(k, boleh, sebab)
    hari_ini = today()
    ringkas = isi.summary(k, hari_ini)
    if ringkas is None:
        st.info("Belum ada komitmen yang tercatat untuk daerah ini.")
    else:
        st.markdown(f"**{ringkas.kalimat}**")
        _filters(k, ringkas.rakor)
    _list(k, hari_ini, sebab, nama)
    files(k, k.tanya("komitmen_isi"))
    if ringkas is not None:
        _charts(k)


def _record(k: Konteks, boleh: hak.Boleh, sebab: str) -> str:
    """The form for a new promise; gives the name to write into the history."""
    if sebab:
        st.caption(f":material/lock: {sebab}")
        return ""
    with st.container(width=460):
        nama = hak.person(boleh)
    if nama.strip():
        hak.remember(nama)
    with st.expander("Catat komitmen", icon=":material/add_task:", key="catat_komitmen"):
        new_promise(k, nama)
    return nama


def _filters(k: Konteks, rakor: Mapping[str, str]) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        pilih.select("rakor", "Rakor atau perjanjian", ["", *rakor], lambda r: rakor.get(r, "Semua"), width=420)
        nama = k.kelompok["nama"].to_dict()
        pilih.select("kelompok", "Bidang", ["", *nama], lambda b: nama.get(b, "Semua"), width=240)
        pilih.segments("keadaan", "Keadaan", KEADAAN, kalimat.KEADAAN.__getitem__)


def _list(k: Konteks, hari_ini: str, sebab: str, nama: str) -> None:
    banyak = int(st.session_state.get(KUNCI_BANYAK, SEKALI))
    tampil, jumlah = isi.listed(k, hari_ini, banyak)
    if not tampil and (k.tampilan.keadaan or k.tampilan.rakor or k.tampilan.kelompok):
        st.info("Tidak ada komitmen dengan pilihan ini; pilih keadaan, bidang, atau rakor lain.")
    for janji in tampil:
        card(k, janji, sebab, nama)
    if jumlah > banyak:
        st.button(f"Tampilkan {min(SEKALI, jumlah - banyak)} lagi dari {jumlah - banyak}", icon=":material/expand_more:",
                  on_click=lambda: st.session_state.update({KUNCI_BANYAK: banyak + SEKALI}))


def _charts(k: Konteks) -> None:
    st.header("Untuk paparan")
    st.caption("Pembuka rakor berikutnya: yang dijanjikan, yang bergerak.")
    draw(serve("tindak_lanjut", k))
    draw(serve("tindak_lanjut_gerak", k))


main()
