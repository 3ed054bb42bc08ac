"""Shapes of the maps in a presentation: only those that are drawn, under the address their figures ask for."""

import json
from collections.abc import Iterable

from charts.dasar.uraian import Uraian
from charts.peta import PetaBentuk
from store.ekspor.lapis_peta import BERKAS_BAWAAN, peta

AWALAN = "/peta/"


def shapes_of(uraian: Iterable[Uraian | None]) -> dict[str, object]:
    """GeoJSON by address, with the regions some map shows; what is no map of ours is left out."""
    dipakai: dict[str, set[str]] = {}
    for isi in uraian:
        if isinstance(isi, PetaBentuk) and layer(isi.url):
            dipakai.setdefault(isi.url, set()).update(d.kode for d in isi.daerah)
    return {alamat: geojson(layer(alamat), kode) for alamat, kode in sorted(dipakai.items())}


def layer(alamat: object) -> str:
    """The layer an address of ours names, '' for anything else."""
    if not isinstance(alamat, str) or not alamat.startswith(AWALAN):
        return ""
    lapis = alamat.removeprefix(AWALAN).partition("-")[0]
    return lapis if lapis in BERKAS_BAWAAN else ""


def geojson(lapis: str, kode: set[str]) -> dict[str, object]:
    """The shapes of these regions."""
    semua = json.loads(peta(lapis).isi)
    return {**semua, "features": [f for f in semua["features"] if f["properties"]["kode"] in kode]}
