"""`python -m ingest survey`: answers of respondents to scores, on the command line."""

import argparse
from pathlib import Path
from typing import Any

import pandas as pd

from ingest.arti.rujukan import Rujukan, references
from ingest.baca.sniff import read
from ingest.jawaban import buku_kode as bk
from ingest.jawaban.kolom_jawaban import Jawaban, answers
from ingest.jawaban.skor import score
from ingest.jawaban.tabel_kode import fitted, load, to_table
from ingest.jawaban.tabel_skor import full_table, grade_span, upload_table
from ingest.jawaban.usul_kode import propose
from ingest.temuan import refuse
from survei.rahasia import TERKECIL


def options(baca: argparse.ArgumentParser) -> None:
    """What the command takes."""
    baca.add_argument("file", type=Path, help="hasil survei: satu baris satu responden")
    baca.add_argument("--book", default="", help="jenis survei, misalnya skm; tanpa ini dikenali dari pertanyaannya")
    baca.add_argument("--codebook", type=Path, help="buku kode yang dipakai (JSON, CSV, atau XLSX)")
    baca.add_argument("--write-codebook", type=Path, help="tulis buku kode yang diusulkan (.json atau .csv), lalu selesai")
    baca.add_argument("--region", default="", help="kode daerah, bila berkas tidak menyebutnya")
    baca.add_argument("--year", type=int, help="tahun survei, untuk tabel unggahan")
    baca.add_argument("--smallest", type=int, default=TERKECIL, help=f"paling sedikit penjawab yang ditampilkan ({TERKECIL})")
    baca.add_argument("-o", "--output", type=Path, help="tabel unggahan (CSV)")
    baca.add_argument("--details", type=Path, help="semua skor menurut kelompok dan unsur (CSV)")


def run(p: argparse.Namespace) -> int:
    """Read, propose or take a codebook, compute, write. Raises Ditolak with what is wrong."""
    if not p.file.is_file():
        raise refuse(f"berkas {p.file} tidak ada", "periksa nama dan foldernya")
    rujukan = references(angka=False)
    jawaban = answers(read(p.file, p.file.name))
    kode = _codebook(p, jawaban, rujukan)
    if p.write_codebook:
        tabel = p.write_codebook.suffix.casefold() == ".csv"
        p.write_codebook.write_bytes(to_table(kode) if tabel else bk.to_json(kode).encode())
        print(f"Buku kode ditulis ke {p.write_codebook}. Periksa peran, unsur, dan skalanya, lalu pakai dengan --codebook.")
        return 0
    skor = score(jawaban, kode, rujukan, p.region, p.smallest).tabel
    print("\n".join(summary(skor, kode.buku, rujukan)))
    _write(p, skor, kode, rujukan)
    return 0


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


def _write(p: argparse.Namespace, skor: pd.DataFrame, kode: bk.BukuKode, rujukan: Rujukan) -> None:
    if p.details:
        p.details.write_bytes(full_table(skor, kode.buku, rujukan))
    if p.output and p.year is None:
        raise refuse("tabel unggahan perlu tahun", "sebut dengan --year, misalnya --year 2025")
    if p.output:
        p.output.write_bytes(upload_table(skor, kode, p.year, rujukan))
