"""How the answers to each question spread over its scale, region by region."""

from collections.abc import Collection

import pandas as pd

from ingest.arti.rujukan import Rujukan
from ingest.jawaban.bersih.susun_bersih import SEMUA, Tersusun
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.skala_jawaban import scales
from survei.jumlah import Jumlah
from survei.sebaran import spread

# Scores are kept to ten digits: of one scale no two lie nearer than this.
TEPAT = 4


def distribution(
    susunan: Tersusun, jumlah: Jumlah, kode: bk.BukuKode, rujukan: Rujukan, tampil: Collection[str]
) -> pd.DataFrame:
    """A row a step of the scale of each question, from the lowest up, also steps nobody chose; of regions in `tampil` alone.

    `susunan`: clean answers as `susun_bersih.arrange` puts them; `jumlah`: their sums.
    Columns: kode_wilayah, pertanyaan, unsur, tingkat (0, 1, …),
    banyak (steps of the scale), skor (0-100), jawaban (its words), bagian (share by weight), nilai (mean of the question, 0-100),
    n (who answered it).
    """
    dijawab = _answered(susunan, jumlah, tampil)
    tanya = dijawab[["kode_wilayah", "butir", "nilai", "n"]].drop_duplicates(["kode_wilayah", "butir"])
    bagian = dijawab[["kode_wilayah", "butir", "skor", "bagian"]]
    isi = tanya.merge(_steps(kode, rujukan), on="butir").merge(bagian, on=["kode_wilayah", "butir", "skor"], how="left")
    isi["bagian"] = isi["bagian"].fillna(0.0)
    isi = isi.sort_values(["kode_wilayah", "urut", "tingkat"], kind="stable")
    kolom = ["kode_wilayah", "pertanyaan", "unsur", "tingkat", "banyak", "skor", "jawaban", "bagian", "nilai", "n"]
    return isi[kolom].reset_index(drop=True)


def _answered(susunan: Tersusun, jumlah: Jumlah, tampil: Collection[str]) -> pd.DataFrame:
    """A row an answer somebody gave: kode_wilayah, butir, skor, bagian; nilai and n of the question."""
    daerah = susunan.nama[(susunan.nama["kelompok"] == SEMUA) & susunan.nama["kode_wilayah"].isin(list(tampil))]
    isi = spread(susunan.survei, jumlah).merge(daerah[["sel", "kode_wilayah"]], left_on="kelompok", right_on="sel")
    isi["kali"] = isi["bobot"] * isi["nilai"]
    tanya = isi.groupby(["kode_wilayah", "butir"])[["bobot", "kali", "n"]].transform("sum")
    return pd.DataFrame({
        "kode_wilayah": isi["kode_wilayah"], "butir": isi["butir"], "skor": isi["nilai"].round(TEPAT),
        "bagian": isi["bobot"] / tanya["bobot"], "nilai": tanya["kali"] / tanya["bobot"], "n": tanya["n"],
    })


def _steps(kode: bk.BukuKode, rujukan: Rujukan) -> pd.DataFrame:
    """The steps of each question: butir, urut, pertanyaan, unsur, skor, tingkat, banyak, jawaban."""
    skala = scales(rujukan.tabel["skala_jawaban"])
    baris = []
    for urut, p in enumerate(kode.of(bk.PERTANYAAN)):
        kata = _words(bk.scores(p, skala))
        for tingkat, skor in enumerate(sorted(kata)):
            baris.append((urut, urut, p.judul, p.unsur, skor, tingkat, len(kata), kata[skor]))
    return pd.DataFrame(baris, columns=["butir", "urut", "pertanyaan", "unsur", "skor", "tingkat", "banyak", "jawaban"])


def _words(skor: dict[str, float | None]) -> dict[float, str]:
    """The first answer of each score, words rather than digits."""
    hasil: dict[float, str] = {}
    for jawaban, nilai in sorted(skor.items(), key=lambda j: j[0].isdigit()):
        if nilai is not None:
            hasil.setdefault(round(nilai, TEPAT), jawaban)
    return hasil
