"""Uploads that can not be read any more: what stands in for them, which figures have to wait, and what to do."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ingest.jawaban.gelombang.gelombang import JawabanBersih, kept
from store import CatatanGelombang, JawabanRusak
from store.pembukuan.catatan_gelombang import who

CARA = (
    "Unggah lagi berkas yang sama ke gelombang ini (langsung menggantikannya), pulihkan simpanan dari cadangan, atau cabut "
    "kiriman itu dengan alasan. Gelombang lain dan kiriman lain tetap dapat dipakai."
)


class KirimanRusak(JawabanRusak):
    """Uploads that are in force and can not be read: which, whose, since when, and the ways out."""

    def __init__(self, kiriman: Sequence[CatatanGelombang]) -> None:
        super().__init__(" ".join([*map(told, kiriman), CARA]))
        self.kiriman = tuple(kiriman)

    def __reduce__(self) -> tuple["type[KirimanRusak]", tuple[tuple[CatatanGelombang, ...]]]:
        """What makes the same error in another process."""
        return type(self), (self.kiriman,)


@dataclass(frozen=True)
class Terbaca:
    """Answers of uploads by number, and the first event of each that can not be read."""

    isi: Mapping[int, JawabanBersih]
    rusak: tuple[CatatanGelombang, ...]


def told(c: CatatanGelombang) -> str:
    """'Kiriman 1 rusak: survei.csv, 60 responden, disimpan oleh Sari, 21-11-2026 pukul 20.15.'"""
    jumlah = f"{c.jumlah:,}".replace(",", ".")
    return f"Kiriman {c.kiriman} rusak: {c.nama_berkas}, {jumlah} responden, {who(c)}."


def readable(nomor: Collection[int], catatan: Sequence[CatatanGelombang]) -> Terbaca:
    """The answers of these uploads out of the ledger; those of another upload with the same answers stand in for a damaged one.

    Raises SimpananGagal where an upload is gone.
    """
    awal = {c.kiriman: c for c in reversed(catatan)}
    isi, rusak = {}, []
    for satu in sorted(nomor):
        sama = [awal[satu], *(c for c in awal.values() if c.sidik == awal[satu].sidik and c.kiriman != satu)]
        ada = next((j for c in sama if (j := _whole(c)) is not None), None)
        if ada is None:
            rusak.append(awal[satu])
        else:
            isi[satu] = ada
    return Terbaca(isi, tuple(rusak))


def in_doubt(rusak: Sequence[CatatanGelombang], milik: CatatanGelombang) -> set[str]:
    """Regions of which nothing more may be told in a wave: what its damaged uploads showed there is known no more.

    `milik`: any event of the wave. Uploads to a wave of other people take nothing away.
    """
    return {w for c in rusak if _same_people(c, milik) for w in c.wilayah.split(",")}


def _whole(c: CatatanGelombang) -> JawabanBersih | None:
    try:
        return kept(c)
    except JawabanRusak:
        return None


def _same_people(satu: CatatanGelombang, lain: CatatanGelombang) -> bool:
    """Whether two waves may hold the same people: a year holds its half-years, but one half-year not another."""
    if satu.tahun != lain.tahun:
        return False
    jenis = [c.gelombang[3].split(" ") for c in (satu, lain)]
    return jenis[0] == jenis[1] or jenis[0][0] != jenis[1][0]
