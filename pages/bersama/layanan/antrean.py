"""Pages are worked out one after the other, so that the thread that answers everybody gets its turn.

Python lets one thread work at a time and hands over by chance among those that want to. With a hundred pages begun at once
the event loop, and with it a screen that follows a presentation, would be one of a hundred and one; so it is one of two,
and the pages are done no later.
"""

import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

# Pages at once; seconds after which one that is not done counts no more, and between looks for such.
SEKALIGUS, SEWA, PERIKSA = 1, 1.0, 0.5
# Seconds a thread works before it gives way to one that waits; Python's own are ten times as many.
GANTI = 0.0005


class Antrean:
    """First come, first served. `sekaligus`: at once. `sewa`: seconds a turn counts. `jam` gives seconds."""

    def __init__(self, sekaligus: int = SEKALIGUS, sewa: float = SEWA, jam: Callable[[], float] = time.monotonic) -> None:
        self._sekaligus, self._sewa, self._jam = sekaligus, sewa, jam
        self._kunci = threading.Lock()
        self._antre: deque[threading.Event] = deque()
        self._jalan: dict[threading.Event, float] = {}
        self._milik = threading.local()

    @property
    def menunggu(self) -> int:
        """How many wait for their turn."""
        return len(self._antre)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for a turn, and give it back at the end."""
        self._enter()
        try:
            yield
        finally:
            self._leave()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Let others go on while this thread waits for something else; outside a turn nothing changes.

        A wait that is broken off needs no turn any more.
        """
        bergilir = getattr(self._milik, "giliran", None) is not None
        if bergilir:
            self._leave()
        yield
        if bergilir:
            self._enter()

    def _enter(self) -> None:
        giliran = threading.Event()
        with self._kunci:
            self._antre.append(giliran)
            self._call()
        while not giliran.wait(PERIKSA):
            with self._kunci:
                self._call()
        self._milik.giliran = giliran

    def _leave(self) -> None:
        with self._kunci:
            self._jalan.pop(self._milik.giliran, None)
            self._call()
        self._milik.giliran = None

    def _call(self) -> None:
        kini = self._jam()
        segar = sum(kini - mulai < self._sewa for mulai in self._jalan.values())
        while self._antre and segar < self._sekaligus:
            giliran = self._antre.popleft()
            self._jalan[giliran] = kini
            giliran.set()
            segar += 1


ANTREAN = Antrean()


def hand_over_often() -> None:
    """Let a thread that works give way sooner: the event loop gives way at every word it sends, and waits so long each time."""
    sys.setswitchinterval(GANTI)
