"""`python -m ingest survey`: answers of respondents to scores, on the command line."""

import argparse
import sys
from pathlib import Path
from typing import Any

import pandas as pd

from ingest.arti.rujukan import Rujukan, references
from ingest.jawaban.berkas.baca_jawaban import read_answers
from ingest.jawaban.berkas.kolom_jawaban import Jawaban
from ingest.jawaban.bersih.bersih import SKOR_MAKS, Dibersihkan, cleaned, too_many
from ingest.jawaban.bersih.simpan_bersih import codebook_of, write_clean
from ingest.jawaban.bersih.susun_bersih import Bersih
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.skala_ragu import doubtful
from ingest.jawaban.kode.tabel_kode import fitted, load, to_table
from ingest.jawaban.kode.usul_kode import propose
from ingest.jawaban.skor.bobot_populasi import by_population, can_weight, other_way
from ingest.jawaban.skor.sebab_sel import quoted
from ingest.jawaban.skor.skor import score_clean
from ingest.jawaban.skor.tabel_skor import full_table, grade_span, unconfirmed, upload_table
from ingest.temuan import refuse
from survei.rahasia import TERKECIL

# As a shell says it of a program that was interrupted.
BERHENTI = 130


def options(baca: argparse.ArgumentParser) -> None:
    """What the command takes."""
    baca.add_argument("file", type=Path, help="hasil survei: satu baris satu responden")
    baca.add_argument("--book", default="", help="jenis survei, misalnya skm; tanpa ini dikenali dari pertanyaannya")
    baca.add_argument("--codebook", type=Path, help="buku kode yang dipakai (JSON, CSV, atau XLSX)")
    baca.add_argument("--write-codebook", type=Path, help="tulis buku kode yang diusulkan (.json atau .csv), lalu selesai")
    baca.add_argument("--clean", type=Path, help="tulis jawaban bersih (Parquet), yang dapat dihitung lagi dengan perintah ini")
    baca.add_argument("--only-clean", action="store_true", help="selesai sesudah jawaban bersih ditulis")
    baca.add_argument("--region", default="", help="kode daerah, bila berkas tidak menyebutnya")
    baca.add_argument("--year", type=int, help="tahun survei, untuk tabel unggahan")
    baca.add_argument("--smallest", type=int, default=TERKECIL, help=f"paling sedikit penjawab yang ditampilkan ({TERKECIL})")
    baca.add_argument("--population-weights", action="store_true", help="bobot N/n dari populasi tiap lapis; tidak bawaan")
    baca.add_argument("-o", "--output", type=Path, help="tabel unggahan (CSV)")
    baca.add_argument("--details", type=Path, help="semua skor menurut kelompok dan unsur (CSV)")


def run(p: argparse.Namespace) -> int:
    """Read, propose or take a codebook, compute, write. Raises Ditolak with what is wrong."""
    if not p.file.is_file():
        raise refuse(f"berkas {p.file} tidak ada", "periksa nama dan foldernya")
    rujukan = references(angka=False)
    try:
        return _of_clean(p, rujukan) if codebook_of(p.file) else _of_answers(p, rujukan)
    except KeyboardInterrupt:
        print("\nDihentikan; tidak ada yang ditulis.", file=sys.stderr)
        return BERHENTI


def _of_clean(p: argparse.Namespace, rujukan: Rujukan) -> int:
    """The scores of clean answers that --clean wrote, with the codebook in them."""
    kode = codebook_of(p.file)
    assert kode is not None
    if p.write_codebook:
        return _write_codebook(p.write_codebook, kode)
    return _scores(p, p.file, kode, rujukan)


def _of_answers(p: argparse.Namespace, rujukan: Rujukan) -> int:
    jawaban = read_answers(p.file, p.file.name, lambda bagian, sisa: _told("membaca", bagian, sisa))
    kode = _codebook(p, jawaban, rujukan)
    if p.write_codebook:
        return _write_codebook(p.write_codebook, kode)
    if not p.codebook and (ragu := doubtful(kode, jawaban, rujukan)):
        sebut, (tanya, lain) = quoted([k.judul for k, _ in ragu]), ragu[0]
        print(f"Skala {sebut} belum pasti, ada jawaban yang tidak dipilih siapa pun: dibaca {tanya.skala}, dapat juga {lain}.")
    bersih = cleaned(jawaban, kode, rujukan, p.region)
    if too_many(len(bersih), kode):
        print(f"Tanda mutu (terlalu cepat, serentak, kembar) tidak diperiksa: lebih dari {SKOR_MAKS // 10**6} juta skor.")
    if p.only_clean and not p.clean:
        raise refuse("--only-clean perlu --clean", "sebut berkas jawaban bersihnya")
    if p.clean:
        write_clean(p.clean, bersih, kode, lambda sudah, dari: _told(f"menulis {sudah} dari {dari} responden", sudah / dari))
        print(f"Jawaban bersih {len(bersih)} responden ditulis ke {p.clean}.")
    if p.only_clean:
        return 0
    return _scores(p, bersih, kode, rujukan)


