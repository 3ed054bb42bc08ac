"""A wave chosen by its name."""

from collections.abc import Sequence

import streamlit as st

from ingest.jawaban.gelombang_gabung import Gelombang


def choose(label: str, semua: Sequence[Gelombang], kunci: str, kosong: str = "Pilih gelombang") -> Gelombang | None:
    """One of these waves, None until somebody has chosen; by the number of its first upload, which stays."""
    milik = {g.awal.kiriman: g for g in semua}
    nomor = st.selectbox(label, list(milik), None, format_func=lambda n: milik[n].nama, key=kunci, placeholder=kosong)
    return None if nomor is None else milik[nomor]
