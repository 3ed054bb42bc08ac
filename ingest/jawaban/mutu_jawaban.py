"""How far the answers of a region can be relied on: whether its questions belong together, and who chose one answer for all."""

import duckdb
import pandas as pd

from ingest.kueri import SQL
from survei.gabungan import indices
from survei.keandalan import reliability

# The same answer to fewer questions than this means nothing.
SEDIKITNYA = 5


def quality(
    con: duckdb.DuckDBPyConnection, susunan: pd.DataFrame, daerah: pd.DataFrame, terendah: float, terkecil: int
) -> pd.DataFrame:
    """A row a region that is shown; changes the table `jawaban`. `daerah`: sel, kode_wilayah; `susunan`: of the index alone.

    Columns: kode_wilayah, lengkap (who answered all), alfa (Cronbach's), n, lurus (who chose one answer for all), nilai_tanpa
    (the index without them, on the scale of the survey; NaN where they, or the others, are too few to be shown apart).
    """
    alfa = reliability(con, susunan).drop_duplicates("kelompok")[["kelompok", "n", "alfa"]].rename(columns={"n": "lengkap"})
    lurus = SQL.table(con, "jawaban_lurus", sedikitnya=SEDIKITNYA)
    SQL.run(con, "buang_lurus", sedikitnya=SEDIKITNYA)
    tanpa = indices(con, susunan)[["kelompok", "n", "taksiran"]].rename(columns={"n": "sisa"})
    hasil = daerah.rename(columns={"sel": "kelompok"})
    for lain in (alfa, lurus, tanpa):
        hasil = hasil.merge(lain, on="kelompok", how="left")
    boleh = (hasil["lurus"] >= terkecil) & (hasil["sisa"] >= terkecil)
    nilai = (terendah + (100 - terendah) / 100 * hasil["taksiran"]).where(boleh)
    return hasil.assign(nilai_tanpa=nilai)[["kode_wilayah", "lengkap", "alfa", "n", "lurus", "nilai_tanpa"]]
