"""Rows that a program took for one cell each and put into quotes whole: taken out of them again."""

import re
from collections import Counter

from ingest.baca.keamanan import MIB, Bahan
from ingest.baca.pemisah import NAMA_PEMISAH
from ingest.temuan import refuse

# A line that is one quoted cell, perhaps with the ends of empty cells behind it.
SEBARIS = re.compile(r'"((?:[^"\r\n]|"")*)"[;,\t]*(\r\n|\r|\n)?')
TERBESAR = 20 * MIB
DILEPAS = "setiap baris berkas ini terbungkus tanda kutip; kutipnya dilepas"


def wrapped(contoh: list[str]) -> bool:
    """Whether most lines are one quoted cell each, in most of which the same delimiters part the same number of cells."""
    isi = [b for b in contoh if b.strip()]
    dalam = [cocok[1] for b in isi if (cocok := SEBARIS.fullmatch(b)) is not None]
    if len(isi) < 2 or len(dalam) * 2 <= len(isi):
        return False
    return any(_usual(dalam, pemisah) * 2 > len(isi) for pemisah in NAMA_PEMISAH)


def _usual(dalam: list[str], pemisah: str) -> int:
    """How many lines have the most usual number of delimiters, of those that have any."""
    banyak = Counter(b.count(pemisah) for b in dalam if pemisah in b)
    return banyak.most_common(1)[0][1] if banyak else 0


def unwrapped(bahan: Bahan, encoding: str) -> Bahan:
    """The same lines without the quotes around them. Raises Ditolak for a file too large to be written anew."""
    if bahan.ukuran > TERBESAR:
        raise refuse("setiap baris terbungkus tanda kutip", "pisahkan kolomnya di program lembar kerja lalu simpan ulang")
    teks = b"".join(bahan.chunks()).decode(encoding)
    lepas = (SEBARIS.sub(lambda c: c[1].replace('""', '"') + (c[2] or ""), b, count=1) if b.startswith('"') else b
             for b in teks.splitlines(keepends=True))
    return Bahan("".join(lepas).encode(encoding))
