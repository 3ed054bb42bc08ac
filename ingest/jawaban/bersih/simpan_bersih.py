"""Clean answers as one Parquet file that is whole or not there, with the codebook they were made by.

An answer to a question is the number of its score, of which the column says what each means, 0 for none: a byte that is read five
times as fast as the score itself.
"""

import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from ingest.jawaban.bersih.bersih import Dibersihkan
from ingest.jawaban.bersih.responden import groups
from ingest.jawaban.kode import buku_kode as bk
from ingest.temuan import refuse
from store.dasar.cakram import sync_file, sync_folder, temporary
from survei.ikatan import Kolom

KODE, SKOR = b"buku_kode", b"skor"
BARIS_SEKALI = 100_000
ULANGI = "buat lagi dengan --clean"
WAJIB = ("responden", "kode_wilayah", "strata", "psu", "bobot", "populasi_psu")


def write_clean(
    tujuan: Path, isi: Dibersihkan, kode: bk.BukuKode, kabar: Callable[[int, int], None] = lambda _sudah, _dari: None
) -> None:
    """Write all rows, some at a time; `kabar` is told how many of how many, and ends the work by raising. Nothing half stays."""
    sementara = temporary(tujuan.parent)
    try:
        skor = [_numbered(k) for k in isi.kolom]
        tulis = None
        for awal in range(0, len(isi), BARIS_SEKALI):
            baris = slice(awal, awal + BARIS_SEKALI)
            tabel = _table(pd.concat([isi.orang.iloc[baris], isi.lain.iloc[baris]], axis=1), skor, baris)
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


def _numbered(kolom: Kolom) -> tuple[Kolom, pa.DataType, bytes]:
    """Answers as numbers of distinct scores, 0 for none; the type that holds them, and the scores from 1 on."""
    beda, ke = np.unique(np.append(kolom.nilai, np.nan), return_inverse=True)
    skor = beda[~np.isnan(beda)]
    nomor = np.where(ke < len(skor), ke + 1, 0)[:-1].astype(np.min_scalar_type(len(skor)))
    return Kolom(kolom.sandi, nomor), pa.from_numpy_dtype(nomor.dtype), json.dumps(skor.tolist()).encode()


def _table(baris: pd.DataFrame, skor: Sequence[tuple[Kolom, pa.DataType, bytes]], letak: slice) -> pa.Table:
    """Texts as numbers of distinct ones, no text and no tick as null; behind them the answers to questions."""
    isi, medan = [], []
    for nama, kolom in baris.items():
        satu = pa.array(kolom, from_pandas=True)
        teks = pa.types.is_string(satu.type) or pa.types.is_large_string(satu.type) or pa.types.is_dictionary(satu.type)
        isi.append(satu.cast(pa.string()).dictionary_encode() if teks or pa.types.is_null(satu.type) else satu)
        medan.append(pa.field(str(nama), isi[-1].type))
    for ke, (milik, jenis, arti) in enumerate(skor):
        isi.append(pa.array(milik.nilai.take(milik.sandi[letak])))
        medan.append(pa.field(f"q{ke}", jenis, nullable=False, metadata={SKOR: arti}))
    return pa.table(isi, schema=pa.schema(medan))


def meanings(medan: pa.Field) -> NDArray[np.float64] | None:
    """What each number of a question means, NaN for 0; None where the column holds scores itself.

    Raises Ditolak where the column does not say, or says what is no score.
    """
    if pa.types.is_floating(medan.type):
        return None
    try:
        skor = np.array(json.loads((medan.metadata or {})[SKOR]), float).ravel()
    except (KeyError, TypeError, ValueError) as galat:
        raise refuse(f"jawaban bersih ini tidak utuh: kolom {medan.name} tidak menyebut skornya", ULANGI) from galat
    if not ((skor >= 0) & (skor <= 100)).all():
        raise refuse(f"jawaban bersih ini tidak utuh: kolom {medan.name} menyebut skor di luar 0 sampai 100", ULANGI)
    return np.append(np.nan, skor)


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
        raise refuse(f"jawaban bersih ini tidak utuh: tidak ada kolom {', '.join(hilang)}", ULANGI)
    return kode
