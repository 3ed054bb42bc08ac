"""Weights by population, by choice alone: what they would change, in words."""

import streamlit as st

from charts.kalimat import kata
from ingest.arti.rujukan import Rujukan
from ingest.jawaban.perintah import summary
from ingest.jawaban.skor.bobot_populasi import can_weight
from pages.bersama.naskah import text
from pages.survei.survei_kerja import Kerja

KUNCI = "s_bobot_populasi"
BUKAN = "Populasi menyempitkan selang tetapi bukan bobot: tiap penjawab dihitung sama, berapa pun orang di unitnya."
BOBOT = (
    "Skor di bawah memakai bobot populasi: tiap penjawab mewakili N/n orang lapisnya (populasi dibagi penjawab), dengan galat "
    "baku menurut lapis. Terbitkan salah satu saja, dengan bobot atau tanpa."
)
TERTUTUP = (
    "Nilai tanpa bobot tidak disandingkan: ada kelompok atau lapis yang terlalu kecil, dan kedua nilai bersama akan membukanya."
)


def weights(kerja: Kerja, rujukan: Rujukan) -> None:
    """The choice, and the index of regions the other way; nothing where no population tells weights."""
    if kerja.bersih is None or kerja.kode is None or not can_weight(kerja.bersih.orang, kerja.kode):
        return
    st.session_state[KUNCI] = kerja.berbobot
    st.toggle("Bobot menurut populasi (N/n)", key=KUNCI, on_change=lambda: kerja.weigh(bool(st.session_state[KUNCI])))
    if not kerja.berbobot or kerja.lain is None:
        st.caption(BUKAN)
        return
    st.caption(BOBOT)
    for kalimat in summary(kerja.lain, kerja.kode.buku, rujukan):
        st.markdown(text(f"Tanpa bobot, {kata.awal_besar(kalimat)}"))
    daerah = {*kerja.bersih.orang["kode_wilayah"]}
    if len(kerja.lain) < len(daerah):
        st.caption(TERTUTUP)
