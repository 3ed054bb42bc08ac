"""The shape of the store's tables: numbered steps, run once each, oldest first."""

from collections.abc import Iterator

import duckdb

from store.dasar.galat import SimpananRusak
from store.dasar.kueri import SQL, ask
from store.penulisan import jejak

# A table or column more: a new step in store/sql/skema/, and this number with it.
TERBARU = 6
# From this shape on the store keeps the chain of its writes.
BERJEJAK = 6

LEBIH_BARU = (
    "Simpanan ini dibuat oleh dasbor yang lebih baru (bentuk {ada}, dasbor ini mengenal sampai {kenal}). Yang tampil hanya angka "
    "bawaan, dan tidak ada yang dapat disimpan. Perbarui dasbor; isi simpanan tidak diubah."
)
BUKAN_SIMPANAN = (
    "Berkas simpanan.duckdb tidak dapat dibuka sebagai simpanan: isinya basis data lain. Yang tampil hanya angka bawaan, dan "
    "tidak ada yang dapat disimpan. Periksa DASBOR_SIMPANAN."
)


def version(con: duckdb.DuckDBPyConnection) -> int:
    """Shape of an open store. Raises SimpananRusak when this program is too old for it, or it is none."""
    try:
        ada = int(str(ask(con, "skema_versi")[0][0]))
    except duckdb.CatalogException as galat:
        raise SimpananRusak(BUKAN_SIMPANAN) from galat
    if ada > TERBARU:
        raise SimpananRusak(LEBIH_BARU.format(ada=ada, kenal=TERBARU), jenis="lebih_baru")
    return ada


def upgrade(con: duckdb.DuckDBPyConnection, dari: int) -> None:
    """Bring a store from shape `dari` (0 = empty file) to the newest, all steps or none."""
    con.begin()
    lift(con, dari)
    con.commit()


def lift(con: duckdb.DuckDBPyConnection, dari: int) -> None:
    """The same in the caller's transaction."""
    for nama in _steps(dari):
        ask(con, nama)
    if dari < BERJEJAK:
        jejak.begin(con)
    ask(con, "skema_catat", versi=TERBARU)


def _steps(dari: int) -> Iterator[str]:
    for nama in SQL.names("skema"):
        if dari < int(nama.split("_")[0]) <= TERBARU:
            yield nama
