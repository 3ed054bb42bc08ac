"""One region over the years among the thresholds of each year; a zone without a value keeps its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

import pandas as pd

from charts.batang import categories
from charts.dasar.batas import Kotak, draw_level, thresholds
from charts.dasar.gambar import LEBAR_PONSEL, Gambar, add_key, annotate, figure
from charts.dasar.goresan import answers, words
from charts.dasar.templat import ABU, TEPI, UTAMA, Palet
from charts.dasar.uraian import Angka, Batas, Deret, Kata, Kepala, Kunci
from charts.dasar.uraian_garis import Berjenjang
from charts.garis import SELANG, bands, draw_breaks, line, method_breaks, path, series, years
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, doubt, grade, hint, interval, number, rows, trust

# Characters of a title line that fit a phone beside nothing else.
LEBAR_JUDUL = 38
RUANG = 3.0
# The word where categories get other bounds.
AMBANG_BERUBAH = "ambang berubah"
# Share of the value axis kept below the thresholds for years without a value, when there are any.
LAJUR = 0.24
TINGGI, TINGGI_ZONA = 330, 150
MAKS_LEGENDA = 5
# In pixels: half a mark, the width of a letter of a figure, the height of a figure.
TANDA, LEBAR_HURUF_NILAI, TINGGI_NILAI = 8.0, 7.4, 18.0
# With more points than this the category's letter is left to the colour and the hover.
MAKS_HURUF = 5


def banded_course(
    data: pd.DataFrame, ambang: pd.DataFrame, indikator: pd.Series, palet: Palet, *, judul: str,
    anak_judul: str = "", putus: pd.DataFrame, sampai: int | None = None,
) -> Berjenjang:
    """A line over `tahun`, broken where years are missing or the method changed, marks coloured by category.

    `data`: tahun, nilai, desimal_sumber, predikat, kategori, huruf, mutu, ruas, one row a year; batas_bawah and batas_atas where
    an interval was published, which becomes a band. `ambang`: tahun,
    kategori, huruf, mutu, batas_bawah, batas_atas by year. `putus`: tahun, keterangan. `sampai`: last year on the
    axis when later than the data.
    """
    baris = {int(b["tahun"]): b for b in rows(data)}
    tahun = range(min(baris), max(*baris, sampai or 0) + 1)
    garis = _line(baris.values(), tahun, indikator, palet)
    pita = [b for b in rows(ambang) if b["tahun"] in tahun] if garis else []
    angka = [b.get(k) for b in baris.values() for k in ("nilai", "batas_bawah", "batas_atas")]
    bawah, atas = _window([*angka, *(b["batas_bawah"] for b in pita)])
    tanpa = [t for t in tahun if t not in baris or kata.kosong(baris[t]["nilai"])]
    lantai = bawah - (atas - bawah) * LAJUR * bool(tanpa)
    return Berjenjang(
        tuple(map(str, tahun)), garis, (lantai, atas), _cuts(pita, palet, tahun, (bawah, atas)),
        tuple(filter(None, (_word(t - tahun[0], baris.get(t), palet, lantai) for t in tanpa))),
        _changes(method_breaks(putus, tahun), pita, tahun),
        kunci=(*_key(list(baris.values()), pita, palet), *(SELANG,) * any(d.selang for d in garis)),
        kepala=Kepala(judul, anak_judul, LEBAR_JUDUL), dasar=bawah,
    )


def _line(baris: Iterable[Baris], tahun: range, indikator: pd.Series, palet: Palet) -> tuple[Deret, ...]:
    ada = {b["tahun"]: b for b in baris if not kata.kosong(b["nilai"])}
    garis = series(
        ada.values(), tahun, "Nilai", UTAMA, lambda b: _text(b, indikator, len(ada) <= MAKS_HURUF),
        lambda b, _: _hover(b, indikator), tebal=2.5,
        warna_titik=tuple(palet.mutu[grade(ada[t]["mutu"])] if t in ada else "" for t in tahun),
    )
    selang = tuple(interval(ada[t]) if t in ada else None for t in tahun)
    garis = replace(garis, selang=selang if any(selang) else (), warna_selang=TEPI)
    return (replace(garis, letak=sides(garis.nilai, garis.putus)),) if ada else ()


def _window(titik: Sequence[object]) -> tuple[float, float]:
    """Value axis round the values and the bounds of the categories, within 0-100."""
    isi = [v for v in map(number, titik) if v is not None]
    if not isi:
        return 0.0, 100.0
    jarak = max(RUANG, (max(isi) - min(isi)) * 0.28)
    return max(0.0, min(isi) - jarak), min(104.0, max(isi) + jarak * 0.8)


def _cuts(pita: Sequence[Baris], palet: Palet, tahun: range, jendela: tuple[float, float]) -> tuple[Batas, ...]:
    """A line for each run of years in which a category kept its least value."""
    berlaku: dict[tuple[float, str, str], list[int]] = {}
    for b in pita:
        for batas in thresholds([b], palet, jendela):
            berlaku.setdefault((batas.nilai, batas.nama, batas.warna), []).append(int(b["tahun"]) - tahun[0])
    return tuple(
        Batas(nama, nilai, warna, ruas) for (nilai, nama, warna), isi in sorted(berlaku.items()) for ruas in runs(sorted(isi))
    )


def _changes(putus: tuple[tuple[int, str], ...], pita: Sequence[Baris], tahun: range) -> tuple[tuple[int, str], ...]:
    """The changes of method, and of the thresholds where the method stayed: a word then means something else."""
    milik = {t: {(b["kategori"], number(b["batas_bawah"])) for b in pita if b["tahun"] == t} for t in tahun}
    lain = [i for i, (a, b) in enumerate(pairwise(tahun), 1) if milik[a] and milik[b] and milik[a] != milik[b]]
    return tuple(sorted({**{i: AMBANG_BERUBAH for i in lain}, **dict(putus)}.items()))


def runs(tahun: Iterable[int]) -> list[tuple[int, int]]:
    """First and last year of each unbroken run of ascending years."""
    # Along a run a year and its place grow alike.
    blok = [[t for _, t in g] for _, g in groupby(enumerate(tahun), lambda p: p[1] - p[0])]
    return [(b[0], b[-1]) for b in blok]


def _key(baris: Sequence[Baris], pita: Sequence[Baris], palet: Palet) -> tuple[Kunci, ...]:
    """The categories in sight, best first."""
    return tuple(categories(_named(baris, pita), palet))


def _named(baris: Sequence[Baris], pita: Sequence[Baris]) -> list[Baris]:
    """Categories to name: all when few, else those of the points and one for each colour left."""
    milik = [b for b in baris if not kata.kosong(b["kategori"]) and not kata.kosong(b["mutu"])]
    if len({(b["mutu"], b["kategori"]) for b in (*milik, *pita)}) <= MAKS_LEGENDA:
        return [*milik, *pita]
    ada = {b["mutu"] for b in milik}
    return [*milik, *{b["mutu"]: b for b in pita if b["mutu"] not in ada}.values()]


def sides(nilai: Sequence[Angka], putus: frozenset[int] = frozenset()) -> tuple[str, ...]:
    """Where each figure stands free of its line: above a peak, below a dip, in the open corner of a slope (keys of SISI)."""
    # How much the line rises to each point, and behind the last one; 0 where it is broken.
    naik = [
        0.0 if a is None or b is None or i in putus else b - a for i, (a, b) in enumerate(pairwise((None, *nilai, None)))
    ]
    return tuple(
        "t" if masuk >= 0 >= keluar else "b" if masuk <= 0 <= keluar else "tl" if keluar > 0 else "tr"
        for masuk, keluar in pairwise(naik)
    )


def _word(urut: int, b: Baris | None, palet: Palet, lantai: float) -> Kata | None:
    """What a year without a value says: that a zone alone was published, or that nothing was."""
    if b is None:
        return Kata(urut, kata.BELUM_ADA, nilai=lantai)
    if kata.kosong(b["predikat"]):
        return None
    sebutan = b["predikat"] if kata.kosong(b["kategori"]) else b["kategori"]
    return Kata(
        urut, f"hanya {sebutan.lower()}{doubt(b)}", nilai=lantai, warna=palet.mutu[grade(b["mutu"])],
        petunjuk=hint(int(b["tahun"]), f"{b['predikat']}{doubt(b)}", "nilai tidak diumumkan", *trust(b)),
    )


def _text(baris: Baris, indikator: pd.Series, berhuruf: bool = True) -> str:
    teks = f"{kata.angka(baris['nilai'], int(indikator['desimal']), baris['desimal_sumber'])}{doubt(baris)}"
    return teks if kata.kosong(baris["huruf"]) or not berhuruf else f"{teks} · {baris['huruf']}"


def _hover(baris: Baris, indikator: pd.Series) -> str:
    kategori = "" if kata.kosong(baris["kategori"]) else f"Kategori: {baris['kategori']}"
    return hint(int(baris["tahun"]), f"{indikator['nama_pendek']}: {_text(baris, indikator)}", kategori, *trust(baris))


def draw_banded(isi: Berjenjang) -> Gambar:
    """The picture: the thresholds, the line over them, words for the years without a value below them."""
    gambar, tahun = figure(isi.kepala), years(isi)
    tata = gambar["layout"]
    tepi = max(0.5, 0.1 * len(tahun))
    piksel = LEBAR_PONSEL / (len(tahun) - 1 + 2 * tepi), (TINGGI - 60) / (isi.ujung[1] - isi.ujung[0])
    draw_level(gambar, isi.batas, tahun, [k for d in isi.deret for k in _boxes(d, tahun, piksel)], piksel)
    gambar["data"] = [b for d in isi.deret for b in bands(d, tahun)]
    gambar["data"] += [
        line(d, tahun, {"size": 13, "color": [d.warna_titik[i] for i, _ in path(d)], "line": {"width": 2, "color": d.warna}},
             textfont={"size": 13, "weight": 600, "shadow": "auto"}) for d in isi.deret
    ]
    _draw_words(gambar, isi.kata, tahun)
    draw_breaks(gambar, isi, tahun)
    tata["margin"]["t"] += 16 if isi.patah else 0
    tata["xaxis"] |= {"dtick": 1, "tickformat": "d", "range": [tahun[0] - tepi, tahun[-1] + tepi], "showgrid": False}
    # No value is named in the strip of words at the bottom.
    nilai = [v for v in range(0, 101, 10 if isi.ujung[1] - isi.dasar > 30 else 5) if isi.dasar <= v <= isi.ujung[1]]
    tata["yaxis"] |= {
        "range": list(isi.ujung), "showgrid": False, "tickvals": nilai if isi.deret else [], "ticklabelposition": "inside",
    }
    add_key(gambar, isi.kunci, label=28)
    tata["height"] = int((TINGGI if isi.deret else TINGGI_ZONA) + tata["margin"]["t"] + tata["margin"]["b"] - 60)
    return gambar


def _boxes(d: Deret, tahun: Sequence[int], piksel: tuple[float, float]) -> Iterator[Kotak]:
    """The boxes of the marks and figures of a course, in pixels from year 0 and value 0."""
    for t, v, teks, letak in zip(tahun, d.nilai, d.teks, d.letak):
        if v is None:
            continue
        x, y, lebar = t * piksel[0], v * piksel[1], LEBAR_HURUF_NILAI * len(teks)
        yield x - TANDA, x + TANDA, y - TANDA, y + TANDA
        kiri = x - lebar * {"tl": 1.0, "tr": 0.0}.get(letak, 0.5)
        bawah = y - TANDA - TINGGI_NILAI if letak == "b" else y + TANDA
        yield kiri, kiri + lebar, bawah, bawah + TINGGI_NILAI


def _draw_words(gambar: Gambar, isi: Sequence[Kata], tahun: Sequence[int]) -> None:
    """A square and words for a year with a zone alone; words for a year without anything."""
    if zona := [k for k in isi if k.warna]:
        teks = [f"hanya<br>{kata.bungkus(k.teks.removeprefix('hanya '), 14)}" for k in zona]
        tanda = {"size": 14, "symbol": "square", "color": [k.warna for k in zona], "line": {"width": 1.5, "color": ABU}}
        gambar["data"].append(words(
            [tahun[k.kategori] for k in zona], [k.nilai for k in zona], teks, "top center", mode="markers+text", marker=tanda,
            **answers(k.petunjuk for k in zona),
        ))
    for k in isi:
        if not k.warna:
            annotate(
                gambar, x=tahun[k.kategori], y=k.nilai, yanchor="bottom", yshift=6, text=k.teks.replace(" ", "<br>", 1),
                showarrow=False, font={"size": 12}, name="kosong",
            )
