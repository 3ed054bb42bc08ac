"""Points for an office program: two indicators, two years of each region, and a ranking on a part of its scale."""

from collections.abc import Sequence
from dataclasses import replace

from charts.dasar.uraian import Acuan, Batas, Deret, Kata, Peringkat
from charts.dasar.uraian_garis import DeretXY, DuaTahun, Sebar, Sumbu
from rakor.pptx.huruf import text_width
from rakor.pptx.kotak import from_round, share
from rakor.teks import decimals, marked

LAMA = "#A9B2BA"
PERUBAHAN = "Perubahan"
# Points of a name, inches of the plot it stands in, and the height of its line as a share of that.
HURUF, LEBAR_PLOT, TINGGI_HURUF = 12, 11.0, 0.044
JARAK = 0.012
SISI = ("r", "l", "t", "b")
# With more points than this a name without room is left out; the workbook has it.
MAKS_SEMUA = 20

Petak = tuple[float, float, float, float]


def scatter(isi: Sebar) -> Sebar:
    """Names that do not lie on each other; the medians as dashed lines that are series too."""
    x, y, (mx, my) = _from_round(isi.x), _from_round(isi.y), isi.acuan
    deret = [replace(d, besar=14 if i else 10) for i, d in enumerate(isi.deret)]
    garis = _median(mx, x, y, tegak=True), _median(my, y, x, tegak=False)
    return replace(isi, deret=(*_apart(deret, x, y), *garis), x=x, y=y)


def _from_round(sumbu: Sumbu) -> Sumbu:
    dari, sampai = from_round(sumbu.dari, sumbu.sampai)
    return replace(sumbu, dari=dari, sampai=sampai)


def _median(acuan: Acuan, milik: Sumbu, lain: Sumbu, *, tegak: bool) -> DeretXY:
    """The line at a median, from end to end of the other axis; its words stand beside a third point near an end."""
    jalan = (lain.dari, lain.dari + (0.97 if tegak else 0.94) * (lain.sampai - lain.dari), lain.sampai)
    tetap = (acuan.nilai,) * 3
    return DeretXY(
        f"Median {milik.judul}", ("awal", "teks", "akhir"), tetap if tegak else jalan, jalan if tegak else tetap, acuan.warna,
        ("", acuan.nama, ""), ("r" if tegak else "t",) * 3, simbol="", garis="putus",
    )


def _apart(deret: list[DeretXY], x: Sumbu, y: Sumbu) -> list[DeretXY]:
    """The series with a side for each name, the last series (the one that stands out) first served."""
    titik = [(_share(px, x), _share(py, y)) for d in deret for px, py in zip(d.x, d.y)]
    terpakai: list[Petak] = [(a - 0.006, b - 0.014, a + 0.006, b + 0.014) for a, b in titik]
    keluar = []
    for d in reversed(deret):
        hasil = [_side(t, _share(px, x), _share(py, y), terpakai, len(titik)) for t, px, py in zip(d.teks, d.x, d.y)]
        keluar.append(replace(d, teks=tuple(t for t, _ in hasil), letak=tuple(s for _, s in hasil)))
    return keluar[::-1]


def _share(nilai: float | None, sumbu: Sumbu) -> float:
    return share(nilai or 0, (sumbu.dari, sumbu.sampai))


def _side(teks: str, a: float, b: float, terpakai: list[Petak], banyak: int) -> tuple[str, str]:
    """The name (or '' without room) and its side; the place it takes is added to those in use."""
    pilihan = [(sum(_touch(p, q) for q in terpakai) + 2 * _outside(p), s, p) for s in SISI for p in [_place(teks, a, b, s)]]
    sentuh, sisi, petak = min(pilihan, key=lambda t: t[0])
    if sentuh and banyak > MAKS_SEMUA:
        return "", sisi
    terpakai.append(petak)
    return teks, sisi


def _place(teks: str, a: float, b: float, sisi: str) -> Petak:
    lebar, tinggi = text_width(teks, HURUF) / LEBAR_PLOT, TINGGI_HURUF
    if sisi in "rl":
        kiri = a + JARAK if sisi == "r" else a - JARAK - lebar
        return kiri, b - tinggi / 2, kiri + lebar, b + tinggi / 2
    bawah = b + 0.02 if sisi == "t" else b - 0.02 - tinggi
    return a - lebar / 2, bawah, a + lebar / 2, bawah + tinggi


