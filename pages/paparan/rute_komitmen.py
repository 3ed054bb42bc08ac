"""Promises typed in a presentation: who may, what was sent, and the answer in words."""

import json
from collections.abc import Callable
from typing import Any

from ingest.terbit.hak import Pelaku, TidakBoleh
from rakor import janji_rapat, simpan
from rakor.janji_rapat import IsianSalah
from rakor.tayang.sesi import Sesi
from store import SimpananGagal

TANPA_HAK = (
    "Dari layar ini komitmen tidak dapat disimpan ke dasbor: buka presentasi dengan tombol Sajikan di halaman Paparan, "
    "oleh orang yang boleh menerbitkan data."
)
TAK_ADA = "Paparan ini sudah tidak ada."
Jawaban = dict[str, Any]


def record(sesi: Sesi, tanda: str, isi: bytes) -> Jawaban:
    """Write one promise in the name of who opened the presentation: {"batch", "pesan"}, or {"galat"} with the reason."""
    def write(pelaku: Pelaku, masuk: object) -> Jawaban:
        paparan = simpan.load(sesi.presents(tanda))
        if paparan is None:
            return {"galat": TAK_ADA}
        hasil = janji_rapat.record(paparan, janji_rapat.read(masuk), pelaku)
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
        jawab = write(pelaku, json.loads(isi))
    except (IsianSalah, TidakBoleh, SimpananGagal) as galat:
        return {"galat": str(galat)}
    except ValueError:
        return {"galat": "Isian komitmen tidak dapat dibaca; muat ulang halaman presentasi."}
    if "batch" in jawab:
        sesi.wrote(tanda, jawab["batch"])
    return jawab
