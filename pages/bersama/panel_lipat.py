"""Closed panels that send nothing until a person opens them."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import streamlit as st


class Lipatan(NamedTuple):
    """An expander under `judul` whose content `isi` is built when it is open. `kunci`: unique on the page."""

    judul: str
    kunci: str
    isi: Callable[[], None]
    icon: str | None = None
    terbuka: bool = False


def folded(judul: str, kunci: str, isi: Callable[[], None], *, icon: str | None = None, terbuka: bool = False) -> None:
    """One such panel."""
    folds([Lipatan(judul, kunci, isi, icon, terbuka)])


@st.fragment
def folds(panel: Sequence[Lipatan]) -> None:
    """Such panels below each other; opening one runs them all and nothing else."""
    for p in panel:
        lipat = st.expander(p.judul, key=f"l_{p.kunci}", on_change="rerun", icon=p.icon, expanded=p.terbuka)
        if lipat.open:
            with lipat:
                p.isi()
