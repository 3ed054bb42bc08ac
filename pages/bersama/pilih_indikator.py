"""The picker of any indicator: grouped by subject, found by typing a part of its name."""

import pandas as pd

from pages.bersama import kotak_pilih as pilih
from pages.bersama.konteks_halaman import Konteks


def indicator_select(k: Konteks, kunci: str, label: str, *, berdata: pd.DataFrame) -> None:
    """A select box for the URL key `kunci` over rows of `indikator_berdata`; the present choice is always in it."""
    nama = dict(zip(berdata["indikator"], berdata["nama"]))
    kelompok = dict(zip(berdata["indikator"], berdata["nama_kelompok"]))
    kini = k.indikator(getattr(k.tampilan, kunci))
    nama.setdefault(kini["indikator"], kini["nama"])
    kelompok.setdefault(kini["indikator"], k.kelompok.loc[kini["kelompok"], "nama_pendek"])
    pilih.select(
        kunci, label, list(nama), lambda i: f"{kelompok[i]} · {nama[i]}",
        help="Ketik sebagian nama untuk mencari. Yang tampil: indikator utama dan yang ada angkanya dalam lingkup ini.",
    )
