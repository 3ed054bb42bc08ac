"""Matrix: one coloured cell a figure, a row a region; a row without any figure says so in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from charts.batang import category
from charts.dasar.gambar import LEBAR_JUDUL, LEBAR_PONSEL, SISI_SEL, Gambar, add_key, annotate, bold, figure, outlined
from charts.dasar.goresan import answers, cells, words
from charts.dasar.lambang import letters
from charts.dasar.templat import ABU, TANPA_NILAI, TEKS_TANPA_NILAI, Palet
from charts.dasar.uraian import Kata, Kepala, Kunci, Sel, Tabel
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, aligned, doubt, is_published, missing, short_year
from charts.tabel import cell_text

TINGGI_BARIS = 36
# A figure that carries no category, such as a position inside a year.
TANPA_KATEGORI = 6
# Room for a letter of a column name, along the name.
LEBAR_HURUF = 5.7
RUANG_SUMBER = 30
# Letters of figures and of column names, in pixels.
HURUF = 12


@dataclass(frozen=True)
class Matriks(Tabel):
    """Figures in coloured cells behind the name of their row. `kata`: what a row without any says over its cells.

    `lebar_nama`: share of the width for the names.
    """

    kata: tuple[Kata, ...] = ()
    lebar_nama: float = 0.21


def matrix(
    data: Sequence[Baris], palet: Palet, *, judul: str, anak_judul: str = "", sorot: str = "", berkategori: bool = True,
    lebar_nama: float = 0.21, nama_mutu: Sequence[str] | None = None,
) -> Matriks:
    """Cells by row and column in the order of first appearance; a click gives `kunci` of the cell.

    `data`: one row a cell with baris, nama_baris, kolom, nama_kolom, kunci, petunjuk (hover), nilai,
    desimal_sumber, predikat, kategori, huruf, mutu. `sorot`: row to stand out. `berkategori` False: figures that
    must not be judged, all in one neutral colour. `lebar_nama`: share of the width for the names of the rows.
    `nama_mutu`: words for the five colours, best first, where the rows have categories of their own.
    """
    data = aligned(data, "kolom")
    warna = [_colour(r, berkategori) for r in data]
    kolom = {r["kolom"]: Sel(str(r["nama_kolom"])) for r in data}
    terisi = {r["baris"] for r, w in zip(data, warna) if w}
    # In a row without any figure the cells say nothing: the row does.
    sel = {(r["baris"], r["kolom"]): _cell(r, w, palet, r["baris"] in terisi) for r, w in zip(data, warna)}
    nama = {
        r["baris"]: Sel(str(r["nama_baris"]), rata="kiri", kode=str(r["kunci"]), petunjuk=kata.harfiah(r["nama_baris"]))
        for r in reversed(data)
    }
    urut = list(dict.fromkeys(r["baris"] for r in data))
    return Matriks(
        (Sel("", rata="kiri"), *kolom.values()),
        tuple((nama[b], *(sel.get((b, k), Sel("")) for k in kolom)) for b in urut),
        kunci=tuple([*(_key(data, warna, palet, nama_mutu) if berkategori else []), *_absent(data, warna)]),
        kepala=Kepala(judul, anak_judul, LEBAR_JUDUL), sorot=frozenset(y for y, b in enumerate(urut) if b == sorot),
        kata=tuple(
            Kata(y, missing((r for r in data if r["baris"] == b), False), warna=palet.teks_mutu[0])
            for y, b in enumerate(urut) if b not in terisi
        ),
        lebar_nama=lebar_nama,
    )


def _colour(r: Baris, berkategori: bool) -> int:
    """Number of a cell's colour: 0 without a figure, 1 to 5 by category."""
    if not is_published(r):
        return 0
    return TANPA_KATEGORI if kata.kosong(r["mutu"]) or not berkategori else int(r["mutu"])


def _cell(r: Baris, warna: int, palet: Palet, terisi: bool) -> Sel:
    rupa: dict[str, Any] = {
        "isi": ("", *palet.mutu[1:], TANPA_NILAI)[warna], "tinta": (*palet.teks_mutu, TEKS_TANPA_NILAI)[warna],
        "kode": str(r["kunci"]), "petunjuk": str(r["petunjuk"]),
    }
    if not warna:
        alasan = r.get("alasan_kosong")
        teks, tanda = (kata.sebab(alasan), kata.tanda_sebab(alasan)) if terisi else ("", "")
        return Sel(teks, kecil=True, tanda=tanda, **rupa)
    if kata.kosong(r["nilai"]):
        return Sel(f"{r['predikat']}{doubt(r)}{short_year(r)}", **rupa)
    huruf = "" if kata.kosong(r["huruf"]) else str(r["huruf"])
    return Sel(f"{kata.angka(r['nilai'], 2, r['desimal_sumber'])}{doubt(r)}", ekor=f"{huruf}{short_year(r)}".strip(), **rupa)


