"""Figures before and after an upload: what is shown now hollow, what the file says filled."""

from dataclasses import dataclass

import pandas as pd

from charts.dumbbell import value_axis
from charts.gambar import LEBAR_JUDUL, Gambar, beside_rows, figure
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, number, rows
from charts.templat import ABU, KEDUA, UTAMA
from charts.uraian import Angka, Kata, Kepala, Kunci
from charts.uraian_garis import DeretXY, Sebar, Sumbu

TINGGI_BARIS = 26
RUANG_KATA = 0.34
MAKS_BARIS = 60
MAKS_NAMA = 30
# What becomes of a figure: sign before its value, colour and shape of its mark.
TANDA = {
    "baru": ("+", UTAMA, "ketupat"), "berubah": ("→", UTAMA, "bulat"), "sama": ("=", ABU, "bulat"),
    "bertentangan": ("≠", KEDUA, "kotak"),
}
# A shape in the key and in the picture.
BENTUK = {"ketupat": ("◆", "diamond"), "bulat": ("●", "circle"), "kotak": ("■", "square")}
NAMA = {
    "baru": "baru", "berubah": "menggantikan angka lama", "sama": "sama dengan yang ada",
    "bertentangan": "tidak dipakai: sumber lain lebih kuat",
}
KINI = "yang tampil sekarang"


@dataclass(frozen=True)
class SebelumSesudah(Sebar):
    """The figures shown now, then a series for each thing that becomes of the file's figures; words of each row."""


def before_after(data: pd.DataFrame, indikator: pd.Series, *, judul: str) -> SebelumSesudah:
    """One row a figure of the file, largest on top, at most MAKS_BARIS.

    `data`: label, keadaan, nilai, nilai_lama (both float, NaN for none). `indikator`: catalogue row with
    satuan and desimal.
    """
    semua = data[data["nilai"].notna()].sort_values("nilai", ascending=False)
    lebih, ada = len(semua) - MAKS_BARIS, rows(semua.head(MAKS_BARIS))
    label = tuple(str(b["label"]) for b in ada)
    y = tuple(len(ada) - i - 0.5 for i in range(len(ada)))
    lama = tuple(number(b["nilai_lama"]) for b in ada)
    nama = [f"<b>{kata.harfiah(n)}</b>" for n in label]
    kini = DeretXY(
        KINI, label, lama, y, ABU, petunjuk=tuple(f"{n}<br>sekarang: {_value(v, indikator)}" for n, v in zip(nama, lama)),
    )
    sesudah = [
        DeretXY(
            NAMA[k], label, tuple(float(b["nilai"]) if b["keadaan"] == k else None for b in ada), y, warna, simbol=simbol,
            petunjuk=tuple(f"{n}<br>berkas: {_value(b['nilai'], indikator)}<br>{NAMA[k]}" for n, b in zip(nama, ada)),
        ) for k in dict.fromkeys(b["keadaan"] for b in ada) for _, warna, simbol in [TANDA[k]]
    ]
    ujung = [max(v for v in (b["nilai"], a) if v is not None) for a, b in zip(lama, ada)]
    return SebelumSesudah(
        (kini, *sesudah), value_axis((kini, *sesudah), RUANG_KATA), Sumbu(0, len(ada)), label,
        tuple(Kata(i, words(b, indikator), nilai=v) for i, (b, v) in enumerate(zip(ada, ujung))),
        kunci=(*((Kunci("○", ABU, KINI),) if any(v is not None for v in lama) else ()),
               *(Kunci(BENTUK[d.simbol][0], d.warna, d.nama) for d in sesudah)),
        desimal=int(indikator["desimal"]),
        kepala=Kepala(judul, f"{lebih} angka lain tidak digambar" if lebih > 0 else "", LEBAR_JUDUL),
    )


def words(baris: Baris, indikator: pd.Series) -> str:
    """'+ 71,94' for a new figure, '70,10 → 71,94' for a changed one, '= 71,94', '71,94 ≠ 70,10'."""
    tanda = TANDA[baris["keadaan"]][0]
    baru = _value(baris["nilai"], indikator)
    if baris["keadaan"] in ("baru", "sama") or kata.kosong(baris["nilai_lama"]):
        return f"{tanda} {baru}"
    lama = _value(baris["nilai_lama"], indikator)
    return f"{lama} {tanda} {baru}" if baris["keadaan"] == "berubah" else f"{baru} {tanda} {lama}"


def _value(nilai: Angka, indikator: pd.Series) -> str:
    return kata.bersatuan(nilai, indikator["satuan"], int(indikator["desimal"]))


def draw_before_after(isi: SebelumSesudah) -> Gambar:
    """The picture: a row a figure by its place, since two of the same name would fall on one line."""
    gambar, nama = figure(isi.kepala), [_short(n) for n in isi.baris]
    kini, *sesudah = isi.deret
    # Where each row's figure of the file stands, whatever becomes of it.
    baru = [next(v for v in nilai if v is not None) for nilai in zip(*(d.x for d in sesudah))]
    ada = [i for i, v in enumerate(kini.x) if v is not None]
    gambar["data"] = [
        {"type": "scatter", "x": [v for i in ada for v in (kini.x[i], baru[i], None)], "mode": "lines", "hoverinfo": "skip",
         "y": [v for i in ada for v in (i, i, None)], "line": {"width": 3, "color": ABU}, "showlegend": False, "opacity": 0.7},
        *([_dots(kini, {"size": 13, "symbol": "circle-open", "color": ABU, "line": {"width": 2, "color": ABU}})] if ada else []),
        *(_dots(d, {"size": 9, "symbol": BENTUK[d.simbol][1], "color": d.warna}) for d in sesudah),
        {"type": "scatter", "x": [k.nilai for k in isi.kata], "y": [k.kategori for k in isi.kata], "mode": "text",
         "textposition": "middle right", "showlegend": False, "hoverinfo": "skip", "cliponaxis": False, "textfont": {"size": 12},
         "text": [f"\u2003{k.teks}" for k in isi.kata]},
    ]
    beside_rows(
        gambar, nama, (isi.x.dari, isi.x.sampai), isi.kunci, TINGGI_BARIS, tickmode="array", tickvals=list(range(len(nama))),
        ticktext=[kata.harfiah(n) for n in nama],
    )
    return gambar


def _dots(d: DeretXY, tanda: dict[str, object]) -> dict[str, object]:
    ada = [i for i, v in enumerate(d.x) if v is not None]
    return {
        "type": "scatter", "x": [d.x[i] for i in ada], "y": ada, "mode": "markers", "name": d.nama, "marker": tanda,
        "hoverinfo": "text", "hovertext": [d.petunjuk[i] for i in ada],
    }


def _short(nama: str) -> str:
    return nama if len(nama) <= MAKS_NAMA else nama[: MAKS_NAMA - 1] + "…"
