"""Which rows carry something published: a value, or a predicate alone."""

from collections.abc import Callable

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import Baris


def published(data: pd.DataFrame) -> pd.Series:
    """True for each row with a published value or predicate; `data` has nilai and predikat."""
    return data["nilai"].notna() | data["predikat"].notna()


def is_published(baris: Baris) -> bool:
    """Has one row a published value or predicate."""
    return not (kata.kosong(baris["nilai"]) and kata.kosong(baris["predikat"]))


def any_published(data: pd.DataFrame) -> bool:
    """Is there a published value or predicate at all."""
    return bool(published(data).any())


def has(*kolom: str) -> Callable[[pd.DataFrame], bool]:
    """Asks rows whether one of these columns holds anything at all."""
    return lambda data: not data.empty and bool(data[list(kolom)].notna().any(axis=None))


def totals_only(data: pd.DataFrame) -> bool:
    """Are totals published but not one sector of any region. Rows of `spm_bidang`."""
    terbit = data["nilai"].notna() | data["predikat"].notna()
    return bool(terbit.any() and not terbit[~data["gabungan"]].any())
