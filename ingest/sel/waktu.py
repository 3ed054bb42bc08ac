"""Years, quarters, semesters and months in Indonesian words; anything unclear is no time at all."""

import re
from dataclasses import dataclass
from typing import TypeVar

from ingest.baca.grid import Cell, marks
from ingest.sel.potongan import MAKS_HURUF, clean

BULAN = {
    "januari": 1, "jan": 1, "februari": 2, "pebruari": 2, "feb": 2, "maret": 3, "mar": 3, "april": 4, "apr": 4,
    "mei": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "agustus": 8, "agu": 8, "agt": 8, "ags": 8, "september": 9,
    "sept": 9, "sep": 9, "oktober": 10, "okt": 10, "november": 11, "nopember": 11, "nov": 11, "nop": 11,
    "desember": 12, "des": 12,
}
URUTAN = {
    "i": 1, "1": 1, "satu": 1, "pertama": 1, "ii": 2, "2": 2, "dua": 2, "kedua": 2,
    "iii": 3, "3": 3, "tiga": 3, "ketiga": 3, "iv": 4, "4": 4, "empat": 4, "keempat": 4,
}
PERIODE = {"tahunan", "tw1", "tw2", "tw3", "tw4", "s1", "s2", "posisi"}
PENUH = [b for b in BULAN if len(b) > 4 or b in ("mei", "juni", "juli")]
_KE = "|".join(sorted(URUTAN, key=len, reverse=True))
_KATA_KE = "|".join(u for u in _KE.split("|") if not u.isdigit())
_BULAN = "|".join(sorted(BULAN, key=len, reverse=True))
_SAMPAI = r" ?(?:dan|-|\u2013|s\.?d\.?|sampai(?: dengan)?|&|/|,) ?(?:triwulan|tw|semester|smt)? ?"
TAHUN = re.compile(r"(?<![0-9])(?<![0-9][.,/-])(?:19|20)[0-9]{2}(?![0-9.,/-]*[0-9])")
TAHUN_BERTANDA = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2} ?(\*{1,3})")
RENTANG_TAHUN = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2}) ?(?:-|/|\u2013|s\.?d\.?|sampai) ?((?:19|20)[0-9]{2})(?![0-9])", re.I)
TAHUN_SAJA = re.compile(r"(?:(?:tahun|thn|th|ta|t\.a\.)(?: anggaran)?\.? ?)?((?:19|20)[0-9]{2})(?:\.0+)?", re.I)
# A year that a pivot table printed with a thousands sign.
TAHUN_BERTITIK = re.compile(r"(1[.,]9|2[.,]0)[0-9]{2}")
TRIWULAN = re.compile(rf"\b(?:triwulan|triw|tw|trw|kuartal|kw|q)[ .-]*(?:ke[ -])?({_KE})\b(?:{_SAMPAI}({_KE})\b)?", re.I)
SEMESTER = re.compile(rf"\b(?:semester|smt|sem|smstr)[ .-]*(?:ke[ -])?({_KE})\b(?:{_SAMPAI}({_KE})\b)?", re.I)
SEMESTER_SAJA = re.compile(r"s ?([12])", re.I)
NAMA_BULAN = re.compile(rf"\b({'|'.join(PENUH)})\b", re.I)
BULAN_SINGKAT = re.compile(rf"\b({_BULAN})\b", re.I)
SETAHUN = re.compile(r"\b(?:tahunan|setahun|januari ?(?:-|\u2013|s\.?d\.?|sampai) ?desember)\b", re.I)
KATA_PERIODE = re.compile(r"\b(?:triwulan|tw|kuartal|semester|smt|bulan|bln)\b")
KATA_PERIODE_LAIN = {"tw": "triwulan", "kuartal": "triwulan", "smt": "semester", "bln": "bulan"}
NAMA_URUT = {BULAN[nama]: nama for nama in PENUH}
# A month as data portals write it: 2024-03, 03/2024.
BULAN_ANGKA = re.compile(r"(?P<t>(?:19|20)[0-9]{2})-(?P<b>0[1-9]|1[0-2])|(?P<bb>0?[1-9]|1[0-2])[/-](?P<tt>(?:19|20)[0-9]{2})")
HANYA_WAKTU = re.compile(
    rf"(?<![A-Za-z])(?:s\.d\.?|sd|triwulan|triw|tw|trw|kuartal|kw|q|semester|smt|sem|tahunan|tahun|thn|th|ta|anggaran|setahun"
    rf"|bulan|per|posisi|keadaan|sampai|dengan|dan|ke|{_KATA_KE}|{_BULAN})(?![A-Za-z])"
    r"|(?<![0-9])(?:(?:19|20)[0-9]{2}|[0-9]{1,2})(?![0-9])|[ .,:()/\u2013-]",
    re.I,
)
T = TypeVar("T")


