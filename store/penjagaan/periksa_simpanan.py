"""The store looked through from end to end: whatever is lost, halved or changed, each with what to do about it."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from store.dasar.batch import Batch, fingerprint
from store.dasar.cakram import POTONGAN
from store.dasar.kueri import ask, records
from store.ekspor.periksa_ekspor import KOLOM_CAPAIAN, TABEL_RINCI
from store.pembukuan.buku import BarisBuku, entries
from store.pembukuan.isi_batch import rows_of
from store.penulisan import jejak

PULIHKAN = "pulihkan simpanan dari cadangan"
PUTUS = "langkah {langkah} penulisan tidak bersambung dengan sebelumnya; " + PULIHKAN
BUKU_BEDA = "baris riwayat pada langkah {langkah} tidak sama dengan yang dahulu ditulis; " + PULIHKAN
NOMOR = "nomor versi di riwayat ({buku}) melampaui nomor yang pernah dipakai ({pagar}); " + PULIHKAN
JUMLAH = "batch {batch} ({nama}): ada {ada} dari {perlu} baris; " + PULIHKAN
ISI_BEDA = "batch {batch} ({nama}): isi barisnya tidak sama dengan yang dahulu diterbitkan; " + PULIHKAN
ASLI_HILANG = (
    "berkas asli batch {batch} ({nama}) tidak ada; angkanya tetap ada. Salin {sidik} dari folder asli sebuah cadangan ke folder "
    "asli simpanan"
)
ASLI_BEDA = (
    "berkas asli batch {batch} ({nama}) berubah isinya; angkanya tetap ada. Ganti {sidik} di folder asli simpanan dengan yang "
    "dari sebuah cadangan"
)
GELOMBANG = "jawaban kiriman {kiriman} tidak sama dengan yang dahulu disimpan; " + PULIHKAN


def examine(con: duckdb.DuckDBPyConnection, asli: Path) -> list[str]:
    """Words for all that is wrong in an open store with its originals in `asli`; none when it is whole. Raises duckdb.Error."""
    buku = entries(con)
    return [*_chain(con), *_numbers(con, buku), *_batches(con, buku), *_originals(buku, asli), *_waves(con)]


def _chain(con: duckdb.DuckDBPyConnection) -> Iterator[str]:
    langkah = jejak.steps(con)
    yield from (PUTUS.format(langkah=k) for k in jejak.broken_links(langkah))
    buku = records(con, "buku")
    for mulai, satu in zip([-1, *(s.nomor for s in langkah)], langkah):
        if jejak.mark_of(b for b in buku if mulai < b["nomor"] <= satu.nomor) != satu.sidik_buku:
            yield BUKU_BEDA.format(langkah=satu.langkah)


def _numbers(con: duckdb.DuckDBPyConnection, buku: list[BarisBuku]) -> Iterator[str]:
    pagar = int(str(ask(con, "pagar_nomor")[0][0]))
    if buku and buku[-1].nomor > pagar:
        yield NOMOR.format(buku=buku[-1].nomor, pagar=pagar)


def _batches(con: duckdb.DuckDBPyConnection, buku: list[BarisBuku]) -> Iterator[str]:
    for b in (b for b in buku if b.jenis == "terbit"):
        data = rows_of(con, b, b.jumlah_baris + 1)
        if len(data) != b.jumlah_baris:
            yield JUMLAH.format(batch=b.batch_id, nama=b.nama_berkas, ada=len(data), perlu=b.jumlah_baris)
        elif _print_of(b, data) != b.sidik_isi:
            yield ISI_BEDA.format(batch=b.batch_id, nama=b.nama_berkas)


def _print_of(b: BarisBuku, data: pd.DataFrame) -> str:
    """The fingerprint of the rows of a batch, as when it was published."""
    kolom = KOLOM_CAPAIAN if b.tabel == "capaian" else TABEL_RINCI[b.tabel][1].split()
    isi: dict[str, Any] = {"sumber": b.sumber if b.sumber_id else None, "tabel": b.tabel}
    return fingerprint(Batch(b.himpunan, b.oleh, b.nama_berkas, b"", [data], **isi), kolom)[0]


def _originals(buku: list[BarisBuku], asli: Path) -> Iterator[str]:
    for b in (b for b in buku if b.jenis == "terbit"):
        berkas = asli / b.sidik_berkas
        kata = {"batch": b.batch_id, "nama": b.nama_berkas, "sidik": b.sidik_berkas}
        if not berkas.is_file():
            yield ASLI_HILANG.format(**kata)
        elif file_print(berkas) != b.sidik_berkas:
            yield ASLI_BEDA.format(**kata)


def file_print(berkas: Path) -> str:
    """SHA-256 of a file. Raises OSError."""
    jejak_isi = hashlib.sha256()
    with berkas.open("rb") as isi:
        while potongan := isi.read(POTONGAN):
            jejak_isi.update(potongan)
    return jejak_isi.hexdigest()


def _waves(con: duckdb.DuckDBPyConnection) -> Iterator[str]:
    for (kiriman,) in ask(con, "gelombang_nomor"):
        ((isi, sidik),) = ask(con, "gelombang_isi", kiriman=int(str(kiriman)))
        if not isinstance(isi, bytes) or hashlib.sha256(isi).hexdigest() != sidik:
            yield GELOMBANG.format(kiriman=kiriman)
