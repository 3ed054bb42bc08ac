"""Boxes of the page Paparan that keep what is typed as soon as one leaves them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from pages.bersama import paparan_kerja
from rakor.paparan import Paparan, PaparanSalah

KUNCI_BELUM = "_belum_tersimpan"
KEDAHULUAN = (
    "{label} baru saja diubah orang lain menjadi “{kini}”. Tulisan Anda belum disimpan; "
    "ubah sekali lagi bila tulisan Anda yang harus berlaku."
)


@dataclass(frozen=True)
class Isian:
    """One text of a paparan. baca: it as kept. tulis: the paparan with another one. tinggi: px of an area, 0 for a line."""

    kunci: str
    label: str
    baca: Callable[[Paparan], str]
    tulis: Callable[[Paparan, str], Paparan]
    maks: int
    tinggi: int = 0
    bantuan: str | None = None
    contoh: str = ""


def box(paparan: Paparan, isian: Isian, boleh: bool) -> None:
    """A text box or area; a text that could not be kept stays in it."""
    widget, semula = f"pk_{isian.kunci}", isian.baca(paparan)
    st.session_state[widget] = st.session_state.get(KUNCI_BELUM, {}).get(widget, semula)
    lain: dict[str, Any] = {
        "key": widget, "max_chars": isian.maks, "help": isian.bantuan, "placeholder": isian.contoh or None,
        "disabled": not boleh, "on_change": _keep, "args": (paparan.kunci, isian, widget, semula),
    }
    if isian.tinggi:
        st.text_area(isian.label, height=isian.tinggi, **lain)
    else:
        st.text_input(isian.label, **lain)


def _keep(kunci: str, isian: Isian, widget: str, semula: str) -> None:
    teks = st.session_state[widget].strip()
    hasil = paparan_kerja.edit(kunci, f"{isian.label} disimpan.", lambda p: _written(p, isian, teks, semula))
    belum = {k: v for k, v in st.session_state.get(KUNCI_BELUM, {}).items() if k != widget}
    st.session_state[KUNCI_BELUM] = belum if hasil is not None else {**belum, widget: teks}


def _written(paparan: Paparan, isian: Isian, teks: str, semula: str) -> Paparan:
    """The paparan with the new text, unless somebody else has changed this text since it was shown."""
    kini = isian.baca(paparan)
    if kini not in (semula, teks):
        raise PaparanSalah(KEDAHULUAN.format(label=isian.label, kini=kini[:80]))
    return isian.tulis(paparan, teks)
