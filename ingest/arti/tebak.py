"""What a column is by what stands in it, when its header does not say or says something else."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from ingest.arti.kamus import Kamus
from ingest.arti.pemetaan import ABAIKAN
from ingest.arti.rujukan import Rujukan
from ingest.baca.grid import Cell
from ingest.daerah.wilayah import Cocok, match_pair
from ingest.sel.kode import looks_like_code
from ingest.sel.nama import words
from ingest.sel.potongan import Bagian, clean, missing_reason, split_cell
from ingest.sel.waktu import read_time, read_year
from store.dasar.kode import province

HAMPIR_SEMUA = 0.8
SEBAGIAN = 0.3
# Two digits, also where a spreadsheet made a number of them.
KODE_PROVINSI = re.compile(r"[0-9]{2}(?:[.,]?00?)?")
KODE_DALAM = re.compile(r"[0-9]{2}[.,]?[0-9]")
# Bodies inside a region: under the header "Instansi" they are parts, not regions.
UNIT = re.compile(
    r"\b(dinas|badan|kantor|kecamatan|kelurahan|desa|puskesmas|rsud|rs|rumah sakit|sekretariat|inspektorat|biro|bagian|bidang|"
    r"uptd|upt|satpol|satuan polisi|dprd|sekolah|smpn?|sman?|smkn?|sdn?|bumd|perumda|dis[a-z]{3,}|bappe[a-z]+|bp[bk][a-z]+)\b"
)


@dataclass(frozen=True, eq=False)
class Isi:
    """The first cells of one column; each share is of those that say something, 0..1."""

    sel: tuple[Cell, ...]
    kamus: Kamus
    rujukan: Rujukan

    @cached_property
    def berisi(self) -> list[Cell]:
        """Cells that say something."""
        return [s for s in self.sel if missing_reason(s) is None]

    def share(self, cocok: Callable[[Cell], bool]) -> float:
        """Share of the cells for which `cocok` holds."""
        return sum(1 for s in self.berisi if cocok(s)) / len(self.berisi) if self.berisi else 0.0

    @cached_property
    def daerah(self) -> float:
        """Share of names of regions; doubtful ones count, codes do not."""
        return self.share(self.is_region)

    def is_region(self, sel: Cell) -> bool:
        """Whether a text names one region or several that must be told apart."""
        return not looks_like_code(sel) and names_region(sel, self.rujukan)

    @cached_property
    def kode_provinsi(self) -> float:
        """Share of codes that can mean a province only."""
        return self.share(lambda s: bool(KODE_PROVINSI.fullmatch(clean(s))))

    @cached_property
    def holds_codes(self) -> bool:
        """Whether codes of regions can stand here: two digits and more, and no running numbers."""
        urut = [clean(s).lstrip("0") for s in self.berisi] == [str(n + 1) for n in range(len(self.berisi))]
        return not urut and self.share(lambda s: looks_like_code(s) and len(clean(s)) > 1) > 0.5

    @cached_property
    def di_bawah_provinsi(self) -> float:
        """Share of codes and names of regencies and cities; doubtful names count."""
        return self.share(self._is_below)

    def _is_below(self, sel: Cell) -> bool:
        if looks_like_code(sel):
            return bool(KODE_DALAM.search(clean(sel))) and not KODE_PROVINSI.fullmatch(clean(sel))
        hasil = match_pair("", sel, (), self.rujukan.wilayah)
        kode = (hasil.kode,) if isinstance(hasil, Cocok) else getattr(hasil, "kandidat", ())
        return any(k != province(k) for k in kode)

    @cached_property
    def tahun(self) -> float:
        """Share of bare years."""
        return self.share(lambda s: read_year(s) is not None)

    @cached_property
    def waktu(self) -> float:
        """Share of cells that hold nothing but a time."""
        return self.share(lambda s: read_time(s) is not None)

    @cached_property
    def angka(self) -> float:
        """Share of numbers, also behind a grade."""
        return self.share(lambda s: isinstance(b := split_cell(s), Bagian) and bool(b.inti))

    @cached_property
    def predikat(self) -> float:
        """Share of published grades the catalogue knows."""
        return self.share(lambda s: clean(s).casefold() in self.rujukan.predikat)

    @cached_property
    def indikator(self) -> float:
        """Share of names of indicators."""
        return self.share(lambda s: self.kamus.indicator(clean(s)) is not None)


def names_region(teks: str, rujukan: Rujukan) -> bool:
    """Whether a text is the name of a region, be it a doubtful one."""
    hasil = match_pair("", teks, (), rujukan.wilayah)
    return isinstance(hasil, Cocok) or bool(getattr(hasil, "kandidat", ()))


def guess_role(isi: Isi) -> str:
    """Role of a column whose header says nothing understood; '' when its content does not tell either.

    Numbers never tell by themselves what they measure.
    """
    for peran, bagian in (
        ("wilayah", isi.daerah), ("tahun", isi.tahun), ("periode", isi.waktu),
        ("predikat", isi.predikat), ("indikator", isi.indikator),
    ):
        if bagian >= HAMPIR_SEMUA:
            return peran
    return ""


def corrected_role(peran: str, isi: Isi) -> str:
    """The role of a header after a look at its cells: "Hasil" over letters is a grade, "Status" over grades too."""
    if peran in ("predikat", "status") and isi.angka > 0.5 and isi.tahun < 0.5:
        return "nilai" if peran == "predikat" else peran
    if peran in ("nilai", "status") and isi.predikat >= HAMPIR_SEMUA and isi.angka < SEBAGIAN:
        return "predikat"
    if peran == "wilayah" and isi.daerah < SEBAGIAN and isi.share(lambda s: bool(UNIT.search(words(s)))) > 0.5:
        return "rincian"
    if peran == "wilayah" and isi.share(looks_like_code) >= HAMPIR_SEMUA:
        return "kode_wilayah"
    if peran == "tahun" and isi.berisi and isi.tahun < SEBAGIAN and isi.waktu >= HAMPIR_SEMUA:
        return "periode"
    if peran == "sumber_id" and isi.share(lambda s: " " in clean(s)) > 0:
        # The name of a source, which is said once when the file is published.
        return ABAIKAN
    if peran == "rincian" and isi.share(lambda s: s in isi.rujukan.indikator) >= HAMPIR_SEMUA:
        return "indikator"
    if peran == "indikator" and isi.berisi and isi.indikator < SEBAGIAN:
        return "rincian"
    return peran


def column(baris: Sequence[Sequence[Cell]], letak: int, kamus: Kamus, rujukan: Rujukan) -> Isi:
    """The cells of one column in the first rows."""
    return Isi(tuple(b[letak] for b in baris), kamus, rujukan)
