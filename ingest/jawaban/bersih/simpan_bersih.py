"""Clean answers as one Parquet file that is whole or not there, with the codebook they were made by."""

import os
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from ingest.jawaban.bersih.bersih import Dibersihkan
from ingest.jawaban.bersih.responden import groups
from ingest.jawaban.kode import buku_kode as bk
from ingest.temuan import refuse
from store.dasar.cakram import sync_file, sync_folder, temporary

KODE = b"buku_kode"
BARIS_SEKALI = 100_000
WAJIB = ("responden", "kode_wilayah", "strata", "psu", "bobot", "populasi_psu")


def write_clean(
    tujuan: Path, isi: Dibersihkan, kode: bk.BukuKode, kabar: Callable[[int, int], None] = lambda _sudah, _dari: None
) -> None:
    """Write all rows, some at a time; `kabar` is told how many of how many, and ends the work by raising. Nothing half stays."""
    sementara = temporary(tujuan.parent)
    try:
        tulis = None
        for awal in range(0, len(isi), BARIS_SEKALI):
            tabel = _table(isi.rows(slice(awal, awal + BARIS_SEKALI)))
            if tulis is None:
                skema = tabel.schema.with_metadata({KODE: bk.to_json(kode).encode()})
                tulis = pq.ParquetWriter(sementara, skema, compression="zstd")
            tulis.write_table(tabel.cast(tulis.schema))
            kabar(min(awal + BARIS_SEKALI, len(isi)), len(isi))
        assert tulis is not None
        tulis.close()
        sync_file(sementara)
        os.replace(sementara, tujuan)
        sync_folder(tujuan.parent)
    finally:
        sementara.unlink(missing_ok=True)


def _table(baris: pd.DataFrame) -> pa.Table:
    """Texts as numbers of distinct ones; no answer as null."""
    kolom = {}
    for nama, isi in baris.items():
        satu = pa.array(isi, from_pandas=True)
        teks = pa.types.is_string(satu.type) or pa.types.is_large_string(satu.type) or pa.types.is_dictionary(satu.type)
        kolom[nama] = satu.cast(pa.string()).dictionary_encode() if teks or pa.types.is_null(satu.type) else satu
    return pa.table(kolom)


def codebook_of(berkas: Path) -> bk.BukuKode | None:
    """The codebook of a file that `write_clean` wrote; None for any other file. Raises Ditolak for one that was changed."""
    try:
        skema = pq.read_schema(berkas)
    except (pa.ArrowException, OSError):
        return None
    if KODE not in (skema.metadata or {}):
        return None
    kode = bk.from_json(skema.metadata[KODE].decode())
    perlu = [*WAJIB, *(f"g{ke}" for ke in range(len(groups(kode)))), *(f"q{ke}" for ke in range(len(kode.of(bk.PERTANYAAN))))]
    if hilang := sorted(set(perlu) - set(skema.names)):
        raise refuse(f"jawaban bersih ini tidak utuh: tidak ada kolom {', '.join(hilang)}", "buat lagi dengan --clean")
    return kode
