"""The lake opened for one piece of work: readers take no lock and see one version whole, writers come one at a time."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from store.danau import denyut, wadah
from store.danau.mesin_danau import DANAU, RUSAK, SQL, catalogue, lake, let_go, renew
from store.dasar.cakram import create_text, make_folder, sync_file, sync_folder
from store.dasar.galat import HANYA_BAWAAN, JALAN, SimpananRusak, SimpananTerkunci
from store.dasar.mesin import Mesin
from store.dasar.tempat import Letak
from store.penulisan import jejak, kehilangan, pegangan, skema, tanda
from store.penulisan.rupa import exists

# Tables of which a row may hold a file.
BESAR = ("gelombang", "kop", "paparan")
TERKUNCI = (
    "Simpanan sedang ditulis dari komputer atau proses lain. Tidak ada yang berubah; tunggu sebentar, lalu ulangi."
)
PESAN_TANPA_ISI = f"Folder bersama simpanan data unggahan tidak ditemukan di tempatnya. {HANYA_BAWAAN}"
RINCI_TANPA_ISI = (
    "Katalog mengenal simpanan ini, tetapi folder {folder} tidak ada di komputer ini. Bila folder bersamanya belum terpasang, "
    "pasang dahulu. {jalan}"
)

# What libpq says of a connection that broke.
PUTUS = ("server closed the connection", "terminating connection", "Unable to connect to Postgres", "no connection to the server",
         "could not receive data", "could not send data", "connection has been closed", "Current transaction is aborted")

# Parquet files that were there when a write began, by its cursor.
_sebelum: dict[int, set[Path]] = {}


@contextmanager
def opened(letak: Letak, *, tulis: bool, batas: float, walau_hilang: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
    """A cursor on an existing lake in the newest shape: inside one reading transaction, or alone as its writer before one.

    Raises as `store.sambungan.opened`, and SimpananTerputus where the catalogue does not answer before anything was sent.
    """
    if not tulis:
        with _reading(letak, batas) as con:
            yield con
        return
    with held(letak, batas), writing(letak) as con:
        _upgraded(letak, con)
        if not walau_hilang:
            kehilangan.refuse(letak, con)
        yield con


@contextmanager
def held(letak: Letak, batas: float) -> Iterator[None]:
    """Nobody else writes meanwhile; whoever dies lets go of it. Raises SimpananTerkunci, SimpananTerputus."""
    try:
        con = catalogue(letak)
    except duckdb.Error as galat:
        raise denyut.gone(letak, galat) from galat
    try:
        _take(letak, con, batas)
        yield
    finally:
        let_go(con)
        denyut.forget(letak)


def _take(letak: Letak, con: duckdb.DuckDBPyConnection, batas: float) -> None:
    con.begin()
    try:
        # 0 would mean to wait without a limit.
        SQL.rows(con, "kunci_batas", batas=max(1, int(batas * 1000)))
        SQL.rows(con, "kunci_ambil")
    except duckdb.Error as galat:
        if "lock timeout" in str(galat):
            raise SimpananTerkunci(TERKUNCI) from galat
        raise denyut.gone(letak, galat) from galat


@contextmanager
def writing(letak: Letak, mesin: Mesin | None = None, *, baru: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
    """A cursor whose writes `commit` makes durable; to be used while the lake is held."""
    con = _attached(letak, mesin, baru)
    pegangan.put_back(letak)
    _sebelum[id(con)] = _files(letak)
    try:
        yield con
    except (duckdb.IOException, *RUSAK):
        if mesin is None:
            renew(letak)
        raise
    finally:
        del _sebelum[id(con)]
        let_go(con)
        pegangan.put_back(letak)


def commit(letak: Letak, con: duckdb.DuckDBPyConnection) -> None:
    """Make what was written stay after a power cut: the new files first, then the catalogue. Raises duckdb.Error, OSError."""
    baru = _files(letak) - _sebelum[id(con)]
    for path in baru:
        sync_file(path)
    for folder in sorted({path.parent for path in baru}):
        sync_folder(folder)
        sync_folder(folder.parent)
    with pegangan.held_fast(letak, baru):
        con.commit()


def create(letak: Letak, batas: float, *, bertanda: bool = True) -> None:
    """A new, empty lake, unless somebody has made one meanwhile. Raises OSError, duckdb.Error, SimpananGagal."""
    # Of several machines that make the catalogue at once all but one would fail.
    with held(letak, batas):
        if exists(letak, kini=True):
            return
        make_folder(letak.folder)
        if not letak.wadah:
            make_folder(letak.parquet)
        # An engine that knew a catalogue which is gone would not make another.
        renew(letak)
        with writing(letak, baru=True) as con:
            con.begin()
            skema.lift(con, 0)
            commit(letak, con)
            keep_large_apart(con)
            create_text(letak.riwayat, tanda.RIWAYAT_KOSONG)
            if bertanda:
                tanda.leave(letak, jejak.last(con))


def keep_large_apart(con: duckdb.DuckDBPyConnection) -> None:
    """Rows that may hold a file never lie in the catalogue itself; kept by the catalogue, and no harm to say again."""
    for tabel in BESAR:
        SQL.attach(con, "tanpa_sisip", DANAU, tabel=tabel)


@contextmanager
def _reading(letak: Letak, batas: float) -> Iterator[duckdb.DuckDBPyConnection]:
    con = _attached(letak, None, False)
    try:
        con.begin()
        if skema.version(con) != skema.TERBARU:
            with opened(letak, tulis=True, batas=batas, walau_hilang=True):
                con.rollback()
            con.begin()
        yield con
    except duckdb.Error as galat:
        _explain(letak, galat)
        raise
    finally:
        let_go(con)


def present(letak: Letak) -> None:
    """Raises SimpananRusak where the shared folder of a known lake is not on this machine."""
    if not letak.wadah and not letak.parquet.is_dir():
        raise SimpananRusak(PESAN_TANPA_ISI, RINCI_TANPA_ISI.format(folder=letak.parquet, jalan=JALAN), kehilangan.HILANG)


def _attached(letak: Letak, mesin: Mesin | None, baru: bool) -> duckdb.DuckDBPyConnection:
    present(letak)
    try:
        return lake(letak, mesin, baru=baru)
    except duckdb.Error as galat:
        raise denyut.gone(letak, galat) from galat


def _upgraded(letak: Letak, con: duckdb.DuckDBPyConnection) -> None:
    ada = skema.version(con)
    if ada != skema.TERBARU:
        con.begin()
        skema.lift(con, ada)
        commit(letak, con)


def _explain(letak: Letak, galat: duckdb.Error) -> None:
    """Raises SimpananTerputus where the catalogue or an object storage went away; what else went wrong is the caller's to say."""
    rusak = isinstance(galat, RUSAK)
    if rusak or isinstance(galat, duckdb.IOException):
        renew(letak)
    denyut.forget(letak)
    if putus := denyut.unreachable(letak):
        raise putus from galat
    # It answers again; DuckLake fails inside where an answer of the catalogue stays away.
    if rusak or any(kata in str(galat) for kata in PUTUS):
        raise denyut.gone(letak, galat) from galat
    if letak.wadah and isinstance(galat, duckdb.IOException):
        raise wadah.gone(letak, galat) from galat


def _files(letak: Letak) -> set[Path]:
    """Parquet files of the lake as they lie now; an object storage answers only for what is on its disks already."""
    if letak.wadah:
        return set()
    return {Path(folder) / nama for folder, _, isi in os.walk(letak.parquet) for nama in isi}
