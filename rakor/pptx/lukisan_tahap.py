"""Stages as native chevrons with the number of units in each and its name below."""

from charts.kelompok import GARIS
from charts.templat import TINTA
from charts.uraian import Tahap
from rakor.pptx.lukis import Bentuk, Lukisan
from rakor.teks import solid

LEBAR, TINGGI = 12.3, 5.2
TINGGI_PANAH = 2.3
ATAS = 0.7


def stages(isi: Tahap) -> Lukisan:
    """Arrows from left to right; the one that stands out has a thick outline in the colour of the last."""
    (d,), lebar = isi.deret, LEBAR / len(isi.kategori)
    bentuk = []
    for i, (nama, teks) in enumerate(zip(isi.kategori, d.teks)):
        sorot, akhir = i in isi.sorot, i == len(isi.kategori) - 1
        bentuk += [
            Bentuk("panah", i * lebar, ATAS, lebar if akhir else lebar * 1.04, TINGGI_PANAH, f"{nama}: {teks} unit",
                   isi=d.warna_titik[i], garis=d.warna if sorot else solid(GARIS), tebal=3 if sorot else 1, teks=teks,
                   tinta=d.tinta[i], huruf=40, tebal_huruf=True),
            Bentuk("teks", i * lebar, ATAS + TINGGI_PANAH + 0.1, lebar, 0.8, f"Nama {nama}", teks=nama, tinta=TINTA, huruf=16),
        ]
    return Lukisan(tuple(bentuk), LEBAR, TINGGI)
