"""Where each running presentation stands, so that a screen on another device can follow it."""

import hashlib
import json
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from ingest.terbit.hak import Pelaku
from rakor.paparan import MAKS_SALINDIA, POLA_KUNCI

MAKS_SESI = 300
UMUR = 12 * 3600.0
MAKS_ISI = 256
MAKS_MENIT = 600
# Highest value of each number: a moment in ms, a slide, seconds either way, minutes.
BATAS = {"urut": (0, 2**53), "i": (0, MAKS_SALINDIA + 2), "sisa": (-86_400, 86_400), "menit": (0, MAKS_MENIT)}
SAKLAR = ("jalan", "hitam")

Posisi = dict[str, int | bool]


class PosisiSalah(ValueError):
    """What was sent is not a position."""


@dataclass
class _Sesi:
    paparan: str
    pada: float
    posisi: Posisi | None = None
    pelaku: Pelaku | None = None
    dicatat: set[int] = field(default_factory=set)


class Sesi:
    """Presentations by token: a secret one moves the slides, the one made from it only follows.

    The key of a paparan follows whichever presentation of it moved last.
    At most `maks` are kept; room is made by dropping the one unused longest, those that never moved first.
    `jam` gives seconds.
    """

    def __init__(self, maks: int = MAKS_SESI, umur: float = UMUR, jam: Callable[[], float] = time.monotonic) -> None:
        self._maks, self._umur, self._jam = maks, umur, jam
        self._isi: OrderedDict[str, _Sesi] = OrderedDict()
        self._kunci = Lock()

    def open(self, paparan: str = "") -> str:
        """A new secret token; `paparan` is the key of what it presents, when that is known already."""
        rahasia = secrets.token_urlsafe(18)
        with self._kunci:
            self._make_room()
            self._isi[follower(rahasia)] = _Sesi(paparan, self._jam())
        return rahasia

    def claim(self, rahasia: str, paparan: str) -> bool:
        """Let a secret token present the paparan with this key; False for an unknown token."""
        with self._kunci:
            if sesi := self._fresh(follower(rahasia)):
                sesi.paparan = paparan
        return sesi is not None

    def grant(self, rahasia: str, pelaku: Pelaku | None) -> None:
        """Let the presentation of a secret token write promises in the name of `pelaku`; None takes that back."""
        with self._kunci:
            if sesi := self._fresh(follower(rahasia)):
                sesi.pelaku = pelaku

    def writer(self, rahasia: str) -> Pelaku | None:
        """In whose name the presentation of a secret token writes; None when it may not."""
        with self._kunci:
            sesi = self._fresh(follower(rahasia))
            return sesi.pelaku if sesi else None

    def presents(self, rahasia: str) -> str:
        """Key of the paparan of a secret token, '' for an unknown one."""
        with self._kunci:
            sesi = self._fresh(follower(rahasia))
            return sesi.paparan if sesi else ""

    def wrote(self, rahasia: str, batch_id: int) -> None:
        """Note a batch that the presentation of a secret token has written."""
        with self._kunci:
            if sesi := self._fresh(follower(rahasia)):
                sesi.dicatat.add(batch_id)

    def written(self, rahasia: str) -> frozenset[int]:
        """The batches it has written."""
        with self._kunci:
            sesi = self._fresh(follower(rahasia))
            return frozenset(sesi.dicatat) if sesi else frozenset()

    def known(self, ikut: str) -> bool:
        """Is there a presentation to follow with this token."""
        with self._kunci:
            return self._fresh(ikut) is not None

    def put(self, rahasia: str, posisi: Posisi) -> bool:
        """Note where the presentation of a secret token stands; False for an unknown token."""
        with self._kunci:
            if sesi := self._fresh(ikut := follower(rahasia)):
                sesi.pada, sesi.posisi = self._jam(), posisi
                self._isi.move_to_end(ikut)
        return sesi is not None

    def get(self, ikut: str) -> Posisi | None:
        """Where the presentation stands ({} before its first move); None for an unknown token."""
        with self._kunci:
            if POLA_KUNCI.fullmatch(ikut):
                return self._last_of(ikut)
            sesi = self._fresh(ikut)
            return None if sesi is None else dict(sesi.posisi or {})

    def _last_of(self, paparan: str) -> Posisi:
        segar = [sesi for ikut in list(self._isi) if (sesi := self._fresh(ikut)) and sesi.paparan == paparan and sesi.posisi]
        return dict(segar[-1].posisi or {}) if segar else {}

    def _fresh(self, ikut: str) -> _Sesi | None:
        sesi = self._isi.get(ikut)
        if sesi is not None and self._jam() - sesi.pada > self._umur:
            del self._isi[ikut]
            return None
        return sesi

    def _make_room(self) -> None:
        while len(self._isi) >= self._maks:
            diam = next((ikut for ikut, sesi in self._isi.items() if sesi.posisi is None), None)
            del self._isi[diam or next(iter(self._isi))]


def follower(rahasia: str) -> str:
    """The token that follows the presentation of a secret token; the secret cannot be told from it."""
    return hashlib.sha256(rahasia.encode()).hexdigest()[:32]


def read_position(isi: bytes) -> Posisi:
    """A position from what a browser sent: exactly the known keys, whole numbers in bounds, true or false.

    Raises PosisiSalah for anything else.
    """
    if len(isi) > MAKS_ISI:
        raise PosisiSalah("terlalu panjang")
    try:
        masuk = json.loads(isi)
    except ValueError as sebab:
        raise PosisiSalah("bukan JSON") from sebab
    if not isinstance(masuk, dict) or set(masuk) != {*BATAS, *SAKLAR}:
        raise PosisiSalah("isinya lain")
    for nama, (bawah, atas) in BATAS.items():
        if type(masuk[nama]) is not int or not bawah <= masuk[nama] <= atas:
            raise PosisiSalah(f"{nama} di luar batas")
    if any(type(masuk[nama]) is not bool for nama in SAKLAR):
        raise PosisiSalah("saklar bukan ya atau tidak")
    return masuk
