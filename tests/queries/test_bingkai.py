"""Answers as frames: what DuckDB itself makes of each kind of column with gaps and without (lists have none), and of no rows."""

import duckdb
import pandas as pd
import pytest

from queries.bingkai import frame, frame_of

ISI = """
select * from (values
    (1, 7::bigint, 1.5::decimal(10, 2), 2.5::double, 'a', true, date '2024-03-01', [1, 2], null::varchar, 'satu', 3::utinyint),
    (null, 8, null, null, null, null, null, [3], null, 'dua', null)
) as t (bulat, utuh, desimal, pecahan, teks, benar, tanggal, daftar, kosong, penuh, kecil)
"""
BULAT = {"bulat": "float64", "kecil": "float64"}


@pytest.mark.parametrize("syarat", ["", "where utuh = 7", "where utuh = 8", "where utuh > 8"])
def test_a_frame_is_that_of_duckdb_but_for_whole_numbers_with_gaps(syarat: str) -> None:
    with duckdb.connect() as con:
        milik_duckdb = con.execute(ISI + syarat).df()
        jadi = frame(con.execute(ISI + syarat).fetchnumpy())
    bercelah = {k: t for k, t in BULAT.items() if milik_duckdb[k].hasnans}
    pd.testing.assert_frame_equal(jadi, milik_duckdb.astype(bercelah), check_exact=True)


def test_whole_numbers_with_gaps_are_floats_and_texts_stay_texts() -> None:
    with duckdb.connect() as con:
        jadi = frame(con.execute(ISI).fetchnumpy())
    tipe = {k: str(t) for k, t in jadi.dtypes.items()}
    assert [tipe[k] for k in ("bulat", "utuh", "teks", "kosong", "benar")] == ["float64", "int64", "str", "object", "boolean"]
    assert jadi["bulat"].tolist()[0] == 1.0 and pd.isna(jadi["bulat"].tolist()[1])
    assert [jadi["teks"][0], pd.isna(jadi["teks"][1])] == ["a", True] and jadi["daftar"][0].tolist() == [1, 2]


def test_part_of_an_answer_is_what_alone_it_would_have_been() -> None:
    with duckdb.connect() as con:
        kolom = con.execute(ISI).fetchnumpy()
        for utuh, penuh in ((7, "satu"), (8, "dua")):
            sendiri = frame(con.execute(f"{ISI} where utuh = {utuh}").fetchnumpy())
            pd.testing.assert_frame_equal(frame_of(kolom, {"utuh": utuh, "penuh": penuh}), sendiri, check_exact=True)
        kosong = frame(con.execute(f"{ISI} where utuh > 8").fetchnumpy())
    pd.testing.assert_frame_equal(frame_of(kolom, {"utuh": 7, "penuh": "dua"}), kosong, check_exact=True)
