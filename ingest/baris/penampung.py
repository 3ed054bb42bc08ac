"""Rows on their way in: held in DuckDB within a fixed amount of memory, what is more goes to disk."""

import contextlib
import secrets
import shutil
import tempfile
import weakref
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ingest.arti.himpunan import VERSI_BARIS, Himpunan
from ingest.kueri import SQL
from store.dasar.kueri import Isian, Pengaturan
from store.dasar.mesin import Mesin
from store.pangkalan.gabung import KUNCI_RINCI

# No write-ahead log to speak of: nothing here outlives the process. The memory is that of all holders of a process.
PENGATURAN: Pengaturan = {"threads": "1", "memory_limit": "256MB", "checkpoint_threshold": "64MB"}
MESIN = Mesin(PENGATURAN)
BARIS_SEKALI = 50_000
# Where a row comes from: line in the file, header of its value, whether the file wrote it in percent, version it was made from.
KOLOM_ASAL = ["urutan", "baris", "kolom", "persen", VERSI_BARIS]
KUNCI, ISI = "kunci", "isi"
ASAL, CATATAN = "sumber_id", "catatan"


class Penampung:
    """Rows of one dataset, in order, that may be gone through again and again.

    Columns are text: those of the dataset's table, `baris`, `kolom`, `persen`, `versi_baris`; in a detail table also
    `kunci` and `isi`, what makes a row the same fact and what it says. Rows named in the table `dilewati` are not stored.
    """

    def __init__(self, himpunan: Himpunan) -> None:
        """An empty holder; its memory and folder go with it."""
        self.himpunan = himpunan
        self.jumlah = 0
        self._lay(tempfile.mkdtemp(prefix="unggah_"))
        self.con.from_arrow(self._numbered(self._table([]))).create("calon")
        self.make("dilewati")

    def __getstate__(self) -> tuple[Himpunan, int, str]:
        """What another process needs to open it; this one lets go of the file until it asks again."""
        self._rest()
        return self.himpunan, self.jumlah, self.folder

    def __setstate__(self, isi: tuple[Himpunan, int, str]) -> None:
        """The same rows where they lie."""
        self.himpunan, self.jumlah, folder = isi
        self._lay(folder)

    @property
    def con(self) -> duckdb.DuckDBPyConnection:
        """The database, opened when it is needed."""
        if not self._terbuka:
            self._terbuka.append(MESIN.open(Path(self.folder, "tampung.duckdb"), self._sebutan))
        return self._terbuka[0]

    def add(self, baris: list[tuple[str, ...]]) -> None:
        """Take rows in the order of `himpunan.kolom` plus baris, kolom, persen, versi_baris."""
        self.add_table(self._table(baris))

    def add_table(self, data: pa.Table) -> None:
        """Take rows as columns of text, in the same order."""
        if len(data):
            self.con.from_arrow(self._numbered(data)).insert_into("calon")
            self.jumlah += len(data)

    @contextlib.contextmanager
    def filling(self) -> Iterator[None]:
        """For many rows: they go straight to the file, not to the log first. They stay only when nothing fails."""
        self.con.begin()
        try:
            yield
        except BaseException:
            with contextlib.suppress(duckdb.Error):
                self.con.rollback()
            raise
        self.con.commit()

    def tables(self, nama: str = "semua") -> Iterator[pa.Table]:
        """All rows, some at a time; or those that another statement selects."""
        with self._beside() as cur:
            for potong in SQL.run(cur, nama).to_arrow_reader(BARIS_SEKALI):
                yield pa.Table.from_batches([potong])

    def frames(self, nama: str = "semua") -> Iterator[pd.DataFrame]:
        """The same as text without NaN."""
        for data in self.tables(nama):
            yield data.to_pandas().astype("str").fillna("")

    def head(self, banyak: int, mulai: int = 0) -> pd.DataFrame:
        """Rows to be stored from `mulai`, at most `banyak`."""
        return SQL.table(self.con, "sebagian", batas=banyak, mulai=mulai).astype("str").fillna("")

    def ask(self, nama: str, **params: Isian) -> list[dict[str, Any]]:
        """Rows of one statement of ingest/sql/."""
        return SQL.records(self.con, nama, **params)

    def ask_beside(self, nama: str, sebutan: str, data: pa.Table) -> pa.Table:
        """Rows of a statement that also sees `data`, as a table of this name, without it being laid down."""
        self.con.register(sebutan, data)
        try:
            return SQL.run(self.con, nama).to_arrow_table()
        finally:
            self.con.unregister(sebutan)

    def make(self, nama: str, **params: Isian) -> None:
        """Run one statement of ingest/sql/ that makes a table or a view."""
        SQL.run(self.con, nama, **params)

    def load(self, tabel: Mapping[str, pa.Table]) -> None:
        """Lay text tables beside the rows. As tables of the database: of others it cannot tell the large from the small."""
        with self.filling():
            for nama, data in tabel.items():
                self.con.from_arrow(data).create(nama)

    def close(self) -> None:
        """Give memory and disk back at once."""
        self._tutup()

    def _lay(self, folder: str) -> None:
        self.folder, self._sebutan = folder, f"tampung_{secrets.token_hex(8)}"
        self._terbuka: list[duckdb.DuckDBPyConnection] = []
        self._tutup = weakref.finalize(self, _discard, self._terbuka, self._sebutan, folder)

    def _beside(self) -> duckdb.DuckDBPyConnection:
        """One more connection: what is read from it stays open while others ask."""
        return MESIN.cursor(self.con, self._sebutan)

    def _rest(self) -> None:
        while self._terbuka:
            con = self._terbuka.pop()
            con.checkpoint()
            MESIN.close(con, self._sebutan)

    def _table(self, baris: list[tuple[str, ...]]) -> pa.Table:
        nama = [*self.himpunan.kolom, *KOLOM_ASAL[1:]]
        kolom = zip(*baris) if baris else [()] * len(nama)
        return pa.table({k: pa.array(isi, pa.string()) for k, isi in zip(nama, kolom)})

    def _numbered(self, data: pa.Table) -> pa.Table:
        """The rows with their place and, in a detail table, with key and content."""
        if self.himpunan.tabel in KUNCI_RINCI:
            for nama, isi in fact(data, self.himpunan).items():
                data = data.append_column(nama, isi)
        return data.add_column(0, "urutan", pa.array(range(self.jumlah + 1, self.jumlah + 1 + len(data)), pa.int64()))