def _touch(p: Petak, q: Petak) -> bool:
    return p[0] < q[2] and q[0] < p[2] and p[1] < q[3] and q[1] < p[3]


def _outside(p: Petak) -> bool:
    return p[0] < 0 or p[2] > 1 or p[1] < 0 or p[3] > 1


def two_years(isi: DuaTahun) -> Sebar:
    """The old year pale, the new year in colour over it, the change between them.

    Points on two value axes and not bars, because the axis does not start at zero; the rows are named beside it.
    """
    lama, baru = isi.deret
    pilihan: dict[str, list[int]] = {}
    for i, w in enumerate(baru.warna_titik):
        pilihan.setdefault(w, []).append(i)
    lengkap = {i for i, dua in enumerate(zip(lama.x, baru.x)) if None not in dua}
    berubah = {w: p for w, semua in pilihan.items() if (p := lengkap.intersection(semua))}
    rentang = [r for d in (lama, baru) for r in _spans(d, d.x, d.y)]
    awal = len(rentang) + len(berubah)
    garis = [_links(isi, p, w, (awal, awal + 1 + list(pilihan).index(w))) for w, p in berubah.items()]
    sendiri = tuple(
        Kata(i, baru.teks[i], nilai=v) for i, (v, b) in enumerate(zip(lama.x, baru.x)) if v is not None and b is None
    )
    isi_lama = DeretXY(
        lama.nama, lama.titik, lama.x, lama.y, LAMA, besar=13, selang=lama.selang, warna_selang=lama.warna_selang,
    )
    jauh = [[(v - s[0], v + s[1]) if v is not None and s else None for v, s in zip(d.x, d.selang)] for d in (lama, baru)]
    titik, kata = _words_apart([_new(isi, set(p), w) for w, p in pilihan.items()], jauh)
    return replace(
        isi, deret=(*rentang, *garis, isi_lama, *titik, *kata), x=_from_round(isi.x),
        baris=marked(isi.baris, isi.sorot), kata=sendiri,
        kunci=tuple(replace(k, tanda="●", warna=LAMA) if k.nama == lama.nama else k for k in isi.kunci),
    )


def ranked(isi: Peringkat) -> Sebar:
    """A ranking on a part of its scale: a series a colour, what they are read against small and grey.

    Intervals are error bars, and lines for programs that draw none along x.
    """
    utama, *tanda = isi.deret
    n, x = len(isi.kategori), _from_round(Sumbu(*isi.ujung))
    garis, dekat = [*(b.nilai for b in isi.batas), *(a.nilai for a in isi.acuan)], [[d.nilai[i] for d in tanda] for i in range(n)]
    y = tuple(n - i - 0.5 for i in range(n))
    warna = dict.fromkeys(w for w, v in zip(utama.warna_titik, utama.nilai) if v is not None)
    jauh, titik = [s or (0.0, 0.0) for s in utama.selang] or [(0.0, 0.0)] * n, []
    for w in warna:
        nilai = tuple(v if milik == w else None for v, milik in zip(utama.nilai, utama.warna_titik))
        teks = tuple("" if v is None else t for v, t in zip(nilai, utama.teks))
        letak = tuple(
            "r" if v is None else _clear_side(t, (v - bawah, v + atas), titik_lain, garis, x)
            for v, t, titik_lain, (bawah, atas) in zip(nilai, teks, dekat, jauh)
        )
        selang = tuple(None if v is None else s for v, s in zip(nilai, utama.selang))
        titik.append(replace(
            DeretXY(utama.nama, isi.kategori, nilai, y, w, teks, letak, besar=13), warna_selang=utama.warna_selang,
            selang=selang if any(selang) else (),
        ))
    banding = [DeretXY(d.nama, isi.kategori, d.nilai, y, d.warna, besar=7) for d in tanda]
    ujung = [(v - b, v + a) if v is not None and s else None for v, s, (b, a) in zip(utama.nilai, utama.selang, jauh)]
    titik, kata = _words_apart(titik, [ujung])
    return Sebar(
        (*_spans(utama, utama.nilai, y), *banding, *titik, *kata), x, Sumbu(0, n), marked(isi.kategori, isi.sorot),
        tuple(replace(k, nilai=x.dari) for k in isi.kata),
        decimals(utama.teks), kepala=isi.kepala, sorot=isi.sorot,
        batas=(*isi.batas, *(Batas("", a.nilai, a.warna, putus=True) for a in isi.acuan)),
        kunci=tuple(replace(k, tanda="●") if k.tanda in ("┃", "■") else k for k in isi.kunci),
    )


