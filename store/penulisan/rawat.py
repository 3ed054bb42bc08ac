"""Keeps a lake quick: small files made one, files that nothing uses any more taken away; what `lipat` is for a database file.

Step by step instead of DuckLake's CHECKPOINT: that commits its new files before they are on disk.
"""

import logging

import duckdb

from store.danau.mesin_danau import SQL, catalogue, let_go
from store.dasar.galat import SimpananGagal, SimpananTerkunci
from store.dasar.tempat import Letak
from store.penulisan.sambungan_danau import commit, held, keep_large_apart, writing

# So many files in use slow a reader down to a fifth.
AMBANG_BERKAS = 200
# Hours for which nothing is taken away: whoever reads or writes is done long before.
UMUR_JAM = 24
LANGKAH = ("rawat_turunkan", "rawat_tulis_ulang", "rawat_gabung")
BUANG = ("rawat_lewat", "rawat_bersih", "rawat_yatim")
TERTUNDA = "Berkas kecil simpanan di %s belum digabung; isinya utuh dan dicoba lagi pada penulisan berikutnya: %s"
_catatan = logging.getLogger(__name__)


def after_write(letak: Letak) -> None:
    """Tend a lake that has come to many files, unless somebody else is writing."""
    try:
        if files(letak) >= AMBANG_BERKAS:
            tend(letak, 0)
    except SimpananTerkunci as galat:
        # Somebody else is writing, and tends it after that.
        _catatan.debug(TERTUNDA, letak.folder, galat)
    except (OSError, duckdb.Error, SimpananGagal) as galat:
        # What was written stands in the lake, on disk.
        _catatan.warning(TERTUNDA, letak.folder, galat)


def tend(letak: Letak, batas: float) -> tuple[int, int]:
    """Make small files one and take old ones away, alone; how many files were in use before and are after.

    Raises SimpananTerkunci, SimpananTerputus, duckdb.Error, OSError.
    """
    sebelum = files(letak)
    with held(letak, batas), writing(letak) as con:
        keep_large_apart(con)
        for nama in LANGKAH:
            con.begin()
            SQL.rows(con, nama)
            commit(letak, con)
        for nama in BUANG:
            con.begin()
            SQL.rows(con, nama, jam=UMUR_JAM)
            con.commit()
    return sebelum, files(letak)


def files(letak: Letak) -> int:
    """Parquet files in use. Raises duckdb.Error."""
    con = catalogue(letak)
    try:
        return int(str(SQL.rows(con, "berkas_banyak")[0][0]))
    finally:
        let_go(con)
