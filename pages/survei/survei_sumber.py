"""What the pictures of a file that is not published share: its source, and which of several things one shows."""

from collections.abc import Callable
from typing import TypeVar

import pandas as pd
import streamlit as st

T = TypeVar("T")


def source_of(nama_berkas: str) -> pd.DataFrame:
    """The survey itself, by the name of its file."""
    return pd.DataFrame([{"penerbit": "survei sendiri", "judul": nama_berkas, "tanggal": "", "url": ""}])


def one_of(judul: str, pilihan: list[T], nama: Callable[[T], str], kunci: str) -> T:
    """What is chosen; nothing is asked where there is one."""
    if len(pilihan) == 1:
        return pilihan[0]
    return st.selectbox(judul, pilihan, format_func=nama, key=f"{kunci}_{len(pilihan)}")
