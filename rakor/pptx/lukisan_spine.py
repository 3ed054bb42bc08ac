"""The spine as native shapes: its rows have scales of their own, which no office chart can draw.

One group a row, named after the indicator: spread, middle half, mark of the judgement, ends and words.
"""

from charts.dasar.templat import ABU, GARIS_KISI, TEKS_SAMAR, TINTA
from charts.kalimat import kata
from charts.spine import ARAH, HALUS, SEBARAN, SELANG, TENGAH, UJUNG, Letak, Ruas, Spine, ends
from rakor.pptx.lukis import LEBAR, Bentuk, Lukisan
from rakor.teks import solid

# Inches.
TINGGI_BARIS, KEPALA = 0.46, 0.4
# Columns of the sheet: name, value, then the plot.
NAMA, NILAI = 2.5, 3.0
KIRI = NAMA + NILAI
BENTUK = {"lebih_baik": "segitiga", "setara": "bulat", "lebih_rendah": "segitiga_bawah", "tidak_dibandingkan": "ketupat"}


def spine(isi: Spine) -> Lukisan:
    """Rows from top to bottom, worst left and best right."""
    bentuk = [b for i, r in enumerate(isi.ruas) for b in _row(i, r)]
    # The categories stand in words beside the values: no letter needs the key.
    kunci = tuple(k for k in isi.kunci if k.tanda)
    arah = _directions() if any(r.letak for r in isi.ruas) else []
    return Lukisan((*arah, *bentuk), LEBAR, KEPALA + TINGGI_BARIS * len(isi.ruas), kunci, sebangun=False)


def _x(nilai: float) -> float:
    return KIRI + (round(nilai, HALUS) + UJUNG) / (2 * UJUNG) * (LEBAR - KIRI)


def _directions() -> list[Bentuk]:
    lebar = (LEBAR - KIRI) / 2
    arah = ((KIRI, "Arah buruk", ARAH[0], "kiri"), (KIRI + lebar, "Arah baik", ARAH[1], "kanan"))
    return [Bentuk("teks", x, 0, lebar, KEPALA, n, teks=t, rata=r, tinta=TEKS_SAMAR, grup="Arah") for x, n, t, r in arah]


def _row(i: int, r: Ruas) -> list[Bentuk]:
    y, grup = KEPALA + TINGGI_BARIS * i, f"Baris {i + 1}: {r.nama}"
    isi = [
        Bentuk("teks", 0, y, NAMA, TINGGI_BARIS, "Indikator", teks=r.nama, rata="kiri", tinta=TINTA, huruf=14, grup=grup),
        Bentuk("teks", NAMA, y, NILAI, TINGGI_BARIS, "Nilai", teks=(r.utuh or r.nilai) + r.lain, rata="kiri", tinta=TINTA,
               tebal_huruf=True, huruf=14, grup=grup),
    ]
    if i:
        isi.append(Bentuk("garis", 0, y, LEBAR, 0, "Batas baris", garis=solid(GARIS_KISI), tebal=0.75, grup=grup))
    if r.letak:
        return isi + _spread(r, r.letak, y, grup)
    return [*isi, Bentuk("teks", KIRI, y, LEBAR - KIRI, TINGGI_BARIS, "Alasan", teks=r.alasan, tinta=TEKS_SAMAR, grup=grup)]


def _spread(r: Ruas, letak: Letak, y: float, grup: str) -> list[Bentuk]:
    pita = ((letak.terburuk, letak.terbaik, SEBARAN), (letak.tengah_kiri, letak.tengah_kanan, TENGAH))
    kiri, kanan = ends(r, letak)
    ujung = ((kiri, -1.2, "Ujung terburuk", r.ujung[0], "kanan"), (kanan, 0.2, "Ujung terbaik", r.ujung[1], "kiri"))
    tengah, (awal, akhir) = y + TINGGI_BARIS / 2, r.selang or (0.0, 0.0)
    return [
        *(Bentuk("kotak", _x(a), y + 0.32 * TINGGI_BARIS, _x(b) - _x(a), 0.36 * TINGGI_BARIS, kata.awal_besar(k.nama),
                 isi=solid(k.warna), grup=grup) for a, b, k in pita),
        Bentuk("garis", _x(0), y, 0, TINGGI_BARIS, "Pembanding", garis=ABU, tebal=1.5, grup=grup),
        *(Bentuk("teks", _x(x) + geser, y, 1.0, TINGGI_BARIS, nama, teks=teks, rata=rata, tinta=TEKS_SAMAR, grup=grup)
          for x, geser, nama, teks, rata in ujung),
        *[Bentuk("garis", _x(awal), tengah, _x(akhir) - _x(awal), 0, kata.awal_besar(SELANG.nama), garis=TINTA, tebal=1.5,
                 grup=grup)] * bool(r.selang),
        Bentuk(BENTUK[r.hasil], _x(letak.nilai), tengah, 0.22, 0.22, kata.awal_besar(kata.HASIL[r.hasil]),
               isi=solid(r.warna), garis="#FFFFFF", tebal=1, grup=grup),
    ]
