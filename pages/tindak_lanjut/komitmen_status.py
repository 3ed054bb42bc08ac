"""The status of one promise: a badge, and a small form with evidence to change it."""

import streamlit as st

from charts.kalimat import kata
from charts.kalimat import tindak_lanjut as kalimat
from pages.bersama.naskah import text
from pages.tindak_lanjut import komitmen_kerja
from pages.tindak_lanjut.isi_tindak_lanjut import WARNA, Janji

BELUM_SAMPAI = "{apa}. Centang bila komitmen ini tetap dinyatakan selesai, atau pilih status lain."


def status(janji: Janji, sebab: str, nama: str) -> None:
    """The badge, and the form beside it unless `sebab` says why nothing may be changed. `nama`: who changes it."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.badge(kalimat.STATUS[janji.status], color=WARNA[janji.status])
        if sebab:
            return
        kunci = f"status_{janji.kunci}_{komitmen_kerja.attempt()}"
        panel = st.popover("Ubah status", icon=":material/edit:", type="tertiary", key=kunci, on_change="rerun")
    if panel.open:
        with panel:
            _form(janji, kunci, nama)


def _form(janji: Janji, kunci: str, nama: str) -> None:
    with st.form(f"isian_{kunci}", border=False, enter_to_submit=False):
        baru = st.radio(
            "Status baru", list(kalimat.STATUS), index=list(kalimat.STATUS).index(janji.status), horizontal=True,
            format_func=kalimat.STATUS.__getitem__,
        )
        bukti = st.text_input("Tautan bukti", janji.isi["tautan_bukti"], max_chars=500, placeholder="https://…")
        catatan = st.text_input("Catatan", janji.isi["catatan"], max_chars=300)
        tetap = bool(janji.kurang) and st.checkbox(f"Tetap selesai walau {text(janji.kurang)}")
        kirim = st.form_submit_button("Simpan status", icon=":material/save:", type="primary")
    if not kirim:
        return
    if baru == "selesai" and janji.status != "selesai" and janji.kurang and not tetap:
        st.error(text(BELUM_SAMPAI.format(apa=kata.awal_besar(janji.kurang))))
        return
    _save(janji, {"status": baru, "tautan_bukti": bukti, "catatan": catatan}, nama)


def _save(janji: Janji, ubah: dict[str, str], nama: str) -> None:
    isi = {k: v for k, v in janji.isi.items() if k != "sumber_id"} | ubah
    beda = janji.status != ubah["status"]
    apa = f"Status menjadi {kalimat.STATUS[ubah['status']].lower()}" if beda else "Bukti atau catatan diubah"
    komitmen_kerja.save(isi, nama, lama=janji.isi, tentang=janji.kunci, apa=f"{apa}: {janji.isi['janji']}")
    st.rerun()
