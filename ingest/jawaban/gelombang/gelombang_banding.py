"""What changed between two waves, and what only seems so: differences of what means the same in both."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from ingest.arti.rujukan import Rujukan
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.skala_jawaban import scales
from ingest.jawaban.skor.skor import Skor
from ingest.sel.kata_judul import tokens
from survei.selisih import between, holm

NYATA = 0.05
NAIK, TURUN, BELUM, TIDAK = "naik_nyata", "turun_nyata", "belum_nyata", "tidak_dibandingkan"
KUNCI = ["kode_wilayah", "kelompok", "isi", "unsur"]
JENIS_LAIN = "jenis surveinya lain"
UNSUR_LAIN = "unsur atau pertanyaannya tidak sama"
SKALA_LAIN = "skala jawabannya tidak sama"
TERTUTUP = "di salah satunya "
SATU_SISI = "hanya ada di salah satu gelombang"
TANPA_SELANG = "selangnya tidak dapat dihitung"


def changes(lama: Skor, kode_lama: bk.BukuKode, baru: Skor, kode_baru: bk.BukuKode, rujukan: Rujukan) -> pd.DataFrame:
    """A row for the index of each region, each of its elements, and the index of each of its units and groups.

    Columns: kode_wilayah, kelompok, isi, unsur, nilai_lama, nilai_baru, n_lama, n_baru, selisih (new less old), bawah, atas,
    p (by Holm over regions, over elements of a region, over groups of one kind in it), hasil (naik_nyata, turun_nyata,
    belum_nyata, tidak_dibandingkan), alasan. Waves are drawn apart, so errors add up (Welch and Satterthwaite).
    """
    dua = _beside(lama.tabel, baru.tabel)
    beda = not_the_same(kode_lama, kode_baru, rujukan)
    dua["alasan"] = [beda.get(u, UNSUR_LAIN) for u in dua["unsur"]]
    sisi = dua["_merge"] != "both"
    rahasia = dua["nilai_lama"].isna() | dua["nilai_baru"].isna()
    sebab = TERTUTUP + dua["singkat_baru"].where(dua["nilai_baru"].isna(), dua["singkat_lama"])
    dua["alasan"] = dua["alasan"].mask(rahasia & (dua["alasan"] == ""), sebab)
    dua.loc[sisi & ~dua["alasan"].isin([JENIS_LAIN, UNSUR_LAIN, SKALA_LAIN]), "alasan"] = SATU_SISI
    hasil = between(*(_estimates(dua, sisi) for sisi in ("baru", "lama")))
    boleh = dua["alasan"] == ""
    for kolom in ("selisih", "bawah", "atas", "p"):
        dua[kolom] = hasil[kolom].where(boleh)
    dua["p"] = dua.groupby(_family(dua), sort=False)["p"].transform(lambda p: holm(p.to_numpy(float)))
    dua.loc[boleh & dua["p"].isna(), "alasan"] = TANPA_SELANG
    dua["hasil"] = np.select(
        [dua["p"].isna(), dua["p"] >= NYATA, dua["selisih"] > 0], [TIDAK, BELUM, NAIK], TURUN,
    )
    return dua[[*KUNCI, "nilai_lama", "nilai_baru", "n_lama", "n_baru", "selisih", "bawah", "atas", "p", "hasil", "alasan"]]


def not_the_same(lama: bk.BukuKode, baru: bk.BukuKode, rujukan: Rujukan) -> dict[str, str]:
    """Of each element of either codebook, and ('') of the index, why it can not be compared; '' where it can."""
    dua = [_elements(kode) for kode in (lama, baru)]
    semua = {**dua[0], **dua[1]}
    if lama.buku != baru.buku:
        return dict.fromkeys(["", *semua], JENIS_LAIN)
    skala = scales(rujukan.tabel["skala_jawaban"])
    sebab = {u: _differ(dua[0].get(u, []), dua[1].get(u, []), skala) for u in semua}
    salah = [s for s in sebab.values() if s]
    return {"": salah[0] if salah else "", **sebab}


def _elements(kode: bk.BukuKode) -> dict[str, list[bk.KolomKode]]:
    hasil: dict[str, list[bk.KolomKode]] = {}
    for p in kode.of(bk.PERTANYAAN):
        hasil.setdefault(p.unsur or p.judul, []).append(p)
    return hasil


def _differ(lama: list[bk.KolomKode], baru: list[bk.KolomKode], skala: Mapping[str, Mapping[str, float | None]]) -> str:
    """An element that the kind of survey names means the same however it is asked; a question of one's own by its words."""
    if not lama or not baru:
        return UNSUR_LAIN
    if {p.skala for p in lama} != {p.skala for p in baru}:
        return SKALA_LAIN
    dahulu = {_key(p): bk.scores(p, skala) for p in lama}
    for p in baru:
        nilai = bk.scores(p, skala)
        if any(nilai.get(j, s) != s for j, s in dahulu.get(_key(p), {}).items()):
            return SKALA_LAIN
    if any(not p.unsur for p in (*lama, *baru)) and {*dahulu} != {_key(p) for p in baru}:
        return UNSUR_LAIN
    return ""


def _key(p: bk.KolomKode) -> str:
    return " ".join(tokens(p.judul))


def _beside(lama: pd.DataFrame, baru: pd.DataFrame) -> pd.DataFrame:
    """Both waves row by row: all elements of a region as a whole, of its groups the index alone."""
    pakai = [*KUNCI, "nilai", "galat_baku", "derajat_bebas", "lapis_tunggal", "n", "singkat"]
    dua = [t.loc[(t["kelompok"] == "") | (t["unsur"] == ""), pakai] for t in (lama, baru)]
    return dua[0].merge(dua[1], on=KUNCI, how="outer", suffixes=("_lama", "_baru"), indicator=True)


def _estimates(dua: pd.DataFrame, sisi: str) -> pd.DataFrame:
    """One wave as `between` takes it."""
    isi = {k: dua[f"{k}_{sisi}"].astype(float) for k in ("galat_baku", "derajat_bebas", "lapis_tunggal")}
    return pd.DataFrame({"ukuran": dua["unsur"], "kelompok": dua.index, "taksiran": dua[f"nilai_{sisi}"].astype(float), **isi})


def _family(dua: pd.DataFrame) -> list[str]:
    """Which comparisons are made together."""
    return [
        f"{w}|{k}" if k else f"{w}|unsur" if u else "daerah"
        for w, k, u in zip(dua["kode_wilayah"], dua["kelompok"], dua["unsur"])
    ]
