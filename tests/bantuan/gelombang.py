"""Uploads of a survey made from a key."""

import random

from store import Kiriman

NAMA = "SKM Kabupaten Tapin"


def upload(kunci: str, nama: str = NAMA, tahun: int = 2025, periode: str = "semester 1", buku: str = "skm") -> Kiriman:
    """An upload whose answers depend on the key alone; the key is its file name and its fingerprint."""
    isi = random.Random(kunci).randbytes(5_000)
    return Kiriman(nama, buku, tahun, periode, "63.05", "{}", kunci, 12, f"sidik {kunci}", isi)
