"""From answers to scores: of each region, of its units and groups, for each element and the whole, with intervals."""

from dataclasses import dataclass
from typing import Any

import duckdb
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ingest.arti.rujukan import Rujukan
from ingest.jawaban.berkas.kolom_jawaban import Jawaban
from ingest.jawaban.bersih.bersih import cleaned
from ingest.jawaban.bersih.susun_bersih import SEMUA, Bersih, Tersusun, arrange
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.urutan_kelompok import places
from ingest.jawaban.skor.beda_skor import differences
from ingest.jawaban.skor.mutu_jawaban import SEDIKITNYA, item_quality, quality
from ingest.jawaban.skor.rahasia_unsur import elements_closed, spreads_open
from ingest.jawaban.skor.sebab_sel import SATU_LAPIS, TANPA_JAWABAN, quoted, reasons, worded
from ingest.jawaban.skor.sebaran import distribution
from ingest.temuan import refuse
from survei.gabungan import indices
from survei.isian import numbered
from survei.jumlah import Jumlah, totals
from survei.rahasia import TERKECIL, hidden
from survei.simpangan import Susunan

KOLOM = [
    "kode_wilayah", "kelompok", "isi", "unsur", "n", "nilai", "galat_baku", "bawah", "atas", "deff_kish", "derajat_bebas",
    "lapis_tunggal", "alasan", "sebab", "singkat",
]


@dataclass(frozen=True)
class Skor:
    """Scores by region, group and element, and which groups differ (columns of `beda_skor.differences`).

    `tabel`: kode_wilayah, kelompok (header of the grouping, '' for all of a region), isi (the group), unsur ('' for the
    index), n, nilai, galat_baku, bawah, atas (scale of the kind of survey), deff_kish, derajat_bebas, lapis_tunggal, and why
    figures are left out: alasan (its key), sebab (a sentence), singkat (a few words), '' where none are.
    `mutu`: columns of `mutu_jawaban.quality`; `sebaran`: of `sebaran.distribution`, of regions that may be shown; `butir`: of
    `mutu_jawaban.item_quality`, None for too many answers.
    """

    tabel: pd.DataFrame
    beda: pd.DataFrame
    mutu: pd.DataFrame
    sebaran: pd.DataFrame
    butir: pd.DataFrame | None


def score(jawaban: Jawaban, kode: bk.BukuKode, rujukan: Rujukan, wilayah: str = "", terkecil: int = TERKECIL) -> Skor:
    """The scores of a file; `wilayah`: code of its region where no column says. Raises Ditolak with all that does not fit."""
    return score_clean(cleaned(jawaban, kode, rujukan, wilayah), kode, rujukan, terkecil)


def score_clean(bersih: Bersih, kode: bk.BukuKode, rujukan: Rujukan, terkecil: int = TERKECIL) -> Skor:
    """The scores of answers that `bersih.clean` made, in memory or as a Parquet file; the same statements however many they are.

    Raises Ditolak for a kind of survey nobody knows.
    """
    skala, susunan = scale(kode.buku, rujukan), _composition(kode)
    isi = arrange(bersih, kode)
    nama, jumlah = isi.nama, totals(isi.survei, SEDIKITNYA)
    tutup = _hidden(isi, terkecil)
    with duckdb.connect() as con:
        indeks = indices(con, isi.survei, jumlah.rasio, susunan, SEMUA)
        hasil = nama.drop(columns="n").merge(indeks, left_on="sel", right_on="kelompok", suffixes=("", "_"))
        sedikit = tutup | set(hasil.loc[(hasil["ukuran"] == SEMUA) & (hasil["n"] < terkecil), "sel"])
        terbuka = nama[~nama["sel"].isin(sedikit)]
        beda = differences(con, indeks, terbuka, (skala[1] - skala[0]) / 100)
    daerah = terbuka.loc[terbuka["kelompok"] == SEMUA, ["sel", "kode_wilayah"]]
    mutu = quality(jumlah, susunan[susunan["indeks"] == SEMUA], daerah, skala, terkecil)
    hasil = hasil.assign(unsur=hasil["ukuran"], orang=hasil["sel"].map(nama.set_index("sel")["n"]))
    hasil["tutup"] = _closed(hasil, tutup, terkecil)
    sebaran = distribution(isi, jumlah, kode, rujukan, daerah["kode_wilayah"])
    ditutup = hasil[hasil["tutup"] & (hasil["kelompok"] == SEMUA)]
    buka = spreads_open(sebaran, ditutup, terkecil)
    butir = item_quality(isi, kode, daerah, set(zip(ditutup["kode_wilayah"], ditutup["unsur"])), terkecil)
    kosong = _unanswered(isi, jumlah, susunan, sedikit)
    hasil = pd.concat([hasil, kosong], ignore_index=True) if len(kosong) else hasil.assign(apa=np.nan)
    hasil["alasan"] = _reason(hasil, tutup, terkecil)
    tampil = _in_order(_shown(hasil, skala), rujukan)
    return Skor(worded(tampil, rujukan, terkecil)[KOLOM], beda, mutu, buka, butir)


def _closed(hasil: pd.DataFrame, tutup: set[int], terkecil: int) -> "pd.Series[bool]":
    """Rows of cells that are not shown, and of elements that few answered in cells that are."""
    sel = hasil["sel"].isin(tutup)
    return (sel | (hasil["n"] < terkecil)) | elements_closed(hasil[~sel], terkecil).reindex(hasil.index, fill_value=False)


