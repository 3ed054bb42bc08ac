"""The rows of a lake in a database file, and those of a database file in a lake: every row compared before it counts."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from store.danau import denyut
from store.danau.mesin_danau import SQL, apart, lake, let_go
from store.dasar.cakram import make_folder, sync_file, temporary
from store.dasar.galat import SimpananGagal
from store.dasar.kueri import SQL as FILE_SQL
from store.dasar.kueri import ask
from store.dasar.tempat import Letak, log_of
from store.penulisan import skema
from store.penulisan.lipat import checkpoint
from store.penulisan.rupa import exists
from store.penulisan.sambungan import BATAS_TUNGGU, beside, create
from store.penulisan.sambungan_danau import commit, held, writing

SALINAN = "salinan"
BERBEDA = "Isi tabel {tabel} tidak sama sesudah disalin; tidak ada yang dipakai dari salinan itu."

TAK_TERSISIH = "Isi simpanan bersama di %s tidak terbaca, jadi tidak ada yang dapat disisihkan darinya: %s"
_catatan = logging.getLogger(__name__)


@contextmanager
def as_file(letak: Letak, di: Path) -> Iterator[Path]:
    """A durable copy of a lake as one temporary database file in `di`, of one version, its content compared with the lake's.

    Others read and write meanwhile. Raises SimpananGagal when it differs, SimpananTerputus, OSError, duckdb.Error.
    """
    sementara = temporary(di)
    try:
        with beside(sementara) as con:
            skema.upgrade(con, 0)
        _filled(letak, sementara)
        checkpoint(sementara)
        sync_file(sementara)
        yield sementara
    finally:
        for path in (sementara, log_of(sementara)):
            path.unlink(missing_ok=True)


def _filled(letak: Letak, berkas: Path) -> None:
    mesin = apart()
    try:
        con = lake(letak, mesin)
    except duckdb.Error as galat:
        raise denyut.gone(letak, galat) from galat
    try:
        FILE_SQL.open_file(con, "buka_tulis", berkas, SALINAN)
        con.begin()
        # A lake of a later program holds what this one does not know.
        skema.version(con)
        _copied(con, ("tabel_kosongkan_berkas", "tabel_ke_berkas"))
        con.commit()
    except BaseException:
        let_go(con)
        raise
    mesin.close(con, SALINAN)


@contextmanager
def held_or_new(letak: Letak) -> Iterator[None]:
    """Nobody else writes to a lake meanwhile; one whose catalogue is empty is made. Raises SimpananTerkunci, SimpananTerputus."""
    if not exists(letak, kini=True):
        create(letak, bertanda=False)
    with held(letak, BATAS_TUNGGU):
        yield


def succeed(letak: Letak, berkas: Path, sisihan: Path) -> None:
    """Put the rows of a database file in a lake, after what it held has been put aside. Raises as `replace`, and OSError."""
    _put_aside(letak, sisihan)
    replace(letak, berkas)


def _put_aside(letak: Letak, sisihan: Path) -> None:
    """Keep what a lake holds as a database file in a folder, as far as it can still be read. Raises OSError."""
    make_folder(sisihan)
    try:
        with as_file(letak, sisihan) as berkas:
            os.link(berkas, sisihan / "simpanan.duckdb")
    except (duckdb.Error, SimpananGagal) as galat:
        _catatan.warning(TAK_TERSISIH, letak.folder, galat)


def replace(letak: Letak, berkas: Path) -> None:
    """Put the rows of a database file into a lake in the place of what it holds, in one step; to be called while it is held.

    Numbers that were used are not used again. Raises SimpananGagal when something differs then: nothing has changed.
    """
    with writing(letak, apart()) as con:
        FILE_SQL.open_file(con, "buka_baca", berkas, SALINAN)
        con.begin()
        pernah = int(str(ask(con, "pagar_nomor")[0][0]))
        _copied(con, ("tabel_kosongkan_danau", "tabel_ke_danau"))
        ask(con, "pagar_maju", nomor=pernah)
        commit(letak, con)


def _copied(con: duckdb.DuckDBPyConnection, langkah: tuple[str, ...]) -> None:
    """Each table by these statements, then compared. Raises SimpananGagal."""
    tabel = [str(nama) for (nama,) in SQL.rows(con, "tabel_nama")]
    for nama in tabel:
        for perintah in langkah:
            SQL.name_file(con, perintah, nama)
    for nama in tabel:
        SQL.name_file(con, "tabel_beda", nama)
        if con.fetchall():
            raise SimpananGagal(BERBEDA.format(tabel=nama))
