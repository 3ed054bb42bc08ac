"""What the pictures of a file that is not published share: its source, its name, and which of several things one shows."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import pandas as pd
import streamlit as st

from ingest.arti.rujukan import Rujukan

T = TypeVar("T")


def source_of(nama_berkas: str) -> pd.DataFrame:
    """The survey itself, by the name of its file."""
    return pd.DataFrame([{"penerbit": "survei sendiri", "judul": nama_berkas, "tanggal": "", "url": ""}])


def survey_name(buku: str, daerah: Iterable[str], rujukan: Rujukan) -> str:
    """'Survei Kepuasan Masyarakat Kabupaten Tapin': its kind, and the region where one alone answered."""
    semua, nama = set(daerah), dict(zip(rujukan.tabel["buku_survei"]["buku"], rujukan.tabel["buku_survei"]["nama"]))[buku]
    return f"{nama} {rujukan.region_name(semua.pop())}" if len(semua) == 1 else str(nama)


def one_of(judul: str, pilihan: list[T], nama: Callable[[T], str], kunci: str) -> T:
    """What is chosen; nothing is asked where there is one."""
    if len(pilihan) == 1:
        return pilihan[0]
    return st.selectbox(judul, pilihan, format_func=nama, key=f"{kunci}_{len(pilihan)}")
