"""Uploads of a survey made from a key."""

import random
from pathlib import Path

import duckdb

from store import Kiriman
from store.dasar.tempat import place

NAMA = "SKM Kabupaten Tapin"


def upload(kunci: str, nama: str = NAMA, tahun: int = 2025, periode: str = "semester 1", buku: str = "skm") -> Kiriman:
    """An upload whose answers depend on the key alone; the key is its file name and its fingerprint."""
    isi = random.Random(kunci).randbytes(5_000)
    return Kiriman(nama, buku, tahun, periode, "63.05", "{}", kunci, 12, f"sidik {kunci}", isi)


def ruined(kiriman: int, simpanan: Path | None = None, isi: bytes = b"rusak") -> None:
    """Other bytes stand where the answers of an upload were."""
    with duckdb.connect(str(place(simpanan).basis)) as con:
        con.execute("update gelombang set isi = $2 where kiriman = $1", [kiriman, isi])
