"""One cell taken apart: number as written, percent, grade, or the words of a missing value."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.baca.grid import Cell, marks

# Spaces that spreadsheets and Word put inside numbers; marks that nobody sees; dashes used as minus.
SETARA: dict[int, str | None] = {ord(h): " " for h in "\u00a0\u202f\u2007\u2009\u2002\u2003\t\r\n"}
SETARA |= {ord(h): None for h in "\u200b\u200c\u200d\u2060\ufeff"}
SETARA |= {ord("\u2212"): "-"}
ARAH = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
STRIP = {"-", "--", "---", "\u2013", "\u2014", "\u2026", "..."}
# Words that stand for "no value"; the reason is kept as written.
KOSONG = {
    "n/a", "na", "n.a", "n.a.", "nan", "null", "none", "kosong", "td", "tad", "t.a.d.",
    "tidak dinilai", "belum dinilai", "tidak ada", "belum ada", "tidak ada data", "belum ada data", "data tidak ada",
    "tidak tersedia", "belum tersedia", "tidak disurvei", "tidak diumumkan", "belum diumumkan", "tidak dirilis",
    "belum dirilis", "belum rilis", "tidak lapor", "belum lapor", "tidak melapor", "belum melapor", "tidak berlaku",
    "tidak diukur", "belum diukur", "tidak diikutkan", "tidak ikut", "dirahasiakan",
}
INTI = r"[0-9](?:[0-9., ]*[0-9])?"
# Raised digits behind a fraction are a footnote; behind a whole number they may be a power.
NAIK = "[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,2}"
DESIMAL = re.compile("[.,]")
ANGKA = re.compile(
    rf"(?:Rp\.? ?)?(?P<minus>[+-]?)(?P<inti>{INTI})(?P<persen> ?(?:%|persen))?"
    rf"(?P<catatan> ?(?:\*{{1,3}}|{NAIK})[)\u207e]?)?", re.I,
)
HURUF = r"(?:AA|BB|CC|A|B|C|D|E)[+-]?"
NILAI_HURUF = re.compile(HURUF)
KATA = r"[A-Za-z][A-Za-z /+-]*"
BERNILAI = (
    re.compile(rf"(?P<kata>{KATA}) ?\( ?(?P<angka>[0-9][^()]*)\)"),
    re.compile(rf"(?P<angka>[0-9][^()]*)\( ?(?P<kata>{KATA}) ?\)"),
    re.compile(rf"(?P<kata>{HURUF}) ?[ /:;] ?(?P<angka>[0-9][0-9.,]*)"),
    re.compile(rf"(?P<angka>[0-9][0-9.,]*) ?[ /] ?(?P<kata>{HURUF})"),
)
# Behind a number in brackets: revised, provisional, predicted, doubtful. Grades are written in capitals.
TANDA_KECIL = {"r", "s", "p", "x"}
MAKS_HURUF = 100
# Beyond this decimal arithmetic starts to round.
MAKS_DIGIT = 25
# Words that would change or repeat the number, so they are no grade.
BUKAN_PREDIKAT = re.compile(
    r"\b(ribu|juta|miliar|milyar|triliun|ratus|puluh|belas|lusin|nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
    r"|sepuluh|sebelas|koma|rb|jt|rp|skala|dari|poin|unit|orang|laporan|persen|tahun|target|e)\b", re.I
)
ILMIAH = re.compile(r"[+-]?[0-9][0-9.,]*E[+-]?[0-9]+", re.I)
DALAM_KURUNG = re.compile(r"\( ?[0-9., ]+%? ?\)")
TEKS_PAKSA = re.compile(r'="([^"]*)"')
FORMAT_BIASA = "ubah format sel menjadi angka biasa, lalu tulis angka yang benar"
TULIS = "tulis angkanya saja, misalnya 71,94, atau kosongkan"


@dataclass(frozen=True)
class Bagian:
    """Parts of a cell. `inti` is the bare number as written, empty when there is none.

    `pasti`: the file stores a number, `inti` has a decimal point.
    """

    inti: str = ""
    negatif: bool = False
    persen: bool = False
    predikat: str = ""
    alasan: str = ""
    catatan: str = ""
    pasti: bool = False


@dataclass(frozen=True)
class Keliru:
    """Why a cell cannot be read, and how to mend it."""

    sebab: str
    cara: str


def clean(sel: Cell) -> str:
    """Text as a person sees it: plain spaces, no invisible marks, U+2212 as minus, no forced-text wrapping."""
    teks = " ".join((sel if sel.isascii() else sel.translate(SETARA)).split())
    if (paksa := TEKS_PAKSA.fullmatch(teks)) is not None:
        teks = paksa.group(1).strip()
    return teks[1:] if teks.startswith("'") else teks


def missing_reason(sel: Cell) -> str | None:
    """Words of a missing value ("kosong" for an empty cell), None when the cell says something."""
    return _missing(clean(sel))


def _missing(teks: str) -> str | None:
    inti = teks[1:-1].strip() if teks.startswith("(") and teks.endswith(")") else teks
    if not inti:
        return "kosong"
    return teks if inti in STRIP or inti.lower() in KOSONG else None


def split_cell(sel: Cell) -> Bagian | Keliru:
    """Parts of a cell of a number column, whatever its decimal style."""
    tanda = marks(sel)
    if not tanda:
        return _split_text(str(sel))
    if (keliru := _refused_mark(tanda)) is not None:
        return keliru
    bagian = _typed(clean(sel)) if "angka" in tanda else _split_text(str(sel))
    if "gabung" in tanda and isinstance(bagian, Bagian) and bagian.inti:
        return Keliru("satu angka digabung untuk beberapa sel", "lepaskan gabungan dan isi tiap sel")
    return bagian


@lru_cache(maxsize=20_000)
def _split_text(sel: str) -> Bagian | Keliru:
    teks = clean(sel)
    if (alasan := _missing(teks)) is not None:
        return Bagian(alasan=alasan)
    if len(teks) > MAKS_HURUF:
        return Keliru("kalimat, bukan angka", TULIS)
    if ARAH.search(teks):
        return Keliru("ada tanda arah tulisan yang tersembunyi", "ketik ulang isinya")
    if teks[0] in "\u2013\u2014" and teks[1:2].isdigit():
        teks = "-" + teks[1:]
    return _number(teks) or _grade(teks) or _unreadable(teks)


def _refused_mark(tanda: frozenset[str]) -> Keliru | None:
    if "rumus_kosong" in tanda:
        return Keliru("rumus tanpa hasil tersimpan", "buka di Excel, simpan, atau tempel sebagai nilai")
    if "galat" in tanda:
        return Keliru("rumusnya gagal", "perbaiki rumus atau kosongkan sel")
    if "tanggal" in tanda:
        return Keliru("sel ini berformat tanggal, bukan angka", "ubah format sel menjadi angka lalu ketik ulang nilainya")
    if "skala" in tanda:
        return Keliru("format sel menampilkan angka yang seribu kali atau lebih kecil daripada yang tersimpan", FORMAT_BIASA)
    return Keliru("sel berisi BENAR/SALAH, bukan angka", TULIS) if "logika" in tanda else None


def _typed(teks: str) -> Bagian:
    return Bagian(teks.lstrip("-").rstrip("%"), teks.startswith("-"), teks.endswith("%"), pasti=True)


def _number(teks: str, predikat: str = "") -> Bagian | None:
    cocok = ANGKA.fullmatch(teks)
    if cocok is None or sum(h.isdigit() for h in cocok["inti"]) > MAKS_DIGIT:
        return None
    catatan = (cocok["catatan"] or "").strip()
    if catatan and catatan[0] != "*" and not DESIMAL.search(cocok["inti"]):
        return None
    return Bagian(cocok["inti"], cocok["minus"] == "-", bool(cocok["persen"]), predikat, "", catatan)


def _grade(teks: str) -> Bagian | None:
    """A grade alone, or a grade and a number side by side: "BB (76,45)"."""
    if NILAI_HURUF.fullmatch(teks):
        return Bagian(predikat=teks)
    for pola in BERNILAI:
        if (cocok := pola.fullmatch(teks)) is not None:
            kata = cocok["kata"].strip()
            if kata in TANDA_KECIL:
                angka = _number(cocok["angka"].strip())
                return angka and replace(angka, catatan=f"({kata})")
            return None if BUKAN_PREDIKAT.search(kata) else _number(cocok["angka"].strip(), kata)
    return None


def _unreadable(teks: str) -> Keliru:
    if teks.startswith("="):
        return Keliru("berisi rumus, bukan hasilnya", "tempel sebagai nilai")
    if teks.startswith("#"):
        return Keliru("rumusnya gagal", "perbaiki rumus atau kosongkan sel")
    if ILMIAH.fullmatch(teks):
        return Keliru("angka disingkat dengan E oleh program lembar kerja", "ubah format kolom menjadi angka lalu simpan ulang")
    if DALAM_KURUNG.fullmatch(teks):
        return Keliru("angka dalam kurung dapat berarti negatif", "tulis dengan tanda minus atau tanpa kurung")
    if teks.lower() == "nihil":
        return Keliru("nihil dapat berarti 0 atau tidak ada", "tulis 0, atau kosongkan")
    return Keliru("bukan angka", TULIS)
