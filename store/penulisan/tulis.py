"""One write at a time through the fence: whole or not at all, and on disk before the caller hears of success."""

from collections.abc import Callable
from typing import Protocol, TypeVar

import duckdb

from store.dasar.cakram import sync_folder
from store.dasar.galat import SimpananGagal, SimpananTerkunci, VersiBergeser, is_full, reason
from store.dasar.kueri import ask
from store.dasar.tempat import Letak
from store.penulisan import jejak, sambungan, tanda
from store.penulisan.lipat import after_write
from store.penulisan.rupa import answering
from store.penulisan.sambungan import attempts, commit, opened

PENUH = "Cakram penuh: {nama} tidak tersimpan, tidak sebagian pun. Kosongkan ruang di {folder}, lalu ulangi."
GAGAL = "{nama} tidak tersimpan, tidak sebagian pun. Sebab: {sebab}"
BELUM_PASTI = (
    "Belum pasti apakah {nama} tersimpan, karena simpanan tidak dapat dibuka kembali ({sebab}). "
    "Ulangi langkah yang sama: yang sudah tersimpan tidak akan ganda."
)

# Two writers met; a lake that has tried by itself too often says so otherwise.
TABRAKAN = ("conflict", "maximum retry count")

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Sesudah = Callable[[duckdb.DuckDBPyConnection, Letak, T], T]


class Tindakan(Protocol[T_co]):
    """One write: is it done already, do it, and what it is called when it fails.

    pagar: the statement that takes the fence, with or without a new version number.
    """

    @property
    def nama(self) -> str:
        """What is being written, for a message."""

    @property
    def pagar(self) -> str:
        """Name of the statement."""

    def done(self, con: duckdb.DuckDBPyConnection) -> T_co | None:
        """The outcome if nothing need be written. Raises SimpananGagal when it must not be."""

    def apply(self, con: duckdb.DuckDBPyConnection, nomor: int) -> T_co:
        """Write, inside the caller's transaction, while `nomor` is the version."""


def write(letak: Letak, tindakan: Tindakan[T], sesudah: Sesudah[T] | None = None) -> T:
    """Do it once; `sesudah` is called after the commit, while the store is still held.

    Raises SimpananTerkunci when the store stays held, SimpananGagal when nothing was stored or nobody knows.
    """
    try:
        return _through_the_fence(letak, tindakan, sesudah)
    except (duckdb.Error, OSError) as galat:
        return _after_failure(letak, tindakan, galat)


def said(apa: str, isi: str) -> str:
    """What somebody must say before a write, without blanks around it. Raises SimpananGagal when it is empty."""
    if not isi.strip():
        raise SimpananGagal(f"Isi {apa} dahulu; riwayat data mencatatnya.")
    return isi.strip()


def failure(letak: Letak, nama: str, galat: Exception) -> SimpananGagal:
    """The error in words: a full disk or something else; nothing of `nama` is stored."""
    if is_full(galat):
        return SimpananGagal(PENUH.format(nama=nama, folder=letak.folder))
    return SimpananGagal(GAGAL.format(nama=nama[:1].upper() + nama[1:], sebab=reason(galat)))


def _through_the_fence(letak: Letak, tindakan: Tindakan[T], sesudah: Sesudah[T] | None) -> T:
    tabrakan: duckdb.TransactionException | None = None
    for _ in attempts(sambungan.BATAS_TUNGGU):
        try:
            return _once(letak, tindakan, sesudah)
        except duckdb.TransactionException as galat:
            # A commit that the disk refused comes as the same class.
            if not any(kata in str(galat).lower() for kata in TABRAKAN):
                raise
            tabrakan = galat
    raise SimpananTerkunci(sambungan.TERKUNCI) from tabrakan


def _once(letak: Letak, tindakan: Tindakan[T], sesudah: Sesudah[T] | None) -> T:
    with opened(letak, tulis=True) as con:
        con.begin()
        ask(con, tindakan.pagar)
        hasil = tindakan.done(con)
        if hasil is not None:
            con.rollback()
            return hasil
        hasil = tindakan.apply(con, int(str(ask(con, "pagar_nomor")[0][0])))
        langkah = jejak.step(con, tindakan.nama)
        commit(letak, con)
        if sesudah:
            hasil = sesudah(con, letak, hasil)
        # A marker that outlives a power cut which its write did not would look like a loss: so the name of the log first.
        sync_folder(letak.folder)
        tanda.leave(letak, langkah)
    after_write(letak)
    return hasil


def _after_failure(letak: Letak, tindakan: Tindakan[T], galat: Exception) -> T:
    """A failed commit may have landed: look, and say only what is true."""
    try:
        answering(letak, sambungan.BATAS_TUNGGU)
        with opened(letak, tulis=False) as con:
            hasil = tindakan.done(con)
    except VersiBergeser:
        raise
    except (duckdb.Error, SimpananGagal) as lagi:
        raise SimpananGagal(BELUM_PASTI.format(nama=tindakan.nama, sebab=lagi)) from galat
    if hasil is not None:
        return hasil
    raise failure(letak, tindakan.nama, galat) from galat
