"""What was answered and refused since the start, how late the event loop is, and one line a minute about each refusal."""

import asyncio
import logging
import time
from collections import Counter, OrderedDict, deque
from collections.abc import Callable

from pages.bersama.layanan.pembatas import group

# Seconds between two lines about the same cause at the same address, and pairs remembered for that.
JEDA_CATAT, MAKS_CATAT = 60.0, 1_000
# Seconds between looks at the event loop, and looks kept: the last minute.
SELANG, MAKS_LIHAT = 0.5, 120
_catatan = logging.getLogger(__name__)


class Hitungan:
    """Counts of one process. `jam` gives seconds. `layar`: screens open now; `unggahan`: bytes of files held now."""

    def __init__(self, jam: Callable[[], float] = time.monotonic) -> None:
        self._jam = jam
        # Told by whoever keeps them.
        self.layar: Callable[[], int] = lambda: 0
        self.unggahan: Callable[[], int] = lambda: 0
        self.dijawab: Counter[str] = Counter()
        self.ditolak: Counter[str] = Counter()
        self._terlambat: deque[float] = deque(maxlen=MAKS_LIHAT)
        self._dicatat: OrderedDict[tuple[str, str], float] = OrderedDict()

    @property
    def terlambat(self) -> float:
        """Seconds the event loop was late at most during the last minute."""
        return max(self._terlambat, default=0.0)

    def answered(self, status: int) -> None:
        """Count an answer by the first digit of its status."""
        self.dijawab[f"{status // 100}xx"] += 1

    def refused(self, sebab: str, alamat: str) -> None:
        """Count a refusal and, unless the same was written within the minute, tell the log."""
        self.ditolak[sebab] += 1
        kunci, kini = (sebab, shortened(alamat)), self._jam()
        lalu = self._dicatat.pop(kunci, None)
        baru = lalu is None or kini - lalu >= JEDA_CATAT
        self._dicatat[kunci] = kini if baru or lalu is None else lalu
        if len(self._dicatat) > MAKS_CATAT:
            self._dicatat.popitem(last=False)
        if baru:
            _catatan.warning("permintaan ditolak", extra={"rinci": {"sebab": sebab, "alamat": kunci[1]}})

    async def watch(self, selang: float = SELANG) -> None:
        """Look at the event loop again and again, until cancelled."""
        while True:
            mulai = time.perf_counter()
            await asyncio.sleep(selang)
            self._terlambat.append(max(0.0, time.perf_counter() - mulai - selang))


def shortened(alamat: str) -> str:
    """An address without what tells one person from the neighbours: the last number of IPv4, the lower half of IPv6."""
    kelompok = group(alamat)
    return kelompok if ":" in kelompok or kelompok.count(".") != 3 else f"{kelompok.rpartition('.')[0]}.x"


HITUNGAN = Hitungan()
