"""Writing promises from the page: through the door, with what became of it kept for the next run."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from ingest.temuan import Ditolak, Temuan
from ingest.terbit import catat, pintu
from ingest.terbit.hak import TidakBoleh
from pages.bersama import hak_halaman as hak
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.naskah import text
from pages.bersama.tautan import link
from store import Hasil, SimpananGagal

KUNCI_AKHIR = "_komitmen_akhir"
KUNCI_KE = "_komitmen_ke"
KUNCI_TERCATAT = "_komitmen_tercatat"
LATIHAN = "Komitmen mode latihan buatan dan tidak dapat diubah. Matikan mode latihan untuk mencatat yang sungguh."
KEADAAN_LAMA = "Yang tampil keadaan lama. Kembali ke data terbaru untuk mencatat atau mengubah."
DIBATALKAN = "dibatalkan pencatatnya"


@dataclass(frozen=True)
class Akhir:
    """What the last click did: the batch it made, or why nothing was kept. `tentang`: key of the promise, '' for a new one."""

    pesan: str
    hasil: Hasil | None = None
    tentang: str = ""


def obstacle(k: Konteks, boleh: hak.Boleh) -> str:
    """Why nothing can be written now, '' when it can."""
    if k.latihan:
        return LATIHAN
    return KEADAAN_LAMA if k.tampilan.versi else "" if boleh.ya else boleh.alasan


def attempt() -> int:
    """How often this session has tried to write: widgets named after it start afresh with what is stored."""
    return int(st.session_state.get(KUNCI_KE, 0))


def written() -> int:
    """How often it has succeeded: a form named after it keeps what was typed until it is stored."""
    return int(st.session_state.get(KUNCI_TERCATAT, 0))


def save(isi: Mapping[str, str], nama: str, *, lama: Mapping[str, str] | None = None, tentang: str = "", apa: str = "") -> bool:
    """Record one promise; `lama` is the stored row it was shown with. Says what went wrong instead of raising."""
    st.session_state[KUNCI_KE] = attempt() + 1
    try:
        sebelum = None if lama is None else catat.state(lama)
        hasil = catat.record(isi, hak.actor(nama), lama=sebelum, alasan=apa)
    except Ditolak as galat:
        _keep(Akhir(" ".join(sentence(t) for t in galat.pesan), tentang=tentang))
        return False
    except (TidakBoleh, SimpananGagal) as galat:
        _keep(Akhir(str(galat), tentang=tentang))
        return False
    hak.remember(nama)
    st.session_state[KUNCI_TERCATAT] = written() + 1
    _keep(Akhir(apa if hasil.changed else hasil.pesan, hasil, tentang))
    return True


def sentence(t: Temuan) -> str:
    """'Tenggat: bukan tanggal. Tulis 14 November 2025.' A form has no lines to name."""
    kolom = f"{t.kolom[:1].upper()}{t.kolom[1:]}: " if t.kolom else ""
    return f"{kolom}{t.sebab}. {t.cara[:1].upper()}{t.cara[1:]}."


def _keep(akhir: Akhir) -> None:
    st.session_state[KUNCI_AKHIR] = akhir


def say(tentang: str | None = None) -> None:
    """What the last click did: on top of the page when it went well, at its own promise when it did not."""
    akhir: Akhir | None = st.session_state.get(KUNCI_AKHIR)
    if akhir is None:
        return
    if akhir.hasil is None:
        if akhir.tentang == tentang:
            st.error(text(akhir.pesan), icon=":material/error:")
    elif tentang is None:
        _outcome(akhir, akhir.hasil)


def _outcome(akhir: Akhir, hasil: Hasil) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="komitmen_akhir"):
        st.markdown(f":material/check_circle: {text(akhir.pesan)}", width="content")
        if hasil.changed and hasil.keadaan == "terbit":
            link("riwayat", f"Batch {hasil.batch_id} di riwayat", versi=0, batch=hasil.batch_id)
            st.button("Batalkan", icon=":material/undo:", type="tertiary", key="komitmen_batal", on_click=_undo, args=(hasil,))


def _undo(hasil: Hasil) -> None:
    st.session_state[KUNCI_KE] = attempt() + 1
    try:
        pelaku = hak.actor(st.session_state.get(hak.KUNCI_NAMA, ""))
        _keep(Akhir("Dibatalkan; keadaan sebelumnya berlaku lagi.", pintu.withdraw(hasil.batch_id, pelaku, DIBATALKAN)))
    except (TidakBoleh, SimpananGagal) as galat:
        _keep(Akhir(str(galat), tentang=""))
