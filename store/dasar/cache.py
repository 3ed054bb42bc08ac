"""What a view shows, made once and shared by all sessions: bounded in bytes, one maker a key, the longest unused goes first."""

import os
import sys
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from dataclasses import fields, is_dataclass
from functools import wraps
from threading import Lock
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast

import pandas as pd

T = TypeVar("T")
P = ParamSpec("P")
# Megabytes that may be kept.
SETELAN_MB = "DASBOR_CACHE_MB"
BAWAAN_MB = 48
# A cell of a frame with fewer cells than this is taken to be so many bytes: a number, or a few words beside their place.
SEL_KECIL, BITA_SEL = 10_000, 24
# What pandas needs for a column, however few its rows: 900 for numbers, 1,900 for texts.
BITA_KOLOM = 1_500
# Most of what is weighed: bytes by kind, with nothing in it.
ANGKA: dict[type, int] = {type(None): 0, bool: 0, int: 28, float: 24}


class Cache:
    """Answers by key; `maks` and `bita` in bytes. What fails is not kept, and whoever waited for it tries again."""

    def __init__(self, maks: int) -> None:
        self.maks, self.bita = maks, 0
        self._isi: OrderedDict[Hashable, tuple[object, int]] = OrderedDict()
        self._jalan: dict[Hashable, Future[None]] = {}
        self._gembok = Lock()

    def get(self, kunci: Hashable, buat: Callable[[], T]) -> T:
        """The answer kept under a key, or a new one: however many ask at once, one makes it."""
        while True:
            with self._gembok:
                if kunci in self._isi:
                    self._isi.move_to_end(kunci)
                    return cast(T, self._isi[kunci][0])
                tunggu = self._jalan.get(kunci)
                if tunggu is None:
                    jalan = self._jalan[kunci] = Future()
            if tunggu is None:
                return self._make(kunci, buat, jalan)
            tunggu.result()

    def peek(self, kunci: Hashable) -> Any:
        """What is kept under a key, or None."""
        with self._gembok:
            if kunci not in self._isi:
                return None
            self._isi.move_to_end(kunci)
            return self._isi[kunci][0]

    def put(self, kunci: Hashable, isi: object) -> None:
        """Keep this under a key, in place of what was there."""
        self._keep(kunci, isi)

    def _make(self, kunci: Hashable, buat: Callable[[], T], jalan: "Future[None]") -> T:
        try:
            isi = buat()
            self._keep(kunci, isi)
            return isi
        finally:
            with self._gembok:
                del self._jalan[kunci]
            jalan.set_result(None)

    def _keep(self, kunci: Hashable, isi: object) -> None:
        berat = weight(isi)
        if berat > self.maks:
            return
        with self._gembok:
            self.bita -= self._isi.pop(kunci, (None, 0))[1]
            self._isi[kunci] = isi, berat
            self.bita += berat
            while self.bita > self.maks:
                self.bita -= self._isi.popitem(last=False)[1][1]

    def clear(self) -> None:
        """Forget everything."""
        with self._gembok:
            self._isi.clear()
            self.bita = 0


def weight(isi: object) -> int:
    """About how many bytes something holds, each thing in it but numbers counted once."""
    jumlah, sudah, antre = 0, set[int](), [isi]
    while antre:
        satu = antre.pop()
        jenis = type(satu)
        if jenis in ANGKA:
            jumlah += ANGKA[jenis]
            continue
        if id(satu) in sudah:
            continue
        sudah.add(id(satu))
        if jenis is pd.DataFrame:
            jumlah += _of_frame(cast(pd.DataFrame, satu))
        elif jenis is pd.Series:
            jumlah += cast("pd.Series[Any]", satu).memory_usage()
        else:
            jumlah += sys.getsizeof(satu)
            if jenis is not str:
                antre += _parts(satu)
    return jumlah


def _of_frame(data: pd.DataFrame) -> int:
    # To ask every column of a small frame takes longer than to make many a chart.
    isi: int = data.size * BITA_SEL if data.size < SEL_KECIL else int(data.memory_usage().sum())
    return isi + len(data.columns) * BITA_KOLOM


def _parts(isi: object) -> list[Any]:
    if isinstance(isi, dict):
        return [*isi, *isi.values()]
    if isinstance(isi, (list, tuple, set, frozenset)):
        return list(isi)
    if isinstance(isi, bytes):
        return []
    if hasattr(isi, "kunci_tampilan"):
        return []
    if is_dataclass(isi) and not isinstance(isi, type):
        return [getattr(isi, f.name) for f in fields(isi)]
    # A description that is still to be made holds the rows it will be made of.
    return [c.cell_contents for c in getattr(isi, "__closure__", None) or ()]


CACHE = Cache(int(float(os.environ.get(SETELAN_MB) or BAWAAN_MB) * 1_000_000))


class Bertampilan(Protocol):
    """What knows its view."""

    @property
    def kunci_tampilan(self) -> Hashable:
        """Equal for views that show the same."""


K = TypeVar("K", bound=Bertampilan)


def once(f: Callable[Concatenate[K, P], T]) -> Callable[Concatenate[K, P], T]:
    """A function of a view whose answer is made once for everybody who looks at it; the answer is not to be changed."""

    @wraps(f)
    def asked(k: K, /, *args: P.args, **kwargs: P.kwargs) -> T:
        kunci = (f.__module__, f.__qualname__, k.kunci_tampilan, args, tuple(sorted(kwargs.items())))
        return CACHE.get(kunci, lambda: f(k, *args, **kwargs))

    return asked
