"""Writes to the store: publish, withdraw, restore; each on disk before the caller hears of success."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import duckdb

from store import sambungan
from store.batch import Batch, fingerprint, missing_columns, now
from store.buku import snapshot
from store.cakram import staged, sweep, sync_folder
from store.galat import BatchTidakAda, SimpananGagal, SimpananTerkunci, VersiBergeser, is_full
from store.kueri import ask
from store.letak import Letak, place
from store.muat import TABEL_RINCI
from store.periksa import KOLOM_CAPAIAN
from store.sambungan import attempts, opened, prepare
from store.tindakan import Hasil, Pemulihan, Pencabutan, Penerbitan, Tindakan

PENUH = "Cakram penuh: {nama} tidak tersimpan, tidak sebagian pun. Kosongkan ruang di {folder}, lalu ulangi."
GAGAL = "{nama} tidak tersimpan, tidak sebagian pun. Sebab: {sebab}"
BELUM_PASTI = (
    "Belum pasti apakah {nama} tersimpan, karena simpanan tidak dapat dibuka kembali ({sebab}). "
    "Ulangi langkah yang sama: yang sudah tersimpan tidak akan ganda."
)
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
    _said("nama penerbit", batch.oleh)
    prepare(letak)
    try:
        with staged(letak.asli, batch.asli) as titipan:
            sweep(letak.asli)
            sweep(letak.folder)
            return _write(letak, Penerbitan(batch, kolom, sidik_isi, jumlah, batch.pada or now(), titipan, harapan))
    except OSError as galat:
        raise _failure(letak, f"batch dari berkas {batch.nama_berkas}", galat) from galat


def withdraw(batch_id: int, oleh: str, alasan: str, *, pada: str = "", simpanan: Path | None = None) -> Hasil:
    """Take a batch out of the newest version; older versions keep it. Raises like `publish`, and BatchTidakAda."""
    return _change(Pencabutan(batch_id, _said("nama", oleh), _said("alasan", alasan), pada or now()), simpanan)


def restore(batch_id: int, oleh: str, alasan: str, *, pada: str = "", simpanan: Path | None = None) -> Hasil:
    """Put a withdrawn batch back, unless its rows are in force in another one. Raises like `withdraw`."""
    return _change(Pemulihan(batch_id, _said("nama", oleh), _said("alasan", alasan), pada or now()), simpanan)


def original(sidik: str, simpanan: Path | None = None) -> Path:
    """The uploaded file with this SHA-256, byte for byte. Raises FileNotFoundError."""
    path = place(simpanan).asli / sidik
    if len(sidik) != 64 or not sidik.isalnum() or not path.is_file():
        raise FileNotFoundError(sidik)
    return path


def _change(tindakan: Pencabutan | Pemulihan, simpanan: Path | None) -> Hasil:
    letak = place(simpanan)
    if not letak.basis.is_file():
        raise BatchTidakAda(f"Batch {tindakan.batch_id} tidak ada: belum ada yang diterbitkan.")
    return _write(letak, tindakan)


def _write(letak: Letak, tindakan: Tindakan) -> Hasil:
    try:
        return _through_the_fence(letak, tindakan)
    except (duckdb.Error, OSError) as galat:
        return _after_failure(letak, tindakan, galat)


def _through_the_fence(letak: Letak, tindakan: Tindakan) -> Hasil:
    tabrakan: duckdb.TransactionException | None = None
    for _ in attempts(sambungan.BATAS_TUNGGU):
        try:
            return _once(letak, tindakan)
        except duckdb.TransactionException as galat:
            # A commit that the disk refused comes as the same class.
            if "conflict" not in str(galat).lower():
                raise
            tabrakan = galat
    raise SimpananTerkunci(sambungan.TERKUNCI) from tabrakan


def _once(letak: Letak, tindakan: Tindakan) -> Hasil:
    with opened(letak, tulis=True) as con:
        con.begin()
        ask(con, "pagar_naik")
        hasil = tindakan.done(con)
        if hasil is not None:
            con.rollback()
            return hasil
        hasil = tindakan.apply(con, int(str(ask(con, "pagar_nomor")[0][0])))
        con.commit()
        hasil = _with_snapshot(con, letak, hasil)
    # The name of DuckDB's log is new or gone; its content DuckDB has flushed itself.
    sync_folder(letak.folder)
    return hasil


def _with_snapshot(con: duckdb.DuckDBPyConnection, letak: Letak, hasil: Hasil) -> Hasil:
    try:
        snapshot(con, letak)
    except OSError as galat:
        return replace(hasil, peringatan=(RIWAYAT_TERTINGGAL.format(sebab=galat),))
    return hasil


def _after_failure(letak: Letak, tindakan: Tindakan, galat: Exception) -> Hasil:
    """A failed commit may have landed: look, and say only what is true."""
    try:
        with opened(letak, tulis=False) as con:
            hasil = tindakan.done(con)
    except VersiBergeser:
        raise
    except (duckdb.Error, SimpananGagal) as lagi:
        raise SimpananGagal(BELUM_PASTI.format(nama=tindakan.nama, sebab=lagi)) from galat
    if hasil is not None:
        return hasil
    raise _failure(letak, tindakan.nama, galat) from galat


def _failure(letak: Letak, nama: str, galat: Exception) -> SimpananGagal:
    if is_full(galat):
        return SimpananGagal(PENUH.format(nama=nama, folder=letak.folder))
    return SimpananGagal(GAGAL.format(nama=nama[:1].upper() + nama[1:], sebab=galat))


def _columns(batch: Batch) -> list[str]:
    kolom = KOLOM_CAPAIAN if batch.tabel == "capaian" else TABEL_RINCI[batch.tabel][1].split()
    hilang = missing_columns(batch, kolom)
    if hilang:
        raise ValueError(f"kolom tidak ada: {', '.join(hilang)}")
    return kolom


def _said(apa: str, isi: str) -> str:
    if not isi.strip():
        raise SimpananGagal(f"Isi {apa} dahulu; riwayat data mencatatnya.")
    return isi.strip()
