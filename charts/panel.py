"""Small multiples: one small course a region, all to the same scale; gaps stay gaps, method breaks are marked."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from charts.dasar.gambar import LEBAR_JUDUL, Gambar, add_key, figure, height_for_rows
from charts.dasar.goresan import answers, segments, words
from charts.dasar.templat import ABU, GARIS_KISI, KEDUA, UTAMA
from charts.dasar.uraian import Deret, Kepala, Kunci
from charts.dasar.uraian_garis import Garis, Panel
from charts.garis import BERUBAH, method_breaks, path, series
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, doubt, hint, rows, trust

KOLOM = 3
TINGGI_PANEL = 116
# Place of the plot inside a panel one unit wide and high: left, right, top, bottom.
KIRI, KANAN, ATAS, BAWAH = 0.05, 0.93, 0.27, 0.80
# Room below and above the courses, as a share of the span of their values.
TEPI = 0.04
# A thousandth of a panel is finer than a pixel; more digits only make the message heavier.
HALUS = 3
TIAP, TENGAH = "tiap daerah", "median daerah yang ditampilkan"


def perlu_panel(data: pd.DataFrame) -> bool:
    """At least one region with values of two years."""
    return bool((data.dropna(subset=["nilai"]).groupby("kode_wilayah")["tahun"].nunique() >= 2).any())


def panels(
    data: pd.DataFrame, median: pd.DataFrame, putus: pd.DataFrame, indikator: pd.Series, *,
    judul: str, anak_judul: str = "", sorot: str = "",
) -> Panel:
    """Regions with values, a small course each.

    `data`: rows of `deret_lingkup` (kode_wilayah, nama_tampil, nama_ringkas, tahun, nilai, desimal_sumber, ruas).
    `median`: tahun, median, ruas of the peers, drawn faintly in each panel where known. `putus`: tahun of a new
    method. `sorot`: code of the region to stand out.
    """
    ada, desimal = rows(data.dropna(subset=["nilai"])), int(indikator["desimal"])
    milik: dict[str, list[Baris]] = {}
    for b in ada:
        milik.setdefault(b["kode_wilayah"], []).append(b)
    tahun, nilai = range(min(b["tahun"] for b in ada), max(b["tahun"] for b in ada) + 1), [float(b["nilai"]) for b in ada]
    patah, terpilih = method_breaks(putus, tahun), frozenset(i for i, k in enumerate(milik) if k == sorot)
    deret = [_course(isi, tahun, KEDUA if k == sorot else UTAMA, indikator) for k, isi in milik.items()]
    akhir = [max(isi, key=lambda b: b["tahun"]) for isi in milik.values()]
    tengah = series(({**b, "nilai": b["median"]} for b in rows(median)), tahun, TENGAH, ABU)
    bermedian = sum(v is not None for v in tengah.nilai) > 1
    kecil = Garis(tuple(map(str, tahun)), (), (min(nilai), max(nilai)), patah=patah, desimal=desimal, sumbu=False)
    return Panel(
        tuple(replace(kecil, deret=(d,)) for d in deret), tuple(b["nama_ringkas"] for b in akhir),
        tuple(f"{kata.angka(b['nilai'], desimal, b['desimal_sumber'])}{doubt(b)}" for b in akhir), kode=tuple(milik),
        sorot=terpilih, kunci=_key(bool(patah), bermedian, [deret[i].nama for i in terpilih], len(deret) > len(terpilih)),
        kepala=Kepala(judul, anak_judul, LEBAR_JUDUL), tengah=tengah if bermedian else None,
    )


def _course(isi: list[Baris], tahun: range, warna: str, indikator: pd.Series) -> Deret:
    nama, satuan, desimal = isi[0]["nama_tampil"], indikator["satuan"], int(indikator["desimal"])
    return series(isi, tahun, nama, warna, petunjuk=lambda b, _: hint(
        nama, f"{b['tahun']}: {kata.bersatuan(b['nilai'], satuan, desimal, b['desimal_sumber'])}{doubt(b)}", *trust(b),
    ))


def _key(patah: bool, bermedian: bool, sorot: list[str], lain: bool) -> tuple[Kunci, ...]:
    return (
        *((Kunci("╌╌", ABU, BERUBAH),) if patah else ()), *((Kunci("━", ABU, TENGAH),) if bermedian else ()),
        *((Kunci("━", UTAMA, TIAP),) if lain else ()), *(Kunci("━", KEDUA, n) for n in sorot),
    )


def draw_panels(isi: Panel) -> Gambar:
    """Three panels a row on one pair of axes (56 pairs would take a browser seconds)."""
    gambar, ukur, semua = figure(isi.kepala), _Ukuran(isi.isi[0]), range(len(isi.isi))
    gambar["data"] = _frames(isi, ukur)
    if isi.tengah:
        gambar["data"].append(_courses([(i, isi.tengah) for i in semua], ukur, mode="lines", line={"width": 1.5, "color": ABU}))
    # Those that stand out lie over the others.
    for sorot in (False, True):
        if deret := [(i, isi.isi[i].deret[0]) for i in semua if (i in isi.sorot) is sorot]:
            warna = deret[0][1].warna
            rupa: Gambar = {"line": {"width": 2.5, "color": warna}, "marker": {"size": 6, "color": warna}}
            gambar["data"].append(_courses(deret, ukur, isi.kode, mode="lines+markers", **rupa))
    gambar["data"] += _words(isi)
    tata, baris = gambar["layout"], -(-len(semua) // KOLOM)
    tata["xaxis"] |= {"visible": False, "range": [-0.02, KOLOM + 0.02]}
    tata["yaxis"] |= {"visible": False, "range": [-baris - 0.02, 0.02]}
    tata["margin"] |= {"l": 2, "r": 2}
    add_key(gambar, isi.kunci)
    height_for_rows(gambar, baris, TINGGI_PANEL)
    return gambar


class _Ukuran:
    """From year and value to the place inside a panel."""

    def __init__(self, isi: Garis) -> None:
        self.akhir = len(isi.kategori) - 1
        kecil, besar = isi.ujung
        tepi = TEPI * (besar - kecil) or 1.0
        self.kecil, self.besar = kecil - tepi, besar + tepi

    def place(self, urut: int, kategori: float, nilai: float) -> tuple[float, float]:
        x = urut % KOLOM + KIRI + (KANAN - KIRI) * kategori / max(self.akhir, 1)
        y = -(urut // KOLOM) - BAWAH + (BAWAH - ATAS) * (nilai - self.kecil) / (self.besar - self.kecil)
        return round(x, HALUS), round(y, HALUS)


def _frames(isi: Panel, ukur: _Ukuran) -> list[Gambar]:
    """The floor of each panel, and a dotted line where the method changed."""
    lantai = [(*ukur.place(i, 0, ukur.kecil), *ukur.place(i, ukur.akhir, ukur.kecil)) for i in range(len(isi.isi))]
    patah = [
        (*ukur.place(i, t - 0.5, ukur.kecil), *ukur.place(i, t - 0.5, ukur.besar))
        for i, satu in enumerate(isi.isi) for t, _ in satu.patah
    ]
    rupa = ((lantai, {"width": 1, "color": GARIS_KISI}), (patah, {"width": 1.5, "color": ABU, "dash": "dot"}))
    return [segments(garis, rupanya) for garis, rupanya in rupa if garis]


def _courses(deret: Sequence[tuple[int, Deret]], ukur: _Ukuran, kode: Sequence[str] = (), **lain: object) -> Gambar:
    """Courses in their panels as one trace, a gap behind each; they answer where there are codes."""
    jalan = [(i, d, t, ada) for i, d in deret for t, ada in (*path(d), (0, False))]
    titik = [ukur.place(i, t, d.nilai[t] or 0.0) if ada else (None, None) for i, d, t, ada in jalan]
    jawab = answers((d.petunjuk[t] if ada else "" for _, d, t, ada in jalan), (kode[i] for i, *_ in jalan)) if kode else {}
    return {
        "type": "scatter", "x": [x for x, _ in titik], "y": [y for _, y in titik], "hoverinfo": "skip", **jawab, **lain,
    }


def _words(isi: Panel) -> list[Gambar]:
    """Name and last value over each panel, first and last year under it."""
    urut, tahun = range(len(isi.isi)), isi.isi[0].kategori
    atas, bawah = [-(i // KOLOM) - 0.03 for i in urut], [-(i // KOLOM) - BAWAH - 0.02 for i in urut]
    kiri, kanan = [i % KOLOM + KIRI - 0.03 for i in urut], [i % KOLOM + KANAN + 0.03 for i in urut]
    return [
        words(kiri, atas, [f"<b>{n}</b>" for n in isi.nama], "bottom right"), words(kanan, atas, isi.akhir, "bottom left"),
        words(kiri, bawah, [tahun[0]] * len(urut), "bottom right", 12),
        words(kanan, bawah, [tahun[-1]] * len(urut), "bottom left", 12),
    ]
