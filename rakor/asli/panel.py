"""Small multiples as small native line charts, one a region, all to one scale."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.garis import segments
from charts.kalimat import kata
from charts.uraian import Deret
from charts.uraian_garis import Garis, Panel
from rakor.teks import SOROT, legend, numbers, plain, solid
from sajian.sajian import Sajian


def panels(sajian: Sajian, fig: go.Figure) -> Panel:
    """`panels`: the regions in the order of the picture; values from the rows, since the picture only has places."""
    ada = sajian.data.dropna(subset=["nilai"]).astype({"tahun": int})
    tahun = list(range(int(ada["tahun"].min()), int(ada["tahun"].max()) + 1))
    nilai = [v for v in numbers(ada["nilai"]) if v is not None]
    tepi = 0.06 * (max(nilai) - min(nilai)) or 1.0
    warna = _colours(fig)
    isi, nama, akhir = [], [], []
    patah = _breaks(ada, tahun)
    for kode, deret in ada.groupby("kode_wilayah", sort=False):
        w = warna.get(str(kode), warna[""])
        isi.append(_small(deret, tahun, w, (min(nilai) - tepi, max(nilai) + tepi), sajian.desimal, patah))
        nama.append(f"{SOROT if w != warna[''] else ''}{plain(deret['nama_ringkas'].iloc[0])}")
        baris = deret.sort_values("tahun").iloc[-1]
        akhir.append(kata.angka(baris["nilai"], sajian.desimal, baris["desimal_sumber"]))
    kunci = tuple(k for k in legend(fig) if not k.nama.startswith("median"))
    return Panel(tuple(isi), tuple(nama), tuple(akhir), kunci=kunci)


def _breaks(data: pd.DataFrame, tahun: list[int]) -> tuple[tuple[int, str], ...]:
    """The years a new method begins, as places between the years."""
    mulai = data.groupby("ruas")["tahun"].min().sort_values()
    return tuple((int(t) - tahun[0], "") for t in mulai.iloc[1:])


def _colours(fig: go.Figure) -> dict[str, str]:
    """Colour of each region's line; under '' that of the many."""
    jejak = [t for t in fig.data if t.type == "scatter" and t.mode == "lines+markers"]
    milik = {str(c[0]): solid(t.line.color) for t in jejak for c in t.customdata}
    return {**milik, "": solid(jejak[0].line.color)}


def _small(
    deret: pd.DataFrame, tahun: list[int], warna: str, ujung: tuple[float, float], desimal: int,
    patah: tuple[tuple[int, str], ...],
) -> Garis:
    potong = segments(deret)
    bagian = (potong["nilai"].isna()).cumsum()[potong["nilai"].notna()]
    isi = []
    for _, letak in bagian.groupby(bagian).groups.items():
        p = potong.loc[letak]
        nilai = dict(zip(p["tahun"].astype(int), numbers(p["nilai"])))
        isi.append(Deret(_name(deret, p, len(set(bagian))), tuple(nilai.get(t) for t in tahun), warna))
    return Garis(tuple(map(str, tahun)), tuple(isi), ujung, patah=patah, desimal=desimal, sumbu=False)


def _name(deret: pd.DataFrame, potong: pd.DataFrame, banyak: int) -> str:
    nama = plain(deret["nama_tampil"].iloc[0])
    dari, sampai = int(potong["tahun"].min()), int(potong["tahun"].max())
    return nama if banyak == 1 else f"{nama} ({dari if dari == sampai else f'{dari}–{sampai}'})"
