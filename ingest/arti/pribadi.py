"""Personal data in a file (UU 27/2022): found before anything is stored, dropped by the column or refused by the cell."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import numpy as np

from ingest.arti.pemetaan import ABAIKAN, PRIBADI, Pemetaan
from ingest.baca.blok import Blok, pieces
from ingest.baca.grid import Grid
from ingest.tabel.tabel_grid import Tabel
from ingest.temuan import Temuan

MAKS_CONTOH = 20
# From this share of its cells on a whole column is personal data.
BAGIAN_KOLOM = 0.5
JENIS = {
    "surel": r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    # Positions 7 to 12 are the birthday, women's days plus 40.
    "NIK": r"(?<![\d.,])[1-9]\d{5}(?:[0-2]\d|3[01]|[4-6]\d|7[01])(?:0[1-9]|1[0-2])\d{6}(?![.,]?\d)",
    # Birthday, month of appointment, sex, number.
    "NIP": r"(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d ?(?:19|20)\d{2}(?:0[1-9]|1[0-2]) ?[12] ?\d{3}(?!\d)",
    "NPWP": r"(?<![\d.,])\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}(?!\d)",
    "nomor telepon": r"(?<![\d.,])(?:\+62[ -]?|0)8[1-9](?:[ -]?\d){7,10}(?!\d)",
}
HURUF = re.compile("[A-Za-z]{3}")
POLA = re.compile("|".join(f"(?P<p{i}>{pola})" for i, pola in enumerate(JENIS.values())))
UU = "data pribadi dilindungi UU 27/2022"
CARA = "hapus dari berkas; dasbor ini hanya menyimpan angka daerah"


@dataclass(frozen=True)
class Kena:
    """One cell with personal data; `murni` when it holds nothing else."""

    lembar: str
    baris: int
    kolom: int
    isi: str
    jenis: str
    murni: bool


@dataclass
class Jejak:
    """Personal data in a document: by column of the chosen table, and outside of it; the first places of each.

    `murni` counts the cells of a column that hold nothing else.
    """

    tabel: Tabel
    murni: Counter[int] = field(default_factory=Counter)
    dalam: dict[int, list[Kena]] = field(default_factory=dict)
    luar: list[Kena] = field(default_factory=list)

    def take(self, lembar: str, nomor: int, sel: Sequence[str]) -> None:
        """Look at one row."""
        if POLA.search("\x1f".join(sel)) is None:
            return
        letak = self.tabel.letak
        baris_tabel = lembar == self.tabel.lembar and letak.atas <= nomor <= letak.bawah
        for k, isi in enumerate(sel):
            if jenis := kind_of(isi):
                kena = Kena(lembar, nomor, k, isi, jenis, not HURUF.search(POLA.sub("", isi)))
                self._note(kena, baris_tabel and k in self.tabel.kolom)

    def take_block(self, lembar: str, blok: Blok) -> None:
        """Look at many rows: at each text once, and at the rows of those that hit."""
        kena = np.zeros(len(blok), np.bool_)
        for kolom in blok.kolom:
            if POLA.search("\x1f".join(kolom.isi)) is not None:
                kena |= kolom.of(lambda isi: POLA.search(isi) is not None)
        for ke in np.flatnonzero(kena):
            self.take(lembar, *blok.row(int(ke)))

    def _note(self, kena: Kena, dalam: bool) -> None:
        daftar = self.dalam.setdefault(kena.kolom, []) if dalam else self.luar
        if dalam and kena.murni:
            self.murni[kena.kolom] += 1
        # Of the mixed cells none may be forgotten behind many pure ones.
        if len(daftar) < MAKS_CONTOH or (not kena.murni and not any(not d.murni for d in daftar)):
            daftar.append(kena)


@dataclass(frozen=True)
class Putusan:
    """What to do: positions of table columns to drop, refusals, and what to say.

    `bersihkan`: the original must not be kept as it is, only the columns that remain.
    """

    buang: frozenset[int] = frozenset()
    galat: tuple[Temuan, ...] = ()
    peringatan: tuple[Temuan, ...] = ()

    @property
    def bersihkan(self) -> bool:
        """Whether the file holds personal data that must not be stored."""
        return bool(self.peringatan)


def kind_of(isi: str) -> str:
    """Which kind of personal data a text holds, '' for none."""
    cocok = POLA.search(isi)
    if cocok is None:
        return ""
    return list(JENIS)[int(str(cocok.lastgroup)[1:])]


def scan(grid: Sequence[Grid], tabel: Tabel) -> Jejak:
    """One walk over every cell of every sheet, hidden ones too."""
    jejak = Jejak(tabel)
    for g in grid:
        for bagian in pieces(g.isi):
            if isinstance(bagian, Blok):
                jejak.take_block(g.lembar, bagian)
            else:
                jejak.take(g.lembar, *bagian)
    return jejak


def decide(jejak: Jejak, pemetaan: Pemetaan, bernama: Collection[int]) -> Putusan:
    """What to drop and what to refuse in the chosen table; `bernama` are columns known by their header.

    A column of personal data beside the figures is dropped; inside a figure, a part or a note the cell is refused.
    """
    tabel = jejak.tabel
    buang = dict.fromkeys(bernama, "judulnya")
    for i, k in enumerate(tabel.kolom):
        lepas = pemetaan.kolom[i].peran in (ABAIKAN, PRIBADI)
        if i not in buang and k in jejak.dalam and (lepas or jejak.murni[k] >= BAGIAN_KOLOM * tabel.jumlah):
            buang[i] = "isinya"
    letak = {k: i for i, k in enumerate(tabel.kolom)}
    galat = [_refused(tabel, letak[k], kena) for k, semua in jejak.dalam.items() if letak[k] not in buang for kena in semua]
    peringatan = [_dropped(tabel, i, dari) for i, dari in sorted(buang.items())]
    return Putusan(frozenset(buang), tuple(galat), tuple(peringatan + _outside(jejak)))


def _refused(tabel: Tabel, kolom: int, kena: Kena) -> Temuan:
    return Temuan(kena.baris, tabel.judul[kolom], masked(kena.isi), f"{kena.jenis} di dalam sel; {UU}", CARA, kena.lembar)


def _outside(jejak: Jejak) -> list[Temuan]:
    if not jejak.luar:
        return []
    awal = jejak.luar[0]
    sebab = f"{awal.jenis} di luar tabel tidak disimpan; {UU}"
    return [Temuan(awal.baris, "", "", sebab, "tidak perlu apa-apa; yang disimpan hanya tabelnya", awal.lembar)]


def _dropped(tabel: Tabel, kolom: int, dari: str) -> Temuan:
    sebab = f"kolom ini data pribadi menurut {dari} dan tidak disimpan; {UU}"
    cara = "tidak perlu apa-apa; lain kali hapus kolomnya sebelum mengunggah"
    return Temuan(None, tabel.judul[kolom], "", sebab, cara, tabel.lembar)


def masked(isi: str) -> str:
    """The text with its personal data struck out, fit to be shown."""
    return POLA.sub("•••", isi)
