"""Parts of a whole: one bar a part on a track to the end of its scale, its name above, its figure at the right.

Parts of an indicator (units, dimensions, groups, kinds) have marks for last year, the median, a benchmark, components.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

import pandas as pd

from charts.dasar.gambar import LEBAR_JUDUL, Gambar, figure, full_width
from charts.dasar.goresan import answers, bars, marks, spans, words
from charts.dasar.templat import ABU, KEDUA, TEKS_SAMAR, TEPI, UTAMA, Palet
from charts.dasar.uraian import NILAI, Angka, Bagian, Deret, Kata, Kepala, Kunci
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, aligned, grade, interval, number, rows, trust, value

TINGGI_BARIS, TINGGI_BARIS_RAPAT = 48, 46
JALUR = "rgba(138,148,158,0.22)"
TANPA_JALUR = "rgba(0,0,0,0)"
TEBAL = 0.24
# How far above the middle of its bar a name stands, in rows.
NAIK = 0.34
TEPI_BAWAH, RUANG = 10, 30
BENTUK = {"circle": "●", "square": "■", "triangle-up": "▲", "diamond": "◆"}
# Marks beside the bars by kind: sign in the key, colour, and look in the picture.
TANDA: dict[str, tuple[str, str, dict[str, object]]] = {
    "lalu": ("◇", KEDUA, {"symbol": "diamond-open", "size": 12, "color": KEDUA, "line": {"width": 2.5, "color": KEDUA}}),
    "median": ("┃", ABU, {"symbol": "line-ns", "size": 18, "line": {"width": 3, "color": ABU}}),
    "banding": ("┃", KEDUA, {"symbol": "line-ns", "size": 22, "line": {"width": 2.5, "color": KEDUA}}),
    **{
        bentuk: (tanda, ABU, {"symbol": bentuk, "size": 11, "color": ABU, "line": {"width": 1.5, "color": "#FFFFFF"}})
        for bentuk, tanda in BENTUK.items()
    },
}
LALU = "Tahun lalu"
SELANG = Kunci("━", TEKS_SAMAR, "selang terbit")
# What a unit has whose whole was not published.
TANPA_UTUH = dict.fromkeys(("nilai", "desimal_sumber", "predikat", "kategori", "huruf", "mutu"))
# Kind of mark, its name, and its value at each part.
Penanda = tuple[str, str, Sequence[Angka]]


class Bilah(NamedTuple):
    """One part: what a click gives, its name, length of its bar (None or NaN: absent), figure in words, hover, category.

    `tebal`: the name in bold. `daerah`: the region it belongs to, where that is not its name. `selang`: how far its interval
    reaches below and above.
    """

    kunci: str
    nama: str
    panjang: Angka
    teks: str
    petunjuk: str
    mutu: float | None = None
    tebal: bool = False
    daerah: str = ""
    selang: tuple[float, float] | None = None


def parts(
    bilah: Iterable[Bilah], palet: Palet, *, judul: str, anak_judul: str = "", skala_maks: float = 100, lebar_nama: int = 44,
    jalur: bool = True,
) -> Bagian:
    """Bars in the order given, from zero to `skala_maks`. `jalur` False: no track, where the end of the bars is no goal."""
    isi = [b._replace(panjang=number(b.panjang)) for b in bilah]
    warna = tuple(palet.mutu[grade(b.mutu)] if grade(b.mutu) else UTAMA for b in isi)
    utama = Deret(
        NILAI, tuple(b.panjang for b in isi), next(iter(warna), UTAMA), warna_titik=warna,
        teks=tuple("" if b.panjang is None else b.teks for b in isi), petunjuk=tuple(b.petunjuk for b in isi),
        selang=selang if any(selang := tuple(b.selang for b in isi)) else (), warna_selang=TEPI,
    )
    return Bagian(
        tuple(str(b.nama) for b in isi), (utama,), (0.0, float(skala_maks)),
        kata=tuple(Kata(i, b.teks) for i, b in enumerate(isi) if b.panjang is None), jalur=JALUR if jalur else "",
        kepala=Kepala(judul, anak_judul, LEBAR_JUDUL), kode=tuple(b.kunci for b in isi), lebar_nama=lebar_nama,
        kunci=(SELANG,) * bool(utama.selang),
        sorot=frozenset(i for i, b in enumerate(isi) if b.tebal), daerah=tuple(b.daerah for b in isi if b.daerah),
    )


def part_bars(
    data: pd.DataFrame, indikator: pd.Series, palet: Palet, *, judul: str, anak_judul: str = "",
    label: str = "rincian", label_median: str = "",
) -> Bagian:
    """One bar a part in the order given, first on top; the word where the figure is absent.

    `data`: the column named by `label`, nilai, desimal_sumber, predikat, kategori, huruf, mutu, alasan_kosong.
    Optional columns become marks: nilai_lalu (last year), nilai_median, nilai_banding with label_banding.
    `indikator`: catalogue row (satuan, desimal, skala_maks). Parts without a category share one neutral colour.
    """
    baris = rows(data)
    nama = {"lalu": LALU, "median": label_median, "banding": str(baris[0].get("label_banding")) if baris else ""}
    tanda: list[Penanda] = [(j, nama[j], [number(r.get(f"nilai_{j}")) for r in baris]) for j in nama]
    return _marked(baris, indikator.to_dict(), palet, tanda, label, Kepala(judul, anak_judul))


def unit_bars(data: pd.DataFrame, indikator: pd.Series, palet: Palet, *, judul: str, anak_judul: str = "") -> Bagian:
    """Ranked units: the bar is the whole, marks are its components.

    `data`: rows of `unit_kerja` in ranked order (rincian, komponen, keseluruhan, nilai, kategori, huruf, mutu).
    A unit whose whole was not published says so and keeps its marks.
    """
    semua = rows(data)
    nama = list(dict.fromkeys(r["rincian"] for r in semua))
    utuh = {r["rincian"]: r for r in semua if r["keseluruhan"]}
    bagian = {(r["komponen"], r["rincian"]): number(r["nilai"]) for r in semua if not r["keseluruhan"]}
    baris: list[Baris] = [{**TANPA_UTUH, **utuh.get(n, {}), "rincian": n, "alasan_kosong": kata.BELUM_ADA} for n in nama]
    komponen = dict.fromkeys(k for k, _ in bagian)
    tanda: list[Penanda] = [(b, str(k), [bagian.get((k, n)) for n in nama]) for b, k in zip(BENTUK, komponen)]
    return _marked(baris, indikator.to_dict(), palet, tanda, "rincian", Kepala(judul, anak_judul))


def _marked(
    baris: Sequence[Baris], indikator: Baris, palet: Palet, tanda: Sequence[Penanda], label: str, kepala: Kepala,
) -> Bagian:
    """The parts with marks beside their bars, each kind named in the key; a kind without any value is left out."""
    baris = aligned(baris)
    bilah = (
        Bilah(
            r[label], r[label], r["nilai"], part_text(r, indikator), _hover(r, label, indikator), r["mutu"], selang=interval(r),
        ) for r in baris
    )
    isi = parts(bilah, palet, judul=kepala.judul, anak_judul=kepala.anak_judul, skala_maks=_scale(baris, indikator))
    ada, desimal = [t for t in tanda if any(v is not None for v in t[2])], int(indikator["desimal"])
    deret = tuple(
        Deret(nama, tuple(nilai), TANDA[jenis][1], gaya="titik", petunjuk=tuple(
            "" if v is None else kata.harfiah(f"{nama}: {kata.angka(v, desimal)}") for v in nilai
        )) for jenis, nama, nilai in ada
    )
    return replace(
        isi, deret=(*isi.deret, *deret), tanda=tuple(jenis for jenis, *_ in ada), rapat=True,
        kunci=(*isi.kunci, *(Kunci(*TANDA[jenis][:2], nama) for jenis, nama, _ in ada)),
    )


def part_text(baris: Baris, indikator: Baris) -> str:
    """'64,15 · R', '125 laporan', '26% · waspada' with the published word; that word alone when there is no value."""
    return value(
        baris, indikator["satuan"], int(indikator["desimal"]), tanpa=("predikat", "alasan_kosong"), tanda=("huruf", "predikat"),
    )


def _hover(baris: Baris, label: str, indikator: Baris) -> str:
    butir = [f"<b>{kata.bungkus(kata.harfiah(baris[label]))}</b>", kata.harfiah(part_text(baris, indikator))]
    if not kata.kosong(baris["kategori"]):
        butir.append(f"Kategori: {kata.harfiah(baris['kategori'])}")
    if not kata.kosong(baris.get("perubahan")):
        gerak = kata.perubahan(baris["perubahan"], int(indikator["desimal"]), kata.satuan_selisih(indikator["satuan"]))
        butir.append(f"{kata.awal_besar(gerak)} dari tahun sebelumnya")
    if not kata.kosong(baris.get("nilai_median")):
        butir.append(f"Median kab/kota: {kata.angka(baris['nilai_median'])} (n {int(baris['n_median'])})")
    butir += map(kata.harfiah, trust(baris))
    return "<br>".join(butir)


def _scale(baris: Sequence[Baris], indikator: Baris) -> float:
    """The scale's end, or the largest figure where the scale is open."""
    if not kata.kosong(indikator["skala_maks"]):
        return float(indikator["skala_maks"])
    kolom = ("nilai", "nilai_lalu", "nilai_median", "nilai_banding")
    return max([1.0, *(v for r in baris for k in kolom if (v := number(r.get(k))) is not None)])


