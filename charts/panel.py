"""Small multiples: one small course a region, all to the same scale; gaps stay gaps, method breaks are marked."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.garis import segments
from charts.kalimat import kata
from charts.legenda import add_key
from charts.letak import LEBAR_JUDUL, height_for_rows
from charts.templat import ABU, GARIS_KISI, KEDUA, UTAMA, figure

KOLOM = 3
TINGGI_PANEL = 116
# Place of the plot inside a panel one unit wide and high: left, right, top, bottom.
KIRI, KANAN, ATAS, BAWAH = 0.05, 0.93, 0.27, 0.80
# A thousandth of a panel is finer than a pixel; more digits only make the message heavier.
HALUS = 3


def perlu_panel(data: pd.DataFrame) -> bool:
    """At least one region with values of two years."""
    return bool((data.dropna(subset=["nilai"]).groupby("kode_wilayah")["tahun"].nunique() >= 2).any())


def panels(
    data: pd.DataFrame, median: pd.DataFrame, putus: pd.DataFrame, indikator: pd.Series, *,
    judul: str, anak_judul: str = "", sorot: str = "",
) -> go.Figure:
    """Regions with values, three panels a row, on one pair of axes (56 pairs would take a browser seconds).

    `data`: rows of `deret_lingkup` (kode_wilayah, nama_tampil, nama_ringkas, tahun, nilai, desimal_sumber, ruas).
    `median`: tahun, median, ruas of the peers, drawn faintly in each panel where known. `putus`: tahun of a new
    method. `sorot`: code of the region to stand out.
    """
    ada = data.dropna(subset=["nilai"]).astype({"nilai": float, "tahun": int})
    kode = list(dict.fromkeys(ada["kode_wilayah"]))
    ukur = _Ukuran(ada)
    baris = -(-len(kode) // KOLOM)
    fig = figure(judul, anak_judul, lebar_judul=LEBAR_JUDUL)
    _frames(fig, kode, ukur, putus)
    _median(fig, kode, median, ukur)
    for nama, warna, anggota in (("", UTAMA, [k for k in kode if k != sorot]), (sorot, KEDUA, [sorot])):
        _courses(fig, ada[ada["kode_wilayah"].isin(anggota)], kode, ukur, indikator, warna, nama)
    _words(fig, ada, kode, ukur, indikator)
    fig.update_xaxes(visible=False, range=[-0.02, KOLOM + 0.02])
    fig.update_yaxes(visible=False, range=[-baris - 0.02, 0.02])
    return height_for_rows(add_key(fig.update_layout(margin={"l": 2, "r": 2})), baris, TINGGI_PANEL)


class _Ukuran:
    """From year and value to the place inside a panel."""

    def __init__(self, data: pd.DataFrame) -> None:
        self.dari, self.sampai = int(data["tahun"].min()), int(data["tahun"].max())
        kecil, besar = float(data["nilai"].min()), float(data["nilai"].max())
        tepi = 0.04 * (besar - kecil) or 1.0
        self.kecil, self.besar = kecil - tepi, besar + tepi

    def x(self, urut: int, tahun: float) -> float:
        rentang = max(self.sampai - self.dari, 1)
        return round(urut % KOLOM + KIRI + (KANAN - KIRI) * (tahun - self.dari) / rentang, HALUS)

    def y(self, urut: int, nilai: float) -> float:
        bagian = (nilai - self.kecil) / (self.besar - self.kecil)
        return round(-(urut // KOLOM) - BAWAH + (BAWAH - ATAS) * bagian, HALUS)


def _frames(fig: go.Figure, kode: list[str], ukur: _Ukuran, putus: pd.DataFrame) -> None:
    lantai: tuple[list[float | None], list[float | None]] = ([], [])
    patah: tuple[list[float | None], list[float | None]] = ([], [])
    tahun_putus = [t for t in putus["tahun"] if ukur.dari < t <= ukur.sampai]
    for i in range(len(kode)):
        _add(lantai, (ukur.x(i, ukur.dari), ukur.x(i, ukur.sampai)), (ukur.y(i, ukur.kecil),) * 2)
        for t in tahun_putus:
            _add(patah, (ukur.x(i, t - 0.5),) * 2, (ukur.y(i, ukur.kecil), ukur.y(i, ukur.besar)))
    _lines(fig, lantai, {"width": 1, "color": GARIS_KISI})
    if tahun_putus:
        _lines(fig, patah, {"width": 1.5, "color": ABU, "dash": "dot"}, "cara ukur berubah")


def _median(fig: go.Figure, kode: list[str], median: pd.DataFrame, ukur: _Ukuran) -> None:
    potong = segments(median.rename(columns={"median": "nilai"}))
    if potong["nilai"].notna().sum() < 2:
        return
    isi: tuple[list[float | None], list[float | None]] = ([], [])
    for i in range(len(kode)):
        _add(isi, *_course(potong, i, ukur))
    _lines(fig, isi, {"width": 1.5, "color": ABU}, "median daerah yang ditampilkan")


def _courses(
    fig: go.Figure, data: pd.DataFrame, kode: list[str], ukur: _Ukuran, indikator: pd.Series, warna: str, nama: str,
) -> None:
    x: list[float | None] = []
    y: list[float | None] = []
    hover: list[str] = []
    asal: list[str] = []
    for k, deret in data.groupby("kode_wilayah", sort=False):
        potong = segments(deret)
        px, py = _course(potong, kode.index(str(k)), ukur)
        x, y = [*x, *px, None], [*y, *py, None]
        hover += [*[_hover(r, deret, indikator) for _, r in potong.iterrows()], ""]
        asal += [str(k)] * (len(px) + 1)
    if not x:
        return
    judul = str(data["nama_tampil"].iloc[0]) if nama else "tiap daerah"
    fig.add_scatter(
        x=x, y=y, mode="lines+markers", connectgaps=False, name=judul, hovertext=hover, hoverinfo="text",
        line={"width": 2.5, "color": warna}, marker={"size": 6, "color": warna}, customdata=[[a] for a in asal],
    )


def _course(potong: pd.DataFrame, urut: int, ukur: _Ukuran) -> tuple[list[float | None], list[float | None]]:
    ada = potong["nilai"].notna()
    x = [ukur.x(urut, t) if a else None for t, a in zip(potong["tahun"], ada)]
    y = [ukur.y(urut, float(v)) if a else None for v, a in zip(potong["nilai"], ada)]
    return x, y


def _hover(baris: pd.Series, deret: pd.DataFrame, indikator: pd.Series) -> str:
    if kata.kosong(baris["nilai"]):
        return ""
    nilai = kata.bersatuan(baris["nilai"], indikator["satuan"], int(indikator["desimal"]), baris["desimal_sumber"])
    return f"<b>{deret['nama_tampil'].iloc[0]}</b><br>{int(baris['tahun'])}: {nilai}"


def _words(fig: go.Figure, data: pd.DataFrame, kode: list[str], ukur: _Ukuran, indikator: pd.Series) -> None:
    """Name and last value over each panel, first and last year under it."""
    akhir = data.sort_values("tahun").groupby("kode_wilayah").tail(1).set_index("kode_wilayah")
    nama = [f"<b>{akhir.loc[k, 'nama_ringkas']}</b>" for k in kode]
    nilai = [kata.angka(akhir.loc[k, "nilai"], int(indikator["desimal"]), akhir.loc[k, "desimal_sumber"]) for k in kode]
    urut = range(len(kode))
    atas, bawah = [-(i // KOLOM) - 0.03 for i in urut], [-(i // KOLOM) - BAWAH - 0.02 for i in urut]
    kiri, kanan = [i % KOLOM + KIRI - 0.03 for i in urut], [i % KOLOM + KANAN + 0.03 for i in urut]
    _text(fig, kiri, atas, nama, "bottom right", 12)
    _text(fig, kanan, atas, nilai, "bottom left", 12)
    _text(fig, kiri, bawah, [str(ukur.dari)] * len(kode), "bottom right", 11)
    _text(fig, kanan, bawah, [str(ukur.sampai)] * len(kode), "bottom left", 11)


def _text(
    fig: go.Figure, x: list[float], y: list[float], isi: list[str], letak: str, besar: int,
) -> None:
    fig.add_scatter(
        x=x, y=y, mode="text", text=isi, textposition=letak, textfont={"size": besar}, hoverinfo="skip", showlegend=False,
        cliponaxis=False,
    )


def _add(
    isi: tuple[list[float | None], list[float | None]], x: tuple[float | None, ...] | list[float | None],
    y: tuple[float | None, ...] | list[float | None],
) -> None:
    isi[0].extend([*x, None])
    isi[1].extend([*y, None])


def _lines(
    fig: go.Figure, isi: tuple[list[float | None], list[float | None]], garis: dict[str, object], nama: str = "",
) -> None:
    fig.add_scatter(
        x=isi[0], y=isi[1], mode="lines", line=garis, hoverinfo="skip", connectgaps=False, name=nama,
        showlegend=bool(nama),
    )
