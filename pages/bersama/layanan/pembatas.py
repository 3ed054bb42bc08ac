"""How much one network address, and all together, may ask for: far more than a hall of people does, far less than a flood.

A hall comes through one address. Of each person there the limits allow three visits with an empty cache at the same moment
(about 120 requests each), afterwards three requests a second (a phone that follows a presentation asks 0.4 times), four
screens open at once, and a reload every ten seconds. Buckets fill up again with time; who has used up one is told to wait.
"""

import ipaddress
import time
from collections import Counter, OrderedDict
from collections.abc import Callable

# Of each person: requests at once, requests a second, screens open at once, connections at once, connections a second.
MINTA_SEKALIGUS, MINTA_DETIK, LAYAR_ORANG, SAMBUNG_SEKALIGUS, SAMBUNG_DETIK = 400, 3.0, 4, 6, 0.1
# Addresses remembered; the one that asked longest ago is forgotten first.
MAKS_ALAMAT = 10_000
# An IPv6 customer is given a network of this length, and may call from any address in it.
AWALAN_IPV6 = 64

LAJU = "Terlalu banyak permintaan dari alamat jaringan ini. Tunggu sebentar, lalu muat ulang halaman."
LAYAR_ALAMAT = (
    "Dari alamat jaringan ini sudah terbuka {banyak} layar dasbor, batas untuk satu alamat. Tutup tab yang tidak dipakai, "
    "lalu muat ulang. Pengelola dapat menaikkan batasnya dengan setelan DASBOR_ORANG_SEALAMAT."
)
LAYAR_SEMUA = (
    "Dasbor sedang terbuka di {banyak} layar, batas peladen ini. Coba lagi beberapa menit lagi. "
    "Pengelola dapat menaikkan batasnya dengan setelan DASBOR_MAKS_LAYAR."
)


class Ember:
    """A bucket an address: full at `isi`, filled again by `detik` a second. `jam` gives seconds."""

    def __init__(self, isi: float, detik: float, jam: Callable[[], float], maks: int = MAKS_ALAMAT) -> None:
        self._isi, self._detik, self._jam, self._maks = isi, detik, jam, maks
        self._sisa: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, alamat: str) -> bool:
        """Take one out; False when there is none."""
        kini = self._jam()
        sisa, pada = self._sisa.pop(alamat, (self._isi, kini))
        sisa = min(self._isi, sisa + (kini - pada) * self._detik)
        ada = sisa >= 1
        self._sisa[alamat] = (sisa - ada, kini)
        if len(self._sisa) > self._maks:
            self._sisa.popitem(last=False)
        return ada


class Pembatas:
    """Requests and screens by address; '' is an address nobody is told apart by, and counts for the whole alone.

    `orang`: people behind one address. `layar`: screens of all together. Used by the event loop's thread only.
    """

    def __init__(self, orang: int, layar: int, jam: Callable[[], float] = time.monotonic) -> None:
        self._minta = Ember(orang * MINTA_SEKALIGUS, orang * MINTA_DETIK, jam)
        self._sambung = Ember(orang * SAMBUNG_SEKALIGUS, orang * SAMBUNG_DETIK, jam)
        self._per_alamat, self._semua = orang * LAYAR_ORANG, layar
        self._terbuka: Counter[str] = Counter()

    @property
    def terbuka(self) -> int:
        """Screens open now."""
        return self._terbuka.total()

    def request(self, alamat: str) -> str:
        """Why a request is refused, '' when it is not."""
        return "" if not alamat or self._minta.take(alamat) else LAJU

    def full(self, alamat: str) -> str:
        """Why one more screen cannot be opened, '' when it can."""
        if self.terbuka >= self._semua:
            return LAYAR_SEMUA.format(banyak=self._semua)
        if alamat and self._terbuka[alamat] >= self._per_alamat:
            return LAYAR_ALAMAT.format(banyak=self._per_alamat)
        return ""

    def open(self, alamat: str) -> str:
        """Count one more screen, to be given back by `close`; or why there is none, '' when there is."""
        if sebab := self.full(alamat):
            return sebab
        if alamat and not self._sambung.take(alamat):
            return LAJU
        self._terbuka[alamat] += 1
        return ""

    def close(self, alamat: str) -> None:
        """A screen is gone."""
        self._terbuka[alamat] -= 1
        if self._terbuka[alamat] <= 0:
            del self._terbuka[alamat]


def group(alamat: str) -> str:
    """What is counted as one: an IPv4 address, or the network of an IPv6 one; the text itself where it is no address."""
    try:
        ip = ipaddress.ip_address(alamat.partition("%")[0])
    except ValueError:
        return alamat
    if isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped:
        ip = ip.ipv4_mapped
    if ip.version == 4:
        return str(ip)
    return str(ipaddress.ip_network((ip, AWALAN_IPV6), strict=False))
