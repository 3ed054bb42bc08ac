"""Who may change the data: a pure function of where the server listens, who is signed in, and the list of analysts."""

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field

from ingest.terbit.izin import Cakupan

# E-mail addresses of the analysts, parted by commas or spaces; counts once sign-in is configured.
SETELAN_ANALIS = "DASBOR_ANALIS"
MAKS_NAMA, MAKS_ALAMAT = 80, 60
# Where somebody is who comes from nowhere else.
SINI = "komputer dasbor"
# A proxy adds one of these headers; behind it a visitor from afar looks like this computer.
PENERUS = ("x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "forwarded", "via")

HANYA_BACA = (
    "Dasbor ini hanya dapat dibaca: ia dibuka untuk jaringan, sedangkan masuk (login) belum diatur. "
    "Pengelola dapat mengaturnya menurut docs/menjalankan.md, atau analis menerbitkan dari komputer dasbor sendiri."
)
TANPA_KUNCI = (
    "Untuk mengubah data dari komputer ini, buka dasbor lewat tautan berkunci yang tercetak di jendela tempat dasbor dijalankan. "
    "Tanpa tautan itu dasbor hanya dapat dibaca."
)
BELUM_MASUK = "Masuk dahulu dengan akun analis; tanpa masuk, data hanya dapat dibaca."
TANPA_SUREL = "Akun ini tidak menyebut alamat surel yang sudah diperiksa, jadi tidak dapat dikenali sebagai analis."
BUKAN_ANALIS = "{surel} belum terdaftar sebagai analis. Pengelola menambahkannya pada setelan DASBOR_ANALIS."
TANPA_NAMA = "Isi nama Anda dahulu; riwayat data mencatatnya."


@dataclass(frozen=True)
class Tempat:
    """How a session reaches the server.

    alamat: address the server listens on, '' for all. nama: host names the browser may use or used.
    diteruskan: whether a proxy stands in between, so that somebody far away looks like this computer. berkunci: whether the
    browser has the key of this computer.
    """

    alamat: str
    nama: frozenset[str] = frozenset()
    diteruskan: bool = False
    berkunci: bool = False

    @property
    def sendiri(self) -> bool:
        """Whether only this computer can be at the other end."""
        return not self.diteruskan and all(map(is_loopback, {self.alamat, *self.nama}))


@dataclass(frozen=True)
class Masuk:
    """Sign-in as configured: whether somebody is signed in, and the e-mail address the provider vouches for.

    grup: groups the provider names. akun: its own name for the account. sidik: fingerprint of this very login, '' when it is
    not to be told from others. sejak: moment of signing in, in seconds, 0 when the provider does not say.
    """

    sudah: bool
    surel: str = ""
    grup: frozenset[str] = frozenset()
    akun: str = ""
    sidik: str = ""
    sejak: float = 0.0


@dataclass(frozen=True)
class Boleh:
    """The answer. alasan: why not, for the screen. nama: who it is, '' when the person has to be asked.

    cakupan: what may be written, None for everything. peran: the role, where one was given. masuk: the login it was judged by.
    baca: whether figures may be seen. kelola: whether who signed in, and with which role, may be. usai: whether the login has
    ended for good. asal: from where.
    """

    ya: bool
    alasan: str = ""
    nama: str = ""
    cakupan: Cakupan | None = None
    peran: str = field(default="", compare=False)
    masuk: Masuk | None = field(default=None, compare=False)
    baca: bool = field(default=True, compare=False)
    kelola: bool = field(default=False, compare=False)
    usai: bool = field(default=False, compare=False)
    asal: str = field(default="", compare=False)


class TidakBoleh(PermissionError):
    """Somebody who may only read tried to write; the text says why, in Indonesian."""


@dataclass(frozen=True)
class Pelaku:
    """Somebody who may write. There is none without permission and a name: making one raises TidakBoleh."""

    boleh: Boleh
    sebutan: str = ""

    def __post_init__(self) -> None:
        if not self.boleh.ya:
            raise TidakBoleh(self.boleh.alasan)
        if not self.nama:
            raise TidakBoleh(TANPA_NAMA)

    @property
    def nama(self) -> str:
        """Name for the ledger: the account signed in, else what the person said."""
        return self.boleh.nama or " ".join(self.sebutan.split())[:MAKS_NAMA]


def may_write(tempat: Tempat, masuk: Masuk | None, analis: frozenset[str]) -> Boleh:
    """Whether a session may publish and take back; `masuk` is None while sign-in is not configured."""
    if masuk is None:
        if not tempat.sendiri:
            return Boleh(False, HANYA_BACA)
        return Boleh(True) if tempat.berkunci else Boleh(False, TANPA_KUNCI)
    if not masuk.sudah:
        return Boleh(False, BELUM_MASUK)
    surel = masuk.surel.strip().casefold()
    if not surel:
        return Boleh(False, TANPA_SUREL)
    return Boleh(True, nama=surel) if surel in analis else Boleh(False, BUKAN_ANALIS.format(surel=surel))


def analysts(lingkungan: Mapping[str, str]) -> frozenset[str]:
    """E-mail addresses in the setting, lower case."""
    return frozenset(lingkungan.get(SETELAN_ANALIS, "").replace(",", " ").replace(";", " ").casefold().split())


def vouched_email(klaim: Mapping[str, object]) -> str:
    """The e-mail address in the claims of an account, '' unless the provider says it is verified; some say so in words."""
    sah = str(klaim.get("email_verified", "")).casefold() == "true"
    return str(klaim.get("email") or "") if sah else ""


def origin(alamat: str, diteruskan: str) -> str:
    """From where somebody comes, for the log: the address of the connection; what a proxy says where it runs on this computer.

    diteruskan: the header X-Forwarded-For, whose last name the nearest proxy has added.
    """
    sebutan = diteruskan.rpartition(",")[2].strip()[:MAKS_ALAMAT]
    if not alamat or is_loopback(alamat):
        return f"{sebutan} lewat proxy" if sebutan else SINI
    return f"{alamat} (menyebut {sebutan})" if sebutan else alamat


def is_loopback(nama: str) -> bool:
    """Whether an address or host name, with or without port, means this computer alone."""
    polos = host_only(nama)
    if polos == "localhost":
        return True
    try:
        return ipaddress.ip_address(polos).is_loopback
    except ValueError:
        return False


def host_only(nama: str) -> str:
    """Host of 'host:port' or '[::1]:8501', lower case."""
    nama = nama.strip().casefold()
    if nama.startswith("["):
        return nama[1:].partition("]")[0]
    return nama if nama.count(":") > 1 else nama.partition(":")[0]
