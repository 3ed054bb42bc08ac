"""What is known of the reliability of the figures of a chart, and their intervals: in its key, its table, beside its slide."""

from dataclasses import replace

from charts.dasar.uraian import Kunci, Tabel, Tahap, Uraian
from charts.kalimat import andal as kalimat
from charts.komitmen import Janji
from charts.spine import Spine
from sajian.sajian import Sajian

# Pictures without a key of their own: the subtitle says what the signs mean.
TANPA_KUNCI = (Janji, Spine, Tabel, Tahap)
KOLOM = "andal"
JUDUL = "Sumber angka"
# Columns of a figure that comes from a survey, with their headings; `_lama` and the like behind them where a row has several.
SELANG = {"batas_bawah": "Batas bawah", "batas_atas": "Batas atas", "n": "n"}


def marked(sajian: Sajian) -> Sajian:
    """The chart with columns on the interval and the sources of each figure, and the signs behind its figures explained."""
    lukis, arti = sajian.lukis, kalimat.signs(sajian.data, sajian.jejak)
    kolom = sajian.kolom | _intervals(sajian)
    kolom |= {k: _heading(k, sajian) for k in map(str, sajian.data.columns) if _is_column(k)}
    return replace(sajian, kolom=kolom, lukis=(lambda judul: _explained(lukis(judul), arti)) if arti else lukis)


def _intervals(sajian: Sajian) -> dict[str, str]:
    """Columns of the bounds and the respondents of each figure that has an interval, with their headings."""
    hasil: dict[str, str] = {}
    awal = "batas_bawah"
    for kolom in (k for k in map(str, sajian.data.columns) if k.startswith(awal) and sajian.data[k].notna().any()):
        sisi = kolom.removeprefix(awal)
        milik = f" {_side(sisi.removeprefix('_'), sajian)}" if sisi else ""
        hasil |= {f"{k}{sisi}": f"{judul}{milik}" for k, judul in SELANG.items() if f"{k}{sisi}" in sajian.data}
    return hasil


def doubts(sajian: Sajian) -> list[str]:
    """What is known of each figure of the chart that must be read with care, a line each."""
    if not sajian.ada:
        return []
    digambar = sajian.data if sajian.jejak is None else sajian.jejak
    isi = digambar if kalimat.signs(digambar) else sajian.data
    return kalimat.doubts(isi, lambda sisi: _side(sisi, sajian))


def _is_column(kolom: str) -> bool:
    return kolom == KOLOM or kolom.startswith(f"{KOLOM}_")


def _heading(kolom: str, sajian: Sajian) -> str:
    return JUDUL if kolom == KOLOM else f"{JUDUL}: {_side(kolom.removeprefix(f'{KOLOM}_'), sajian)}"


def _side(sisi: str, sajian: Sajian) -> str:
    """What the table calls the figures of one side of its rows, of their numbers or of the words for them."""
    return sajian.kolom.get(f"nilai_{sisi}") or sajian.kolom[f"teks_{sisi}"]


def _explained(uraian: Uraian, arti: list[str]) -> Uraian:
    if type(uraian) not in TANPA_KUNCI:
        return replace(uraian, kunci=(*uraian.kunci, *(Kunci("", "", a) for a in arti)))
    anak = "; ".join(filter(None, [uraian.kepala.anak_judul.rstrip("."), *arti]))
    return replace(uraian, kepala=replace(uraian.kepala, anak_judul=anak))
