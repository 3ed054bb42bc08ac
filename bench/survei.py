"""A survey of respondents from its file to scores, by command: time, processor, and peak memory of every process.

    make bench ARGS="survei --baris 300000"

Invented answers to sixty questions (bench/berkas_survei.py) are imported to clean answers, and all scores are worked out again
from those: by region, unit and three kinds of groups, for eight dimensions and the whole, with intervals, differences,
reliability and spreads. Beside it the means by region, unit and dimension alone, with their standard errors, degrees of freedom,
intervals and effects of weights, from the same file in pandas and polars, whose figures are compared, and in R.
"""

import tempfile
import time
from pathlib import Path

import pandas as pd

from bench.berkas_survei import codebook, regions, write_answers
from bench.dimensi_survei import KOLOM
from bench.hitung import KINI, Ukuran, merged
from bench.layanan import Pilihan
from bench.perintah import measured, run
from bench.setara_polars import ADA
from bench.setara_survei import TERMUAT, r_available
from charts.kalimat import kata
from ingest.arti.rujukan import references
from ingest.jawaban.kode.buku_kode import to_json
from ingest.jawaban.skor.skor import score_clean
from tests.bantuan.peladen import ROOT

BARIS = (30_000, 300_000, 3_000_000)
# R makes a design for each group anew.
BARIS_R = 30_000
TELITI = 1e-9
HANGAT = "Waktu, pustaka sudah termuat (detik)"
DAERAH = 60
CATATAN = (
    "Tiap langkah satu proses baru, termasuk memulai Python. Hitung ulang: semua skor dari jawaban bersih. Setara: rata-rata "
    "tiap dimensi menurut daerah dan unit dari berkas yang sama, dengan galat baku, derajat bebas, selang, banyaknya penjawab, "
    "dan efek bobotnya; angkanya dibandingkan sampai sembilan angka. Dasbor yang sedang berjalan tidak memuat pustakanya lagi: "
    "kali kedua dalam proses yang sama diukur tersendiri. Pada R rata-rata dan galat bakunya saja.",
    "polars terpasang." if ADA else "polars tidak terpasang, jadi tidak diukur.",
    "R, satu dimensi saja, 30.000 responden." if r_available() else "R atau paket survey tidak terpasang, jadi tidak diukur.",
)


def label(banyak: int) -> str:
    """'3.000.000 responden'."""
    return f"{kata.angka(banyak, 0)} responden"


def measure(pilihan: Pilihan) -> list[Ukuran]:
    """All sizes, one after the other."""
    return merged(u for _ in range(pilihan.ulang) for n in ([pilihan.baris] if pilihan.baris else BARIS) for u in _of_size(n))


def _of_size(banyak: int) -> list[Ukuran]:
    with tempfile.TemporaryDirectory() as nama:
        folder = Path(nama)
        berkas, kode, bersih = folder / "survei.csv", folder / "kode.json", folder / "bersih.parquet"
        write_answers(berkas, banyak, regions())
        kode.write_text(to_json(codebook()), encoding="utf-8")
        impor = ("-m", "ingest", "survey", str(berkas), "--codebook", str(kode), "--clean", str(bersih), "--only-clean")
        hasil = measured(run(impor, ROOT, folder / "simpanan"), f"impor, {label(banyak)}", KINI)
        ulang = ("-m", "ingest", "survey", str(bersih))
        hasil += measured(run(ulang, ROOT, folder / "simpanan"), f"hitung ulang, {label(banyak)}", KINI)
        ukuran = {"berkas survei": berkas, "jawaban bersih": bersih}
        hasil += [Ukuran("Ukuran (MB)", label(banyak), k, KINI, (b.stat().st_size / 1e6,)) for k, b in ukuran.items()]
        return [*hasil, *_beside(bersih, banyak), *_page(bersih, banyak)]


def _beside(bersih: Path, banyak: int) -> list[Ukuran]:
    """The same means elsewhere; RuntimeError when they differ."""
    siapa = [KINI, "pandas", *(["polars"] if ADA else []), *(["r"] if r_available() and banyak <= BARIS_R else [])]
    hasil = []
    for nama in siapa:
        keluar = bersih.with_name(f"{nama}.csv")
        kerja = ("-m", "bench.setara_survei", nama, str(bersih), str(keluar))
        hasil += measured(run(kerja, ROOT, bersih.with_name("simpanan")), f"setara, {label(banyak)}", nama)
        if nama != "r":
            lagi = run((*kerja, "again"), ROOT, bersih.with_name("simpanan")).kata.split(TERMUAT)[1]
            hasil.append(Ukuran(HANGAT, f"setara, {label(banyak)}", "", nama, (float(lagi),)))
        if nama not in (KINI, "r"):
            agree(pd.read_csv(bersih.with_name(f"{KINI}.csv")), pd.read_csv(keluar), nama)
    return hasil


def agree(kita: pd.DataFrame, lain: pd.DataFrame, nama: str) -> None:
    """RuntimeError where two tables of means differ."""
    if len(kita) != len(lain) or not (kita[KOLOM[:3]] == lain[KOLOM[:3]]).all(axis=None):
        raise RuntimeError(f"{nama}: kelompoknya berbeda")
    # The error of one person alone is 0, or what rounding leaves of it.
    jauh = ((kita[KOLOM[3:]] - lain[KOLOM[3:]]).abs() / kita[KOLOM[3:]].abs().clip(lower=1)).max().max()
    if jauh > TELITI:
        raise RuntimeError(f"{nama}: angkanya berbeda {jauh:.1e}")


def _page(bersih: Path, banyak: int) -> list[Ukuran]:
    """What the page asks when somebody looks at one region after the other: the scores of it that were worked out once."""
    tabel = score_clean(bersih, codebook(), references(angka=False)).tabel
    sampel = []
    for daerah in regions()[:DAERAH]:
        mulai = time.perf_counter()
        tabel[tabel["kode_wilayah"] == daerah].sort_values("nilai", kind="stable")
        sampel.append((time.perf_counter() - mulai) * 1000)
    return [Ukuran("Satu pertanyaan halaman (ms)", label(banyak), "skor satu daerah", KINI, tuple(sampel))]
