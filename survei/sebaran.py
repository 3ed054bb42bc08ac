"""How answers spread: how many people, and of what weight, gave each answer to each question."""

from collections.abc import Sequence
from functools import partial

import numpy as np
import pandas as pd

from survei.ikatan import Angka, Ikatan, summed
from survei.isian import Nomor, Survei, every_block, numbered


def spread(survei: Survei, golongan: int = 0) -> pd.DataFrame:
    """A row an answer of a group of one way of grouping: kelompok, butir (place of the question), nilai, n, bobot."""
    arti = [_given(i) for i in survei.ikatan]
    butir, nilai = (np.concatenate(k) for k in zip(*map(_answers, survei.ikatan)))
    n, bobot = np.zeros((2, int(survei.sel[golongan].max(initial=-1)) + 2, len(nilai)))
    for sel, n_blok, bobot_blok in every_block(survei, partial(_of_block, survei, golongan, arti)):
        n[sel] += n_blok
        bobot[sel] += bobot_blok
    # The last row is of those who have no group.
    milik, ke = np.nonzero(n[:-1])
    isi = pd.DataFrame({"kelompok": milik, "butir": butir[ke], "nilai": nilai[ke], "n": n[milik, ke], "bobot": bobot[milik, ke]})
    return isi.sort_values(["kelompok", "butir", "nilai"], ignore_index=True).astype({"n": np.int64})


def _answers(ikatan: Ikatan) -> tuple[Angka, Angka]:
    """Of each question each answer: places, and answers."""
    beda = [np.unique(nilai[ada > 0]) for nilai, ada in zip(ikatan.nilai.T, ikatan.ada.T)]
    return np.repeat(ikatan.butir, [len(b) for b in beda]), np.concatenate(beda)


def _given(ikatan: Ikatan) -> Angka:
    """By number whether it means an answer (columns, as `_answers`)."""
    pasangan = zip(ikatan.nilai.T, ikatan.ada.T)
    return np.hstack([(nilai[:, None] == np.unique(nilai[ada > 0])) * ada[:, None] for nilai, ada in pasangan])


def _of_block(survei: Survei, golongan: int, arti: Sequence[Angka], blok: slice) -> tuple[Nomor, Angka, Angka]:
    """The groups of a block; by group and answer how many, and their weight."""
    (beda,), ke = numbered(survei.sel[golongan][blok])
    nomor = survei.numbers(blok)
    n, bobot = (
        np.hstack([summed(a, n, ke, len(beda), b) for a, n in zip(arti, nomor)]) for b in (np.ones(len(ke)), survei.bobot[blok])
    )
    return beda, n, bobot
