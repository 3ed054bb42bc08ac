"""One region among its peers over the years: a box of the middle half each year, never joined between years."""

import pandas as pd

from charts.gambar import LEBAR_JUDUL, Gambar, add_key, figure, title_from_edge
from charts.garis import KIRI, draw_breaks, line, method_breaks, named_course, years
from charts.goresan import answers, marks, segments
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, rows
from charts.templat import ABU, ABU_MUDA, TEKS_SAMAR
from charts.uraian import Deret, Kepala, Kunci
from charts.uraian_garis import Sebaran

TINGGI = 440
# Name, column, colour and kind of the numbers of a year, from the least to the greatest.
UKURAN = (
    ("Terkecil", "terkecil", ABU, "bayang"), ("Persentil 25", "persentil_25", ABU_MUDA, "bayang"),
    ("Median", "median", TEKS_SAMAR, "titik"), ("Persentil 75", "persentil_75", ABU_MUDA, "bayang"),
    ("Terbesar", "terbesar", ABU, "bayang"),
)
KUNCI = (
    Kunci("━", ABU, "terkecil sampai terbesar"), Kunci("■", ABU_MUDA, "separuh tengah daerah"), Kunci("━", TEKS_SAMAR, "median"),
)


def peer_spread(
    data: pd.DataFrame, deret: pd.DataFrame, putus: pd.DataFrame, indikator: pd.Series, *,
    judul: str, anak_judul: str = "", nama: str = "",
) -> Sebaran:
    """Least and greatest value, 25th and 75th percentile and median of each year, and the region's own line.

    `data`: rows of `sebaran_lingkup`; a year with too few regions has none of them. `deret`: tahun, nilai,
    desimal_sumber, ruas of the region called `nama` (may be empty). `putus`: tahun, keterangan.
    """
    baris, desimal = {int(b["tahun"]): b for b in rows(data)}, max(int(indikator["desimal"]), 1)
    tahun = range(min(baris), max(baris) + 1)
    titik = [b if b is not None and b["cukup"] else None for b in map(baris.get, tahun)]
    petunjuk = tuple("" if b is None else _words(b, desimal) for b in titik)
    ukuran = [
        Deret(n, tuple(None if b is None else float(b[kolom]) for b in titik), warna, gaya, petunjuk=petunjuk)
        for n, kolom, warna, gaya in UKURAN
    ]
    milik = [named_course(deret, nama, tahun, indikator, 3)] if nama and deret["nilai"].notna().any() else []
    angka = [v for d in (*ukuran, *milik) for v in d.nilai if v is not None]
    return Sebaran(
        tuple(map(str, tahun)), (*ukuran, *milik), (min(angka), max(angka)), patah=method_breaks(putus, tahun),
        kunci=(*KUNCI, *(Kunci("━", d.warna, d.nama) for d in milik)), kepala=Kepala(judul, anak_judul, LEBAR_JUDUL),
        banyak=tuple(int(baris[t]["n"]) if t in baris else None for t in tahun),
    )


def _words(b: Baris, desimal: int) -> str:
    nilai = {kolom: kata.angka(b[kolom], desimal) for _, kolom, *_ in UKURAN}
    return (
        f"<b>{int(b['tahun'])}</b>, {int(b['n'])} daerah<br>median {nilai['median']}<br>"
        f"persentil 25–75: {nilai['persentil_25']}–{nilai['persentil_75']}<br>"
        f"terkecil {nilai['terkecil']}, terbesar {nilai['terbesar']}"
    )


def draw_spread(isi: Sebaran) -> Gambar:
    """The picture: a thin stroke from least to greatest, a box of the middle half, a stroke at the median."""
    gambar, tahun = figure(isi.kepala, TINGGI), years(isi)
    kecil, bawah, tengah, atas, besar, *milik = isi.deret
    ada = [i for i, v in enumerate(tengah.nilai) if v is not None]
    x, kaki = [tahun[i] for i in ada], [bawah.nilai[i] or 0.0 for i in ada]
    gambar["data"] = [
        segments(((tahun[i], kecil.nilai[i], tahun[i], besar.nilai[i]) for i in ada), {"width": 1.5, "color": kecil.warna}),
        {"type": "bar", "x": x, "y": [(atas.nilai[i] or 0.0) - k for i, k in zip(ada, kaki)], "base": kaki, "width": 0.5,
         "marker": {"color": bawah.warna, "line": {"width": 0}}, **answers(tengah.petunjuk[i] for i in ada)},
        marks(x, [tengah.nilai[i] for i in ada], {"symbol": "line-ew", "size": 26, "line": {"width": 3, "color": tengah.warna}}),
        *(line(d, tahun, {"size": 9, "color": d.warna}) for d in milik),
    ]
    draw_breaks(gambar, isi, tahun)
    n = [(t, b) for t, b in zip(tahun, isi.banyak) if b is not None]
    gambar["layout"]["xaxis"] |= {
        "tickvals": [t for t, _ in n], "ticktext": [f"{t}<br>n={b}" for t, b in n], "range": [tahun[0] - 0.6, tahun[-1] + 0.6],
        "showgrid": False,
    }
    title_from_edge(gambar, KIRI)
    add_key(gambar, isi.kunci, label=42)
    return gambar
