"""The shape of the store's tables: numbered steps, run once each, oldest first."""

from collections.abc import Iterator

import duckdb

from store.galat import SimpananGagal
from store.kueri import SQL, ask

# A table or column more: a new step in store/sql/skema/, and this number with it.
TERBARU = 5

LEBIH_BARU = (
    "Simpanan ini dibuat oleh dasbor yang lebih baru (bentuk {ada}, dasbor ini mengenal sampai {kenal}). "
    "Perbarui dasbor; isi simpanan tidak diubah."
)
BUKAN_SIMPANAN = "Berkas simpanan.duckdb tidak dapat dibuka sebagai simpanan: isinya basis data lain. Periksa DASBOR_SIMPANAN."


def version(con: duckdb.DuckDBPyConnection) -> int:
    """Shape of an open store. Raises SimpananGagal when this program is too old for it."""
    try:
        ada = int(str(ask(con, "skema_versi")[0][0]))
    except duckdb.CatalogException as galat:
        raise SimpananGagal(BUKAN_SIMPANAN) from galat
    if ada > TERBARU:
        raise SimpananGagal(LEBIH_BARU.format(ada=ada, kenal=TERBARU))
    return ada


def upgrade(con: duckdb.DuckDBPyConnection, dari: int) -> None:
    """Bring a store from shape `dari` (0 = empty file) to the newest, all steps or none."""
    con.begin()
    for nama in _steps(dari):
        ask(con, nama)
    ask(con, "skema_catat", versi=TERBARU)
    con.commit()


def _steps(dari: int) -> Iterator[str]:
    for nama in SQL.names("skema"):
        if dari < int(nama.split("_")[0]) <= TERBARU:
            yield nama
