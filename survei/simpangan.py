"""How far each respondent lies from the ratios of a group, summed (linearisation).

A group's index is a weighted sum of ratios R = Y/X of questions, so its error is that of the sum of z = w * b * (y - R)/X over
the questions one has answered (Särndal, Swensson, Wretman 1992, 5.5; Woodruff 1971, JASA 66). Of z only sums and sums of squares
by unit and stratum are needed, and an index of several elements has the sum of theirs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from survei.isian import Angka, Bernomor, Letak, Nomor, Survei, by_number, every_block, pieces, stacked
from survei.jumlah import Rasio, Saring

# What is summed of each index: who answered any of its questions, their weight and its square, z, and z of units squared.
MOMEN = ("unit", "n", "w", "ww", "y", "yy")


@dataclass(frozen=True)
class Susunan:
    """What indices are made of: their names, and the weight of each question (rows) in each (columns).

    Questions that have the same weights in all of them make one element, summed once. `urut`: questions by element; `awal`: where
    each begins; `unsur`: the element of each, in that order, and `skala` its weight. `satu`: the one element an index is made of,
    or -1 where it takes several, by their weights `lain` (rows: elements).
    """

    nama: list[str]
    penuh: Angka
    urut: Letak
    awal: Letak
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
        unsur = np.unique(penuh, axis=0, return_inverse=True)[1].ravel()
        urut = np.argsort(unsur, kind="stable")
        awal = np.flatnonzero(np.diff(unsur[urut], prepend=-1))
        bobot = penuh[urut[awal]]
        skala = bobot[np.arange(len(bobot)), (bobot != 0).argmax(axis=1)]
        lain = bobot / skala[:, None]
        satu = np.where(((lain != 0).sum(axis=0) == 1) & (lain.max(axis=0) == 1), (lain != 0).argmax(axis=0), -1)
        return cls(nama, penuh, urut, awal, unsur[urut], skala[unsur[urut]], satu, lain)

    def of_elements(self, unsur: Angka, hasil: Angka) -> None:
        """Indices (columns) from sums of elements (columns)."""
        for ke, asal in enumerate(self.satu):
            hasil[:, ke] = unsur @ self.lain[:, ke] if asal < 0 else unsur[:, asal]

    def answered(self, ada: Saring) -> Saring:
        """Whether any question of an index was answered."""
        unsur = np.logical_or.reduceat(ada, self.awal, axis=1)
        return np.stack([unsur[:, pakai].any(axis=1) for pakai in (self.lain != 0).T], axis=1)


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
    """Works out z of respondents: survey, composition, which index is kept by unit, and by group (rows) 1/X and R/X.

    Questions stand in the order of elements, whose sums of R/X are `b_unsur`.
    """

    survei: Survei
    susunan: Susunan
    utuh: int
    a: Angka
    b: Angka
    b_unsur: Angka

    def block(self, blok: slice) -> list[Jauh]:
        """Sums of a block for each way of grouping."""
        isi = [self._piece(potong) for potong in pieces(blok)]
        return [self._stages(*(satu[0] if len(satu) == 1 else _summed(satu))) for satu in zip(*isi)]

    def _piece(self, baris: slice) -> list[Bernomor]:
        s, bobot, banyak = self.survei, self.survei.bobot[baris, None], len(self.susunan.nama)
        nilai = s.answers(baris, self.susunan.urut)
        kosong = np.isnan(nilai)
        hilang = np.flatnonzero(kosong)
        nilai.ravel()[hilang] = 0.0
        siapa = _who(self.susunan.answered(~kosong), bobot)
        isi, kerja, hasil = np.empty((len(nilai), siapa.shape[1] + 2 * banyak)), np.empty_like(nilai), []
        isi[:, : siapa.shape[1]] = siapa
        z, zz = isi[:, -2 * banyak : -banyak], isi[:, -banyak:]
        for golongan in s.sel:
            sel = golongan[baris]
            self.susunan.of_elements(self._deviation(nilai, hilang, np.maximum(sel, 0), kerja), z)
            z *= bobot
            np.square(z, out=zz)
            hasil.append(_spread_out(by_number(isi, sel, s.strata[baris], s.psu[baris], s.ssu[baris]), banyak))
        return hasil

    def _deviation(self, nilai: Angka, hilang: Letak, sel: Nomor, kerja: Angka) -> Angka:
        """Of each respondent (rows) and element, without the weight: of all questions, and back what was not answered."""
        self.a.take(sel, axis=0, out=kerja, mode="clip")
        kerja *= nilai
        unsur = np.add.reduceat(kerja, self.susunan.awal, axis=1)
        unsur -= self.b_unsur.take(sel, axis=0)
        baris, butir = np.divmod(hilang, nilai.shape[1])
        tempat = baris * unsur.shape[1] + self.susunan.unsur.take(butir)
        kembali = self.b.ravel().take(sel.take(baris).astype(np.intp) * nilai.shape[1] + butir)
        unsur += np.bincount(tempat, kembali, unsur.size).reshape(unsur.shape)
        return unsur

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
        a = np.where(rasio.x > 0, 1 / rasio.x, 0.0)[:, susunan.urut] * susunan.skala
    b = np.where(rasio.x > 0, rasio.r, 0.0)[:, susunan.urut] * a
    a, b = np.ascontiguousarray(a), np.ascontiguousarray(b)
    ukur = Pengukur(survei, susunan, utuh, a, b, np.add.reduceat(b, susunan.awal, axis=1))
    return [_together(satu) for satu in zip(*every_block(survei, ukur.block))]


def _together(blok: Sequence[Jauh]) -> Jauh:
    """Blocks put together; strata that lie in several are summed."""
    lapis, unit, utama = zip(*blok)
    return Jauh(_summed(lapis), stacked(unit), stacked(utama))


def _summed(isi: Sequence[Bernomor]) -> Bernomor:
    nomor, jumlah = stacked(isi)
    return by_number(jumlah, *nomor)
