"""Batches made from a seed, and what must be true of a store whatever was done to it."""

import hashlib
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pandas as pd
import pytest

import store
from store import Batch, Sumber
from store.dasar.kueri import ask
from store.dasar.tempat import place
from store.penulisan import sambungan

KPK = Sumber("Kantor Pusat", "Hasil survei", "2025-05-01", "https://contoh.id/kpk", "resmi_pusat")
KORAN = Sumber("Koran A", "Berita", "2025-06-01", "https://contoh.id/koran", "pers")
WILAYAH = ("63", "63.01", "63.02", "63.03", "63.06")


def figures(*nilai: str, **kolom: str) -> pd.DataFrame:
    """One row a value: an index of 63.01 in 2025 unless columns say otherwise."""
    dasar = dict.fromkeys(store.KOLOM_CAPAIAN, "") | {
        "tahun": "2025", "periode": "tahunan", "kode_wilayah": "63.01", "indikator": "indeks", "status": "tahunan",
    }
    return pd.DataFrame([dasar | kolom | {"nilai": n} for n in nilai])


def batch(*nilai: str, oleh: str = "Sari", sumber: Sumber | None = KPK, pada: str = "", **kolom: str) -> Batch:
    """A small batch of these values."""
    asli = ("nilai\n" + "\n".join(nilai)).encode()
    return Batch("spi", oleh, "spi.csv", asli, [figures(*nilai, **kolom)], sumber, pada=pada)


def seeded(kunci: str, jumlah: int = 50, potongan: int = 20) -> Batch:
    """A batch that depends on its key alone: `jumlah` rows in several frames, the key as file name."""
    acak = random.Random(kunci)
    baris = figures(*(f"{acak.uniform(0, 100):.2f}" for _ in range(jumlah)))
    baris["kode_wilayah"] = [acak.choice(WILAYAH) for _ in range(jumlah)]
    baris["rincian"] = [f"unit {kunci} {i}" for i in range(jumlah)]
    isi = [baris.iloc[i:i + potongan] for i in range(0, jumlah, potongan)]
    return Batch("spi", "Sari", kunci, f"berkas {kunci} {acak.random()}".encode(), isi, KPK)


def values(nomor: int | None = None, simpanan: Path | None = None) -> list[str]:
    """The values in force at a version, in order of publication."""
    return store.rows_at(nomor, simpanan).capaian["nilai"].tolist()


def damage(simpanan: Path) -> list[str]:
    """Words for whatever is lost, halved or doubled in a store; empty when it is whole."""
    isi = store.rows_at(simpanan=simpanan)
    jumlah = isi.capaian.groupby("batch_id").size().to_dict()
    rusak = [
        f"batch {b.batch_id}: {jumlah.get(b.batch_id, 0)} dari {b.jumlah_baris} baris"
        for b in isi.buku if jumlah.pop(b.batch_id, 0) != b.jumlah_baris
    ]
    rusak += [f"baris tanpa batch: {sisa}" for sisa in jumlah]
    rusak += [f"asli hilang: {b.nama_berkas}" for b in store.history(simpanan) if not _kept(b.sidik_berkas, simpanan)]
    isi_berlaku = [(b.himpunan, b.sidik_isi) for b in isi.buku]
    if len(isi_berlaku) != len(set(isi_berlaku)):
        rusak.append("isi yang sama berlaku dua kali")
    nomor = [b.nomor for b in store.history(simpanan)]
    if nomor != list(range(1, len(nomor) + 1)):
        rusak.append(f"nomor versi tidak berurutan: {nomor}")
    keadaan = store.condition(simpanan)
    return rusak if keadaan.sehat else [*rusak, f"{keadaan.jenis}: {keadaan.rinci}"]


def _kept(sidik: str, simpanan: Path) -> bool:
    return hashlib.sha256(store.original(sidik, simpanan).read_bytes()).hexdigest() == sidik


@contextmanager
def raising_the_fence(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[duckdb.DuckDBPyConnection]:
    """Somebody who shares the open store with all others is in the middle of a write."""
    with duckdb.connect(str(place(simpanan).basis), config=sambungan.PENGATURAN) as lawan, monkeypatch.context() as sementara:
        sementara.setattr(sambungan, "connected", lambda basis, tulis: lawan.cursor())
        sementara.setattr(sambungan, "disconnect", duckdb.DuckDBPyConnection.close)
        lawan.begin()
        ask(lawan, "pagar_naik")
        yield lawan
