"""Regions in ranked order: bars, or dots where all lie in a part of the scale; thresholds, benchmark, who has no figure."""

from collections.abc import Callable, Sequence

import pandas as pd

from charts.dasar.batas import draw_upright, part_of_scale, partial, shown, thresholds
from charts.dasar.gambar import LEBAR_JUDUL, Gambar, across, beside_rows, bold, figure
from charts.dasar.goresan import answers, bars, marks, words
from charts.dasar.sebutan import word_trace, write_on_ground
from charts.dasar.templat import ABU, PUCAT, TEKS_SAMAR, TEPI, UTAMA, Palet
from charts.dasar.uraian import NILAI, Acuan, Angka, Deret, Kata, Kepala, Kunci, Peringkat
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, aligned, grade, hint, interval, is_published, mixed_years, number, rows, trust, value

# Pixels of a row, and of the names of thresholds under the plot.
TINGGI_BARIS, TINGGI_LARIK, TINGGI_LABEL = 27, 12, 16
# An axis that no scale bounds ends a little after the longest bar.
RUANG = 1.08
TANPA_ANGKA = "nilai tidak terbit"
TANPA_NILAI = ("kategori", "predikat", "alasan_kosong")
# A dot beyond this part of the axis has its figure at its left: on a phone the rest is not as wide as a figure.
UJUNG_KANAN = 0.55


def ranked_bars(
    data: pd.DataFrame, indikator: pd.Series, ambang: pd.DataFrame, palet: Palet, *,
    judul: str, anak_judul: str = "", sorot: str = "",
) -> Peringkat:
    """Horizontal bars, best on top.

    `data`: kode_wilayah, nama_tampil, nilai, desimal_sumber, predikat, kategori, huruf, mutu, alasan_kosong,
    nilai_banding, label_banding, hasil, alasan, in ranked order; batas_bawah and batas_atas when an interval was
    published, sepadan where some are measured by a former method. `indikator`: catalogue row. `ambang`: kategori,
    huruf, mutu, batas_bawah of that year (may be empty). `sorot`: code of the region to stand out.
    """
    semua, ambang_baris = rows(data), rows(ambang)
    baris = aligned([r for r in semua if is_published(r)])
    milik = frozenset(i for i, r in enumerate(baris) if r["kode_wilayah"] == sorot)
    katalog = indikator.to_dict()
    utama, (tanda, acuan, kunci) = _values(baris, katalog, palet, milik), _benchmark(baris)
    angka = shown([*utama.nilai, *(v for d in tanda for v in d.nilai), *(a.nilai for a in acuan), *_ends(baris)])
    titik = partial(angka)
    ujung = part_of_scale(angka, ambang_baris, katalog) if titik else _range(angka, katalog, berkategori=bool(ambang_baris))
    batas = thresholds(ambang_baris if shown(utama.nilai) else (), palet, ujung)
    selang = [Kunci("━", TEKS_SAMAR, "selang terbit")] if utama.selang else []
    return Peringkat(
        tuple(str(r["nama_tampil"]) for r in baris), (utama, *tanda), ujung,
        batas,
        tuple(_word(i, r, katalog, palet) for i, r in enumerate(baris) if utama.nilai[i] is None),
        acuan, kode=tuple(str(r["kode_wilayah"]) for r in baris),
        kunci=(*selang, *kunci, *categories([*ambang_baris, *baris], palet), *faded(baris), *_absent(semua, katalog)),
        kepala=Kepala(judul, anak_judul or _counted(data, semua), LEBAR_JUDUL),
        sorot=milik, kisi=not batas, titik=titik, lama=frozenset(i for i, r in enumerate(baris) if not r.get("sepadan", True)),
        tanpa=len(semua) - len(baris),
    )


def _ends(baris: Sequence[Baris]) -> list[Angka]:
    """Ends of the published intervals."""
    return [number(r.get(k)) for r in baris for k in ("batas_bawah", "batas_atas")]


def _absent(baris: Sequence[Baris], indikator: Baris) -> list[Kunci]:
    """'belum ada data: Tapin, Balangan' for each reason, in entries that the key may set on lines of their own."""
    milik: dict[str, list[str]] = {}
    for r in baris:
        if not is_published(r):
            milik.setdefault(value_text(r, indikator), []).append(str(r["nama_tampil"]))
    return [
        Kunci("" if i else "□", "" if i else ABU, (n if i else f"{alasan}: {n}") + ("," if i < len(nama) - 1 else ""))
        for alasan, nama in milik.items() for i, n in enumerate(nama)
    ]


def _counted(data: pd.DataFrame, baris: Sequence[Baris]) -> str:
    """'12 dari 13 daerah ada datanya; tahun berbeda, 2022–2025'."""
    ada = f"{sum(map(is_published, baris))} dari {len(baris)} daerah ada datanya"
    return "; ".join(filter(None, [ada, mixed_years(data)]))


