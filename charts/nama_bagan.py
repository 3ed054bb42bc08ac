"""What a chart is called for those who cannot see it: its title and subtitle, and what its first and last marks say."""

from charts.dasar.uraian import Bagian, Deret, Peringkat, Uraian
from charts.dasar.uraian_garis import Berjenjang, Garis
from charts.peta import Peta

Titik = tuple[str, str]
# Among few marks all are told, at most so many.
MAKS_TITIK = 3


def spoken(isi: Uraian) -> str:
    """'SPI 2024 terhadap Nasional: 9 lebih baik. Kab: 11 dari 13 ada datanya. Teratas Tapin 81,14; terbawah Banjar 64,00'."""
    butir = (isi.kepala.judul, isi.kepala.anak_judul, finding(isi))
    return ". ".join(b.rstrip(".") for b in butir if b)


def finding(isi: Uraian) -> str:
    """The marks at both ends of rankings, maps and courses, the highest and lowest part of one region; '' for other charts."""
    if type(isi) in (Garis, Berjenjang) and isinstance(isi, Garis):
        return "; ".join(f"{n}: {t}" for n, t in _ends(_points(isi.kategori, isi.deret[:1])))
    if type(isi) is Bagian and isinstance(isi, Bagian):
        return _extremes(isi)
    if type(isi) is Peringkat and isinstance(isi, Peringkat):
        return _between(_points(isi.kategori, isi.deret[:1], isi.lama), len(isi.kategori) + isi.tanpa)
    if isinstance(isi, Peta):
        return _between([(d.nama, d.teks) for d in isi.daerah if d.sebanding], len(isi.daerah))
    return ""


def _extremes(isi: Bagian) -> str:
    """The highest and the lowest part: parts stand in the order of the catalogue."""
    ada = sorted((-v, i) for i, v in enumerate(isi.deret[0].nilai) if v is not None)
    titik = [(isi.kategori[i], isi.deret[0].teks[i]) for _, i in ada]
    if len(titik) < 2:
        return "; ".join(f"{n} {t}" for n, t in titik)
    return f"Tertinggi {' '.join(titik[0])}; terendah {' '.join(titik[-1])}"


def _points(nama: tuple[str, ...], deret: tuple[Deret, ...], kecuali: frozenset[int] = frozenset()) -> list[Titik]:
    urut = [(d.teks[i], n, d.nilai[i]) for d in deret for i, n in enumerate(nama) if i not in kecuali]
    return [(n, t) for t, n, v in urut if v is not None and t]


def _ends(titik: list[Titik]) -> list[Titik]:
    return titik if len(titik) < 2 else [titik[0], titik[-1]]


def _between(titik: list[Titik], jumlah: int) -> str:
    """The first and the last of many measured alike; all of few, which stand in no order worth telling."""
    if len(titik) < 2 or 2 * len(titik) < jumlah:
        return "; ".join(f"{n} {t}" for n, t in titik[:MAKS_TITIK])
    (awal, atas), (akhir, bawah) = _ends(titik)
    return f"Teratas {awal} {atas}; terbawah {akhir} {bawah}"
