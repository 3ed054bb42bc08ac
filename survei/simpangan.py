"""How far each respondent lies from the ratios of a group, summed (linearisation).

A group's index is a weighted sum of ratios R = Y/X of questions, so its error is that of the sum of z = w * b * (y - R)/X over
the questions one has answered (Särndal, Swensson, Wretman 1992, 5.5; Woodruff 1971, JASA 66). Of z only sums and sums of squares
by unit and stratum are needed, and an index of several elements has the sum of theirs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from survei.ikatan import Angka, Letak, looked_up
from survei.isian import Bernomor, Nomor, Survei, by_number, every_block, numbered, pieces, stacked
from survei.jumlah import Rasio, Saring

# What is summed of each index: who answered any of its questions, their weight and its square, z, and z of units squared.
MOMEN = ("unit", "n", "w", "ww", "y", "yy")
# Additions to one sum wait for each other: fewer sums than this are each made in parts.
BAGIAN = 128


@dataclass(frozen=True)
class Susunan:
    """What indices are made of: their names, and the weight of each question (rows) in each (columns).

    Questions that have the same weights in all of them make one element, summed once. `unsur`: the element of each question, and
    `skala` its weight. `satu`: the one element an index is made of, or -1 where it takes several, by their weights `lain` (rows:
    elements).
    """

    nama: list[str]
    penuh: Angka
    unsur: Letak
    skala: Angka
    satu: Letak
    lain: Angka

    @classmethod
    def of(cls, susunan: pd.DataFrame, butir: tuple[str, ...]) -> "Susunan":
        """From rows `indeks`, `ukuran`, `bobot`."""
        nama = list(dict.fromkeys(susunan["indeks"]))
        letak = {b: ke for ke, b in enumerate(butir)}
        penuh = np.zeros((len(butir), len(nama)))
        np.add.at(penuh, (susunan["ukuran"].map(letak).to_numpy(), susunan["indeks"].map(nama.index).to_numpy()),
                  susunan["bobot"].to_numpy(float))
        bobot, unsur = np.unique(penuh, axis=0, return_inverse=True)
        unsur = unsur.ravel()
        skala = bobot[np.arange(len(bobot)), (bobot != 0).argmax(axis=1)]
        lain = bobot / skala[:, None]
        satu = np.where(((lain != 0).sum(axis=0) == 1) & (lain.max(axis=0) == 1), (lain != 0).argmax(axis=0), -1)
        return cls(nama, penuh, unsur, skala[unsur], satu, lain)

    def of_elements(self, unsur: Angka) -> Iterator[Angka]:
        """Indices from sums of elements (rows)."""
        return (self.lain[:, ke] @ unsur if asal < 0 else unsur[asal] for ke, asal in enumerate(self.satu))

    def answered(self, unsur: Saring) -> Saring:
        """Whether any question of an index (columns) was answered; `unsur`: of an element (rows)."""
        return np.stack([unsur[pakai].any(axis=0) for pakai in (self.lain != 0).T], axis=1)


class Jauh(NamedTuple):
    """Sums of one way of grouping, with the numbers they belong to.

    lapis: group and stratum; MOMEN by index. unit: group, stratum, primary, second unit; who answered, and z of the one index
    kept by unit. utama: group, stratum, primary unit; z by index, and squares of its second units, where those are counted.
    Who was drawn alone stands in the first only.
    """

    lapis: Bernomor
    unit: Bernomor
    utama: Bernomor


@dataclass(frozen=True)
class Pengukur:
    """Works out z of respondents: survey, composition, and which index is kept by unit.

    `kali`: for questions bound together (by place) and an element they make -R/X of its questions, then 1/X, by group (rows).
    """

    survei: Survei
    susunan: Susunan
    utuh: int
    kali: list[tuple[int, int, Angka]]

    def block(self, blok: slice) -> list[Jauh]:
        """Sums of a block for each way of grouping."""
        isi = [self._piece(potong) for potong in pieces(blok)]
        return [self._stages(*(satu[0] if len(satu) == 1 else _summed(satu))) for satu in zip(*isi)]

    def _piece(self, baris: slice) -> list[Bernomor]:
        s, bobot, nomor = self.survei, self.survei.bobot[baris], self.survei.numbers(baris)
        siapa = _who(self.susunan.answered(self._answered(nomor)), bobot[:, None])
        letak, di = numbered(s.strata[baris], s.psu[baris], s.ssu[baris])
        hasil = []
        for golongan in s.sel:
            (beda,), ke = numbered(golongan[baris])
            (sel, tempat), urut = numbered(ke.astype(np.int32), di.astype(np.int32))
            jumlah = self._sums(siapa, self.susunan.of_elements(self._deviation(nomor, beda, ke)), bobot, urut, len(sel))
            hasil.append(_spread_out(([beda[sel], *(n[tempat] for n in letak)], jumlah), len(self.susunan.nama)))
        return hasil

    def _sums(self, siapa: Angka, simpangan: Iterator[Angka], bobot: Angka, ke: Letak, banyak: int) -> Angka:
        """Who answered, z of each index, and its square, by number (rows, of so many); a column at a time stays in the cache."""
        lebar, indeks = siapa.shape[1], len(self.susunan.nama)
        kali = max(1, BAGIAN // max(banyak, 1))
        ke, ruang = ke * kali + np.arange(len(ke)) % kali, banyak * kali
        hasil = np.empty((ruang, lebar + 2 * indeks))
        for tempat in range(lebar):
            hasil[:, tempat] = np.bincount(ke, siapa[:, tempat], ruang)
        for tempat, satu in enumerate(simpangan, lebar):
            z = satu * bobot
            hasil[:, tempat] = np.bincount(ke, z, ruang)
            hasil[:, tempat + indeks] = np.bincount(ke, np.square(z, out=z), ruang)
        return np.asarray(hasil.reshape(banyak, kali, -1).sum(axis=1))

    def _answered(self, nomor: Sequence[Letak]) -> Saring:
        """Whether a respondent answered any question of an element (rows)."""
        hasil = np.zeros((len(self.susunan.lain), len(nomor[0])), bool)
        for i, n in zip(self.survei.ikatan, nomor):
            for unsur in np.unique(self.susunan.unsur[list(i.butir)]):
                hasil[unsur] |= i.ada[:, self.susunan.unsur[list(i.butir)] == unsur].any(axis=1).take(n)
        return hasil

    def _deviation(self, nomor: Sequence[Letak], sel: Nomor, ke: Letak) -> Angka:
        """Of each respondent and element (rows), without the weight; `ke`: place of their group in `sel`."""
        hasil = np.zeros((len(self.susunan.lain), len(ke)))
        for ke_ikatan, unsur, kali in self.kali:
            hasil[unsur] += looked_up(self.survei.ikatan[ke_ikatan].isi, nomor[ke_ikatan], kali[np.maximum(sel, 0)], ke)
        return hasil

    def _stages(self, nomor: list[Nomor], isi: Angka) -> Jauh:
        """A unit drawn together is squared as a whole; who was drawn alone is a unit."""
        n, w, ww, y, yy = np.split(isi, 5, axis=1)
        bersama = nomor[2] >= 0
        unit = [k[bersama] for k in nomor], np.column_stack([n[bersama, self.utuh], y[bersama, self.utuh]])
        yy = np.where(bersama[:, None], y * y, yy)
        utama: Bernomor = [k[:0] for k in nomor[:3]], np.empty((0, 2 * y.shape[1]))
        if len(self.survei.gugus):
            nomor, isi = by_number(np.hstack([n, w, ww, y, yy]), *nomor[:3])
            n, w, ww, y, yy = np.split(isi, 5, axis=1)
            bersama = nomor[2] >= 0
            utama = [k[bersama] for k in nomor], np.hstack([y, yy])[bersama]
            yy = np.where(bersama[:, None], y * y, yy)
        banyak = np.where(bersama[:, None], n > 0, n)
        return Jauh(by_number(np.hstack([banyak, n, w, ww, y, yy]), *nomor[:2]), unit, utama)


def _who(jawab: Saring, bobot: Angka) -> Angka:
    """By respondent and index: whether any of it was answered, then the weight, then its square; once where all did."""
    if jawab.all():
        jawab = jawab[:, :1]
    return np.hstack([jawab, jawab * bobot, jawab * bobot**2])


def _spread_out(isi: Bernomor, banyak: int) -> Bernomor:
    """Sums of those that have a group; what stands there once for all indices for each of them."""
    nomor, jumlah = isi
    ada = nomor[0] >= 0
    siapa, z = jumlah[ada, : -2 * banyak], jumlah[ada, -2 * banyak :]
    kali = 3 * banyak // siapa.shape[1]
    return [n[ada] for n in nomor], np.hstack([np.repeat(siapa, kali, axis=1), z])


def deviations(survei: Survei, rasio: Rasio, susunan: Susunan, utuh: int) -> list[Jauh]:
    """Sums of z of all indices for each way of grouping; `utuh`: place of the index that is kept by unit too."""
    with np.errstate(divide="ignore"):
        a = np.where(rasio.x > 0, 1 / rasio.x, 0.0) * susunan.skala
    b = np.where(rasio.x > 0, rasio.r, 0.0) * a
    ukur = Pengukur(survei, susunan, utuh, list(_of_elements(survei, susunan, a, b)))
    return [_together(satu) for satu in zip(*every_block(survei, ukur.block))]


def _of_elements(survei: Survei, susunan: Susunan, a: Angka, b: Angka) -> Iterator[tuple[int, int, Angka]]:
    """Of questions bound together, for each element among them, -b and a by group; 0 for questions of another element."""
    for ke, i in enumerate(survei.ikatan):
        milik = susunan.unsur[list(i.butir)]
        for unsur in np.unique(milik).tolist():
            yield ke, unsur, np.hstack([-b[:, i.butir], a[:, i.butir]]) * np.tile(milik == unsur, 2)


def _together(blok: Sequence[Jauh]) -> Jauh:
    """Blocks put together; strata that lie in several are summed."""
    lapis, unit, utama = zip(*blok)
    return Jauh(_summed(lapis), stacked(unit), stacked(utama))


def _summed(isi: Sequence[Bernomor]) -> Bernomor:
    nomor, jumlah = stacked(isi)
    return by_number(jumlah, *nomor)
