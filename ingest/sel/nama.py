"""Region names made comparable: the steps of normalising, and a prefix that says the type."""

import re
import unicodedata
from dataclasses import dataclass

KABUPATEN, KOTA, PROVINSI = "kabupaten", "kota", "provinsi"
# Ways to write the type before a name.
AWALAN = {
    KABUPATEN: ("kab", "kabupaten", "pemkab", "pemda kab", "pemda kabupaten", "pemerintah kab", "pemerintah kabupaten",
                "pemerintah daerah kab", "pemerintah daerah kabupaten"),
    KOTA: ("kota", "pemko", "pemkot", "kotamadya", "kodya", "pemda kota", "pemerintah kota", "pemerintah daerah kota",
           "pemerintah kotamadya"),
    PROVINSI: ("prov", "prop", "provinsi", "propinsi", "pemprov", "pemprop", "pemda prov", "pemda provinsi", "pemerintah prov",
               "pemerintah provinsi", "pemerintah propinsi", "pemerintah daerah provinsi"),
}
URUT = sorted(((kata, jenis) for jenis, semua in AWALAN.items() for kata in semua), key=lambda a: -len(a[0]))
INISIAL = re.compile(r"\b(?:[a-z]\.){2,}[a-z]?(?![a-z])")
LEKAT = re.compile(r"^(kab|kota|prov|prop|pemkab|pemkot|pemko|pemprov)\.(?=[a-z])")
BUKAN_HURUF = re.compile(r"[^a-z0-9]+")
ADMINISTRASI = re.compile(r"^(administrasi|adm) ")


@dataclass(frozen=True)
class Nama:
    """A name ready to compare: `utuh` and `sisa` are keys without spaces, `jenis` the type its prefix says or empty."""

    utuh: str
    jenis: str
    sisa: str


def words(tulisan: str) -> str:
    """Lower case words with single spaces: `KAB.KOTABARU` is `kab kotabaru`, `H.S.S.` is `hss`."""
    teks = unicodedata.normalize("NFKC", tulisan).replace("\u00a0", " ").lower()
    teks = INISIAL.sub(lambda cocok: cocok.group().replace(".", ""), teks.strip())
    teks = LEKAT.sub(r"\1 ", teks)
    return BUKAN_HURUF.sub(" ", teks).strip()


def parse(tulisan: str) -> Nama:
    """Keys and type of a typed name; the prefix is cut only at a word boundary."""
    teks = words(tulisan)
    utuh = teks.replace(" ", "")
    for kata, jenis in URUT:
        if teks.startswith(kata + " "):
            sisa = ADMINISTRASI.sub("", teks[len(kata) + 1 :])
            return Nama(utuh, jenis, sisa.replace(" ", ""))
    return Nama(utuh, "", utuh)
