"""Which columns are the choices of one question that allows several, each with a column of its own."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.sel.kata_judul import tokens

# KoboToolbox and ODK; their group paths have the same sign.
GARIS = "/"
ADA_TIDAK = frozenset({"", "0", "1", "0.0", "1.0", "true", "false"})
YA_SAJA = frozenset({"", "y"})
YA_TIDAK = frozenset({"", "ya", "tidak", "yes", "no", "n/a"})
# LimeSurvey: Q3[SQ001], Q3_SQ001, "Bentuk korupsi [Uang]", "Q3[SQ001]. Bentuk korupsi [Uang]".
KURUNG = re.compile(r"(?:\w+\[\w+\][.:]? +)?(?P<soal>.*?\S) *\[(?P<opsi>[^\[\]]+)\]")
BAWAH = re.compile(r"(?P<soal>\w+?)_(?P<opsi>SQ\w+|other)")
TANDA_LIMESURVEY = frozenset({"lastpage", "last page", "halaman terakhir", "startlanguage", "start language", "seed"})
# A choice with room for words of one's own.
LAINNYA = frozenset(tokens("other lainnya lain sebutkan specify"))


@dataclass(frozen=True)
class Opsi:
    """A choice; `induk`: place of the column that holds all choices of the question joined, -1 for none.

    `ke`: how many questions before it have the same label.
    """

    soal: str
    opsi: str
    induk: int = -1
    ke: int = 0


def apart(judul: Sequence[str], kedua: Sequence[str], isi: Sequence[Sequence[str]]) -> dict[int, Opsi]:
    """Columns that are choices, by place. `kedua`: what a second header row says, '' for none; `isi`: contents by column."""
    beda = [frozenset(i.casefold() for i in dict.fromkeys(k)) for k in isi]
    return _surveymonkey(judul, kedua, isi) | _bracketed(judul, beda) | _slashed(judul, beda)


def _slashed(judul: Sequence[str], beda: Sequence[frozenset[str]]) -> dict[int, Opsi]:
    calon = [i for i, j in enumerate(judul) if GARIS in j and beda[i] <= ADA_TIDAK and beda[i] != {""}]
    hasil = {i: o for i in calon if (o := _of_joined(i, judul, set(calon)))}
    sisa = [i for i in calon if i not in hasil]
    awal = Counter(a for i in sisa for a in _prefixes(judul[i]))
    semua = Counter(a for j in judul for a in _prefixes(j))
    for i in sisa:
        # Only choices stand behind the question; the shortest path that holds most of them is a group.
        utuh = [a for a in _prefixes(judul[i]) if awal[a] > 1 and awal[a] == semua[a]]
        if utuh:
            soal = max(utuh, key=lambda a: (awal[a], len(a)))
            hasil[i] = Opsi(soal, judul[i][len(soal) + 1:].strip(), ke=judul[:i].count(judul[i]))
    return hasil


def _of_joined(i: int, judul: Sequence[str], calon: set[int]) -> Opsi | None:
    """By the nearest column before it that holds all choices joined: two questions may have the same label."""
    induk = [k for k, j in enumerate(judul[:i]) if j and k not in calon and judul[i].startswith(j + GARIS)]
    if not induk:
        return None
    terpilih = max(induk, key=lambda k: (len(judul[k]), k))
    return Opsi(judul[terpilih], judul[i][len(judul[terpilih]) + 1:].strip(), terpilih)


def _prefixes(judul: str) -> list[str]:
    return [judul[:i] for i, huruf in enumerate(judul) if huruf == GARIS and i]


def _bracketed(judul: Sequence[str], beda: Sequence[frozenset[str]]) -> dict[int, Opsi]:
    limesurvey = bool(TANDA_LIMESURVEY & {" ".join(tokens(j)) for j in judul})
    kelompok: dict[str, list[tuple[int, str]]] = {}
    for i, j in enumerate(judul):
        if cocok := KURUNG.fullmatch(j) or BAWAH.fullmatch(j):
            kelompok.setdefault(cocok["soal"], []).append((i, cocok["opsi"]))
    hasil: dict[int, Opsi] = {}
    for soal, anggota in kelompok.items():
        tetap = [beda[i] for i, opsi in anggota if not _is_other(opsi)]
        isi = frozenset().union(*tetap)
        # Y alone is a box that was ticked; a matrix of yes and no has N as well.
        if len(tetap) > 1 and isi - {""} and (isi <= YA_SAJA or (limesurvey and isi <= YA_TIDAK)):
            hasil |= {i: Opsi(soal, opsi) for i, opsi in anggota}
    return hasil


def _surveymonkey(judul: Sequence[str], kedua: Sequence[str], isi: Sequence[Sequence[str]]) -> dict[int, Opsi]:
    kelompok: dict[str, list[int]] = {}
    for i, baris in enumerate(kedua):
        if baris:
            kelompok.setdefault(judul[i], []).append(i)
    hasil: dict[int, Opsi] = {}
    for soal, anggota in kelompok.items():
        sendiri = [i for i in anggota if set(isi[i]) <= {"", kedua[i]}]
        lain = [i for i in anggota if i not in sendiri]
        if len(sendiri) > 1 and any(any(isi[i]) for i in sendiri) and all(_is_other(kedua[i]) for i in lain):
            hasil |= {i: Opsi(soal, kedua[i]) for i in anggota}
    return hasil


def _is_other(opsi: str) -> bool:
    return bool(LAINNYA & set(tokens(opsi)))
