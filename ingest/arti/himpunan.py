"""Datasets a file can belong to: rows of data/himpunan.csv, never names in the code."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

import pandas as pd

from store import KOLOM_CAPAIAN, TABEL_RINCI

CAPAIAN = "capaian"
# What a row downloaded from the dashboard says of the state it was made from; read, never stored.
VERSI_BARIS = "versi_baris"


@dataclass(frozen=True)
class Himpunan:
    """One dataset.

    tabel: where its rows go, `capaian` or a detail table. indikator: patterns of the indicators it may hold, milik
    those they stand for, indikator_utama what a column named just "nilai" means. wajib: columns that must be said for each row.
    angka: columns of a detail table that hold whole numbers. kunci_dari: columns a row's own key is made from when it
    brings none; bawaan: what an empty column means. beda_wajar: largest usual change on last year, in
    percent of the scale, None when not checked. templat: headers of the template.
    """

    himpunan: str
    nama: str
    folder: str
    tabel: str
    indikator_utama: str
    indikator: tuple[str, ...]
    milik: frozenset[str]
    wajib: tuple[str, ...]
    angka: frozenset[str]
    kunci_dari: tuple[str, ...]
    bawaan: Mapping[str, str]
    kata_kunci: tuple[str, ...]
    beda_wajar: float | None
    penerbit: str
    jenis_sumber: str
    templat: tuple[str, ...]
    urutan: int
    keterangan: str

    @property
    def kolom(self) -> list[str]:
        """Columns of the table its rows go to."""
        return list(KOLOM_CAPAIAN) if self.tabel == CAPAIAN else TABEL_RINCI[self.tabel][1].split()

    @property
    def kolom_berkas(self) -> list[str]:
        """Columns a file may bring: those of the table, and of records kept here the version each was downloaded from."""
        return [*self.kolom, VERSI_BARIS] if self.bercatat else self.kolom

    @property
    def bercatat(self) -> bool:
        """Whether its rows are records that people keep, each with a key of its own, and not facts from a publication."""
        return bool(self.kunci_dari)

    @property
    def berangka(self) -> bool:
        """Whether its rows are figures, `nilai` for an `indikator`, and not a table of another shape."""
        return "nilai" in self.kolom

    @property
    def rinci(self) -> bool:
        """Whether its rows go to a detail table."""
        return self.tabel != CAPAIAN

    def covers(self, indikator: str) -> bool:
        """Whether an indicator may stand in this dataset."""
        return indikator in self.milik


def datasets(tabel: Mapping[str, pd.DataFrame]) -> dict[str, Himpunan]:
    """Datasets by key, in the order in which they are offered, from the reference tables by name."""
    katalog, kelompok = tabel["indikator"], set(tabel["kelompok"]["kelompok"])
    milik = {k: frozenset(katalog.loc[katalog["kelompok"] == k, "indikator"]) for k in kelompok}
    semua = [_dataset(b, milik.get(_root(b), frozenset(katalog["indikator"]))) for b in tabel["himpunan"].to_dict("records")]
    return {h.himpunan: h for h in sorted(semua, key=lambda h: h.urutan)}


def covering(himpunan: Iterable[Himpunan], indikator: set[str]) -> list[Himpunan]:
    """Datasets of figures that may hold all these indicators."""
    return [h for h in himpunan if h.berangka and h.indikator and all(h.covers(i) for i in indikator)]


def _root(baris: Mapping[str, str]) -> str:
    return baris["folder"].split("/")[0]


def _dataset(baris: dict[str, str], boleh: frozenset[str]) -> Himpunan:
    # "kes_*" in the folder of one subject says nothing about the indicators of another.
    pola = tuple(baris["indikator"].split())
    return Himpunan(
        himpunan=baris["himpunan"], nama=baris["nama"], folder=baris["folder"], tabel=baris["tabel"],
        indikator_utama=baris["indikator_utama"], indikator=pola,
        milik=frozenset(i for i in boleh if any(fnmatchcase(i, p) for p in pola)),
        wajib=tuple(baris["kolom_wajib"].split()), angka=frozenset(baris["kolom_angka"].split()),
        kunci_dari=tuple(baris.get("kunci_dari", "").split()),
        bawaan=dict(isi.split("=", 1) for isi in baris.get("isi_bawaan", "").split()),
        kata_kunci=(baris["nama"], *_parts(baris["kata_kunci"])),
        beda_wajar=float(baris["beda_wajar"]) if baris["beda_wajar"] else None,
        penerbit=baris["penerbit"], jenis_sumber=baris["jenis_sumber"], templat=_parts(baris["kolom_templat"]),
        urutan=int(baris["urutan"]), keterangan=baris["keterangan"],
    )


def _parts(teks: str) -> tuple[str, ...]:
    return tuple(p.strip() for p in teks.split("|") if p.strip())
