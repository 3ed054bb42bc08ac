"""Grouped bars: a few measures under each year, period or group; the word where one is absent."""

from collections.abc import Mapping, Sequence

import pandas as pd

from charts.gambar import Gambar, add_key, figure
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, number, rows
from charts.templat import KEDUA, UTAMA
from charts.uraian import Deret, Kata, Kelompok, Kepala, Kunci

WARNA = (UTAMA, KEDUA, "#5B7DB1", "#8E6C8A")
TINGGI_BATANG = 22
LEBAR_JUDUL = 38
# Heights in bars: the line of a group's name, and the room after a group.
BARIS_NAMA, JARAK = 1.0, 0.45
# Share of the axis behind its end, for the figures in words.
RUANG = 1.5


def grouped_bars(
    data: pd.DataFrame, *, judul: str, anak_judul: str = "", baris: str = "label", seri: str = "nama_pendek",
    desimal: int = 0, skala_maks: float | None = None,
) -> Kelompok:
    """Horizontal bars, one group a `baris` (its name above) and one colour a `seri`, in the order they first appear.

    `data`: the columns named by `baris` and `seri`, nilai, desimal_sumber; optional teks (figure in words) and
    petunjuk (hover). A row without a value says so in words; a series without any value is named in the subtitle.
    """
    semua = rows(data)
    terbit = {r[seri] for r in semua if not kata.kosong(r["nilai"])}
    ada = [r for r in semua if r[seri] in terbit]
    kosong = list(dict.fromkeys(r[seri] for r in semua if r[seri] not in terbit))
    catatan = f"{kata.dan(kosong)}: {kata.BELUM_ADA}" if kosong else ""
    nama, grup = (tuple(dict.fromkeys(str(r[k]) for r in ada)) for k in (seri, baris))
    # Of two rows of one group and measure the first counts.
    isi = {(str(r[seri]), str(r[baris])): r for r in reversed(ada)}
    susunan = [[isi.get((s, g)) for g in grup] for s in nama]
    deret = tuple(_measure(s, grup, m, WARNA[i % len(WARNA)], desimal) for i, (s, m) in enumerate(zip(nama, susunan)))
    absen = ((g, i, r) for i, m in enumerate(susunan) for g, r in enumerate(m) if r and kata.kosong(r["nilai"]))
    return Kelompok(
        grup, deret, (0.0, skala_maks or max(v for d in deret for v in d.nilai if v is not None)),
        kata=tuple(Kata(g, _text(r, desimal), i) for g, i, r in absen), desimal=desimal,
        kunci=tuple(Kunci("■", d.warna, d.nama) for d in deret),
        kepala=Kepala(judul, "; ".join(filter(None, [anak_judul, catatan])), LEBAR_JUDUL),
    )


def _measure(
    nama: str, grup: Sequence[str], milik: Sequence[Baris | None], warna: str, desimal: int,
) -> Deret:
    nilai = tuple(None if r is None else number(r["nilai"]) for r in milik)
    teks = tuple("" if r is None or v is None else _text(r, desimal) for r, v in zip(milik, nilai))
    return Deret(nama, nilai, warna, teks=teks, petunjuk=tuple(
        "" if r is None else _hover(r, g, nama, desimal) for r, g in zip(milik, grup)
    ))


def _hover(r: Baris, grup: str, nama: str, desimal: int) -> str:
    if not kata.kosong(r.get("petunjuk")):
        return str(r["petunjuk"])
    return f"<b>{kata.harfiah(grup)}</b><br>{kata.harfiah(f'{nama}: {_text(r, desimal)}')}"


def _text(r: Baris, desimal: int) -> str:
    if not kata.kosong(r.get("teks")):
        return str(r["teks"])
    return kata.angka(r["nilai"], desimal, r["desimal_sumber"])


def places(isi: Kelompok) -> tuple[list[float], dict[tuple[int, int], float], float]:
    """Height of each group's name, of each bar by series and group, and of all of them, counted in bars from the top."""
    absen = {(k.deret, k.kategori) for k in isi.kata}
    kepala: list[float] = []
    letak: dict[tuple[int, int], float] = {}
    y = 0.0
    for g in range(len(isi.kategori)):
        y += JARAK if g else 0.0
        kepala.append(y + BARIS_NAMA / 2)
        y += BARIS_NAMA
        for i, d in enumerate(isi.deret):
            if d.nilai[g] is not None or (i, g) in absen:
                letak[i, g] = y + 0.5
                y += 1.0
    return kepala, letak, y + JARAK


def draw_grouped(isi: Kelompok) -> Gambar:
    """The picture: under the name of each group its bars, the figure in words behind each."""
    gambar = figure(isi.kepala)
    kepala, letak, panjang = places(isi)
    gambar["data"] = [_trace(isi, i, letak) for i in range(len(isi.deret))]
    gambar["data"].append({
        "type": "scatter", "x": [0] * len(kepala), "y": kepala, "mode": "text", "textposition": "middle right",
        "text": [f"<b>{kata.harfiah(b)}</b>" for b in isi.kategori], "textfont": {"size": 13}, "hoverinfo": "skip",
        "cliponaxis": False,
    })
    tata = gambar["layout"]
    tata["xaxis"] |= {"range": [0, isi.ujung[1] * RUANG], "visible": False}
    tata["yaxis"] |= {"range": [panjang, 0], "visible": False}
    tata["margin"] |= {"l": 4, "r": 4}
    tata |= {"hovermode": "closest", "barmode": "overlay"}
    add_key(gambar, isi.kunci)
    tata["height"] = int(tata["margin"]["t"] + tata["margin"]["b"] + TINGGI_BATANG * panjang + 24)
    return gambar


def _trace(isi: Kelompok, i: int, letak: Mapping[tuple[int, int], float]) -> dict[str, object]:
    d, ada = isi.deret[i], [g for g in range(len(isi.kategori)) if (i, g) in letak]
    absen = {k.kategori: k.teks for k in isi.kata if k.deret == i}
    return {
        "type": "bar", "orientation": "h", "name": d.nama, "x": [d.nilai[g] or 0.0 for g in ada],
        "y": [letak[i, g] for g in ada], "width": 0.9, "marker": {"color": d.warna, "cornerradius": 3},
        "text": [kata.harfiah(absen.get(g, d.teks[g])) for g in ada], "textposition": "outside", "cliponaxis": False,
        "textfont": {"size": 13}, "hovertext": [d.petunjuk[g] for g in ada], "hoverinfo": "text",
    }
