"""One lock a key, kept no longer than somebody holds it or waits for it."""

import threading
import weakref
from collections.abc import Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class Giliran(Generic[K]):
    """Locks by key; `len` counts those in use."""

    def __init__(self) -> None:
        self._kunci = threading.Lock()
        self._ada: weakref.WeakValueDictionary[K, threading.Lock] = weakref.WeakValueDictionary()

    def of(self, kunci: K) -> threading.Lock:
        """The lock of a key, the same for all who ask while one of them has it."""
        with self._kunci:
            giliran = self._ada.get(kunci)
            if giliran is None:
                giliran = self._ada[kunci] = threading.Lock()
            return giliran

    def __len__(self) -> int:
        return len(self._ada)
