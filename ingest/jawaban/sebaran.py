"""How the answers to each question spread over its scale, region by region."""

from collections.abc import Collection

import duckdb
import pandas as pd

from ingest.arti.rujukan import Rujukan
from ingest.jawaban import buku_kode as bk
from ingest.jawaban.skala_jawaban import scales
from ingest.kueri import SQL

# Scores are kept to ten digits: of one scale no two lie nearer than this.
TEPAT = 4


def distribution(bersih: pd.DataFrame, kode: bk.BukuKode, rujukan: Rujukan, tampil: Collection[str]) -> pd.DataFrame:
    """A row a step of the scale of each question, from the lowest up, also steps nobody chose; of regions in `tampil` alone.

    `bersih`: what `bersih.clean` made. Columns: kode_wilayah, pertanyaan, unsur, tingkat (0, 1, …), banyak (steps of the scale),
    skor (0-100), jawaban (its words), bagian (share by weight), nilai (mean of the question, 0-100), n (who answered it).
    """
    with duckdb.connect() as con:
        con.register("bersih", bersih[bersih["kode_wilayah"].isin(list(tampil))])
        dijawab = SQL.table(con, "sebaran_jawaban")
    dijawab["skor"] = dijawab["skor"].round(TEPAT)
    tanya = dijawab[["kode_wilayah", "butir", "nilai", "n"]].drop_duplicates(["kode_wilayah", "butir"])
    bagian = dijawab[["kode_wilayah", "butir", "skor", "bagian"]]
    isi = tanya.merge(_steps(kode, rujukan), on="butir").merge(bagian, on=["kode_wilayah", "butir", "skor"], how="left")
    isi["bagian"] = isi["bagian"].fillna(0.0)
    isi = isi.sort_values(["kode_wilayah", "urut", "tingkat"], kind="stable")
    kolom = ["kode_wilayah", "pertanyaan", "unsur", "tingkat", "banyak", "skor", "jawaban", "bagian", "nilai", "n"]
    return isi[kolom].reset_index(drop=True)


def _steps(kode: bk.BukuKode, rujukan: Rujukan) -> pd.DataFrame:
    """The steps of each question: butir, urut, pertanyaan, unsur, skor, tingkat, banyak, jawaban."""
    skala = scales(rujukan.tabel["skala_jawaban"])
    baris = []
    for urut, p in enumerate(kode.of(bk.PERTANYAAN)):
        kata = _words(bk.scores(p, skala))
        for tingkat, skor in enumerate(sorted(kata)):
            baris.append((f"q{urut}", urut, p.judul, p.unsur, skor, tingkat, len(kata), kata[skor]))
    return pd.DataFrame(baris, columns=["butir", "urut", "pertanyaan", "unsur", "skor", "tingkat", "banyak", "jawaban"])


def _words(skor: dict[str, float | None]) -> dict[float, str]:
    """The first answer of each score, words rather than digits."""
    hasil: dict[float, str] = {}
    for jawaban, nilai in sorted(skor.items(), key=lambda j: j[0].isdigit()):
        if nilai is not None:
            hasil.setdefault(round(nilai, TEPAT), jawaban)
    return hasil
