"""A typed region to a Kemendagri code: certain, asked, or unknown; never the nearest name by itself."""

import difflib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from ingest.daerah.rujukan_wilayah import AturanAmbigu, RujukanWilayah
from ingest.sel.kode import looks_like_code, read_code
from ingest.sel.nama import Nama, parse
from ingest.tabel.catatan_kaki import RINGKASAN
from store.dasar.kode import PROVINSI, province

NASIONAL = "00"
KALIMANTAN = frozenset(PROVINSI)
MIRIP = 0.75
BERIBU_KOTA = re.compile(r"([^()]*[^() ]) ?\(([^()]+)\)")
MAKS_USUL = 300
MAKS_INGAT = 100_000
Ejaan = Mapping[tuple[str, str], str]


@dataclass(frozen=True)
class Cocok:
    """A certain match. `cara`: kode, resmi, alias, pendek, ambigu or ejaan; `peringatan` is to be shown."""

    kode: str
    cara: str
    peringatan: str = ""


@dataclass(frozen=True)
class Ambigu:
    """More than one region, or one that needs a nod: ask."""

    kandidat: tuple[str, ...]
    sebab: str


@dataclass(frozen=True)
class TidakDikenal:
    """No region. `usul` are codes of the nearest names, to be confirmed by a person."""

    usul: tuple[str, ...]
    sebab: str


@dataclass(frozen=True)
class Ringkasan:
    """A total or average row, not a region: drop it or map it to 00 in so many words."""

    tulisan: str


Hasil = Cocok | Ambigu | TidakDikenal | Ringkasan


def spelling_key(tulisan: str, lingkup: Collection[str] = ()) -> tuple[str, str]:
    """Under which a confirmed spelling is remembered: its comparison key and the scope it was confirmed in."""
    return parse(tulisan).utuh, "|".join(sorted(lingkup))


def match(
    tulisan: str, lingkup: Collection[str], rujukan: RujukanWilayah,
    ejaan: Ejaan | None = None, tahun: int | None = None, sistem: str = "", usulkan: bool = True,
) -> Hasil:
    """Region of one typed name or code, by the rules of wilayah.md.

    `lingkup`: province codes the file is known to cover, empty when unknown; a match outside
    is asked. `ejaan`: spellings confirmed before, by spelling_key. `tahun` settles renamed
    regions. `sistem`: kemendagri or bps, once the analyst has said it. `usulkan`: look for near
    names, which takes milliseconds.
    """
    if looks_like_code(tulisan):
        return _within(_by_code(tulisan, rujukan, sistem), lingkup)
    nama = parse(tulisan)
    hasil = _by_name(nama, frozenset(lingkup), rujukan, tahun)
    hasil = _within(_with_capital(tulisan, frozenset(lingkup), rujukan, tahun) or hasil, lingkup)
    if isinstance(hasil, Ambigu | TidakDikenal) and (kode := (ejaan or {}).get(spelling_key(tulisan, lingkup))):
        return Cocok(kode, "ejaan")
    if isinstance(hasil, TidakDikenal) and usulkan and nama.sisa:
        return TidakDikenal(_nearest(nama, lingkup, rujukan), hasil.sebab)
    return hasil


def match_pair(
    kode: str, nama: str, lingkup: Collection[str], rujukan: RujukanWilayah,
    ejaan: Ejaan | None = None, tahun: int | None = None, sistem: str = "", usulkan: bool = True,
) -> Hasil:
    """Region of a row that has a code and a name: both must mean the same one."""
    dari_nama = match(nama, lingkup, rujukan, ejaan, tahun, usulkan=usulkan)
    if not kode.strip() or isinstance(dari_nama, Ringkasan):
        return dari_nama
    if not nama.strip():
        return match(kode, lingkup, rujukan, None, tahun, sistem)
    cara = read_code(kode, rujukan.kode, sistem)
    mungkin = (cara.pasti,) if cara.pasti else cara.kandidat
    calon = (dari_nama.kode,) if isinstance(dari_nama, Cocok) else getattr(dari_nama, "kandidat", ())
    sama = [k for k in mungkin if k in calon]
    if len(sama) == 1:
        return Cocok(sama[0], "kode", getattr(dari_nama, "peringatan", ""))
    sebab = f"kode {kode.strip()} dan nama {nama.strip()} tidak menunjuk daerah yang sama"
    return Ambigu(tuple(dict.fromkeys(mungkin + calon)), sebab)


def _by_code(tulisan: str, rujukan: RujukanWilayah, sistem: str) -> Hasil:
    cara = read_code(tulisan, rujukan.kode, sistem)
    if cara.pasti:
        return Cocok(cara.pasti, "kode")
    return Ambigu(cara.kandidat, cara.sebab) if cara.kandidat else TidakDikenal((), cara.sebab)


def _with_capital(tulisan: str, lingkup: frozenset[str], rujukan: RujukanWilayah, tahun: int | None) -> Cocok | None:
    """The region of "Kab. Banjar (Martapura)": the one of that name whose capital stands in brackets."""
    cocok = BERIBU_KOTA.fullmatch(tulisan.strip())
    if cocok is None:
        return None
    hasil = _by_name(parse(cocok[1]), lingkup, rujukan, tahun)
    calon = (hasil.kode,) if isinstance(hasil, Cocok) else getattr(hasil, "kandidat", ())
    sama = [k for k in calon if rujukan.ibu_kota.get(k) == parse(cocok[2]).utuh]
    return Cocok(sama[0], "resmi") if len(sama) == 1 else None