def _range(nilai: Sequence[float], indikator: Baris, *, berkategori: bool) -> tuple[float, float]:
    """Axis from zero (bars must start there) to the scale's end; without categories no longer than the bars need."""
    terbesar = max(nilai, default=1.0) or 1.0
    ujung = indikator["skala_maks"]
    if kata.kosong(ujung) or (not berkategori and terbesar < float(ujung) / 2):
        return 0.0, terbesar * RUANG
    return 0.0, max(float(ujung), terbesar)


def _values(baris: Sequence[Baris], indikator: Baris, palet: Palet, sorot: frozenset[int]) -> Deret:
    mutu = [grade(r["mutu"]) for r in baris]
    nilai = tuple(number(r["nilai"]) for r in baris)
    # Where no region has a category, grey would look like missing data.
    polos = not any(mutu)
    letak = [palet.place(m, bool(r.get("usang")), ada=v is not None, polos=polos) for m, r, v in zip(mutu, baris, nilai)]
    warna = tuple(palet.semua[n] for n in letak)
    selang = tuple(interval(r) for r in baris)
    # A year that all share is said once, under the heading.
    setahun = {"tahun_sebut": None} if len({r.get("tahun_sebut") for r in baris}) == 1 else {}
    return Deret(
        NILAI, nilai, next((w for w, v in zip(warna, nilai) if v is not None), UTAMA), warna_titik=warna,
        teks=tuple("" if v is None else value_text({**r, **setahun}, indikator) for r, v in zip(baris, nilai)),
        tinta=tuple(palet.teks_semua[n] for n in letak), selang=selang if any(selang) else (),
        warna_selang=TEPI, sorot=frozenset(i for i in sorot if nilai[i] is not None),
        petunjuk=tuple(hover(r, indikator) for r in baris),
    )


def _benchmark(baris: Sequence[Baris]) -> tuple[tuple[Deret, ...], tuple[Acuan, ...], list[Kunci]]:
    """What the bars are read against: one value that all share, or a series of marks; and its entry of the key.

    Only where a comparison was made: last year's value across a change of method is not shown.
    """
    nilai = tuple(
        None if kata.kosong(r["hasil"]) or r["hasil"] == "tidak_dibandingkan" else number(r["nilai_banding"]) for r in baris
    )
    ada = [v for v in nilai if v is not None]
    if not ada:
        return (), (), []
    label = next(str(r["label_banding"]) for r, v in zip(baris, nilai) if v is not None)
    if len(set(ada)) == 1:
        return (), (Acuan(label, ada[0], ABU),), [Kunci("╌╌", ABU, f"{label} {kata.angka(ada[0])}")]
    return (Deret(label, nilai, TEKS_SAMAR, "titik"),), (), [Kunci("┃", TEKS_SAMAR, label)]


def category(r: Baris) -> str:
    """'R = Rentan', or the category alone where it is its own symbol."""
    sendiri = kata.kosong(r["huruf"]) or r["huruf"] == r["kategori"]
    return str(r["kategori"]) if sendiri else f"{r['huruf']} = {r['kategori']}"


def _word(i: int, r: Baris, indikator: Baris, palet: Palet) -> Kata:
    """A row without a value: the words, with a square in the colour of a published predicate."""
    teks, petunjuk = value_text(r, indikator), hover(r, indikator)
    if kata.kosong(r["predikat"]):
        return Kata(i, teks, petunjuk=petunjuk)
    return Kata(i, f"{teks} ({TANPA_ANGKA})", warna=palet.semua[palet.place(grade(r["mutu"]), usang=False)], petunjuk=petunjuk)


def categories(baris: Sequence[Baris], palet: Palet, nama: Callable[[Baris], str] = category) -> list[Kunci]:
    """Every category once with its symbol, the best first."""
    ada = {r["kategori"]: r for r in reversed(baris) if grade(r["mutu"]) and not kata.kosong(r["kategori"])}
    urut = sorted((r for r in baris if ada.get(r["kategori"]) is r), key=lambda r: grade(r["mutu"]))
    return [Kunci("■", palet.mutu[grade(r["mutu"])], nama(r)) for r in urut]


def faded(baris: Sequence[Baris]) -> list[Kunci]:
    """What the pale colours say, where some figure is so old that it has one."""
    return [Kunci("■", PUCAT, "pucat: lebih dari dua tahun lalu")] * any(r.get("usang") and is_published(r) for r in baris)


def value_text(baris: Baris, indikator: Baris) -> str:
    """'81,82 · T' with the category's symbol; the category or the reason when there is no value."""
    return value(baris, indikator["satuan"], int(indikator["desimal"]), tanpa=TANPA_NILAI, tanda=("huruf",))


def hover(baris: Baris, indikator: Baris) -> str:
    """Indonesian hover: region, value, category, judgement with its reason."""
    kategori = "" if kata.kosong(baris["kategori"]) else f"Kategori: {baris['kategori']}"
    nilai = f"{indikator['nama_pendek']}: {value_text(baris, indikator)}"
    return hint(baris["nama_tampil"], nilai, kategori, _judged(baris), *trust(baris))


