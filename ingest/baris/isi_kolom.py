"""Columns read row by row that are neither measures nor names of regions: year, period, indicator, words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ingest.arti.himpunan import Himpunan
from ingest.arti.jabatan import JABATAN, office
from ingest.arti.kamus import Kamus
from ingest.arti.pemetaan import ABAIKAN, PERAN_UKURAN, PRIBADI, Pemetaan
from ingest.arti.rujukan import Rujukan
from ingest.arti.tebak import names_region
from ingest.baca.grid import Cell, marks
from ingest.baris.kumpulan_temuan import Kumpulan
from ingest.sel.potongan import Keliru, clean, missing_reason
from ingest.sel.sel import choice, own_view, text, web_address, whole_number
from ingest.sel.tanggal import PERAN_TANGGAL, date, is_moment
from ingest.sel.waktu import read_time, with_heading
from ingest.tabel.tabel_grid import Tabel
from ingest.temuan import Temuan

MAKS_INGAT = 20_000
BERTANGGAL = "sel ini berformat tanggal, bukan tahun"
# Columns whose cells are neither free text nor words of a list, in whatever table they stand.
PEMBACA: dict[str, Callable[[Cell], str | Keliru]] = {"tautan_bukti": web_address, "salindia": own_view}
LETAK = frozenset({"kode_wilayah", "kode_bps", "wilayah", "provinsi", ABAIKAN, PRIBADI})


@dataclass(frozen=True, eq=False)
class Isian:
    """Reads these columns; what is wrong goes to `galat`. urutan: day or month first, by the position of a column of dates."""

    tabel: Tabel
    pemetaan: Pemetaan
    himpunan: Himpunan
    rujukan: Rujukan
    kamus: Kamus
    galat: Kumpulan
    urutan: Mapping[int, str] = field(default_factory=dict)

    @cached_property
    def kolom(self) -> list[tuple[int, str]]:
        """Positions and roles of these columns."""
        return [(i, k.peran) for i, k in enumerate(self.pemetaan.kolom) if k.peran not in (*PERAN_UKURAN, *LETAK)]

    def facts(self, nomor: int, sel: tuple[Cell, ...], zona: Callable[[], int | None] = lambda: None) -> dict[str, str]:
        """Facts of one row, those that hold for all rows among them; `zona`: of its region, asked where a day hangs on it."""
        fakta = dict(self.pemetaan.tetap)
        for i, peran in self.kolom:
            hasil = self._moment(i, peran, sel[i], zona()) if self.hangs(peran, sel[i]) else self.remembered(i, peran, sel[i])
            if isinstance(hasil, Keliru):
                self.galat.add(Temuan(nomor, self.tabel.judul[i], str(sel[i]), hasil.sebab, hasil.cara, self.tabel.lembar))
            else:
                fakta.update({k: v for k, v in hasil.items() if v})
        return fakta

    def hangs(self, peran: str, sel: Cell) -> bool:
        """Whether what a cell says depends on the region of its row."""
        return peran in PERAN_TANGGAL and is_moment(sel)

    def _moment(self, letak: int, peran: str, sel: Cell, zona: int | None) -> dict[str, str] | Keliru:
        hasil = date(sel, self.urutan.get(letak, ""), zona)
        return hasil if isinstance(hasil, Keliru) else {peran: hasil}

    def remembered(self, letak: int, peran: str, sel: Cell) -> dict[str, str] | Keliru:
        """The same text in the same column gives the same facts; marked cells are looked at one by one."""
        if type(sel) is not str:
            return self._field(letak, peran, sel)
        hasil = self._ingat.get((letak, sel))
        if hasil is None:
            if len(self._ingat) >= MAKS_INGAT:
                self._ingat.clear()
            hasil = self._ingat[letak, sel] = self._field(letak, peran, sel)
        return hasil

    @cached_property
    def _ingat(self) -> dict[tuple[int, str], dict[str, str] | Keliru]:
        return {}

    def _field(self, letak: int, peran: str, sel: Cell) -> dict[str, str] | Keliru:
        """Facts that one cell gives."""
        if peran in ("tahun", "periode"):
            return self._time(peran, with_heading(self.tabel.judul[letak], sel) if peran == "periode" else sel)
        if peran == "indikator":
            return self._indicator(sel)
        hasil: str | Keliru
        if peran in PERAN_TANGGAL:
            hasil = date(sel, self.urutan.get(letak, ""))
        elif peran in PEMBACA:
            hasil = PEMBACA[peran](sel)
        elif peran == JABATAN:
            hasil = office(sel, lambda teks: names_region(teks, self.rujukan))
        elif peran in self.himpunan.angka:
            hasil = whole_number(sel)
        elif (daftar := self._list(peran)) is not None:
            hasil = choice(sel, daftar)
        elif peran == "sumber_id":
            hasil = self._source(sel)
        else:
            hasil = text(sel)
        return hasil if isinstance(hasil, Keliru) else {peran: hasil}

    def _list(self, peran: str) -> dict[tuple[str, ...], str] | None:
        umum = self.rujukan.isi.get(("capaian", peran)) if peran == "status" else None
        return self.rujukan.isi.get((self.himpunan.tabel, peran), umum)

    def _time(self, peran: str, sel: Cell) -> dict[str, str] | Keliru:
        waktu = read_time(sel)
        if waktu is not None:
            return {"tahun": str(waktu.tahun or ""), "periode": waktu.periode}
        if not clean(sel):
            return {}
        if peran == "tahun":
            return Keliru(BERTANGGAL if "tanggal" in marks(sel) else "bukan tahun", "tulis tahun empat angka, misalnya 2024")
        if clean(sel).isdigit():
            return Keliru("angka saja dapat berarti bulan, triwulan, atau semester", "tulis misalnya Maret atau triwulan I")
        hasil = choice(sel, self.rujukan.isi[("capaian", "periode")])
        return hasil if isinstance(hasil, Keliru) else {"periode": hasil}

    def _indicator(self, sel: Cell) -> dict[str, str] | Keliru:
        if not self.himpunan.berangka and missing_reason(sel) is not None:
            return {}
        temu = self.kamus.indicator(clean(sel))
        if temu is None:
            return Keliru("indikator tidak dikenal", "pakai nama atau kunci indikator seperti di katalog")
        if not self.himpunan.covers(temu[0]):
            sebab = f"indikator ini bukan bagian himpunan {self.himpunan.nama}"
            return Keliru(sebab, "pilih himpunan lain atau pisahkan berkasnya")
        return {"indikator": temu[0], "rincian": temu[1]}

    def _source(self, sel: Cell) -> str | Keliru:
        isi = clean(sel)
        if not isi or isi in self.rujukan.sumber:
            return isi
        return Keliru("sumber_id tidak ada di daftar sumber", "kosongkan; sumber disebut sekali saat menerbitkan")
