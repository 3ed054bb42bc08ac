"""From answers to scores: of each region, of its units and groups, for each element and the whole, with intervals."""

from dataclasses import dataclass

import duckdb
import numpy as np
import pandas as pd

from ingest.arti.rujukan import Rujukan
from ingest.jawaban import buku_kode as bk
from ingest.jawaban.beda_skor import differences
from ingest.jawaban.bersih import clean
from ingest.jawaban.kolom_jawaban import Jawaban
from ingest.jawaban.mutu_jawaban import quality
from ingest.jawaban.responden import groups
from ingest.jawaban.sebaran import distribution
from ingest.kueri import SQL
from ingest.temuan import refuse
from survei.gabungan import indices
from survei.rahasia import TERKECIL, hidden

SEMUA = ""
TERLALU_SEDIKIT = "tidak ditampilkan: penjawabnya kurang dari {n}, atau akan membuka yang kurang dari {n}"
SATU_LAPIS = "selang tidak dapat dihitung: lebih dari satu lapis hanya berisi satu unit"


@dataclass(frozen=True)
class Skor:
    """Scores by region, group and element, and which groups differ (columns of `beda_skor.differences`).

    `tabel`: kode_wilayah, kelompok (header of the grouping, '' for all of a region), isi (the group), unsur ('' for the
    index), n, nilai, galat_baku, bawah, atas (scale of the kind of survey), deff_kish, sebab (why figures are left out).
    `mutu`: columns of `mutu_jawaban.quality`; `sebaran`: of `sebaran.distribution`, of regions that may be shown.
    """

    tabel: pd.DataFrame
    beda: pd.DataFrame
    mutu: pd.DataFrame
    sebaran: pd.DataFrame


def score(jawaban: Jawaban, kode: bk.BukuKode, rujukan: Rujukan, wilayah: str = "", terkecil: int = TERKECIL) -> Skor:
    """The scores of a file; `wilayah`: code of its region where no column says. Raises Ditolak with all that does not fit."""
    return score_clean(clean(jawaban, kode, rujukan, wilayah), kode, rujukan, terkecil)


def score_clean(orang: pd.DataFrame, kode: bk.BukuKode, rujukan: Rujukan, terkecil: int = TERKECIL) -> Skor:
    """The scores of answers that `bersih.clean` made; raises Ditolak for a kind of survey nobody knows."""
    butir = _items(orang, kode)
    sel, terendah = _cells(orang, kode), _lowest(kode, rujukan)
    nama = sel.drop_duplicates("sel").drop(columns="responden")
    tutup, susunan = _hidden(orang, sel, terkecil), _composition(kode)
    with duckdb.connect() as con:
        _tables(con, orang, butir, sel)
        indeks = indices(con, susunan)
        hasil = nama.merge(indeks, left_on="sel", right_on="kelompok", suffixes=("", "_"))
        sedikit = tutup | set(hasil.loc[(hasil["ukuran"] == SEMUA) & (hasil["n"] < terkecil), "sel"])
        terbuka = nama[~nama["sel"].isin(sedikit)]
        beda = differences(con, susunan, indeks, terbuka, (100 - terendah) / 100)
        daerah = terbuka.loc[terbuka["kelompok"] == SEMUA, ["sel", "kode_wilayah"]]
        mutu = quality(con, susunan[susunan["indeks"] == SEMUA], daerah, terendah, terkecil)
    sebaran = distribution(orang, kode, rujukan, daerah["kode_wilayah"])
    return Skor(_shown(hasil, tutup, terendah, terkecil), beda, mutu, sebaran)


def _items(bersih: pd.DataFrame, kode: bk.BukuKode) -> pd.DataFrame:
    """A row an answer with a score."""
    bagian = [
        pd.DataFrame({"ukuran": p.judul, "responden": bersih["responden"], "nilai": bersih[f"q{ke}"]}).dropna(subset=["nilai"])
        for ke, p in enumerate(kode.of(bk.PERTANYAAN))
    ]
    return pd.concat(bagian)


