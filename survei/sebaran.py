"""How answers spread: how many people, and of what weight, gave each answer to each question."""

from functools import partial

import numpy as np
import pandas as pd

from survei.isian import Angka, Survei, every_block


def spread(survei: Survei, golongan: int = 0) -> pd.DataFrame:
    """A row an answer of a group of one way of grouping: kelompok, butir (place of the question), nilai, n, bobot."""
    nilai = np.concatenate([k.nilai for k in survei.kolom])
    butir = np.repeat(np.arange(len(survei.kolom)), [len(k.nilai) for k in survei.kolom])
    banyak = int(survei.sel[golongan].max(initial=-1)) + 2
    n, bobot = np.zeros((2, banyak, len(nilai)))
    for dasar, n_blok, bobot_blok in every_block(survei, partial(_of_block, survei, golongan)):
        n[dasar : dasar + len(n_blok)] += n_blok
        bobot[dasar : dasar + len(n_blok)] += bobot_blok
    # The first row is of those who have no group.
    sel, ke = np.nonzero(n[1:] * ~np.isnan(nilai))
    jumlah = {"n": n[sel + 1, ke], "bobot": bobot[sel + 1, ke]}
    isi = pd.DataFrame({"kelompok": sel, "butir": butir[ke], "nilai": nilai[ke], **jumlah})
    return isi.groupby(["kelompok", "butir", "nilai"], as_index=False)[["n", "bobot"]].sum().astype({"n": np.int64})


def _of_block(survei: Survei, golongan: int, blok: slice) -> tuple[int, Angka, Angka]:
    """The first group of a block, one less than those without any; by group and answer how many, and their weight."""
    sel = survei.sel[golongan][blok].astype(np.intp) + 1
    dasar = int(sel.min())
    sel -= dasar
    banyak = int(sel.max()) + 1
    n, bobot = [], []
    for kolom in survei.kolom:
        kunci, lebar = sel * len(kolom.nilai) + kolom.sandi[blok], banyak * len(kolom.nilai)
        n.append(np.bincount(kunci, minlength=lebar).reshape(banyak, -1))
        bobot.append(np.bincount(kunci, survei.bobot[blok], lebar).reshape(banyak, -1))
    return dasar, np.hstack(n), np.hstack(bobot)
