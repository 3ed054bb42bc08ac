"""Parts of a whole: one bar a part on a track to the end of its scale, its name above, its figure at the right."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from charts.gambar import Gambar, add_key, figure
from charts.kalimat import kata
from charts.kalimat.nilai import number
from charts.templat import ABU, KEDUA, UTAMA, Palet
from charts.uraian import NILAI, Angka, Bagian, Deret, Kata, Kepala, Kunci

TINGGI_BARIS, TINGGI_BARIS_RAPAT = 48, 46
JALUR = "rgba(138,148,158,0.22)"
TANPA_JALUR = "rgba(0,0,0,0)"
TEBAL = 0.24
# How far above the middle of its bar a name stands, in rows.
NAIK = 0.34
TEPI_BAWAH, RUANG = 10, 30
# Letters of the title that fit on a phone.
LEBAR_JUDUL = 40
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
Kolom = Mapping[str, Sequence[Any]]
# Kind of mark, its name, and its value at each part.
Penanda = tuple[str, str, Sequence[Angka]]


def parts(
    data: pd.DataFrame | Kolom, palet: Palet, *, judul: str, anak_judul: str = "",
    skala_maks: float = 100, lebar_nama: int = 44, jalur: bool = True,
) -> Bagian:
    """Bars in the order given, from zero to `skala_maks`.

    `data`: kunci (click), nama, panjang (length of the bar, NaN when absent), teks (figure in words), mutu,
    petunjuk (hover), optionally tebal (the name in bold) and nama_tampil (the region a part belongs to). `jalur` False:
    no track, where the end of the bars is no goal.
    """
    nilai = tuple(map(number, data["panjang"]))
    teks = [str(t) for t in data["teks"]]
    warna = tuple(UTAMA if kata.kosong(m) else palet.mutu[int(m)] for m in data["mutu"])
    utama = Deret(
        NILAI, nilai, next(iter(warna), UTAMA), warna_titik=warna, petunjuk=tuple(map(str, data["petunjuk"])),
        teks=tuple("" if v is None else t for v, t in zip(nilai, teks)),
    )
    return Bagian(
        tuple(map(str, data["nama"])), (utama,), (0.0, float(skala_maks)),
        kata=tuple(Kata(i, t) for i, (v, t) in enumerate(zip(nilai, teks)) if v is None), jalur=JALUR if jalur else "",
        kepala=Kepala(judul, anak_judul, LEBAR_JUDUL), kode=tuple(map(str, data["kunci"])), lebar_nama=lebar_nama,
        sorot=frozenset(i for i, t in enumerate(data["tebal"]) if t) if "tebal" in data else frozenset(),
        daerah=tuple(map(str, data["nama_tampil"])) if "nama_tampil" in data else (),
    )


def with_marks(isi: Bagian, tanda: Sequence[Penanda], desimal: int) -> Bagian:
    """The parts with marks beside their bars, each kind named in the key; a kind without any value is left out."""
    ada = [t for t in tanda if any(v is not None for v in t[2])]
    deret = tuple(
        Deret(nama, tuple(nilai), TANDA[jenis][1], gaya="titik", petunjuk=tuple(
            "" if v is None else kata.harfiah(f"{nama}: {kata.angka(v, desimal)}") for v in nilai
        )) for jenis, nama, nilai in ada
    )
    return replace(
        isi, deret=(*isi.deret, *deret), tanda=(*isi.tanda, *(t[0] for t in ada)),
        kunci=(*isi.kunci, *(Kunci(*TANDA[jenis][:2], nama) for jenis, nama, _ in ada)),
    )


def draw_parts(isi: Bagian) -> Gambar:
    """The picture: track and bar of each part, name and figure above them, marks on them."""
    gambar, n, ujung = figure(isi.kepala), len(isi.kategori), isi.ujung[1]
    utama, *tanda = isi.deret
    absen = {k.kategori: k.teks for k in isi.kata}
    nama = [_name(k, isi.lebar_nama, i in isi.sorot) for i, k in enumerate(isi.kategori)]
    angka = [kata.harfiah(absen.get(i, t)) for i, t in enumerate(utama.teks)]
    gambar["data"] = [
        _bars(isi, [ujung] * n, isi.jalur or TANPA_JALUR),
        _bars(isi, [min(v or 0.0, ujung) for v in utama.nilai], list(utama.warna_titik)),
        _words(nama, 0, "middle right"), _words(angka, ujung, "middle left"),
        *(_marks(d, TANDA[jenis][2]) for d, jenis in zip(tanda, isi.tanda)),
    ]
    tata, tepi = gambar["layout"], gambar["layout"]["margin"]
    tata["xaxis"] |= {"range": [0, ujung], "visible": False}
    tata["yaxis"] |= {"range": [n - 0.6, -0.75], "visible": False}
    tata |= {"barmode": "overlay", "hovermode": "closest"}
    tepi |= {"l": 4, "r": 4, "b": TEPI_BAWAH}
    if isi.kunci:
        add_key(gambar, isi.kunci)
    tata["height"] = tepi["t"] + tepi["b"] + RUANG + (TINGGI_BARIS_RAPAT if isi.rapat else TINGGI_BARIS) * max(n, 1)
    return gambar


def _bars(isi: Bagian, x: list[float], warna: str | list[str]) -> dict[str, object]:
    return {
        "type": "bar", "orientation": "h", "x": x, "y": list(range(len(x))), "width": TEBAL,
        "marker": {"color": warna, "cornerradius": 5}, "customdata": [[k] for k in isi.kode],
        "hovertext": list(isi.deret[0].petunjuk), "hoverinfo": "text", "unselected": {"marker": {"opacity": 1}},
    }


def _words(teks: list[str], x: float, letak: str) -> dict[str, object]:
    return {
        "type": "scatter", "mode": "text", "x": [x] * len(teks), "y": [i - NAIK for i in range(len(teks))], "text": teks,
        "textposition": letak, "textfont": {"size": 13}, "hoverinfo": "skip", "cliponaxis": False,
    }


def _marks(d: Deret, rupa: dict[str, object]) -> dict[str, object]:
    ada = [i for i, v in enumerate(d.nilai) if v is not None]
    return {
        "type": "scatter", "mode": "markers", "name": kata.harfiah(d.nama), "x": [d.nilai[i] for i in ada], "y": ada,
        "marker": rupa, "hovertext": [d.petunjuk[i] for i in ada], "hoverinfo": "text", "cliponaxis": False,
    }


def _name(nama: str, lebar: int, tebal: bool) -> str:
    """The name as far as it fits beside its figure."""
    pendek = kata.harfiah(nama if len(nama) <= lebar else f"{nama[: lebar - 1].rstrip()}…")
    return f"<b>{pendek}</b>" if tebal else pendek
