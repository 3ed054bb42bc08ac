"""Who sits at this session, and what a page says when that person may only read."""

from dataclasses import replace

import streamlit as st
from streamlit.errors import StreamlitAuthError
from streamlit.runtime.scriptrunner import get_script_run_ctx

import store
from ingest.terbit import kehadiran, peran, wewenang
from ingest.terbit.hak import PENERUS, Boleh, Masuk, Pelaku, Tempat, TidakBoleh, origin
from pages.bersama.layanan.kabar_masuk import news
from pages.bersama.layanan.kunci_lokal import KUNCI
from pages.bersama.layanan.pengunggah import PENGUNGGAH
from pages.bersama.naskah import text
from store import SimpananGagal

KUNCI_NAMA = "_nama_pelaku"
KUNCI_KABAR = "_kabar_masuk"
KUNCI_DIBERITAHU = "_kabar_masuk_tersampai"
SETELAN_MASUK = "Masuk (login) belum dapat dipakai: setelannya di .streamlit/secrets.toml belum lengkap (docs/masuk.md)."


def permission() -> Boleh:
    """What this session may do, asked anew on every run; only one that may write, into a store that takes it, may send files."""
    boleh = _judged()
    if boleh.ya and (sebab := store.unwritable()):
        boleh = replace(boleh, ya=False, alasan=sebab)
    if ctx := get_script_run_ctx(suppress_warning=True):
        PENGUNGGAH.note(ctx.session_id, boleh.ya, boleh.nama)
    return boleh


def actor(nama: str) -> Pelaku:
    """Who writes now, under the account signed in or this name. Raises TidakBoleh, which is noted in the log of access."""
    boleh = permission()
    try:
        return Pelaku(boleh, nama)
    except TidakBoleh as galat:
        if boleh.masuk is not None:
            kehadiran.refused(boleh, str(galat))
        raise


def tends() -> bool:
    """Whether this session would write if the store could be written, and so may read where it lies."""
    return _judged().ya


def gate() -> bool:
    """Whether this session may see figures; else the page says how. Whoever is signed in counts as present."""
    if peran.current() is None and sign_in() is None:
        return True
    boleh = _judged()
    if boleh.baca:
        _say_news()
        return True
    st.title("Masuk")
    _say_news()
    tertutup = Boleh(False, wewenang.TERTUTUP)
    account(replace(boleh, ya=False, alasan=boleh.alasan or wewenang.TERTUTUP) if boleh.masuk else tertutup)
    return False


def person(boleh: Boleh, label: str = "Nama Anda (tercatat pada riwayat data)") -> str:
    """The name to write into the history: the account, else a box to fill in, kept for the session."""
    if boleh.nama:
        st.caption(f"Dicatat atas nama **{text(boleh.nama)}**.")
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
    """Who is signed in, why this session may only read or what it may write, and the way to sign in or out where there is one."""
    if boleh.masuk is not None and not boleh.usai:
        st.caption(f"Masuk sebagai **{text(kehadiran.name(boleh.masuk))}**.")
    if not boleh.ya:
        st.warning(text(boleh.alasan), icon=":material/lock:")
    elif boleh.cakupan is not None:
        st.caption(f"Yang boleh Anda ubah: {text('; '.join(i.words() for i in boleh.cakupan))}.")
    masuk = sign_in()
    if masuk is not None and (not masuk.sudah or boleh.usai):
        st.button("Masuk", on_click=_to_sign_in, icon=":material/login:")
    elif masuk is not None:
        st.button("Keluar", on_click=_to_sign_out, icon=":material/logout:")
    if sebab := st.session_state.pop(KUNCI_KABAR, ""):
        st.error(text(sebab), icon=":material/error:")


def closed(label: str, kunci: str, sebab: str) -> None:
    """A button that is off, with the reason in sight before anybody fills in a form for it."""
    st.button(label, key=kunci, disabled=True, help=sebab, icon=":material/lock:")
    st.caption(text(sebab))


def holds_key() -> bool:
    """Whether this browser came by the link printed at the start; never where other sites may ask in its name."""
    terlindung = bool(st.get_option("server.enableXsrfProtection")) and bool(st.get_option("server.enableCORS"))
    return terlindung and KUNCI.held(st.context.cookies, st.context.headers.get("host") or "")


def sign_in() -> Masuk | None:
    """Who is signed in, or None where the dashboard knows no sign-in."""
    if "is_logged_in" not in st.user:
        return None
    return wewenang.identify(st.user.to_dict()) if st.user["is_logged_in"] else Masuk(False)


def _judged() -> Boleh:
    return kehadiran.attend(replace(wewenang.judge(_place(), sign_in()), asal=_origin()))


def _to_sign_in() -> None:
    try:
        st.login()
    except StreamlitAuthError:
        st.session_state[KUNCI_KABAR] = SETELAN_MASUK


def _to_sign_out() -> None:
    """The login ends here before the browser is sent to forget it: a copy of its cookie is worth nothing afterwards."""
    masuk = sign_in()
    try:
        if masuk is not None and masuk.sudah:
            kehadiran.leave(masuk, _origin())
    except SimpananGagal as galat:
        st.session_state[KUNCI_KABAR] = str(galat)
        return
    st.logout()


def _say_news() -> None:
    """What came of an attempt to sign in or out, as long as the browser carries it."""
    if not st.session_state.get(KUNCI_DIBERITAHU) and (kabar := news(st.context.cookies)):
        st.session_state[KUNCI_DIBERITAHU] = True
        st.toast(kabar, icon=":material/login:", duration="long")


def _place() -> Tempat:
    kepala = st.context.headers
    sebutan = [kepala.get("host"), st.get_option("browser.serverAddress"), *(st.get_option("server.allowedHosts") or [])]
    return Tempat(
        alamat=st.get_option("server.address") or "", nama=frozenset(filter(None, sebutan)),
        diteruskan=any(nama in kepala for nama in PENERUS), berkunci=holds_key(),
    )


def _origin() -> str:
    alamat, diteruskan = st.context.ip_address, st.context.headers.get("x-forwarded-for")
    return origin(alamat if isinstance(alamat, str) else "", diteruskan if isinstance(diteruskan, str) else "")
