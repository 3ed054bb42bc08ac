"""Bars of several measures or kinds: in groups, stacked, and as stages on a road."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import pandas as pd

from charts.dasar import templat
from charts.dasar.gambar import LEBAR_HURUF_NAMA, LEBAR_JUDUL, LEBAR_PONSEL, Gambar, beside_rows, bold, figure, full_width, shape
from charts.dasar.goresan import answers, bars, words
from charts.dasar.uraian import Deret, Kata, Kelompok, Kepala, Kunci, Tahap, Tumpuk
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, hint, number, rows

WARNA = (templat.UTAMA, templat.KEDUA, "#5B7DB1", "#8E6C8A")
TINGGI_BATANG, TINGGI_BARIS = 22, 30
# Heights in bars: the line of a group's name, and the room after a group.
BARIS_NAMA, JARAK = 1.0, 0.45
# Share of the axis behind its end, for the figures in words.
RUANG = 1.5
# Kinds from dark to light, stages along their road from light to dark; the ink on each reaches 4.5:1.
WARNA_JENIS = ("#0B5563", "#2F7F89", "#A9D0D4", "#E3D9C3", "#C2B48F")
TINTA_JENIS = ("#FFFFFF", "#FFFFFF", *(templat.TINTA,) * 3)
WARNA_TAHAP = ("#D5E8EA", "#A9D0D4", "#2B7D88", "#14606C", "#063D48")
TINTA_TAHAP = (*(templat.TINTA,) * 2, *("#FFFFFF",) * 3)
GARIS = "rgba(138,148,158,0.55)"
UJUNG = 0.13
# Where names of stages stand under the arrows, which reach from 0 to 1.
ATAS_NAMA, BAWAH_NAMA = -0.16, -0.36


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
        kata=tuple(Kata(g, _unheard(r, nama[i], desimal, len(nama)), i) for g, i, r in absen), desimal=desimal,
        kunci=tuple(Kunci("■", d.warna, d.nama) for d in deret),
        # Titles of grouped bars break two letters earlier than others.
        kepala=Kepala(judul, "; ".join(filter(None, [anak_judul, catatan])), LEBAR_JUDUL - 2),
    )


def _measure(nama: str, grup: Sequence[str], milik: Sequence[Baris | None], warna: str, desimal: int) -> Deret:
    nilai = tuple(None if r is None else number(r["nilai"]) for r in milik)
    teks = ["" if r is None else _text(r, desimal) for r in milik]
    petunjuk = tuple(
        "" if r is None else hint(g, f"{nama}: {t}") if kata.kosong(r.get("petunjuk")) else str(r["petunjuk"])
        for r, g, t in zip(milik, grup, teks)
    )
    return Deret(nama, nilai, warna, teks=tuple("" if v is None else t for v, t in zip(nilai, teks)), petunjuk=petunjuk)


def _unheard(r: Baris, nama: str, desimal: int, banyak: int) -> str:
    """'Laporan selesai: belum terkumpul': a row without a bar has no colour that would say which measure it is."""
    return f"{nama}: {_text(r, desimal)}" if banyak > 1 else _text(r, desimal)


def _text(r: Baris, desimal: int) -> str:
    return kata.angka(r["nilai"], desimal, r["desimal_sumber"]) if kata.kosong(r.get("teks")) else str(r["teks"])


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
    gambar, n = figure(isi.kepala), len(isi.kategori)
    kepala, letak, panjang = places(isi)
    gambar["data"] = [
        *(_bars(isi, i, letak) for i in range(len(isi.deret))),
        words([0] * n, kepala, bold(isi.kategori, frozenset(range(n))), huruf=13),
    ]
    tinggi = int(TINGGI_BATANG * panjang + 24)
    full_width(gambar, (0, isi.ujung[1] * RUANG), (panjang, 0), tinggi, kunci=isi.kunci, barmode="overlay")
    return gambar


def _bars(isi: Kelompok, i: int, letak: Mapping[tuple[int, int], float]) -> Gambar:
    d, ada = isi.deret[i], [g for g in range(len(isi.kategori)) if (i, g) in letak]
    absen = {k.kategori: k.teks for k in isi.kata if k.deret == i}
    return bars(
        [d.nilai[g] or 0.0 for g in ada], [letak[i, g] for g in ada], {"color": d.warna, "cornerradius": 3}, name=d.nama,
        width=0.9, text=[kata.harfiah(absen.get(g, d.teks[g])) for g in ada], textposition="outside", cliponaxis=False,
        textfont={"size": 13}, **answers(d.petunjuk[g] for g in ada),
    )


def stacked_bars(data: pd.DataFrame, *, judul: str, anak_judul: str = "", awalan: str = "", sorot: str = "") -> Tumpuk:
    """Horizontal bars divided by `rincian`, regions in the order given; the word where nothing was published.

    `data`: kode_wilayah, nama_tampil, rincian, nilai; a region without figures has one row with nilai empty.
    `awalan`: word before each kind in the legend. `sorot`: code of the region to stand out. At most five kinds.
    """
    daerah = dict(zip(data["kode_wilayah"], data["nama_tampil"]))
    jenis = sorted(data.loc[data["nilai"].notna(), "rincian"].unique())[: len(WARNA_JENIS)]
    deret = tuple(_kind(data[data["rincian"] == j], f"{awalan} {j}".strip(), daerah, i) for i, j in enumerate(jenis))
    letak = {k: i for i, k in enumerate(daerah)}
    terbesar = max(sum(d.nilai[i] or 0 for d in deret) for i in letak.values())
    return Tumpuk(
        tuple(map(str, daerah.values())), deret, (0.0, terbesar * 1.04 or 1.0), susun=True, desimal=0,
        kata=tuple(Kata(letak[k], kata.BELUM_ADA) for k in data.loc[data["nilai"].isna(), "kode_wilayah"]),
        kunci=tuple(Kunci("■", d.warna, d.nama) for d in deret), kepala=Kepala(judul, anak_judul), kode=tuple(daerah),
        sorot=frozenset(i for k, i in letak.items() if k == sorot),
    )


def _kind(isi: pd.DataFrame, nama: str, daerah: dict[str, str], i: int) -> Deret:
    milik = dict(zip(isi["kode_wilayah"], isi["nilai"]))
    nilai = tuple(number(milik.get(k)) for k in daerah)
    teks = tuple("" if v is None else kata.angka(v, 0) for v in nilai)
    petunjuk = tuple(hint(d, f"{nama}: {t}") if t else "" for d, t in zip(daerah.values(), teks))
    return Deret(nama, nilai, WARNA_JENIS[i], teks=teks, tinta=(TINTA_JENIS[i],) * len(nilai), petunjuk=petunjuk)


def draw_stacked(isi: Tumpuk) -> Gambar:
    """The picture: bars on top of each other in the order of the series."""
    gambar, label = figure(isi.kepala), bold(isi.kategori, isi.sorot)
    gambar["data"] = [_layer(isi, d, label) for d in isi.deret]
    if isi.kata:
        y, teks = [label[k.kategori] for k in isi.kata], [f"\u2002{k.teks}" for k in isi.kata]
        gambar["data"].append(words([0] * len(y), y, teks))
    gambar["layout"]["barmode"] = "stack"
    beside_rows(gambar, isi.kategori, None, isi.kunci, TINGGI_BARIS, categoryorder="array", categoryarray=label, showgrid=False)
    return gambar


def _layer(isi: Tumpuk, d: Deret, label: list[str]) -> Gambar:
    ada = [i for i, v in enumerate(d.nilai) if v is not None]
    return bars(
        [d.nilai[i] for i in ada], [label[i] for i in ada], {"color": d.warna}, name=d.nama, text=[d.teks[i] for i in ada],
        textposition="inside", insidetextanchor="middle", textangle=0, insidetextfont={"color": d.tinta[0], "size": 12},
        **answers([d.petunjuk[i] for i in ada], [isi.kode[i] for i in ada]),
    )


def perlu_tahap(data: pd.DataFrame) -> bool:
    """Stages are drawn when at least one unit stands on one of them."""
    return bool(data["jumlah"].sum() > 0)


def steps(data: pd.DataFrame, *, judul: str, anak_judul: str = "", sorot: str = "") -> Tahap:
    """The number of units at each stage, in the order of `tahap`; a click gives `status`.

    `data`: tahap, status, nama, jumlah, one row a stage, at most as many as WARNA_TAHAP. `sorot`: status to stand out.
    """
    nama, status, jumlah = (tuple(data[k]) for k in ("nama", "status", "jumlah"))
    unit = Deret(
        "Unit", tuple(map(float, jumlah)), WARNA_TAHAP[-1], warna_titik=WARNA_TAHAP[:len(nama)],
        teks=tuple(str(int(j)) for j in jumlah), tinta=TINTA_TAHAP[:len(nama)],
        petunjuk=tuple(hint(n, f"{int(j)} unit") for n, j in zip(nama, jumlah)),
    )
    return Tahap(
        nama, (unit,), (0.0, float(max(jumlah))), desimal=0, kepala=Kepala(judul, anak_judul, LEBAR_JUDUL), kode=status,
        sorot=frozenset(i for i, s in enumerate(status) if s == sorot),
    )


def draw_steps(isi: Tahap) -> Gambar:
    """The picture: arrows one behind the other, the number inside, the name below."""
    gambar, (unit,), n = figure(isi.kepala), isi.deret, len(isi.kategori)
    for i, warna in enumerate(unit.warna_titik):
        garis = {"width": 3, "color": unit.warna} if i in isi.sorot else {"width": 1, "color": GARIS}
        shape(gambar, type="path", path=_arrow(i), fillcolor=warna, layer="below", line=garis)
    angka, nama = {"size": 24, "color": list(unit.tinta)}, {"size": 12}
    gambar["data"] = [
        words([i + 0.5 + UJUNG / 2 for i in range(n)], y, teks, "middle center", textfont=huruf,
              **answers(unit.petunjuk, isi.kode))
        for y, teks, huruf in (([0.5] * n, unit.teks, angka), (_name_lines(isi.kategori), isi.kategori, nama))
    ]
    full_width(gambar, (0, n + UJUNG), (BAWAH_NAMA - 0.2, 1.03), 182, hoverdistance=60)
    return gambar


def _name_lines(nama: Sequence[str]) -> list[float]:
    """Heights of the names of stages: in one line, or by turns in two where neighbours would touch on a phone."""
    muat = LEBAR_PONSEL / len(nama)
    rapat = any(LEBAR_HURUF_NAMA * (len(a) + len(b)) / 2 > muat for a, b in pairwise(nama))
    return [BAWAH_NAMA if rapat and i % 2 else ATAS_NAMA for i in range(len(nama))]


def _arrow(i: int) -> str:
    kiri, kanan = i + 0.02, i + 0.98
    return f"M {kiri},0 L {kanan},0 L {kanan + UJUNG},0.5 L {kanan},1 L {kiri},1 L {kiri + UJUNG},0.5 Z"
