"""A table as a picture: words in rows and columns, some on a coloured ground; the same on a phone and projected.

So are shown the headline figures of one region, and what needs attention.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

import pandas as pd

from charts.dasar.gambar import LEBAR_JUDUL, Gambar, figure, full_width, shape
from charts.dasar.goresan import TAK_TAMPAK, answers, marks, words
from charts.dasar.templat import GARIS_KISI, Palet
from charts.dasar.uraian import Kepala, Sel, Tabel
from charts.kalimat import kata, nilai
from charts.kalimat import umum as kalimat
from charts.kalimat.kata import bungkus, harfiah
from charts.kalimat.nilai import Baris, is_published, published, rows

TINGGI_BARIS = 36
TINGGI_KEPALA = 34
# Of a line of letters, and of what stays free above and below them.
TINGGI_HURUF, RUANG_SEL = 15, 8
HURUF_KEPALA, HURUF, HURUF_KECIL = 12, 13, 12
# Gap between a cell's words and its edge, as a share of the picture's width.
JARAK = 0.008
LETAK = {"kiri": "middle right", "tengah": "middle center", "kanan": "middle left"}
Tepi = tuple[float, float]
# Letters of a line that fit into a column on a phone.
MUAT_NAMA, MUAT_KATEGORI, MUAT_KOSONG, MUAT_DAERAH, MUAT_KATA = 12, 11, 46, 14, 8
HANYA_PREDIKAT = "hanya predikat"


def table(kolom: Sequence[tuple[Sel, float]], baris: Iterable[Sequence[Sel]], *, judul: str, anak_judul: str = "") -> Tabel:
    """Rows from top to bottom; words stand on the side of their column's heading.

    `kolom`: headings with their share of the width. A row with fewer cells than columns: its last one reaches to the right
    edge.
    """
    sel, lebar = zip(*kolom)
    rata = [s.rata for s in sel]
    return Tabel(sel, tuple(_row(b, rata) for b in baris), lebar, kepala=Kepala(judul, anak_judul, LEBAR_JUDUL))


def roomy(isi: Tabel) -> Tabel:
    """The same with rows as high as the longest of their words, broken as on a phone, needs."""
    baris = [cell_text(s).count("<br>") + 1 for b in isi.baris for _, s in shown(b)]
    return replace(isi, tinggi=max(TINGGI_BARIS, TINGGI_HURUF * max(baris, default=1) + RUANG_SEL))


def _row(sel: Sequence[Sel], rata: Sequence[str]) -> tuple[Sel, ...]:
    *awal, akhir = (replace(s, rata=r) for s, r in zip(sel, rata))
    sisa = len(rata) - len(sel)
    return (*awal, replace(akhir, rata="kiri", rentang=1 + sisa) if sisa else akhir, *[Sel("")] * sisa)


def shown(baris: Sequence[Sel]) -> Iterator[tuple[int, Sel]]:
    """The cells of a row that no other covers, each with the number of its column."""
    tertutup = 0
    for i, s in enumerate(baris):
        if i >= tertutup:
            tertutup = i + s.rentang
            yield i, s


def cell_text(s: Sel) -> str:
    """Words of a cell as a picture's markup: broken into lines, `ekor` on a line of its own."""
    teks = bungkus(harfiah(s.teks), s.muat) if s.muat else harfiah(s.teks)
    return "<br>".join(filter(None, [f"<b>{teks}</b>" if s.tebal else teks, harfiah(s.ekor)]))


