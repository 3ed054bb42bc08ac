"""The ledger: every publication, withdrawal and restoration, in order; its last number is the version."""

import hashlib
import json
from collections.abc import Callable, Hashable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

import duckdb

from store.dasar.batch import Sumber
from store.dasar.cakram import replace_text
from store.dasar.galat import SimpananRusak, SimpananTerkunci
from store.dasar.kueri import Nilai, records
from store.dasar.tempat import Letak, place
from store.penulisan.rupa import state
from store.penulisan.sambungan import opened, unreadable

JSON_KOLOM = ("ringkasan", "pemetaan")
K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
# Seconds a reader waits before it takes the copy of the ledger instead.
BATAS_BACA = 0.25


@dataclass(frozen=True)
class BarisBuku:
    """One row of the ledger.

    jenis: terbit | cabut | pulihkan. nomor: the version this row made. diganti: version at which the next row
    about the same batch took over, None while this is the last one.
    """

    nomor: int
    jenis: str
    batch_id: int
    oleh: str
    pada: str
    alasan: str
    himpunan: str
    tabel: str
    nama_berkas: str
    sidik_berkas: str
    sidik_isi: str
    jumlah_baris: int
    ringkasan: Mapping[str, int]
    pemetaan: Mapping[str, object]
    sumber_id: str
    sumber_penerbit: str
    sumber_judul: str
    sumber_tanggal: str
    sumber_url: str
    sumber_jenis: str
    diganti: int | None = None

    @property
    def sumber(self) -> Sumber:
        """Source of the batch."""
        return Sumber(
            penerbit=self.sumber_penerbit, judul=self.sumber_judul, tanggal=self.sumber_tanggal,
            url=self.sumber_url, jenis=self.sumber_jenis, sumber_id=self.sumber_id,
        )

    def in_force(self, nomor: int | None = None) -> bool:
        """Whether this row makes its batch part of version `nomor`, by default of the newest."""
        if self.jenis == "cabut" or (nomor is not None and self.nomor > nomor):
            return False
        return self.diganti is None or (nomor is not None and self.diganti > nomor)

    def params(self) -> dict[str, Nilai]:
        """Parameters of the statement that appends this row."""
        isi = {k: v for k, v in asdict(self).items() if k != "diganti"}
        return isi | {k: json.dumps(dict(isi[k]), ensure_ascii=False) for k in JSON_KOLOM}


KOLOM_BUKU = [f.name for f in fields(BarisBuku)]

_ingatan: dict[Letak, tuple[object, tuple[BarisBuku, ...]]] = {}


def entries(con: duckdb.DuckDBPyConnection, nama: str = "buku", /, **params: Nilai) -> list[BarisBuku]:
    """Ledger rows that a statement of store/sql/ selects."""
    return [_entry(isi) for isi in records(con, nama, **params)]


def history(simpanan: Path | None = None) -> list[BarisBuku]:
    """The whole ledger, oldest first; empty without a store.

    While another process writes, the copy it left in riwayat.json answers, at most one publication behind.
    """
    return list(ledger(place(simpanan)))


def latest(simpanan: Path | None = None) -> int:
    """The newest version that can be shown; 0 before the first publication, and while the store cannot be read."""
    buku = _readable(place(simpanan))
    return buku[-1].nomor if buku else 0


def in_force(nomor: int | None = None, simpanan: Path | None = None) -> list[BarisBuku]:
    """Ledger rows of the batches that make up a version, by default the newest."""
    return [b for b in ledger(place(simpanan)) if b.in_force(nomor)]


def mark(letak: Letak, nomor: int | None) -> tuple[int, str]:
    """The last ledger number up to `nomor` and a fingerprint that tells it from that of another store."""
    buku = [b for b in _readable(letak) if nomor is None or b.nomor <= nomor]
    if not buku:
        return 0, ""
    akhir = buku[-1]
    ciri = f"{akhir.nomor}|{akhir.jenis}|{akhir.batch_id}|{akhir.pada}|{akhir.sidik_isi}"
    return akhir.nomor, hashlib.sha256(ciri.encode()).hexdigest()[:12]


def ledger(letak: Letak) -> tuple[BarisBuku, ...]:
    """The ledger, read again only after the database file has changed."""
    return remembered(_ingatan, letak, letak, lambda con: tuple(entries(con)), (), lambda kenal: _while_locked(letak, kenal))


def remembered(
    ingatan: dict[K, tuple[object, T]], kunci: K, letak: Letak, baca: Callable[[duckdb.DuckDBPyConnection], T], kosong: T,
    salinan: Callable[[T | None], T] | None = None,
) -> T:
    """What `baca` makes of an open store, made again only after its files have changed; `kosong` without a store.

    While another process writes, what `salinan` makes of what is known, by default that alone. Raises SimpananTerkunci where
    nothing is.
    """
    keadaan = state(letak)
    if keadaan is None:
        return kosong
    kenal = ingatan.get(kunci)
    if kenal and kenal[0] == keadaan:
        return kenal[1]
    try:
        with opened(letak, tulis=False, batas=BATAS_BACA if kenal or salinan else None) as con:
            isi = baca(con)
    except SimpananTerkunci:
        if salinan is not None:
            return salinan(kenal[1] if kenal else None)
        if kenal is None:
            raise
        return kenal[1]
    ingatan[kunci] = (keadaan, isi)
    return isi


def _readable(letak: Letak) -> tuple[BarisBuku, ...]:
    """The ledger, or none while the store cannot be read: what is shipped is shown without it, and `condition` says why."""
    try:
        return () if unreadable(letak) else ledger(letak)
    except SimpananRusak:
        return ()


def snapshot(con: duckdb.DuckDBPyConnection, letak: Letak) -> None:
    """Leave a copy of the ledger beside the store; to be called by the writer that holds it."""
    replace_text(letak.riwayat, json.dumps({"buku": records(con, "buku")}, ensure_ascii=False))


def _while_locked(letak: Letak, kenal: tuple[BarisBuku, ...] | None) -> tuple[BarisBuku, ...]:
    ada = [buku for buku in (kenal, _from_snapshot(letak)) if buku is not None]
    if ada:
        return max(ada, key=lambda buku: buku[-1].nomor if buku else 0)
    with opened(letak, tulis=False) as con:
        return tuple(entries(con))


def _from_snapshot(letak: Letak) -> tuple[BarisBuku, ...] | None:
    if not letak.riwayat.is_file():
        return None
    isi = json.loads(letak.riwayat.read_text(encoding="utf-8"))
    return tuple(_entry(baris) for baris in isi["buku"])


def _entry(isi: dict[str, Any]) -> BarisBuku:
    terurai = {k: json.loads(str(isi[k])) for k in JSON_KOLOM}
    return BarisBuku(**{k: isi[k] for k in KOLOM_BUKU} | terurai)
