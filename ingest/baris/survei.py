"""The first walk over all rows: how numbers and dates are written, which regions are named; nothing is converted yet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ingest.arti.pemetaan import PERAN_UKURAN, Pemetaan
from ingest.baca.blok import Blok, Kolom, Nomor, distinct, pieces
from ingest.baca.grid import Cell
from ingest.daerah.daerah import Tulisan
from ingest.sel.angka import Gaya, Penentu, Salah, Tanya
from ingest.sel.tanggal import PERAN_TANGGAL, PenentuTanggal
from ingest.sel.waktu import read_time
from ingest.tabel.tabel_grid import Tabel
from ingest.temuan import Pertanyaan, Temuan, refuse

MAKS_DAERAH = 10_000
KABAR_SETIAP = 20_000
MAKS_SENDIRI = 500
MAKS_KENAL = 50_000
Kabar = Callable[[str, int], object]


@dataclass
class Survei:
    """What all rows together say.

    gaya: how to read each column of numbers, by position; urutan: the same of dates, day or month first. daerah: first
    line of each spelling, tahun: the earliest year told beside it and its line; disebut: those spellings that must be mended
    or answered. sendiri: texts of rows that hold nothing else.
    """

    gaya: dict[int, Gaya] = field(default_factory=dict)
    urutan: dict[int, str] = field(default_factory=dict)
    daerah: dict[Tulisan, int] = field(default_factory=dict)
    tahun: dict[Tulisan, tuple[int, int]] = field(default_factory=dict)
    tanya: list[Pertanyaan] = field(default_factory=list)
    galat: list[Temuan] = field(default_factory=list)
    peringatan: list[Temuan] = field(default_factory=list)
    disebut: frozenset[Tulisan] = frozenset()
    sendiri: list[str] = field(default_factory=list)
    jumlah_galat: int = 0
    _bertahun: set[tuple[Tulisan, tuple[Cell, ...]]] = field(default_factory=set)

    def note_region(self, tulisan: Tulisan, nomor: int, waktu: tuple[Cell, ...]) -> None:
        """Keep the first line of a spelling, and that of the earliest year told beside it."""
        self.daerah.setdefault(tulisan, nomor)
        if not waktu or (tulisan, waktu) in self._bertahun:
            return
        if len(self._bertahun) < MAKS_KENAL:
            self._bertahun.add((tulisan, waktu))
        tahun = [(w.tahun, nomor) for sel in waktu if (w := read_time(sel)) is not None and w.tahun]
        self.tahun.update({tulisan: min([*tahun, self.tahun.get(tulisan, tahun[0])])} if tahun else {})

    def note_lone(self, sel: Sequence[Cell]) -> None:
        """Keep the text of a row that holds nothing else, such as the province over its regions."""
        isi = [s for s in sel if s and not s.isspace()]
        if len(isi) == 1 and len(self.sendiri) < MAKS_SENDIRI:
            self.sendiri.append(isi[0])

    @property
    def complete(self) -> bool:
        """Whether every column of numbers can be read."""
        return not self.tanya and not self.galat

    @property
    def decimal(self) -> str:
        """Decimal sign of the file: the one its columns share, both when they differ, '' when none needs one."""
        tanda = {g.desimal for g in self.gaya.values()} - {""}
        return tanda.pop() if len(tanda) == 1 else "*" if tanda else ""


@dataclass(frozen=True)
class Letak:
    """Positions of the columns that name a region, -1 for none."""

    kode: int
    nama: int
    provinsi: int

    @classmethod
    def of(cls, pemetaan: Pemetaan) -> "Letak":
        """From a mapping."""
        peran = (("kode_wilayah", "kode_bps"), ("wilayah",), ("provinsi",))
        return cls(*(next(iter(pemetaan.places(*p)), -1) for p in peran))

    def spelling(self, sel: tuple[str, ...]) -> Tulisan:
        """What a row says about its region."""
        return Tulisan(*(sel[i] if i >= 0 else "" for i in (self.kode, self.nama, self.provinsi)))

    @property
    def column(self) -> int:
        """The column to name in findings, -1 for none."""
        return self.nama if self.nama >= 0 else self.kode


def survey(tabel: Tabel, pemetaan: Pemetaan, jawaban: Mapping[str, str], kabar: Kabar) -> Survei:
    """Walk over a table. Raises Ditolak when the region column holds anything but regions."""
    jalan = _Jalan(tabel, pemetaan, kabar)
    for bagian in pieces(tabel.isi):
        if isinstance(bagian, Blok):
            jalan.take_block(bagian)
        else:
            jalan.take(*bagian)
    hasil = jalan.hasil
    for kolom in pemetaan.kolom:
        if "wilayah" in kolom.tetap:
            hasil.daerah.setdefault(Tulisan(nama=kolom.tetap["wilayah"]), tabel.letak.atas)
    _settle_styles(hasil, jalan.penentu, jawaban)
    _settle_dates(hasil, jalan.tanggal, jawaban)
    return hasil


class _Jalan:
    """The walk: every row, in order, singly or many at once."""

    def __init__(self, tabel: Tabel, pemetaan: Pemetaan, kabar: Kabar) -> None:
        self.tabel, self.kabar = tabel, kabar
        self.ukuran = [i for i in pemetaan.places(*PERAN_UKURAN) if pemetaan.kolom[i].peran != "predikat"]
        self.waktu = pemetaan.places("tahun", "periode")
        self.letak, self.hasil, self.urut = Letak.of(pemetaan), Survei(), 0
        self.penentu = {i: Penentu(tabel.judul[i], tabel.lembar) for i in self.ukuran}
        self.tanggal = {i: PenentuTanggal(tabel.judul[i], tabel.lembar) for i in pemetaan.places(*PERAN_TANGGAL)}
        self.kenal: dict[int, set[str]] = {i: set() for i in self.ukuran}

    def take(self, nomor: int, sel: tuple[Cell, ...]) -> None:
        """One row."""
        for i, p in self.penentu.items():
            _take(p, sel[i], nomor, self.kenal[i])
        for i, t in self.tanggal.items():
            t.add(sel[i], nomor)
        self.hasil.note_lone(sel)
        letak = self.letak
        if letak.column >= 0 and (sel[letak.column].strip() or any(sel[i].strip() for i in self.ukuran)):
            self.hasil.note_region(letak.spelling(sel), nomor, tuple(sel[i] for i in self.waktu))
        self._advance(1)

    def take_block(self, blok: Blok) -> None:
        """Many rows, cut where the number of regions is looked at."""
        mulai = 0
        while mulai < len(blok):
            sampai = min(len(blok), mulai + 1 + -self.urut % KABAR_SETIAP)
            self._take_some(blok.cut(slice(mulai, sampai)))
            mulai = sampai

    def _take_some(self, blok: Blok) -> None:
        for i, p in self.penentu.items():
            _take_column(p, blok.kolom[i], blok.nomor, self.kenal[i])
        for i, t in self.tanggal.items():
            for ke in distinct(blok.kolom[i].sandi)[0]:
                nomor, sel = blok.row(int(ke))
                t.add(sel[i], nomor)
        for ke in np.flatnonzero(blok.filled == 1)[: MAKS_SENDIRI - len(self.hasil.sendiri)]:
            self.hasil.note_lone(blok.row(int(ke))[1])
        if self.letak.column >= 0:
            self._note_regions(blok)
        self._advance(len(blok))

    def _note_regions(self, blok: Blok) -> None:
        letak = self.letak
        sebut = np.any([blok.kolom[i].terisi for i in (letak.column, *self.ukuran)], axis=0)
        blok = blok.cut(np.flatnonzero(sebut))
        pakai = [i for i in (letak.kode, letak.nama, letak.provinsi, *self.waktu) if i >= 0]
        for ke in distinct(*(blok.kolom[i].sandi for i in pakai))[0]:
            nomor, sel = blok.row(int(ke))
            self.hasil.note_region(letak.spelling(sel), nomor, tuple(sel[i] for i in self.waktu))

    def _advance(self, banyak: int) -> None:
        """Look at the regions and say how far the walk is, at the first row and at every KABAR_SETIAP behind it."""
        self.urut += banyak
        if (self.urut - 1) % KABAR_SETIAP == 0:
            _check_regions(self.hasil, self.tabel, self.letak)
            self.kabar("membaca", self.urut - 1)


def _take_column(penentu: Penentu, kolom: Kolom, nomor: Nomor, kenal: set[str]) -> None:
    """Hand on the cells that were not known before these rows; of the others none would change anything."""
    baru = np.flatnonzero(kolom.of(lambda isi: isi not in kenal))
    for sandi, n in zip(kolom.sandi[baru].tolist(), nomor[baru].tolist()):
        _take(penentu, kolom.isi[sandi], n, kenal)


def _take(penentu: Penentu, sel: Cell, nomor: int, kenal: set[str]) -> None:
    """Hand a cell on unless the same plain text was fine before; wrong cells are named each time."""
    if type(sel) is str and sel in kenal:
        return
    salah = penentu.jumlah_salah
    penentu.add(sel, nomor)
    if type(sel) is str and penentu.jumlah_salah == salah and len(kenal) < MAKS_KENAL:
        kenal.add(sel)


def _check_regions(hasil: Survei, tabel: Tabel, letak: Letak) -> None:
    if len(hasil.daerah) > MAKS_DAERAH:
        sebab = f"kolom ini memuat lebih dari {MAKS_DAERAH} nama yang berbeda, jadi bukan nama daerah"
        raise refuse(sebab, "petakan kolom daerah yang benar", kolom=tabel.judul[letak.column])


def _settle_styles(hasil: Survei, penentu: Mapping[int, Penentu], jawaban: Mapping[str, str]) -> None:
    for i, p in penentu.items():
        putusan = p.result()
        if isinstance(putusan, Salah):
            hasil.galat += putusan.pesan
            hasil.jumlah_galat += putusan.jumlah
        elif isinstance(putusan, Tanya) and jawaban.get(putusan.pertanyaan.kunci) not in putusan.gaya:
            hasil.tanya.append(putusan.pertanyaan)
        else:
            hasil.gaya[i] = putusan if isinstance(putusan, Gaya) else putusan.gaya[jawaban[putusan.pertanyaan.kunci]]


def _settle_dates(hasil: Survei, penentu: Mapping[int, PenentuTanggal], jawaban: Mapping[str, str]) -> None:
    for i, p in penentu.items():
        hasil.urutan[i] = p.order()
        catatan = p.note()
        hasil.peringatan += [catatan] if catatan else []
        tanya = p.question()
        if tanya is None:
            continue
        if jawaban.get(tanya.kunci) in dict(tanya.pilihan):
            hasil.urutan[i] = jawaban[tanya.kunci]
        else:
            hasil.tanya.append(tanya)
