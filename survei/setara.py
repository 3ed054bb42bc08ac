"""Groups that do not differ: letters behind a ranking, two with a letter in common are not told apart.

Source: Piepho (2004), Journal of Computational and Graphical Statistics 13, 456-466 (insert and absorb).
"""

from collections.abc import Collection, Iterable
from string import ascii_uppercase


def letters(nama: Iterable[str], nyata: Collection[tuple[str, str]]) -> dict[str, str]:
    """The letters of each name, 'A' with the first; `nama` from the highest down, `nyata`: pairs that differ for certain."""
    urut = list(dict.fromkeys(nama))
    kolom = [frozenset(urut)]
    for a, b in nyata:
        kolom = _absorbed([bagian for k in kolom for bagian in ((k - {a}, k - {b}) if {a, b} <= k else (k,))])
    letak = {n: i for i, n in enumerate(urut)}
    kolom.sort(key=lambda k: sorted(letak[n] for n in k))
    return {n: "".join(_letter(i) for i, k in enumerate(kolom) if n in k) for n in urut}


def _absorbed(kolom: list[frozenset[str]]) -> list[frozenset[str]]:
    """Without those that lie within another."""
    beda = list(dict.fromkeys(kolom))
    return [k for k in beda if not any(k < lain for lain in beda)]


def _letter(ke: int) -> str:
    """A to Z, then A2 to Z2."""
    kali, sisa = divmod(ke, len(ascii_uppercase))
    return ascii_uppercase[sisa] + (str(kali + 1) if kali else "")
