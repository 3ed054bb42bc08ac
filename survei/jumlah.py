"""What is summed of all answers in one go: weights and weighted answers, answers of those who answered all, and one for all."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from survei.ikatan import Angka, Letak, summed
from survei.isian import Bernomor, Nomor, Survei, by_number, every_block, numbered, pieces, stacked
from survei.lajur import Lajur, given
from survei.serupa import alike

Saring = NDArray[np.bool_]
T = TypeVar("T")
# Of scores from 0 to 100; squares of what is near it lose no digits.
TENGAH = 50.0
# Up to so many sums for each respondent it pays to look at several ways of grouping at once.
JARANG = 2


@dataclass(frozen=True)
class Rasio:
    """Sums by group (rows, by number) and question (columns): of weights of who answered, and of weighted answers."""

    x: Angka
    y: Angka

    @classmethod
    def empty(cls, survei: Survei) -> "Rasio":
        """Of all groups of a survey, before anything is added."""
        return cls(*np.zeros((2, survei.banyak_sel, len(survei.butir))))

    def add(self, isi: Bernomor) -> None:
        """Sums of some respondents, each group once: of weights by question, then of weighted answers."""
        (sel,), jumlah = isi
        x, y = np.split(jumlah, 2, axis=1)
        self.x[sel] += x
        self.y[sel] += y

    @property
    def r(self) -> Angka:
        """Weighted means; NaN where nobody answered."""
        with np.errstate(invalid="ignore", divide="ignore"):
            return self.y / self.x


@dataclass(frozen=True)
class Jumlah:
    """Ratios of all groups; the rest by the numbers of the groups of the first way of grouping.

    jawaban: by answer (columns, as `lajur.answers`) how many gave it, then their weights.
    lengkap, of who answered all, less TENGAH: how many; their totals, squares of these, squares of all answers; each question.
    orang: who answered anything. lurus: who did so with one value for all, then their weights and weighted answers by question.
    """

    butir: tuple[str, ...]
    rasio: Rasio
    jawaban: Bernomor
    lengkap: Bernomor
    orang: Bernomor
    lurus: Bernomor


def totals(survei: Survei, sedikitnya: int) -> Jumlah:
    """Go through all answers once; `sedikitnya`: answers by one person before the same value for all means anything."""
    rasio, sisa, arti = Rasio.empty(survei), [], [given(i) for i in survei.ikatan]
    lajur = Lajur.of(survei), Lajur.of(survei, jawaban=True)
    for milik, *lain in _every_piece(survei, lambda baris: _piece(survei, baris, sedikitnya, lajur, arti)):
        rasio.add(milik)
        sisa.append(lain)
    return Jumlah(survei.butir, rasio, *map(_summed, zip(*sisa)))


def ratios(survei: Survei) -> Rasio:
    """The ratios of all groups alone."""
    hasil, lajur = Rasio.empty(survei), Lajur.of(survei)
    for isi in _every_piece(survei, lambda baris: _by_group(survei, survei.numbers(baris), baris, (lajur, lajur))[0]):
        hasil.add(isi)
    return hasil


def _every_piece(survei: Survei, kerjakan: Callable[[slice], T]) -> Iterator[T]:
    return (satu for blok in every_block(survei, lambda blok: list(map(kerjakan, pieces(blok)))) for satu in blok)


def _piece(
    survei: Survei, baris: slice, sedikitnya: int, lajur: tuple[Lajur, Lajur], arti: Sequence[Angka]
) -> list[Bernomor]:
    nomor, sel = survei.numbers(baris), survei.sel[0][baris]
    banyak = reduce(np.add, (i.ada.sum(axis=1).take(n) for i, n in zip(survei.ikatan, nomor)))
    lengkap = np.flatnonzero(banyak == len(survei.butir))
    lurus = _straight(survei, nomor, np.flatnonzero(banyak >= sedikitnya))
    nilai, bobot = survei.answers(baris.start + lurus), survei.bobot[baris][lurus, None]
    satu = np.hstack([np.ones((len(lurus), 1)), ~np.isnan(nilai) * bobot, np.nan_to_num(nilai) * bobot])
    rasio, beratnya = _by_group(survei, nomor, baris, lajur)
    return [
        rasio, _with_counts(beratnya, nomor, sel, arti), _complete(survei, [n[lengkap] for n in nomor], sel[lengkap]),
        _grouped(*by_number((banyak > 0)[:, None].astype(float), sel)), _grouped(*by_number(satu, sel[lurus])),
    ]


def _with_counts(berat: Bernomor, nomor: Sequence[Letak], sel: Nomor, arti: Sequence[Angka]) -> Bernomor:
    """By group and answer how many gave it, then their weights."""
    beda, ke = numbered(sel)
    satu = np.ones(len(ke))
    milik, n = _grouped(beda, np.hstack([summed(a, n, ke, len(beda[0]), satu) for a, n in zip(arti, nomor)]))
    return milik, np.hstack([n, berat[1]])


def _by_group(survei: Survei, nomor: Sequence[Letak], baris: slice, lajur: tuple[Lajur, Lajur]) -> tuple[Bernomor, Bernomor]:
    """Weights of who answered, and weighted answers, by question, of the groups of every way of grouping.

    Beside it what else the second of `lajur` sums, of the groups of the first way.
    """
    bobot, k = survei.bobot[baris], 2 * len(survei.butir)
    hasil: dict[int, Bernomor] = {}
    for serupa in alike([g[baris] for g in survei.sel], JARANG * len(bobot) // max(len(i.isi) for i in survei.ikatan)):
        isi = lajur[0 in serupa.cara].sums(nomor, serupa.ke, len(serupa.sel[0]), bobot)
        hasil |= {cara: _grouped(*serupa.groups(cara, isi[:, : None if cara == 0 else k])) for cara in serupa.cara}
    pokok = [(milik, jumlah[:, :k]) for milik, jumlah in hasil.values()]
    return stacked(pokok), (hasil[0][0], hasil[0][1][:, k:])


def _grouped(nomor: list[Nomor], jumlah: Angka) -> Bernomor:
    """Sums by group, without those that have none."""
    ada = nomor[0] >= 0
    return [nomor[0][ada]], jumlah[ada]


def _summed(isi: Sequence[Bernomor]) -> Bernomor:
    nomor, jumlah = stacked(isi)
    return by_number(jumlah, *nomor)


def _straight(survei: Survei, nomor: Sequence[Letak], calon: Letak) -> Letak:
    """Who of these gave one value to all that they answered."""
    rendah, tinggi = np.full(len(calon), np.inf), np.full(len(calon), -np.inf)
    for i, n in zip(survei.ikatan, nomor):
        milik = n[calon]
        rendah = np.minimum(rendah, np.where(i.ada, i.nilai, np.inf).min(axis=1).take(milik))
        tinggi = np.maximum(tinggi, np.where(i.ada, i.nilai, -np.inf).max(axis=1).take(milik))
        # Who answered none of these is looked at further.
        sama = rendah >= tinggi
        calon, rendah, tinggi = calon[sama], rendah[sama], tinggi[sama]
    return calon


def _complete(survei: Survei, nomor: Sequence[Letak], sel: Nomor) -> Bernomor:
    """Of who answered all, less TENGAH: how many, their totals, squares of these, squares of all answers, and each question."""
    beda, ke = numbered(sel)
    satu, banyak = np.ones(len(ke)), len(beda[0])
    butir, kuadrat, total = np.zeros((banyak, len(survei.butir))), np.zeros(banyak), np.zeros(len(ke))
    for i, n in zip(survei.ikatan, nomor):
        nilai = i.nilai - TENGAH
        total += nilai.sum(axis=1).take(n)
        butir[:, i.butir], dua = np.split(summed(np.hstack([nilai, nilai**2]), n, ke, banyak, satu), 2, axis=1)
        kuadrat += dua.sum(axis=1)
    pokok = [np.bincount(ke, b, banyak) for b in (satu, total, total**2)]
    return _grouped(beda, np.column_stack([*pokok, kuadrat, butir]))
