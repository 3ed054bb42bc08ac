"""Large files of answers: read without an object for each cell, told about, stopped, and kept as one whole file or none."""

import random
import tracemalloc
from pathlib import Path

import pandas as pd
import pytest

from ingest.__main__ import main
from ingest.baca import teks
from ingest.baca.sniff import read
from ingest.jawaban.berkas import jawaban_besar
from ingest.jawaban.berkas.baca_jawaban import read_answers
from ingest.jawaban.berkas.kolom_jawaban import Jawaban, answers
from ingest.jawaban.bersih.bersih import clean, cleaned
from ingest.jawaban.bersih.simpan_bersih import codebook_of, write_clean
from ingest.jawaban.kode.usul_kode import propose
from ingest.jawaban.skor.skor import score_clean
from ingest.temuan import Ditolak
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, csv, told

JAWAB = ("Tidak setuju", "Netral", "Setuju", "Sangat setuju", "")
TANYA = [f"Pertanyaan {ke}" for ke in range(20)]
JUDUL = ["Nomor", "Kabupaten", "Unit layanan", "Bobot", *TANYA]


class Berhenti(Exception):
    """What somebody who stops the work raises."""


def rows(n: int) -> list[list[object]]:
    """Invented answers, each with a number of its own."""
    acak = random.Random(n)
    return [[f"id-{i}", acak.choice(["Tapin", "Balangan"]), f"Loket {i % 3}", 1 + i % 4 / 2, *acak.choices(JAWAB, k=len(TANYA))]
            for i in range(n)]


def contents(jawaban: Jawaban) -> list[tuple[str, tuple[str, ...]]]:
    """Columns by header."""
    return [(k.judul, tuple(k.isi)) for k in jawaban.kolom]


def test_blocks_and_rows_make_the_same_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    baris = rows(3000)
    # Quotes, a line end inside a cell, an empty line, a short row, and one with empty cells behind all columns.
    baris[700][2], baris[800][2] = 'Loket ""satu""', "Loket\ndua"
    isi = csv(JUDUL, baris).splitlines(keepends=True)
    isi[1500:1500] = [b"\r\n", b'"id-x","Tapin"\r\n', b'"id-y","Tapin"' + b',""' * 30 + b"\r\n"]
    berkas = b"".join(isi)
    assert len(berkas) > teks.BERKAS_TERKECIL
    blok = answers(read(berkas, "a.csv"))
    monkeypatch.setattr(teks, "BERKAS_TERKECIL", 10**9)
    satu = answers(read(berkas, "a.csv"))
    assert contents(blok) == contents(satu)
    assert list(blok.nomor) == list(satu.nomor) and len(blok.nomor) == 3002
    # Two lines of one respondent, and the empty line, are counted as a person sees them.
    assert blok.nomor[-1] == 3005