def _words_apart(
    titik: Sequence[DeretXY], jauh: Sequence[Sequence[tuple[float, float] | None]],
) -> tuple[list[DeretXY], list[DeretXY]]:
    """The points without words where a row has an interval, and as many points that cannot be seen with the words, at its end.

    `jauh`: for each series of intervals the lower and the upper end in every row.
    """
    if not any(any(d) for d in jauh):
        return list(titik), []
    ujung = [[u for u in baris if u] for baris in zip(*(d or (None,) * len(titik[0].x) for d in jauh))]
    kata = []
    for d in titik:
        x = tuple(
            None if v is None or not t else min((v, *(a for a, _ in u))) if sisi == "l" else max((v, *(b for _, b in u)))
            for v, t, sisi, u in zip(d.x, d.teks, d.letak, ujung)
        )
        kata.append(DeretXY(f"Teks {d.nama}", d.titik, x, d.y, d.warna, d.teks, d.letak, simbol=""))
    return [replace(d, teks=(), letak=()) for d in titik], kata


def _clear_side(teks: str, ujung: tuple[float, float], titik: Sequence[float | None], garis: Sequence[float], x: Sumbu) -> str:
    """The side where words lie on fewer other points, then on fewer lines; else the side with more room.

    `ujung`: of the interval of a point, both its own place where it has none.
    """
    (a, b), lebar = (_share(v, x) for v in ujung), text_width(teks, HURUF) / LEBAR_PLOT
    tempat = {"l": (a - JARAK - lebar, a - JARAK), "r": (b + JARAK, b + JARAK + lebar)}

    def burden(sisi: str) -> tuple[bool, int, int, bool]:
        kiri, kanan = tempat[sisi]
        kena = [sum(kiri - 0.01 < _share(v, x) < kanan + 0.01 for v in isi if v is not None) for isi in (titik, garis)]
        return kiri < 0 or kanan > 1, kena[0], kena[1], (sisi == "r") == (a + b > 1)

    return min(tempat, key=burden)


def _spans(d: Deret | DeretXY, nilai: Sequence[float | None], y: Sequence[float | None]) -> list[DeretXY]:
    """Published intervals as lines from end to end, a gap between them.

    LibreOffice 7.4 draws no error bar along x whose lengths are given one by one, and PDF files come from it.
    """
    ujung: list[float | None] = []
    for v, s in zip(nilai, d.selang):
        ujung += [None, None, None] if v is None or s is None else [v - s[0], v + s[1], None]
    if not ujung:
        return []
    garis = tuple(h if k < 2 else None for h in y for k in range(3))
    return [DeretXY("Selang terbit", ("",) * len(ujung), tuple(ujung), garis, d.warna_selang, simbol="", garis="utuh")]


def _new(isi: DuaTahun, pilih: set[int], warna: str) -> DeretXY:
    """The new year of the regions whose change has one colour, with the words of the change."""
    lama, baru = isi.deret
    nilai = tuple(v if i in pilih else None for i, v in enumerate(baru.x))
    # The old year of a falling one is at its right: the words go to the other side.
    letak = tuple("l" if v is not None and a is not None and v < a else "r" for v, a in zip(nilai, lama.x))
    teks = tuple("" if v is None else t for v, t in zip(nilai, baru.teks))
    selang = tuple(None if v is None else s for v, s in zip(nilai, baru.selang))
    return DeretXY(
        baru.nama, baru.titik, nilai, baru.y, warna, teks, letak, besar=9, selang=selang if any(selang) else (),
        warna_selang=baru.warna_selang,
    )


def _links(isi: DuaTahun, pilih: set[int], warna: str, nomor: tuple[int, int]) -> DeretXY:
    """Lines from the old to the new year of some rows, a gap between them; `nomor`: the series of both years."""
    lama, baru = isi.deret
    n = range(len(isi.baris))
    return DeretXY(
        PERUBAHAN, tuple(v for i in n for v in (lama.titik[i], lama.titik[i], "")),
        tuple(v for i in n for v in ((lama.x[i], baru.x[i], None) if i in pilih else (None,) * 3)),
        tuple(v for i in n for v in ((lama.y[i], lama.y[i], None) if i in pilih else (None,) * 3)), warna, simbol="",
        garis="utuh", tebal=4, asal=tuple(v for i in n for v in ((nomor[0], i), (nomor[1], i), (nomor[0], i))),
    )
