"""What the catalogue says of indicators; of those it does not hold, nothing."""

import streamlit as st

from pages.bersama.konteks_halaman import Konteks


def meaning(k: Konteks, indikator: str) -> str:
    """What an indicator measures; '' for one that the catalogue does not hold."""
    return str(k.indikator(indikator)["keterangan"]) if indikator in k.pilihan.indikator else ""


def meanings(k: Konteks, indikator: tuple[str, ...]) -> None:
    """Names of indicators and what each measures, a paragraph each."""
    for i in indikator:
        if i in k.pilihan.indikator:
            st.markdown(f"**{k.indikator(i)['nama']}.** {meaning(k, i)}")
