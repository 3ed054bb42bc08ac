"""What is published: rows with their original file, and the fingerprint that makes publishing twice harmless."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from itertools import islice
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

WITA = timezone(timedelta(hours=8))
PEMISAH = "\x1f"
KOLOM_BARIS = "baris"
PANJANG_SIDIK = 32


@dataclass(frozen=True)
class Sumber:
    """Where the figures of a batch come from, as a row of sumber.csv; an empty sumber_id gets one on publishing."""

    penerbit: str
    judul: str
    tanggal: str = ""
    url: str = ""
    jenis: str = "lain"
    sumber_id: str = ""


@dataclass(frozen=True)
class Batch:
    """One checked file, ready to publish.

    himpunan: key of the dataset. asli: the uploaded file or its bytes. isi: DataFrames or Arrow tables of text in the
    columns of `tabel` ("capaian" or a detail table), optionally with `baris`, the line in the file; it is gone
    through twice, so a generator will not do. A row whose sumber_id is '' has the batch's own source.
    ringkasan: counts baru, berubah, sama, bertentangan. pemetaan: the column mapping. pada: ISO time, by
    default now. Notes in `catatan` must not name the file or the line, or the same content looks new.
    """

    himpunan: str
    oleh: str
    nama_berkas: str
    asli: Path | bytes
    isi: Iterable[pd.DataFrame | pa.Table]
    sumber: Sumber | None = None
    tabel: str = "capaian"
    alasan: str = ""
    ringkasan: Mapping[str, int] = field(default_factory=dict)
    pemetaan: Mapping[str, object] = field(default_factory=dict)
    pada: str = ""

    def tables(self, kolom: list[str]) -> Iterator[pa.Table]:
        """The rows as text in exactly `kolom` plus `baris`; the batch's own source is written ''. All must have `kolom`."""
        sendiri = self.sumber.sumber_id if self.sumber else ""
        for isi in self.isi:
            if hilang := [k for k in kolom if k not in names(isi)]:
                raise ValueError(f"kolom tidak ada: {', '.join(hilang)}")
            data = {k: _text(isi, k) for k in [*kolom, KOLOM_BARIS]}
            if sendiri:
                data["sumber_id"] = pc.if_else(pc.equal(data["sumber_id"], sendiri), "", data["sumber_id"])
            yield pa.table(data)


def names(isi: pd.DataFrame | pa.Table) -> list[str]:
    """Columns of a frame or a table."""
    return list(isi.column_names if isinstance(isi, pa.Table) else isi.columns)


def _text(isi: pd.DataFrame | pa.Table, kolom: str) -> pa.ChunkedArray:
    """One column as text, '' where nothing stands or there is no such column."""
    if kolom not in names(isi):
        return pa.chunked_array([pa.repeat(pa.scalar("", pa.string()), len(isi))])
    if isinstance(isi, pa.Table):
        return pc.fill_null(isi[kolom].cast(pa.string()), "")
    data = isi[kolom]
    if isinstance(data.dtype, pd.StringDtype):
        return pc.fill_null(pa.chunked_array([pa.array(data.array, pa.string())]), "")
    return pa.chunked_array([pa.array(data.astype("str").fillna(""), pa.string(), from_pandas=True)])


def now() -> str:
    """The present moment in Central Indonesian time, ISO 8601 with offset."""
    return datetime.now(WITA).isoformat(timespec="microseconds")


def fingerprint(batch: Batch, kolom: list[str]) -> tuple[str, int]:
    """SHA-256 of the rows whatever their order, and how many there are.

    The line numbers and the wording of the source do not count; its publisher, kind and address do, so that
    the same figures from another publisher stay another voice.
    """
    jejak = bytearray()
    for data in batch.tables(kolom):
        jejak += b"".join(_row_digests(data.select(kolom)))
    digest = hashlib.sha256(PEMISAH.join([batch.tabel, *_voice(batch.sumber)]).encode())
    digest.update(_sorted(jejak))
    return digest.hexdigest(), len(jejak) // PANJANG_SIDIK


def missing_columns(batch: Batch, kolom: list[str]) -> list[str]:
    """Columns of the table that the first frame lacks; making all of them only to look would take a pass more."""
    return sorted({k for isi in islice(batch.isi, 1) for k in kolom if k not in names(isi)})


def _row_digests(data: pa.Table) -> Iterator[bytes]:
    teks = pc.binary_join_element_wise(*data.columns, PEMISAH)
    if pc.any(pc.not_equal(pc.count_substring(teks, PEMISAH), data.num_columns - 1)).as_py():
        raise ValueError("sel berisi tanda pemisah U+001F")
    return (hashlib.sha256(baris).digest() for baris in teks.cast(pa.binary()).to_pylist())


def _sorted(jejak: bytearray) -> bytes:
    """Fingerprints one behind the other, put in order: by their first eight bytes, by the rest only where those are alike."""
    angka = np.frombuffer(jejak, ">u8").reshape(-1, PANJANG_SIDIK // 8)
    awal = angka[:, 0].astype("u8")
    urut = np.argsort(awal)
    if (awal[urut[1:]] == awal[urut[:-1]]).any():
        urut = np.lexsort(angka.T[::-1])
    return angka[urut].tobytes()


def _voice(sumber: Sumber | None) -> tuple[str, ...]:
    if sumber is None:
        return ()
    return tuple(" ".join(kata.casefold().split()) for kata in (sumber.penerbit, sumber.jenis, sumber.url))
