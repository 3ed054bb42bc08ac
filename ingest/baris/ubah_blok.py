"""Turns many table rows into rows as they will be stored: rows alike in all that decides are converted once.

Alike are rows whose cells say the same but for the digits of their figures and the words of columns that go into the
table as they are. One of them is converted as every row is, and the others get its result with digits and words of
their own. Rows in which anything is wrong are converted one by one, so that each is named in its place.
"""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ingest.arti.pemetaan import PERAN_UKURAN
from ingest.baca.blok import Blok, Kolom, Nomor, Sandi, Saring, distinct
from ingest.baca.grid import Cell
from ingest.baris.kumpulan_temuan import Kumpulan
from ingest.baris.penampung import KOLOM_ASAL
from ingest.baris.ubah import Baris, Pengubah
from ingest.sel.potongan import Keliru

CATATAN = "catatan"
# Facts that decide about others: the region hangs on the year, the scale on the indicator.
PENENTU = frozenset({"tahun", "periode", "indikator", "kode_wilayah", "wilayah"})
URUT = "urut"
# What a row comes to by group of measures, and how many of its cells have no value.
Coba = tuple[list[Baris | None], int]


@dataclass(frozen=True, eq=False)
class Bacaan:
    """What the texts of one column come to: a class each (-1: wrong), the text to store, whether a note comes of it."""

    kelas: Sandi
    teks: list[str]
    menambah: Saring


