"""Clean answers in a file: a number an answer, and the column says what each number means."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ingest.jawaban.bersih.bersih import Dibersihkan
from ingest.jawaban.bersih.simpan_bersih import codebook_of, write_clean
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.skor.skor import score_clean
from ingest.temuan import Ditolak
from survei.ikatan import Kolom
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, cell, told

KODE = bk.BukuKode("mandiri", (bk.KolomKode("Daerah", bk.DAERAH), bk.KolomKode("P", bk.PERTANYAAN, unsur="u")))


def written(tujuan: Path, skor: list[float]) -> Path:
    """A file in which everybody gave another of these scores to the one question, one after the other."""
    n = len(skor)
    orang = pd.DataFrame({
        "responden": range(n), "kode_wilayah": "63.05", "strata": "63.05|", "psu": pd.array([None] * n, dtype="Int64"),
        "bobot": 1.0, "populasi_psu": np.nan,
    })
    kolom = Kolom(np.arange(n).astype(np.uint16), np.array(skor))
    write_clean(tujuan, Dibersihkan(orang, (kolom,), pd.DataFrame(index=orang.index)), KODE)
    return tujuan


def test_an_answer_is_a_number_and_the_column_says_its_score(tmp_path: Path) -> None:
    berkas = written(tmp_path / "a.parquet", [75.0, np.nan, 25.0, 75.0] * 5)
    isi = pq.read_table(berkas)
    # Two scores that differ: 1 is the lower, 2 the higher, 0 no answer.
    assert isi["q0"].to_pylist()[:4] == [2, 0, 1, 2] and isi.schema.field("q0").type == pa.uint8()
    assert json.loads(isi.schema.field("q0").metadata[b"skor"]) == [25.0, 75.0]
    # (5 * 25 + 10 * 75) / 15
    assert cell(score_clean(berkas, KODE, RUJUKAN).tabel, unsur="u")["nilai"] == pytest.approx(175 / 3)


def test_more_scores_than_a_byte_holds_take_two(tmp_path: Path) -> None:
    skor = [ke / 10 for ke in range(400)]
    berkas = written(tmp_path / "a.parquet", skor)
    assert pq.read_schema(berkas).field("q0").type == pa.uint16() and told(berkas)["q0"].tolist() == skor
    assert cell(score_clean(berkas, KODE, RUJUKAN).tabel, unsur="u")["nilai"] == pytest.approx(19.95)


def test_a_question_that_nobody_answered_has_no_scores(tmp_path: Path) -> None:
    assert told(written(tmp_path / "a.parquet", [np.nan] * 3))["q0"].isna().all()


@pytest.mark.parametrize(("arti", "kata"), [
    (None, "tidak menyebut skornya"), (b"rusak", "tidak menyebut skornya"), (b"[25.0]", "ada jawaban yang skornya tidak disebut"),
    (b'{"1": 25}', "tidak menyebut skornya"), (b"[25.0, 175.0]", "di luar 0 sampai 100"),
    (b"[25.0, null]", "di luar 0 sampai 100"),
])
def test_numbers_whose_score_is_not_told_are_refused(tmp_path: Path, arti: bytes | None, kata: str) -> None:
    isi = pq.read_table(written(tmp_path / "a.parquet", [25.0, 75.0] * 10))
    medan = isi.schema.field("q0").with_metadata({b"skor": arti} if arti else None)
    skema = isi.schema.set(isi.schema.get_field_index("q0"), medan)
    pq.write_table(isi.cast(skema), tmp_path / "b.parquet")
    kode = codebook_of(tmp_path / "b.parquet")
    assert kode == KODE
    with pytest.raises(Ditolak, match=kata):
        score_clean(tmp_path / "b.parquet", KODE, RUJUKAN)
