"""Files of answers as survey tools write them, with invented answers."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow.parquet as pq

from ingest.arti.rujukan import references
from ingest.baca.sniff import read
from ingest.jawaban.berkas.kolom_jawaban import Jawaban, answers
from ingest.jawaban.kode.buku_kode import BukuKode
from ingest.jawaban.kode.usul_kode import propose
from ingest.jawaban.skor.skor import score

RUJUKAN = references(angka=False)
UNSUR = [
    "Persyaratan", "Prosedur", "Waktu penyelesaian", "Biaya/tarif", "Produk layanan", "Kompetensi petugas", "Perilaku petugas",
    "Penanganan pengaduan", "Sarana dan prasarana",
]


def csv(judul: Sequence[str], baris: Sequence[Sequence[object]], pemisah: str = ",") -> bytes:
    """A text file, every cell in quotes."""
    semua = [judul, *baris]
    return "\r\n".join(pemisah.join(f'"{sel}"' for sel in b) for b in semua).encode("utf-8")


def opened(isi: bytes, nama: str = "survei.csv") -> Jawaban:
    """The columns of a file."""
    return answers(read(isi, nama))


def proposed(isi: bytes, buku: str = "") -> tuple[Jawaban, BukuKode]:
    """The columns of a file and the codebook proposed for it."""
    jawaban = opened(isi)
    return jawaban, propose(jawaban, RUJUKAN, buku)


def roles(kode: BukuKode) -> dict[str, str]:
    """What each column is."""
    return {k.judul: k.peran for k in kode.kolom}


def scored(isi: bytes, buku: str = "", wilayah: str = "", terkecil: int = 1) -> pd.DataFrame:
    """The scores of a file by its proposed codebook."""
    jawaban, kode = proposed(isi, buku)
    return score(jawaban, kode, RUJUKAN, wilayah, terkecil).tabel


def cell(skor: pd.DataFrame, kelompok: str = "", isi: str = "", unsur: str = "") -> dict[str, object]:
    """One row of the scores."""
    milik = skor[(skor["kelompok"] == kelompok) & (skor["isi"] == isi) & (skor["unsur"] == unsur)]
    return dict(milik.iloc[0])


def told(berkas: Path) -> pd.DataFrame:
    """A file of clean answers with the scores that its columns say their numbers mean."""
    isi = pq.read_table(berkas)
    skor = {m.name: json.loads(m.metadata[b"skor"]) for m in isi.schema if m.metadata}
    return isi.to_pandas().assign(**{q: np.array([np.nan, *s])[isi[q].to_numpy()] for q, s in skor.items()})