def _scores(p: argparse.Namespace, bersih: Bersih, kode: bk.BukuKode, rujukan: Rujukan) -> int:
    skor = score_clean(bersih, kode, rujukan, p.smallest).tabel
    lain = None
    if p.population_weights:
        orang = _weighable(bersih, kode)
        skor, tanpa = score_clean(by_population(orang), kode, rujukan, p.smallest).tabel, skor
        lain = other_way(skor, tanpa, orang, p.smallest)
    print("\n".join([*summary(skor, kode.buku, rujukan), *filter(None, [unconfirmed(kode, rujukan)])]))
    if lain is not None:
        print("\n".join(f"Tanpa bobot, {kalimat}" for kalimat in summary(lain, kode.buku, rujukan)))
    _write(p, skor, kode, rujukan, lain)
    return 0


def _weighable(bersih: Bersih, kode: bk.BukuKode) -> pd.DataFrame:
    """The answers as a table; raises Ditolak where populations tell no weights."""
    if isinstance(bersih, Path):
        raise refuse("bobot populasi dihitung dari berkas survei, bukan dari jawaban bersih", "sebut berkas surveinya")
    orang = bersih.rows(slice(None)) if isinstance(bersih, Dibersihkan) else bersih
    if not can_weight(orang, kode):
        raise refuse(
            "populasi tidak memberi bobot: tidak semua lapis menyebutnya, perbandingannya sama, atau sudah ada kolom bobot",
            "periksa kolom strata, populasi, dan bobot di buku kode",
        )
    return orang


def _write_codebook(tujuan: Path, kode: bk.BukuKode) -> int:
    tabel = tujuan.suffix.casefold() == ".csv"
    tujuan.write_bytes(to_table(kode) if tabel else bk.to_json(kode).encode())
    print(f"Buku kode ditulis ke {tujuan}. Periksa peran, unsur, dan skalanya, lalu pakai dengan --codebook.")
    return 0


def _told(tahap: str, bagian: float, sisa: float = 0.0) -> None:
    """How far the work has come, on a screen alone."""
    if sys.stderr.isatty():
        lagi = f", kira-kira {sisa:.0f} detik lagi" if sisa >= 1 else ""
        print(f"\r{tahap}: {bagian:.0%}{lagi}".ljust(60), end="\n" if bagian >= 1 else "", file=sys.stderr, flush=True)


def summary(skor: pd.DataFrame, buku: str, rujukan: Rujukan) -> list[str]:
    """'Kabupaten Tapin: 76,08 (74,79 sampai 77,37), mutu C (kurang baik) sampai B (baik); 108 responden.' for each region."""
    daerah = skor[(skor["kelompok"] == "") & (skor["unsur"] == "")]
    return [_sentence(rujukan.region_name(r["kode_wilayah"]), r, buku, rujukan) for r in daerah.to_dict("records")]


def _sentence(nama: str, r: dict[str, Any], buku: str, rujukan: Rujukan) -> str:
    if pd.isna(r["nilai"]):
        return f"{nama}: {r['sebab']}."
    angka, bawah, atas = (f"{r[k]:.2f}".replace(".", ",") for k in ("nilai", "bawah", "atas"))
    mutu = grade_span(r, buku, rujukan)
    akhir = f", mutu {mutu}" if mutu else ""
    return f"{nama}: {angka} ({r['sebab'] or f'{bawah} sampai {atas}'}){akhir}; {r['n']} responden."


def _codebook(p: argparse.Namespace, jawaban: Jawaban, rujukan: Rujukan) -> bk.BukuKode:
    if not p.codebook:
        return propose(jawaban, rujukan, p.book)
    if not p.codebook.is_file():
        raise refuse(f"buku kode {p.codebook} tidak ada", "periksa nama dan foldernya")
    kode = load(p.codebook.read_bytes(), p.codebook.name, rujukan)
    return fitted(kode, propose(jawaban, rujukan, kode.buku))


def _write(
    p: argparse.Namespace, skor: pd.DataFrame, kode: bk.BukuKode, rujukan: Rujukan, lain: pd.DataFrame | None
) -> None:
    if p.details:
        p.details.write_bytes(full_table(skor, kode, rujukan, p.population_weights, lain))
    if p.output and p.year is None:
        raise refuse("tabel unggahan perlu tahun", "sebut dengan --year, misalnya --year 2025")
    if p.output:
        p.output.write_bytes(upload_table(skor, kode, p.year, rujukan, p.population_weights))