def _reason(hasil: pd.DataFrame, tutup: set[int], terkecil: int) -> NDArray[Any]:
    """The key of why a row tells less than it could, '' where it does not."""
    sebab = [TANPA_JAWABAN, reasons(hasil, tutup, terkecil).to_numpy(), SATU_LAPIS]
    return np.select([hasil["apa"].notna() & ~hasil["tutup"], hasil["tutup"], hasil["bawah"].isna()], sebab, "")


def _unanswered(isi: Tersusun, jumlah: Jumlah, susunan: pd.DataFrame, tutup: set[int]) -> pd.DataFrame:
    """Rows of cells and elements that have no figure because nobody there answered some question, which `apa` names."""
    milik, kosong = Susunan.of(susunan, jumlah.butir), jumlah.rasio.x <= 0
    pakai = milik.penuh != 0
    sel, indeks = np.nonzero(kosong.astype(float) @ pakai > 0)
    apa = [quoted([jumlah.butir[b] for b in np.flatnonzero(kosong[s] & pakai[:, i])]) for s, i in zip(sel, indeks)]
    hasil = isi.nama.set_index("sel").loc[sel].reset_index().rename(columns={"n": "orang"})
    unsur = np.array(milik.nama, dtype=object)[indeks]
    return hasil.assign(unsur=unsur, apa=apa, tutup=hasil["sel"].isin(tutup), n=hasil["orang"].where(unsur == SEMUA, 0))


def _composition(kode: bk.BukuKode) -> pd.DataFrame:
    """What each element and the whole are made of: questions of an element alike, elements of the whole alike."""
    pertanyaan = kode.of(bk.PERTANYAAN)
    unsur = [p.unsur or p.judul for p in pertanyaan]
    isi = pd.DataFrame({"indeks": unsur, "ukuran": [p.judul for p in pertanyaan]})
    isi["bobot"] = 1 / isi.groupby("indeks")["ukuran"].transform("size")
    return pd.concat([isi, isi.assign(indeks=SEMUA, bobot=isi["bobot"] / isi["indeks"].nunique())], ignore_index=True)


def scale(buku: str, rujukan: Rujukan) -> tuple[float, float]:
    """The least and the most a kind of survey can score; raises Ditolak for one nobody knows."""
    semua = rujukan.tabel["buku_survei"].set_index("buku")
    if buku not in semua.index:
        raise refuse(f"jenis survei {buku} tidak dikenal", f"pakai salah satu dari {', '.join(semua.index)}")
    return float(semua.at[buku, "terendah"]), float(semua.at[buku, "tertinggi"])


def _shown(hasil: pd.DataFrame, skala: tuple[float, float]) -> pd.DataFrame:
    """On the scale of the survey, without the figures of cells too small and without bounds that the design does not allow."""
    terendah, tertinggi = skala
    kali = (tertinggi - terendah) / 100
    hasil = hasil.assign(
        nilai=terendah + kali * hasil["taksiran"], galat_baku=kali * hasil["galat_baku"],
        bawah=(terendah + kali * hasil["bawah"]).clip(lower=terendah),
        atas=(terendah + kali * hasil["atas"]).clip(upper=tertinggi),
    )
    kecil = hasil["tutup"]
    hasil = hasil.astype({"derajat_bebas": float, "lapis_tunggal": float})
    hasil.loc[kecil, ["nilai", "galat_baku", "bawah", "atas", "deff_kish", "derajat_bebas", "lapis_tunggal"]] = np.nan
    hasil["n"] = hasil["n"].astype("Int64").mask(kecil)
    return hasil


def _in_order(hasil: pd.DataFrame, rujukan: Rujukan) -> pd.DataFrame:
    """By region and grouping, groups in the order people expect."""
    letak = places(hasil, rujukan.tabel["urutan_kelompok"])
    return hasil.assign(letak=letak).sort_values(["kode_wilayah", "kelompok", "letak", "unsur"], kind="stable", ignore_index=True)


def _hidden(isi: Tersusun, terkecil: int) -> set[int]:
    """Numbers of the cells that are not shown: whoever is alike in every grouping is a smallest part.

    Regions share nobody, so each is looked at by itself.
    """
    nama, sel = isi.nama, isi.survei.sel
    kecil = nama.loc[nama["n"] < terkecil, "kode_wilayah"].unique()
    daerah = nama.loc[(nama["kelompok"] == SEMUA) & nama["kode_wilayah"].isin(kecil), "sel"].to_numpy()
    di_sini = np.flatnonzero(np.isin(sel[0], daerah))
    bagian, _ = numbered(*(s[di_sini] for s in sel))
    semua = np.stack(bagian)[:, np.argsort(bagian[0], kind="stable")]
    banyak = nama.set_index("sel")["n"].sort_index().to_numpy()
    milik = np.split(semua, np.flatnonzero(np.diff(semua[0])) + 1, axis=1) if len(daerah) else []
    return {n for satu in milik for n in _hidden_of(satu, banyak, terkecil)}


def _hidden_of(bagian: NDArray[np.int32], banyak: NDArray[np.int64], terkecil: int) -> set[int]:
    """Of one region; `bagian`: for each smallest part (column) the cells it belongs to, -1 for none; `banyak`: by number."""
    sel, letak = np.unique(bagian, return_inverse=True)
    isi = np.zeros((len(sel), bagian.shape[1]))
    isi[letak.reshape(bagian.shape), np.arange(bagian.shape[1])] = 1
    isi, sel = isi[sel >= 0], sel[sel >= 0]
    return set(sel[hidden(isi, banyak[sel].tolist(), terkecil)].tolist())
