"""Runs a question by its file name, cached by (name, parameters, version of the data)."""

import os
from collections.abc import Mapping
from threading import BoundedSemaphore

import pandas as pd

import store
from queries.bingkai import Kolom, frame, frame_of
from queries.model import MODEL
from queries.pustaka import SQL
from store import Versi
from store.dasar.cache import CACHE
from store.dasar.kueri import Isian, Nilai

# Questions at the same time, however many people ask: more than there are cores answer none sooner, and all of them
# share the memory of one database.
SERENTAK = BoundedSemaphore(min(4, max(2, os.cpu_count() or 2)))

Isi = tuple[tuple[str, Nilai | tuple[str | int, ...]], ...]


def run(nama: str, versi: Versi, /, **params: Nilai | tuple[str | int, ...]) -> pd.DataFrame:
    """The answer to the question queries/<subject>/<nama>.sql as a new DataFrame.

    A tuple parameter arrives in SQL as a list. Raises FileNotFoundError for a name without a file
    and duckdb.Error for parameters that do not fit.
    """
    return answer(nama, versi, tuple(sorted(params.items()))).copy(deep=False)


def part(nama: str, versi: Versi, pilih: Mapping[str, str | int], /, **params: Nilai | tuple[str | int, ...]) -> pd.DataFrame:
    """The rows of an answer that hold these values (column: value), equal to what they alone would be.

    For charts that ask for the same of several: the question is asked once, for all of them.
    """
    isi = tuple(sorted(params.items()))
    return frame_of(CACHE.get(("kolom", nama, versi, isi), lambda: _columns(nama, versi, isi)), pilih)


def fresh(nama: str, versi: Versi) -> pd.DataFrame:
    """The answer to a question without parameters, not kept: for those who keep it in a shape of their own."""
    return _ask(nama, versi, ())


def ready(versi: Versi) -> Versi:
    """This version, or while a large one is being built the newest one that can be asked at once."""
    return store.ready(versi, MODEL)


def text(nama: str) -> str:
    """The SQL text of a question."""
    return SQL.text(nama)


def answer(nama: str, versi: Versi, params: Isi) -> pd.DataFrame:
    """The answer as it is kept for everybody, not to be changed; params sorted by name."""
    return CACHE.get(("kueri", nama, versi, params), lambda: _ask(nama, versi, params))


def _ask(nama: str, versi: Versi, params: Isi) -> pd.DataFrame:
    return frame(_columns(nama, versi, params))


def _columns(nama: str, versi: Versi, params: Isi) -> Kolom:
    given: dict[str, Isian] = {k: list(v) if isinstance(v, tuple) else v for k, v in params}
    with store.cursor(versi, MODEL) as cur, SERENTAK:
        return SQL.run(cur, nama, **given).fetchnumpy()