def _by_name(nama: Nama, lingkup: frozenset[str], rujukan: RujukanWilayah, tahun: int | None) -> Hasil:
    """The order of look-up of wilayah.md: official, alias with its type, doubtful, alias, short name."""
    if not nama.utuh:
        return TidakDikenal((), "nama daerah kosong")
    if kode := rujukan.resmi.get((nama.jenis, nama.sisa)):
        return Cocok(kode, "resmi")
    if kode := rujukan.alias_berjenis.get((nama.jenis, nama.sisa)):
        return Cocok(kode, "alias")
    for kunci in dict.fromkeys((nama.utuh, nama.sisa)):
        if (aturan := rujukan.ambigu.get(kunci)) is not None:
            return _doubtful(aturan, nama, lingkup, rujukan, tahun)
    hasil = _by_alias(nama, lingkup, rujukan) or _by_short_name(nama, lingkup, rujukan)
    if hasil is not None:
        return hasil
    return Ringkasan(nama.utuh) if RINGKASAN.match(nama.utuh) else _unknown(nama, rujukan)


def _doubtful(
    aturan: AturanAmbigu, nama: Nama, lingkup: frozenset[str], rujukan: RujukanWilayah, tahun: int | None
) -> Hasil:
    kandidat = tuple(k for k in aturan.kandidat if not nama.jenis or rujukan.jenis.get(k) == nama.jenis)
    if not kandidat:
        return _unknown(nama, rujukan)
    boleh = aturan.kode in kandidat
    if aturan.hanya_kalimantan:
        boleh = boleh and bool(lingkup) and lingkup <= KALIMANTAN
    elif aturan.sejak is not None:
        boleh = boleh and (tahun >= aturan.sejak if tahun is not None else bool(lingkup))
    return Cocok(aturan.kode, "ambigu", aturan.peringatan) if boleh else Ambigu(kandidat, aturan.sebab)


def _by_alias(nama: Nama, lingkup: frozenset[str], rujukan: RujukanWilayah) -> Hasil | None:
    temu = rujukan.alias.get(nama.utuh)
    if temu is None:
        temu = rujukan.alias.get(nama.sisa)
        if temu is None or rujukan.jenis.get(temu[0]) != nama.jenis:
            return None
    kode, catatan = temu
    # Two letters are an ordinary abbreviation too: only in a file of that province alone.
    if len(nama.sisa) <= 2 and kode != NASIONAL and lingkup != {province(kode)}:
        return Ambigu((kode,), catatan or "singkatan dua huruf")
    return Cocok(kode, "alias", catatan if kode == NASIONAL else "")


def _by_short_name(nama: Nama, lingkup: frozenset[str], rujukan: RujukanWilayah) -> Hasil | None:
    kandidat = rujukan.pendek.get(nama.utuh, ())
    if not kandidat:
        kandidat = tuple(k for k in rujukan.pendek.get(nama.sisa, ()) if rujukan.jenis[k] == nama.jenis)
    if len(kandidat) > 1 and lingkup:
        kandidat = tuple(k for k in kandidat if province(k) in lingkup) or kandidat
    if len(kandidat) > 1:
        return Ambigu(kandidat, "nama ini dipakai beberapa daerah; tulis Kabupaten atau Kota")
    return Cocok(kandidat[0], "pendek") if kandidat else None


def _unknown(nama: Nama, rujukan: RujukanWilayah) -> TidakDikenal:
    lain = rujukan.pendek.get(nama.sisa)
    if lain and nama.jenis:
        return TidakDikenal((), f"{rujukan.nama[lain[0]]} bukan {nama.jenis}")
    return TidakDikenal((), "nama daerah tidak dikenal")


def _nearest(nama: Nama, lingkup: Collection[str], rujukan: RujukanWilayah) -> tuple[str, ...]:
    dalam = {k: [kode for kode in v if not lingkup or province(kode) in lingkup] for k, v in rujukan.pendek.items()}
    dekat = difflib.get_close_matches(nama.sisa[:60], [k for k, v in dalam.items() if v], 3, MIRIP)
    return tuple(dict.fromkeys(kode for kunci in dekat for kode in dalam[kunci]))


def _within(hasil: Hasil, lingkup: Collection[str]) -> Hasil:
    if isinstance(hasil, Cocok) and lingkup and hasil.kode != NASIONAL and province(hasil.kode) not in lingkup:
        return Ambigu((hasil.kode,), "daerah ini di luar provinsi yang dimuat berkas")
    return hasil


@dataclass
class Pencocok:
    """Matches many cells of one file; each spelling is worked out once.

    After MAKS_USUL unknown names no more near names are looked for.
    """

    rujukan: RujukanWilayah
    lingkup: frozenset[str] = frozenset()
    ejaan: Ejaan = field(default_factory=dict)
    sistem: str = ""
    _ingat: dict[tuple[str, str, int | None], Hasil] = field(default_factory=dict)
    _asing: int = 0

    def match(self, nama: str, kode: str = "", tahun: int | None = None) -> Hasil:
        """Region of a name, of a code, or of both together."""
        kunci = (nama, kode, tahun)
        hasil = self._ingat.get(kunci)
        if hasil is None:
            usulkan = self._asing < MAKS_USUL
            hasil = match_pair(kode, nama, self.lingkup, self.rujukan, self.ejaan, tahun, self.sistem, usulkan)
            self._asing += isinstance(hasil, TidakDikenal)
            if len(self._ingat) >= MAKS_INGAT:
                self._ingat.clear()
            self._ingat[kunci] = hasil
        return hasil
