"""The columns of a file of answers, as survey tools write them: one header row, or two of SurveyMonkey."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.baca.grid import Cell, Dokumen, Grid, is_blank
from ingest.sel.kata_judul import tokens
from ingest.sel.potongan import clean
from ingest.temuan import refuse

# What SurveyMonkey writes under a question that has no choices of its own.
BARIS_KEDUA = frozenset({"response", "open ended response", "tanggapan", "tanggapan terbuka"})


@dataclass(frozen=True)
class KolomJawaban:
    """One column: its place in the sheet, its header, and what each respondent answered, '' for nothing."""

    letak: int
    judul: str
    isi: tuple[str, ...]


@dataclass(frozen=True)
class Jawaban:
    """All columns of a sheet; `nomor` are the lines of its respondents as a person counts them."""

    lembar: str
    nomor: tuple[int, ...]
    kolom: tuple[KolomJawaban, ...]


def answers(dokumen: Dokumen) -> Jawaban:
    """The columns of the sheet with most rows. Raises Ditolak where no row follows a header."""
    grid = max((g for g in dokumen.grid if not g.tersembunyi), key=lambda g: sum(1 for _ in g), default=None)
    baris = [] if grid is None else [(n, sel) for n, sel in grid if not all(map(is_blank, sel))]
    while baris and sum(not is_blank(s) for s in baris[0][1]) < 2:
        baris.pop(0)
    if len(baris) < 2 or grid is None:
        raise refuse("tidak ada baris jawaban di bawah judul kolom", "unduh lagi hasil surveinya sebagai XLSX atau CSV")
    return _columns(grid, baris)


def _columns(grid: Grid, baris: list[tuple[int, tuple[Cell, ...]]]) -> Jawaban:
    judul, isi = _header(baris[0][1], baris[1][1]), baris[1:]
    if judul is None:
        judul = [clean(s) for s in baris[0][1]]
    else:
        isi = baris[2:]
    lebar = max(len(judul), *(len(sel) for _, sel in isi)) if isi else len(judul)
    nama = _distinct([*judul, *[""] * (lebar - len(judul))])
    kolom = [KolomJawaban(k, n, tuple(clean(sel[k]) if k < len(sel) else "" for _, sel in isi)) for k, n in enumerate(nama)]
    return Jawaban(grid.lembar, tuple(n for n, _ in isi), tuple(k for k in kolom if k.judul and any(k.isi)))


def _header(satu: Sequence[Cell], dua: Sequence[Cell]) -> list[str] | None:
    """Headers of two rows put together, None where the second is an answer."""
    pasang = [(clean(a), clean(b)) for a, b in zip(satu, [*dua, *[""] * (len(satu) - len(dua))])]
    kedua = [b for _, b in pasang if b]
    if not any(" ".join(tokens(b)) in BARIS_KEDUA for b in kedua):
        return None
    hasil, terakhir = [], ""
    for a, b in pasang:
        terakhir = a or terakhir
        sendiri = not b or " ".join(tokens(b)) in BARIS_KEDUA
        hasil.append(terakhir if sendiri else f"{terakhir}: {b}")
    return hasil


def _distinct(judul: Sequence[str]) -> list[str]:
    """Headers without the groups KoboToolbox puts before them, told apart where two are the same.

    A group stands before several headers; "Kabupaten/Kota" and "Biaya/tarif" are words.
    """
    kelompok = Counter(j.rsplit("/", 1)[0] for j in judul if "/" in j)
    pendek = [j.rsplit("/", 1)[-1].strip() if kelompok.get(j.rsplit("/", 1)[0], 0) > 1 else j for j in judul]
    awal = Counter(pendek)
    nama = [p if awal[p] == 1 else j for p, j in zip(pendek, judul)]
    ke: Counter[str] = Counter()
    hasil = []
    for n in nama:
        ke[n] += 1
        hasil.append(n if not n or ke[n] == 1 else f"{n} ({ke[n]})")
    return hasil
