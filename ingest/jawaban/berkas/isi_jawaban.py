"""What stands in a column of answers: each distinct text once, and for each respondent its number, a byte where they are few."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Sandi = NDArray[Any]


class Isi(Sequence[str]):
    """Texts of respondents in their order; `beda`: the distinct ones as they come, `sandi`: which of them each gave.

    `terpotong`: nearly everybody's text is another, as of names and times, and only the first of them were kept.
    """

    def __init__(self, sandi: Sandi, beda: Sequence[str], terpotong: bool = False) -> None:
        self.sandi = sandi
        self.beda = tuple(beda)
        self.terpotong = terpotong

    def __len__(self) -> int:
        return len(self.sandi)

    def __iter__(self) -> Iterator[str]:
        return map(self.beda.__getitem__, self.sandi.tolist())

    def __getitem__(self, ke: Any) -> Any:
        return Isi(self.sandi[ke], self.beda, self.terpotong) if isinstance(ke, slice) else self.beda[self.sandi[ke]]

    def __eq__(self, lain: object) -> bool:
        return isinstance(lain, Sequence) and tuple(self) == tuple(lain)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def counts(self) -> Counter[str]:
        """How often each was given."""
        banyak = np.bincount(self.sandi, minlength=len(self.beda)).tolist()
        return Counter({b: n for b, n in zip(self.beda, banyak) if n})

    def first(self) -> NDArray[np.int64]:
        """The first respondent who gave each, by the order of the distinct texts; -1 for one nobody gave."""
        hasil = np.full(len(self.beda), -1)
        # Of several the first stays, since it is written last.
        hasil[self.sandi[::-1]] = np.arange(len(self.sandi) - 1, -1, -1)
        return hasil

    def of(self, nilai: Sequence[Any] | NDArray[Any]) -> NDArray[Any]:
        """For each respondent what belongs to the text; `nilai`: by distinct text."""
        return np.asarray(nilai)[self.sandi]


class Nomor(Sequence[int]):
    """Lines of respondents, eight bytes each."""

    def __init__(self, isi: NDArray[np.int64]) -> None:
        self.isi = isi

    def __len__(self) -> int:
        return len(self.isi)

    def __getitem__(self, ke: Any) -> Any:
        return Nomor(self.isi[ke]) if isinstance(ke, slice) else int(self.isi[ke])

    def __eq__(self, lain: object) -> bool:
        return isinstance(lain, Sequence) and tuple(self) == tuple(lain)

    def __hash__(self) -> int:
        return hash(tuple(self))


def coded(isi: Iterable[str]) -> Isi:
    """The texts of a column as such."""
    if isinstance(isi, Isi):
        return isi
    sandi, beda = pd.factorize(np.array(list(isi), dtype=object))
    return Isi(narrow(sandi, len(beda)), beda.tolist())


def narrow(sandi: Sandi, banyak: int) -> Sandi:
    """Numbers in as few bytes as so many take."""
    return sandi.astype(np.min_scalar_type(max(0, banyak - 1)), copy=False)
