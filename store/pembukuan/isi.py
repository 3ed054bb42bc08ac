"""What the batches of a version hold, as text tables."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pandas as pd

from store.dasar.kueri import table
from store.dasar.tempat import place
from store.ekspor.periksa_ekspor import KOLOM_CAPAIAN
from store.pembukuan.buku import BarisBuku, entries
from store.penulisan.rupa import exists
from store.penulisan.sambungan import opened

KOLOM_SUMBER = ["sumber_id", "penerbit", "judul", "tanggal", "url", "jenis"]
KOLOM_LETAK = ["baris", "batch_id"]


@dataclass(frozen=True)
class Isi:
    """Rows of the batches in force at one version.

    capaian: the 13 columns of figures, `baris` (line in the file) and `batch_id`. rinci: the same by detail
    table, in the columns it was published with. sumber: one row a batch that brought its own source.
    buku: the ledger rows of those batches.
    """

    capaian: pd.DataFrame
    rinci: dict[str, pd.DataFrame]
    sumber: pd.DataFrame
    buku: tuple[BarisBuku, ...]


def rows_at(nomor: int | None = None, simpanan: Path | None = None, *, angka: bool = True) -> Isi:
    """Rows as they stood at version `nomor`, by default the newest; empty tables without a store.

    angka: False leaves out the figures, which may be millions, for those who need the detail tables alone.
    """
    letak = place(simpanan)
    if nomor == 0 or not exists(letak):
        return Isi(_empty(KOLOM_CAPAIAN), {}, pd.DataFrame(columns=KOLOM_SUMBER, dtype="str"), ())
    with opened(letak, tulis=False) as con:
        return _read(con, nomor, angka)


def _read(con: duckdb.DuckDBPyConnection, nomor: int | None, angka: bool) -> Isi:
    semua = entries(con)
    sampai = nomor if nomor is not None else max((b.nomor for b in semua), default=0)
    berlaku = tuple(b for b in semua if b.in_force(sampai))
    capaian = table(con, "isi_capaian_pada", nomor=sampai) if angka else _empty(KOLOM_CAPAIAN)
    rinci = _details(table(con, "isi_rinci_pada", nomor=sampai))
    return Isi(capaian, rinci, _sources(berlaku, [b for b in semua if b.nomor <= sampai], rinci), berlaku)


def _details(data: pd.DataFrame) -> dict[str, pd.DataFrame]:
    return {str(tabel): _unpacked(bagian) for tabel, bagian in data.groupby("tabel", sort=True)}


def _unpacked(data: pd.DataFrame) -> pd.DataFrame:
    isi = pd.DataFrame([json.loads(teks) for teks in data["isi"]], dtype="str").fillna("")
    if "sumber_id" in isi.columns:
        isi["sumber_id"] = isi["sumber_id"].where(isi["sumber_id"] != "", data["sumber_id"].to_numpy())
    return isi.assign(baris=data["baris"].to_numpy(), batch_id=data["batch_id"].to_numpy())


def _sources(berlaku: Iterable[BarisBuku], semua: Iterable[BarisBuku], rinci: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    # A row may go on naming the source of an earlier batch that has been withdrawn since.
    dipakai = {s for data in rinci.values() if "sumber_id" in data.columns for s in data["sumber_id"]}
    lama = {b.sumber_id: b.sumber for b in semua if b.sumber_id in dipakai}
    # A later batch may describe the same source better.
    terbaru = lama | {b.sumber_id: b.sumber for b in sorted(berlaku, key=lambda b: b.batch_id) if b.sumber_id}
    return pd.DataFrame([{k: getattr(s, k) for k in KOLOM_SUMBER} for s in terbaru.values()], columns=KOLOM_SUMBER, dtype="str")


def _empty(kolom: list[str]) -> pd.DataFrame:
    return pd.DataFrame({k: pd.Series(dtype="str") for k in [*kolom, *KOLOM_LETAK]})
