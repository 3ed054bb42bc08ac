"""Parquet as rows of text, batch by batch; typed numbers keep their exact decimal text."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from ingest.baca.grid import Baris, Cell, Grid, Sel, plain
from ingest.baca.keamanan import MAKS_ISI_ARSIP, Bahan, check_extent
from ingest.temuan import Ditolak, refuse

BARIS_SEKALI = 5_000
ANGKA = frozenset({"angka"})
TANGGAL = frozenset({"tanggal"})
GALAT = frozenset({"galat"})
LOGIKA = frozenset({"logika"})


@dataclass(frozen=True)
class BarisParquet:
    """Header and rows; the header is line 1, so the first row is line 2."""

    bahan: Bahan
    judul: tuple[str, ...]

    def __iter__(self) -> Iterator[Baris]:
        yield 1, self.judul
        yield from enumerate(_rows(self.bahan), 2)


def read_parquet(bahan: Bahan) -> Grid:
    """The one grid of a Parquet file; nested or binary columns are refused."""
    with bahan.open() as berkas:
        buka = _file(berkas)
        keterangan = buka.metadata
        check_extent(keterangan.num_rows, keterangan.num_columns)
        besar = sum(keterangan.row_group(i).total_byte_size for i in range(keterangan.num_row_groups))
        if besar > MAKS_ISI_ARSIP:
            raise refuse("isi Parquet mengembang melebihi 1 GB", "pecah berkas menurut tahun")
        skema = buka.schema_arrow
    for kolom in skema:
        _check_type(kolom)
    return Grid("", BarisParquet(bahan, tuple(skema.names)))


def _file(berkas: BinaryIO) -> pq.ParquetFile:
    try:
        return pq.ParquetFile(berkas)
    except (pa.ArrowException, OSError, ValueError) as galat:
        raise _broken() from galat


def _rows(bahan: Bahan) -> Iterator[tuple[Cell, ...]]:
    with bahan.open() as berkas:
        try:
            for sekumpulan in _file(berkas).iter_batches(batch_size=BARIS_SEKALI):
                yield from zip(*[_texts(kolom) for kolom in sekumpulan.columns])
        except (pa.ArrowException, OSError, ValueError) as galat:
            raise _broken() from galat


def _broken() -> Ditolak:
    return refuse("berkas Parquet rusak atau terpotong", "buat ulang berkasnya lalu unggah lagi")


def _check_type(kolom: pa.Field) -> None:
    jenis = kolom.type.value_type if pa.types.is_dictionary(kolom.type) else kolom.type
    rumit = pa.types.is_nested(jenis) or pa.types.is_binary(jenis) or pa.types.is_large_binary(jenis)
    if rumit or pa.types.is_fixed_size_binary(jenis):
        raise refuse(f"kolom berjenis {jenis} bukan teks, angka, atau tanggal", "ubah menjadi teks", kolom=kolom.name)


def _texts(kolom: pa.Array) -> list[Cell]:
    if pa.types.is_dictionary(kolom.type):
        kolom = kolom.dictionary_decode()
    if pa.types.is_float32(kolom.type) or pa.types.is_float16(kolom.type):
        # The shortest text of a narrow float; widened first it would show 71.94000244140625.
        return [_float(t) for t in kolom.cast(pa.string()).to_pylist()]
    return [_text(isi) for isi in kolom.to_pylist()]


def _text(isi: object) -> Cell:
    if isi is None:
        return ""
    if isinstance(isi, str):
        return isi
    if isinstance(isi, bool):
        return Sel(str(isi).upper(), LOGIKA)
    if isinstance(isi, float):
        return _float(repr(isi))
    if isinstance(isi, int | Decimal):
        return Sel(format(isi, "f") if isinstance(isi, Decimal) else str(isi), ANGKA)
    if isinstance(isi, datetime.date | datetime.time):
        return Sel(isi.isoformat(), TANGGAL)
    return str(isi)


def _float(teks: str | None) -> Cell:
    """Plain decimal text; an empty or not-a-number value is a missing cell."""
    if teks is None or teks.lower() == "nan":
        return ""
    nilai = Decimal(teks)
    return Sel(plain(nilai), ANGKA) if nilai.is_finite() else Sel(teks, GALAT)
