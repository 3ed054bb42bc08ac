"""What most visitors open first is made beforehand: after a start, and again after every change of the data."""

import logging
from itertools import product
from threading import Event

import duckdb

import queries
import store
from pages.bersama.gambar.jadi import finish
from sajian.daftar import BAGAN, serve
from sajian.halaman import PERTAMA
from sajian.konteks import read_view
from store import Keadaan, SimpananGagal, Versi
from store.dasar.kode import PROVINSI
from store.penjagaan.keadaan import KOSONG

# Seconds between looks whether the data have changed.
SELANG = 2.0
BELUM = "data belum siap"
TAK_TERBACA = "data tidak dapat dibaca"
_catatan = logging.getLogger(__name__)


class Kesiapan:
    """Whether pages have figures to show, as it was at the last look. `sebab`: why not, '' when they have.

    `simpanan`: how the store of uploads is; figures of the exports are shown however it is.
    """

    def __init__(self) -> None:
        self.sebab = BELUM
        self.simpanan = Keadaan(KOSONG)


KESIAPAN = Kesiapan()


def keep_ready(berhenti: Event, selang: float = SELANG) -> None:
    """Make the first page of every province for each version of the data, and the scores of surveys, until told to stop."""
    siap: Versi | None = None
    gelombang = 0
    while True:
        siap, gelombang = _follow(siap, berhenti), _follow_waves(gelombang, berhenti)
        if berhenti.wait(selang):
            return


def _follow(siap: Versi | None, berhenti: Event) -> Versi | None:
    KESIAPAN.simpanan = store.condition()
    try:
        versi = queries.ready(store.versi())
        KESIAPAN.sebab = ""
        if versi != siap:
            prepare(berhenti)
        return versi
    except (SimpananGagal, duckdb.Error, OSError) as galat:
        # Whoever comes is told in words; here it is tried again with the next change.
        KESIAPAN.sebab = TAK_TERBACA
        _note("tampilan pertama", galat)
        return siap


def _follow_waves(siap: int, berhenti: Event) -> int:
    """The last event of the ledger of waves for which all scores are made."""
    try:
        catatan = store.wave_ledger()
        akhir = max((c.urut for c in catatan), default=0)
        if akhir != siap:
            # What works out surveys is loaded where there are some.
            from pages.bersama.layanan.siaga_survei import prepare_waves

            prepare_waves(catatan, berhenti)
        return akhir
    except (SimpananGagal, duckdb.Error, OSError) as galat:
        _note("skor gelombang survei", galat)
        return siap


def _note(apa: str, galat: Exception) -> None:
    """What could not be made beforehand; where, unless the store itself says in words what is wrong with it."""
    _catatan.error("%s belum dapat disiapkan: %s", apa, galat, exc_info=not isinstance(galat, SimpananGagal))


def prepare(berhenti: Event) -> None:
    """The charts of the first page, for every province as it opens without any choice; none more once told to stop."""
    pertama = [b.kunci for b in BAGAN.values() if b.halaman == PERTAMA]
    for prov, kunci in product(PROVINSI, pertama):
        if berhenti.is_set():
            return
        k = read_view({"prov": prov})
        sajian = serve(kunci, k)
        if sajian.ada:
            finish(k, sajian)
