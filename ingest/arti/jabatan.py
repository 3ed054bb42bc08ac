"""Who answers for something: an office or a post, never a person (UU 27/2022)."""

import re
from collections.abc import Callable, Sequence

from ingest.arti.pribadi import BUKAN_ORANG
from ingest.baca.grid import Cell
from ingest.sel.nama import words
from ingest.sel.potongan import Keliru
from ingest.sel.sel import text

# The column that names who answers for a promise.
JABATAN = "penanggung_jawab"
GELAR = re.compile(
    r"(?:^|[\s,])(?:S|M|A)\.? ?(?:Sos|Si|Kom|Pd|Kes|Hut|Pt|STP|IP|AP|Ag|Psi|Farm|Kep|Ak|E|H|T|P|M|Kn|Hum|Eng|Sc|Th)\b\.?"
    r"|(?:^|[\s,])(?:Drs|Dra|Ir|Dr|dr|drg|Prof|Hj|Bpk|Bapak|Ibu|Sdr|Sdri)\.? +[A-Z]"
)
SEBUTAN = re.compile(
    r"\b(?:sekretaris|sekda\w*|setda\w*|asisten|staf ahli|bupati|gubernur|wali kota|walikota|kepala|camat|lurah|direktur|ketua|"
    r"koordinator|tim|pokja|satgas|kelompok kerja|unit|pemda|pemkab|pemkot|pemprov|pemko|perangkat daerah|opd|skpd|satker|"
    r"apip|irban|ukpbj|upp|ombudsman|perwakilan|kpk|kementerian|kemendagri|kemenpanrb|semua|seluruh|seksi|sub|humas|protokol|"
    r"inspektur|auditor|analis|pranata|pengawas|penelaah|pengelola|verifikator|evaluator|pejabat|penjabat|pelaksana|bendahara|"
    r"panitia|ppid|pptk|ppk|kpa|admin|operator|petugas|staf|pegawai|fungsional|kasubbag|kabag|kabid|kasi|plt|plh|pj|rektor|"
    r"dis[a-z]{3,}|bappe[a-z]+|bp[bk][a-z]+|bk[a-z]{2,}|kab[a-z]{2,}|lembaga|majelis|komisi|balai|loka|samsat|mpp|mal)\b"
)
# Two to five words that all begin with a capital letter: how people are called, and little else.
NAMA_ORANG = re.compile(r"(?:[A-Z][a-z']+|[A-Z]\.?)(?: (?:[A-Z][a-z']+|[A-Z]\.?|bin|binti|al)){1,4}")
CARA = "tulis jabatan atau perangkat daerahnya, misalnya Dinas Kesehatan"


def office(sel: Cell, daerah: Callable[[str], bool]) -> str | Keliru:
    """Text that names an office or a post, '' for none; what looks like a person is refused. `daerah`: is it a region."""
    hasil = text(sel)
    if isinstance(hasil, Keliru) or not looks_personal(hasil) or daerah(hasil):
        return hasil
    return Keliru("tampaknya nama orang; yang disimpan hanya jabatan atau perangkat daerah", CARA)


def looks_personal(teks: str) -> bool:
    """Whether a text reads like a person's name: a title of one, or capitalised words that name no body and no post."""
    lembaga = bool(BUKAN_ORANG.search(words(teks)) or SEBUTAN.search(words(teks)))
    if GELAR.search(teks):
        # "RSUD dr. H. Andi Abdurrahman Noor" is a hospital; a degree behind a comma is a person's all the same.
        return not lembaga or "," in teks
    return not lembaga and NAMA_ORANG.fullmatch(teks.strip()) is not None


def holds_offices(isi: Sequence[Cell], daerah: Callable[[str], bool]) -> bool:
    """Whether most cells of a column that says something name offices."""
    berisi = [sel for sel in isi if sel.strip()]
    return sum(1 for sel in berisi if looks_personal(sel) and not daerah(sel)) * 2 < max(len(berisi), 1)
