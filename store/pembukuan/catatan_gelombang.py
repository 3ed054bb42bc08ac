"""What is known of uploads to waves of surveys: the events of their ledger, and which of them count."""

from collections.abc import Iterable
from dataclasses import dataclass

import duckdb

from store.dasar.kueri import records

SIMPAN, CABUT, PULIHKAN, GANTI = "simpan", "cabut", "pulihkan", "ganti"
# By these an upload counts.
BERLAKU = (SIMPAN, PULIHKAN)
JENIS = {SIMPAN: "disimpan", CABUT: "dicabut", PULIHKAN: "dipulihkan", GANTI: "digantikan"}


@dataclass(frozen=True)
class IsiGelombang:
    """What is known of an upload.

    `nama`, `buku`, `tahun`, `periode`: the wave it belongs to; `wilayah`: codes of its regions, parted by commas; `kode`: the
    codebook as JSON; `jumlah`: respondents; `sidik`: fingerprint of the answers whatever their order.
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

    @property
    def gelombang(self) -> tuple[str, str, int, str]:
        """The wave it belongs to: capitals and blanks do not part two."""
        return " ".join(self.nama.casefold().split()), self.buku, self.tahun, " ".join(self.periode.casefold().split())


@dataclass(frozen=True)
class Kiriman(IsiGelombang):
    """One upload to be kept. `isi`: clean answers as Parquet."""

    isi: bytes


@dataclass(frozen=True)
class CatatanGelombang(IsiGelombang):
    """One event with what is known of its upload.

    urut: 1, 2, 3, ... jenis: simpan | cabut | pulihkan | ganti. kiriman: the upload, the `urut` at which it was saved.
    pengganti: the upload that took its place, else 0.
    """

    urut: int
    jenis: str
    kiriman: int
    oleh: str
    pada: str
    alasan: str
    pengganti: int


@dataclass(frozen=True)
class HasilGelombang:
    """What became of a write.

    keadaan: tersimpan | sudah_ada | dicabut | sudah_dicabut | dipulihkan | sudah_berlaku. pesan: an Indonesian sentence.
    """

    keadaan: str
    kiriman: int
    pesan: str

    @property
    def changed(self) -> bool:
        """Whether the ledger has grown."""
        return self.keadaan in ("tersimpan", "dicabut", "dipulihkan")


def in_force(catatan: Iterable[CatatanGelombang]) -> list[CatatanGelombang]:
    """The last event of each upload that it is in force by, by the number of the upload."""
    akhir = {c.kiriman: c for c in catatan}
    return [akhir[k] for k in sorted(akhir) if akhir[k].jenis in BERLAKU]


def ledger(con: duckdb.DuckDBPyConnection) -> list[CatatanGelombang]:
    """All events, oldest first."""
    return [CatatanGelombang(**baris) for baris in records(con, "gelombang_daftar")]


def who(c: CatatanGelombang) -> str:
    """'dicabut oleh Sari, 21-11-2026 pukul 20.15'."""
    tahun, bulan, hari = c.pada[:10].split("-")
    return f"{JENIS[c.jenis]} oleh {c.oleh}, {hari}-{bulan}-{tahun} pukul {c.pada[11:16].replace(':', '.')}"
