"""The region tables as look-ups: names, types, aliases, doubtful spellings, codes of two systems."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from ingest.sel.kode import Kode
from ingest.sel.nama import parse

# The rules of ambigu.csv that let a doubtful name through; any other rule asks.
ATURAN = re.compile(
    r"^(?P<kode>\d\d(?:\.\d\d)?)(?: (?:bila (?P<kal>berkas hanya memuat Kalimantan)|untuk data (?P<sejak>\d{4}) ke atas"
    r"|(?P<ingat>dengan peringatan)))?(?:;.*)?$"
)


@dataclass(frozen=True)
class AturanAmbigu:
    """A row of ambigu.csv as a rule: who it may be and when it may pass without asking."""

    kandidat: tuple[str, ...]
    kode: str = ""
    hanya_kalimantan: bool = False
    sejak: int | None = None
    peringatan: str = ""
    sebab: str = ""


@dataclass(frozen=True)
class RujukanWilayah:
    """The reference tables as look-ups; build once with from_tables."""

    jenis: Mapping[str, str]
    nama: Mapping[str, str]
    ibu_kota: Mapping[str, str]
    resmi: Mapping[tuple[str, str], str]
    pendek: Mapping[str, tuple[str, ...]]
    alias: Mapping[str, tuple[str, str]]
    alias_berjenis: Mapping[tuple[str, str], str]
    ambigu: Mapping[str, AturanAmbigu]
    kode: Kode

    @classmethod
    def from_tables(cls, wilayah: pd.DataFrame, alias: pd.DataFrame, ambigu: pd.DataFrame) -> "RujukanWilayah":
        """From wilayah.csv, alias.csv and ambigu.csv read as text."""
        baris = wilayah.fillna("").to_dict("records")
        pendek: dict[str, list[str]] = {}
        for w in baris:
            for kunci in dict.fromkeys((parse(w["nama_pendek"]).utuh, parse(w["nama_resmi"]).sisa)):
                pendek.setdefault(kunci, []).append(w["kode"])
        daftar = _aliases(baris, alias.fillna("").to_dict("records"), pendek)
        berjenis = {(n.jenis, n.sisa): kode for tulisan, kode, _ in daftar if (n := parse(tulisan)).jenis}
        return cls(
            jenis={w["kode"]: w["tingkat"] for w in baris},
            nama={w["kode"]: w["nama_resmi"] for w in baris},
            ibu_kota={w["kode"]: parse(w["ibu_kota"]).utuh for w in baris},
            resmi={(n.jenis, n.sisa): w["kode"] for w in baris if (n := parse(w["nama_resmi"])).jenis},
            pendek={k: tuple(v) for k, v in pendek.items()},
            alias={parse(t).utuh: (kode, catatan) for t, kode, catatan in daftar},
            alias_berjenis=berjenis,
            ambigu={parse(a["tulisan"]).utuh: _rule(a) for a in ambigu.fillna("").to_dict("records")},
            kode=Kode.from_rows(baris),
        )


def _aliases(
    wilayah: list[dict[str, str]], alias: list[dict[str, str]], pendek: dict[str, list[str]]
) -> list[tuple[str, str, str]]:
    """Alias, code and note. Abbreviations of the region list come first so that alias.csv has the last word."""
    # "Jambi" is given as the abbreviation of the province, yet a city bears the name too.
    singkatan = [(w["singkatan"], w["kode"], "") for w in wilayah if w["singkatan"] and parse(w["singkatan"]).utuh not in pendek]
    return singkatan + [(a["alias"], a["kode"], a["catatan"]) for a in alias]


def _rule(baris: dict[str, str]) -> AturanAmbigu:
    kandidat = tuple(baris["kandidat"].split("|"))
    sebab = baris["catatan"] or baris["aturan"]
    cocok = ATURAN.match(baris["aturan"])
    if cocok is None:
        return AturanAmbigu(kandidat, sebab=sebab)
    sejak = int(cocok["sejak"]) if cocok["sejak"] else None
    return AturanAmbigu(kandidat, cocok["kode"], bool(cocok["kal"]), sejak, sebab if cocok["ingat"] else "", sebab)
