"""A column mapping: what each column of a table means, and what is the same for all rows."""

import hashlib
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ingest.sel.kata_judul import tokens
from ingest.sel.waktu import year_note

DARI_JUDUL = "@judul"
ABAIKAN = "abaikan"
PRIBADI = "pribadi"
# Roles whose cells are a measure; several such columns make several rows out of one.
PERAN_UKURAN = (
    "nilai", "predikat", "n", "batas_bawah", "batas_atas", "populasi", "sampel", "responden", "sasaran", "realisasi", "target",
)
TAHUN = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class PetaKolom:
    """Meaning of one column.

    peran: a column of the dataset's table, or kode_bps, wilayah, provinsi, abaikan, pribadi. tetap: what the
    header alone says about its cells, such as {"tahun": "2024", "indikator": "spi_indeks"}.
    """

    judul: str
    peran: str = ABAIKAN
    tetap: Mapping[str, str] = field(default_factory=dict)

    @property
    def kelompok(self) -> tuple[tuple[str, str], ...]:
        """Columns with the same fixed facts belong to the same row."""
        return tuple(sorted(self.tetap.items()))


@dataclass(frozen=True)
class Pemetaan:
    """Dataset, one PetaKolom for each column in order, and facts that hold for every row."""

    himpunan: str
    kolom: tuple[PetaKolom, ...]
    tetap: Mapping[str, str] = field(default_factory=dict)

    def places(self, *peran: str) -> list[int]:
        """Positions of the columns with one of these roles."""
        return [i for i, k in enumerate(self.kolom) if k.peran in peran]

    @property
    def earliest_year(self) -> int | None:
        """The earliest year that holds for a whole column or for all rows."""
        tahun = [t for tetap in (self.tetap, *(k.tetap for k in self.kolom)) if (t := tetap.get("tahun", "")).isdigit()]
        return min(map(int, tahun), default=None)

    def to_json(self) -> dict[str, object]:
        """The mapping as plain JSON."""
        kolom = [{"judul": k.judul, "peran": k.peran, **({"tetap": dict(k.tetap)} if k.tetap else {})} for k in self.kolom]
        return {"himpunan": self.himpunan, "kolom": kolom, "tetap": dict(self.tetap)}

    def to_save(self) -> dict[str, object]:
        """JSON to use again for next year's file: a year that stood in a header is taken from the header again."""
        kolom = tuple(replace(k, tetap=_from_header(k)) for k in self.kolom)
        tetap = {k: v for k, v in self.tetap.items() if k not in ("tahun", "periode")}
        return Pemetaan(self.himpunan, kolom, tetap).to_json()


class PemetaanSalah(ValueError):
    """A mapping that does not fit; the text says why, in Indonesian."""


def from_json(isi: object) -> Pemetaan:
    """A mapping from JSON. Raises PemetaanSalah."""
    if not isinstance(isi, Mapping) or not isinstance(isi.get("himpunan"), str) or not isinstance(isi.get("kolom"), list):
        raise PemetaanSalah('pemetaan harus memuat "himpunan" (teks) dan "kolom" (daftar)')
    return Pemetaan(isi["himpunan"], tuple(_column(k) for k in isi["kolom"]), _facts(isi.get("tetap", {})))


def fit(pemetaan: Pemetaan, judul: Sequence[str]) -> Pemetaan:
    """The mapping laid on the headers of a table, whatever their order; headers it does not know are ignored.

    Raises PemetaanSalah when a header it needs is missing.
    """
    sisa = list(pemetaan.kolom)
    kolom: list[PetaKolom] = []
    for teks in judul:
        cocok = next((k for k in sisa if k.judul == teks), None) or next((k for k in sisa if same_header(k.judul, teks)), None)
        if cocok is None:
            kolom.append(PetaKolom(teks))
            continue
        sisa.remove(cocok)
        kolom.append(PetaKolom(teks, cocok.peran, _with_header(cocok.tetap, teks)))
    hilang = [k.judul for k in sisa if k.peran not in (ABAIKAN, PRIBADI)]
    if hilang:
        raise PemetaanSalah(f"kolom {', '.join(hilang)} pada pemetaan tidak ada di tabel")
    return replace(pemetaan, kolom=tuple(kolom))


def without_columns(pemetaan: Pemetaan, letak: Collection[int]) -> Pemetaan:
    """The mapping with these columns left out as personal data."""
    kolom = tuple(PetaKolom(k.judul, PRIBADI) if i in letak else k for i, k in enumerate(pemetaan.kolom))
    return replace(pemetaan, kolom=kolom)


def same_header(satu: str, dua: str) -> bool:
    """Whether two headers differ in their year at most."""
    return _shape_of(satu) == _shape_of(dua)


def shape(judul: Sequence[str]) -> str:
    """Fingerprint of the headers without years, the same for next year's file."""
    return hashlib.sha256("\x1f".join(_shape_of(j) for j in judul).encode()).hexdigest()[:16]


def _shape_of(judul: str) -> str:
    return TAHUN.sub("####", " ".join(tokens(judul)))


def _from_header(kolom: PetaKolom) -> dict[str, str]:
    tahun, tetap = kolom.tetap.get("tahun", ""), dict(kolom.tetap)
    # The next file says by its own header whether its figures bear a mark.
    tetap.pop("catatan", None)
    return {**tetap, **({"tahun": DARI_JUDUL} if tahun and TAHUN.findall(kolom.judul) == [tahun] else {})}


def _with_header(tetap: Mapping[str, str], judul: str) -> dict[str, str]:
    if tetap.get("tahun") != DARI_JUDUL:
        return dict(tetap)
    tahun = TAHUN.findall(judul)
    if len(tahun) != 1:
        raise PemetaanSalah(f"judul kolom {judul} seharusnya memuat satu tahun")
    catatan = {"catatan": c} if (c := year_note(judul)) else {}
    return {**tetap, "tahun": tahun[0], **catatan}


def _column(isi: object) -> PetaKolom:
    if not isinstance(isi, Mapping) or not isinstance(isi.get("judul"), str) or not isinstance(isi.get("peran"), str):
        raise PemetaanSalah('setiap kolom pemetaan perlu "judul" dan "peran"')
    return PetaKolom(isi["judul"], isi["peran"], _facts(isi.get("tetap", {})))


def _facts(isi: object) -> dict[str, str]:
    if not isinstance(isi, Mapping):
        raise PemetaanSalah('"tetap" harus berisi pasangan nama dan isi')
    return {str(k): str(v) for k, v in isi.items()}
