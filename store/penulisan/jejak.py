"""The chain of writes inside the store: the fingerprint of each step holds that of the one before it.

A step lies in the transaction of what it tells of, so it is there exactly when that is.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import duckdb

from store.dasar.batch import PEMISAH, now
from store.dasar.kueri import ask, records
from store.penulisan.tanda import Tanda

AWAL, TULIS, TERIMA, PULIH = "awal", "tulis", "terima", "pulih"


@dataclass(frozen=True)
class Hilang:
    """What a marker tells of and the store does not. nomor, langkah: how far the store itself goes."""

    tanda: Tanda
    nomor: int
    langkah: int


@dataclass(frozen=True)
class Langkah:
    """One step as stored. jenis: awal | tulis | terima | pulih; isi: what was written, or JSON on what was accepted.

    sidik_buku: fingerprint of the ledger rows that the step added, '' for none.
    """

    langkah: int
    nomor: int
    jenis: str
    isi: str
    sidik_buku: str
    pada: str
    sidik: str

    @property
    def tanda(self) -> Tanda:
        """Its marker."""
        return Tanda(self.langkah, self.nomor, self.isi if self.jenis == TULIS else self.jenis, self.pada, self.sidik)

    def chained(self, sebelum: str) -> str:
        """The fingerprint it must have after a step with the fingerprint `sebelum`."""
        isi = (sebelum, self.langkah, self.nomor, self.jenis, self.isi, self.sidik_buku, self.pada)
        return hashlib.sha256(PEMISAH.join(map(str, isi)).encode()).hexdigest()


def begin(con: duckdb.DuckDBPyConnection) -> Tanda:
    """The first step, in the caller's transaction: what the store holds already, and a root no other store has."""
    buku = mark_of(records(con, "buku_sejak", nomor=-1))
    return _append(con, Langkah(0, _number(con), AWAL, secrets.token_hex(16), buku, now(), ""), "")


def step(con: duckdb.DuckDBPyConnection, isi: str, jenis: str = TULIS, pada: str = "") -> Tanda:
    """One step more, in the caller's transaction, after what it tells of."""
    (lalu,) = steps(con, "jejak_akhir")
    buku = mark_of(records(con, "buku_sejak", nomor=lalu.nomor))
    baru = Langkah(lalu.langkah + 1, _number(con), jenis, isi, buku, pada or now(), "")
    return _append(con, baru, lalu.sidik)


def last(con: duckdb.DuckDBPyConnection) -> Tanda:
    """The marker that belongs beside the store as it is."""
    (akhir,) = steps(con, "jejak_akhir")
    return akhir.tanda


def steps(con: duckdb.DuckDBPyConnection, nama: str = "jejak") -> list[Langkah]:
    """Steps that a statement of store/sql/ selects, oldest first."""
    return [Langkah(**baris) for baris in records(con, nama)]


def lost(con: duckdb.DuckDBPyConnection, tanda: Tanda) -> Hilang | None:
    """What the store does not know of its marker; None when it does, or somebody has accepted a loss since."""
    akhir, nomor, sidik, diterima = ask(con, "jejak_banding", langkah=tanda.langkah)[0]
    # From before there were steps only the number is known.
    kenal = sidik == tanda.sidik if tanda.sidik else int(str(nomor)) >= tanda.nomor
    if kenal or (diterima and tanda.pada <= str(diterima)):
        return None
    return Hilang(tanda, int(str(nomor)), int(str(akhir)))


def broken_links(langkah: list[Langkah]) -> Iterator[int]:
    """Numbers of the steps whose fingerprint does not follow from the one before."""
    sebelum, nomor = "", 0
    for satu in langkah:
        if satu.langkah != nomor or satu.sidik != satu.chained(sebelum):
            yield satu.langkah
        sebelum, nomor = satu.sidik, satu.langkah + 1


def mark_of(buku: Iterable[Mapping[str, object]]) -> str:
    """Fingerprint of ledger rows, '' for none; what a later row says about them does not count."""
    isi = [{k: v for k, v in baris.items() if k != "diganti"} for baris in buku]
    return hashlib.sha256(json.dumps(isi, ensure_ascii=False).encode()).hexdigest() if isi else ""


def _append(con: duckdb.DuckDBPyConnection, baru: Langkah, sebelum: str) -> Tanda:
    isi = vars(baru) | {"sidik": baru.chained(sebelum)}
    ask(con, "jejak_masuk", **isi)
    return Langkah(**isi).tanda


def _number(con: duckdb.DuckDBPyConnection) -> int:
    return int(str(ask(con, "pagar_nomor")[0][0]))
