"""The registry of charts: what each shows, which question feeds it, when there is enough to draw."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from charts.peta import perlu_peta

Perlu = Callable[[pd.DataFrame], bool]


@dataclass(frozen=True)
class Bagan:
    """One chart of one page.

    `perlu` decides whether there is enough to draw; `kosong` is said when there is not. `ekspor` names the kind
    of native chart it becomes elsewhere: batang, tumpuk, garis, sebar, tabel, peta, bentuk.
    """

    kunci: str
    nama: str
    halaman: str
    kueri: str
    perlu: Perlu
    ekspor: str
    kosong: str = "Belum ada angka terbit untuk pilihan ini."


_SEMUA = [
    # Beranda
    Bagan("peta_beranda", "Peta indikator", "beranda", "nilai_lingkup", perlu_peta, "peta",
          "Belum ada angka untuk dipetakan pada tahun ini."),
]

BAGAN: dict[str, Bagan] = {b.kunci: b for b in _SEMUA}
