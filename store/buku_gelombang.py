"""Waves of surveys as kept: every upload of clean answers whole, and what became of it; a ledger that only grows."""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields
from pathlib import Path

import duckdb

from store.batch import now
from store.buku import BATAS_BACA
from store.galat import SimpananGagal, SimpananTerkunci
from store.kueri import ask
from store.sambungan import opened, prepare
from store.tempat import Letak, place, state
from store.tindakan_gelombang import (
    BELUM_ADA,
    CatatanGelombang,
    HasilGelombang,
    Pemulihan,
    Pencabutan,
    Penyimpanan,
    in_force,
    ledger,
)
from store.tulis import said, write

MAKS_ISI = 64 << 20
TERLALU_BESAR = "Jawaban ini terlalu besar untuk disimpan sekaligus; bagi menurut daerah, lalu simpan satu per satu."
RUSAK = (
    "Jawaban kiriman {kiriman} di simpanan rusak: isinya tidak sama dengan yang dahulu disimpan. Gelombang yang memuatnya, juga "
    "yang pernah memuatnya, tidak dapat dihitung sampai simpanan dipulihkan dari cadangan."
)

_ingatan: dict[Letak, tuple[object, tuple[CatatanGelombang, ...]]] = {}


@dataclass(frozen=True)
class Kiriman:
    """One upload to be kept. `isi`: clean answers as Parquet; `sidik`: their fingerprint whatever their order.

    `nama`, `buku`, `tahun`, `periode`: the wave it belongs to; `wilayah`: codes of its regions, parted by commas; `kode`: the
    codebook as JSON; `jumlah`: respondents.
    """

    nama: str
    buku: str
    tahun: int
    periode: str
    wilayah: str
    kode: str
    nama_berkas: str
    jumlah: int
    sidik: str
    isi: bytes


def save_wave(
    kiriman: Kiriman, oleh: str, *, harapan: Collection[int] = (), ganti: bool = False, pada: str = "",
    simpanan: Path | None = None,
) -> HasilGelombang:
    """Keep an upload in its wave, beside those in force or in place of them (`ganti`); the same answers are not kept twice.

    harapan: numbers of the uploads of this wave that were in force when somebody decided so. Raises VersiBergeser when they are
    others by now, SimpananTerkunci, SimpananGagal.
    """
    if len(kiriman.isi) > MAKS_ISI:
        raise SimpananGagal(TERLALU_BESAR)
    isi = {k.name: getattr(kiriman, k.name) for k in fields(Kiriman)}
    for apa, nilai in (("nama survei", kiriman.nama), ("jenis survei", kiriman.buku), ("periode", kiriman.periode)):
        said(apa, nilai)
    isi |= {"sidik_isi": hashlib.sha256(kiriman.isi).hexdigest()}
    letak = place(simpanan)
    prepare(letak)
    return write(letak, Penyimpanan(isi, said("nama", oleh), pada or now(), frozenset(harapan), ganti))


def withdraw_wave(kiriman: int, oleh: str, alasan: str, *, pada: str = "", simpanan: Path | None = None) -> HasilGelombang:
    """Take an upload out of its wave; its answers stay, to be restored. Raises SimpananTerkunci, SimpananGagal."""
    return _change(Pencabutan(kiriman, said("nama", oleh), said("alasan", alasan), pada or now()), simpanan)


def restore_wave(kiriman: int, oleh: str, alasan: str, *, pada: str = "", simpanan: Path | None = None) -> HasilGelombang:
    """Put an upload back, unless its answers are in force in another or what replaced it still is. Raises as `withdraw_wave`."""
    return _change(Pemulihan(kiriman, said("nama", oleh), said("alasan", alasan), pada or now()), simpanan)


def wave_ledger(simpanan: Path | None = None) -> tuple[CatatanGelombang, ...]:
    """All that happened to uploads, oldest first; while another process writes, the last known answers."""
    letak = place(simpanan)
    keadaan = state(letak)
    if keadaan is None:
        return ()
    kenal = _ingatan.get(letak)
    if kenal and kenal[0] == keadaan:
        return kenal[1]
    try:
        with opened(letak, tulis=False, batas=BATAS_BACA if kenal else None) as con:
            catatan = tuple(ledger(con))
    except SimpananTerkunci:
        if kenal is None:
            raise
        return kenal[1]
    _ingatan[letak] = (keadaan, catatan)
    return catatan


def wave_uploads(catatan: Iterable[CatatanGelombang]) -> list[CatatanGelombang]:
    """Of a ledger the rows that put the uploads in force there, by their numbers."""
    return in_force(catatan)


def wave_answers(kiriman: int, simpanan: Path | None = None) -> bytes:
    """The clean answers of an upload as they were kept. Raises SimpananGagal when there are none or they are damaged."""
    letak = place(simpanan)
    if not letak.basis.is_file():
        raise SimpananGagal(BELUM_ADA.format(kiriman=kiriman))
    try:
        with opened(letak, tulis=False) as con:
            ada = ask(con, "gelombang_isi", kiriman=kiriman)
    except duckdb.Error as galat:
        raise SimpananGagal(RUSAK.format(kiriman=kiriman)) from galat
    if not ada:
        raise SimpananGagal(BELUM_ADA.format(kiriman=kiriman))
    isi, sidik = ada[0]
    if not isinstance(isi, bytes) or hashlib.sha256(isi).hexdigest() != sidik:
        raise SimpananGagal(RUSAK.format(kiriman=kiriman))
    return isi


def _change(tindakan: Pencabutan | Pemulihan, simpanan: Path | None) -> HasilGelombang:
    letak = place(simpanan)
    if not letak.basis.is_file():
        raise SimpananGagal(BELUM_ADA.format(kiriman=tindakan.kiriman))
    return write(letak, tindakan)
