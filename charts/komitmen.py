"""Promises and what has moved: a table of words, and bars of the way to the target."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.bagian import parts
from charts.kalimat import kata
from charts.kalimat import tindak_lanjut as kalimat
from charts.letak import LEBAR_JUDUL
from charts.templat import GARIS_KISI, Palet, figure

KEPALA = ("Daerah", "Yang dijanjikan", "Tenggat dan status", "Gerak indikator")
LEBAR = (1.3, 3.2, 1.6, 2.6)
# A table drawn about so wide decides how many lines its cells need; narrower ones can be scrolled.
LEBAR_GAMBAR = 900
LEBAR_HURUF = 6.9
TINGGI_KATA = 17
RUANG_SEL = 14
# What one picture holds; the list on the page has all.
MAKS_BARIS = 6
MAKS_BATANG = 12
# Room for a name beside the figures at the end of its bar.
LEBAR_NAMA = 32
TANPA = "tanpa indikator"
BENING = "rgba(0,0,0,0)"
# So faint that the text on it is read on light and dark ground.
KADAR = 0.22


def perlu_komitmen(data: pd.DataFrame) -> bool:
    """Is there at least one promise."""
    return not data.empty


def perlu_jalan(data: pd.DataFrame) -> bool:
    """Is there at least one promise whose way to the target can be measured."""
    return bool(data["persen_jalan"].notna().any())


def promise_words(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `komitmen` with the words of each column of the table: tenggat_kata, keadaan_kata, gerak_kata, perjalanan."""
    return data.assign(
        tenggat_kata=[kalimat.due(b) for _, b in data.iterrows()],
        keadaan_kata=[kalimat.standing(b) for _, b in data.iterrows()],
        perjalanan=[_course(b) for _, b in data.iterrows()],
        gerak_kata=[kalimat.movement(b) or TANPA for _, b in data.iterrows()],
    )


def _course(baris: pd.Series) -> str:
    if kata.kosong(baris["gerak"]):
        return TANPA
    return " ".join(filter(None, [str(baris["nama_indikator"]), kalimat.course(baris)]))


def promise_table(data: pd.DataFrame, palet: Palet, *, judul: str, anak_judul: str = "", sisa: int = 0) -> go.Figure:
    """One row a promise in the order given; the subtitle says that `sisa` more are not shown.

    `data`: rows of `promise_words`, at most MAKS_BARIS. Colours say only late and done.
    """
    sel = [_cells(b.map(_literal)) for _, b in data.iterrows()]
    baris = [max(map(_lines, _cells(b), LEBAR)) for _, b in data.iterrows()]
    fig = figure(judul, _with_rest(anak_judul, sisa), lebar_judul=LEBAR_JUDUL)
    fig.add_table(
        columnwidth=list(LEBAR), cells={
            "values": [list(k) for k in zip(*sel)], "align": "left", "height": TINGGI_KATA + RUANG_SEL,
            "fill": {"color": [BENING, BENING, [_fill(b, palet) for _, b in data.iterrows()], BENING]},
            "line": {"color": GARIS_KISI, "width": 1}, "font": {"size": 13},
        },
        header={
            "values": [f"<b>{k}</b>" for k in KEPALA], "align": "left", "height": 30, "line": {"color": GARIS_KISI, "width": 1},
            "fill": {"color": "rgba(138,148,158,0.18)"}, "font": {"size": 13},
        },
    )
    tinggi = sum(n * TINGGI_KATA + RUANG_SEL for n in baris) + 34
    fig.update_layout(margin={"l": 4, "r": 4, "b": 10})
    return fig.update_layout(height=int(fig.layout.margin.t + 10 + tinggi))


def _fill(b: pd.Series, palet: Palet) -> str:
    hasil = "lebih_rendah" if b["terlambat"] else "lebih_baik" if b["status"] == "selesai" else ""
    if not hasil:
        return BENING
    merah, hijau, biru = (int(palet.hasil[hasil][i:i + 2], 16) for i in (1, 3, 5))
    return f"rgba({merah},{hijau},{biru},{KADAR})"


def _literal(isi: object) -> object:
    """The table of plotly.js is markup: what a person typed must not be."""
    return kata.harfiah(isi) if isinstance(isi, str) else isi


def _cells(b: pd.Series) -> tuple[str, ...]:
    # A line broken by hand would keep plotly.js from fitting the others into their column.
    gerak = "; ".join(dict.fromkeys([b["perjalanan"], b["gerak_kata"]]))
    tenggat = kata.awal_besar(f"{b['tenggat_kata']} · {b['keadaan_kata']}")
    return f"<b>{b['nama_tampil']}</b>", f"{b['janji']} · {b['rakor']}", tenggat, kata.awal_besar(gerak)


def _lines(isi: str, lebar: float) -> int:
    """Lines a cell needs in a picture LEBAR_GAMBAR wide."""
    muat = lebar / sum(LEBAR) * (LEBAR_GAMBAR - 12 * len(LEBAR)) / LEBAR_HURUF
    return kata.bungkus(isi, int(muat)).count("<br>") + 1


def way_parts(data: pd.DataFrame) -> pd.DataFrame:
    """Bars from rows of `komitmen` that have a way to a target: how much of it is gone, and the figures in words."""
    ada = data[data["persen_jalan"].notna()]
    return ada.assign(
        kunci=ada["kode_wilayah"], nama=[f"{b['nama_ringkas']}: {b['nama_indikator']}" for _, b in ada.iterrows()],
        panjang=ada["persen_jalan"].clip(lower=0), mutu=[_grade(b) for _, b in ada.iterrows()],
        teks=[_figures(b) for _, b in ada.iterrows()], petunjuk=[_hint(b) for _, b in ada.iterrows()],
    )


def way_bars(data: pd.DataFrame, palet: Palet, *, judul: str, anak_judul: str = "", sisa: int = 0) -> go.Figure:
    """The way from the value at the promise (start of the track) to the target (its end), one bar a promise.

    `data`: rows of `way_parts`, at most MAKS_BATANG; `sisa` more are not shown. Green has arrived, the others are on the
    way; no bar: not moved, or moved back.
    """
    return parts(data, palet, judul=judul, anak_judul=_with_rest(anak_judul, sisa), lebar_nama=LEBAR_NAMA)


def _with_rest(anak_judul: str, sisa: int) -> str:
    return f"{anak_judul}; {kata.angka(sisa, 0)} lainnya tidak tampil" if sisa else anak_judul


def _grade(b: pd.Series) -> float:
    return 1.0 if b["tercapai"] else float("nan")


def _figures(b: pd.Series) -> str:
    def angka(kapan: str) -> str:
        return kata.angka(b[f"nilai_{kapan}"], int(b["desimal"]), b[f"desimal_{kapan}"])

    akhir = "belum ada angka" if kata.kosong(b["nilai_kini"]) else angka("kini")
    return f"{angka('awal')} → {akhir} / {kalimat.target(b)}"


def _hint(b: pd.Series) -> str:
    b = b.map(_literal)
    return f"<b>{b['nama_tampil']}</b><br>{kata.bungkus(str(b['janji']))}<br>{kalimat.course(b)}<br>{kalimat.movement(b)}"
