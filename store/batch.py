"""What is published: rows with their original file, and the fingerprint that makes publishing twice harmless."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from itertools import islice
from pathlib import Path

import pandas as pd

WITA = timezone(timedelta(hours=8))
PEMISAH = "\x1f"
KOLOM_BARIS = "baris"


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

    himpunan: key of the dataset. asli: the uploaded file or its bytes. isi: DataFrames of text in the columns
    of `tabel` ("capaian" or a detail table), optionally with `baris`, the line in the file; it is gone
    through twice, so a generator will not do. A row whose sumber_id is '' has the batch's own source.
    ringkasan: counts baru, berubah, sama, bertentangan. pemetaan: the column mapping. pada: ISO time, by
    default now. Notes in `catatan` must not name the file or the line, or the same content looks new.
    """

    himpunan: str
    oleh: str
    nama_berkas: str
    asli: Path | bytes
    isi: Iterable[pd.DataFrame]
    sumber: Sumber | None = None
    tabel: str = "capaian"
    alasan: str = ""
    ringkasan: Mapping[str, int] = field(default_factory=dict)
    pemetaan: Mapping[str, object] = field(default_factory=dict)
    pada: str = ""

    def frames(self, kolom: list[str]) -> Iterator[pd.DataFrame]:
        """The rows as text in exactly `kolom` plus `baris`; the batch's own source is written ''. All must have `kolom`."""
        sendiri = self.sumber.sumber_id if self.sumber else ""
        for isi in self.isi:
            if hilang := [k for k in kolom if k not in isi.columns]:
                raise ValueError(f"kolom tidak ada: {', '.join(hilang)}")
            data = isi.reindex(columns=[*kolom, KOLOM_BARIS]).astype("str").fillna("")
            if sendiri:
                data["sumber_id"] = data["sumber_id"].where(data["sumber_id"] != sendiri, "")
            yield data


def now() -> str:
    """The present moment in Central Indonesian time, ISO 8601 with offset."""
    return datetime.now(WITA).isoformat(timespec="microseconds")


def fingerprint(batch: Batch, kolom: list[str]) -> tuple[str, int]:
    """SHA-256 of the rows whatever their order, and how many there are.

    The line numbers and the wording of the source do not count; its publisher, kind and address do, so that
    the same figures from another publisher stay another voice.
    """
    jejak: list[bytes] = []
    for data in batch.frames(kolom):
        jejak += _row_digests(data[kolom])
    digest = hashlib.sha256(PEMISAH.join([batch.tabel, *_voice(batch.sumber)]).encode())
    for baris in sorted(jejak):
        digest.update(baris)
    return digest.hexdigest(), len(jejak)


def missing_columns(batch: Batch, kolom: list[str]) -> list[str]:
    """Columns of the table that the first frame lacks; making all of them only to look would take a pass more."""
    return sorted({k for isi in islice(batch.isi, 1) for k in kolom if k not in isi.columns})


def _row_digests(data: pd.DataFrame) -> Iterator[bytes]:
    for sel in zip(*(data[k].tolist() for k in data.columns)):
        teks = PEMISAH.join(sel)
        if teks.count(PEMISAH) != len(sel) - 1:
            raise ValueError("sel berisi tanda pemisah U+001F")
        yield hashlib.sha256(teks.encode()).digest()


def _voice(sumber: Sumber | None) -> tuple[str, ...]:
    if sumber is None:
        return ()
    return tuple(" ".join(kata.casefold().split()) for kata in (sumber.penerbit, sumber.jenis, sumber.url))
