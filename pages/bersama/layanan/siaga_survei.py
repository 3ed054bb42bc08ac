"""Scores of the waves of surveys that are kept, made before anybody asks: after a start, and again after every change."""

from collections.abc import Sequence
from threading import Event

from ingest.arti.rujukan import references
from ingest.jawaban.gelombang.gelombang_gabung import waves
from ingest.jawaban.gelombang.gelombang_rusak import KirimanRusak
from ingest.jawaban.gelombang.gelombang_skor import wave_scores
from ingest.temuan import Ditolak
from store import CatatanGelombang


def prepare_waves(catatan: Sequence[CatatanGelombang], berhenti: Event) -> None:
    """The scores of every wave of a ledger, the latest first; none more once told to stop. Raises SimpananGagal."""
    rujukan = references(angka=False)
    for gelombang in waves(catatan):
        if berhenti.is_set():
            return
        try:
            wave_scores(gelombang, rujukan)
        except (Ditolak, KirimanRusak):
            # The page of surveys says what is wrong with it, to those whom it concerns.
            continue
