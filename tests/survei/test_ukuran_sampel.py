"""Sample sizes beside the published table, and what they make of an interval."""

import pytest

from survei.ukuran_sampel import answers_needed, invitations, margin


# Lines of the table of 1970.
@pytest.mark.parametrize(("populasi", "jawaban"), [
    (10, 10), (50, 44), (100, 80), (200, 132), (500, 217), (1000, 278), (10000, 370),
])
def test_the_published_table(populasi: int, jawaban: int) -> None:
    assert answers_needed(populasi) == jawaban


def test_nobody_is_asked_twice() -> None:
    assert (answers_needed(1), answers_needed(2)) == (1, 2)


def test_more_are_asked_than_answer() -> None:
    assert (invitations(278, 0.6), invitations(60, 0.6), invitations(10, 1)) == (464, 100, 10)


def test_the_margin_of_a_mean() -> None:
    # 1.96 * 15 / 10, and a fifth less variance where a fifth of all was asked.
    assert margin(100, 10**9, 15) == pytest.approx(2.94, abs=0.001)
    assert margin(100, 500, 15) == pytest.approx(2.94 * 0.8**0.5, abs=0.001)
    assert margin(100, 100, 15) == 0
