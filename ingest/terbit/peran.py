"""The settings of roles: one TOML file outside the project, read again when it changes, refused whole when it is wrong."""

import hashlib
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from ingest.terbit.izin import SEMUA, Izin
from store.ekspor.kata_akses import roles

# Path of the settings file; without it DASBOR_ANALIS names the analysts.
SETELAN_PERAN = "DASBOR_PERAN"
MAKS_BYTE = 1 << 20
MAKS_JAM = 30 * 24.0
KODE = re.compile(r"\*|\d\d(\.\d\d)?")
KUNCI = re.compile(r"\*|[a-z][a-z0-9_]*")
# Said of settings under which everybody may read; looked for again when a later file cannot be used.
BACA_TERBUKA = "membaca terbuka untuk semua"
UMUM: dict[str, type | tuple[type, ...]] = {
    "membaca_perlu_masuk": bool, "klaim_grup": str, "menganggur_menit": (int, float), "terlama_jam": (int, float),
    "terlama_grup_jam": (int, float), "ditolak": list, "peran": list,
}
ENTRI = ("peran", "surel", "grup", "daerah", "himpunan", "bidang")
SIAPA = ("surel", "grup")


class SetelanSalah(ValueError):
    """A settings file that says something it cannot mean; the text says what and where, in Indonesian."""


@dataclass(frozen=True)
class Entri:
    """One role for some people: their e-mail addresses, '*@domain' for all of one, or groups; and what they may write."""

    peran: str
    surel: frozenset[str]
    grup: frozenset[str]
    izin: Izin

    def meant(self, surel: str, grup: frozenset[str]) -> bool:
        """Whether somebody with this verified address ('' without) and these groups is one of them."""
        return bool(self.grup & grup) or listed(surel, self.surel)

    def lines(self) -> list[str]:
        """One line for each person or group, to compare two states of the settings by."""
        return [f"{self.peran} {siapa}: {self.izin.words()}" for siapa in sorted(self.surel | self.grup)]


@dataclass(frozen=True)
class Setelan:
    """The settings. menganggur, terlama: seconds without use, and since signing in, after which one signs in anew.

    terlama_grup: the same as terlama for who has a role by a group, which the provider names at sign-in alone.
    """

    entri: tuple[Entri, ...] = ()
    ditolak: frozenset[str] = frozenset()
    baca_perlu_masuk: bool = False
    klaim_grup: str = "groups"
    menganggur: float = 30 * 60.0
    terlama: float = 10 * 3600.0
    terlama_grup: float = 2 * 3600.0

    def lines(self) -> list[str]:
        """What the settings say, a line each, to compare two states by."""
        umum = "membaca perlu masuk" if self.baca_perlu_masuk else BACA_TERBUKA
        masa = f"klaim grup {self.klaim_grup}; "
        masa += f"menganggur {self.menganggur / 60:g} menit, terlama {self.terlama / 3600:g} jam, ".replace(".", ",")
        masa += f"lewat grup {self.terlama_grup / 3600:g} jam".replace(".", ",")
        return [umum, masa, *(f"ditolak {s}" for s in sorted(self.ditolak)), *(b for e in self.entri for b in e.lines())]


@dataclass(frozen=True)
class Keadaan:
    """The settings file as it lies: its settings, else why they cannot be used; `sidik`: fingerprint of its bytes."""

    setelan: Setelan | None
    salah: str = ""
    sidik: str = ""
    berkas: Path = field(default_factory=Path)


def current() -> Keadaan | None:
    """The settings in use, None where no file is named; read again only after the file has changed."""
    nama = os.environ.get(SETELAN_PERAN, "")
    if not nama:
        return None
    berkas = Path(nama)
    return _read(berkas, _state(berkas))


def parse(teks: str) -> Setelan:
    """Settings from TOML. Raises SetelanSalah; nothing that is unknown, misspelt or left out is guessed."""
    try:
        isi = tomllib.loads(teks)
    except tomllib.TOMLDecodeError as galat:
        raise SetelanSalah(f"bukan TOML yang utuh ({galat})") from galat
    _known(isi, UMUM, "setelan")
    for nama, jenis in UMUM.items():
        if nama in isi and (not isinstance(isi[nama], jenis) or (jenis is not bool and isinstance(isi[nama], bool))):
            raise SetelanSalah(f"{nama}: isinya bukan yang diminta")
    bawaan = Setelan()
    return Setelan(
        entri=tuple(_entry(e, ke) for ke, e in enumerate(isi.get("peran", []), 1)),
        ditolak=_emails(isi.get("ditolak", []), "ditolak"),
        baca_perlu_masuk=isi.get("membaca_perlu_masuk", False),
        klaim_grup=isi.get("klaim_grup", bawaan.klaim_grup).strip() or bawaan.klaim_grup,
        menganggur=_span(isi, "menganggur_menit", 60.0, bawaan.menganggur),
        terlama=_span(isi, "terlama_jam", 3600.0, bawaan.terlama),
        terlama_grup=_span(isi, "terlama_grup_jam", 3600.0, bawaan.terlama_grup),
    )