def draw_parts(isi: Bagian) -> Gambar:
    """The picture: track and bar of each part, name and figure above them, marks on them."""
    gambar, n, ujung = figure(isi.kepala), len(isi.kategori), isi.ujung[1]
    utama, *tanda = isi.deret
    absen, atas = {k.kategori: k.teks for k in isi.kata}, [i - NAIK for i in range(n)]
    nama = [_name(k, isi.lebar_nama, i in isi.sorot) for i, k in enumerate(isi.kategori)]
    angka = [kata.harfiah(absen.get(i, t)) for i, t in enumerate(utama.teks)]
    gambar["data"] = [
        *(bars(x, range(n), {"color": warna, "cornerradius": 5}, width=TEBAL, unselected={"marker": {"opacity": 1}},
               **answers(utama.petunjuk, isi.kode), **lain)
          for x, warna, lain in (([ujung] * n, isi.jalur or TANPA_JALUR, {}),
                                 ([min(v or 0.0, ujung) for v in utama.nilai], list(utama.warna_titik), spans(utama)))),
        words([0] * n, atas, nama, huruf=13), words([ujung] * n, atas, angka, "middle left", 13),
        *(_marks(d, TANDA[jenis][2]) for d, jenis in zip(tanda, isi.tanda)),
    ]
    tinggi = RUANG + (TINGGI_BARIS_RAPAT if isi.rapat else TINGGI_BARIS) * max(n, 1)
    full_width(gambar, (0, ujung), (n - 0.6, -0.75), tinggi, kunci=isi.kunci, bawah=TEPI_BAWAH, barmode="overlay")
    return gambar


def _marks(d: Deret, rupa: dict[str, object]) -> Gambar:
    ada = [i for i, v in enumerate(d.nilai) if v is not None]
    petunjuk = answers(d.petunjuk[i] for i in ada)
    return marks([d.nilai[i] for i in ada], ada, rupa, name=kata.harfiah(d.nama), cliponaxis=False, **petunjuk)


def _name(nama: str, lebar: int, tebal: bool) -> str:
    """The name as far as it fits beside its figure."""
    pendek = kata.harfiah(nama if len(nama) <= lebar else f"{nama[: lebar - 1].rstrip()}…")
    return f"<b>{pendek}</b>" if tebal else pendek