def draw_table(isi: Tabel) -> Gambar:
    """The picture: words on their grounds, a rule over each row; a row answers to pointer and click as a whole."""
    gambar, tepi, n = figure(isi.kepala), _edges(isi.lebar), len(isi.baris)
    tinggi = isi.tinggi or TINGGI_BARIS
    kepala = -0.5 - TINGGI_KEPALA / tinggi / 2 if isi.tinggi else -1
    tulisan = [(*t, kepala, replace(s, tebal=True), HURUF_KEPALA) for t, s in zip(tepi, isi.kolom)]
    for y, (i, s) in [(y, p) for y, b in enumerate(isi.baris) for p in shown(b)]:
        kiri, kanan = tepi[i][0], tepi[i + s.rentang - 1][1]
        tulisan.append((kiri, kanan, y, s, HURUF_KECIL if s.kecil else HURUF))
        if s.isi:
            shape(gambar, type="rect", x0=kiri, x1=kanan, y0=y - 0.42, y1=y + 0.42, fillcolor=s.isi, line={"width": 0},
                  layer="below")
    garis = "".join(f"M0,{y - 0.5}H1" for y in range(n))
    shape(gambar, type="path", path=garis, line={"width": 1, "color": GARIS_KISI}, layer="below")
    gambar["data"] = [*_words([p for p in tulisan if p[3].teks]), *_hover(isi)]
    atas = -0.5 - TINGGI_KEPALA / tinggi
    full_width(gambar, (0, 1), (n - 0.5, atas), TINGGI_KEPALA + tinggi * n, hoverdistance=-1)
    return gambar


def _edges(lebar: Sequence[float]) -> list[Tepi]:
    """Left and right end of each column, 0 to 1."""
    jumlah = sum(lebar)
    ujung = [0.0, *accumulate(w / jumlah for w in lebar)]
    # The sum of the shares may miss the edge by a hair.
    return list(zip(ujung, [*ujung[1:-1], 1.0]))


def _words(isi: list[tuple[float, float, float, Sel, int]]) -> Iterator[Gambar]:
    """One trace for each side and ink: words without an ink take the page's."""
    for rata, tinta in dict.fromkeys((s.rata, s.tinta) for *_, s, _ in isi):
        sama = [b for b in isi if (b[3].rata, b[3].tinta) == (rata, tinta)]
        huruf = {"size": [ukuran for *_, ukuran in sama], **({"color": tinta} if tinta else {})}
        yield words(
            [{"kiri": kiri + JARAK, "tengah": (kiri + kanan) / 2, "kanan": kanan - JARAK}[rata] for kiri, kanan, *_ in sama],
            [y for _, _, y, *_ in sama], [cell_text(s) for *_, s, _ in sama], LETAK[rata], textfont=huruf,
        )


def _hover(isi: Tabel) -> list[Gambar]:
    """An unseen mark in the middle of each row; with `hoverdistance` -1 it answers for the whole row."""
    awal = [b[0] for b in isi.baris]
    if not any(s.petunjuk for s in awal):
        return []
    kode = [s.kode for s in awal] if any(s.kode for s in awal) else []
    return [marks(
        [0.5] * len(awal), range(len(awal)), {"size": 24, "opacity": 0}, **answers([s.petunjuk for s in awal], kode),
        unselected=TAK_TAMPAK, selected=TAK_TAMPAK,
    )]


def headlines(data: pd.DataFrame, palet: Palet, *, judul: str, banding: str, lalu: str) -> Tabel:
    """One row an indicator, those with a figure first: value with its judgement, category, change, rank.

    `data`: rows of `nilai_daerah`. `banding`: name of the benchmark in words; `lalu`: the year before, in words.
    """
    kolom = [
        (Sel("Indikator", rata="kiri"), 0.27), (Sel("Nilai", rata="kanan"), 0.155), (Sel(""), 0.055), (Sel("Kategori"), 0.205),
        (Sel(f"Dari {lalu}", rata="kanan", muat=1), 0.145), (Sel("Peringkat", rata="kanan"), 0.17),
    ]
    isi = rows(in_order(data))
    baris = [_headline(r, palet) if is_published(r) else _absent(r) for r in isi]
    return table(kolom, baris, judul=judul, anak_judul=signs(isi, banding))


def in_order(data: pd.DataFrame) -> pd.DataFrame:
    """Indicators with a figure before those without, each in the order of the catalogue."""
    ada = published(data)
    return pd.concat([data[ada], data[~ada]])


