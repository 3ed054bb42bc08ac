"""Small surveys kept as waves: a unit, two questions, answers by score."""

from collections.abc import Sequence

import pandas as pd

import store
from ingest.jawaban.bersih.bersih import clean
from ingest.jawaban.gelombang.gelombang import JawabanBersih, to_keep
from ingest.jawaban.gelombang.gelombang_gabung import Gelombang, waves
from ingest.jawaban.kode import buku_kode as bk
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, csv, proposed

JUDUL = ("Kabupaten", "Loket", "Pelayanan mudah", "Petugas ramah")
KATA = {0: "Sangat tidak setuju", 25: "Tidak setuju", 50: "Netral", 75: "Setuju", 100: "Sangat setuju", None: ""}
Baris = tuple[str, str, int | None, int | None]


def answered(*baris: Baris, judul: Sequence[str] = JUDUL) -> JawabanBersih:
    """Clean answers of a file with these rows: region, unit, two scores."""
    jawaban, kode = proposed(csv(judul, [[b[0], b[1], KATA[b[2]], KATA[b[3]]] for b in baris]))
    kolom = (bk.KolomKode(judul[0], bk.DAERAH), bk.KolomKode(judul[1], bk.UNIT if judul[1] == "Loket" else bk.KELOMPOK))
    kode = bk.BukuKode(kode.buku, (*kolom, *(bk.KolomKode(j, bk.PERTANYAAN, skala="setuju_5") for j in judul[2:])))
    return JawabanBersih(clean(jawaban, kode, RUJUKAN), kode)


def many(unit: str, satu: Sequence[int], dua: Sequence[int], daerah: str = "Tapin") -> list[Baris]:
    """Rows of one unit."""
    return [(daerah, unit, a, b) for a, b in zip(satu, dua, strict=True)]


def keep(jawaban: JawabanBersih, periode: str = "semester 1", *, ganti: bool = False, tahun: int = 2025) -> Gelombang:
    """Kept in its wave, beside what is there or in its place; the wave as it is then."""
    kiriman = to_keep(jawaban, "SKM Tapin", tahun, periode, "survei.csv")
    ada = {c.kiriman for g in waves(store.wave_ledger()) for c in g.kiriman if g.saat == f"{periode} {tahun}"}
    nomor = store.save_wave(kiriman, "Sari", harapan=ada, ganti=ganti).kiriman
    return next(g for g in waves(store.wave_ledger()) if nomor in {c.kiriman for c in g.riwayat})


def shown(tabel: pd.DataFrame) -> dict[tuple[str, str, str, str], tuple[float, int]]:
    """Score and respondents of every cell that is not left out."""
    ada = tabel[tabel["n"].notna()]
    kunci = zip(ada["kode_wilayah"], ada["kelompok"], ada["isi"], ada["unsur"])
    return dict(zip(kunci, zip(ada["nilai"], ada["n"].astype(int))))
