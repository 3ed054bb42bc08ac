"""Waves of surveys as kept: every upload of clean answers whole, and what became of it; a ledger that only grows."""

import hashlib
from collections.abc import Collection, Iterable
from pathlib import Path

import duckdb

from store.dasar.batch import now
from store.dasar.galat import JawabanRusak, SimpananGagal
from store.dasar.kueri import ask
from store.dasar.tempat import Letak, place
from store.pembukuan.buku import remembered
from store.pembukuan.catatan_gelombang import CatatanGelombang, HasilGelombang, Kiriman, in_force, ledger
from store.pembukuan.tindakan_gelombang import BELUM_ADA, Pemulihan, Pencabutan, Penyimpanan
from store.penulisan.rupa import exists
from store.penulisan.sambungan import opened, prepare
from store.penulisan.tulis import said, write

MAKS_ISI = 64 << 20
TERLALU_BESAR = "Jawaban ini terlalu besar untuk disimpan sekaligus; bagi menurut daerah, lalu simpan satu per satu."
RUSAK = (
    "Jawaban kiriman {kiriman} di simpanan rusak: isinya tidak sama dengan yang dahulu disimpan. Unggah lagi berkasnya, atau "
    "pulihkan simpanan dari cadangan."
)

_ingatan: dict[Letak, tuple[object, tuple[CatatanGelombang, ...]]] = {}


def save_wave(
    kiriman: Kiriman, oleh: str, *, harapan: Collection[int] = (), ganti: bool = False, pada: str = "",
    simpanan: Path | None = None,
) -> HasilGelombang:
    """Keep an upload in its wave, beside those in force or in place of them (`ganti`); the same answers are not kept twice.

    They take the place of an upload of this wave that held the same and is damaged. harapan: numbers of the uploads of this
    wave that were in force when somebody decided so. Raises VersiBergeser when they are others by now, SimpananTerkunci,
    SimpananGagal.
    """
    if len(kiriman.isi) > MAKS_ISI:
        raise SimpananGagal(TERLALU_BESAR)
    for apa, nilai in (("nama survei", kiriman.nama), ("jenis survei", kiriman.buku), ("periode", kiriman.periode)):
        said(apa, nilai)
    letak = place(simpanan)
    prepare(letak)
    return write(letak, Penyimpanan(
        isi=kiriman, sidik_isi=_fingerprint(kiriman.isi), oleh=said("nama", oleh), pada=pada or now(), harapan=frozenset(harapan),
        ganti=ganti, rusak=_damaged(kiriman.sidik, simpanan),
    ))


def withdraw_wave(kiriman: int, oleh: str, alasan: str, *, pada: str = "", simpanan: Path | None = None) -> HasilGelombang:
    """Take an upload out of its wave; its answers stay, to be restored. Raises SimpananTerkunci, SimpananGagal."""
    siapa = {"oleh": said("nama", oleh), "alasan": said("alasan", alasan), "pada": pada or now()}
    return _change(Pencabutan(kiriman=kiriman, **siapa), simpanan)


def restore_wave(kiriman: int, oleh: str, alasan: str, *, pada: str = "", simpanan: Path | None = None) -> HasilGelombang:
    """Put an upload back, unless its answers are in force in another or what replaced it still is.

    Raises as `withdraw_wave`, and JawabanRusak for one that is damaged.
    """
    siapa = {"oleh": said("nama", oleh), "alasan": said("alasan", alasan), "pada": pada or now()}
    wave_answers(kiriman, simpanan)
    return _change(Pemulihan(kiriman=kiriman, **siapa), simpanan)


def wave_ledger(simpanan: Path | None = None) -> tuple[CatatanGelombang, ...]:
    """All that happened to uploads, oldest first; while another process writes, the last known answers."""
    letak = place(simpanan)
    return remembered(_ingatan, letak, letak, lambda con: tuple(ledger(con)), ())


def wave_uploads(catatan: Iterable[CatatanGelombang]) -> list[CatatanGelombang]:
    """Of a ledger the rows that put the uploads in force there, by their numbers."""
    return in_force(catatan)


def wave_answers(kiriman: int, simpanan: Path | None = None) -> bytes:
    """The clean answers of an upload as they were kept. Raises SimpananGagal without any, JawabanRusak for damaged ones."""
    letak = place(simpanan)
    if not exists(letak):
        raise SimpananGagal(BELUM_ADA.format(kiriman=kiriman))
    try:
        with opened(letak, tulis=False) as con:
            ada = ask(con, "gelombang_isi", kiriman=kiriman)
    except duckdb.Error as galat:
        raise JawabanRusak(RUSAK.format(kiriman=kiriman)) from galat
    if not ada:
        raise SimpananGagal(BELUM_ADA.format(kiriman=kiriman))
    isi, sidik = ada[0]
    if not isinstance(isi, bytes) or _fingerprint(isi) != sidik:
        raise JawabanRusak(RUSAK.format(kiriman=kiriman))
    return isi


def _damaged(sidik: str, simpanan: Path | None) -> frozenset[int]:
    """Uploads in force with these answers that can not be read any more."""
    hasil = set()
    for c in in_force(wave_ledger(simpanan)):
        if c.sidik == sidik:
            try:
                wave_answers(c.kiriman, simpanan)
            except JawabanRusak:
                hasil.add(c.kiriman)
    return frozenset(hasil)


def _fingerprint(isi: bytes) -> str:
    return hashlib.sha256(isi).hexdigest()


def _change(tindakan: Pencabutan | Pemulihan, simpanan: Path | None) -> HasilGelombang:
    letak = place(simpanan)
    if not exists(letak):
        raise SimpananGagal(BELUM_ADA.format(kiriman=tindakan.kiriman))
    return write(letak, tindakan)
