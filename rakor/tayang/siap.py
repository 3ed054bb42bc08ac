"""A paparan made ready to present: built once for a revision and a version of the data, then kept for a while."""

from functools import lru_cache
from threading import Lock

import store
from rakor.kop import Kop, load
from rakor.lembar import sheets
from rakor.paparan import Paparan
from rakor.tayang.isi_tayang import Isi, content
from sajian.tindak_lanjut import today

MAKS_SIMPAN = 4
_kunci = Lock()


def ready(paparan: Paparan, versi: int) -> Isi:
    """Content of the player with the figures up to ledger number `versi` (0: no published batch), as of today."""
    sidik = (store.versi(nomor=versi).sidik, store.versi(latihan=True).sidik)
    kop = load(paparan.prov)
    # One at a time: a second visitor waits for the first one's work instead of repeating it.
    with _kunci:
        return _content(paparan, versi, sidik, kop, today())


@lru_cache(maxsize=MAKS_SIMPAN)
def _content(paparan: Paparan, versi: int, sidik: tuple[str, str], kop: Kop, hari: str) -> Isi:
    # Promises are late as of a day, so what was made ready the evening before is made anew for the meeting.
    return content(paparan, list(sheets(paparan, versi, kop)))
