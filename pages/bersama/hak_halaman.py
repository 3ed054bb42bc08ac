"""Who sits at this session, and what a page says when that person may only read."""

import os

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from ingest.terbit.hak import PENERUS, Boleh, Masuk, Tempat, analysts, may_write, vouched_email
from pages.bersama.layanan.kunci_lokal import KUNCI
from pages.bersama.layanan.pengunggah import PENGUNGGAH

KUNCI_NAMA = "_nama_pelaku"


def permission() -> Boleh:
    """Whether this session may change the data, asked anew on every run; only such a session may send files."""
    boleh = may_write(_place(), sign_in(), analysts(os.environ))
    if ctx := get_script_run_ctx(suppress_warning=True):
        PENGUNGGAH.note(ctx.session_id, boleh.ya, boleh.nama)
    return boleh


def person(boleh: Boleh, label: str = "Nama Anda (tercatat pada riwayat data)") -> str:
    """The name to write into the history: the account, else a box to fill in, kept for the session."""
    if boleh.nama:
        st.caption(f"Dicatat atas nama **{boleh.nama}**.")
        return boleh.nama
    st.session_state.setdefault(KUNCI_NAMA, "")
    nama: str = st.text_input(
        label, value=st.session_state[KUNCI_NAMA], max_chars=80, placeholder="misalnya Sari Wulandari, Biro Organisasi",
    )
    return nama


def remember(nama: str) -> None:
    """Offer this name again on the next form of the session."""
    st.session_state[KUNCI_NAMA] = nama


def account(boleh: Boleh) -> None:
    """Why this session may only read, and the way to sign in or out where that is configured."""
    if not boleh.ya:
        st.warning(boleh.alasan, icon=":material/lock:")
    masuk = sign_in()
    if masuk is not None and not masuk.sudah:
        st.button("Masuk", on_click=st.login, icon=":material/login:")
    elif masuk is not None:
        st.button("Keluar", on_click=st.logout, icon=":material/logout:")


def _place() -> Tempat:
    kepala = st.context.headers
    sebutan = [kepala.get("host"), st.get_option("browser.serverAddress"), *(st.get_option("server.allowedHosts") or [])]
    return Tempat(
        alamat=st.get_option("server.address") or "", nama=frozenset(filter(None, sebutan)),
        diteruskan=any(nama in kepala for nama in PENERUS), berkunci=holds_key(),
    )


def holds_key() -> bool:
    """Whether this browser came by the link printed at the start; never where other sites may ask in its name."""
    terlindung = bool(st.get_option("server.enableXsrfProtection")) and bool(st.get_option("server.enableCORS"))
    return terlindung and KUNCI.held(st.context.cookies, st.context.headers.get("host") or "")


def sign_in() -> Masuk | None:
    """Who is signed in, or None where the dashboard knows no sign-in."""
    if "is_logged_in" not in st.user:
        return None
    return Masuk(bool(st.user["is_logged_in"]), vouched_email(st.user.to_dict()))
