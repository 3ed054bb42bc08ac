"""The three things that can be written to the ledger, each knowing when it is already done."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar

import duckdb
import pyarrow as pa

from store.dasar.batch import Batch, Sumber
from store.dasar.cakram import Titipan, settle
from store.dasar.galat import BatchTidakAda, VersiBergeser
from store.dasar.kueri import ask
from store.pembukuan.buku import BarisBuku, entries

JENIS = {"terbit": "diterbitkan", "cabut": "dicabut", "pulihkan": "dipulihkan"}
BERGESER = (
    "Sejak pratinjau ini dihitung (versi {harapan}), data sudah berubah: {perubahan}. "
    "Tidak ada yang disimpan; periksa pratinjau yang baru, lalu terbitkan lagi."
)


@dataclass(frozen=True)
class Hasil:
    """What became of a write.

    keadaan: terbit | sudah_ada | dicabut | sudah_dicabut | dipulihkan | sudah_berlaku. nomor: the version that
    shows it. pesan: an Indonesian sentence. peringatan: what did not go well although the write is stored.
    """

    keadaan: str
    batch_id: int
    nomor: int
    pesan: str
    peringatan: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether the ledger has grown."""
        return self.keadaan in ("terbit", "dicabut", "dipulihkan")


@dataclass(frozen=True)
class Penerbitan:
    """Publish a batch, unless the same content is in force."""

    pagar: ClassVar[str] = "pagar_naik"
    batch: Batch
    kolom: list[str]
    sidik_isi: str
    jumlah: int
    pada: str
    titipan: Titipan
    harapan: int | None

    @property
    def nama(self) -> str:
        """What is being written, for a message."""
        return f"batch dari berkas {self.batch.nama_berkas}"

    def done(self, con: duckdb.DuckDBPyConnection) -> Hasil | None:
        """The batch that holds the same rows, ours when an answer got lost; the preview must be current."""
        sama = entries(con, "batch_sama", himpunan=self.batch.himpunan, sidik_isi=self.sidik_isi)
        if sama:
            return self._existing(sama[0])
        if self.harapan is not None:
            self._unmoved(con, self.harapan)
        return None

    def _unmoved(self, con: duckdb.DuckDBPyConnection, harapan: int) -> None:
        """Nothing that this batch stands beside has changed since: the same figures, or its table where that is a detail."""
        sejak = tuple(entries(con, "buku_sejak", nomor=harapan))
        sama = self._touching(con, sejak) if sejak else set()
        bentur = tuple(b for b in sejak if b.batch_id in sama)
        if bentur:
            perubahan = "; ".join(f"batch {b.batch_id} dari {b.nama_berkas} {_who(b)}" for b in bentur)
            raise VersiBergeser(BERGESER.format(harapan=harapan, perubahan=perubahan), bentur)

    def _touching(self, con: duckdb.DuckDBPyConnection, sejak: tuple[BarisBuku, ...]) -> set[int]:
        """Which of these batches hold a row of the same place."""
        lain = sorted({b.batch_id for b in sejak if b.tabel == self.batch.tabel})
        if self.batch.tabel != "capaian" or not lain:
            return set(lain)
        sama: set[int] = set()
        for data in self.batch.tables(self.kolom):
            _with_table(con, data, lambda: sama.update(int(str(r[0])) for r in ask(con, "batch_sekunci", batch=lain)))
        return sama

    def _existing(self, sama: BarisBuku) -> Hasil:
        if (sama.jenis, sama.pada, sama.oleh) == ("terbit", self.pada, self.batch.oleh):
            return self._published(sama.nomor)
        pesan = f"Isi yang sama sudah terbit sebagai batch {sama.batch_id} ({_who(sama)}); tidak ada yang ditambahkan."
        return Hasil("sudah_ada", sama.batch_id, sama.nomor, pesan)

    def _published(self, nomor: int) -> Hasil:
        jumlah = f"{self.jumlah:,}".replace(",", ".")
        return Hasil("terbit", nomor, nomor, f"Batch {nomor} terbit: {jumlah} baris dari {self.batch.nama_berkas}.")

    def apply(self, con: duckdb.DuckDBPyConnection, nomor: int) -> Hasil:
        """The original first, durably; then the ledger row and the rows."""
        settle(self.titipan)
        ask(con, "buku_terbit", **self._entry(nomor).params())
        urutan = 0
        for data in self.batch.tables(self.kolom):
            urutan = self._insert(con, nomor, data, urutan)
        return self._published(nomor)

    def _insert(self, con: duckdb.DuckDBPyConnection, nomor: int, data: pa.Table, urutan: int) -> int:
        data = data.append_column("urutan", pa.array(range(urutan + 1, urutan + 1 + len(data)), pa.int64()))
        if self.batch.tabel == "capaian":
            _with_table(con, data, lambda: ask(con, "isi_capaian_masuk", batch_id=nomor))
        else:
            isi = [json.dumps(baris, ensure_ascii=False) for baris in data.select(self.kolom).to_pylist()]
            kemas = data.select(["urutan", "baris"]).append_column("isi", pa.array(isi, pa.string()))
            _with_table(con, kemas, lambda: ask(con, "isi_rinci_masuk", batch_id=nomor, tabel=self.batch.tabel))
        return urutan + len(data)

    def _entry(self, nomor: int) -> BarisBuku:
        b, s = self.batch, self.batch.sumber
        s = replace(s, sumber_id=s.sumber_id or f"unggah:{nomor}") if s else Sumber("", "", jenis="")
        return BarisBuku(
            nomor=nomor, jenis="terbit", batch_id=nomor, oleh=b.oleh, pada=self.pada, alasan=b.alasan,
            himpunan=b.himpunan, tabel=b.tabel, nama_berkas=b.nama_berkas, sidik_berkas=self.titipan.sidik,
            sidik_isi=self.sidik_isi, jumlah_baris=self.jumlah, ringkasan=b.ringkasan, pemetaan=b.pemetaan,
            sumber_id=s.sumber_id, sumber_penerbit=s.penerbit, sumber_judul=s.judul,
            sumber_tanggal=s.tanggal, sumber_url=s.url, sumber_jenis=s.jenis,
        )


