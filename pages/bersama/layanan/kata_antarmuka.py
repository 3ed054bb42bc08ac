"""Streamlit's own English words put into Indonesian in its scripts as they are served; the package stays as installed.

The dictionary is static/kata_streamlit.csv: the script by the beginning of its name, the words as they stand in it, ours.
`…` stands for what a script puts in; with a ` in it the row is a piece of the script as it stands.
"""

import csv
from collections.abc import Mapping
from functools import cache
from hashlib import sha256

from pages.bersama import gaya

BERKAS = gaya.FOLDER / "kata_streamlit.csv"


@cache
def dictionary() -> Mapping[str, Mapping[str, str]]:
    """Of each script, by the beginning of its name: pieces of it and what takes their place, the longest first."""
    kamus: dict[str, dict[str, str]] = {}
    with BERKAS.open(encoding="utf-8", newline="") as isi:
        for b in csv.DictReader(isi):
            kamus.setdefault(b["skrip"], {})[_piece(b["asli"])] = _piece(b["kata"])
    return {s: dict(sorted(k.items(), key=lambda satu: -len(satu[0]))) for s, k in kamus.items()}


@cache
def mark() -> str:
    """Says in the address of a script which dictionary went over it: browsers keep what has an address for a year."""
    return sha256(BERKAS.read_bytes()).hexdigest()[:8]


def translated(nama: str, isi: bytes) -> bytes:
    """The text of a script with our words in it; one that the dictionary does not name as it is."""
    kata = dictionary().get(nama.partition(".")[0])
    if not kata:
        return isi
    teks = isi.decode("utf-8")
    for asli, ganti in kata.items():
        teks = teks.replace(asli, ganti)
    return teks.encode("utf-8")


def _piece(kata: str) -> str:
    """Words as a script holds them: between `, or between what it puts in."""
    if "`" in kata:
        return kata
    awal = "}" if kata.startswith("…") else "`"
    akhir = "${" if kata.endswith("…") else "`"
    return awal + kata.strip("…") + akhir