class Rangka:
    """The rows of a holder as what the store goes through twice."""

    def __init__(self, tampung: Penampung) -> None:
        """Keeps the holder alive as long as it is."""
        self._tampung = tampung

    def __iter__(self) -> Iterator[pa.Table]:
        for data in self._tampung.tables("disimpan"):
            yield data.select([*self._tampung.himpunan.kolom, "baris"])


def plain(nilai: object) -> str:
    """A number of the database as text without trailing zeros; '' for none."""
    if nilai is None:
        return ""
    if isinstance(nilai, Decimal | float):
        teks = format(Decimal(str(nilai)), "f")
        return teks.rstrip("0").rstrip(".") if "." in teks else teks
    return str(nilai)


def fact(data: pa.Table, himpunan: Himpunan) -> dict[str, pa.ChunkedArray]:
    """Key and content of the rows of a detail table, from its columns; a note is content where people keep the rows."""
    kunci = KUNCI_RINCI[himpunan.tabel].split()
    bukan = {ASAL, *kunci, *([] if himpunan.bercatat else [CATATAN])}
    isi = [k for k in himpunan.kolom if k not in bukan]
    return {KUNCI: _joined(data, kunci), ISI: _joined(data, isi)}


def _joined(data: pa.Table, nama: list[str]) -> pa.ChunkedArray:
    if not nama:
        return pa.chunked_array([pa.repeat(pa.scalar("", pa.string()), len(data))])
    return pc.binary_join_element_wise(*(data[k].cast(pa.string()) for k in nama), "\x1f")


def _discard(terbuka: list[duckdb.DuckDBPyConnection], sebutan: str, folder: str) -> None:
    for con in terbuka:
        # A database that failed takes no more statements.
        with contextlib.suppress(duckdb.Error):
            MESIN.close(con, sebutan)
    shutil.rmtree(folder, ignore_errors=True)
