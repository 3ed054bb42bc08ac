"""Copies of a file that may be handed out: marked up with findings, or without personal data; never with live formulas."""

import csv
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from ingest.arti.pribadi import POLA
from ingest.baca.grid import Grid
from ingest.hasil import Hasil
from ingest.tabel.tabel_grid import Tabel
from ingest.temuan import Temuan
from ingest.terbit.buku_kerja import write_book
from store.dasar.sel_aman import neutral_cell

TAMBAHAN = ("hasil", "sebab", "cara")
DITOLAK, PERIKSA, DITERIMA = "ditolak", "periksa", "diterima"
MAKS_BARIS_XLSX = 200_000
NAMA_LEMBAR = "hasil pemeriksaan"


def write_marked(hasil: Hasil, tujuan: Path) -> None:
    """The sheet that was read, each row with the columns hasil, sebab, cara; format by the ending, .csv or .xlsx.

    Findings about the whole file follow below the rows. Personal data are struck out.
    """
    if tujuan.suffix.lower() == ".xlsx":
        _write_xlsx(marked_rows(hasil), tujuan)
    else:
        _write_csv(marked_rows(hasil), tujuan)


def write_clean(tabel: Tabel, buang: Collection[int], tujuan: Path) -> None:
    """The table alone as CSV, without the columns at these positions; read back, each cell says what it said."""
    tetap = [i for i in range(len(tabel.judul)) if i not in buang]
    with tujuan.open("w", encoding="utf-8", newline="") as berkas:
        tulis = csv.writer(berkas, lineterminator="\n")
        tulis.writerow([neutral_cell(tabel.judul[i]) for i in tetap])
        tulis.writerows([neutral_cell(sel[i]) for i in tetap] for _, sel in tabel)


def marked_rows(hasil: Hasil) -> Iterator[list[str]]:
    """Rows of the copy, cells safe for a spreadsheet."""
    menurut: dict[int, list[tuple[str, Temuan]]] = {}
    umum: list[tuple[str, Temuan]] = []
    for tanda, temuan in _all(hasil):
        menurut.setdefault(temuan.baris, []).append((tanda, temuan)) if temuan.baris is not None else umum.append((tanda, temuan))
    grid = _sheet(hasil)
    lebar = max((len(sel) for _, sel in grid), default=0) if grid else 0
    for nomor, sel in grid or ():
        tambah = _columns(hasil, nomor, menurut.pop(nomor, []))
        yield [_safe(s) for s in sel] + [""] * (lebar - len(sel)) + tambah
    for tanda, temuan in [*(t for isi in menurut.values() for t in isi), *umum]:
        yield [""] * lebar + [tanda, _safe(temuan.sentence()), _safe(temuan.cara)]


def _all(hasil: Hasil) -> Iterator[tuple[str, Temuan]]:
    yield from ((DITOLAK, t) for t in hasil.galat)
    yield from ((PERIKSA, t) for t in hasil.peringatan)


def _sheet(hasil: Hasil) -> Grid | None:
    if hasil.dokumen is None:
        return None
    lembar = hasil.tabel.lembar if hasil.tabel else hasil.dokumen.grid[0].lembar
    return next(g for g in hasil.dokumen.grid if g.lembar == lembar)


def _columns(hasil: Hasil, nomor: int, temuan: Sequence[tuple[str, Temuan]]) -> list[str]:
    letak = hasil.tabel.letak if hasil.tabel else None
    if letak is not None and nomor == letak.atas and not temuan:
        return list(TAMBAHAN)
    if not temuan:
        dalam = letak is not None and letak.atas < nomor <= letak.bawah
        return [DITERIMA if dalam else "", "", ""]
    tanda = DITOLAK if any(t == DITOLAK for t, _ in temuan) else PERIKSA
    sebab = "; ".join(f"{t.kolom}: {t.sebab}" if t.kolom else t.sebab for _, t in temuan)
    return [tanda, _safe(sebab), _safe("; ".join(dict.fromkeys(t.cara for _, t in temuan)))]


def _safe(teks: str) -> str:
    polos = "".join(h if h >= " " else " " for h in POLA.sub("•••", str(teks)))
    return neutral_cell(polos)


def _write_csv(baris: Iterable[Sequence[str]], tujuan: Path) -> None:
    # A mark at the start and semicolons: what Excel in Indonesian opens rightly by itself.
    with tujuan.open("w", encoding="utf-8-sig", newline="") as berkas:
        csv.writer(berkas, delimiter=";", lineterminator="\r\n").writerows(baris)


def _write_xlsx(baris: Iterable[Sequence[str]], tujuan: Path) -> None:
    write_book(tujuan, NAMA_LEMBAR, _as_many_as_fit(baris))


def _as_many_as_fit(baris: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    for urut, isi in enumerate(baris):
        if urut >= MAKS_BARIS_XLSX:
            yield [f"Baris selebihnya hanya ada pada salinan CSV (batas {MAKS_BARIS_XLSX} baris)."]
            return
        yield isi
