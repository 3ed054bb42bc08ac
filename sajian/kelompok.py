"""What follows from the subjects of the catalogue: they are rows of data, so it is looked up when asked for."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import TypeVar

import store

T = TypeVar("T")


def spines() -> dict[str, str]:
    """Title of each spine of a sheet by its key: the headlines, each subject, and its third level where that has a title."""
    judul = {"spine_utama": "Indikator utama"}
    for b in store.subjects():
        judul[f"spine_{b['kelompok']}"] = b["judul_bagan"] or f"{b['nama']}: lainnya"
        if b["judul_bagan_rinci"]:
            judul[f"spine_{b['kelompok']}_rinci"] = b["judul_bagan_rinci"]
    return judul


class Daftar(Mapping[str, T]):
    """A register that holds an entry for every spine; `isi` makes all entries from the titles of `spines`."""

    def __init__(self, isi: Callable[[dict[str, str]], dict[str, T]]) -> None:
        self._isi = lru_cache(maxsize=2)(lambda judul: isi(dict(judul)))

    def __getitem__(self, kunci: str) -> T:
        return self._kini()[kunci]

    def __iter__(self) -> Iterator[str]:
        return iter(self._kini())

    def __len__(self) -> int:
        return len(self._kini())

    def _kini(self) -> dict[str, T]:
        return self._isi(tuple(spines().items()))
