"""Widgets bound to the view: what is chosen is in the URL, what is in the URL is chosen."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from pages.bersama.konteks_halaman import change, current

Format = Callable[[str], str]


def select(kunci: str, label: str, opsi: Sequence[str | int], format_func: Callable[..., str] = str, **lain: Any) -> None:
    """A select box for one URL key."""
    widget = _bind(kunci, opsi)
    st.selectbox(label, opsi, key=widget, format_func=format_func, on_change=_take_over, args=(kunci,), **lain)


def segments(kunci: str, label: str, opsi: Sequence[str], format_func: Format = str, kini: str = "", **lain: Any) -> None:
    """A row of buttons, one of them chosen, for one URL key; `kini` is chosen where the view knows more than the buttons."""
    widget = _bind(kunci, opsi, kini)
    st.segmented_control(
        label, opsi, key=widget, format_func=format_func, on_change=_take_over, args=(kunci,), required=True, **lain
    )


def toggle(kunci: str, label: str, ya: str | bool = True, tidak: str | bool = False, **lain: Any) -> None:
    """A switch for a URL key with two values."""
    widget = f"w_{kunci}"
    st.session_state[widget] = getattr(current().tampilan, kunci) == ya
    st.toggle(label, key=widget, on_change=_take_over_switch, args=(kunci, ya, tidak), **lain)


def search(kunci: str, label: str, ikut: Callable[[str], dict[str, str]], **lain: Any) -> None:
    """A text box for one URL key; `ikut` says what else is chosen by what was typed."""
    widget = f"w_{kunci}"
    st.session_state[widget] = getattr(current().tampilan, kunci)
    st.text_input(label, key=widget, on_change=_search, args=(kunci, ikut), max_chars=80, **lain)


def _bind(kunci: str, opsi: Sequence[str | int], kini: str = "") -> str:
    nilai = kini or getattr(current().tampilan, kunci)
    st.session_state[f"w_{kunci}"] = nilai if nilai in opsi else opsi[0]
    return f"w_{kunci}"


def _take_over(kunci: str) -> None:
    change(**{kunci: st.session_state[f"w_{kunci}"]})


def _search(kunci: str, ikut: Callable[[str], dict[str, str]]) -> None:
    cari = st.session_state[f"w_{kunci}"]
    change(**{kunci: cari, **ikut(cari)})


def _take_over_switch(kunci: str, ya: str | bool, tidak: str | bool) -> None:
    change(**{kunci: ya if st.session_state[f"w_{kunci}"] else tidak})