def _composition(kode: bk.BukuKode) -> pd.DataFrame:
    """What each element and the whole are made of: questions of an element alike, elements of the whole alike."""
    pertanyaan = kode.of(bk.PERTANYAAN)
    unsur = [p.unsur or p.judul for p in pertanyaan]
    isi = pd.DataFrame({"indeks": unsur, "ukuran": [p.judul for p in pertanyaan]})
    isi["bobot"] = 1 / isi.groupby("indeks")["ukuran"].transform("size")
    return pd.concat([isi, isi.assign(indeks=SEMUA, bobot=isi["bobot"] / isi["indeks"].nunique())], ignore_index=True)


def _cells(orang: pd.DataFrame, kode: bk.BukuKode) -> pd.DataFrame:
    """Who is in which group: responden, sel (its number), kode_wilayah, kelompok, isi."""
    bagian = [orang[["responden", "kode_wilayah"]].assign(kelompok=SEMUA, isi=SEMUA)]
    for ke, k in enumerate(groups(kode)):
        milik = orang[orang[f"g{ke}"].notna()]
        bagian.append(milik[["responden", "kode_wilayah"]].assign(kelompok=k.judul, isi=milik[f"g{ke}"]))
    semua = pd.concat(bagian, ignore_index=True)
    return semua.assign(sel=semua.groupby(["kode_wilayah", "kelompok", "isi"], sort=False).ngroup())


def _tables(con: duckdb.DuckDBPyConnection, orang: pd.DataFrame, butir: pd.DataFrame, sel: pd.DataFrame) -> None:
    con.register("orang", orang[["responden", "strata", "psu", "bobot", "populasi_psu"]])
    con.register("butir", butir.astype({"ukuran": "category"}))
    con.register("sel", sel[["responden", "sel"]])
    for nama in ("rancangan_survei", "jawaban_survei"):
        SQL.run(con, nama)


def _lowest(kode: bk.BukuKode, rujukan: Rujukan) -> float:
    buku = rujukan.tabel["buku_survei"].set_index("buku")["terendah"]
    if kode.buku not in buku.index:
        raise refuse(f"jenis survei {kode.buku} tidak dikenal", f"pakai salah satu dari {', '.join(buku.index)}")
    return float(buku[kode.buku])


def _shown(hasil: pd.DataFrame, tutup: set[int], terendah: float, terkecil: int) -> pd.DataFrame:
    """On the scale of the survey, without the figures of cells too small and without bounds that the design does not allow."""
    kali = (100 - terendah) / 100
    hasil = hasil.assign(
        unsur=hasil["ukuran"], nilai=terendah + kali * hasil["taksiran"], galat_baku=kali * hasil["galat_baku"],
        bawah=(terendah + kali * hasil["bawah"]).clip(lower=terendah), atas=(terendah + kali * hasil["atas"]).clip(upper=100),
        sebab=np.where(hasil["bawah"].isna(), SATU_LAPIS, ""),
    )
    kecil = hasil["sel"].isin(tutup) | (hasil["n"] < terkecil)
    hasil.loc[kecil, ["nilai", "galat_baku", "bawah", "atas", "deff_kish"]] = np.nan
    hasil.loc[kecil, "sebab"] = TERLALU_SEDIKIT.format(n=terkecil)
    hasil["n"] = hasil["n"].astype("Int64").mask(kecil)
    kolom = ["kode_wilayah", "kelompok", "isi", "unsur", "n", "nilai", "galat_baku", "bawah", "atas", "deff_kish", "sebab"]
    return hasil.sort_values(["kode_wilayah", "kelompok", "isi", "unsur"], kind="stable")[kolom].reset_index(drop=True)


def _hidden(orang: pd.DataFrame, sel: pd.DataFrame, terkecil: int) -> set[int]:
    """Numbers of the cells that are not shown: whoever is alike in every grouping is a smallest part."""
    sama = [k for k in orang if str(k).startswith("g") or k == "kode_wilayah"]
    bagian = orang.groupby(sama, dropna=False, sort=False).ngroup()
    isi = pd.crosstab(sel["sel"], sel["responden"].map(dict(zip(orang["responden"], bagian)))).gt(0)
    banyak = sel.groupby("sel").size().loc[isi.index]
    return {int(n) for n in isi.index[hidden(isi.to_numpy(float), banyak.tolist(), terkecil)]}
