"""Clean answers (a table, a Parquet file, or still to be made) as a survey, and the groups its scores are asked for."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray

from ingest.jawaban.bersih.bersih import Dibersihkan
from ingest.jawaban.bersih.responden import groups
from ingest.jawaban.kode import buku_kode as bk
from survei.isian import Kolom, Nomor, Rancangan, Survei, arranged

Bersih: TypeAlias = pd.DataFrame | Path | Dibersihkan
SEMUA = ""
# Up to so many distinct scores it is quicker to look for each than to look each up; so many at a time stay in the cache.
BEDA_MAKS = 16
SEKALI = 1 << 15


@dataclass(frozen=True)
class Tersusun:
    """`nama`: sel, kode_wilayah, kelompok, isi, n (respondents) of every group, in the order in which they come in the file."""

    survei: Survei
    nama: pd.DataFrame


def arrange(bersih: Bersih, kode: bk.BukuKode) -> Tersusun:
    """Of the clean answers of a codebook; groups are regions first, then each kind of group of a region."""
    daerah = coded(column(bersih, "kode_wilayah"))
    sel, nama, awal = [], [], 0
    for judul, isi in [(SEMUA, None), *((k.judul, coded(column(bersih, f"g{ke}"))) for ke, k in enumerate(groups(kode)))]:
        nomor, milik = _cells(daerah, isi, awal)
        awal += len(milik)
        sel.append(nomor)
        nama.append(milik.assign(kelompok=judul))
    pertanyaan = kode.of(bk.PERTANYAAN)
    survei = arranged(_design(bersih), sel, [p.judul for p in pertanyaan], lambda ke: _scores(bersih, ke))
    return Tersusun(survei, pd.concat(nama, ignore_index=True))


def column(bersih: Bersih, nama: str) -> pa.Array:
    """One column; a text as numbers of distinct ones where the file holds it so."""
    if not isinstance(bersih, Path):
        isi = pa.array((bersih.orang if isinstance(bersih, Dibersihkan) else bersih)[nama], from_pandas=True)
        # Of frames put together pandas keeps the pieces.
        return isi.combine_chunks() if isinstance(isi, pa.ChunkedArray) else isi
    with pq.ParquetFile(bersih, read_dictionary=[nama] if nama[0] in "gks" else []) as berkas:
        return berkas.read([nama], use_threads=False).column(0).unify_dictionaries().combine_chunks()


def coded(isi: pa.Array) -> tuple[NDArray[Any], list[Any]]:
    """For each row the number of its text, in the order in which they come, and the texts; the last stands for none."""
    if not pa.types.is_dictionary(isi.type):
        isi = isi.dictionary_encode()
    beda = isi.dictionary
    sandi = isi.indices.fill_null(len(beda)).to_numpy(zero_copy_only=False)
    return sandi.astype(np.min_scalar_type(len(beda))), [*beda.to_pylist(), None]


def _scores(bersih: Bersih, ke: int) -> Kolom:
    if isinstance(bersih, Dibersihkan):
        return bersih.kolom[ke]
    isi = column(bersih, f"q{ke}").cast(pa.float64())
    if (hasil := _few(isi.to_numpy(zero_copy_only=False))) is not None:
        return hasil
    sandi, nilai = coded(isi)
    return Kolom(sandi, np.array([np.nan if n is None else n for n in nilai], float))


def _few(isi: NDArray[np.float64]) -> Kolom | None:
    """Scores as numbers, 0 for none; None where there are many distinct ones."""
    hasil, beda = np.zeros(len(isi), np.uint8), [np.nan]
    for awal in range(0, len(isi), SEKALI):
        nilai, sandi = isi[awal : awal + SEKALI], hasil[awal : awal + SEKALI]
        for ke, satu in enumerate(beda):
            sandi += (nilai == satu) * np.uint8(ke)
        if np.count_nonzero(sandi) + np.count_nonzero(np.isnan(nilai)) < len(nilai):
            baru, ke = np.unique(nilai[sandi == 0], return_inverse=True)
            tempat = len(beda) + np.arange(len(baru))
            tempat[np.isnan(baru)] = 0
            sandi[sandi == 0] = tempat[ke]
            beda += baru[~np.isnan(baru)].tolist()
        if len(beda) > BEDA_MAKS:
            return None
    return Kolom(hasil, np.array(beda))


def _cells(
    daerah: tuple[NDArray[Any], list[Any]], isi: tuple[NDArray[Any], list[Any]] | None, awal: int
) -> tuple[Nomor, pd.DataFrame]:
    """The number of each respondent's group from `awal` on, -1 for none, and what the numbers stand for."""
    sandi, beda = isi or (np.zeros(len(daerah[0]), np.uint8), [SEMUA, None])
    gabung = daerah[0].astype(np.int64) * len(beda) + sandi
    pertama = np.full(len(daerah[1]) * len(beda), -1)
    # Of several the first respondent stays, since it is written last.
    pertama[gabung[::-1]] = np.arange(len(gabung) - 1, -1, -1)
    ada = np.flatnonzero((pertama >= 0) & (np.arange(len(pertama)) % len(beda) < len(beda) - 1))
    ada = ada[np.argsort(pertama[ada], kind="stable")]
    nomor = np.full(len(pertama), -1, np.int32)
    nomor[ada] = np.arange(awal, awal + len(ada), dtype=np.int32)
    nama = pd.DataFrame({
        "sel": nomor[ada], "kode_wilayah": [daerah[1][i] for i in ada // len(beda)], "isi": [beda[i] for i in ada % len(beda)],
        "n": np.bincount(gabung, minlength=len(pertama))[ada],
    })
    return nomor[gabung], nama


def _design(bersih: Bersih) -> Rancangan:
    strata, _ = coded(column(bersih, "strata"))
    psu = pc.fill_null(column(bersih, "psu").cast(pa.int32()), -1)
    bobot, populasi = (column(bersih, k).cast(pa.float64()).to_numpy(zero_copy_only=False) for k in ("bobot", "populasi_psu"))
    return Rancangan(strata.astype(np.int32), psu.to_numpy(zero_copy_only=False), bobot, populasi)
