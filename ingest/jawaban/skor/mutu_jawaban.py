"""How far the answers of a region can be relied on: whether its questions belong together, and who chose one answer for all."""

from collections.abc import Collection

import pandas as pd

from ingest.jawaban.bersih.susun_bersih import Tersusun
from ingest.jawaban.kode import buku_kode as bk
from survei.gabungan import points
from survei.jumlah import Jumlah
from survei.keandalan import items, reliability, straight
from survei.simpangan import Susunan

# The same answer to fewer questions than this means nothing.
SEDIKITNYA = 5
# Questions are set beside each other in all answers at once, eight bytes a score.
BUTIR_MAKS = 5_000_000


def quality(
    jumlah: Jumlah, susunan: pd.DataFrame, daerah: pd.DataFrame, skala: tuple[float, float], terkecil: int
) -> pd.DataFrame:
    """A row a region that is shown.

    `daerah`: sel, kode_wilayah; `susunan`: of the index alone; `skala`: the least and the most the survey can score. Columns:
    kode_wilayah, lengkap (who answered all), alfa (Cronbach's), n, lurus (who chose one answer for all), nilai_tanpa (the
    index without them, on the scale of the survey; NaN where they, or the others, are too few to be shown apart).
    """
    alfa = reliability(jumlah).rename(columns={"n": "lengkap"})
    lurus, rasio = straight(jumlah)
    tanpa = points(rasio, Susunan.of(susunan, jumlah.butir))[["kelompok", "taksiran"]]
    hasil = daerah.rename(columns={"sel": "kelompok"})
    for lain in (alfa, lurus, tanpa):
        hasil = hasil.merge(lain, on="kelompok", how="left")
    boleh = (hasil["lurus"] >= terkecil) & (hasil["sisa"] >= terkecil)
    nilai = (skala[0] + (skala[1] - skala[0]) / 100 * hasil["taksiran"]).where(boleh)
    return hasil.assign(nilai_tanpa=nilai)[["kode_wilayah", "lengkap", "alfa", "n", "lurus", "nilai_tanpa"]]


def item_quality(
    isi: Tersusun, kode: bk.BukuKode, daerah: pd.DataFrame, tutup: Collection[tuple[str, str]], terkecil: int
) -> pd.DataFrame | None:
    """A row a question of each dimension of several questions, without any of all questions together ('').

    `daerah`: sel, kode_wilayah; `tutup`: region and element that are left out. Columns: kode_wilayah, unsur, pertanyaan, n (who
    answered all of the dimension), alfa, sisa (item-rest correlation). None where there are too many answers.
    """
    if len(isi.survei.bobot) * len(isi.survei.butir) > BUTIR_MAKS:
        return None
    milik: dict[str, list[int]] = {}
    for ke, p in enumerate(kode.of(bk.PERTANYAAN)):
        milik.setdefault(p.unsur or p.judul, []).append(ke)
    dimensi = {u: letak for u, letak in milik.items() if len(letak) > 1}
    if not dimensi and len(isi.survei.butir) > 1:
        dimensi = {"": list(range(len(isi.survei.butir)))}
    hasil = items(isi.survei, dimensi).merge(daerah, left_on="kelompok", right_on="sel")
    hasil = hasil.rename(columns={"dimensi": "unsur", "ukuran": "pertanyaan"})
    semua = {w for w, _ in tutup}
    buka = [w not in semua if not u else (w, u) not in tutup for w, u in zip(hasil["kode_wilayah"], hasil["unsur"])]
    hasil = hasil[pd.Series(buka, hasil.index, dtype=bool) & (hasil["n"] >= terkecil)]
    return hasil[["kode_wilayah", "unsur", "pertanyaan", "n", "alfa", "sisa"]].reset_index(drop=True)
