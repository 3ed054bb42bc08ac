"""Keys that rows get when they bring none: the same words give the same key, whoever writes them."""

import hashlib
from collections.abc import Iterable

from ingest.sel.kata_judul import tokens

PANJANG = 10


def own_key(isi: Iterable[str]) -> str:
    """Key of a row from the texts that make it what it is; capitals, punctuation and spaces do not count."""
    polos = "\x1f".join(" ".join(tokens(teks)) for teks in isi)
    return hashlib.sha256(polos.encode()).hexdigest()[:PANJANG]
