"""What is summed of answers: for each bundle of questions a table of what its numbers mean, and the columns of all of them."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from survei.ikatan import Angka, Ikatan, Letak, summed
from survei.isian import Survei


class Lajur(NamedTuple):
    """What is summed: by bundle of questions what each number means, and the order of the columns of all of them."""

    tabel: list[Angka]
    urut: Letak

    @classmethod
    def of(cls, survei: Survei, jawaban: bool = False) -> "Lajur":
        """Who answered by question, then answers by question; with `jawaban` then by answer who gave it."""
        tabel, letak, awal = [], [], 2 * len(survei.butir)
        for i in survei.ikatan:
            lain = given(i) if jawaban else np.empty((len(i.isi), 0))
            tabel.append(np.hstack([i.isi, lain]))
            letak += [*i.butir, *(len(survei.butir) + b for b in i.butir), *range(awal, awal + lain.shape[1])]
            awal += lain.shape[1]
        return cls(tabel, np.argsort(letak))

    def sums(self, nomor: Sequence[Letak], ke: Letak, banyak: int, bobot: Angka) -> Angka:
        """By group (rows, of so many, as `ke` counts them) and column."""
        return np.hstack([summed(t, n, ke, banyak, bobot) for t, n in zip(self.tabel, nomor)])[:, self.urut]


def answers(survei: Survei) -> tuple[NDArray[np.int64], Angka]:
    """Of each question each answer, in the order of bundles: places, and answers."""
    beda = [(butir, np.unique(nilai[ada > 0])) for i in survei.ikatan for butir, nilai, ada in zip(i.butir, i.nilai.T, i.ada.T)]
    return np.repeat([b for b, _ in beda], [len(n) for _, n in beda]), np.concatenate([n for _, n in beda])


def given(ikatan: Ikatan) -> Angka:
    """By number whether it means an answer (columns, as `answers`)."""
    pasangan = zip(ikatan.nilai.T, ikatan.ada.T)
    return np.hstack([(nilai[:, None] == np.unique(nilai[ada > 0])) * ada[:, None] for nilai, ada in pasangan])