class PengubahBlok:
    """Converts the blocks of one table as `pengubah` converts its rows."""

    def __init__(self, pengubah: Pengubah) -> None:
        self.satu = pengubah
        # Tries rows without a word to anybody.
        self.coba = replace(pengubah, galat=Kumpulan(), kosong=0)
        self.nama = [*pengubah.himpunan.kolom, *KOLOM_ASAL[1:]]
        self._kelas: dict[tuple[object, ...], int] = {}

    def convert(self, blok: Blok) -> pa.Table:
        """The rows of a block in order: the dataset's columns plus baris, kolom, persen, all text."""
        if self.satu.pecahan:
            # Whether a figure is a share of 1 hangs on the indicator beside it.
            return self._one_by_one(blok, np.arange(len(blok))).drop_columns(URUT)
        bacaan = {i: self._read(i, blok.kolom[i]) for i in (*self.angka, *self.bebas)}
        baik = np.ones(len(blok), np.bool_)
        for i, b in bacaan.items():
            baik &= b.kelas[blok.kolom[i].sandi] >= 0
        letak = np.flatnonzero(baik)
        contoh, milik = self._alike(blok, bacaan, letak)
        hasil = [self._tried(blok.row(int(ke))) for ke in letak[contoh]]
        kosong = np.fromiter((-1 if h is None else h[1] for h in hasil), np.int64, len(hasil))[milik]
        self.satu.kosong += int(kosong[kosong > 0].sum())
        bersama = letak[kosong >= 0]
        bagian = self._together(blok, bacaan, bersama, milik[kosong >= 0], hasil)
        baik[letak[kosong < 0]] = False
        return self._ordered([*bagian, self._one_by_one(blok, np.flatnonzero(~baik))])

    @cached_property
    def angka(self) -> dict[int, str]:
        """Positions of the measures that are numbers, with their roles."""
        kunci = self.satu.himpunan.kunci_dari
        return {i: p for _, letak in self.satu.kelompok for p, i in letak.items() if p != "predikat" and p not in kunci}

    @cached_property
    def bebas(self) -> dict[int, str]:
        """Positions of the columns whose words decide about nothing else, with their roles."""
        himpunan, kolom = self.satu.himpunan, self.satu.isi.kolom
        peran = [p for _, p in kolom]
        terikat = PENENTU | {k for peta in self.satu.pemetaan.kolom for k in peta.tetap} | set(himpunan.kunci_dari)
        if "indikator" in peran:
            terikat |= {"rincian"}
        return {i: p for i, p in kolom if p in himpunan.kolom and p not in terikat and peran.count(p) == 1}

    def _read(self, letak: int, kolom: Kolom) -> Bacaan:
        baca = self._figure if letak in self.angka else self._words
        hasil = [baca(letak, isi) for isi in kolom.isi]
        kelas = np.fromiter((h[0] for h in hasil), np.int32, len(hasil))
        return Bacaan(kelas, [h[1] for h in hasil], np.fromiter((h[2] for h in hasil), np.bool_, len(hasil)))

    def _words(self, letak: int, sel: Cell) -> tuple[int, str, bool]:
        peran = self.bebas[letak]
        hasil = self.coba.isi.remembered(letak, peran, sel)
        if isinstance(hasil, Keliru) or self.coba.isi.hangs(peran, sel):
            return -1, "", False
        return self._class(bool(hasil[peran]), bool(sel.strip())), hasil[peran], False

    def _figure(self, letak: int, sel: Cell) -> tuple[int, str, bool]:
        n = self.coba.read(letak, sel)
        if isinstance(n, Keliru):
            return -1, "", False
        salah = self.coba.galat.jumlah
        teks = self.coba.number(0, letak, n, {}, self.angka[letak])
        if self.coba.galat.jumlah > salah:
            return -1, "", False
        kelas = self._class(n.angka is None, n.predikat, n.alasan, n.persen, n.catatan, bool(sel.strip()))
        return kelas, teks, bool(n.catatan) or n.angka is None

    def _class(self, *sifat: object) -> int:
        return self._kelas.setdefault(sifat, len(self._kelas))

    def _alike(self, blok: Blok, bacaan: dict[int, Bacaan], letak: Nomor) -> tuple[Nomor, Nomor]:
        """Of the rows at `letak` the first of each kind, and the kind of each."""
        menambah = self._adding(blok, bacaan)
        sandi = [blok.kolom[i].sandi[letak] for i in self._penentu]
        for i, b in bacaan.items():
            semua = blok.kolom[i].sandi
            # A note is added behind the words of the row, which then decide what is stored.
            utuh = menambah & (self.bebas.get(i) == CATATAN)
            sandi.append(np.where(utuh, semua + len(self._kelas), b.kelas[semua])[letak].astype(np.int32))
        return distinct(*sandi)

    def _adding(self, blok: Blok, bacaan: dict[int, Bacaan]) -> Saring:
        menambah = np.zeros(len(blok), np.bool_)
        for i in (i for i, peran in self.angka.items() if peran == "nilai"):
            menambah |= bacaan[i].menambah[blok.kolom[i].sandi]
        return menambah

    @cached_property
    def _penentu(self) -> list[int]:
        """Every other column that is read."""
        letak = self.satu.letak
        daerah = {i for i in (letak.kode, letak.nama, letak.provinsi) if i >= 0}
        dibaca = daerah | {i for i, _ in self.satu.isi.kolom} | set(self.satu.pemetaan.places(*PERAN_UKURAN))
        return sorted(dibaca - set(self.angka) - set(self.bebas))

    def _tried(self, baris: tuple[int, tuple[Cell, ...]]) -> Coba | None:
        """What a row comes to and how many cells without value it has; None when something is wrong with it."""
        salah, kosong = self.coba.galat.jumlah, self.coba.kosong
        bagian = self.coba.parts(*baris)
        return None if self.coba.galat.jumlah > salah else (bagian, self.coba.kosong - kosong)

    def _together(
        self, blok: Blok, bacaan: dict[int, Bacaan], letak: Nomor, milik: Nomor, hasil: list[Coba | None]
    ) -> list[pa.Table]:
        """For each group of measures the rows at `letak`, of which each is of the kind `milik`."""
        menambah = self._adding(blok, bacaan)
        tabel = []
        for ke, (_, ukuran) in enumerate(self.satu.kelompok):
            pola = [h[0][ke] if h and h[0] else None for h in hasil]
            ada = np.fromiter((p is not None for p in pola), np.bool_, len(pola))[milik]
            baris, jenis = letak[ada], milik[ada]
            if not len(baris):
                continue
            isi = self._filled([p or ("",) * len(self.nama) for p in pola], jenis)
            for peran, i in ukuran.items():
                if i in self.angka and peran in isi:
                    isi[peran] = _texts(bacaan[i].teks, blok.kolom[i].sandi[baris])
            for i, peran in self.bebas.items():
                teks = _texts(bacaan[i].teks, blok.kolom[i].sandi[baris])
                pola_saja = pc.equal(teks, "")
                if peran == CATATAN:
                    pola_saja = pc.or_(pola_saja, pa.array(menambah[baris]))
                isi[peran] = pc.if_else(pola_saja, isi[peran], teks)
            isi["baris"] = pa.array(blok.nomor[baris]).cast(pa.string())
            tabel.append(pa.table(isi | {URUT: pa.array(baris * len(self.satu.kelompok) + ke)}))
        return tabel

    def _filled(self, pola: list[Baris], jenis: Nomor) -> dict[str, pa.Array]:
        return {k: _texts([p[n] for p in pola], jenis) for n, k in enumerate(self.nama)}

    def _one_by_one(self, blok: Blok, letak: Nomor) -> pa.Table:
        """The rows at `letak`, each by itself and with a word for what is wrong."""
        banyak = len(self.satu.kelompok)
        hasil = [(int(ke) * banyak + n, b) for ke in letak for n, b in enumerate(self.satu.row(*blok.row(int(ke))))]
        isi = {k: pa.array([b[n] for _, b in hasil], pa.string()) for n, k in enumerate(self.nama)}
        return pa.table(isi | {URUT: pa.array([urut for urut, _ in hasil], pa.int64())})

    def _ordered(self, bagian: list[pa.Table]) -> pa.Table:
        """The parts as one table in the order of the file."""
        isi = [t for t in bagian if len(t)] or bagian[:1]
        tabel = pa.concat_tables(isi)
        return (tabel if len(isi) == 1 else tabel.sort_by(URUT)).drop_columns(URUT)


def _texts(isi: list[str], sandi: Sandi | Nomor) -> pa.Array:
    return pa.array(isi, pa.string()).take(pa.array(sandi))