def _key(isi: Sequence[Baris], warna: list[int], palet: Palet, nama_mutu: Sequence[str] | None) -> list[Kunci]:
    if nama_mutu is None:
        butir = _shared_names(isi, palet)
    else:
        ada = sorted({int(r["mutu"]) for r in isi if not kata.kosong(r["mutu"])})
        butir = [Kunci("■", palet.mutu[m], nama_mutu[m - 1]) for m in ada]
        butir += [Kunci("■", TANPA_NILAI, "tanpa kategori")] if TANPA_KATEGORI in warna else []
        butir += letters(isi, "nama_baris")
    return butir


def _absent(isi: Sequence[Baris], warna: list[int]) -> list[Kunci]:
    """An entry a reason why cells are empty, with the sign that stands for it in them."""
    sebab = dict.fromkeys(r.get("alasan_kosong") for r, w in zip(isi, warna) if not w)
    return list({Kunci(kata.tanda_sebab(a), ABU, kata.sebab(a, True)): None for a in sebab})


def _shared_names(isi: Sequence[Baris], palet: Palet) -> list[Kunci]:
    """The categories in sight, the best first; of two with one colour that of the higher figure."""
    pertama: dict[str, Baris] = {}
    for r in isi:
        if not kata.kosong(r["kategori"]) and not kata.kosong(r["mutu"]):
            pertama.setdefault(r["kategori"], r)
    urut = sorted(pertama.values(), key=lambda r: (r["mutu"], float("inf") if kata.kosong(r["nilai"]) else -r["nilai"]))
    return [Kunci("■", palet.mutu[int(r["mutu"])], category(r)) for r in urut]


def draw_matrix(isi: Matriks) -> Gambar:
    """The picture: names inside the plot, so that title, key and source start at the left edge; column names above."""
    gambar, n = figure(isi.kepala), len(isi.kolom) - 1
    kiri = -0.5 - isi.lebar_nama * n / (1 - isi.lebar_nama)
    nama, kolom = [(kiri, y, b[0]) for y, b in enumerate(isi.baris)], [k.teks for k in isi.kolom[1:]]
    sel = [(x, y, s) for y, b in enumerate(isi.baris) for x, s in enumerate(b[1:]) if s.kode]
    huruf = {"size": HURUF, "color": [s.tinta for *_, s in sel]}
    gambar["data"] = [
        cells([[s.isi for s in b[1:]] for b in isi.baris]),
        written(sel, (s.tanda or cell_text(s) for *_, s in sel), textfont=huruf),
        written(nama, bold([s.teks for *_, s in nama], isi.sorot), "middle right"),
    ]
    # Words of a row begin where its cells would, so that a phone shows them, and no outline runs through them.
    berkata = {k.kategori for k in isi.kata}
    outlined(gambar, [(x, y) for x, y, s in sel if not s.isi and y not in berkata])
    for k in isi.kata:
        annotate(
            gambar, x=-SISI_SEL, y=k.kategori, xanchor="left", text=k.teks, showarrow=False,
            font={"size": 12, "color": k.warna},
        )
    tata = gambar["layout"]
    tata["yaxis"] = {"range": [len(isi.baris) - 0.5, -0.5], "visible": False}
    tata["xaxis"] = {
        "range": [kiri, n - 0.5], "tickvals": list(range(n)), "ticktext": [kata.harfiah(t) for t in kolom], "showgrid": False,
        "side": "top", "tickfont": {"size": HURUF}, "autotickangles": [0, -60], "ticklabeloverflow": "allow",
    }
    tepi = tata["margin"]
    tepi |= {"t": tepi["t"] + _heading_room(kolom, isi.lebar_nama), "l": 4, "r": 4, "b": 4}
    if isi.kunci:
        add_key(gambar, isi.kunci)
    tinggi = tepi["t"] + tepi["b"] + RUANG_SUMBER + TINGGI_BARIS * len(isi.baris)
    tata |= {"hovermode": "closest", "hoverdistance": -1, "height": tinggi}
    return gambar


def written(sel: Sequence[tuple[float, int, Sel]], teks: Iterable[str], letak: str = "middle center", **lain: Any) -> Gambar:
    """The words of cells at their places, with what each says to the pointer and gives to a click."""
    x, y, isi = zip(*sel)
    return words(x, y, teks, letak, **answers((s.petunjuk for s in isi), (s.kode for s in isi)), **lain)


def _heading_room(nama: Sequence[str], lebar_nama: float) -> int:
    """Height for the column names: one line, or their length where they must stand slanted on a phone."""
    panjang = LEBAR_HURUF * max(map(len, nama))
    return 24 if panjang <= LEBAR_PONSEL * (1 - lebar_nama) / len(nama) else int(panjang) + 14