def test_twenty_thousand_answers_take_no_object_a_cell(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(csv(JUDUL, rows(20_000)))
    tracemalloc.start()
    jawaban = read_answers(tmp_path / "a.csv", "a.csv")
    sisa, puncak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # 480,000 cells: an object each would be 24 MB and more. Only the numbers of respondents are texts of their own; a piece of
    # two MB is taken apart at a time.
    assert sisa < 8_000_000 and puncak < 40_000_000
    tanya = next(k for k in jawaban.kolom if k.judul == "Pertanyaan 3")
    assert tanya.isi.sandi.itemsize == 1 and set(tanya.isi.beda) == set(JAWAB)


def test_it_is_told_how_far_reading_has_come_and_may_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.csv").write_bytes(csv(JUDUL, rows(12_000)))
    monkeypatch.setattr("ingest.jawaban.berkas.baca_jawaban.SELANG", 0.0)
    kabar: list[tuple[float, float]] = []
    read_answers(tmp_path / "a.csv", "a.csv", lambda bagian, sisa: kabar.append((bagian, sisa)))
    bagian = [b for b, _ in kabar]
    assert len(bagian) >= 8 and bagian == sorted(bagian) and 0.7 < bagian[-1] <= 1
    assert all(sisa >= 0 for _, sisa in kabar)

    def stop(_bagian: float, _sisa: float) -> None:
        raise Berhenti

    with pytest.raises(Berhenti):
        read_answers(tmp_path / "a.csv", "a.csv", stop)


def test_clean_answers_are_kept_in_few_bytes_and_have_the_same_scores(tmp_path: Path) -> None:
    jawaban = answers(read(csv(JUDUL, rows(20_000)), "a.csv"))
    kode, tujuan = propose(jawaban, RUJUKAN), tmp_path / "bersih.parquet"
    write_clean(tujuan, cleaned(jawaban, kode, RUJUKAN), kode)
    # Twenty answers of two or three bits each, and who gave them.
    assert tujuan.stat().st_size < 16 * 20_000
    assert codebook_of(tujuan) == kode
    isi = clean(jawaban, kode, RUJUKAN)
    teks = {k: "str" for k in isi if k in ("kode_wilayah", "strata") or k.startswith("g")}
    ada = told(tujuan)[list(isi)]
    pd.testing.assert_frame_equal(ada.astype(teks), isi.astype(teks), check_dtype=False)
    for tabel in ("tabel", "beda", "mutu", "sebaran"):
        pd.testing.assert_frame_equal(*(getattr(score_clean(b, kode, RUJUKAN), tabel) for b in (tujuan, isi)), rtol=1e-12)


def test_who_stops_the_writing_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.jawaban.bersih.simpan_bersih.BARIS_SEKALI", 100)
    jawaban = answers(read(csv(JUDUL, rows(400)), "a.csv"))
    kode = propose(jawaban, RUJUKAN)

    def stop(sudah: int, dari: int) -> None:
        assert dari == 400 and list(tmp_path.glob("*.parquet")) == []
        if sudah >= 200:
            raise Berhenti

    with pytest.raises(Berhenti):
        write_clean(tmp_path / "bersih.parquet", cleaned(jawaban, kode, RUJUKAN), kode, stop)
    assert list(tmp_path.iterdir()) == []


def test_a_column_that_tells_people_apart_is_kept_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jawaban_besar, "BEDA_MAKS", 50)
    isi = csv([*JUDUL, "Strata"], [[*b, f"lapis {i}"] for i, b in enumerate(rows(3000))])
    jawaban = answers(read(isi, "a.csv"))
    assert {k.judul for k in jawaban.kolom if k.isi.terpotong} == {"Nomor", "Strata"}
    with pytest.raises(Ditolak, match="hampir tiap responden"):
        clean(jawaban, propose(jawaban, RUJUKAN), RUJUKAN)


def test_the_command_writes_clean_answers_and_takes_them_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    berkas, bersih = tmp_path / "a.csv", tmp_path / "bersih.parquet"
    berkas.write_bytes(csv(JUDUL, rows(300)))
    assert main(["survey", str(berkas), "--clean", str(bersih), "--details", str(tmp_path / "satu.csv")]) == 0
    kata = capsys.readouterr().out
    assert kata.startswith(f"Jawaban bersih 300 responden ditulis ke {bersih}.\n")
    assert main(["survey", str(bersih), "--details", str(tmp_path / "dua.csv")]) == 0
    assert capsys.readouterr().out == kata.partition("\n")[2]
    assert (tmp_path / "satu.csv").read_bytes() == (tmp_path / "dua.csv").read_bytes()


def test_the_command_that_is_interrupted_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "a.csv").write_bytes(csv(JUDUL, rows(300)))
    monkeypatch.setattr("ingest.jawaban.bersih.simpan_bersih.sync_file", interrupt)
    assert main(["survey", str(tmp_path / "a.csv"), "--clean", str(tmp_path / "bersih.parquet")]) == 130
    assert "tidak ada yang ditulis" in capsys.readouterr().err
    assert [b.name for b in tmp_path.iterdir()] == ["a.csv"]
