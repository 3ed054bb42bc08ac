"""Small multiples: one small course a region, all to the same scale; gaps stay gaps, method breaks are marked."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from charts.gambar import LEBAR_JUDUL, Gambar, add_key, figure, height_for_rows
from charts.garis import BERUBAH, method_breaks, path, series
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, rows
from charts.templat import ABU, GARIS_KISI, KEDUA, UTAMA
from charts.uraian import Deret, Kepala, Kunci
from charts.uraian_garis import Garis, Panel

KOLOM = 3
TINGGI_PANEL = 116
# Place of the plot inside a panel one unit wide and high: left, right, top, bottom.
KIRI, KANAN, ATAS, BAWAH = 0.05, 0.93, 0.27, 0.80
# Room below and above the courses, as a share of the span of their values.
TEPI = 0.04
# A thousandth of a panel is finer than a pixel; more digits only make the message heavier.
HALUS = 3
TIAP, TENGAH = "tiap daerah", "median daerah yang ditampilkan"
KOLOM_DATA = ("kode_wilayah", "nama_tampil", "nama_ringkas", "tahun", "nilai", "desimal_sumber", "ruas")

Jalur = tuple[list[float | None], list[float | None]]


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
    ada = [b for b in rows(data, *KOLOM_DATA) if not kata.kosong(b["nilai"])]
    satuan, desimal = indikator["satuan"], int(indikator["desimal"])
    milik: dict[str, list[Baris]] = {}
    for b in ada:
        milik.setdefault(b["kode_wilayah"], []).append(b)
    tahun, nilai = range(min(b["tahun"] for b in ada), max(b["tahun"] for b in ada) + 1), [float(b["nilai"]) for b in ada]
    ujung, patah, kategori = (min(nilai), max(nilai)), method_breaks(putus, tahun), tuple(map(str, tahun))
    deret = [_course(isi, tahun, KEDUA if k == sorot else UTAMA, satuan, desimal) for k, isi in milik.items()]
    akhir = [max(isi, key=lambda b: b["tahun"]) for isi in milik.values()]
    tengah = series(({**b, "nilai": b["median"]} for b in rows(median, "tahun", "median", "ruas")), tahun, TENGAH, ABU)
    bermedian = sum(v is not None for v in tengah.nilai) > 1
    terpilih = frozenset(i for i, k in enumerate(milik) if k == sorot)
    return Panel(
        tuple(Garis(kategori, (d,), ujung, patah=patah, desimal=desimal, sumbu=False) for d in deret),
        tuple(isi[0]["nama_ringkas"] for isi in milik.values()),
        tuple(kata.angka(b["nilai"], desimal, b["desimal_sumber"]) for b in akhir),
        kunci=_key(bool(patah), bermedian, [deret[i].nama for i in terpilih], len(deret) > len(terpilih)),
        kepala=Kepala(judul, anak_judul, LEBAR_JUDUL), kode=tuple(milik), sorot=terpilih, tengah=tengah if bermedian else None,
    )


def _course(isi: list[Baris], tahun: range, warna: str, satuan: str, desimal: int) -> Deret:
    nama = isi[0]["nama_tampil"]

    def words(b: Baris, _: str) -> str:
        return f"<b>{nama}</b><br>{b['tahun']}: {kata.bersatuan(b['nilai'], satuan, desimal, b['desimal_sumber'])}"

    return series(isi, tahun, nama, warna, petunjuk=words)


def _key(patah: bool, bermedian: bool, sorot: list[str], lain: bool) -> tuple[Kunci, ...]:
    return (
        *((Kunci("╌╌", ABU, BERUBAH),) if patah else ()), *((Kunci("━", ABU, TENGAH),) if bermedian else ()),
        *((Kunci("━", UTAMA, TIAP),) if lain else ()), *(Kunci("━", KEDUA, n) for n in sorot),
    )


def draw_panels(isi: Panel) -> Gambar:
    """Three panels a row on one pair of axes (56 pairs would take a browser seconds)."""
    gambar, ukur = figure(isi.kepala), _Ukuran(isi.isi[0])
    semua, baris = range(len(isi.isi)), -(-len(isi.isi) // KOLOM)
    _draw_frames(gambar, isi, ukur)
    if isi.tengah:
        _lines(gambar, [ukur.course(isi.tengah, i) for i in semua], {"width": 1.5, "color": ABU}, TENGAH)
    _draw_courses(gambar, isi, [i for i in semua if i not in isi.sorot], ukur, TIAP)
    _draw_courses(gambar, isi, list(isi.sorot), ukur)
    _draw_words(gambar, isi)
    tata = gambar["layout"]
    tata["xaxis"] |= {"visible": False, "range": [-0.02, KOLOM + 0.02]}
    tata["yaxis"] |= {"visible": False, "range": [-baris - 0.02, 0.02]}
    tata["margin"] |= {"l": 2, "r": 2}
    add_key(gambar, isi.kunci)
    height_for_rows(gambar, baris, TINGGI_PANEL)
    return gambar


class _Ukuran:
    """From year and value to the place inside a panel."""

    def __init__(self, isi: Garis) -> None:
        self.rentang = max(len(isi.kategori) - 1, 1)
        kecil, besar = isi.ujung
        tepi = TEPI * (besar - kecil) or 1.0
        self.kecil, self.besar = kecil - tepi, besar + tepi

    def x(self, urut: int, kategori: float) -> float:
        return round(urut % KOLOM + KIRI + (KANAN - KIRI) * kategori / self.rentang, HALUS)

    def y(self, urut: int, nilai: float) -> float:
        return round(-(urut // KOLOM) - BAWAH + (BAWAH - ATAS) * (nilai - self.kecil) / (self.besar - self.kecil), HALUS)

    def course(self, d: Deret, urut: int) -> Jalur:
        jalan = path(d)
        x = [self.x(urut, i) if ada else None for i, ada in jalan]
        return x, [self.y(urut, d.nilai[i] or 0.0) if ada else None for i, ada in jalan]


def _draw_frames(gambar: Gambar, isi: Panel, ukur: _Ukuran) -> None:
    """The floor of each panel, and a dotted line where the method changed."""
    semua, akhir = range(len(isi.isi)), len(isi.isi[0].kategori) - 1
    lantai: list[Jalur] = [([ukur.x(i, 0), ukur.x(i, akhir)], [ukur.y(i, ukur.kecil)] * 2) for i in semua]
    patah: list[Jalur] = [
        ([ukur.x(i, t - 0.5)] * 2, [ukur.y(i, ukur.kecil), ukur.y(i, ukur.besar)]) for i in semua for t, _ in isi.isi[i].patah
    ]
    _lines(gambar, lantai, {"width": 1, "color": GARIS_KISI})
    if patah:
        _lines(gambar, patah, {"width": 1.5, "color": ABU, "dash": "dot"}, BERUBAH)


def _lines(gambar: Gambar, isi: list[Jalur], garis: dict[str, object], nama: str = "") -> None:
    gambar["data"].append({
        "type": "scatter", "x": _joined(x for x, _ in isi), "y": _joined(y for _, y in isi), "mode": "lines", "line": garis,
        "hoverinfo": "skip", "connectgaps": False, "name": nama, "showlegend": bool(nama),
    })


def _joined(isi: Iterable[list[Any]], sela: object = None) -> list[Any]:
    """Lists one after the other with a gap behind each."""
    return [v for satu in isi for v in (*satu, sela)]


def _draw_courses(gambar: Gambar, isi: Panel, pilih: list[int], ukur: _Ukuran, nama: str = "") -> None:
    if not pilih:
        return
    deret = [(i, isi.isi[i].deret[0]) for i in pilih]
    jalur = [ukur.course(d, i) for i, d in deret]
    warna = deret[0][1].warna
    gambar["data"].append({
        "type": "scatter", "mode": "lines+markers", "x": _joined(x for x, _ in jalur), "y": _joined(y for _, y in jalur),
        "connectgaps": False, "name": nama or deret[0][1].nama, "hoverinfo": "text",
        "hovertext": _joined(([d.petunjuk[i] if ada else "" for i, ada in path(d)] for _, d in deret), ""),
        "line": {"width": 2.5, "color": warna}, "marker": {"size": 6, "color": warna},
        "customdata": [[isi.kode[i]] for i, (x, _) in zip(pilih, jalur) for _ in range(len(x) + 1)],
    })


def _draw_words(gambar: Gambar, isi: Panel) -> None:
    """Name and last value over each panel, first and last year under it."""
    urut, tahun = range(len(isi.isi)), isi.isi[0].kategori
    atas, bawah = [-(i // KOLOM) - 0.03 for i in urut], [-(i // KOLOM) - BAWAH - 0.02 for i in urut]
    kiri, kanan = [i % KOLOM + KIRI - 0.03 for i in urut], [i % KOLOM + KANAN + 0.03 for i in urut]
    for x, y, teks, letak, besar in (
        (kiri, atas, [f"<b>{n}</b>" for n in isi.nama], "bottom right", 12), (kanan, atas, list(isi.akhir), "bottom left", 12),
        (kiri, bawah, [tahun[0]] * len(urut), "bottom right", 11), (kanan, bawah, [tahun[-1]] * len(urut), "bottom left", 11),
    ):
        gambar["data"].append({
            "type": "scatter", "x": x, "y": y, "mode": "text", "text": teks, "textposition": letak, "textfont": {"size": besar},
            "hoverinfo": "skip", "showlegend": False, "cliponaxis": False,
        })
