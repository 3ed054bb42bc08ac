"""Scores of a wave: of all its uploads in force together, without what would give away the few that came or went."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

import store
from ingest.arti.rujukan import Rujukan
from ingest.jawaban.gelombang.gelombang import JawabanBersih
from ingest.jawaban.gelombang.gelombang_gabung import Gelombang, seen, together, waves
from ingest.jawaban.gelombang.gelombang_rahasia import closed, of_question
from ingest.jawaban.gelombang.gelombang_rusak import KirimanRusak, in_doubt, readable
from ingest.jawaban.skor.sebab_sel import RUSAK, SEBELUMNYA, worded
from ingest.jawaban.skor.skor import Skor, score_clean
from ingest.temuan import refuse
from store import CatatanGelombang
from store.dasar.cache import CACHE
from survei.rahasia import TERKECIL

ANGKA = ["nilai", "galat_baku", "bawah", "atas", "deff_kish", "derajat_bebas", "lapis_tunggal"]


class SkorGelombang(NamedTuple):
    """The scores, the answers they are of, and damaged uploads that were in force once and make figures wait."""

    skor: Skor
    jawaban: JawabanBersih
    rusak: tuple[CatatanGelombang, ...] = ()


def wave_scores(gelombang: Gelombang, rujukan: Rujukan, terkecil: int = TERKECIL) -> SkorGelombang:
    """Its scores, made once as long as its uploads stay as they are.

    Raises KirimanRusak for damaged uploads in force, Ditolak where its uploads do not go together or none is in force.
    """
    if not gelombang.kiriman:
        raise refuse("semua kiriman gelombang ini sudah dicabut", "pulihkan salah satunya")
    catatan = store.wave_ledger()
    # An earlier state that came back shows what it showed then: nothing that came after it counts.
    keadaan = seen(gelombang, waves(catatan))
    sidik = tuple(c.sidik for k in sorted({k for satu in keadaan for k in satu}) for c in catatan if c.urut == k)
    kunci = ("gelombang", tuple(keadaan), sidik, rujukan.nomor, terkecil)
    hasil = CACHE.get(kunci, lambda: _scored(gelombang, keadaan, catatan, rujukan, terkecil))
    # What is damaged may have been mended since.
    return _scored(gelombang, keadaan, catatan, rujukan, terkecil) if hasil.rusak else hasil


def _scored(
    gelombang: Gelombang, keadaan: Sequence[tuple[int, ...]], catatan: Sequence[CatatanGelombang], rujukan: Rujukan,
    terkecil: int,
) -> SkorGelombang:
    baca = readable({k for satu in keadaan for k in satu}, catatan)
    isi, rusak = baca.isi, baca.rusak
    if berlaku := [c for c in rusak if c.kiriman in gelombang.nomor]:
        raise KirimanRusak(berlaku)
    jawaban = together([isi[k] for k in gelombang.nomor])
    skor = score_clean(jawaban.orang, jawaban.kode, rujukan, terkecil)
    terbaca = [*_without(keadaan[:-1], [c.kiriman for c in rusak], gelombang.nomor), gelombang.nomor]
    if len(terbaca) > 1:
        skor = without(skor, closed(terbaca, isi, terkecil), SEBELUMNYA, rujukan, terkecil)
    ragu = in_doubt(rusak, gelombang.awal)
    tabel = skor.tabel[skor.tabel["kode_wilayah"].isin(ragu)]
    semua = set(zip(tabel["kode_wilayah"], tabel["kelompok"], tabel["isi"], tabel["unsur"]))
    return SkorGelombang(without(skor, semua, RUSAK, rujukan, terkecil) if semua else skor, jawaban, rusak if ragu else ())


def _without(keadaan: Sequence[tuple[int, ...]], rusak: Sequence[int], kini: tuple[int, ...]) -> list[tuple[int, ...]]:
    """States as they were in regions where the damaged uploads have nobody."""
    sisa = dict.fromkeys(tuple(k for k in satu if k not in rusak) for satu in keadaan)
    return [satu for satu in sisa if satu and satu != kini]


def without(
    skor: Skor, tutup: set[tuple[str, str, str, str]], alasan: str, rujukan: Rujukan, terkecil: int = TERKECIL
) -> Skor:
    """Scores without these cells (kode_wilayah, kelompok, isi, unsur), nor what is said of them elsewhere; `alasan`: why.

    An index is the mean of its elements: where one of these is left out it is too.
    """
    tabel = skor.tabel.copy()
    sel = list(zip(tabel["kode_wilayah"], tabel["kelompok"], tabel["isi"], strict=True))
    tutup = tutup | {(*s, "") for s, u in zip(sel, tabel["unsur"]) if u and (*s, u) in tutup}
    baru = np.array([(*s, u) in tutup or (*s, "") in tutup for s, u in zip(sel, tabel["unsur"])]) & tabel["n"].notna()
    tabel.loc[baru, [k for k in ANGKA if k in tabel]] = np.nan
    kata = worded(tabel[baru].assign(alasan=alasan), rujukan, terkecil)
    tabel.loc[baru, ["alasan", "sebab", "singkat"]] = kata[["alasan", "sebab", "singkat"]]
    tabel["n"] = tabel["n"].mask(baru)
    indeks = {(w, k, i) for w, k, i, u in tutup if not u}
    beda = skor.beda[[not _named(r, indeks) for r in skor.beda.to_dict("records")]] if len(skor.beda) else skor.beda
    daerah = {w for w, k, _ in indeks if not k}
    tanya = zip(skor.sebaran["kode_wilayah"], map(of_question, skor.sebaran["pertanyaan"]))
    sebaran = skor.sebaran[[w not in daerah and (w, "", "", t) not in tutup for w, t in tanya]].reset_index(drop=True)
    buka = ~skor.mutu["kode_wilayah"].isin(daerah)
    # Who chose one answer for all came or went with the others: without them is a figure of few.
    mutu = skor.mutu[buka].assign(nilai_tanpa=np.nan)
    butir = None if skor.butir is None else _open_items(skor.butir, tutup, daerah)
    return Skor(tabel, beda.reset_index(drop=True), mutu.reset_index(drop=True), sebaran, butir)


def _open_items(butir: pd.DataFrame, tutup: set[tuple[str, str, str, str]], daerah: set[str]) -> pd.DataFrame:
    """Without questions of what is left out."""
    semua = zip(butir["kode_wilayah"], butir["unsur"], map(of_question, butir["pertanyaan"]))
    buka = [w not in daerah and not {(w, "", "", u), (w, "", "", t)} & tutup for w, u, t in semua]
    return butir[buka].reset_index(drop=True)


def _named(r: dict[str, object], indeks: set[tuple[str, str, str]]) -> bool:
    """Whether a pair is of a cell that is left out; between regions the pair itself names them."""
    dua = (str(r["pertama"]), str(r["kedua"]))
    if not r["kelompok"]:
        return any((kode, "", "") in indeks for kode in dua)
    return any((str(r["kode_wilayah"]), str(r["kelompok"]), isi) in indeks for isi in dua)