def listed(surel: str, daftar: frozenset[str]) -> bool:
    """Whether an e-mail address, lower case, stands in a list by itself or with all of its domain."""
    return bool(surel) and not daftar.isdisjoint((surel, f"*@{surel.rpartition('@')[2]}"))


@lru_cache(maxsize=4)
def _read(berkas: Path, keadaan: tuple[int, ...] | str) -> Keadaan:
    if isinstance(keadaan, str):
        return Keadaan(None, keadaan, berkas=berkas)
    try:
        mentah = berkas.read_bytes()
        sidik = hashlib.sha256(mentah).hexdigest()
        if len(mentah) > MAKS_BYTE:
            return Keadaan(None, "lebih besar dari 1 MB", sidik, berkas)
        return Keadaan(parse(mentah.decode("utf-8-sig")), "", sidik, berkas)
    except OSError as galat:
        return Keadaan(None, f"tidak dapat dibaca ({galat.strerror})", berkas=berkas)
    except UnicodeDecodeError:
        return Keadaan(None, "bukan teks UTF-8", sidik, berkas)
    except SetelanSalah as galat:
        return Keadaan(None, str(galat), sidik, berkas)


def _state(berkas: Path) -> tuple[int, ...] | str:
    """What tells whether the file was changed; words when there is none. The change of names and rights counts too."""
    try:
        info = berkas.stat()
    except OSError as galat:
        return f"tidak dapat dibaca ({galat.strerror})"
    return info.st_ino, info.st_size, info.st_mtime_ns, info.st_ctime_ns


def _entry(isi: object, ke: int) -> Entri:
    letak = f"[[peran]] ke-{ke}"
    if not isinstance(isi, dict):
        raise SetelanSalah(f"{letak}: tulis sebagai tabel")
    _known(isi, ENTRI, letak)
    peran = isi.get("peran")
    if peran not in roles():
        raise SetelanSalah(f"{letak}: peran {peran!r} tidak dikenal; pakai {', '.join(roles())}")
    surel, grup = _emails(isi.get("surel", []), letak), frozenset(_texts(isi.get("grup", []), f"{letak}, grup"))
    if not surel | grup:
        raise SetelanSalah(f"{letak}: sebutkan surel atau grup")
    return Entri(str(peran), surel, grup, _permission(isi, str(peran), letak))


def _permission(isi: Mapping[str, object], peran: str, letak: str) -> Izin:
    """What somebody in a role may write: an analyst only what is said, who looks after the dashboard all that is not limited."""
    daerah, himpunan, bidang = (_codes(isi, k, letak) for k in ("daerah", "himpunan", "bidang"))
    if not roles()[peran]["menulis"]:
        if daerah | himpunan | bidang:
            raise SetelanSalah(f"{letak}: {peran} tidak menulis, jadi tanpa daerah, himpunan, dan bidang")
        return Izin(frozenset())
    if roles()[peran]["mengelola"]:
        daerah = daerah or frozenset({SEMUA})
        himpunan = himpunan if himpunan | bidang else frozenset({SEMUA})
    if not daerah or not himpunan | bidang:
        raise SetelanSalah(f'{letak}: sebutkan daerah, dan himpunan atau bidang; "*" untuk semua')
    return Izin(daerah, himpunan, bidang)


def _codes(isi: Mapping[str, object], nama: str, letak: str) -> frozenset[str]:
    semua = _texts(isi.get(nama, []), f"{letak}, {nama}")
    for kode in semua:
        if not (KODE if nama == "daerah" else KUNCI).fullmatch(kode):
            cara = 'pakai kode seperti "63" atau "63.03"' if nama == "daerah" else "pakai kuncinya, huruf kecil"
            raise SetelanSalah(f"{letak}: {nama} {kode!r} tidak dikenal; {cara}")
    return frozenset(semua)


def _emails(isi: object, letak: str) -> frozenset[str]:
    semua = [s.casefold() for s in _texts(isi, f"{letak}, surel")]
    for surel in semua:
        nama, tanda, domain = surel.partition("@")
        if not (tanda and nama and domain) or "@" in domain or "*" in domain or ("*" in nama and nama != SEMUA):
            raise SetelanSalah(f'{letak}: {surel!r} bukan alamat surel; semua di satu domain ditulis "*@provinsi.go.id"')
    return frozenset(semua)


def _texts(isi: object, letak: str) -> list[str]:
    if not isinstance(isi, list) or not all(isinstance(s, str) and s.strip() for s in isi):
        raise SetelanSalah(f'{letak}: tulis sebagai daftar teks, misalnya ["satu", "dua"]')
    return [s.strip() for s in isi]


def _known(isi: Mapping[str, object], kenal: Mapping[str, object] | tuple[str, ...], letak: str) -> None:
    if lain := sorted(set(isi) - set(kenal)):
        raise SetelanSalah(f"{letak}: {', '.join(lain)} tidak dikenal; pakai {', '.join(kenal)}")


def _span(isi: Mapping[str, float], nama: str, detik: float, bawaan: float) -> float:
    if nama not in isi:
        return bawaan
    lama = isi[nama] * detik
    if not 0 < lama <= MAKS_JAM * 3600:
        raise SetelanSalah(f"{nama}: lebih dari nol dan paling lama 30 hari")
    return lama
