"""Respondents alike in several ways of grouping: what is summed of them at once is parted by way afterwards."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from survei.ikatan import Angka, Letak
from survei.isian import Bernomor, Nomor, numbered


class Serupa(NamedTuple):
    """Some ways of grouping by their places; of the kinds of respondents in them the group in each way, and each one's kind."""

    cara: list[int]
    sel: list[Nomor]
    ke: Letak

    def groups(self, cara: int, isi: Angka) -> Bernomor:
        """Sums of kinds (rows) as sums of the groups of one way."""
        sel = self.sel[self.cara.index(cara)]
        urut = np.argsort(sel, kind="stable")
        awal = np.flatnonzero(np.diff(sel[urut], prepend=-2))
        return [sel[urut][awal]], np.add.reduceat(isi[urut], awal, axis=0) if len(awal) else isi


def alike(golongan: Sequence[Nomor], muat: int) -> list[Serupa]:
    """All ways of grouping, together as long as there are no more than so many kinds of respondents."""
    hasil: list[Serupa] = []
    sendiri = [Serupa([cara], *numbered(g)) for cara, g in enumerate(golongan)]
    for satu in sorted(sendiri, key=lambda s: len(s.sel[0])):
        if hasil and (bersama := _joined(hasil[-1], satu, muat)):
            hasil[-1] = bersama
        else:
            hasil.append(satu)
    return hasil


def _joined(lama: Serupa, baru: Serupa, muat: int) -> Serupa | None:
    """Both together; None where that makes too many kinds."""
    (a, b), ke = numbered(lama.ke.astype(np.int32), baru.ke.astype(np.int32))
    if len(a) > muat:
        return None
    return Serupa(lama.cara + baru.cara, [s[a] for s in lama.sel] + [s[b] for s in baru.sel], ke)
