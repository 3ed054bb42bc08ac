"""Target, realisasi, capaian: the figure is what was reached; how much of the target that is, is another measure."""

import re
from collections.abc import Sequence
from functools import partial

from ingest.arti.kamus import Arti
from ingest.arti.pemetaan import ABAIKAN
from ingest.arti.usulan import Contoh
from ingest.sel.kata_judul import tokens

DICAPAI, BIAYA = "realisasi", "anggaran"
TINGKAT = frozenset({"capaian", "pencapaian", "persentase", "persen"})
WAKTU = ("tahun", "periode")


def reached(contoh: Contoh, letak: int) -> Arti | None:
    """A header that names what was reached beside a target: the figure itself. None for other headers."""
    judul = contoh.judul[letak]
    if not contoh.himpunan.berangka or not _names_reached(judul):
        return None
    sisa = re.sub(rf"\b{DICAPAI}\b", " ", judul, flags=re.I)
    arti = contoh.kamus.read(sisa) if tokens(sisa) else Arti("nilai")
    return arti if arti is not None and arti.peran == "nilai" else None


def without_rates(arti: list[Arti], judul: Sequence[str]) -> list[Arti]:
    """How much of a target was reached is left out where the figure itself stands beside it, of the same time."""
    tercapai = [a for a, j in zip(arti, judul) if a.peran == "nilai" and _names_reached(j)]
    return [Arti(ABAIKAN) if is_rate(a, j) and any(map(partial(_same_figure, a), tercapai)) else a for a, j in zip(arti, judul)]


def is_rate(arti: Arti, judul: str) -> bool:
    """Whether a header of values may mean a share of a target."""
    return arti.peran == "nilai" and not _names_reached(judul) and not TINGKAT.isdisjoint(tokens(judul))


def _names_reached(judul: str) -> bool:
    return DICAPAI in tokens(judul) and BIAYA not in tokens(judul)


def _same_figure(satu: Arti, dua: Arti) -> bool:
    """Whether two headers name one time, and one indicator where both name any."""
    sewaktu = all(satu.tetap.get(k) == dua.tetap.get(k) for k in WAKTU)
    return sewaktu and (not satu.indikator or not dua.indikator or satu.indikator == dua.indikator)
