"""Personal data in a file (UU 27/2022): found before anything is stored, dropped by the column or refused by the cell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from ingest.grid import Grid
from ingest.kamus import ORANG, Kamus
from ingest.nama import words
from ingest.pemetaan import ABAIKAN, PRIBADI, Pemetaan
from ingest.tabel import Tabel
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
    "nomor telepon": r"(?<![\d.,])(?:\+62[ -]?|0)8[1-9](?:[ -]?\d){7,10}(?!\d)",
}
POLA = re.compile("|".join(f"(?P<p{i}>{pola})" for i, pola in enumerate(JENIS.values())))
# Words of bodies and places: a column of such names is not one of people.
BUKAN_ORANG = re.compile(
    r"\b(dinas|badan|kantor|kecamatan|kelurahan|desa|puskesmas|rsud|rs|rumah|sekretariat|inspektorat|biro|bagian|bidang|kab|"
    r"kabupaten|kota|provinsi|pemerintah|pemkab|pemkot|pemko|pemprov|uptd|upt|satpol|dprd|sekolah|smp|sma|smk|sd|bumd|perumda)\b"
)
UU = "data pribadi dilindungi UU 27/2022"
CARA = "hapus dari berkas; dasbor ini hanya menyimpan angka daerah"


@dataclass
class Jejak:
    """Where personal data stand in a document: hits by sheet and column, with the first few places."""

    kena: Counter[tuple[str, int]] = field(default_factory=Counter)
    contoh: list[tuple[str, int, int, str, str]] = field(default_factory=list)

    def take(self, lembar: str, nomor: int, sel: Sequence[str]) -> None:
        """Look at one row; `contoh` holds sheet, line, column, text and kind."""
        if POLA.search("\x1f".join(sel)) is None:
            return
        for k, isi in enumerate(sel):
            jenis = kind_of(isi)
            if jenis:
                self.kena[lembar, k] += 1
                if self.kena[lembar, k] <= MAKS_CONTOH:
                    self.contoh.append((lembar, nomor, k, isi, jenis))


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


def scan(grid: Sequence[Grid]) -> Jejak:
    """One walk over every cell of every sheet, hidden ones too."""
    jejak = Jejak()
    for g in grid:
        for nomor, sel in g:
            jejak.take(g.lembar, nomor, sel)
    return jejak


def decide(jejak: Jejak, tabel: Tabel, pemetaan: Pemetaan, bernama: Collection[int]) -> Putusan:
    """What to drop and what to refuse in the chosen table; `bernama` are columns known by their header.

    Beside the figures a column is dropped; inside a figure, a part or a note the cell is refused.
    """
    buang = dict.fromkeys(bernama, "judulnya")
    for i, k in enumerate(tabel.kolom):
        kena = jejak.kena[tabel.lembar, k]
        lepas = pemetaan.kolom[i].peran in (ABAIKAN, PRIBADI)
        if i not in buang and kena and (lepas or kena >= BAGIAN_KOLOM * tabel.jumlah):
            buang[i] = "isinya"
    galat, luar = _elsewhere(jejak, tabel, set(buang))
    peringatan = [_dropped(tabel, i, sebab) for i, sebab in sorted(buang.items())] + luar
    return Putusan(frozenset(buang), tuple(galat), tuple(peringatan))


def named_columns(
    judul: Sequence[str], contoh: Sequence[Sequence[str]], kamus: Kamus, daerah: Callable[[str], bool]
) -> list[int]:
    """Columns whose header names personal data; a bare "Nama" only when people's names stand in it."""
    arti = [kamus.read(j) for j in judul]
    pasti = [i for i, a in enumerate(arti) if a is not None and a.peran == PRIBADI]
    orang = [i for i, a in enumerate(arti) if a is not None and a.peran == ORANG]
    return pasti + [i for i in orang if _holds_people([b[i] for b in contoh if b[i].strip()], daerah)]


def _holds_people(isi: Sequence[str], daerah: Callable[[str], bool]) -> bool:
    lain = sum(1 for teks in isi if daerah(teks) or BUKAN_ORANG.search(words(teks)))
    return bool(isi) and lain * 2 < len(isi)


def _elsewhere(jejak: Jejak, tabel: Tabel, buang: set[int]) -> tuple[list[Temuan], list[Temuan]]:
    """Refusals for cells of columns that stay, and one warning for what stands outside the table."""
    letak = {k: i for i, k in enumerate(tabel.kolom)}
    galat: list[Temuan] = []
    luar: list[tuple[int, str]] = []
    for lembar, nomor, k, isi, jenis in jejak.contoh:
        dalam = lembar == tabel.lembar and tabel.letak.atas <= nomor <= tabel.letak.bawah and k in letak
        if dalam and letak[k] not in buang:
            galat.append(Temuan(nomor, tabel.judul[letak[k]], _masked(isi), f"{jenis} di dalam sel; {UU}", CARA, lembar))
        elif not dalam:
            luar.append((nomor, jenis))
    if not luar:
        return galat, []
    sebab = f"{luar[0][1]} di luar tabel ({len(luar)} tempat) tidak disimpan; {UU}"
    return galat, [Temuan(luar[0][0], "", "", sebab, "tidak perlu apa-apa; yang disimpan hanya tabelnya", tabel.lembar)]


def _dropped(tabel: Tabel, kolom: int, dari: str) -> Temuan:
    sebab = f"kolom ini data pribadi menurut {dari} dan tidak disimpan; {UU}"
    cara = "tidak perlu apa-apa; lain kali hapus kolomnya sebelum mengunggah"
    return Temuan(None, tabel.judul[kolom], "", sebab, cara, tabel.lembar)


def _masked(isi: str) -> str:
    """The text with its personal data struck out, fit to be shown."""
    return POLA.sub("•••", isi)
