"""What can be written to the ledger of waves, each knowing when it is already done."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

import duckdb

from store.dasar.galat import SimpananGagal, VersiBergeser
from store.dasar.kueri import ask
from store.pembukuan.catatan_gelombang import (
    BERLAKU,
    CABUT,
    GANTI,
    PULIHKAN,
    SIMPAN,
    CatatanGelombang,
    HasilGelombang,
    Kiriman,
    in_force,
    ledger,
    who,
)

BELUM_ADA = "Kiriman {kiriman} tidak ada di simpanan."
BERGESER = (
    "Sejak Anda melihatnya, gelombang ini sudah berubah: {perubahan}. Tidak ada yang disimpan; lihat keadaannya yang baru, "
    "lalu pilih lagi."
)
SUDAH_ADA = (
    "Jawaban yang sama sudah tersimpan sebagai kiriman {kiriman} ({nama}, {periode} {tahun}, {siapa}); "
    "tidak ada yang ditambahkan."
)
MASIH_DIGANTI = "Kiriman {kiriman} digantikan oleh kiriman {pengganti}; cabut dahulu kiriman {pengganti}, lalu pulihkan yang ini."


@dataclass(frozen=True, kw_only=True)
class _Tindakan:
    """Who does something to an upload, when and why; `jenis`: of the event it is written as."""

    pagar: ClassVar[str] = "pagar_sentuh"
    jenis: ClassVar[str]
    oleh: str
    pada: str
    alasan: str = ""

    def mine(self, c: CatatanGelombang) -> bool:
        """Whether this very write made an event: its answer got lost."""
        return (c.jenis, c.pada, c.oleh) == (self.jenis, self.pada, self.oleh)

    def note(self, con: duckdb.DuckDBPyConnection, urut: int, kiriman: int, jenis: str = "", pengganti: int = 0) -> None:
        """One more event."""
        siapa = {"oleh": self.oleh, "pada": self.pada, "alasan": self.alasan}
        ask(con, "gelombang_catat", urut=urut, jenis=jenis or self.jenis, kiriman=kiriman, pengganti=pengganti, **siapa)


@dataclass(frozen=True, kw_only=True)
class Penyimpanan(_Tindakan):
    """Keep one more upload, provided nobody changed its wave since.

    `rusak`: uploads of which nothing can be read any more; the same answers take the place of one of its own wave.
    """

    jenis: ClassVar[str] = SIMPAN
    isi: Kiriman
    sidik_isi: str
    harapan: frozenset[int]
    ganti: bool
    rusak: frozenset[int] = frozenset()

    @property
    def nama(self) -> str:
        """What is being written, for a message."""
        return f"jawaban dari berkas {self.isi.nama_berkas}"

    def done(self, con: duckdb.DuckDBPyConnection) -> HasilGelombang | None:
        """The upload that holds the same answers, ours when an answer got lost; else the wave must be as it was seen."""
        catatan = ledger(con)
        berlaku = in_force(catatan)
        sama = next((c for c in berlaku if c.sidik == self.isi.sidik and c.kiriman not in self._mended(berlaku)), None)
        if sama is not None:
            return self._saved(sama.kiriman) if self.mine(sama) else HasilGelombang("sudah_ada", sama.kiriman, already(sama))
        kini = {c.kiriman for c in self._own(berlaku)}
        if kini != self.harapan:
            sejak = tuple(c for c in self._own(catatan) if c.kiriman in kini ^ self.harapan)
            raise VersiBergeser(BERGESER.format(perubahan="; ".join(map(_event, sejak)) or "kirimannya lain"), sejak)
        return None

    def apply(self, con: duckdb.DuckDBPyConnection, nomor: int) -> HasilGelombang:
        """The answers and their event; then an event for each upload they take the place of."""
        urut = _next(con)
        lama = self.harapan if self.ganti else self._mended(in_force(ledger(con)))
        ask(con, "gelombang_masuk", kiriman=urut, sidik_isi=self.sidik_isi, **vars(self.isi))
        self.note(con, urut, urut)
        for ke, satu in enumerate(sorted(lama), 1):
            self.note(con, urut + ke, satu, GANTI, pengganti=urut)
        return self._saved(urut)

    def _own(self, catatan: Iterable[CatatanGelombang]) -> list[CatatanGelombang]:
        return [c for c in catatan if c.gelombang == self.isi.gelombang]

    def _mended(self, berlaku: Iterable[CatatanGelombang]) -> set[int]:
        """Damaged uploads of this wave that held these answers."""
        return {c.kiriman for c in self._own(berlaku) if c.kiriman in self.rusak and c.sidik == self.isi.sidik}

    def _saved(self, kiriman: int) -> HasilGelombang:
        jumlah = f"{self.isi.jumlah:,}".replace(",", ".")
        return HasilGelombang("tersimpan", kiriman, f"Kiriman {kiriman} tersimpan: {jumlah} responden.")


@dataclass(frozen=True, kw_only=True)
class _Perubahan(_Tindakan):
    """Something done to an upload that is there. `sebutan`: what it is called; `hasil`: what it comes to, and in words."""

    sebutan: ClassVar[str]
    hasil: ClassVar[tuple[str, str]]
    kiriman: int

    @property
    def nama(self) -> str:
        """What is being written, for a message."""
        return f"{self.sebutan} kiriman {self.kiriman}"

    def apply(self, con: duckdb.DuckDBPyConnection, nomor: int) -> HasilGelombang:
        """One more event."""
        self.note(con, _next(con), self.kiriman)
        return self.carried_out()

    def carried_out(self) -> HasilGelombang:
        """That it is done."""
        keadaan, pesan = self.hasil
        return HasilGelombang(keadaan, self.kiriman, pesan.format(kiriman=self.kiriman))


@dataclass(frozen=True, kw_only=True)
class Pencabutan(_Perubahan):
    """Take an upload out of its wave."""

    jenis: ClassVar[str] = CABUT
    sebutan: ClassVar[str] = "pencabutan"
    hasil: ClassVar[tuple[str, str]] = "dicabut", "Kiriman {kiriman} dicabut; jawabannya tidak lagi dihitung."

    def done(self, con: duckdb.DuckDBPyConnection) -> HasilGelombang | None:
        """That it is out already, by us when an answer got lost."""
        akhir = _last(ledger(con), self.kiriman)
        if akhir.jenis in BERLAKU:
            return None
        if self.mine(akhir):
            return self.carried_out()
        return HasilGelombang("sudah_dicabut", self.kiriman, f"Kiriman {self.kiriman} sudah {who(akhir)}.")


@dataclass(frozen=True, kw_only=True)
class Pemulihan(_Perubahan):
    """Put an upload back into its wave."""

    jenis: ClassVar[str] = PULIHKAN
    sebutan: ClassVar[str] = "pemulihan"
    hasil: ClassVar[tuple[str, str]] = "dipulihkan", "Kiriman {kiriman} dihitung kembali."

    def done(self, con: duckdb.DuckDBPyConnection) -> HasilGelombang | None:
        """The upload itself if in force, or another with the same answers. Raises SimpananGagal while its replacement is."""
        catatan = ledger(con)
        akhir, berlaku = _last(catatan, self.kiriman), in_force(catatan)
        if akhir.jenis in BERLAKU:
            pesan = f"Kiriman {self.kiriman} sedang berlaku ({who(akhir)})."
            return self.carried_out() if self.mine(akhir) else HasilGelombang("sudah_berlaku", self.kiriman, pesan)
        if akhir.pengganti in {c.kiriman for c in berlaku}:
            raise SimpananGagal(MASIH_DIGANTI.format(kiriman=self.kiriman, pengganti=akhir.pengganti))
        sama = next((c for c in berlaku if c.sidik == akhir.sidik), None)
        return None if sama is None else HasilGelombang("sudah_ada", sama.kiriman, already(sama))


def already(sama: CatatanGelombang) -> str:
    """That these answers are kept already, and where."""
    return SUDAH_ADA.format(kiriman=sama.kiriman, nama=sama.nama, periode=sama.periode, tahun=sama.tahun, siapa=who(sama))


def _event(c: CatatanGelombang) -> str:
    return f"kiriman {c.kiriman} {who(c)}"


def _last(catatan: list[CatatanGelombang], kiriman: int) -> CatatanGelombang:
    milik = [c for c in catatan if c.kiriman == kiriman]
    if not milik:
        raise SimpananGagal(BELUM_ADA.format(kiriman=kiriman))
    return milik[-1]


def _next(con: duckdb.DuckDBPyConnection) -> int:
    return max((c.urut for c in ledger(con)), default=0) + 1
