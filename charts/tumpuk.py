"""Stacked bars: how a count divides into kinds, one bar a region; the word where nothing was published."""

import pandas as pd

from charts import templat
from charts.gambar import Gambar, add_key, beside_names, bold, figure, height_for_rows
from charts.kalimat import kata
from charts.kalimat.nilai import number
from charts.uraian import Deret, Kata, Kepala, Kunci, Tumpuk

TINGGI_BARIS = 30
# Dark to light in the order of the kinds; the ink on each reaches 4.5:1.
WARNA = ("#0B5563", "#2F7F89", "#A9D0D4", "#E3D9C3", "#C2B48F")
TINTA = ("#FFFFFF", "#FFFFFF", *(templat.TINTA,) * 3)


def stacked_bars(data: pd.DataFrame, *, judul: str, anak_judul: str = "", awalan: str = "", sorot: str = "") -> Tumpuk:
    """Horizontal bars divided by `rincian`, regions in the order given.

    `data`: kode_wilayah, nama_tampil, rincian, nilai; a region without figures has one row with nilai empty.
    `awalan`: word before each kind in the legend. `sorot`: code of the region to stand out. At most five kinds.
    """
    daerah = dict(zip(data["kode_wilayah"], data["nama_tampil"]))
    jenis = sorted(data.loc[data["nilai"].notna(), "rincian"].unique())[: len(WARNA)]
    deret = [_kind(data[data["rincian"] == j], f"{awalan} {j}".strip(), daerah, i) for i, j in enumerate(jenis)]
    letak = {k: i for i, k in enumerate(daerah)}
    kosong = data.loc[data["nilai"].isna(), "kode_wilayah"]
    terbesar = max(sum(d.nilai[i] or 0 for d in deret) for i in letak.values())
    return Tumpuk(
        tuple(map(str, daerah.values())), tuple(deret), (0.0, terbesar * 1.04 or 1.0),
        kata=tuple(Kata(letak[k], kata.BELUM_ADA) for k in kosong), kunci=tuple(Kunci("■", d.warna, d.nama) for d in deret),
        susun=True, desimal=0, kepala=Kepala(judul, anak_judul), kode=tuple(daerah),
        sorot=frozenset(i for k, i in letak.items() if k == sorot),
    )


def _kind(isi: pd.DataFrame, nama: str, daerah: dict[str, str], i: int) -> Deret:
    milik = dict(zip(isi["kode_wilayah"], isi["nilai"]))
    nilai = tuple(number(milik.get(k)) for k in daerah)
    teks = tuple("" if v is None else kata.angka(v, 0) for v in nilai)
    petunjuk = tuple(f"<b>{d}</b><br>{nama}: {t}" if t else "" for d, t in zip(daerah.values(), teks))
    return Deret(nama, nilai, WARNA[i], teks=teks, tinta=(TINTA[i],) * len(nilai), petunjuk=petunjuk)


def draw_stacked(isi: Tumpuk) -> Gambar:
    """The picture: bars on top of each other in the order of the series."""
    gambar, label = figure(isi.kepala), bold(isi.kategori, isi.sorot)
    gambar["data"] = [_trace(isi, d, label) for d in isi.deret]
    if isi.kata:
        gambar["data"].append({
            "type": "scatter", "x": [0] * len(isi.kata), "y": [label[k.kategori] for k in isi.kata], "mode": "text",
            "showlegend": False, "text": [f"\u2002{k.teks}" for k in isi.kata], "textposition": "middle right",
            "textfont": {"size": 12}, "hoverinfo": "skip", "cliponaxis": False,
        })
    tata = gambar["layout"]
    tata["xaxis"] |= {"visible": False, "rangemode": "tozero"}
    tata["yaxis"] |= {"categoryorder": "array", "categoryarray": label, "range": [len(label) - 0.4, -0.6], "showgrid": False}
    tata["barmode"] = "stack"
    beside_names(gambar, isi.kategori, sumbu_atas=False)
    add_key(gambar, isi.kunci)
    height_for_rows(gambar, len(label), TINGGI_BARIS)
    return gambar


def _trace(isi: Tumpuk, d: Deret, label: list[str]) -> dict[str, object]:
    ada = [i for i, v in enumerate(d.nilai) if v is not None]
    return {
        "type": "bar", "orientation": "h", "name": d.nama, "x": [d.nilai[i] for i in ada], "y": [label[i] for i in ada],
        "text": [d.teks[i] for i in ada], "textposition": "inside", "insidetextanchor": "middle", "textangle": 0,
        "insidetextfont": {"color": d.tinta[0], "size": 12}, "marker": {"color": d.warna},
        "customdata": [[isi.kode[i]] for i in ada], "hovertext": [d.petunjuk[i] for i in ada], "hoverinfo": "text",
    }
