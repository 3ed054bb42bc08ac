"""Region codes as people and spreadsheets leave them: dotted, eaten by number formats, of two systems."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ingest.sel.potongan import clean

KEMENDAGRI, BPS = "kemendagri", "bps"
BERTITIK = re.compile(r"([0-9]{2})[.,]([0-9]{2})")
# A number format ate the last zero: 62.10 became 62.1, and 31 became 31.0.
TERMAKAN = re.compile(r"([0-9]{2})[.,]([0-9])")
TANPA_TITIK = re.compile(r"([0-9]{2}|[0-9]{4})(?:[.,]0)?")
# Provinces as BPS writes them among regencies: 6300.
PROVINSI_PENUH = re.compile(r"([0-9]{2})[.,]?00")
LEBIH_DALAM = re.compile(r"[0-9]{2}[.,][0-9]{2}[.,][0-9]{2}([.,][0-9]{4})?|[0-9]{6,10}")


@dataclass(frozen=True)
class CaraKode:
    """What a typed code can mean: candidates by system; one certain code when they agree."""

    pasti: str = ""
    kandidat: tuple[str, ...] = ()
    sebab: str = ""


@dataclass(frozen=True)
class Kode:
    """Codes of both systems: Kemendagri digits and BPS digits to the Kemendagri code."""

    dikenal: frozenset[str]
    kemendagri: Mapping[str, str]
    bps: Mapping[str, str]

    @classmethod
    def from_rows(cls, wilayah: list[dict[str, str]]) -> "Kode":
        """From the rows of wilayah.csv."""
        return cls(
            frozenset(w["kode"] for w in wilayah),
            {w["kode"].replace(".", ""): w["kode"] for w in wilayah},
            {w["kode_bps"]: w["kode"] for w in wilayah if w["kode_bps"]},
        )


def looks_like_code(tulisan: str) -> bool:
    """Digits and dots only."""
    return bool(re.fullmatch(r"[0-9][0-9.,]*", clean(tulisan)))


def read_code(tulisan: str, kode: Kode, sistem: str = "") -> CaraKode:
    """Meaning of a typed code. `sistem`: kemendagri or bps when the analyst has said which.

    A code without a dot counts only if both systems mean the same region or the system is
    said (wilayah.md): BPS 6206 is Sukamara, Kemendagri 62.06 is Katingan.
    """
    teks = clean(tulisan)
    if LEBIH_DALAM.fullmatch(teks):
        return CaraKode(sebab="kode kecamatan atau desa, bukan kabupaten/kota atau provinsi")
    if (cocok := PROVINSI_PENUH.fullmatch(teks)) is not None and cocok[1] != "00":
        return _undotted(cocok[1], kode, sistem)
    if (cocok := BERTITIK.fullmatch(teks)) is not None:
        return _dotted(f"{cocok[1]}.{cocok[2]}", kode, sistem)
    if (cocok := TANPA_TITIK.fullmatch(teks)) is not None:
        return _undotted(cocok[1], kode, sistem)
    if (cocok := TERMAKAN.fullmatch(teks)) is not None:
        return _dotted(f"{cocok[1]}.{cocok[2]}0", kode, sistem)
    return CaraKode(sebab="bukan bentuk kode wilayah")


def _dotted(teks: str, kode: Kode, sistem: str) -> CaraKode:
    if sistem == BPS:
        return _undotted(teks.replace(".", ""), kode, sistem)
    if teks in kode.dikenal:
        return CaraKode(teks)
    return CaraKode(sebab=f"kode {teks} tidak ada dalam daftar Kemendagri")


def _undotted(angka: str, kode: Kode, sistem: str) -> CaraKode:
    dalam_negeri, statistik = kode.kemendagri.get(angka, ""), kode.bps.get(angka, "")
    if angka == "00":
        return CaraKode("00")
    if sistem:
        pasti = statistik if sistem == BPS else dalam_negeri
        return CaraKode(pasti, (), "" if pasti else f"kode {angka} tidak ada dalam daftar {sistem.upper()}")
    if dalam_negeri and dalam_negeri == statistik:
        return CaraKode(dalam_negeri)
    kandidat = tuple(dict.fromkeys(k for k in (dalam_negeri, statistik) if k))
    if not kandidat:
        return CaraKode(sebab=f"kode {angka} tidak dikenal")
    return CaraKode("", kandidat, f"kode {angka} tanpa titik; sebutkan sistemnya, Kemendagri atau BPS")
