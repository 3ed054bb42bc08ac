"""Means of each dimension by region and unit with their intervals, by this house."""

from pathlib import Path

import duckdb
import pandas as pd

from bench.berkas_survei import codebook
from bench.dimensi_survei import DIMENSI, KOLOM, SEL
from ingest.jawaban.bersih.susun_bersih import arrange
from ingest.jawaban.kode import buku_kode as bk
from survei.gabungan import indices
from survei.jumlah import ratios


def scores(berkas: Path) -> pd.DataFrame:
    """Columns KOLOM; regions as a whole are worked out beside their units."""
    kode = codebook()
    isi = arrange(berkas, bk.BukuKode(kode.buku, tuple(k for k in kode.kolom if k.peran != bk.KELOMPOK)))
    susunan = pd.DataFrame([(d, f"P{q[1:]}", 1 / len(milik)) for d, milik in DIMENSI.items() for q in milik],
                           columns=["indeks", "ukuran", "bobot"])
    with duckdb.connect() as con:
        hasil = indices(con, isi.survei, ratios(isi.survei), susunan, "dimensi 0")
    nama = isi.nama[isi.nama["kelompok"] != ""].rename(columns={"isi": "g0"})[["sel", *SEL]]
    return hasil.rename(columns={"ukuran": "dimensi"}).merge(nama, left_on="kelompok", right_on="sel")[KOLOM]
