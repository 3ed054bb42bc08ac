"""The view: every choice a person can make, as one URL."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any
from urllib.parse import urlencode

from store.kode import PERIODE, PROVINSI, in_kalimantan, province

BANDING = ("nasional", "provinsi", "kalimantan", "ambang", "tahun_lalu")
LINGKUP = ("provinsi", "kalimantan", "semua_provinsi")
WARNA = ("biasa", "aman")
AMBANG = ("asli", "sekarang")
BAGIAN = ("indikator", "ambang", "cara", "sumber", "beda", "kosong", "berkas")
LIHAT = ("peringkat", "dua_tahun", "perjalanan", "semua")
BENTUK = ("kab", "prov", "petak")
KEADAAN = ("", "terlambat", "belum", "berjalan", "selesai", "batal")
MAKS_PANJANG = 80
POLA_PAPARAN = re.compile(r"[a-z0-9]{8}")


@dataclass(frozen=True)
class Pilihan:
    """What the data allow: the values a choice may take; `versi` is the newest number of the ledger."""

    wilayah: frozenset[str]
    indikator: frozenset[str]
    tahun: tuple[int, ...]
    tahun_bawaan: int
    versi: int = 0
    indikator_bawaan: str = "spi_indeks"
    indikator_kedua: str = "ombudsman_kepatuhan"


@dataclass(frozen=True)
class Tampilan:
    """One view of the dashboard; prints itself as a query string and reads itself back.

    `versi` freezes the figures at a number of the ledger (0 = newest). `batch`, `dari` and `ke` are the batch
    opened and the versions compared on the history page (`ke` 0 = newest, `dari` -1 = the one before `ke`).
    `paparan` and `salindia` are the keys of the paparan being put together and of its slide on screen.
    `abaikan` names the URL keys whose value was not understood and fell back to the default.
    """

    prov: str = "63"
    daerah: str = ""
    tahun: int = 0
    banding: str = "nasional"
    indikator: str = "spi_indeks"
    lingkup: str = "provinsi"
    tahun2: int = 0
    lihat: str = "peringkat"
    bentuk: str = "kab"
    x: str = "spi_indeks"
    y: str = "ombudsman_kepatuhan"
    rinci: str = ""
    cari: str = ""
    bagian: str = "indikator"
    rakor: str = ""
    keadaan: str = ""
    ambang: str = "asli"
    periode: str = ""
    warna: str = "biasa"
    latihan: bool = False
    versi: int = 0
    batch: int = 0
    dari: int = -1
    ke: int = 0
    paparan: str = ""
    salindia: str = ""
    abaikan: tuple[str, ...] = field(default=(), compare=False)

    @property
    def kode(self) -> str:
        """Code of the region in view: the kabupaten/kota if chosen, else the province."""
        return self.daerah or self.prov

    def ganti(self, **pilihan: str | int | bool) -> "Tampilan":
        """The same view with other choices; a new province drops the kabupaten/kota of the old one."""
        baru: dict[str, Any] = dict(pilihan)
        if "prov" in baru and "daerah" not in baru and not self.daerah.startswith(str(baru["prov"])):
            baru["daerah"] = ""
        if baru.get("daerah"):
            baru["prov"] = province(str(baru["daerah"]))
        return replace(self, **baru)

    def query(self, *, hanya: tuple[str, ...] | None = None) -> dict[str, str]:
        """URL keys and values: province and year always, the others when they differ from the default."""
        keluar: dict[str, str] = {}
        for f in fields(self):
            nilai = getattr(self, f.name)
            if f.name == "abaikan" or (hanya is not None and f.name not in hanya):
                continue
            if f.name in ("prov", "tahun") or nilai != f.default:
                keluar[f.name] = "1" if nilai is True else str(nilai)
        return keluar

    def url(self, halaman: str = "") -> str:
        """Path with query string, for a link inside the dashboard."""
        return f"{halaman}?{urlencode(self.query())}"


def parse(query: Mapping[str, str], pilihan: Pilihan) -> Tampilan:
    """The view a URL asks for; whatever is unknown falls back to the default and is named in `abaikan`.

    URL values are hostile: only known codes, years and words pass, free text is cut to 80 characters.
    """
    baca = _Pembaca(query)
    daerah = baca.one("daerah", {k for k in pilihan.wilayah if "." in k and in_kalimantan(k)}, "")
    prov = province(daerah) or baca.one("prov", set(PROVINSI), "63")
    tahun = int(baca.one("tahun", {str(t) for t in pilihan.tahun}, str(pilihan.tahun_bawaan)))
    tahun2 = int(baca.one("tahun2", {str(t) for t in pilihan.tahun}, "0"))
    return Tampilan(
        prov=prov, daerah=daerah, tahun=tahun, tahun2=tahun2,
        banding=baca.one("banding", set(BANDING), "nasional"),
        indikator=baca.one("indikator", set(pilihan.indikator), pilihan.indikator_bawaan),
        lingkup=baca.one("lingkup", set(LINGKUP), "provinsi"),
        lihat=baca.one("lihat", set(LIHAT), "peringkat"),
        bentuk=baca.one("bentuk", set(BENTUK), "kab"),
        x=baca.one("x", set(pilihan.indikator), pilihan.indikator_bawaan),
        y=baca.one("y", set(pilihan.indikator), pilihan.indikator_kedua),
        rinci=baca.free("rinci"), cari=baca.free("cari"),
        bagian=baca.one("bagian", set(BAGIAN), "indikator"),
        rakor=baca.free("rakor"), keadaan=baca.one("keadaan", set(KEADAAN), ""),
        ambang=baca.one("ambang", set(AMBANG), "asli"),
        periode=baca.one("periode", set(PERIODE), ""),
        warna=baca.one("warna", set(WARNA), "biasa"),
        latihan=baca.one("latihan", {"0", "1"}, "0") == "1",
        versi=baca.number("versi", 0, pilihan.versi), batch=baca.number("batch", 0, pilihan.versi),
        dari=baca.number("dari", -1, pilihan.versi), ke=baca.number("ke", 0, pilihan.versi),
        paparan=baca.key("paparan"), salindia=baca.key("salindia"),
        abaikan=tuple(baca.abaikan),
    )


def asked_version(query: Mapping[str, str], terbaru: int) -> int:
    """The version number a URL asks for, 0 for the newest or an unknown one."""
    return _Pembaca(query).number("versi", 0, terbaru)


class _Pembaca:
    """Reads one value after another and remembers the keys it had to ignore."""

    def __init__(self, query: Mapping[str, str]) -> None:
        self.query = query
        self.abaikan: list[str] = []

    def one(self, kunci: str, boleh: set[str], bawaan: str) -> str:
        nilai = self.query.get(kunci, "")
        if nilai == "" or nilai == bawaan:
            return bawaan
        if nilai in boleh:
            return nilai
        self.abaikan.append(kunci)
        return bawaan

    def number(self, kunci: str, bawaan: int, maks: int) -> int:
        """A whole number from 0 to `maks`, else the default."""
        nilai = self.query.get(kunci, "")
        if nilai in ("", str(bawaan)):
            return bawaan
        if nilai.isascii() and nilai.isdigit() and len(nilai) < 10 and int(nilai) <= maks:
            return int(nilai)
        self.abaikan.append(kunci)
        return bawaan

    def key(self, kunci: str) -> str:
        """Eight letters or digits, as keys of a paparan are; else ''."""
        nilai = self.query.get(kunci, "")
        if nilai and not POLA_PAPARAN.fullmatch(nilai):
            self.abaikan.append(kunci)
            return ""
        return nilai

    def free(self, kunci: str) -> str:
        return "".join(c for c in self.query.get(kunci, "") if c.isprintable())[:MAKS_PANJANG]
