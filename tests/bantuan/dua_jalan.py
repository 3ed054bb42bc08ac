"""A file read row by row or in blocks, and all that its check comes to."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from typing import Any

import pytest

from ingest.baca import potong_teks, teks
from ingest.hasil import Hasil
from ingest.jalan import Permintaan, check
from ingest.tabel.tabel_grid import Tabel

SENDIRI = {"dokumen", "tabel", "daftar_tabel", "tampung"}
TIDAK_PERNAH = 1 << 40


@contextmanager
def by_rows() -> Iterator[None]:
    """Text files are read row by row, however long."""
    with pytest.MonkeyPatch.context() as mp:
        mp.setattr(teks, "BERKAS_TERKECIL", TIDAK_PERNAH)
        yield


@contextmanager
def in_blocks(sekali: int) -> Iterator[None]:
    """Text files are read in blocks, however short, cut from pieces of `sekali` bytes."""
    with pytest.MonkeyPatch.context() as mp:
        mp.setattr(teks, "BERKAS_TERKECIL", 0)
        mp.setattr(teks, "BITA_SEKALI", sekali)
        mp.setattr(potong_teks, "BLOK_TERPENDEK", 1)
        yield


def checked(minta: Permintaan) -> dict[str, Any]:
    """All that the check of a file comes to."""
    hasil = check(minta)
    try:
        return everything(hasil)
    finally:
        hasil.close()


def everything(hasil: Hasil) -> dict[str, Any]:
    """All that is known about a checked file, its tables and its rows."""
    lain = {f.name: getattr(hasil, f.name) for f in fields(Hasil) if f.name not in SENDIRI}
    d = hasil.dokumen
    return lain | {
        "dokumen": d and (d.format, d.encoding, d.delimiter, d.peringatan, d.sidik),
        "tabel": _table(hasil.tabel), "daftar_tabel": [_table(t) for t in hasil.daftar_tabel],
        "urutan_daerah": list(hasil.daerah), "jumlah": hasil.jumlah,
        "baris": [b for data in hasil.tampung.frames() for b in data.to_dict("records")] if hasil.tampung else None,
    }


def same(satu: dict[str, Any], blok: dict[str, Any]) -> None:
    """Both came to the very same."""
    for kunci in satu:
        assert blok[kunci] == satu[kunci], kunci


def _table(tabel: Tabel | None) -> dict[str, Any]:
    if tabel is None:
        return {}
    return {f.name: getattr(tabel, f.name) for f in fields(tabel) if f.name != "isi"} | {"isi": list(tabel)}
