"""The picker of any indicator: grouped by subject, found by typing a part of its name."""

from pages.bersama import kotak_pilih as pilih
from pages.bersama.konteks_halaman import Konteks
from store.dasar.cache import once


def indicator_select(k: Konteks, kunci: str, label: str, hanya: frozenset[str] | None = None) -> None:
    """A select box for the URL key `kunci` over indicators with figures in this scope, of these `hanya`, if given.

    The present choice is always in it.
    """
    nama = offered(k, getattr(k.tampilan, kunci), hanya)
    pilih.select(
        kunci, label, list(nama), nama.__getitem__,
        help="Ketik sebagian nama untuk mencari. Yang tampil: " + (
            "indikator utama dan yang ada angkanya" if hanya is None else "yang dapat digambar"
        ) + " dalam lingkup ini.",
    )


@once
def offered(k: Konteks, kini: str, hanya: frozenset[str] | None = None) -> dict[str, str]:
    """'SPI · Indeks SPI' by key: the indicators of `indikator_berdata`, of these `hanya`, and the one that is chosen."""
    berdata, dipilih = k.tanya("indikator_berdata"), k.indikator(kini)
    berdata = berdata if hanya is None else berdata[berdata["indikator"].isin(hanya)]
    nama = {i: f"{g} · {n}" for i, g, n in zip(berdata["indikator"], berdata["nama_kelompok"], berdata["nama"])}
    nama.setdefault(kini, f"{k.kelompok.loc[dipilih['kelompok'], 'nama_pendek']} · {dipilih['nama']}")
    return nama