def signs(isi: Sequence[Baris], banding: str) -> str:
    """'Terhadap Nasional: ▲ lebih baik, ▼ lebih rendah': only the judgements that occur."""
    ada = {_judgement(r) for r in isi if is_published(r)}
    return f"Terhadap {banding}: {', '.join(f'{t} {kata.HASIL[h]}' for h, t in kata.TANDA_HASIL.items() if h in ada)}"


def _judgement(r: Baris) -> str:
    return "tidak_dibandingkan" if kata.kosong(r["hasil"]) else str(r["hasil"])


def _headline(r: Baris, palet: Palet) -> list[Sel]:
    warna = palet.place(nilai.grade(r["mutu"]), usang=False)
    golongan = nilai.first(r, ("kategori", "predikat"))
    isi, tinta = palet.semua[warna], palet.teks_semua[warna]
    kategori = Sel(golongan, isi, tinta, kecil=True, muat=MUAT_KATEGORI) if golongan else Sel("–")
    perubahan = "–" if kata.kosong(r["perubahan"]) else kata.selisih(r["perubahan"], int(r["desimal"]))
    return [_name(r), _value(r), Sel(kata.TANDA_HASIL[_judgement(r)]), kategori, Sel(perubahan), Sel(nilai.rank(r))]


def _name(r: Baris) -> Sel:
    petunjuk = [r["nama"], kalimat.read_against(r), *nilai.trust(r)]
    return Sel(
        f"{r['nama_pendek']}{nilai.own_year(r)}", muat=MUAT_NAMA, petunjuk="<br>".join(harfiah(b) for b in petunjuk if b),
    )


def _absent(r: Baris) -> list[Sel]:
    return [_name(r), Sel(kalimat.absent(r), kecil=True, muat=MUAT_KOSONG)]


def _value(r: Baris) -> Sel:
    if kata.kosong(r["nilai"]):
        return Sel(f"{HANYA_PREDIKAT}{nilai.doubt(r)}", kecil=True, muat=MUAT_KATA)
    return Sel(nilai.with_doubt(r), tebal=True)


def concerns(data: pd.DataFrame, palet: Palet, *, judul: str, anak_judul: str, lalu: str) -> Tabel:
    """One row a finding under the heading of its kind: region, indicator, distance, value and what it is set against.

    `data`: rows of `perhatian`; `lalu`: the year before, in words. A click gives the region.
    """
    kolom = [
        (Sel("Daerah", rata="kiri"), 0.26), (Sel("Indikator", rata="kiri"), 0.21), (Sel("Selisih"), 0.15),
        (Sel("Nilai", rata="kanan"), 0.145), (Sel("Pembanding", rata="kanan"), 0.235),
    ]
    isi = rows(data)
    baris: list[list[Sel]] = []
    for jenis in dict.fromkeys(r["jenis"] for r in isi):
        milik = [r for r in isi if r["jenis"] == jenis]
        baris += [[Sel(_kind(str(jenis), milik, lalu), tebal=True)], *(_concern(r, palet) for r in milik)]
    return table(kolom, baris, judul=judul, anak_judul=anak_judul)


def _kind(jenis: str, isi: list[dict[str, object]], lalu: str) -> str:
    if jenis == "penurunan":
        return f"Turun dari {lalu}"
    lawan = {kata.label_kalimat(str(r["label_banding"])) for r in isi}
    return f"Lebih rendah dari {lawan.pop() if len(lawan) == 1 else 'pembanding'}"


def _concern(r: Baris, palet: Palet) -> list[Sel]:
    desimal = int(r["desimal"])
    petunjuk = "<br>".join([bungkus(harfiah(kalimat.concern(r))), *map(harfiah, nilai.trust(r))])
    return [
        Sel(str(r["nama_tampil"]), muat=MUAT_DAERAH, kode=str(r["kode_wilayah"]), petunjuk=petunjuk),
        Sel(f"{r['nama_pendek']}{nilai.own_year(r)}", muat=MUAT_NAMA),
        Sel(kata.selisih(r["besar"], desimal), palet.hasil["lebih_rendah"], palet.teks_hasil["lebih_rendah"]),
        Sel(nilai.with_doubt(r), tebal=True),
        Sel(kata.angka(r["nilai_banding"], desimal)),
    ]
