"""Scores of a wave: of all its uploads in force together, without what would give away the few that came or went."""

from collections.abc import Mapping, Sequence

import numpy as np

import store
from ingest.arti.rujukan import Rujukan
from ingest.jawaban.gelombang.gelombang import JawabanBersih, kept
from ingest.jawaban.gelombang.gelombang_gabung import Gelombang, seen, together, waves
from ingest.jawaban.gelombang.gelombang_rahasia import closed, of_question
from ingest.jawaban.skor.skor import Skor, score_clean
from ingest.temuan import refuse
from store import CatatanGelombang
from store.cache import CACHE
from survei.rahasia import TERKECIL

ANGKA = ["nilai", "galat_baku", "bawah", "atas", "deff_kish", "derajat_bebas", "lapis_tunggal"]
SEBELUMNYA = "tidak ditampilkan: dikurangi yang pernah ditampilkan akan membuka yang kurang dari {n}"


def wave_scores(gelombang: Gelombang, rujukan: Rujukan, terkecil: int = TERKECIL) -> tuple[Skor, JawabanBersih]:
    """Its scores, made once as long as its uploads stay as they are, with the answers they are of.

    Raises SimpananGagal for a damaged upload, Ditolak where its uploads do not go together or none is in force.
    """
    if not gelombang.kiriman:
        raise refuse("semua kiriman gelombang ini sudah dicabut", "pulihkan salah satunya")
    catatan = store.wave_ledger()
    # An earlier state that came back shows what it showed then: nothing that came after it counts.
    keadaan = seen(gelombang, waves(catatan))
    pernah = {c.kiriman: c for c in catatan}
    sidik = tuple(pernah[k].sidik for satu in keadaan for k in satu)
    kunci = ("gelombang", tuple(keadaan), sidik, rujukan.nomor, terkecil)
    return CACHE.get(kunci, lambda: _scored(gelombang, keadaan, pernah, rujukan, terkecil))


def _scored(
    gelombang: Gelombang, keadaan: Sequence[tuple[int, ...]], pernah: Mapping[int, CatatanGelombang], rujukan: Rujukan,
    terkecil: int,
) -> tuple[Skor, JawabanBersih]:
    jawaban = together([kept(c) for c in gelombang.kiriman])
    skor = score_clean(jawaban.orang, jawaban.kode, rujukan, terkecil)
    if len(keadaan) > 1:
        isi = {k: kept(pernah[k]) for satu in keadaan for k in satu}
        skor = without(skor, closed(keadaan, isi, terkecil), terkecil)
    return skor, jawaban


def without(skor: Skor, tutup: set[tuple[str, str, str, str]], terkecil: int = TERKECIL) -> Skor:
    """Scores without these cells (kode_wilayah, kelompok, isi, unsur), nor what is said of them elsewhere.

    An index is the mean of its elements: where one of these is left out it is too.
    """
    tabel = skor.tabel.copy()
    sel = list(zip(tabel["kode_wilayah"], tabel["kelompok"], tabel["isi"], strict=True))
    tutup = tutup | {(*s, "") for s, u in zip(sel, tabel["unsur"]) if u and (*s, u) in tutup}
    baru = np.array([(*s, u) in tutup or (*s, "") in tutup for s, u in zip(sel, tabel["unsur"])]) & tabel["nilai"].notna()
    tabel.loc[baru, [k for k in ANGKA if k in tabel]] = np.nan
    tabel.loc[baru, "sebab"] = SEBELUMNYA.format(n=terkecil)
    tabel["n"] = tabel["n"].mask(baru)
    indeks = {(w, k, i) for w, k, i, u in tutup if not u}
    beda = skor.beda[[not _named(r, indeks) for r in skor.beda.to_dict("records")]] if len(skor.beda) else skor.beda
    daerah = {w for w, k, _ in indeks if not k}
    tanya = zip(skor.sebaran["kode_wilayah"], map(of_question, skor.sebaran["pertanyaan"]))
    sebaran = skor.sebaran[[w not in daerah and (w, "", "", t) not in tutup for w, t in tanya]].reset_index(drop=True)
    buka = ~skor.mutu["kode_wilayah"].isin(daerah)
    # Who chose one answer for all came or went with the others: without them is a figure of few.
    mutu = skor.mutu[buka].assign(nilai_tanpa=np.nan)
    return Skor(tabel, beda.reset_index(drop=True), mutu.reset_index(drop=True), sebaran)


def _named(r: dict[str, object], indeks: set[tuple[str, str, str]]) -> bool:
    """Whether a pair is of a cell that is left out; between regions the pair itself names them."""
    dua = (str(r["pertama"]), str(r["kedua"]))
    if not r["kelompok"]:
        return any((kode, "", "") in indeks for kode in dua)
    return any((str(r["kode_wilayah"]), str(r["kelompok"]), isi) in indeks for isi in dua)
