"""What the page on two indicators says: how they go together, where they overlap, which others could be looked at."""

from typing import NamedTuple

from charts.kalimat import kait as kalimat
from charts.kalimat.nilai import rows
from charts.sebar import perlu_sebar
from sajian.keterkaitan import correlated, pair_rows
from sajian.konteks import Konteks
from store.dasar.cache import once

MAKS_TAWARAN = 6


class Pasangan(NamedTuple):
    """The two in view. `cukup`: there is enough to draw; `termuat`: where one is part of the other."""

    kalimat: str
    kuadran: str
    termuat: tuple[str, ...]
    cukup: bool


class Tawaran(NamedTuple):
    """Two other indicators."""

    label: str
    x: str
    y: str


@once
def pair(k: Konteks) -> Pasangan:
    """How the two indicators go together over the regions that have both."""
    x, y, data = k.indikator(k.tampilan.x), k.indikator(k.tampilan.y), pair_rows(k)
    korelasi = correlated(data)
    hitungan = f" {kalimat.statistics(korelasi)}." if korelasi.rho is not None else ""
    return Pasangan(
        f"**{kalimat.headline(korelasi, x, y)}.**{hitungan}", "\n\n".join(kalimat.quadrants(data, x, y)),
        tuple(kalimat.part_of(r) for r in rows(k.tanya("hubungan_indikator"))), perlu_sebar(data),
    )


@once
def comparable(k: Konteks) -> frozenset[str]:
    """The indicators that two regions have a figure of."""
    data = k.tanya("indikator_berdata")
    return frozenset(data.loc[data["daerah"] >= 2, "indikator"])


@once
def partners(k: Konteks) -> frozenset[str]:
    """The indicators that can be drawn against that on the level axis: two regions have both in one year."""
    return frozenset(k.tanya("pasangan_dari")["indikator"])


@once
def other_pairs(k: Konteks) -> tuple[Tawaran, ...]:
    """The pairs that most regions have both figures of."""
    return tuple(
        Tawaran(f"{b['nama_x']} dan {b['nama_y']}: {int(b['n'])} daerah ({int(b['tahun'])})", b["x"], b["y"])
        for b in rows(k.tanya("pasangan_tersedia"))[:MAKS_TAWARAN]
    )
