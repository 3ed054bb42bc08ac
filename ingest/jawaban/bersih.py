"""Answers as they may be kept: a row a respondent, scores instead of words, nothing personal."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from ingest.arti.rujukan import Rujukan
from ingest.jawaban import buku_kode as bk
from ingest.jawaban.centang_pilihan import ticked
from ingest.jawaban.kolom_jawaban import Jawaban, KolomJawaban
from ingest.jawaban.responden import MAKS_SEBUT, respondents
from ingest.jawaban.skala_jawaban import key, scales
from ingest.jawaban.tanda_jawaban import marks
from ingest.temuan import Ditolak, Temuan, refuse

TANPA_SKOR = "tidak ada jawaban yang dihitung (semua kosong atau tidak tahu), jadi indeksnya tidak dapat disusun"


def clean(jawaban: Jawaban, kode: bk.BukuKode, rujukan: Rujukan, wilayah: str = "") -> pd.DataFrame:
    """Columns of `respondents`, then q0, q1 … with the scores of the questions of the codebook, NaN for no answer; o0, o1 …
    with 1 and 0 for choices taken and not (`centang_pilihan.options`); and what `tanda_jawaban.marks` could tell of each answer.

    `wilayah`: code of the region where no column says. Raises Ditolak with all that does not fit; an answer without a score is
    told, none is dropped silently.
    """
    orang = respondents(jawaban, kode, rujukan, wilayah)
    skala = scales(rujukan.tabel["skala_jawaban"])
    kolom = {k.judul: k for k in jawaban.kolom}
    pertanyaan = kode.of(bk.PERTANYAAN)
    if not pertanyaan:
        raise refuse("tidak ada kolom pertanyaan yang jawabannya dapat diberi skor", "sebut pertanyaan dan skalanya di buku kode")
    salah: list[Temuan] = []
    skor = {f"q{ke}": _scored(kolom[p.judul], bk.scores(p, skala), jawaban.nomor, salah) for ke, p in enumerate(pertanyaan)}
    kosong = [p.judul for ke, p in enumerate(pertanyaan) if np.isnan(skor[f"q{ke}"]).all()]
    salah += [Temuan(None, judul, "", TANPA_SKOR, "jadikan kolom ini tidak dipakai") for judul in kosong if not salah]
    if salah:
        raise Ditolak(*salah[:MAKS_SEBUT])
    bersih = orang.assign(**skor, **ticked(jawaban, kode))
    return bersih.assign(**marks(jawaban, kode, bersih, rujukan))


def _scored(
    kolom: KolomJawaban, skor: Mapping[str, float | None], nomor: tuple[int, ...], salah: list[Temuan]
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    # Each different answer once: of a hundred thousand there are seldom more than ten.
    tulisan, awal, ke = np.unique(np.asarray(kolom.isi, dtype=object).astype(str), return_index=True, return_inverse=True)
    kunci = [key(str(i)) for i in tulisan]
    sebab, cara = "jawaban ini belum punya skor", "beri skor di buku kode, atau null bila tidak dihitung"
    asing = sorted((int(a), str(t)) for k, t, a in zip(kunci, tulisan, awal) if k and k not in skor)
    salah += [Temuan(nomor[a], kolom.judul, t, sebab, cara) for a, t in asing]
    return np.array([np.nan if not k or skor.get(k) is None else skor[k] for k in kunci], dtype=float)[ke]
