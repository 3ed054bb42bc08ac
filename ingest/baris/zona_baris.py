"""The clock of a row's region."""

from collections.abc import Mapping

from ingest.baca.grid import Cell
from ingest.baris.survei import Letak
from ingest.daerah.daerah import Penentu, Tulisan
from ingest.daerah.wilayah import Cocok
from store.dasar.kode import province


def zone(tetap: Mapping[str, str], letak: Letak, sel: tuple[Cell, ...], daerah: Penentu, zona: Mapping[str, int]) -> int | None:
    """By how many hours it is ahead of Greenwich, None where the region is not known; `zona`: by code of the province.

    `tetap`: facts that hold for all rows.
    """
    kode = tetap.get("kode_wilayah", "")
    if not kode:
        hasil = daerah.resolve(Tulisan(nama=tetap["wilayah"]) if "wilayah" in tetap else letak.spelling(sel))
        kode = hasil.kode if isinstance(hasil, Cocok) else ""
    return zona.get(province(kode)) if kode else None
