"""Weights by population where a survey gives none: everybody stands for as many as the stratum has for each who answered.

The weight is N/n of the stratum, its error that of a stratified sample with its finite population (as `svydesign` of R's survey
with strata, weights and fpc).
"""

import pandas as pd

from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.skor.sebab_sel import SATU_LAPIS, TANPA_JAWABAN
from survei.rahasia import TERKECIL

SAMA, POPULASI, BERKAS = "tanpa bobot", "bobot populasi (N/n)", "bobot dari berkas"


def can_weight(orang: pd.DataFrame, kode: bk.BukuKode) -> bool:
    """Whether weights by population would change anything: all strata of people are known, and no column gives weights.

    `orang`: clean answers.
    """
    if kode.one(bk.BOBOT) is not None or orang["psu"].notna().any() or orang["populasi_psu"].isna().any():
        return False
    return bool((by_population(orang).groupby("kode_wilayah")["bobot"].nunique() > 1).any())


def by_population(orang: pd.DataFrame) -> pd.DataFrame:
    """The same answers with N/n of their stratum as weight."""
    return orang.assign(bobot=orang["populasi_psu"] / orang.groupby("strata", observed=True)["responden"].transform("size"))


def weighting(kode: bk.BukuKode, berbobot: bool) -> str:
    """How answers are weighted, in words."""
    return POPULASI if berbobot else SAMA if kode.one(bk.BOBOT) is None else BERKAS


def other_way(skor: pd.DataFrame, lain: pd.DataFrame, orang: pd.DataFrame, terkecil: int = TERKECIL) -> pd.DataFrame:
    """Rows of the index of regions that may be told with and without weights at once; `skor`, `lain`: `Skor.tabel` of each way.

    Both together are two sums of the strata with different factors: where a stratum holds few, or anything of the region is left
    out, they would tell of it.
    """
    rahasia = [t.loc[~t["alasan"].isin(["", SATU_LAPIS, TANPA_JAWABAN]), "kode_wilayah"] for t in (skor, lain)]
    banyak = orang.groupby(["kode_wilayah", "strata"], observed=True).size()
    kecil = banyak[banyak < terkecil].index.get_level_values("kode_wilayah")
    daerah = lain[(lain["kelompok"] == "") & (lain["unsur"] == "")]
    return daerah[~daerah["kode_wilayah"].isin({*rahasia[0], *rahasia[1], *kecil})]
