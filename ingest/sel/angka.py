"""How a column writes its numbers: decided from all its cells, asked when they allow two readings."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from ingest.baca.grid import Cell
from ingest.sel.potongan import Bagian, Keliru, split_cell
from ingest.temuan import Pertanyaan, Temuan

MAKS_SALAH = 50
# Groups of three behind a first group that does not begin with 0; one kind of separator in a number.
_GRUP = r"(?:0|[1-9][0-9]*|[1-9][0-9]{{0,2}}(?:{ribuan}[0-9]{{3}})+|[1-9][0-9]{{0,2}}(?:[ ][0-9]{{3}})+)(?:{desimal}[0-9]+)?"
POLA = {
    ",": re.compile(_GRUP.format(ribuan=r"\.", desimal=",")),
    ".": re.compile(_GRUP.format(ribuan=",", desimal=r"\.")),
}
SEBUTAN = {",": "desimal koma", ".": "desimal titik", "*": "tiap sel menurut tandanya sendiri"}
TULIS_ANGKA = "tulis angkanya saja, misalnya 71,94, atau kosongkan"


@dataclass(frozen=True)
class Nilai:
    """What a cell says: a number, a grade, or why there is none.

    `persen`: the number is in percent. `alasan` holds the words of a missing value,
    `catatan` a mark such as `*` behind the number.
    """

    angka: Decimal | None
    predikat: str = ""
    alasan: str = ""
    persen: bool = False
    catatan: str = ""


@dataclass(frozen=True)
class Gaya:
    """A way to read a column.

    `desimal`: `,` or `.`; `*` each cell by its own sign, refusing those with two readings;
    empty when no cell needs one. `persen`: empty when no cell has %; `semua` when bare
    numbers are percent as well; `pecahan` when bare numbers are shares of 1.
    """

    desimal: str = ""
    persen: str = ""

    def read(self, sel: Cell) -> Nilai | Keliru:
        """The value of a cell, or what is wrong with it; never another number."""
        bagian = split_cell(sel)
        if isinstance(bagian, Keliru):
            return bagian
        if not bagian.inti:
            return Nilai(None, bagian.predikat, bagian.alasan)
        angka = _typed(bagian) if bagian.pasti else self._decimal(bagian)
        if angka is None:
            return Keliru(f"bukan angka dengan {SEBUTAN.get(self.desimal, 'tulisan seperti sel lain')}", TULIS_ANGKA)
        if self.persen == "pecahan" and not bagian.persen:
            angka *= 100
        return Nilai(angka, bagian.predikat, "", bool(self.persen), bagian.catatan)

    def _decimal(self, bagian: Bagian) -> Decimal | None:
        mungkin = readings(bagian)
        if self.desimal in mungkin:
            return mungkin[self.desimal]
        # Without a style of its own a number counts only if every style reads the same.
        beda = set(mungkin.values())
        return beda.pop() if self.desimal in ("", "*") and len(beda) == 1 else None


@dataclass(frozen=True)
class Tanya:
    """Two readings fit the column: the question and the style of each answer."""

    pertanyaan: Pertanyaan
    gaya: dict[str, Gaya]


@dataclass(frozen=True)
class Salah:
    """Cells no style can read, at most MAKS_SALAH of `jumlah`."""

    pesan: tuple[Temuan, ...]
    jumlah: int


def readings(bagian: Bagian) -> dict[str, Decimal]:
    """Value of a number by decimal sign, for the signs with which it is well formed."""
    hasil: dict[str, Decimal] = {}
    for desimal, pola in POLA.items():
        if pola.fullmatch(bagian.inti):
            ribuan = "." if desimal == "," else ","
            polos = bagian.inti.replace(ribuan, "").replace(" ", "").replace(desimal, ".")
            hasil[desimal] = Decimal(("-" if bagian.negatif else "") + polos)
    return hasil


def _typed(bagian: Bagian) -> Decimal:
    return Decimal(("-" if bagian.negatif else "") + bagian.inti)


@dataclass
class Penentu:
    """Gathers the cells of one column, one at a time, and then settles its style."""

    kolom: str = ""
    lembar: str = ""
    salah: list[Temuan] = field(default_factory=list)
    jumlah_salah: int = 0
    contoh: dict[str, list[str]] = field(default_factory=dict)
    pecahan: set[str] = field(default_factory=set)
    persen: list[str] = field(default_factory=list)
    polos: list[str] = field(default_factory=list)

    def add(self, sel: Cell, nomor: int | None = None) -> None:
        """Take one cell; `nomor` is its line for the words."""
        bagian = split_cell(sel)
        if isinstance(bagian, Keliru):
            self._refuse(sel, nomor, bagian)
        elif bagian.inti:
            self._note_percent(sel, bagian)
            if not bagian.pasti:
                self._note_style(sel, nomor, bagian)

    def result(self) -> Gaya | Tanya | Salah:
        """The style of the column, a question, or the cells that no style reads."""
        if self.jumlah_salah:
            return Salah(tuple(self.salah), self.jumlah_salah)
        desimal = self._decimal_signs()
        persen = ["semua", "pecahan"] if self.persen and self.polos else ["semua" if self.persen else ""]
        gaya = [Gaya(d, p) for d in desimal for p in persen]
        return gaya[0] if len(gaya) == 1 else self._question(gaya)

    def _refuse(self, sel: Cell, nomor: int | None, keliru: Keliru) -> None:
        self.jumlah_salah += 1
        if len(self.salah) < MAKS_SALAH:
            self.salah.append(Temuan(nomor, self.kolom, str(sel), keliru.sebab, keliru.cara, self.lembar))

    def _note_percent(self, sel: Cell, bagian: Bagian) -> None:
        # Zero is the same with and without %, so it settles and disturbs nothing.
        if bagian.persen:
            _keep(self.persen, sel)
        elif bagian.inti.strip("0.,"):
            _keep(self.polos, sel)

    def _note_style(self, sel: Cell, nomor: int | None, bagian: Bagian) -> None:
        mungkin = readings(bagian)
        if not mungkin:
            self._refuse(sel, nomor, Keliru("susunan titik dan komanya bukan angka", TULIS_ANGKA))
        elif len(mungkin) == 1:
            desimal = next(iter(mungkin))
            _keep(self.contoh.setdefault(desimal, []), sel)
            if desimal in bagian.inti:
                self.pecahan.add(desimal)
        elif len(set(mungkin.values())) > 1:
            _keep(self.contoh.setdefault("ragu," if "," in bagian.inti else "ragu.", []), sel)

    def _decimal_signs(self) -> list[str]:
        koma, titik = "," in self.contoh, "." in self.contoh
        if koma and titik:
            return [",", ".", "*"]
        if koma or titik:
            desimal = "," if koma else "."
            # 1.234.567 beside 1,000: the comma was never seen to part a fraction.
            return [desimal] if desimal in self.pecahan or f"ragu{desimal}" not in self.contoh else [",", "."]
        return [",", "."] if {"ragu,", "ragu."} & set(self.contoh) else [""]

    def _question(self, gaya: list[Gaya]) -> Tanya:
        contoh = [s for isi in self.contoh.values() for s in isi[:2]] or self.persen[:1] + self.polos[:1]
        kalimat = f"Bagaimana angka di kolom {self.kolom or 'ini'} ditulis? Contoh: {'; '.join(contoh)}"
        jawaban = {f"{g.desimal}{g.persen}": g for g in gaya}
        pilihan = tuple((kunci, _label(g)) for kunci, g in jawaban.items())
        return Tanya(Pertanyaan(f"angka:{self.kolom}", kalimat, pilihan), jawaban)


def _keep(daftar: list[str], sel: Cell) -> None:
    if len(daftar) < 3:
        daftar.append(str(sel).strip())


def _label(gaya: Gaya) -> str:
    kata = [SEBUTAN[gaya.desimal]] if gaya.desimal else []
    kata += {"semua": ["yang tanpa % juga persen"], "pecahan": ["yang tanpa % bagian dari 1"]}.get(gaya.persen, [])
    return "; ".join(kata)


def decide(column: Iterable[Cell], kolom: str = "", nomor: Iterable[int] | None = None) -> Gaya | Tanya | Salah:
    """The style of a whole column at once; streaming readers use Penentu."""
    penentu = Penentu(kolom)
    if nomor is None:
        for sel in column:
            penentu.add(sel)
    else:
        for sel, baris in zip(column, nomor):
            penentu.add(sel, baris)
    return penentu.result()
