"""Whether a text reads like a person, or like a body, a post or a place."""

import re

from ingest.sel.nama import words

# Words of bodies and places: a column of such names is not one of people.
BUKAN_ORANG = re.compile(
    r"\b(dinas|badan|kantor|kecamatan|kelurahan|desa|puskesmas|rsud|rs|rumah|sekretariat|inspektorat|biro|bagian|bidang|kab|"
    r"kabupaten|kota|provinsi|pemerintah|pemkab|pemkot|pemko|pemprov|uptd|upt|satpol|dprd|sekolah|smp|sma|smk|sd|bumd|perumda)\b"
)
GELAR = re.compile(
    r"(?:^|[\s,])(?:S|M|A)\.? ?(?:Sos|Si|Kom|Pd|Kes|Hut|Pt|STP|IP|AP|Ag|Psi|Farm|Kep|Ak|E|H|T|P|M|Kn|Hum|Eng|Sc|Th)\b\.?"
    r"|(?:^|[\s,])(?:Drs|Dra|Ir|Dr|dr|drg|Prof|H|Hj|Bpk|Bapak|Ibu|Sdr|Sdri)\.? +[A-Z]"
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


def names_body(teks: str) -> bool:
    """Whether a text names a body, a place or a post."""
    return bool(BUKAN_ORANG.search(words(teks)) or SEBUTAN.search(words(teks)))


def looks_personal(teks: str) -> bool:
    """Whether a text reads like a person's name: a title of one, or capitalised words that name no body and no post."""
    lembaga = names_body(teks)
    if GELAR.search(teks):
        # "RSUD dr. H. Andi Abdurrahman Noor" is a hospital; a degree behind a comma is a person's all the same.
        return not lembaga or "," in teks
    return not lembaga and NAMA_ORANG.fullmatch(teks.strip()) is not None
