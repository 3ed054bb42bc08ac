"""The paparan open in this session: read, changed through the door, taken back; what was done last, in words."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from ingest.terbit.hak import Boleh, TidakBoleh
from pages.bersama import hak_halaman as hak
from pages.bersama.konteks_halaman import change, current
from pages.bersama.naskah import text
from rakor import simpan
from rakor.paparan import Paparan, PaparanSalah
from store import SimpananGagal

KUNCI_LANGKAH = "_langkah_paparan"
# On the computer of the dashboard nobody signs in; a name may be given on the page Paparan.
TANPA_NAMA = "pemakai komputer dasbor"
SUDAH_TIDAK_ADA = "Paparan ini sudah tidak ada; mungkin baru saja dibuang orang lain."

Ubah = Callable[[Paparan], Paparan]


@dataclass(frozen=True)
class Langkah:
    """What was done or refused last. sebelum: the revision before it, 0 when the paparan began with it."""

    teks: str
    tempat: str = ""
    kunci: str = ""
    sebelum: int = 0
    sesudah: int = 0
    galat: bool = False


def opened() -> Paparan | None:
    """The paparan named in the address bar, None when there is none or it was removed."""
    kunci = current().tampilan.paparan
    return simpan.load(kunci) if kunci else None


def person() -> tuple[Boleh, str]:
    """Whether this session may write, and what the person calls themselves where no account says it."""
    return hak.permission(), st.session_state.get(hak.KUNCI_NAMA, "") or TANPA_NAMA


def edit(kunci: str, teks: str, ubah: Ubah, *, tempat: str = "") -> Paparan | None:
    """Change the newest state of a paparan and keep it; None when it was refused, and why is noted."""
    def save() -> tuple[Paparan, int]:
        lama = simpan.load(kunci)
        if lama is None:
            raise PaparanSalah(SUDAH_TIDAK_ADA)
        return simpan.save(ubah(lama), *person()), lama.revisi
    return _carry_out(teks, save, tempat)


def begin(paparan: Paparan, teks: str, *, tempat: str = "") -> Paparan | None:
    """Keep a new paparan and open it; None when it was refused, and why is noted."""
    baru = _carry_out(teks, lambda: (simpan.save(paparan, *person()), 0), tempat)
    if baru is not None:
        change(paparan=baru.kunci, salindia="")
    return baru


def discard(paparan: Paparan) -> None:
    """Take a paparan off the list; it can be brought back."""
    teks = f"Paparan “{paparan.judul}” dibuang."
    if _carry_out(teks, lambda: (simpan.remove(paparan, *person()), paparan.revisi), "") is not None:
        change(paparan="", salindia="")


def restore(kunci: str, revisi: int, teks: str) -> None:
    """Keep an older revision again, as the newest, and open it."""
    def back() -> tuple[Paparan, int]:
        baru = simpan.restore(kunci, revisi, *person())
        return baru, baru.revisi - 1
    if _carry_out(teks, back, "") is not None:
        change(paparan=kunci, salindia="")


def undo(langkah: Langkah) -> None:
    """Bring back the state before a step; one that began a paparan takes it off the list again."""
    def back() -> tuple[Paparan, int]:
        lama = simpan.load(langkah.kunci, langkah.sebelum or langkah.sesudah)
        if lama is None:
            raise PaparanSalah(SUDAH_TIDAK_ADA)
        kini = replace(lama, revisi=langkah.sesudah)
        baru = simpan.save(kini, *person()) if langkah.sebelum else simpan.remove(kini, *person())
        return baru, langkah.sesudah
    if _carry_out("Langkah terakhir dibatalkan.", back, langkah.tempat) is not None:
        st.session_state[KUNCI_LANGKAH] = Langkah("Langkah terakhir dibatalkan.", langkah.tempat)
        change(paparan=langkah.kunci if langkah.sebelum else "")


def last() -> Langkah | None:
    """What was done or refused last in this session."""
    return st.session_state.get(KUNCI_LANGKAH)


def refuse(alasan: str, tempat: str = "") -> None:
    """Note why something was not done."""
    st.session_state[KUNCI_LANGKAH] = Langkah(alasan, tempat, galat=True)


def say(paparan: Paparan | None = None) -> None:
    """The last step as a notice with its undo; on an open paparan only what concerns it."""
    langkah = last()
    if langkah is None or langkah.tempat or (paparan and langkah.kunci not in ("", paparan.kunci)):
        return
    if langkah.galat:
        st.error(text(langkah.teks), icon=":material/error:")
        return
    with st.container(key="langkah_paparan", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f":material/check_circle: {text(langkah.teks)}", width="content")
        if langkah.kunci:
            st.button("Batalkan", type="tertiary", icon=":material/undo:", on_click=undo, args=(langkah,), key="batal_paparan")


def _carry_out(teks: str, tindakan: Callable[[], tuple[Paparan, int]], tempat: str) -> Paparan | None:
    try:
        baru, sebelum = tindakan()
    except (TidakBoleh, SimpananGagal, PaparanSalah) as galat:
        refuse(str(galat), tempat)
        return None
    st.session_state[KUNCI_LANGKAH] = Langkah(teks, tempat, baru.kunci, sebelum, baru.revisi)
    return baru
