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
from rakor.paparan import POLA_KUNCI

MAKS_SESI = 300
UMUR = 12 * 3600.0
# Seconds without a move after which whoever opened the slides first is no longer taken for the presenter.
DIAM = 30 * 60.0
MAKS_ISI = 256
# Promises whose marks are remembered, so that one sent again is known.
MAKS_KIRIMAN = 2_000
MAKS_MENIT = 600
# Highest value of each number: a moment in ms, a slide (long tables go on on slides of their own, so more than a paparan
# has), seconds either way, minutes.
BATAS = {"urut": (0, 2**53), "i": (0, 9_999), "sisa": (-86_400, 86_400), "menit": (0, MAKS_MENIT)}
SAKLAR = ("jalan", "hitam")

Posisi = dict[str, int | bool]


class PosisiSalah(ValueError):
    """What was sent is not a position."""


@dataclass
class _Sesi:
    """`beku`: revision of the paparan and ledger number of the data it shows. `urutan`: when it was opened."""

    paparan: str
    pada: float
    penyaji: bool = False
    urutan: int = 0
    beku: tuple[int, int] | None = None
    posisi: Posisi | None = None
    pelaku: Pelaku | None = None
    dicatat: set[int] = field(default_factory=set)


class Sesi:
    """Presentations by token: a secret one moves the slides, the one made from it only follows.

    The key of a paparan follows the presentation begun on the page Paparan that moved last; without one, the first that
    was opened by its address: a phone that opens the slides later moves nobody's notes.
    At most `maks` are kept; room is made by dropping the one unused longest, those that never moved first.
    `jam` gives seconds.
    """

    def __init__(self, maks: int = MAKS_SESI, umur: float = UMUR, jam: Callable[[], float] = time.monotonic) -> None:
        self._maks, self._umur, self._jam = maks, umur, jam
        self._isi: OrderedDict[str, _Sesi] = OrderedDict()
        self._kiriman: OrderedDict[tuple[str, str], int] = OrderedDict()
        self._dibuka = 0
        self._kunci = Lock()

    def open(self, paparan: str = "", *, penyaji: bool = False) -> str:
        """A new secret token; `paparan` is the key of what it presents, when that is known already.

        `penyaji`: begun by who may present, not by whoever opened the address.
        """
        rahasia = secrets.token_urlsafe(18)
        with self._kunci:
            self._make_room()
            self._dibuka += 1
            self._isi[follower(rahasia)] = _Sesi(paparan, self._jam(), penyaji, self._dibuka)
        return rahasia

    def claim(self, rahasia: str, paparan: str, beku: tuple[int, int] = (0, 0)) -> bool:
        """Let a secret token present a revision of a paparan at a version of the data; False for an unknown token."""
        with self._kunci:
            if sesi := self._fresh(follower(rahasia)):
                sesi.paparan, sesi.beku = paparan, beku
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

    def wrote(self, rahasia: str, batch_id: int, kiriman: str = "") -> None:
        """Note a batch that the presentation of a secret token has written, under the mark its browser gave it."""
        with self._kunci:
            if sesi := self._fresh(follower(rahasia)):
                sesi.dicatat.add(batch_id)
                if kiriman:
                    self._kiriman[sesi.paparan, kiriman] = batch_id
            while len(self._kiriman) > MAKS_KIRIMAN:
                self._kiriman.popitem(last=False)

    def sent(self, rahasia: str, kiriman: str) -> int:
        """The batch written under this mark from any presentation of the same paparan, then its own too; 0 for none."""
        with self._kunci:
            sesi = self._fresh(follower(rahasia))
            batch = self._kiriman.get((sesi.paparan, kiriman), 0) if sesi else 0
            if sesi and batch:
                sesi.dicatat.add(batch)
        return batch

    def written(self, rahasia: str) -> frozenset[int]:
        """The batches it has written."""
        with self._kunci:
            sesi = self._fresh(follower(rahasia))
            return frozenset(sesi.dicatat) if sesi else frozenset()

    def running(self, paparan: str) -> tuple[str, tuple[int, int]] | None:
        """The token that follows what the key of a paparan follows, with its revision and version; None when nothing runs."""
        with self._kunci:
            ikut = self._leading(paparan)
            return (ikut, self._isi[ikut].beku or (0, 0)) if ikut else None

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
                ikut = self._leading(ikut)
                return dict(self._isi[ikut].posisi or {}) if ikut else {}
            sesi = self._fresh(ikut)
            return None if sesi is None else dict(sesi.posisi or {})

    def _leading(self, paparan: str) -> str:
        """The following token of the presentation its key follows, '' when none has moved."""
        segar = [
            (ikut, sesi) for ikut in list(self._isi) if (sesi := self._fresh(ikut)) and sesi.paparan == paparan and sesi.posisi
        ]
        penyaji = [ikut for ikut, sesi in segar if sesi.penyaji]
        if penyaji or not segar:
            return penyaji[-1] if penyaji else ""
        return min(segar, key=lambda s: (self._jam() - s[1].pada > DIAM, s[1].urutan))[0]

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
