"""Whether a file is refused, with words and without spending memory on it."""

import tracemalloc

import pytest

from ingest.baca.sniff import read
from ingest.tabel.tabel_grid import find_all
from ingest.temuan import Ditolak


def refused(isi: bytes) -> str:
    """The words with which a file is refused, reached within bounds of memory."""
    tracemalloc.start()
    with pytest.raises(Ditolak) as galat:
        find_all(read(isi))
    assert tracemalloc.get_traced_memory()[1] < 300 * 1024 * 1024
    tracemalloc.stop()
    pesan = galat.value.pesan[0]
    assert pesan.sebab and pesan.cara
    return pesan.sebab
