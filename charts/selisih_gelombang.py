"""How much scores changed between two waves of a survey: dots with their intervals on both sides of no change."""

from collections.abc import Sequence

import pandas as pd

from charts.dasar.gambar import LEBAR_JUDUL
from charts.dasar.templat import ABU, TEKS_SAMAR, TEPI, TINTA, Palet
from charts.dasar.uraian import Acuan, Deret, Kepala, Kunci, Peringkat
from charts.kalimat import kata
from charts.kalimat.gelombang import HASIL, WARNA, verdict
from charts.kalimat.nilai import Baris, hint, number, rows

TETAP = "tidak berubah"
# Room beside the outermost interval, where the figure of its dot stands.
RUANG = 0.3


def change_dots(data: pd.DataFrame, palet: Palet, *, judul: str, anak_judul: str = "") -> Peringkat:
    """Largest rise on top; what can not be compared is named in the key.

    `data`: nama, selisih, bawah, atas, hasil, alasan, nilai_lama, nilai_baru.
    """
    semua = rows(data.sort_values("selisih", ascending=False, kind="stable"))
    baris = [r for r in semua if r["hasil"] != "tidak_dibandingkan"]
    warna = tuple(palet.hasil[WARNA[r["hasil"]]] for r in baris)
    deret = Deret(
        "Perubahan", tuple(number(r["selisih"]) for r in baris), ABU, warna_titik=warna, tinta=(TINTA,) * len(baris),
        teks=tuple(kata.selisih(r["selisih"]) for r in baris), warna_selang=TEPI, petunjuk=tuple(map(_hint, baris)),
        selang=tuple((r["selisih"] - r["bawah"], r["atas"] - r["selisih"]) for r in baris),
    )
    ada = [h for h in HASIL if any(r["hasil"] == h for r in baris)]
    tanpa = [Kunci("", "", f"{r['nama']}: {verdict(r)}") for r in semua if r["hasil"] == "tidak_dibandingkan"]
    return Peringkat(
        tuple(str(r["nama"]) for r in baris), (deret,), _ends(baris), acuan=(Acuan(TETAP, 0.0, ABU),), titik=True,
        kode=tuple(str(r["nama"]) for r in baris), kepala=Kepala(judul, anak_judul, LEBAR_JUDUL),
        kunci=(*(Kunci("●", palet.hasil[WARNA[h]], HASIL[h]) for h in ada), Kunci("━", TEKS_SAMAR, "selang kepercayaan 95%"),
               Kunci("╌╌", ABU, TETAP), *tanpa),
    )


def _ends(baris: Sequence[Baris]) -> tuple[float, float]:
    angka = [0.0, *(float(r[k]) for r in baris for k in ("bawah", "atas"))]
    lebar = max(max(angka) - min(angka), 1.0)
    return min(angka) - RUANG * lebar, max(angka) + RUANG * lebar


def _hint(r: Baris) -> str:
    dua = f"{kata.angka(r['nilai_lama'], 2)} menjadi {kata.angka(r['nilai_baru'], 2)}"
    return hint(r["nama"], dua, verdict(r))
