"""The picker of any indicator: grouped by subject, found by typing a part of its name."""

from __future__ import annotations

import pandas as pd

from pages.bersama import kotak_pilih as pilih
from pages.bersama.konteks_halaman import Konteks

KELOMPOK = {
    "spi": "SPI", "spm": "SPM", "reformasi": "Reformasi", "kelembagaan": "Kelembagaan", "ombudsman": "Ombudsman",
}


def indicator_select(k: Konteks, kunci: str, label: str, *, berdata: pd.DataFrame) -> None:
    """A select box for the URL key `kunci` over rows of `indikator_berdata`; the present choice is always in it."""
    nama = dict(zip(berdata["indikator"], berdata["nama"]))
    kelompok = dict(zip(berdata["indikator"], berdata["kelompok"]))
    kini = k.indikator(getattr(k.tampilan, kunci))
    nama.setdefault(kini["indikator"], kini["nama"])
    kelompok.setdefault(kini["indikator"], kini["kelompok"])
    pilih.select(
        kunci, label, list(nama), lambda i: f"{KELOMPOK[kelompok[i]]} · {nama[i]}",
        help="Ketik sebagian nama untuk mencari. Yang tampil: indikator utama dan yang ada angkanya dalam lingkup ini.",
    )
