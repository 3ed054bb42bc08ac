"""What was measured, and what is said of it: median and 95th percentile."""

import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Who is measured, in the order of the tables.
KINI, LAMA, LANTAI = "kini", "lama", "lantai"


@dataclass(frozen=True)
class Ukuran:
    """Samples of one thing of one who was measured; `tabel`, `baris` and `kolom` say where they are shown."""

    tabel: str
    baris: str
    kolom: str
    peserta: str
    sampel: tuple[float, ...]


@dataclass(frozen=True)
class Ringkas:
    """Samples in short, in their own unit."""

    n: int
    tengah: float
    p95: float


class Lewati(RuntimeError):
    """A part that cannot be measured here; the message says why, in Indonesian."""


def percentile(sampel: Sequence[float], bagian: float) -> float:
    """The smallest sample that at least this share (0 to 1) of all samples do not exceed; ValueError without any."""
    if not sampel:
        raise ValueError("tidak ada sampel")
    return sorted(sampel)[max(math.ceil(bagian * len(sampel)), 1) - 1]


def summary(sampel: Sequence[float]) -> Ringkas:
    """Number, median and 95th percentile."""
    return Ringkas(len(sampel), statistics.median(sampel), percentile(sampel, 0.95))


def merged(ukuran: Iterable[Ukuran]) -> list[Ukuran]:
    """Samples of the same thing, from one round after the other, put together in the order they first came."""
    jadi: dict[tuple[str, str, str, str], tuple[float, ...]] = {}
    for u in ukuran:
        kunci = (u.tabel, u.baris, u.kolom, u.peserta)
        jadi[kunci] = jadi.get(kunci, ()) + u.sampel
    return [Ukuran(*kunci, sampel) for kunci, sampel in jadi.items()]


def overall(ukuran: Sequence[Ukuran], baris: str) -> list[Ukuran]:
    """One more row for each table that takes all samples of its rows together."""
    return merged(Ukuran(u.tabel, baris, u.kolom, u.peserta, u.sampel) for u in ukuran)
