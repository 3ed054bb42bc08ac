"""What analysts have once answered: spellings of regions and mappings of columns; the newest answer counts."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from store.batch import now
from store.galat import SimpananGagal
from store.kueri import Nilai, ask, records
from store.lipat import after_write
from store.sambungan import opened, prepare
from store.tempat import place

TAK_TERSIMPAN = "{apa} tidak tersimpan: {sebab}"


@dataclass(frozen=True)
class Pemetaan:
    """A saved column mapping. bentuk: what tells files of the same shape apart; isi: the mapping itself."""

    nama: str
    bentuk: str
    isi: Mapping[str, object]
    oleh: str
    pada: str


def remember_spelling(
    tulisan: str, lingkup: str, kode: str, oleh: str, *, pada: str = "", simpanan: Path | None = None
) -> None:
    """Keep which region a spelling means within a scope; an empty `kode` takes the answer back."""
    isi = {"tulisan": tulisan, "lingkup": lingkup, "kode": kode, "oleh": oleh, "pada": pada or now()}
    _write(simpanan, f"Ejaan '{tulisan}'", "ejaan_masuk", isi)


def spellings(simpanan: Path | None = None) -> dict[tuple[str, str], str]:
    """Region code by (spelling, scope); empty without a store."""
    return {(str(e["tulisan"]), str(e["lingkup"])): str(e["kode"]) for e in _read(simpanan, "ejaan")}


def save_mapping(
    nama: str, bentuk: str, isi: Mapping[str, object], oleh: str, *, pada: str = "", simpanan: Path | None = None
) -> None:
    """Keep a column mapping under a name, in place of the one it had. `isi` must be JSON."""
    teks = json.dumps(dict(isi), ensure_ascii=False)
    baris = {"nama": nama, "bentuk": bentuk, "isi": teks, "oleh": oleh, "pada": pada or now()}
    _write(simpanan, f"Pemetaan '{nama}'", "pemetaan_masuk", baris)


def mappings(simpanan: Path | None = None) -> list[Pemetaan]:
    """The saved column mappings by name; empty without a store."""
    return [Pemetaan(**{**p, "isi": json.loads(str(p["isi"]))}) for p in _read(simpanan, "pemetaan")]


def _write(simpanan: Path | None, apa: str, perintah: str, isi: Mapping[str, Nilai]) -> None:
    letak = place(simpanan)
    prepare(letak)
    try:
        with opened(letak, tulis=True) as con:
            ask(con, perintah, **isi)
        after_write(letak)
    except (duckdb.Error, OSError) as galat:
        raise SimpananGagal(TAK_TERSIMPAN.format(apa=apa, sebab=galat)) from galat


def _read(simpanan: Path | None, perintah: str) -> list[dict[str, object]]:
    letak = place(simpanan)
    if not letak.basis.is_file():
        return []
    with opened(letak, tulis=False) as con:
        return records(con, perintah)
