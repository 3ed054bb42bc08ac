"""The ways to present a paparan: on this screen, as an offline copy, with a notes screen that follows along."""

from urllib.parse import urlencode

import streamlit as st

from ingest.terbit.hak import Pelaku
from pages.bersama import paparan_kerja
from pages.paparan.rute_tayang import SESI
from rakor.paparan import Paparan
from rakor.tayang.sesi import follower

KUNCI_SESI = "_sesi_tayang"
MENIT = (0, 5, 10, 15, 20, 30, 45, 60, 90, 120)


def present(paparan: Paparan) -> None:
    """Buttons: present, offline copy, notes screen, minutes to speak."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        menit = st.session_state.get("pb_menit", 0)
        st.link_button("Sajikan", address(paparan, menit), icon=":material/play_arrow:", type="primary", key="sajikan",
                       help="Terbuka di tab baru; F untuk layar penuh, ? untuk daftar tombol")
        st.link_button("Salinan luring", address(paparan, 0, "luring"), icon=":material/offline_bolt:", key="luring",
                       help="Satu berkas HTML yang jalan tanpa internet dan tanpa dasbor, dengan catatan penyaji")
        st.link_button("Layar catatan", address(paparan, 0, "catatan"), icon=":material/speaker_notes:", key="catatan",
                       help="Untuk layar kedua atau ponsel penyaji; mengikuti salindia yang sedang tampil")
        st.selectbox("Waktu bicara", MENIT, key="pb_menit", width=190, label_visibility="collapsed",
                     format_func=lambda m: f"Waktu: {m} menit" if m else "Waktu: tanpa batas")
    st.caption("Simpan salinan luring sebelum rakor: ia tetap jalan bila jaringan atau peladen putus.")


def address(paparan: Paparan, menit: int, layar: str = "") -> str:
    """Where this paparan is presented; the figures freeze when it is opened. `layar`: notes screen or offline copy."""
    if layar == "luring":
        return f"/tayang/{paparan.kunci}/luring"
    rahasia = _token(paparan.kunci)
    if layar:
        return f"/tayang/{paparan.kunci}/{layar}?{urlencode({'ikut': follower(rahasia)})}"
    waktu = {"menit": menit} if menit else {}
    return f"/tayang/{paparan.kunci}?{urlencode({'sesi': rahasia, **waktu})}"


def _token(kunci: str) -> str:
    """The token of this session's presentation; the notes screen follows it."""
    semua: dict[str, str] = st.session_state.setdefault(KUNCI_SESI, {})
    if kunci not in semua or not SESI.known(follower(semua[kunci])):
        semua[kunci] = SESI.open(kunci, penyaji=True)
    # Who may publish here may write promises from the presentation as well, asked anew on every run.
    boleh, nama = paparan_kerja.person()
    SESI.grant(semua[kunci], Pelaku(boleh, nama) if boleh.ya else None)
    return semua[kunci]
