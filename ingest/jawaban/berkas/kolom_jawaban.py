"""The columns of a file of answers, as survey tools write them: one header row, or two of SurveyMonkey."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.baca.grid import Cell, Dokumen, Grid, is_blank
from ingest.jawaban.berkas.isi_jawaban import Isi, coded
from ingest.jawaban.berkas.jawaban_besar import coded_answers
from ingest.jawaban.berkas.kolom_pilihan import GARIS, Opsi, apart
from ingest.sel.kata_judul import tokens
from ingest.sel.potongan import clean
from ingest.temuan import Ditolak, Temuan, refuse

# What SurveyMonkey writes under a question that has no choices of its own.
BARIS_KEDUA = frozenset({"response", "open ended response", "tanggapan", "tanggapan terbuka", "respons", "respons terbuka"})
SURVEYMONKEY = "respondent id"
# ODK Central and Briefcase put groups before a name with a hyphen; such names have no spaces.
TANDA_ODK = frozenset({"key", "meta instanceid", "instanceid"})
TANDA_ULANG = frozenset({"parent index", "parent table name", "parent key"})
JALUR_ODK = re.compile(r"[A-Za-z_][\w.]*(?:-[A-Za-z_][\w.]*)+")
MAKS_SEBUT = 20
NO_ANSWERS = refuse("tidak ada baris jawaban di bawah judul kolom", "unduh lagi hasil surveinya sebagai XLSX atau CSV")


@dataclass(frozen=True)
class KolomJawaban:
    """One column: its place in the sheet, its header, and what each respondent answered, '' for nothing.

    A column of one choice among several names its question and the choice, else both are ''.
    """

    letak: int
    judul: str
    isi: Isi
    soal: str = ""
    opsi: str = ""


@dataclass(frozen=True)
class Jawaban:
    """All columns of a sheet; `nomor` are the lines of its respondents as a person counts them."""

    lembar: str
    nomor: Sequence[int]
    kolom: tuple[KolomJawaban, ...]

    def sample(self, banyak: int) -> "Jawaban":
        """At most so many respondents, from everywhere in the file."""
        tiap = max(1, -(-len(self.nomor) // banyak))
        kolom = tuple(replace(k, isi=k.isi[::tiap]) for k in self.kolom)
        return replace(self, nomor=self.nomor[::tiap], kolom=kolom)


def answers(dokumen: Dokumen) -> Jawaban:
    """The columns of the sheet with most rows, of KoboToolbox's not one of parts that one respondent may fill in again and again.

    Raises Ditolak where no row follows a header.
    """
    tampak = [g for g in dokumen.grid if not g.tersembunyi]
    if not tampak:
        raise NO_ANSWERS
    if len(tampak) > 1:
        utama = [g for g in tampak if not _repeated(g)] or tampak
        tampak = [max(utama, key=lambda g: sum(1 for _ in g))]
    return coded_answers(tampak[0], _columns)


def _repeated(grid: Grid) -> bool:
    """Whether each row belongs to a row of another sheet."""
    judul = next((sel for _, sel in grid if not all(map(is_blank, sel))), ())
    return bool(TANDA_ULANG & {" ".join(tokens(s)) for s in judul})


def _columns(grid: Grid, baris: list[tuple[int, tuple[Cell, ...]]]) -> Jawaban:
    if len(baris) < 2:
        raise NO_ANSWERS
    satu = [clean(s) for s in baris[0][1]]
    kedua = _second(satu, [clean(s) for s in baris[1][1]])
    isi = baris[2:] if any(kedua) else baris[1:]
    if not isi:
        raise NO_ANSWERS
    if grid.pemisah and (salah := list(_torn(max(len(satu), len(kedua)), isi))):
        raise Ditolak(*salah[:MAKS_SEBUT])
    lebar = max(len(satu), len(kedua), *(len(sel) for _, sel in isi))
    judul, bawah = ([*n, *[""] * (lebar - len(n))] for n in (_carried(satu, kedua), kedua))
    kolom = [coded(clean(sel[k]) if k < len(sel) else "" for _, sel in isi) for k in range(lebar)]
    pilihan = apart(judul, bawah, kolom)
    nama, soal = _named([f"{j}: {b}" if b and not _plain(b) else j for j, b in zip(judul, bawah)], pilihan)
    semua = [
        KolomJawaban(k, n, kolom[k], soal.get(k, ""), pilihan[k].opsi if k in pilihan else "") for k, n in enumerate(nama)
    ]
    return Jawaban(grid.lembar, tuple(n for n, _ in isi), tuple(k for k in semua if k.judul and (k.soal or any(k.isi.beda))))


def _torn(lebar: int, isi: Sequence[tuple[int, tuple[Cell, ...]]]) -> Iterator[Temuan]:
    """Rows of a text file that do not fit its headers: one with cells beyond them, and a last one that alone is shorter.

    Spreadsheets leave out empty cells at the end of rows, of many rows at a time.
    """
    for nomor, sel in isi:
        if any(not is_blank(s) for s in sel[lebar:]):
            sebab = f"baris ini berisi {len(sel)} kolom, judulnya {lebar}"
            yield Temuan(nomor, "", "", sebab, "jawaban yang memuat pemisah kolom harus diapit tanda kutip; unduh sebagai XLSX")
    pendek = [nomor for nomor, sel in isi if len(sel) < lebar]
    if pendek == [isi[-1][0]]:
        sebab = f"baris terakhir terpotong: {len(isi[-1][1])} dari {lebar} kolom"
        yield Temuan(pendek[0], "", "", sebab, "berkasnya mungkin terunduh separuh; unduh lagi")


def _second(satu: Sequence[str], dua: Sequence[str]) -> list[str]:
    """The second header row of SurveyMonkey, empty where the second row is an answer."""
    tahu = any(_plain(b) for b in dua) or (satu and " ".join(tokens(satu[0])) == SURVEYMONKEY and not dua[0] and any(dua))
    return list(dua) if tahu else []


def _carried(satu: Sequence[str], kedua: Sequence[str]) -> list[str]:
    """Headers of the first row, over all columns of their question."""
    hasil, terakhir = [], ""
    for ke in range(max(len(satu), len(kedua))):
        judul = satu[ke] if ke < len(satu) else ""
        terakhir = judul or terakhir
        hasil.append(terakhir if kedua else judul)
    return hasil


def _plain(bawah: str) -> bool:
    """Whether the second row says no more than that here is the answer."""
    return " ".join(tokens(bawah)) in BARIS_KEDUA


def _named(judul: Sequence[str], pilihan: Mapping[int, Opsi]) -> tuple[list[str], dict[int, str]]:
    """Headers without the groups KoboToolbox and ODK put before them, told apart where two are the same; questions of choices.

    A group stands before several headers; "Kabupaten/Kota" and "Biaya/tarif" are words.
    """
    odk = bool(TANDA_ODK & {" ".join(tokens(j)) for j in judul})
    kelompok = Counter(_group(j, odk) for k, j in enumerate(judul) if k not in pilihan)
    pendek = [j if k in pilihan else _short(j, odk, kelompok) for k, j in enumerate(judul)]
    penuh = {p: {j for q, j in zip(pendek, judul) if q == p} for p, n in Counter(pendek).items() if n > 1}
    nama = _counted([j if len(penuh.get(p, ())) > 1 else p for p, j in zip(pendek, judul)])
    soal: dict[int, str] = {}
    for k, o in pilihan.items():
        soal[k] = nama[o.induk] if o.induk >= 0 else _short(o.soal, odk, kelompok) + (f" ({o.ke + 1})" if o.ke else "")
        nama[k] = soal[k] + judul[k].removeprefix(o.soal) if judul[k].startswith(o.soal) else judul[k]
    return _counted(nama), soal


def _short(judul: str, odk: bool, kelompok: Counter[str]) -> str:
    awal = _group(judul, odk)
    return judul[len(awal) + 1:].strip() if awal and kelompok[awal] > 1 else judul


def _group(judul: str, odk: bool) -> str:
    """What stands before the last part of a path, '' for none."""
    if odk and JALUR_ODK.fullmatch(judul):
        return judul.rsplit("-", 1)[0]
    return judul.rsplit(GARIS, 1)[0] if GARIS in judul else ""


def _counted(nama: Sequence[str]) -> list[str]:
    ke: Counter[str] = Counter()
    hasil = []
    for n in nama:
        ke[n] += 1
        hasil.append(n if not n or ke[n] == 1 else f"{n} ({ke[n]})")
    return hasil
