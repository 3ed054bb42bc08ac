"""Dates: one cell as ISO text, and whether a column writes the day or the month first, settled from all its cells."""

import datetime
import re
from dataclasses import dataclass, field

from ingest.baca.grid import Cell, marks
from ingest.sel.potongan import Keliru, clean, missing_reason
from ingest.sel.waktu import BULAN, PENUH, read_time
from ingest.temuan import Pertanyaan, Temuan

# Roles of columns that hold dates.
PERAN_TANGGAL = ("tanggal", "tanggal_janji", "tenggat")
HARI_DULU, BULAN_DULU = "hari", "bulan"
# Texts of one column that contradict each other: none of them is settled by the others.
CAMPUR = "campur"
# Behind an order: date cells of the spreadsheet have day and month the wrong way round.
TUKAR = "+tukar"
SEBUTAN = {HARI_DULU: "hari dahulu", BULAN_DULU: "bulan dahulu"}
# What survey tools and word processors write behind a day.
JAM = r"(?:,? +(?:pukul |jam )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]m)?(?: ?wi(?:b|t|ta))?)?"
ISO = re.compile(r"((?:19|20)\d\d)(?:-([01]\d)(?:-([0-3]\d))?)?(?:[T ]([\d:.]+) ?(Z|[+-]\d\d:?\d\d)?)?", re.I)
BULAN_TERTULIS = "|".join(sorted(BULAN, key=len, reverse=True))
HARI = r"(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|sen|sel|rab|kam|jum|sab|min|mgg)[ .,/]+)?"
TAHUN = r"((?:19|20)\d\d)"
TULIS_TANGGAL = re.compile(rf"{HARI}(\d\d?)[ ./-]*({BULAN_TERTULIS})[ .,/-]*{TAHUN}{JAM}", re.I)
MIRING = re.compile(rf"([0-3]?\d)[/.-]([0-3]?\d)[/.-]{TAHUN}{JAM}", re.I)
RENTANG = re.compile(
    rf"{HARI}\d\d? ?(?:{BULAN_TERTULIS})?\.? ?(?:{TAHUN} ?)?(?:-|\u2013|&|,|dan|s[./ ]?d\.?|sampai(?: dengan)?|hingga) ?{HARI}"
    rf"\d\d? ?(?:{BULAN_TERTULIS})\.?,? ?{TAHUN}", re.I,
)
KUTIP = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc`\u00b4", "'"))
# By how many hours the clocks of Kalimantan, WIB and WITA, are ahead of Greenwich.
ZONA = (7, 8)
NAMA_BULAN = {BULAN[nama]: nama.capitalize() for nama in reversed(PENUH)}
CARA_TANGGAL = "tulis 2025-11-14 atau 14 November 2025"


def is_moment(sel: Cell) -> bool:
    """Whether a cell tells a time with its distance from Greenwich: which day it was depends on the place."""
    cocok = ISO.fullmatch(_plain(sel))
    return cocok is not None and bool(cocok[5])


def date(sel: Cell, urutan: str = "", zona: int | None = None) -> str | Keliru:
    """A date as ISO text, a month or a year alone also; day and month in doubt are refused.

    urutan: HARI_DULU or BULAN_DULU where the column has settled it, with TUKAR behind it to mend its date cells.
    zona: by how many hours the clocks of the region are ahead of Greenwich, None where that is not known.
    """
    teks = _plain(sel)
    if missing_reason(sel) is not None:
        return ""
    if (cocok := ISO.fullmatch(teks)) is not None:
        bagian = [int(c) for c in cocok.groups()[:3] if c]
        if cocok[5]:
            return _local(teks, bagian, zona)
        return _iso(*(_swapped(bagian) if urutan.endswith(TUKAR) and "tanggal" in marks(sel) else bagian))
    if (cocok := TULIS_TANGGAL.fullmatch(teks)) is not None:
        return _iso(int(cocok[3]), BULAN[cocok[2].lower()], int(cocok[1]))
    if (cocok := MIRING.fullmatch(teks)) is not None:
        return _slashed(int(cocok[1]), int(cocok[2]), int(cocok[3]), urutan.removesuffix(TUKAR))
    if RENTANG.fullmatch(teks) is not None:
        return Keliru("beberapa hari, bukan satu tanggal", "tulis satu tanggal, misalnya hari pertamanya: 14 November 2025")
    return _month(sel)


def _month(sel: Cell) -> str | Keliru:
    """A month alone: where another number stands in the cell it would lose its day."""
    waktu = read_time(sel)
    if waktu is not None and waktu.tahun and waktu.bulan and not re.search(r"\d", _plain(sel).replace(str(waktu.tahun), "")):
        return f"{waktu.tahun}-{waktu.bulan:02d}"
    return Keliru("bukan tanggal", CARA_TANGGAL)


def _plain(sel: Cell) -> str:
    return clean(sel).translate(KUTIP).rstrip(". ")


def _local(teks: str, bagian: list[int], zona: int | None) -> str | Keliru:
    """The day of a moment in its region; of an unknown one as written where its own offset stands beside it, else in WIB and
    WITA alike."""
    try:
        jam = datetime.datetime.fromisoformat(teks.replace(" Z", "Z").upper())
    except ValueError:
        return Keliru("tanggal atau jam ini tidak ada", CARA_TANGGAL)
    if jam.utcoffset() and zona is None:
        return _iso(*bagian)
    dasar = jam.astimezone(datetime.UTC)
    hari = {(dasar + datetime.timedelta(hours=z)).date().isoformat() for z in (ZONA if zona is None else (zona,))}
    return hari.pop() if len(hari) == 1 else Keliru("jamnya menurut Greenwich: hari lain di WIB dan di WITA", CARA_TANGGAL)


def _slashed(satu: int, dua: int, tahun: int, urutan: str) -> str | Keliru:
    bacaan = {HARI_DULU: _iso(tahun, dua, satu), BULAN_DULU: _iso(tahun, satu, dua)}
    if urutan in bacaan:
        return bacaan[urutan]
    sah = {iso for iso in bacaan.values() if isinstance(iso, str)}
    if len(sah) > 1:
        return Keliru("hari dan bulan dapat tertukar", CARA_TANGGAL)
    return sah.pop() if sah else bacaan[HARI_DULU]


def _swapped(bagian: list[int]) -> list[int]:
    """Year, month, day with day and month exchanged where the calendar allows it."""
    return [bagian[0], bagian[2], bagian[1]] if len(bagian) == 3 and bagian[2] <= 12 else bagian


def _iso(tahun: int, *sisa: int) -> str | Keliru:
    """ISO text of a year, a month or a day that the calendar has."""
    try:
        penuh = datetime.date(tahun, *sisa, *[1, 1][len(sisa):]).isoformat()
    except ValueError:
        return Keliru("tanggal ini tidak ada di kalender", CARA_TANGGAL)
    return penuh[:4 + 3 * len(sisa)]


@dataclass
class PenentuTanggal:
    """Gathers the cells of one column of dates, one at a time, and then settles its order.

    bukti: first line and text of a date that can only be read in that order; ragu: the same of one that reads both ways.
    sel_tanggal: the same of a date cell that would be another date with day and month exchanged. A spreadsheet set to
    another country's order turns 3/4/2026 into the wrong date and leaves 14/4/2026 as text: so date cells beside such
    texts are asked about.
    """

    kolom: str = ""
    lembar: str = ""
    bukti: dict[str, tuple[int, str]] = field(default_factory=dict)
    ragu: tuple[int, str] | None = None
    sel_tanggal: tuple[int, Cell] | None = None

    def add(self, sel: Cell, nomor: int) -> None:
        """Take one cell with its line."""
        teks = _plain(sel)
        if "tanggal" in marks(sel) and date(sel) != date(sel, TUKAR):
            self.sel_tanggal = self.sel_tanggal or (nomor, sel)
        if MIRING.fullmatch(teks) is None:
            return
        bacaan = {u: iso for u in SEBUTAN if isinstance(iso := date(teks, u), str)}
        if len(bacaan) == 1:
            self.bukti.setdefault(next(iter(bacaan)), (nomor, teks))
        elif len(set(bacaan.values())) > 1:
            self.ragu = self.ragu or (nomor, teks)

    def order(self) -> str:
        """The order of the column; '' where nothing shows it or its cells contradict each other."""
        return next(iter(self.bukti)) if len(self.bukti) == 1 else ""

    def question(self) -> Pertanyaan | None:
        """What to ask: dates that read both ways and none beside them that shows how, or date cells beside texts."""
        if self.bukti:
            return self._about_cells()
        if self.ragu is None:
            return None
        nomor, contoh = self.ragu
        kalimat = f"Tanggal di kolom {self.kolom} ditulis hari dahulu atau bulan dahulu? Contoh: {contoh} di baris {nomor}."
        pilihan = tuple((u, f"{SEBUTAN[u]}: {contoh} berarti {_spoken(contoh, u)}") for u in SEBUTAN)
        return Pertanyaan(f"tanggal:{self.kolom}", kalimat, pilihan)

    def _about_cells(self) -> Pertanyaan | None:
        if self.sel_tanggal is None:
            return None
        nomor, sel = self.sel_tanggal
        baris, teks = next(iter(self.bukti.values()))
        kalimat = (
            f"Kolom {self.kolom} memuat sel tanggal dan tanggal berupa teks ({teks} di baris {baris}). "
            f"Lembar kerja mungkin telah menukar hari dan bulan. Tanggal mana yang benar di baris {nomor}?"
        )
        urutan = self.order() or CAMPUR
        pilihan = (
            (urutan, f"{_spoken(sel, urutan)}, seperti tersimpan"),
            (urutan + TUKAR, f"{_spoken(sel, urutan + TUKAR)}; hari dan bulan semua sel tanggal di kolom ini ditukar"),
        )
        return Pertanyaan(f"tanggal:{self.kolom}", kalimat, pilihan)

    def note(self) -> Temuan | None:
        """Which reading the column has given to a date that reads both ways, and by which cell."""
        urutan = self.order()
        if self.ragu is None or not urutan:
            return None
        nomor, contoh = self.ragu
        baris, pasti = self.bukti[urutan]
        sebab = f"dibaca {_spoken(contoh, urutan)} ({SEBUTAN[urutan]}), seperti {pasti} di baris {baris}"
        return Temuan(nomor, self.kolom, contoh, sebab, "periksa tanggal di kolom ini", self.lembar)


def _spoken(sel: Cell, urutan: str) -> str:
    iso = date(sel, urutan)
    assert isinstance(iso, str)
    tahun, bulan, hari = iso.split("-")
    return f"{int(hari)} {NAMA_BULAN[int(bulan)]} {tahun}"
