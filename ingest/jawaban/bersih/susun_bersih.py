"""Clean answers (a table, a Parquet file, or still to be made) as a survey, and the groups its scores are asked for."""

from collections.abc import Callable, Sequence
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
from ingest.jawaban.bersih.simpan_bersih import ULANGI, meanings
from ingest.jawaban.kode import buku_kode as bk
from ingest.temuan import refuse
from survei.ikatan import Kolom
from survei.isian import Nomor, Rancangan, Survei, arranged

Bersih: TypeAlias = pd.DataFrame | Path | Dibersihkan
Columns: TypeAlias = Callable[[str], pa.ChunkedArray]
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
    kolom = _columns(bersih)
    daerah = coded(kolom("kode_wilayah"))
    sel, nama, awal = [], [], 0
    for judul, isi in [(SEMUA, None), *((k.judul, coded(kolom(f"g{ke}"))) for ke, k in enumerate(groups(kode)))]:
        nomor, milik = _cells(daerah, isi, awal)
        awal += len(milik)
        sel.append(nomor)
        nama.append(milik.assign(kelompok=judul))
    pertanyaan = kode.of(bk.PERTANYAAN)
    unsur = [p.unsur or p.judul for p in pertanyaan]
    survei = arranged(
        _design(kolom), sel, [p.judul for p in pertanyaan], _questions(bersih, kolom), list(map(unsur.index, unsur)))
    return Tersusun(survei, pd.concat(nama, ignore_index=True))


def _questions(bersih: Bersih, kolom: Columns) -> Callable[[int], Kolom]:
    """What gives a question by its place."""
    if isinstance(bersih, Dibersihkan):
        return lambda ke: bersih.kolom[ke]
    if isinstance(bersih, pd.DataFrame):
        return lambda ke: _scores(kolom(f"q{ke}"))
    arti = {medan.name: meanings(medan) for medan in pq.read_schema(bersih) if medan.name.startswith("q")}
    return lambda ke: _scores(kolom(f"q{ke}")) if (nilai := arti[f"q{ke}"]) is None else _told(kolom(f"q{ke}"), nilai)


def _told(kolom: pa.ChunkedArray, nilai: NDArray[np.float64]) -> Kolom:
    """Numbers of scores and what they mean. Raises Ditolak for a number without a score."""
    sandi = np.concatenate([np.zeros(0, np.uint8), *(satu.to_numpy(zero_copy_only=False) for satu in kolom.chunks)])
    if not np.issubdtype(sandi.dtype, np.unsignedinteger) or sandi.max(initial=0) >= len(nilai):
        raise refuse("jawaban bersih ini tidak utuh: ada jawaban yang skornya tidak disebut", ULANGI)
    return Kolom(sandi, nilai)


def _columns(bersih: Bersih) -> Columns:
    """What gives a column by its name; a text as numbers of distinct ones where the file holds it so."""
    if isinstance(bersih, Path):
        tentang = pq.read_metadata(bersih)
        return lambda nama: _read(bersih, tentang, nama)
    tabel = bersih.orang if isinstance(bersih, Dibersihkan) else bersih
    return lambda nama: pa.chunked_array(pa.array(tabel[nama], from_pandas=True))


def _read(berkas: Path, tentang: pq.FileMetaData, nama: str) -> pa.ChunkedArray:
    # Of many columns and pieces what the file says about itself is long; it is taken apart once.
    with pq.ParquetFile(berkas, metadata=tentang, read_dictionary=[nama] if nama[0] in "gks" else []) as isi:
        return isi.read([nama], use_threads=False).column(0)


def coded(kolom: pa.ChunkedArray) -> tuple[NDArray[Any], list[Any]]:
    """For each row the number of its text, in the order in which they come, and the texts; the last stands for none."""
    isi = kolom.unify_dictionaries().combine_chunks()
    if not pa.types.is_dictionary(isi.type):
        isi = isi.dictionary_encode()
    beda = isi.dictionary
    sandi = isi.indices.fill_null(len(beda)).to_numpy(zero_copy_only=False)
    return sandi.astype(np.min_scalar_type(len(beda))), [*beda.to_pylist(), None]


def _scores(kolom: pa.ChunkedArray) -> Kolom:
    isi = [p.cast(pa.float64()).to_numpy(zero_copy_only=False) for p in kolom.chunks]
    if (hasil := _few(isi)) is not None:
        return hasil
    sandi, nilai = coded(kolom)
    return Kolom(sandi, np.array([np.nan if n is None else n for n in nilai], float))


def _few(isi: Sequence[NDArray[np.float64]]) -> Kolom | None:
    """Scores as numbers, 0 for none; None where there are many distinct ones."""
    hasil, beda = [np.zeros(0, np.uint8)], [np.nan]
    for nilai in (satu[awal : awal + SEKALI] for satu in isi for awal in range(0, len(satu), SEKALI)):
        sandi = np.zeros(len(nilai), np.uint8)
        for ke, satu in enumerate(beda[1:], 1):
            sandi += (nilai == satu).view(np.uint8) * np.uint8(ke)
        sisa = sandi == 0
        if np.count_nonzero(sisa) > np.count_nonzero(np.isnan(nilai)):
            baru, milik = np.unique(nilai[sisa], return_inverse=True)
            tempat = len(beda) + np.arange(len(baru))
            tempat[np.isnan(baru)] = 0
            sandi[sisa] = tempat[milik]
            beda += baru[~np.isnan(baru)].tolist()
        if len(beda) > BEDA_MAKS:
            return None
        hasil.append(sandi)
    return Kolom(np.concatenate(hasil), np.array(beda))


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


def _design(kolom: Columns) -> Rancangan:
    sandi, lapis = coded(kolom("strata"))
    # Their names begin with the region: those of one region follow each other, so that a block has few groups.
    strata = np.argsort(np.argsort([str(n) for n in lapis]))[sandi]
    psu = pc.fill_null(kolom("psu").cast(pa.int32()), -1)
    bobot, populasi = (kolom(k).cast(pa.float64()).to_numpy() for k in ("bobot", "populasi_psu"))
    return Rancangan(strata.astype(np.int32), psu.to_numpy(), bobot, populasi)
