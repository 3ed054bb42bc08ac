"""A wave chosen by its name."""

from collections.abc import Sequence

import streamlit as st

from ingest.jawaban.gelombang.gelombang_gabung import Gelombang


def choose(label: str, semua: Sequence[Gelombang], kunci: str, kosong: str = "Pilih gelombang") -> Gelombang | None:
    """One of these waves, None until somebody has chosen; by the number of its first upload, which stays."""
    milik = {g.awal.kiriman: g for g in semua}
    # What tells waves of one survey apart stands first: on a narrow screen the end is cut off.
    nama = {n: f"{g.saat}, {g.awal.nama}" for n, g in milik.items()}
    nomor = st.selectbox(label, list(nama), None, format_func=nama.__getitem__, key=kunci, placeholder=kosong)
    return None if nomor is None else milik[nomor]
