"""Where figures stand that the region in view has not: other regions of the province, other years."""

from typing import NamedTuple

from charts.kalimat.nilai import Baris, rows
from sajian.konteks import Konteks
from store.dasar.cache import once

MAKS_TAUTAN = 4
MAKS_TAHUN = 6


class Tempat(NamedTuple):
    """A region and a year with such figures; `daerah` is '' for the province itself."""

    label: str
    daerah: str
    tahun: int


@once
def elsewhere(k: Konteks, dicari: tuple[tuple[tuple[str, ...], bool], ...]) -> tuple[Tempat, ...] | None:
    """Other regions of the province with figures, the newest first; None when not even the one in view has any.

    `dicari`: indicators, and whether it is their parts that are looked for.
    """
    tempat = [
        b for indikator, berincian in dicari
        for b in rows(k.tanya("tempat_rincian", indikator=indikator, prov=k.tampilan.prov, berincian=berincian))
    ]
    if not tempat:
        return None
    terbaru: dict[str, Baris] = {}
    for b in sorted(tempat, key=lambda b: -b["tahun"]):
        terbaru.setdefault(b["kode_wilayah"], b)
    terbaru.pop(k.tampilan.kode, None)
    return tuple(_place(kode, b) for kode, b in list(terbaru.items())[:MAKS_TAUTAN])


def _place(kode: str, baris: Baris) -> Tempat:
    tahun = int(baris["tahun"])
    if "." in kode:
        return Tempat(f"{baris['nama_tampil']} {tahun}", kode, tahun)
    return Tempat(f"Pemprov {baris['nama_tampil']} {tahun}", "", tahun)


@once
def years(k: Konteks, indikator: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """Other years with published figures of the province, the newest first, each with the words that lead there."""
    t = k.tampilan
    semua = rows(k.tanya("tahun_kelompok", indikator=indikator, prov=t.prov, kode=t.kode))
    return tuple((_year(b), int(b["tahun"])) for b in [b for b in semua if b["tahun"] != t.pilihan_tahun][:MAKS_TAHUN])


def _year(baris: Baris) -> str:
    return str(int(baris["tahun"])) if baris["daerah_ini"] else f"{int(baris['tahun'])} (daerah lain)"
