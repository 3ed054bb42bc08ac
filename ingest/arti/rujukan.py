"""Everything a file is understood and checked against, taken from the store at one version of the data."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pandas as pd
import pyarrow as pa

from ingest.arti.himpunan import Himpunan, datasets
from ingest.arti.kamus import Kamus, Perbendaharaan
from ingest.daerah.rujukan_wilayah import RujukanWilayah
from ingest.sel.kata_judul import tokens
from store import Versi, rows_at, versi
from store.pangkalan.muat import load

# The tables of the last version asked for are kept at hand unless they are large.
MAKS_INGAT = 200_000


@dataclass(frozen=True, eq=False)
class Rujukan:
    """Reference tables and figures in force, as text tables by name; `nomor` is the last ledger number they show.

    pada: the version whose batches keep their figures in the store, None where `tabel` holds them all.
    """

    tabel: Mapping[str, pd.DataFrame]
    nomor: int
    pada: Versi | None = None

    @cached_property
    def himpunan(self) -> dict[str, Himpunan]:
        """Datasets by key."""
        return datasets(self.tabel)

    @cached_property
    def wilayah(self) -> RujukanWilayah:
        """Regions as look-ups."""
        return RujukanWilayah.from_tables(self.tabel["wilayah"], self.tabel["alias"], self.tabel["ambigu"])

    @cached_property
    def indikator(self) -> dict[str, dict[str, str]]:
        """Catalogue rows by indicator."""
        return {baris["indikator"]: baris for baris in self.tabel["indikator"].to_dict("records")}

    @cached_property
    def predikat(self) -> frozenset[str]:
        """Published grades known to the catalogue, lower case."""
        return frozenset(self.tabel["padanan_predikat"]["predikat"])

    @cached_property
    def sumber(self) -> frozenset[str]:
        """Known source ids."""
        return frozenset(self.tabel["sumber"]["sumber_id"])

    @cached_property
    def isi(self) -> dict[tuple[str, str], dict[tuple[str, ...], str]]:
        """Accepted words of a column with a fixed list, by (table, column)."""
        hasil: dict[tuple[str, str], dict[tuple[str, ...], str]] = {}
        for baris in self.tabel["sinonim_isi"].to_dict("records"):
            hasil.setdefault((baris["tabel"], baris["kolom"]), {})[tokens(baris["tulisan"])] = baris["isi"]
        return hasil

    @cached_property
    def zona(self) -> dict[str, int]:
        """By how many hours the clocks of a province are ahead of Greenwich, by its code."""
        return {r["kode_provinsi"]: int(r["beda_jam"]) for r in self.tabel["zona_waktu"].to_dict("records")}

    @cached_property
    def mutu(self) -> dict[str, list[tuple[float, str, str]]]:
        """Grades of a kind of survey: where each begins, its letter and its name."""
        hasil: dict[str, list[tuple[float, str, str]]] = {}
        for r in self.tabel["mutu_survei"].to_dict("records"):
            hasil.setdefault(r["buku"], []).append((float(r["batas_bawah"]), r["mutu"], r["nama"]))
        return hasil

    def region_name(self, kode: str) -> str:
        """Name of a region as it is shown, the code itself when unknown."""
        return self._tampil.get(kode, kode)

    def arrow(self, nama: str) -> pa.Table:
        """A text table for DuckDB, which would make an object of every text of a frame."""
        if nama not in self._arrow:
            self._arrow[nama] = pa.Table.from_pandas(self.tabel[nama], preserve_index=False)
        return self._arrow[nama]

    @cached_property
    def _arrow(self) -> dict[str, pa.Table]:
        return {}

    @cached_property
    def _tampil(self) -> dict[str, str]:
        wilayah = self.tabel["wilayah"]
        return dict(zip(wilayah["kode"], wilayah["nama_resmi"]))

    def dictionary(self, himpunan: Himpunan | None = None) -> Kamus:
        """Dictionary of headers for a dataset, or for none."""
        kunci = himpunan.himpunan if himpunan else ""
        if kunci not in self._kamus:
            self._kamus[kunci] = self._kata.dictionary(himpunan)
        return self._kamus[kunci]

    def headings(self, himpunan: Himpunan) -> dict[str, str]:
        """Heading of each column of a dataset, as its template has it; the column's own name where the template has none."""
        kamus = self.dictionary(himpunan)
        bernama = {a.peran: j for j in himpunan.templat if (a := kamus.read(j)) is not None}
        return {k: bernama.get(k, k) for k in himpunan.kolom}

    @cached_property
    def _kata(self) -> Perbendaharaan:
        return Perbendaharaan.from_tables(self.tabel["sinonim_kolom"], self.tabel["indikator"])

    @cached_property
    def _kamus(self) -> dict[str, Kamus]:
        return {}


_terakhir: dict[tuple[Versi, bool, bool], Rujukan] = {}


def references(pada: Versi | None = None, *, angka: bool = True, batch: bool = True) -> Rujukan:
    """The reference tables and figures of a version, by default the newest.

    angka: False leaves out the figures, for those who need the rest alone. batch: False leaves those of batches in the store,
    for those who take some of them from there.
    """
    pada = pada or versi()
    kenal = _terakhir.get((pada, True, True)) or _terakhir.get((pada, angka, batch and angka))
    if kenal is None:
        for lama in [k for k in _terakhir if k[0] != pada or k[1:] == (angka, batch and angka)]:
            del _terakhir[lama]
        kenal = _read(pada, angka, batch and angka)
        if len(kenal.tabel["capaian"]) <= MAKS_INGAT:
            _terakhir[pada, angka, batch and angka] = kenal
    return kenal


def _read(pada: Versi, angka: bool, batch: bool) -> Rujukan:
    unggahan = rows_at(pada.sampai, Path(pada.simpanan), angka=batch) if pada.sampai else None
    tabel = load(Path(pada.folder), False, unggahan, angka=angka).tabel
    return Rujukan(tabel, pada.sampai, None if batch or not pada.sampai else pada)
