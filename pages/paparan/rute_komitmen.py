"""Promises typed in a presentation: who may, what was sent, and the answer in words."""

import json
from collections.abc import Callable
from threading import Lock
from typing import Any

from ingest.terbit.hak import Pelaku, TidakBoleh
from rakor import janji_rapat, simpan
from rakor.janji_rapat import IsianSalah
from rakor.paparan import PaparanSalah
from rakor.tayang.sesi import Sesi
from store import SimpananGagal

TANPA_HAK = (
    "Dari layar ini komitmen tidak dapat disimpan ke dasbor: buka presentasi dengan tombol Sajikan di halaman Paparan, "
    "oleh orang yang boleh menerbitkan data."
)
TAK_ADA = "Paparan ini sudah tidak ada."
TAK_TERBACA = "Isian komitmen tidak dapat dibaca; muat ulang halaman presentasi."
MAKS_TANDA = 64
Jawaban = dict[str, Any]
# One at a time: the same promise sent again waits for the first answer instead of being refused as already there.
_bergilir = Lock()


def record(sesi: Sesi, tanda: str, isi: bytes) -> Jawaban:
    """Write one promise in the name of who opened the presentation: {"batch", "pesan"}, or {"galat"} with the reason.

    What was written under the same mark before, its answer having been lost, is answered with its batch. `tetap` beside a
    reason: the same promise will never be taken.
    """
    def write(pelaku: Pelaku, masuk: object) -> Jawaban:
        kiriman, janji = _marked(masuk)
        with _bergilir:
            if lama := sesi.sent(tanda, kiriman):
                return {"batch": lama, "pesan": "Komitmen sudah tercatat."}
            paparan = simpan.load(sesi.presents(tanda))
            if paparan is None:
                return {"galat": TAK_ADA}
            hasil = janji_rapat.record(paparan, janji_rapat.read(janji), pelaku)
            sesi.wrote(tanda, hasil.batch_id, kiriman)
        return {"batch": hasil.batch_id, "pesan": hasil.pesan}
    return _answer(sesi, tanda, isi, write)


def take_back(sesi: Sesi, tanda: str, isi: bytes) -> Jawaban:
    """Withdraw a promise this presentation has written: {"pesan"}, or {"galat"}."""
    def write(pelaku: Pelaku, masuk: object) -> Jawaban:
        batch = masuk.get("batch") if isinstance(masuk, dict) else None
        if type(batch) is not int or batch not in sesi.written(tanda):
            return {"galat": "Komitmen ini tidak dicatat dari presentasi ini; batalkan di halaman Tindak lanjut."}
        return {"pesan": janji_rapat.take_back(batch, pelaku).pesan}
    return _answer(sesi, tanda, isi, write)


def _answer(sesi: Sesi, tanda: str, isi: bytes, write: Callable[[Pelaku, object], Jawaban]) -> Jawaban:
    pelaku = sesi.writer(tanda)
    if pelaku is None:
        return {"galat": TANPA_HAK}
    try:
        masuk = json.loads(isi)
    except ValueError:
        return {"galat": TAK_TERBACA, "tetap": True}
    try:
        return write(pelaku, masuk)
    except IsianSalah as galat:
        return {"galat": str(galat), "tetap": True}
    except (TidakBoleh, SimpananGagal, PaparanSalah) as galat:
        return {"galat": str(galat)}


def _marked(masuk: object) -> tuple[str, object]:
    """The mark a browser gave to what it sends, '' for none, and the promise without it."""
    if not isinstance(masuk, dict):
        return "", masuk
    kiriman = masuk.get("tanda", "")
    if not isinstance(kiriman, str) or len(kiriman) > MAKS_TANDA:
        raise IsianSalah(TAK_TERBACA)
    return kiriman, {k: v for k, v in masuk.items() if k != "tanda"}
