"""Median, 95th percentile, and samples of several rounds together."""

import pytest

from bench.hitung import Ringkas, Ukuran, merged, overall, percentile, summary


@pytest.mark.parametrize(("banyak", "bagian", "nilai"), [
    (1, 0.95, 1), (2, 0.95, 2), (10, 0.95, 10), (20, 0.95, 19), (21, 0.95, 20), (100, 0.95, 95), (100, 0.5, 50), (5, 0.0, 1),
])
def test_the_smallest_that_so_many_do_not_exceed(banyak: int, bagian: float, nilai: float) -> None:
    # Samples are 1 to banyak, from the highest down.
    assert percentile([float(n) for n in range(banyak, 0, -1)], bagian) == nilai


def test_nothing_has_no_percentile() -> None:
    with pytest.raises(ValueError, match="tidak ada sampel"):
        percentile([], 0.5)


def test_a_summary_says_how_many() -> None:
    assert summary([4.0, 1.0, 3.0, 2.0]) == Ringkas(4, 2.5, 4.0)


def test_rounds_are_put_together_in_the_order_they_came() -> None:
    b, a = Ukuran("t", "b", "k", "kini", (1.0,)), Ukuran("t", "a", "k", "kini", (2.0, 3.0))
    lagi = Ukuran("t", "b", "k", "kini", (4.0,))
    assert merged([b, a, lagi]) == [Ukuran("t", "b", "k", "kini", (1.0, 4.0)), a]


def test_who_is_measured_stays_apart() -> None:
    dua = [Ukuran("t", "a", "k", "kini", (1.0,)), Ukuran("t", "a", "k", "lama", (9.0,))]
    assert merged(dua) == dua


def test_all_rows_of_a_table_in_one() -> None:
    isi = [Ukuran("t", "a", "k", "kini", (1.0,)), Ukuran("t", "b", "k", "kini", (2.0,)), Ukuran("u", "a", "k", "kini", (3.0,))]
    assert overall(isi, "semua") == [Ukuran("t", "semua", "k", "kini", (1.0, 2.0)), Ukuran("u", "semua", "k", "kini", (3.0,))]
