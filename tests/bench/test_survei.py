"""The invented survey, and its means worked out in several ways."""

from pathlib import Path

import pandas as pd
import pytest

from bench import setara_survei, survei
from bench.berkas_survei import codebook, regions, write_answers
from bench.dimensi_survei import KOLOM, TANYA
from bench.setara_polars import ADA
from ingest.arti.rujukan import references
from ingest.jawaban.berkas.baca_jawaban import read_answers
from ingest.jawaban.bersih.bersih import cleaned
from ingest.jawaban.bersih.simpan_bersih import write_clean
from ingest.jawaban.kode import buku_kode as bk


@pytest.fixture(scope="module")
def bersih(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Clean answers of six hundred people of two regions."""
    folder = tmp_path_factory.mktemp("survei")
    write_answers(folder / "a.csv", 600, regions()[:2])
    isi = cleaned(read_answers(folder / "a.csv", "a.csv"), codebook(), references(angka=False))
    write_clean(folder / "a.parquet", isi, codebook())
    return folder / "a.parquet"


def test_the_file_is_the_same_every_time(tmp_path: Path) -> None:
    for nama in ("a.csv", "b.csv"):
        write_answers(tmp_path / nama, 300, regions()[:3])
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()
    data = pd.read_csv(tmp_path / "a.csv", dtype=str, keep_default_na=False)
    assert list(data) == [k.judul for k in codebook().kolom] and len(codebook().of(bk.PERTANYAAN)) == TANYA
    assert set(data["Kode"]) == set(regions()[:3]) and 0.02 < float((data["P0"] == "").mean()) < 0.06


@pytest.mark.parametrize("cara", ["pandas", *(["polars"] if ADA else [])])
def test_others_come_to_the_same_means_and_errors(cara: str, bersih: Path) -> None:
    dua = []
    for c in ("kini", cara):
        isi = setara_survei.CARA[c](bersih).astype(dict.fromkeys(KOLOM[:3], str))
        dua.append(isi.sort_values(KOLOM[:3], ignore_index=True))
    # Two regions, twelve units, eight dimensions.
    assert len(dua[0]) == 2 * 12 * 8
    survei.agree(dua[0], dua[1], cara)


def test_means_that_differ_are_refused() -> None:
    satu = pd.DataFrame([["63.01", "Unit 1", "dimensi 0", 70.0, 1.0, 40, 38, 68.0, 72.0, 1.1]], columns=KOLOM)
    survei.agree(satu, satu, "pandas")
    survei.agree(satu.assign(galat_baku=0.0), satu.assign(galat_baku=1e-15), "pandas")
    with pytest.raises(RuntimeError, match="angkanya berbeda"):
        survei.agree(satu, satu.assign(galat_baku=1.00001), "pandas")
    with pytest.raises(RuntimeError, match="kelompoknya berbeda"):
        survei.agree(satu, satu.assign(g0="Unit 2"), "pandas")


def test_sizes_by_name() -> None:
    assert [survei.label(n) for n in survei.BARIS] == ["30.000 responden", "300.000 responden", "3.000.000 responden"]
