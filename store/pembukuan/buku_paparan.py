"""Paparan as kept: every revision a row that is only ever added; saving one leaves the version of the data alone."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import duckdb

from store.dasar.batch import now
from store.dasar.galat import SimpananGagal, VersiBergeser
from store.dasar.kueri import Nilai, ask, records
from store.dasar.tempat import Letak, place
from store.penulisan.rupa import exists
from store.penulisan.sambungan import opened, prepare
from store.penulisan.tulis import said, write

SIMPAN, BUANG = "simpan", "buang"
MAKS_ISI = 4_000_000
JENIS = {SIMPAN: "disimpan", BUANG: "dibuang"}
BERGESER = (
    "Sejak Anda membukanya, paparan ini sudah {perubahan}. Yang Anda ubah belum disimpan: "
    "buka keadaan yang terbaru, lalu ulangi perubahannya, atau simpan sebagai paparan baru."
)
BELUM_ADA = "Paparan {kunci} tidak ada; mungkin sudah dibuang."
TERLALU_BESAR = "Paparan ini terlalu besar untuk disimpan; pecah menjadi beberapa paparan."


@dataclass(frozen=True)
class IsiPaparan:
    """One revision. revisi: 1, 2, 3, ... of this key. jenis: simpan | buang. isi: JSON text. pada: ISO time."""

    kunci: str
    revisi: int
    jenis: str
    isi: str
    oleh: str
    pada: str


@dataclass(frozen=True)
class _Revisi:
    """The next revision of a paparan, provided nobody else made one."""

    pagar: ClassVar[str] = "pagar_sentuh"
    kunci: str
    jenis: str
    isi: str
    oleh: str
    harapan: int

    @property
    def nama(self) -> str:
        """What is being written, for a message."""
        return "paparan" if self.jenis == SIMPAN else "pembuangan paparan"

    def done(self, con: duckdb.DuckDBPyConnection) -> int | None:
        """The newest revision when it says the same, ours when an answer got lost; else it must be the expected."""
        akhir = _last(con, self.kunci)
        if self.jenis == BUANG and akhir is None:
            raise SimpananGagal(BELUM_ADA.format(kunci=self.kunci))
        if akhir and akhir.jenis == self.jenis and self.isi in (akhir.isi, ""):
            return akhir.revisi
        if (akhir.revisi if akhir else 0) != self.harapan:
            raise _moved(con, self.kunci, self.harapan)
        return None

    def apply(self, con: duckdb.DuckDBPyConnection, nomor: int) -> int:
        """One more row; one that is removed keeps what it last held."""
        akhir = _last(con, self.kunci)
        isi = self.isi if self.jenis == SIMPAN or akhir is None else akhir.isi
        baru = IsiPaparan(self.kunci, self.harapan + 1, self.jenis, isi, self.oleh, now())
        ask(con, "paparan_masuk", **vars(baru))
        return baru.revisi


def save_paparan(kunci: str, isi: str, oleh: str, harapan: int, *, simpanan: Path | None = None) -> int:
    """Keep `isi` (JSON text) as the next revision and give its number; the same text again stays one revision.

    harapan: the revision it was made from, 0 for a new one; a removed one comes back by saving over its removal.
    Raises VersiBergeser when somebody else saved since, SimpananTerkunci, SimpananGagal.
    """
    if len(isi) > MAKS_ISI:
        raise SimpananGagal(TERLALU_BESAR)
    revisi = _Revisi(said("kunci paparan", kunci), SIMPAN, isi, said("nama", oleh), harapan)
    said("isi paparan", isi)
    letak = place(simpanan)
    prepare(letak)
    return write(letak, revisi)


def remove_paparan(kunci: str, oleh: str, harapan: int, *, simpanan: Path | None = None) -> int:
    """Take a paparan off the list and give the number of that revision; its history stays. Raises like saving."""
    letak = place(simpanan)
    if not exists(letak):
        raise SimpananGagal(BELUM_ADA.format(kunci=kunci))
    return write(letak, _Revisi(kunci, BUANG, "", said("nama", oleh), harapan))


def paparan(kunci: str, revisi: int | None = None, simpanan: Path | None = None) -> IsiPaparan | None:
    """One revision, by default the newest; None when there is none or, asked for the newest, when it is removed."""
    ada = paparan_history(kunci, simpanan)
    if revisi is not None:
        return next((i for i in ada if i.revisi == revisi), None)
    return ada[-1] if ada and ada[-1].jenis == SIMPAN else None


def paparan_history(kunci: str, simpanan: Path | None = None) -> list[IsiPaparan]:
    """Every revision of a paparan, oldest first; empty for an unknown key."""
    return _read(simpanan, lambda con: _rows(con, "paparan_riwayat", kunci=kunci))


def paparan_list(jenis: str = SIMPAN, simpanan: Path | None = None) -> list[IsiPaparan]:
    """The newest revision of each paparan that is kept (or, with "buang", removed), latest first."""
    return _read(simpanan, lambda con: _rows(con, "paparan_daftar", jenis=jenis))


def _read(simpanan: Path | None, tanya: Callable[[duckdb.DuckDBPyConnection], list[IsiPaparan]]) -> list[IsiPaparan]:
    letak: Letak = place(simpanan)
    if not exists(letak):
        return []
    with opened(letak, tulis=False) as con:
        return tanya(con)


def _rows(con: duckdb.DuckDBPyConnection, nama: str, /, **params: Nilai) -> list[IsiPaparan]:
    return [IsiPaparan(**baris) for baris in records(con, nama, **params)]


def _last(con: duckdb.DuckDBPyConnection, kunci: str) -> IsiPaparan | None:
    return next(iter(_rows(con, "paparan_akhir", kunci=kunci)), None)


def _moved(con: duckdb.DuckDBPyConnection, kunci: str, harapan: int) -> VersiBergeser:
    sejak = tuple(i for i in _rows(con, "paparan_riwayat", kunci=kunci) if i.revisi > harapan)
    if not sejak:
        return VersiBergeser(BELUM_ADA.format(kunci=kunci), ())
    return VersiBergeser(BERGESER.format(perubahan=_who(sejak[-1])), sejak)


def _who(isi: IsiPaparan) -> str:
    tahun, bulan, hari = isi.pada[:10].split("-")
    return f"{JENIS[isi.jenis]} oleh {isi.oleh}, {hari}-{bulan}-{tahun} pukul {isi.pada[11:16].replace(':', '.')}"
