"""What can be written to the ledger of waves, each knowing when it is already done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import duckdb

from store.galat import SimpananGagal, VersiBergeser
from store.kueri import ask, records

SIMPAN, CABUT, PULIHKAN, GANTI = "simpan", "cabut", "pulihkan", "ganti"
JENIS = {SIMPAN: "disimpan", CABUT: "dicabut", PULIHKAN: "dipulihkan", GANTI: "digantikan"}
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


@dataclass(frozen=True)
class CatatanGelombang:
    """One event with what is known of its upload.

    urut: 1, 2, 3, ... jenis: simpan | cabut | pulihkan | ganti. kiriman: the upload, the `urut` at which it was saved.
    pengganti: the upload that took its place, else 0. The rest as in `buku_gelombang.Kiriman`.
    """

    urut: int
    jenis: str
    kiriman: int
    oleh: str
    pada: str
    alasan: str
    pengganti: int
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
        return wave_of(self.nama, self.buku, self.tahun, self.periode)


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


def wave_of(nama: str, buku: str, tahun: int, periode: str) -> tuple[str, str, int, str]:
    """What makes two uploads the same wave."""
    return " ".join(nama.casefold().split()), buku, tahun, " ".join(periode.casefold().split())


def in_force(catatan: Iterable[CatatanGelombang]) -> list[CatatanGelombang]:
    """The last event of each upload that it is in force by, by the number of the upload."""
    akhir = {c.kiriman: c for c in catatan}
    return [akhir[k] for k in sorted(akhir) if akhir[k].jenis in (SIMPAN, PULIHKAN)]


def ledger(con: duckdb.DuckDBPyConnection) -> list[CatatanGelombang]:
    """All events, oldest first."""
    return [CatatanGelombang(**baris) for baris in records(con, "gelombang_daftar")]


@dataclass(frozen=True)
class Penyimpanan:
    """Keep one more upload, provided nobody changed its wave since."""

    pagar: ClassVar[str] = "pagar_sentuh"
    isi: Mapping[str, Any]
    oleh: str
    pada: str
    harapan: frozenset[int]
    ganti: bool
    alasan: str = ""

    @property
    def nama(self) -> str:
        """What is being written, for a message."""
        return f"jawaban dari berkas {self.isi['nama_berkas']}"

    def done(self, con: duckdb.DuckDBPyConnection) -> HasilGelombang | None:
        """The upload that holds the same answers, ours when an answer got lost; else the wave must be as it was seen."""
        catatan = ledger(con)
        berlaku = in_force(catatan)
        sama = next((c for c in berlaku if c.sidik == self.isi["sidik"]), None)
        if sama is not None:
            milik = (sama.jenis, sama.pada, sama.oleh) == (SIMPAN, self.pada, self.oleh)
            return self._saved(sama.kiriman) if milik else HasilGelombang("sudah_ada", sama.kiriman, already(sama))
        kini = {c.kiriman for c in self._own(berlaku)}
        if kini != self.harapan:
            sejak = tuple(c for c in self._own(catatan) if c.kiriman in kini ^ self.harapan)
            raise VersiBergeser(BERGESER.format(perubahan="; ".join(map(_event, sejak)) or "kirimannya lain"), sejak)
        return None

    def apply(self, con: duckdb.DuckDBPyConnection, nomor: int) -> HasilGelombang:
        """The answers and their event; then an event for each upload they take the place of."""
        urut = _next(con)
        ask(con, "gelombang_masuk", kiriman=urut, **self.isi)
        _note(con, urut, SIMPAN, urut, self)
        for ke, lama in enumerate(sorted(self.harapan) if self.ganti else (), 1):
            _note(con, urut + ke, GANTI, lama, self, pengganti=urut)
        return self._saved(urut)

    def _own(self, catatan: Iterable[CatatanGelombang]) -> list[CatatanGelombang]:
        gelombang = wave_of(*(self.isi[k] for k in ("nama", "buku", "tahun", "periode")))
        return [c for c in catatan if c.gelombang == gelombang]

    def _saved(self, kiriman: int) -> HasilGelombang:
        jumlah = f"{self.isi['jumlah']:,}".replace(",", ".")
        return HasilGelombang("tersimpan", kiriman, f"Kiriman {kiriman} tersimpan: {jumlah} responden.")


@dataclass(frozen=True)
class Pencabutan:
    """Take an upload out of its wave."""

    pagar: ClassVar[str] = "pagar_sentuh"
    kiriman: int
    oleh: str
    alasan: str
    pada: str

    @property
    def nama(self) -> str:
        """What is being written, for a message."""
        return f"pencabutan kiriman {self.kiriman}"

    def done(self, con: duckdb.DuckDBPyConnection) -> HasilGelombang | None:
        """That it is out already, by us when an answer got lost."""
        akhir = _last(ledger(con), self.kiriman)
        if akhir.jenis in (SIMPAN, PULIHKAN):
            return None
        if (akhir.jenis, akhir.pada, akhir.oleh) == (CABUT, self.pada, self.oleh):
            return self._withdrawn()
        return HasilGelombang("sudah_dicabut", self.kiriman, f"Kiriman {self.kiriman} sudah {who(akhir)}.")

    def apply(self, con: duckdb.DuckDBPyConnection, nomor: int) -> HasilGelombang:
        """One more event."""
        _note(con, _next(con), CABUT, self.kiriman, self)
        return self._withdrawn()

    def _withdrawn(self) -> HasilGelombang:
        return HasilGelombang("dicabut", self.kiriman, f"Kiriman {self.kiriman} dicabut; jawabannya tidak lagi dihitung.")


@dataclass(frozen=True)
class Pemulihan:
    """Put an upload back into its wave."""

    pagar: ClassVar[str] = "pagar_sentuh"
    kiriman: int
    oleh: str
    alasan: str
    pada: str

    @property
    def nama(self) -> str:
        """What is being written, for a message."""
        return f"pemulihan kiriman {self.kiriman}"

    def done(self, con: duckdb.DuckDBPyConnection) -> HasilGelombang | None:
        """The upload itself if in force, or another with the same answers. Raises SimpananGagal while its replacement is."""
        catatan = ledger(con)
        akhir, berlaku = _last(catatan, self.kiriman), in_force(catatan)
        if akhir.jenis in (SIMPAN, PULIHKAN):
            milik = (akhir.jenis, akhir.pada, akhir.oleh) == (PULIHKAN, self.pada, self.oleh)
            pesan = f"Kiriman {self.kiriman} sedang berlaku ({who(akhir)})."
            return self._restored() if milik else HasilGelombang("sudah_berlaku", self.kiriman, pesan)
        if akhir.pengganti in {c.kiriman for c in berlaku}:
            raise SimpananGagal(MASIH_DIGANTI.format(kiriman=self.kiriman, pengganti=akhir.pengganti))
        sama = next((c for c in berlaku if c.sidik == akhir.sidik), None)
        return None if sama is None else HasilGelombang("sudah_ada", sama.kiriman, already(sama))

    def apply(self, con: duckdb.DuckDBPyConnection, nomor: int) -> HasilGelombang:
        """One more event."""
        _note(con, _next(con), PULIHKAN, self.kiriman, self)
        return self._restored()

    def _restored(self) -> HasilGelombang:
        return HasilGelombang("dipulihkan", self.kiriman, f"Kiriman {self.kiriman} dihitung kembali.")


Tindakan = Penyimpanan | Pencabutan | Pemulihan


def already(sama: CatatanGelombang) -> str:
    """That these answers are kept already, and where."""
    return SUDAH_ADA.format(kiriman=sama.kiriman, nama=sama.nama, periode=sama.periode, tahun=sama.tahun, siapa=who(sama))


def who(c: CatatanGelombang) -> str:
    """'dicabut oleh Sari, 21-11-2026 pukul 20.15'."""
    tahun, bulan, hari = c.pada[:10].split("-")
    return f"{JENIS[c.jenis]} oleh {c.oleh}, {hari}-{bulan}-{tahun} pukul {c.pada[11:16].replace(':', '.')}"


def _event(c: CatatanGelombang) -> str:
    return f"kiriman {c.kiriman} {who(c)}"


def _last(catatan: list[CatatanGelombang], kiriman: int) -> CatatanGelombang:
    milik = [c for c in catatan if c.kiriman == kiriman]
    if not milik:
        raise SimpananGagal(BELUM_ADA.format(kiriman=kiriman))
    return milik[-1]


def _next(con: duckdb.DuckDBPyConnection) -> int:
    return max((c.urut for c in ledger(con)), default=0) + 1


def _note(con: duckdb.DuckDBPyConnection, urut: int, jenis: str, kiriman: int, t: Tindakan, pengganti: int = 0) -> None:
    siapa = {"oleh": t.oleh, "pada": t.pada, "alasan": t.alasan}
    ask(con, "gelombang_catat", urut=urut, jenis=jenis, kiriman=kiriman, pengganti=pengganti, **siapa)
