"""Hovers in fewer bytes: words that all points say are said once, what a point shows anyway is pointed at."""

import re
from collections.abc import Sequence

from charts.dasar.gambar import Gambar

TANDA_TEBAL = re.compile("</?b>")
# Nothing of the trace's own beside the hover.
TANPA_NAMA = "<extra></extra>"
Kolom = list[str]
# Words before, what stands between them (a name, the number of a column, or nothing), words behind.
Baris = tuple[str, str | int, str]


def share(goresan: Gambar) -> Gambar:
    """A trace whose hovers are a pattern and what differs, if that is shorter; clicks keep their code as first of customdata."""
    isi = {k: v for k, v in goresan.items() if k != "customdata" or [r[0] for r in v] != goresan.get("locations")}
    teks = isi.get("hovertext")
    if isi.get("hoverinfo") != "text" or not teks or not _fit(isi, teks):
        return isi
    baru = _filled(isi, teks, *_pattern([t for t in teks if t], _sources(isi, teks)))
    return min(isi, baru, key=_length)


def _length(isi: Gambar) -> int:
    """About the letters that hovers take."""
    return sum(len(str(isi.get(k, ""))) for k in ("hovertext", "customdata", "hovertemplate"))


def _fit(isi: Gambar, teks: Sequence[str]) -> bool:
    """No hover looks like a pattern, and only points that are not there say nothing."""
    return not any("%{" in t for t in teks) and all(t or v is None for t, v in zip(teks, isi.get("y", teks)))


def _sources(isi: Gambar, teks: Sequence[str]) -> dict[str, Kolom]:
    """What a hover can point at by name: the words of the points and the names on the axis."""
    ada = {}
    for nama in ("text", "y"):
        nilai = [v for v, t in zip(isi.get(nama) or (), teks) if t]
        if nilai and all(isinstance(v, str) and v for v in nilai) and isinstance(isi[nama], list):
            ada[nama] = nilai
    if "y" in ada:
        ada["y"] = [TANDA_TEBAL.sub("", v) for v in ada["y"]]
    return ada


def _pattern(teks: Sequence[str], sumber: dict[str, Kolom]) -> tuple[list[Baris], list[Kolom]]:
    """The lines of a hover, and the columns they point at."""
    baris = [t.split("<br>") for t in teks]
    if len({len(b) for b in baris}) > 1:
        baris = [[t] for t in teks]
    pola: list[Baris] = []
    kolom: list[Kolom] = []
    for isi in map(list, zip(*baris)):
        if len(set(isi)) == 1:
            pola.append((isi[0], "", ""))
            continue
        awal, tengah, akhir = _ends(isi)
        nama = next((p for n, s in sumber.items() if (p := _at(isi, n, s))), None)
        if nama:
            pola.append(nama)
        elif tengah in kolom:
            pola.append((awal, kolom.index(tengah), akhir))
        else:
            pola.append((awal, len(kolom), akhir))
            kolom.append(tengah)
    return pola, kolom


def _ends(isi: Sequence[str]) -> tuple[str, Kolom, str]:
    """What all begin with, what differs, what all end with."""
    awal = _begin(isi)
    sisa = [t[len(awal):] for t in isi]
    akhir = _begin([t[::-1] for t in sisa])[::-1]
    return awal, [t[:len(t) - len(akhir)] for t in sisa], akhir


def _begin(isi: Sequence[str]) -> str:
    # What the first and the last in the alphabet share, all share.
    satu, lain = min(isi), max(isi)
    beda = next((i for i, (a, b) in enumerate(zip(satu, lain)) if a != b), min(len(satu), len(lain)))
    return satu[:beda]


def _at(isi: Sequence[str], nama: str, sumber: Kolom) -> tuple[str, str, str] | None:
    """The same words round what a point shows, on every point."""
    awal, ada, akhir = isi[0].rpartition(sumber[0])
    tebal = nama != "y" or (awal.endswith("<b>") and akhir.startswith("</b>"))
    return (awal, nama, akhir) if ada and tebal and list(isi) == [awal + s + akhir for s in sumber] else None


def _filled(isi: Gambar, teks: Sequence[str], pola: Sequence[Baris], kolom: Sequence[Kolom]) -> Gambar:
    """The trace with the pattern: the first column as hovertext, the others behind the code of the click."""
    rinci = [iter(k) for k in kolom]
    isian = [[next(r) if t else "" for r in rinci] for t in teks]
    baru = {k: v for k, v in isi.items() if k not in ("hovertext", "hoverinfo")}
    if kolom:
        baru["hovertext"] = [i[0] for i in isian]
    kode, tempat = isi.get("customdata", [[]] * len(teks)), ["hovertext"]
    if len(kolom) == 2 and not kode[0]:
        baru["customdata"] = [i[1] for i in isian]
        tempat.append("customdata")
    elif len(kolom) > 1:
        baru["customdata"] = [[*k, *i[1:]] for k, i in zip(kode, isian)]
        tempat += [f"customdata[{len(kode[0]) + i}]" for i in range(len(kolom) - 1)]
    return {**baru, "hovertemplate": "<br>".join(_line(b, tempat) for b in pola) + TANPA_NAMA}


def _line(baris: Baris, tempat: Sequence[str]) -> str:
    awal, isian, akhir = baris
    if isian == "":
        return awal
    return f"{awal}%{{{isian if isinstance(isian, str) else tempat[isian]}}}{akhir}"