@dataclass(frozen=True)
class Waktu:
    """A time: year and month are None when not said; `periode` is a key of the figures' column or empty.

    `ganda`: the text names two years, two quarters or a stretch of them, so it gives no single time.
    """

    tahun: int | None = None
    periode: str = ""
    bulan: int | None = None
    ganda: bool = False


def year_note(teks: str) -> str:
    """What a mark behind a year in a header leaves as a note: so publishers tell provisional figures."""
    cocok = TAHUN_BERTANDA.search(teks)
    return f"bertanda {cocok[1]} di judul kolom" if cocok else ""


def read_year(sel: Cell) -> int | None:
    """Year of a cell that holds a year and nothing else ("2024", "TA 2024", "2.024"), else None."""
    if "tanggal" in marks(sel):
        return None
    teks = clean(sel)
    if (cocok := TAHUN_SAJA.fullmatch(teks)) is not None:
        return int(cocok.group(1))
    bertitik = TAHUN_BERTITIK.fullmatch(teks) and "angka" not in marks(sel)
    return int(re.sub("[.,]", "", teks)) if bertitik else None


def with_heading(judul: str, sel: Cell) -> Cell:
    """A bare number under "Triwulan", "Semester" or "Bulan" as the time it means; under two of these as it is."""
    isi, kata = clean(sel).casefold(), clean(judul).casefold()
    if "tanggal" in marks(sel) or not (isi in URUTAN or isi.isdigit()):
        return sel
    jenis = _only({KATA_PERIODE_LAIN.get(k, k) for k in KATA_PERIODE.findall(kata)})
    if jenis is None:
        return sel
    if jenis == "bulan":
        return NAMA_URUT[int(isi)] if isi.isdigit() and int(isi) in NAMA_URUT else sel
    return f"{jenis} {isi.lstrip('0')}"


def find_time(teks: str) -> Waktu:
    """Times named anywhere in a text such as a title; what is named twice differently counts as not said."""
    return _times(clean(teks), NAMA_BULAN)


def _times(teks: str, nama_bulan: re.Pattern[str]) -> Waktu:
    tahun = {int(t) for t in TAHUN.findall(teks)} | {int(t) for p in RENTANG_TAHUN.findall(teks) for t in p}
    periode = _periods(teks)
    bulan = {BULAN[b.lower()] for b in nama_bulan.findall(teks)}
    if not periode and len(bulan) == 1:
        # A month alone is the position at that time, never the whole year.
        periode = {"posisi"}
    ganda = max(len(tahun), len(periode)) > 1 or not periode <= PERIODE
    return Waktu(_only(tahun), _only(periode & PERIODE) or "", _only(bulan), ganda)


def read_time(sel: Cell) -> Waktu | None:
    """Time of a cell that holds nothing but a time ("TW III 2024", "Semester I", "Maret 2024"), else None."""
    if "tanggal" in marks(sel):
        return None
    teks = clean(sel)
    if (tahun := read_year(sel)) is not None:
        return Waktu(tahun)
    if (angka := BULAN_ANGKA.fullmatch(teks)) is not None:
        return Waktu(int(angka["t"] or angka["tt"]), "posisi", int(angka["b"] or angka["bb"]))
    if (semester := SEMESTER_SAJA.fullmatch(teks)) is not None:
        return Waktu(periode=f"s{semester.group(1)}")
    if not teks or len(teks) > MAKS_HURUF or HANYA_WAKTU.sub("", teks):
        return None
    waktu = _times(teks, BULAN_SINGKAT)
    return waktu if waktu != Waktu() and not waktu.ganda else None


def _periods(teks: str) -> set[str]:
    if SETAHUN.search(teks):
        return {"tahunan"}
    triwulan = {f"tw{URUTAN[u.lower()]}" for pasang in TRIWULAN.findall(teks) for u in pasang if u}
    return triwulan | {f"s{URUTAN[u.lower()]}" for pasang in SEMESTER.findall(teks) for u in pasang if u}


def _only(isi: set[T]) -> T | None:
    return next(iter(isi)) if len(isi) == 1 else None