def _judged(baris: Baris) -> str:
    if kata.kosong(baris.get("label_banding")) or kata.kosong(baris.get("hasil")):
        return ""
    alasan = "" if kata.kosong(baris["alasan"]) else f" ({baris['alasan']})"
    return f"Terhadap {baris['label_banding']}: {kata.HASIL[baris['hasil']]}{alasan}"


def draw_ranked(isi: Peringkat) -> Gambar:
    """The picture: thresholds, bars from zero or dots, words, intervals and marks over them."""
    gambar, label = figure(isi.kepala), bold(isi.kategori, isi.sorot)
    label = [kata.bungkus(n, isi.muat) for n in label] if isi.muat else label
    panjang = [max(kata.bungkus(n, isi.muat or len(n)).split("<br>"), key=len) for n in isi.kategori]
    tinggi = TINGGI_BARIS + TINGGI_LARIK * max((n.count("<br>") for n in label), default=0)
    utama, *tanda = isi.deret
    draw_upright(gambar, isi.batas)
    for a in isi.acuan:
        # A bar would hide the line; the figure beside a dot must not be crossed by it.
        letak = "below" if isi.titik else "above"
        across(gambar, "x", a.nilai, line={"dash": "dash", "width": 2, "color": a.warna}, layer=letak)
    isian = _dot_traces(isi, utama, label) if isi.titik else [_bar_trace(isi, utama, label)]
    # Marks lie under every word.
    isian[1:1] = [_mark_trace(d, label) for d in tanda]
    gambar["data"] = [*isian, *word_trace(isi, label), *_interval_trace(utama, label)]
    gambar["layout"]["xaxis"]["showgrid"], gambar["layout"]["barmode"] = isi.kisi, "overlay"
    # The squares stand astride the axis: names step aside for them.
    jarak = {"ticklabelstandoff": 6} if any(k.warna for k in isi.kata) else {}
    beside_rows(
        gambar, panjang, isi.ujung, isi.kunci, tinggi, categoryorder="array", categoryarray=label,
        showgrid=isi.titik, showspikes=False, label=TINGGI_LABEL if isi.batas else 0, **jarak,
    )
    write_on_ground(gambar, isi, label)
    return gambar


def _bar_trace(isi: Peringkat, d: Deret, label: list[str]) -> Gambar:
    garis = {"color": TEPI, "width": [2 if i in d.sorot else 0 for i in range(len(label))]}
    return bars(
        [v or 0 for v in d.nilai], label, {"color": list(d.warna_titik), "line": garis}, text=[kata.harfiah(t) for t in d.teks],
        insidetextfont={"color": list(d.tinta)}, textposition="auto", textangle=0, constraintext="none", cliponaxis=False,
        insidetextanchor="start", textfont={"size": 13}, **answers(d.petunjuk, isi.kode),
    )


def _dot_traces(isi: Peringkat, d: Deret, label: list[str]) -> list[Gambar]:
    """The dots, and the figure of each clear of its interval."""
    ada = [(i, v) for i, v in enumerate(d.nilai) if v is not None]
    batas = isi.ujung[0] + UJUNG_KANAN * (isi.ujung[1] - isi.ujung[0])
    tanda = {
        "size": 14, "color": [d.warna_titik[i] for i, _ in ada],
        "line": {"color": TEPI, "width": [2.5 if i in d.sorot else 0 for i, _ in ada]},
    }
    nama, selang = [label[i] for i, _ in ada], [(d.selang[i] if d.selang else None) or (0.0, 0.0) for i, _ in ada]
    ujung = [v - bawah if v > batas else v + atas for (_, v), (bawah, atas) in zip(ada, selang)]
    teks = [f"\u2003{kata.harfiah(d.teks[i])}\u2003" for i, _ in ada]
    return [
        marks([v for _, v in ada], nama, tanda, **answers((d.petunjuk[i] for i, _ in ada), (isi.kode[i] for i, _ in ada))),
        words(ujung, nama, teks, [f"middle {'left' if v > batas else 'right'}" for _, v in ada], 13, tepi=True),
    ]


def _interval_trace(d: Deret, label: list[str]) -> list[Gambar]:
    ada = [(d.nilai[i], label[i], *s) for i, s in enumerate(d.selang) if s]
    if not ada:
        return []
    nilai, y, bawah, atas = (list(k) for k in zip(*ada))
    return [marks(nilai, y, {"size": 1, "color": TEPI}, error_x={
        "type": "data", "symmetric": False, "array": atas, "arrayminus": bawah, "color": d.warna_selang, "thickness": 1.5,
        "width": 4,
    })]


def _mark_trace(d: Deret, label: list[str]) -> Gambar:
    nilai, y = zip(*((v, n) for v, n in zip(d.nilai, label) if v is not None))
    return marks(nilai, y, {"symbol": "line-ns", "size": 18, "line": {"width": 3, "color": d.warna}}, name=d.nama)
