"""What analysts have once answered: spellings of regions and mappings of columns; the newest answer counts."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import duckdb

from store.dasar.batch import now
from store.dasar.kueri import Nilai, ask, records
from store.dasar.tempat import place
from store.penulisan.rupa import exists
from store.penulisan.sambungan import opened, prepare
from store.penulisan.tulis import write


@dataclass(frozen=True)
class Pemetaan:
    """A saved column mapping. bentuk: what tells files of the same shape apart; isi: the mapping itself."""

    nama: str
    bentuk: str
    isi: Mapping[str, object]
    oleh: str
    pada: str


@dataclass(frozen=True)
class _Jawaban:
    """One answer: `perintah` keeps it, and it is kept when a row of `daftar` says what `berlaku` says."""

    pagar: ClassVar[str] = "pagar_sentuh"
    nama: str
    perintah: str
    isi: Mapping[str, Nilai]
    daftar: str
    berlaku: tuple[str, ...]

    def done(self, con: duckdb.DuckDBPyConnection) -> bool | None:
        """Whether it is in force as it stands."""
        sama = {k: self.isi[k] for k in self.berlaku}
        return True if any(sama.items() <= baris.items() for baris in records(con, self.daftar)) else None

    def apply(self, con: duckdb.DuckDBPyConnection, nomor: int) -> bool:
        """One more row."""
        ask(con, self.perintah, **self.isi)
        return True


def remember_spelling(
    tulisan: str, lingkup: str, kode: str, oleh: str, *, pada: str = "", simpanan: Path | None = None
) -> None:
    """Keep which region a spelling means within a scope; an empty `kode` takes the answer back."""
    isi = {"tulisan": tulisan, "lingkup": lingkup, "kode": kode, "oleh": oleh, "pada": pada or now()}
    _write(simpanan, _Jawaban(f"ejaan '{tulisan}'", "ejaan_masuk", isi, "ejaan_terakhir", ("tulisan", "lingkup", "kode")))


def spellings(simpanan: Path | None = None) -> dict[tuple[str, str], str]:
    """Region code by (spelling, scope); empty without a store."""
    return {(str(e["tulisan"]), str(e["lingkup"])): str(e["kode"]) for e in _read(simpanan, "ejaan")}


def save_mapping(
    nama: str, bentuk: str, isi: Mapping[str, object], oleh: str, *, pada: str = "", simpanan: Path | None = None
) -> None:
    """Keep a column mapping under a name, in place of the one it had. `isi` must be JSON."""
    teks = json.dumps(dict(isi), ensure_ascii=False)
    baris = {"nama": nama, "bentuk": bentuk, "isi": teks, "oleh": oleh, "pada": pada or now()}
    _write(simpanan, _Jawaban(f"pemetaan '{nama}'", "pemetaan_masuk", baris, "pemetaan", ("nama", "bentuk", "isi")))


def mappings(simpanan: Path | None = None) -> list[Pemetaan]:
    """The saved column mappings by name; empty without a store."""
    return [Pemetaan(**{**p, "isi": json.loads(str(p["isi"]))}) for p in _read(simpanan, "pemetaan")]


def _write(simpanan: Path | None, jawaban: _Jawaban) -> None:
    letak = place(simpanan)
    prepare(letak)
    write(letak, jawaban)


def _read(simpanan: Path | None, perintah: str) -> list[dict[str, object]]:
    letak = place(simpanan)
    if not exists(letak):
        return []
    with opened(letak, tulis=False) as con:
        return records(con, perintah)
