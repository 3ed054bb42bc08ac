"""Writes to the store: publish, withdraw, restore; each on disk before the caller hears of success."""

from dataclasses import replace
from pathlib import Path

import duckdb

from store.dasar.batch import Batch, fingerprint, missing_columns, now
from store.dasar.cakram import staged, sweep
from store.dasar.galat import BatchTidakAda, SimpananGagal
from store.dasar.tempat import Letak, place
from store.ekspor.periksa_ekspor import KOLOM_CAPAIAN, TABEL_RINCI
from store.pembukuan.buku import snapshot
from store.pembukuan.tindakan import Hasil, Pemulihan, Pencabutan, Penerbitan
from store.penulisan.rupa import exists
from store.penulisan.sambungan import prepare
from store.penulisan.tulis import Tindakan, failure, said, write

RIWAYAT_TERTINGGAL = "Tersimpan, tetapi salinan riwayat (riwayat.json) belum dapat diperbarui: {sebab}"


def publish(batch: Batch, *, harapan: int | None = None, simpanan: Path | None = None) -> Hasil:
    """Store a batch as the next version; the same rows of the same dataset in force are not stored again.

    harapan: the version the preview was computed on. Raises VersiBergeser when the ledger has grown since,
    SimpananTerkunci when the store stays held, SimpananGagal (disk full, nothing to publish) otherwise.
    """
    kolom = _columns(batch)
    letak = place(simpanan)
    sidik_isi, jumlah = fingerprint(batch, kolom)
    if not jumlah:
        raise SimpananGagal(f"Berkas {batch.nama_berkas} tidak memuat satu baris pun untuk diterbitkan.")
    said("nama penerbit", batch.oleh)
    prepare(letak)
    try:
        with staged(letak.asli, batch.asli) as titipan:
            sweep(letak.asli)
            sweep(letak.folder)
            return _write(letak, Penerbitan(batch, kolom, sidik_isi, jumlah, batch.pada or now(), titipan, harapan))
    except OSError as galat:
        raise failure(letak, f"batch dari berkas {batch.nama_berkas}", galat) from galat


def withdraw(batch_id: int, oleh: str, alasan: str, *, pada: str = "", simpanan: Path | None = None) -> Hasil:
    """Take a batch out of the newest version; older versions keep it. Raises like `publish`, and BatchTidakAda."""
    return _change(Pencabutan(batch_id, said("nama", oleh), said("alasan", alasan), pada or now()), simpanan)


def restore(batch_id: int, oleh: str, alasan: str, *, pada: str = "", simpanan: Path | None = None) -> Hasil:
    """Put a withdrawn batch back, unless its rows are in force in another one. Raises like `withdraw`."""
    return _change(Pemulihan(batch_id, said("nama", oleh), said("alasan", alasan), pada or now()), simpanan)


def original(sidik: str, simpanan: Path | None = None) -> Path:
    """The uploaded file with this SHA-256, byte for byte. Raises FileNotFoundError."""
    path = place(simpanan).asli / sidik
    if len(sidik) != 64 or not sidik.isalnum() or not path.is_file():
        raise FileNotFoundError(sidik)
    return path


def _change(tindakan: Pencabutan | Pemulihan, simpanan: Path | None) -> Hasil:
    letak = place(simpanan)
    if not exists(letak):
        raise BatchTidakAda(f"Batch {tindakan.batch_id} tidak ada: belum ada yang diterbitkan.")
    return _write(letak, tindakan)


def _write(letak: Letak, tindakan: Tindakan[Hasil]) -> Hasil:
    return write(letak, tindakan, _with_snapshot)


def _with_snapshot(con: duckdb.DuckDBPyConnection, letak: Letak, hasil: Hasil) -> Hasil:
    try:
        snapshot(con, letak)
    except OSError as galat:
        return replace(hasil, peringatan=(RIWAYAT_TERTINGGAL.format(sebab=galat),))
    return hasil


def _columns(batch: Batch) -> list[str]:
    kolom = KOLOM_CAPAIAN if batch.tabel == "capaian" else TABEL_RINCI[batch.tabel][1].split()
    hilang = missing_columns(batch, kolom)
    if hilang:
        raise ValueError(f"kolom tidak ada: {', '.join(hilang)}")
    return kolom
