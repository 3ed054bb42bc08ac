"""Spine chart: many indicators of one region on one scale, worst left and best right whatever the polarity."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from charts.dasar.gambar import Gambar, annotate, figure, shape
from charts.dasar.goresan import answers, bars, marks, segments, words
from charts.dasar.lambang import letters
from charts.dasar.templat import ABU, ABU_MUDA, GARIS_KISI, TEKS_SAMAR, TEPI, Palet
from charts.dasar.uraian import Kepala, Kunci, Uraian
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, first, grade, interval, outcome, rows, trust, value
from charts.kalimat.profil import number

TINGGI_BARIS = 38
RUANG_SUMBER = 70
UJUNG = 1.85
# Room for an end value that stands on the right end of a bar on a phone.
TEPI_KANAN = 22
LEBAR_ALASAN = 33
# A last word this short does not stand on a line of its own.
TAK_TERPISAH = re.compile(r" (\S{1,3})$")
# Letters of a value beside the names; a longer predicate is whole in the table under the chart.
LEBAR_LABEL = 26
# Keeps the end values clear of a marker that stands on the end.
JARAK = "\u2003"
# A shape beside the colour, so that the judgement is seen without colour: in the key and in the picture.
BENTUK = {
    "lebih_baik": ("▲", "triangle-up"), "setara": ("●", "circle"), "lebih_rendah": ("▼", "triangle-down"),
    "tidak_dibandingkan": ("◇", "diamond-open"),
}
# The bar of a row and its middle half.
SEBARAN = Kunci("■", ABU_MUDA, "terburuk sampai terbaik")
TENGAH = Kunci("■", "rgba(78,154,166,0.75)", "persentil 25–75")
ARAH = ("◀ lebih buruk", "lebih baik ▶")
ALASAN = ("alasan", "alasan_sebaran")
SELANG = Kunci("━", TEKS_SAMAR, "selang terbit")
SEBARAN_PERLU = ("nilai", "terendah", "tertinggi", "kuartil_bawah", "kuartil_atas")
KOLOM_LETAK = (*SEBARAN_PERLU, *ALASAN, "nilai_banding", "arah")
# A thousandth of the half axis is finer than a pixel; more digits only make the message heavier.
HALUS = 3


class Letak(NamedTuple):
    """Places of a row on the spine: -1 worst, 0 the benchmark, 1 best."""

    nilai: float
    terburuk: float
    terbaik: float
    tengah_kiri: float
    tengah_kanan: float


@dataclass(frozen=True)
class Ruas:
    """One row of a spine: an indicator with its value in words; `lain`: behind it, the year when it is another.

    `utuh`: the value with its category in words instead of a letter, for where there is room. `selang`: where the published
    interval begins and ends, in the places of `letak`.

    `hasil`: the judgement, a key of kata.HASIL. `letak`: None where `alasan` says in words why there is no bar. `ujung`:
    worst and best value in words.
    """

    nama: str
    nilai: str
    lain: str
    hasil: str
    warna: str = ""
    letak: Letak | None = None
    ujung: tuple[str, str] = ("", "")
    alasan: str = ""
    petunjuk: str = ""
    utuh: str = ""
    selang: tuple[float, float] | None = None


@dataclass(frozen=True)
class Spine(Uraian):
    """Rows from top to bottom. `kunci` is said by the subtitle where the picture has none, then what its letters mean."""

    ruas: tuple[Ruas, ...]


def any_placed(data: pd.DataFrame) -> bool:
    """Can at least one row be placed against the benchmark and enough regions."""
    return any(place(r) for r in rows(data, *KOLOM_LETAK))


def parts(data: pd.DataFrame, bagian: Collection[str]) -> dict[str, list[int]]:
    """Positions of the rows of each spine of the sheet that has any, by its key in `bagian`: the headlines, then each kelompok.

    The third level of the catalogue (dimensions, services) stands apart where it has a key of its own, `..._rinci`,
    so that no spine outgrows a page.
    """
    rinci = data["lapis"].eq(2) & ("spine_" + data["kelompok"] + "_rinci").isin(list(bagian))
    kunci = ("spine_" + data["kelompok"] + rinci.map({True: "_rinci", False: ""})).mask(data["utama"], "spine_utama")
    letak = kunci.groupby(kunci).indices
    return {b: letak[b].tolist() for b in bagian if b in letak}


def place(r: Baris) -> Letak | None:
    """Where a row stands: the benchmark at 0, the farther of best and worst at distance 1; None without a bar.

    `r`: nilai, nilai_banding, arah, alasan, alasan_sebaran, terendah, tertinggi, kuartil_bawah, kuartil_atas. Where low is
    good the row is mirrored.
    """
    if first(r, ALASAN) or any(kata.kosong(r[k]) for k in (*SEBARAN_PERLU, "nilai_banding")):
        return None
    nilai, *sebaran = ((float(r[k]) - float(r["nilai_banding"])) * _unit(r) for k in SEBARAN_PERLU)
    return Letak(nilai, *sorted(sebaran[:2]), *sorted(sebaran[2:]))


def span(r: Baris) -> tuple[float, float] | None:
    """Where the published interval of a placed row begins and ends, within the plot; None without one."""
    if interval(r) is None:
        return None
    awal, akhir = sorted((float(r[k]) - float(r["nilai_banding"])) * _unit(r) for k in ("batas_bawah", "batas_atas"))
    return max(awal, -UJUNG), min(akhir, UJUNG)


def _unit(r: Baris) -> float:
    """Places to one unit of the indicator, negative where low is good."""
    jauh = max(abs(float(r[k]) - float(r["nilai_banding"])) for k in ("terendah", "tertinggi"))
    # All regions on the benchmark: there is no distance to divide by, everything lies at the centre.
    return (-1 if r["arah"] == "rendah_baik" else 1) / (jauh or 1.0)


def spine(data: pd.DataFrame, palet: Palet, *, judul: str, anak_judul: str, tahun: int) -> Spine:
    """One row an indicator, in the order of `data` (rows of `profil_daerah`).

    `tahun` is the year in view: figures of earlier years are marked with theirs.
    """
    ruas = tuple(_segment(r, palet, tahun) for r in rows(data))
    dipakai = {r.hasil for r in ruas if r.letak}
    tanda = [Kunci(t, palet.hasil[h], kata.HASIL[h]) for h, (t, _) in BENTUK.items() if h in dipakai]
    bagan = (*tanda, SEBARAN, TENGAH, *(SELANG,) * any(r.selang for r in ruas)) if dipakai else ()
    anak_judul = " ".join(filter(None, [anak_judul, f"Garis mendatar: {SELANG.nama}." * any(r.selang for r in ruas)]))
    return Spine(ruas, kunci=(*bagan, *letters(rows(data), "nama_pendek")), kepala=Kepala(judul, anak_judul))


def _segment(r: Baris, palet: Palet, tahun: int) -> Ruas:
    letak, hasil = place(r), outcome(r)
    awal = (str(r["nama_pendek"]), *value_label(r, tahun), hasil)
    # A word without a step of quality ('Peringkat') says nothing of the value.
    utuh = value(r, r["satuan"], int(r["desimal"]), tanda=("kategori",) if grade(r["mutu"]) else ())
    if letak is None:
        return Ruas(*awal, alasan=reason(r), utuh=utuh)
    ujung = _sides(r, lambda k: kata.angka(r[k], int(r["desimal"])))
    return Ruas(*awal, palet.hasil[hasil], letak, ujung, petunjuk=hover(r), utuh=utuh, selang=span(r))


def _sides(r: Baris, isi: Callable[[str], str]) -> tuple[str, str]:
    """Something of the worst and of the best, by the column that holds it."""
    return (isi("tertinggi"), isi("terendah")) if r["arah"] == "rendah_baik" else (isi("terendah"), isi("tertinggi"))


def value_label(r: Baris, tahun: int) -> tuple[str, str]:
    """'72,55 · R' and ' (2023)': as much of the value as there is room for; the year only where it is not the one in view."""
    lain = f" ({int(r['tahun'])})" if int(r["tahun"]) != tahun else ""
    satuan, desimal, muat = r["satuan"], int(r["desimal"]), LEBAR_LABEL - len(lain)
    nilai = value(r, satuan, desimal, tanda=("huruf",))
    if len(nilai) > muat and not kata.kosong(r["kategori"]):
        nilai = value(r, satuan, desimal, tanpa=("kategori",), tanda=("huruf",))
    return nilai if len(nilai) <= muat else f"{nilai[:muat - 1].rstrip()}…", lain


def reason(r: Baris) -> str:
    """'▲ lebih baik; hanya 3 daerah punya data (perlu 4)': the words that stand instead of a bar."""
    alasan = first(r, ALASAN)
    hasil = outcome(r)
    return alasan if hasil == "tidak_dibandingkan" else f"{kata.TANDA_HASIL[hasil]} {kata.HASIL[hasil]}; {alasan}"


def hover(r: Baris) -> str:
    """Indonesian hover: value, benchmark, judgement, best, worst and quartiles with their regions."""
    terburuk, terbaik = _sides(r, lambda k: f"{number(r, k)} ({r[f'nama_{k}']})")
    nama, *baris = map(kata.harfiah, (
        r["nama"], f"Nilai: {value(r, r['satuan'], int(r['desimal']), tanda=('huruf',))}",
        f"{r['label_banding']}: {number(r, 'nilai_banding')}, {kata.HASIL[r['hasil']]}", f"Terbaik: {terbaik}",
        f"Terburuk: {terburuk}", f"Separuh tengah dari {int(r['n_sebaran'])} daerah: "
        f"{number(r, 'kuartil_bawah')} sampai {number(r, 'kuartil_atas')}", *trust(r),
    ))
    return "<br>".join([f"<b>{nama}</b> ({int(r['tahun'])})", *baris])


def draw_spine(isi: Spine) -> Gambar:
    """The picture: every row to its own scale, bars under marks, end values beside them."""
    gambar, ada = figure(isi.kepala), [(r, r.letak) for r in isi.ruas if r.letak]
    y, tanpa = ([i for i, r in enumerate(isi.ruas) if bool(r.letak) is tampak] for tampak in (True, False))
    # Without a single bar there are still the values, each with the reason why nothing is compared.
    nilai, terburuk, terbaik, kiri, kanan = zip(*(t for _, t in ada)) if ada else ((),) * 5
    selang = [(r.selang[0], i, r.selang[1], i) for i, r in enumerate(isi.ruas) if r.selang]
    tanda = {
        "symbol": [BENTUK[r.hasil][1] for r, _ in ada], "size": 15, "color": [r.warna for r, _ in ada],
        "line": {"width": 1.5, "color": "#FFFFFF"},
    }
    gambar["data"] = [
        _bars(terburuk, terbaik, y, SEBARAN.warna), _bars(kiri, kanan, y, TENGAH.warna),
        *([segments(selang, {"width": 2, "color": TEPI})] if selang else []),
        marks(_fine(nilai), y, tanda, cliponaxis=False, **answers(r.petunjuk for r, _ in ada)),
        words(_fine([ends(r, t)[0] for r, t in ada]), y, (f"{JARAK}{r.ujung[0]}{JARAK}" for r, _ in ada), "middle left", 12),
        words(_fine([ends(r, t)[1] for r, t in ada]), y, (f"{JARAK}{r.ujung[1]}{JARAK}" for r, _ in ada), "middle right", 12),
    ]
    if tanpa:
        kalimat = (TAK_TERPISAH.sub("\u00a0\\1", kata.harfiah(isi.ruas[i].alasan)) for i in tanpa)
        alasan = [f"<i>{kata.bungkus(k, LEBAR_ALASAN)}</i>" for k in kalimat]
        gambar["data"].append(words([0.0] * len(tanpa), tanpa, alasan, "middle center", 12))
    garis = "".join(f"M0,{i - 0.5}V{i + 0.5}" for i in y)
    shape(gambar, type="path", path=garis, line={"width": 1.5, "color": ABU}, layer="below")
    _axes(gambar, isi.ruas)
    for x, rata, teks in ((-UJUNG, "left", ARAH[0]), (UJUNG, "right", ARAH[1])) if ada else ():
        annotate(gambar, x=x, y=-0.78, xanchor=rata, yanchor="middle", text=teks, showarrow=False, font={"size": 12})
    return gambar


def ends(r: Ruas, letak: Letak) -> tuple[float, float]:
    """Where the worst and the best value are written: beyond an interval that reaches over them."""
    semua = (letak.terburuk, letak.terbaik, *(r.selang or ()))
    return min(semua), max(semua)


def _fine(nilai: Sequence[float]) -> list[float]:
    return [round(v, HALUS) for v in nilai]


def _bars(dari: Sequence[float], sampai: Sequence[float], y: Sequence[int], warna: str) -> Gambar:
    panjang = [b - a for a, b in zip(dari, sampai)]
    return bars(_fine(panjang), y, {"color": warna, "line": {"width": 0}}, width=0.36, base=_fine(dari))


def _axes(gambar: Gambar, ruas: Sequence[Ruas]) -> None:
    tata, n = gambar["layout"], len(ruas)
    tata["xaxis"] = {"visible": False, "range": [-UJUNG, UJUNG]}
    tata["yaxis"] = {
        "tickvals": list(range(n)), "showgrid": False, "range": [max(n, 2) - 0.4, -1.1], "tickfont": {"size": 12},
        "ticktext": [f"{kata.harfiah(r.nama)}<br><b>{kata.harfiah(r.nilai)}</b>{r.lain}" for r in ruas], "automargin": False,
    }
    # A fixed margin for the names: title, legend and source then start at the left edge of the picture.
    huruf = max(max(6.4 * len(r.nama), 5.6 * len(r.nilai + r.lain)) for r in ruas)
    tata["margin"] |= {"l": min(max(80, 22 + int(huruf)), 170), "r": TEPI_KANAN}
    tata["title"]["xref"] = "container"
    tata |= {"barmode": "overlay", "height": tata["margin"]["t"] + RUANG_SUMBER + TINGGI_BARIS * (max(n, 2) + 0.5)}
    if n > 1:
        garis = "".join(f"M0,{batas - 0.5}H1" for batas in range(1, n))
        shape(gambar, type="path", path=garis, xref="paper", line={"width": 1, "color": GARIS_KISI}, layer="below")
