"""The letterhead of a province's meetings, remembered once: words, logo, office template; saving one replaces the last."""

import base64
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import duckdb

from store.dasar.batch import now
from store.dasar.kueri import ask, records
from store.dasar.tempat import Letak, place
from store.pembukuan.buku import remembered
from store.penulisan.sambungan import prepare
from store.penulisan.tulis import said, write


@dataclass(frozen=True)
class IsiKop:
    """What is remembered for a province. isi: JSON text. logo, templat: files, b'' for none. pada: ISO time."""

    prov: str
    isi: str
    logo: bytes
    templat: bytes
    oleh: str = ""
    pada: str = ""


# By store and province, with the state of the files it was read from: a logo and a template may be 11 MB.
_ingatan: dict[tuple[Letak, str], tuple[object, IsiKop | None]] = {}


@dataclass(frozen=True)
class _Ganti:
    pagar: ClassVar[str] = "pagar_sentuh"
    nama: ClassVar[str] = "kop rakor"
    kop: IsiKop

    def done(self, con: duckdb.DuckDBPyConnection) -> IsiKop | None:
        """What is remembered when it says the same."""
        ada = _read(con, self.kop.prov)
        return ada if ada and (ada.isi, ada.logo, ada.templat) == (self.kop.isi, self.kop.logo, self.kop.templat) else None

    def apply(self, con: duckdb.DuckDBPyConnection, nomor: int) -> IsiKop:
        """The new one in place of the old."""
        ask(con, "kop_buang", prov=self.kop.prov)
        ask(con, "kop_masuk", **{k: _text(v) for k, v in vars(self.kop).items()})
        return self.kop


def save_kop(prov: str, isi: str, logo: bytes, templat: bytes, oleh: str, *, simpanan: Path | None = None) -> IsiKop:
    """Remember the letterhead of a province in place of the one it had. Raises SimpananGagal, SimpananTerkunci."""
    letak = place(simpanan)
    prepare(letak)
    hasil = write(letak, _Ganti(IsiKop(prov, isi, logo, templat, said("nama", oleh), now())))
    _ingatan.pop((letak, prov), None)
    return hasil


def kop(prov: str, simpanan: Path | None = None) -> IsiKop | None:
    """What is remembered for a province; None when nothing is. While another process writes, the last known answers."""
    letak = place(simpanan)
    return remembered(_ingatan, (letak, prov), letak, lambda con: _read(con, prov), None)


def _read(con: duckdb.DuckDBPyConnection, prov: str) -> IsiKop | None:
    for baris in records(con, "kop", prov=prov):
        teks = {k: str(v) for k, v in baris.items()}
        berkas = {k: base64.b64decode(teks.pop(k)) for k in ("logo", "templat")}
        return IsiKop(**teks, logo=berkas["logo"], templat=berkas["templat"])
    return None


def _text(nilai: str | bytes) -> str:
    return base64.b64encode(nilai).decode() if isinstance(nilai, bytes) else nilai
