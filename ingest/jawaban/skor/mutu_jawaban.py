"""How far the answers of a region can be relied on: whether its questions belong together, and who chose one answer for all."""

import pandas as pd

from survei.gabungan import points
from survei.jumlah import Jumlah
from survei.keandalan import reliability, straight
from survei.simpangan import Susunan

# The same answer to fewer questions than this means nothing.
SEDIKITNYA = 5


def quality(
    jumlah: Jumlah, susunan: pd.DataFrame, daerah: pd.DataFrame, skala: tuple[float, float], terkecil: int
) -> pd.DataFrame:
    """A row a region that is shown.

    `daerah`: sel, kode_wilayah; `susunan`: of the index alone; `skala`: the least and the most the survey can score. Columns:
    kode_wilayah, lengkap (who answered all), alfa (Cronbach's), n, lurus (who chose one answer for all), nilai_tanpa (the
    index without them, on the scale of the survey; NaN where they, or the others, are too few to be shown apart).
    """
    alfa = reliability(jumlah).rename(columns={"n": "lengkap"})
    lurus, rasio = straight(jumlah)
    tanpa = points(rasio, Susunan.of(susunan, jumlah.butir))[["kelompok", "taksiran"]]
    hasil = daerah.rename(columns={"sel": "kelompok"})
    for lain in (alfa, lurus, tanpa):
        hasil = hasil.merge(lain, on="kelompok", how="left")
    boleh = (hasil["lurus"] >= terkecil) & (hasil["sisa"] >= terkecil)
    nilai = (skala[0] + (skala[1] - skala[0]) / 100 * hasil["taksiran"]).where(boleh)
    return hasil.assign(nilai_tanpa=nilai)[["kode_wilayah", "lengkap", "alfa", "n", "lurus", "nilai_tanpa"]]
