"""Answers as they may be kept: a row a respondent, scores instead of words, nothing personal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from ingest.arti.rujukan import Rujukan
from ingest.jawaban.berkas.isi_jawaban import Isi
from ingest.jawaban.berkas.kolom_jawaban import MAKS_SEBUT, Jawaban
from ingest.jawaban.bersih.responden import column, respondents
from ingest.jawaban.bersih.tanda_jawaban import Ya, marks
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.centang_pilihan import ticked
from ingest.jawaban.kode.skala_jawaban import key, scales
from ingest.temuan import Ditolak, Temuan, refuse
from survei.ikatan import Kolom

TANPA_SKOR = "tidak ada jawaban yang dihitung (semua kosong atau tidak tahu), jadi indeksnya tidak dapat disusun"
# What marks are told by, and up to how many scores: answers that may be copies are compared all at once.
TELL = (bk.MULAI, bk.SELESAI, bk.LAMA, bk.KIRIMAN, bk.ALAT)
SKOR_MAKS = 50_000_000


@dataclass(frozen=True)
class Dibersihkan:
    """Respondents (columns of `respondents`), the score of each distinct answer to each question, and columns behind those."""

    orang: pd.DataFrame
    kolom: tuple[Kolom, ...]
    lain: pd.DataFrame

    def __len__(self) -> int:
        return len(self.orang)

    def rows(self, baris: slice) -> pd.DataFrame:
        """Some of the rows, or all, as `clean` makes them."""
        skor = {f"q{ke}": k.nilai[k.sandi[baris]] for ke, k in enumerate(self.kolom)}
        orang = self.orang.iloc[baris]
        return pd.concat([orang, pd.DataFrame(skor, index=orang.index), self.lain.iloc[baris]], axis=1)


def clean(jawaban: Jawaban, kode: bk.BukuKode, rujukan: Rujukan, wilayah: str = "") -> pd.DataFrame:
    """Columns of `respondents`, then q0, q1 … with the scores of the questions of the codebook, NaN for no answer; o0, o1 …
    with 1 and 0 for choices taken and not (`centang_pilihan.options`); and what `tanda_jawaban.marks` could tell of each answer.

    `wilayah`: code of the region where no column says. Raises Ditolak with all that does not fit; an answer without a score is
    told, none is dropped silently.
    """
    return cleaned(jawaban, kode, rujukan, wilayah).rows(slice(None))


def cleaned(jawaban: Jawaban, kode: bk.BukuKode, rujukan: Rujukan, wilayah: str = "") -> Dibersihkan:
    """The same, of which rows are made when they are asked for: of millions a part at a time."""
    orang = respondents(jawaban, kode, rujukan, wilayah)
    skala = scales(rujukan.tabel["skala_jawaban"])
    pertanyaan = kode.of(bk.PERTANYAAN)
    if not pertanyaan:
        raise refuse("tidak ada kolom pertanyaan yang jawabannya dapat diberi skor", "sebut pertanyaan dan skalanya di buku kode")
    salah: list[Temuan] = []
    kolom = [_scored(p.judul, column(jawaban, p), bk.scores(p, skala), jawaban.nomor, salah) for p in pertanyaan]
    kosong = [p.judul for p, k in zip(pertanyaan, kolom) if np.isnan(k.nilai[np.unique(k.sandi)]).all()]
    salah += [Temuan(None, judul, "", TANPA_SKOR, "jadikan kolom ini tidak dipakai") for judul in kosong if not salah]
    if salah:
        raise Ditolak(*salah[:MAKS_SEBUT])
    bersih = Dibersihkan(orang, tuple(kolom), pd.DataFrame(ticked(jawaban, kode), index=orang.index))
    return replace(bersih, lain=bersih.lain.assign(**_marks(jawaban, kode, bersih, rujukan)))


def too_many(orang: int, kode: bk.BukuKode) -> bool:
    """Whether so many people gave more answers than are looked through for marks."""
    return orang * len(kode.of(bk.PERTANYAAN)) > SKOR_MAKS


def _marks(jawaban: Jawaban, kode: bk.BukuKode, bersih: Dibersihkan, rujukan: Rujukan) -> dict[str, Ya]:
    """Marks of answers, by columns that were kept whole."""
    utuh = {k.judul for k in jawaban.kolom if not k.isi.terpotong}
    pakai = replace(kode, kolom=tuple(k for k in kode.kolom if k.peran not in TELL or k.judul in utuh))
    if not any(pakai.of(p) for p in TELL) or too_many(len(bersih), kode):
        return {}
    return marks(jawaban, pakai, bersih.rows(slice(None)), rujukan)


def _scored(judul: str, isi: Isi, skor: Mapping[str, float | None], nomor: Sequence[int], salah: list[Temuan]) -> Kolom:
    kunci = [key(b) for b in isi.beda]
    sebab, cara = "jawaban ini belum punya skor", "beri skor di buku kode, atau null bila tidak dihitung"
    asing = sorted((int(a), b) for k, b, a in zip(kunci, isi.beda, isi.first()) if k and k not in skor and a >= 0)
    salah += [Temuan(nomor[a], judul, t, sebab, cara) for a, t in asing]
    return Kolom(isi.sandi, np.array([np.nan if not k or (n := skor.get(k)) is None else n for k in kunci], float))
