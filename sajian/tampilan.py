"""The view: every choice a person can make, as one URL."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from store.dasar.kode import PERIODE, PROVINSI, in_kalimantan, province

BANDING = ("nasional", "provinsi", "kalimantan", "target", "ambang", "tahun_lalu")
LINGKUP = ("provinsi", "kalimantan", "provinsi_kalimantan", "semua_provinsi", "pilihan")
# The scope of regions a person names one by one, and how many they may be.
PILIHAN, MAKS_PILIHAN = "pilihan", 20
WARNA = ("biasa", "aman")
AMBANG = ("asli", "sekarang")
BAGIAN = ("indikator", "ambang", "cara", "sumber", "beda", "kosong", "berkas")
LIHAT = ("peringkat", "dua_tahun", "perjalanan", "semua")
BENTUK = ("kab", "prov", "petak")
# How the address names the newest figure of each region instead of a year.
TERBARU = "terbaru"
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
    versi: int = 0
    indikator_bawaan: str = "spi_indeks"
    indikator_kedua: str = "ombudsman_kepatuhan"
    kelompok: tuple[str, ...] = ()

    @property
    def provinsi(self) -> tuple[str, ...]:
        """Codes of the provinces of Kalimantan that there are."""
        return tuple(p for p in PROVINSI if p in self.wilayah)

    @cached_property
    def boleh(self) -> Mapping[str, Mapping[str, Any]]:
        """What may be chosen by URL key: each value by the way it is written."""
        daerah = [k for k in self.wilayah if "." in k and in_kalimantan(k)]
        nomor = range(self.versi + 1)
        isi: dict[str, Iterable[str | int]] = {
            "daerah": daerah, "prov": self.provinsi, "tahun": self.tahun, "tahun2": (0, *self.tahun), "banding": BANDING,
            "indikator": self.indikator, "lingkup": LINGKUP, "lihat": LIHAT, "bentuk": BENTUK, "x": self.indikator,
            "y": self.indikator, "kelompok": self.kelompok, "bagian": BAGIAN, "keadaan": KEADAAN, "ambang": AMBANG,
            "periode": PERIODE, "warna": WARNA, "versi": nomor, "batch": nomor, "dari": (-1, *nomor), "ke": nomor,
        }
        boleh: dict[str, dict[str, Any]] = {kunci: {str(v): v for v in nilai} for kunci, nilai in isi.items()}
        boleh["tahun"] |= {TERBARU: 0}
        return boleh | {"latihan": {"0": False, "1": True}}


@dataclass(frozen=True)
class Tampilan:
    """One view of the dashboard; prints itself as a query string and reads itself back.

    With `terbaru` every region shows its newest figure, each of its own year, and `tahun` is the newest year there is.
    `versi` freezes the figures at a number of the ledger (0 = newest). `batch`, `dari` and `ke` are the batch
    opened and the versions compared on the history page (`ke` 0 = newest, `dari` -1 = the one before `ke`).
    `paparan` and `salindia` are the keys of the paparan being put together and of its slide on screen.
    `pilih` are the codes of the scope `pilihan`, all kabupaten/kota or all provinces, joined by commas; the region in view
    where it is empty. `abaikan` names the URL keys whose value was not understood and fell back to the default.
    """

    prov: str = "63"
    daerah: str = ""
    tahun: int = 0
    terbaru: bool = False
    banding: str = "nasional"
    indikator: str = "spi_indeks"
    lingkup: str = "provinsi"
    pilih: str = ""
    tahun2: int = 0
    lihat: str = "peringkat"
    bentuk: str = "kab"
    x: str = "spi_indeks"
    y: str = "ombudsman_kepatuhan"
    rinci: str = ""
    cari: str = ""
    bagian: str = "indikator"
    rakor: str = ""
    kelompok: str = ""
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

    @property
    def terpilih(self) -> tuple[str, ...]:
        """Codes of the regions chosen one by one, the region in view where none are."""
        return tuple((self.pilih or self.kode).split(","))

    @property
    def pilihan_tahun(self) -> int:
        """The year chosen, 0 for the newest figure of each region."""
        return 0 if self.terbaru else self.tahun

    @property
    def setahun(self) -> str:
        """' 2024' in a sentence about the figures in view, '' where they are of no one year."""
        return "" if self.terbaru else f" {self.tahun}"

    @property
    def pada(self) -> str:
        """' pada tahun ini' where something is absent, '' where figures of every year were looked for."""
        return "" if self.terbaru else " pada tahun ini"

    @property
    def akhiran(self) -> str:
        """' 2024' or ', angka terbaru', behind what a title is about."""
        return ", angka terbaru" if self.terbaru else f" {self.tahun}"

    @property
    def lalu(self) -> str:
        """'2023', the year before the one in view; 'tahun sebelumnya' where each figure has a year of its own."""
        return "tahun sebelumnya" if self.terbaru else str(self.tahun - 1)

    def ganti(self, **pilihan: str | int | bool) -> "Tampilan":
        """The same view with other choices; a new province drops the kabupaten/kota of the old one.

        `pilihan_tahun` 0 asks for the newest figures; a year asks for that year.
        """
        baru: dict[str, Any] = dict(pilihan)
        tahun = baru.pop("pilihan_tahun", baru.get("tahun"))
        if tahun is not None:
            baru |= {"terbaru": tahun == 0} | ({"tahun": tahun} if tahun else {})
        if "prov" in baru and "daerah" not in baru and not self.daerah.startswith(str(baru["prov"])):
            baru["daerah"] = ""
        if baru.get("daerah"):
            baru["prov"] = province(str(baru["daerah"]))
        return replace(self, **baru)

    def query(self) -> dict[str, str]:
        """URL keys and values: province and year always, the others when they differ from the default."""
        isi = {f.name: getattr(self, f.name) for f in fields(self) if f.compare and f.name != TERBARU}
        isi["tahun"] = TERBARU if self.terbaru else self.tahun
        beda = {n: v for n, v in isi.items() if n in ("prov", "tahun") or v != getattr(Tampilan, n)}
        return {n: "1" if v is True else str(v) for n, v in beda.items()}

    def url(self, halaman: str = "") -> str:
        """Path with query string, for a link inside the dashboard."""
        return f"{halaman}?{urlencode(self.query())}"


def parse(query: Mapping[str, str], pilihan: Pilihan) -> Tampilan:
    """The view a URL asks for; whatever is unknown falls back to the default and is named in `abaikan`.

    URL values are hostile: only known codes, years and words pass, free text is cut to 80 characters.
    """
    bawaan: dict[str, Any] = {
        "tahun": 0, "indikator": pilihan.indikator_bawaan, "x": pilihan.indikator_bawaan, "y": pilihan.indikator_kedua,
    }
    boleh = pilihan.boleh
    isi: dict[str, Any] = {kunci: nilai[query[kunci]] for kunci, nilai in boleh.items() if query.get(kunci) in nilai}
    isi |= {kunci: query[kunci] for kunci in BERKUNCI if POLA_PAPARAN.fullmatch(query.get(kunci, ""))}
    if "daerah" in isi:
        isi["prov"] = province(isi["daerah"])
    abaikan = tuple(kunci for kunci in (*boleh, *BERKUNCI) if query.get(kunci) and kunci not in isi)
    isi |= {kunci: "".join(c for c in query.get(kunci, "") if c.isprintable())[:MAKS_PANJANG] for kunci in BEBAS}
    isi["pilih"], utuh = chosen(query.get("pilih", ""), pilihan)
    abaikan += () if utuh else ("pilih",)
    isi = bawaan | isi
    isi |= {"terbaru": not isi["tahun"], "tahun": isi["tahun"] or max(pilihan.tahun)}
    return Tampilan(**isi, abaikan=abaikan)


def chosen(teks: str, pilihan: Pilihan) -> tuple[str, bool]:
    """The codes of a list that may be compared, joined by commas, and whether those are all of it.

    Only regions of Kalimantan, each once, of the class of the first, at most MAKS_PILIHAN.
    """
    diminta = teks.split(",") if teks else []
    ada = [k for k in dict.fromkeys(diminta) if k in pilihan.wilayah and in_kalimantan(k)]
    setingkat = [k for k in ada if ("." in k) == ("." in ada[0])][:MAKS_PILIHAN]
    return ",".join(setingkat), setingkat == diminta


def asked_version(query: Mapping[str, str], terbaru: int) -> int:
    """The version number a URL asks for, 0 for the newest or an unknown one."""
    return {str(n): n for n in range(terbaru + 1)}.get(query.get("versi", ""), 0)
