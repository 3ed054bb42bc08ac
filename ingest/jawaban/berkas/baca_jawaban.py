"""A file of answers from its bytes to its columns, with how far it has come: large text files too."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ingest.baca.keamanan import MIB
from ingest.baca.pantau import BahanTerpantau
from ingest.baca.sniff import read
from ingest.jawaban.berkas.arsip_odk import main_csv
from ingest.jawaban.berkas.kolom_jawaban import Jawaban, answers

# Text files larger than others may be: answers are kept as a byte each.
MAKS_TEKS = 2048 * MIB
# A text file is gone through for its characters, its fingerprint, its faults and its cells.
KALI = 4
# Seconds between two messages.
SELANG = 0.2


@dataclass
class Kemajuan:
    """Tells somebody the share that is done (0-1) and the seconds that are left; who raises in it ends the work."""

    dari: int
    kepada: Callable[[float, float], None]
    sudah: int = 0
    mulai: float = field(default_factory=time.monotonic)
    terakhir: float = 0.0

    def __call__(self, tambah: int) -> None:
        """So much more is done."""
        self.sudah += tambah
        kini = time.monotonic()
        if self.sudah and kini - self.terakhir >= SELANG:
            self.terakhir = kini
            bagian = min(self.sudah / self.dari, 1.0)
            self.kepada(bagian, (kini - self.mulai) * (1 - bagian) / bagian)


def read_answers(asal: Path | bytes, nama: str, kepada: Callable[[float, float], None] = lambda _bagian, _sisa: None) -> Jawaban:
    """The columns of a file, or of the one of respondents in an archive of CSV files.

    Raises Ditolak, or PerluPilihan where its delimiter must be asked, or what `kepada` raises.
    """
    asal, nama = main_csv(asal, nama)
    bahan = BahanTerpantau(asal)
    return answers(read(BahanTerpantau(asal, Kemajuan(max(1, bahan.ukuran * KALI), kepada)), nama, paling_besar=MAKS_TEKS))
