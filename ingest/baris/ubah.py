"""Turns table rows into rows as they will be stored: each with its source line and column, or a finding."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from ingest.arti.himpunan import VERSI_BARIS, Himpunan
from ingest.arti.kamus import Kamus
from ingest.arti.pemetaan import PERAN_UKURAN, Pemetaan
from ingest.arti.rujukan import Rujukan
from ingest.baca.grid import Cell
from ingest.baris.isi_kolom import MAKS_INGAT, Isian
from ingest.baris.kumpulan_temuan import Kumpulan
from ingest.baris.survei import Letak
from ingest.baris.zona_baris import zone
from ingest.daerah.daerah import Penentu, Tulisan
from ingest.daerah.wilayah import Ambigu, Cocok, TidakDikenal
from ingest.sel.angka import Gaya, Nilai
from ingest.sel.kunci import own_key
from ingest.sel.potongan import Keliru
from ingest.sel.sel import text
from ingest.tabel.tabel_grid import Tabel
from ingest.temuan import Temuan
from store.pangkalan.gabung import KUNCI_RINCI

Baris = tuple[str, ...]
# What a figure within the year is called, since only a whole year may be final.
STATUS_PERIODE = {
    "tw1": "triwulan", "tw2": "triwulan", "tw3": "triwulan", "tw4": "triwulan", "s1": "triwulan", "s2": "triwulan",
    "awal_tahun": "sementara", "posisi": "posisi",
}
MAKS_ANGKA = 14
SEMENTARA = "sementara"
# What a table says of its marks: "*) Angka sementara", "** = sangat sementara".
LEGENDA = re.compile(r"(?<!\*)(\*{1,3})\)?[ :=-]*([A-Za-z][^*;]*)")
BERTANDA = re.compile(r"bertanda (\*{1,3}) di judul kolom")


@dataclass(eq=False)
class Pengubah:
    """Converts one table.

    gaya: by column position. pecahan: indicators whose shares of 1 become percent. disebut: spellings of regions
    that have been asked about or refused already; their rows are left out without another word. urutan: day or month
    first, by position of a column of dates.
    """

    tabel: Tabel
    pemetaan: Pemetaan
    himpunan: Himpunan
    rujukan: Rujukan
    kamus: Kamus
    gaya: dict[int, Gaya]
    daerah: Penentu
    pecahan: frozenset[str] = frozenset()
    galat: Kumpulan = field(default_factory=Kumpulan)
    disebut: frozenset[Tulisan] = frozenset()
    urutan: dict[int, str] = field(default_factory=dict)
    kosong: int = 0

    def row(self, nomor: int, sel: tuple[Cell, ...]) -> list[Baris]:
        """Rows of one table row; none when it says nothing or something is wrong with it."""
        return [b for b in self.parts(nomor, sel) if b]

    def parts(self, nomor: int, sel: tuple[Cell, ...]) -> list[Baris | None]:
        """The row of each group of measures in order, None where it says nothing; empty as `row` is."""
        salah = self.galat.jumlah
        fakta = self.isi.facts(nomor, sel, lambda: zone(self.pemetaan.tetap, self.letak, sel, self.daerah, self.rujukan.zona))
        if not any(sel[i].strip() for i in self.pokok):
            # Its other cells were read all the same: a row moved to the left has its figure in another column.
            self.kosong += bool(self.letak.spelling(sel).sebutan)
            return []
        if self.galat.jumlah > salah:
            return []
        hasil = [self._measure(nomor, sel, fakta, *kelompok) for kelompok in self.kelompok]
        return hasil if self.galat.jumlah == salah else []

    @cached_property
    def letak(self) -> Letak:
        """Columns that name the region."""
        return Letak.of(self.pemetaan)

    @cached_property
    def isi(self) -> Isian:
        """Reads the other columns that are no measures."""
        return Isian(self.tabel, self.pemetaan, self.himpunan, self.rujukan, self.kamus, self.galat, self.urutan)

    @cached_property
    def kelompok(self) -> list[tuple[dict[str, str], dict[str, int]]]:
        """Measures that share their fixed facts: (facts, position by role)."""
        hasil: dict[tuple[tuple[str, str], ...], dict[str, int]] = {}
        for i, k in enumerate(self.pemetaan.kolom):
            if k.peran in PERAN_UKURAN:
                hasil.setdefault(k.kelompok, {})[k.peran] = i
        return [(dict(tetap), letak) for tetap, letak in hasil.items()] or [({}, {})]

    @cached_property
    def pokok(self) -> list[int]:
        """Columns that must say something for a row to count: measures, else everything mapped."""
        ukuran = self.pemetaan.places(*PERAN_UKURAN)
        return ukuran if ukuran and self.himpunan.berangka else [i for i, _ in self.isi.kolom] + ukuran

    @cached_property
    def _utama(self) -> str:
        letak = self.pemetaan.places("nilai", *PERAN_UKURAN)
        return self.tabel.judul[letak[0]] if letak else ""

    def _refuse(self, nomor: int, kolom: str, isi: str, keliru: Keliru) -> None:
        self.galat.add(Temuan(nomor, kolom, str(isi), keliru.sebab, keliru.cara, self.tabel.lembar))

    def _measure(
        self, nomor: int, sel: tuple[Cell, ...], fakta: dict[str, str], tetap: dict[str, str], letak: dict[str, int]
    ) -> Baris | None:
        isi = {**fakta, **tetap}
        if (tanda := BERTANDA.match(tetap.get("catatan", ""))) is not None:
            self._provisional(tanda[1], isi)
        kolom = self.tabel.judul[letak.get("nilai", next(iter(letak.values())))] if letak else self._utama
        alasan, persen = self._numbers(nomor, sel, isi, letak)
        if self.himpunan.berangka and not isi.get("nilai") and not isi.get("predikat"):
            self.kosong += 1
            if alasan in ("", "kosong"):
                return None
            isi["catatan"] = "; ".join(c for c in (isi.get("catatan", ""), f"Tidak ada nilai; sumber menulis: {alasan}") if c)
        if not self._place(nomor, sel, isi):
            return None
        self._defaults(isi)
        return self._finished(nomor, isi, kolom, persen)

    def _numbers(self, nomor: int, sel: tuple[Cell, ...], isi: dict[str, str], letak: dict[str, int]) -> tuple[str, str]:
        """Read the measures into `isi`; returns why there is no value, and whether it was in percent."""
        alasan = persen = ""
        for peran, i in letak.items():
            if peran == "predikat":
                self._grade(nomor, i, sel[i], isi)
                continue
            hasil = self.read(i, sel[i])
            if isinstance(hasil, Keliru):
                self._refuse(nomor, self.tabel.judul[i], sel[i], hasil)
                continue
            isi[peran] = self.number(nomor, i, hasil, isi, peran)
            if peran == "nilai":
                alasan, persen = hasil.alasan, "ya" if hasil.persen else ""
                self._notes(hasil, isi)
        return alasan, persen

    def read(self, letak: int, sel: Cell) -> Nilai | Keliru:
        """The value of a cell of a measure, or what is wrong with it."""
        if type(sel) is not str:
            return self.gaya[letak].read(sel)
        hasil = self._ingat.get((letak, sel))
        if hasil is None:
            if len(self._ingat) >= MAKS_INGAT:
                self._ingat.clear()
            hasil = self._ingat[letak, sel] = self.gaya[letak].read(sel)
        return hasil

    @cached_property
    def _ingat(self) -> dict[tuple[int, str], Nilai | Keliru]:
        return {}

    @cached_property
    def _wajib(self) -> list[str]:
        return [k for k in self.himpunan.wajib if k != "nilai" and k in self.himpunan.kolom]

    def _grade(self, nomor: int, letak: int, sel: Cell, isi: dict[str, str]) -> None:
        hasil = text(sel)
        if isinstance(hasil, Keliru):
            self._refuse(nomor, self.tabel.judul[letak], sel, hasil)
        elif hasil:
            isi["predikat"] = hasil

    def _notes(self, hasil: Nilai, isi: dict[str, str]) -> None:
        if hasil.predikat:
            isi.setdefault("predikat", hasil.predikat)
        if hasil.catatan:
            isi["catatan"] = "; ".join(c for c in (isi.get("catatan", ""), f"bertanda {hasil.catatan} di sumber") if c)
            self._provisional(hasil.catatan, isi)

    def _provisional(self, tanda: str, isi: dict[str, str]) -> None:
        """A figure under a mark that says so is not final, unless its row says what it is."""
        if tanda.rstrip(")") in self._sementara and "status" in self.himpunan.kolom:
            isi.setdefault("status", SEMENTARA)

    @cached_property
    def _sementara(self) -> frozenset[str]:
        """Marks that mean a provisional figure: (s) as the statistics office writes it, and those the table explains so."""
        catatan = (*self.tabel.catatan, *self.tabel.keterangan)
        return frozenset({"(s", *(c[1] for teks in catatan for c in LEGENDA.finditer(teks) if "sementara" in c[2].lower())})

    def number(self, nomor: int, letak: int, hasil: Nilai, isi: dict[str, str], peran: str) -> str:
        """A value as it will be stored; `isi` tells its indicator."""
        angka = hasil.angka
        if angka is None:
            return ""
        if peran in ("nilai", "batas_bawah", "batas_atas") and isi.get("indikator") in self.pecahan and not hasil.persen:
            angka = angka.scaleb(2)
        if self.gaya[letak].persen == "pecahan":
            angka = _trimmed(angka)
        teks = format(angka, "f")
        bulat = peran == "n" or peran in self.himpunan.angka
        if len(teks.lstrip("-").partition(".")[0]) > MAKS_ANGKA:
            self._refuse(nomor, self.tabel.judul[letak], teks, Keliru("angka terlalu panjang", "periksa angkanya"))
        elif bulat and self.himpunan.tabel != "tanpa_tahun" and (angka < 0 or angka != angka.to_integral_value()):
            self._refuse(nomor, self.tabel.judul[letak], teks, Keliru("bukan bilangan bulat nol atau lebih", "periksa angkanya"))
        return _trimmed_text(teks) if bulat else teks

    def _place(self, nomor: int, sel: tuple[Cell, ...], isi: dict[str, str]) -> bool:
        """Put the region's code into `isi`; False when the row is to be left out."""
        if isi.get("kode_wilayah"):
            return True
        tulisan = Tulisan(nama=isi["wilayah"]) if "wilayah" in isi else self.letak.spelling(sel)
        tahun = isi.get("tahun", "")
        hasil = self.daerah.resolve(tulisan, int(tahun) if tahun.isdigit() else None)
        if isinstance(hasil, Cocok):
            isi["kode_wilayah"] = hasil.kode
            return True
        if isinstance(hasil, Ambigu | TidakDikenal) and tulisan not in self.disebut:
            kolom = self.tabel.judul[self.letak.column] if self.letak.column >= 0 else ""
            self._refuse(nomor, kolom, tulisan.sebutan, Keliru(hasil.sebab, "tulis nama lengkap daerah atau kodenya"))
        return False

    def _defaults(self, isi: dict[str, str]) -> None:
        if "periode" in self.himpunan.kolom:
            isi.setdefault("periode", "tahunan")
            if "status" in self.himpunan.kolom:
                isi.setdefault("status", STATUS_PERIODE.get(isi["periode"], "tahunan"))
        for kolom, bawaan in self.himpunan.bawaan.items():
            isi.setdefault(kolom, bawaan)
        if self.himpunan.kunci_dari:
            isi.setdefault(KUNCI_RINCI[self.himpunan.tabel], own_key([isi.get(k, "") for k in self.himpunan.kunci_dari]))

    def _finished(self, nomor: int, isi: dict[str, str], kolom: str, persen: str) -> Baris | None:
        kurang = [k for k in self._wajib if not isi.get(k)]
        if kurang:
            sebab = f"{', '.join(kurang)} tidak terisi"
            self._refuse(nomor, kolom, isi.get("nilai", ""), Keliru(sebab, "lengkapi barisnya"))
            return None
        return (*(isi.get(k, "") for k in self.himpunan.kolom), str(nomor), kolom, persen, isi.get(VERSI_BARIS, ""))


def _trimmed(angka: Decimal) -> Decimal:
    return Decimal(_trimmed_text(format(angka, "f")))


def _trimmed_text(teks: str) -> str:
    return teks.rstrip("0").rstrip(".") if "." in teks else teks
