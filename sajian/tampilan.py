"""The view: every choice a person can make, as one URL."""

import re
from collections.abc import Iterable, Mapping
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
# Free words, and keys of a paparan and of a slide.
BEBAS, BERKUNCI = ("rinci", "cari", "rakor"), ("paparan", "salindia")
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

    @property
    def provinsi(self) -> tuple[str, ...]:
        """Codes of the provinces of Kalimantan that there are."""
        return tuple(p for p in PROVINSI if p in self.wilayah)


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

    def query(self) -> dict[str, str]:
        """URL keys and values: province and year always, the others when they differ from the default."""
        isi = {f.name: getattr(self, f.name) for f in fields(self) if f.compare}
        beda = {n: v for n, v in isi.items() if n in ("prov", "tahun") or v != getattr(Tampilan, n)}
        return {n: "1" if v is True else str(v) for n, v in beda.items()}

    def url(self, halaman: str = "") -> str:
        """Path with query string, for a link inside the dashboard."""
        return f"{halaman}?{urlencode(self.query())}"


def parse(query: Mapping[str, str], pilihan: Pilihan) -> Tampilan:
    """The view a URL asks for; whatever is unknown falls back to the default and is named in `abaikan`.

    URL values are hostile: only known codes, years and words pass, free text is cut to 80 characters.
    """
    bawaan: dict[str, Any] = {"tahun": pilihan.tahun_bawaan, "indikator": pilihan.indikator_bawaan, "x": pilihan.indikator_bawaan,
              "y": pilihan.indikator_kedua}
    boleh = _choices(pilihan)
    isi: dict[str, Any] = {kunci: nilai[query[kunci]] for kunci, nilai in boleh.items() if query.get(kunci) in nilai}
    isi |= {kunci: query[kunci] for kunci in BERKUNCI if POLA_PAPARAN.fullmatch(query.get(kunci, ""))}
    if "daerah" in isi:
        isi["prov"] = province(isi["daerah"])
    abaikan = tuple(kunci for kunci in (*boleh, *BERKUNCI) if query.get(kunci) and kunci not in isi)
    isi |= {kunci: "".join(c for c in query.get(kunci, "") if c.isprintable())[:MAKS_PANJANG] for kunci in BEBAS}
    return Tampilan(**bawaan | isi, abaikan=abaikan)


def _choices(pilihan: Pilihan) -> dict[str, dict[str, Any]]:
    """What may be chosen by URL key: each value by the way it is written."""
    daerah = [k for k in pilihan.wilayah if "." in k and in_kalimantan(k)]
    nomor = range(pilihan.versi + 1)
    isi: dict[str, Iterable[str | int]] = {
        "daerah": daerah, "prov": pilihan.provinsi, "tahun": pilihan.tahun, "tahun2": (0, *pilihan.tahun), "banding": BANDING,
        "indikator": pilihan.indikator, "lingkup": LINGKUP, "lihat": LIHAT, "bentuk": BENTUK, "x": pilihan.indikator,
        "y": pilihan.indikator, "bagian": BAGIAN, "keadaan": KEADAAN, "ambang": AMBANG, "periode": PERIODE, "warna": WARNA,
        "versi": nomor, "batch": nomor, "dari": (-1, *nomor), "ke": nomor,
    }
    return {kunci: {str(v): v for v in nilai} for kunci, nilai in isi.items()} | {"latihan": {"0": False, "1": True}}


def asked_version(query: Mapping[str, str], terbaru: int) -> int:
    """The version number a URL asks for, 0 for the newest or an unknown one."""
    return {str(n): n for n in range(terbaru + 1)}.get(query.get("versi", ""), 0)