@dataclass(frozen=True)
class Pencabutan:
    """Take a batch back; its rows stay for the versions that had them."""

    pagar: ClassVar[str] = "pagar_naik"
    batch_id: int
    oleh: str
    alasan: str
    pada: str

    @property
    def nama(self) -> str:
        """What is being written, for a message."""
        return f"pencabutan batch {self.batch_id}"

    def done(self, con: duckdb.DuckDBPyConnection) -> Hasil | None:
        """The withdrawal that already took place, ours when an answer got lost."""
        akhir = _last(con, self.batch_id)
        if akhir.jenis != "cabut":
            return None
        if (akhir.pada, akhir.oleh) == (self.pada, self.oleh):
            return self._withdrawn(akhir.nomor)
        return Hasil("sudah_dicabut", self.batch_id, akhir.nomor, f"Batch {self.batch_id} sudah {_who(akhir)}.")

    def apply(self, con: duckdb.DuckDBPyConnection, nomor: int) -> Hasil:
        """One more ledger row."""
        _append(con, nomor, "cabut", self)
        return self._withdrawn(nomor)

    def _withdrawn(self, nomor: int) -> Hasil:
        return Hasil("dicabut", self.batch_id, nomor, f"Batch {self.batch_id} dicabut; angkanya tidak lagi dipakai.")


@dataclass(frozen=True)
class Pemulihan:
    """Put a withdrawn batch back, in its old place among the others."""

    pagar: ClassVar[str] = "pagar_naik"
    batch_id: int
    oleh: str
    alasan: str
    pada: str

    @property
    def nama(self) -> str:
        """What is being written, for a message."""
        return f"pemulihan batch {self.batch_id}"

    def done(self, con: duckdb.DuckDBPyConnection) -> Hasil | None:
        """The batch itself if in force, or another one with the same rows."""
        akhir = _last(con, self.batch_id)
        if akhir.jenis == "cabut":
            return self._same_content(con, akhir)
        if (akhir.jenis, akhir.pada, akhir.oleh) == ("pulihkan", self.pada, self.oleh):
            return self._restored(akhir.nomor)
        return Hasil("sudah_berlaku", self.batch_id, akhir.nomor, f"Batch {self.batch_id} sedang berlaku ({_who(akhir)}).")

    def _same_content(self, con: duckdb.DuckDBPyConnection, akhir: BarisBuku) -> Hasil | None:
        sama = entries(con, "batch_sama", himpunan=akhir.himpunan, sidik_isi=akhir.sidik_isi)
        if not sama:
            return None
        pesan = f"Isi batch {self.batch_id} sudah berlaku sebagai batch {sama[0].batch_id} ({_who(sama[0])})."
        return Hasil("sudah_ada", sama[0].batch_id, sama[0].nomor, pesan)

    def apply(self, con: duckdb.DuckDBPyConnection, nomor: int) -> Hasil:
        """One more ledger row."""
        _append(con, nomor, "pulihkan", self)
        return self._restored(nomor)

    def _restored(self, nomor: int) -> Hasil:
        return Hasil("dipulihkan", self.batch_id, nomor, f"Batch {self.batch_id} berlaku kembali.")


def _last(con: duckdb.DuckDBPyConnection, batch_id: int) -> BarisBuku:
    ada = entries(con, "batch_akhir", batch_id=batch_id)
    if not ada:
        raise BatchTidakAda(f"Batch {batch_id} tidak ada di riwayat data.")
    return ada[0]


def _append(con: duckdb.DuckDBPyConnection, nomor: int, jenis: str, t: Pencabutan | Pemulihan) -> None:
    ask(con, "buku_ubah", nomor=nomor, jenis=jenis, batch_id=t.batch_id, oleh=t.oleh, pada=t.pada, alasan=t.alasan)


def _with_table(con: duckdb.DuckDBPyConnection, data: pa.Table, kerja: Callable[[], object]) -> None:
    """Do it while the rows are there as the table `masukan`."""
    con.register("masukan", data)
    try:
        kerja()
    finally:
        con.unregister("masukan")


def _who(b: BarisBuku) -> str:
    tahun, bulan, hari = b.pada[:10].split("-")
    return f"{JENIS[b.jenis]} oleh {b.oleh}, {hari}-{bulan}-{tahun} pukul {b.pada[11:16].replace(':', '.')}"
