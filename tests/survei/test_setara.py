"""Letters behind a ranking: who shares one is not told apart."""

from itertools import combinations

import pytest

from survei.setara import letters

EMPAT = ("Loket 1", "Loket 2", "Loket 3", "Loket 4")


def pairs(*angka: tuple[int, int]) -> list[tuple[str, str]]:
    """Pairs by number."""
    return [(f"Loket {a}", f"Loket {b}") for a, b in angka]


def test_without_a_certain_difference_all_share_one_letter() -> None:
    assert letters(EMPAT, []) == dict.fromkeys(EMPAT, "A")


def test_all_different_have_a_letter_each_from_the_highest_down() -> None:
    assert list(letters(EMPAT, list(combinations(EMPAT, 2))).values()) == ["A", "B", "C", "D"]


def test_who_lies_between_has_two_letters() -> None:
    # 1 and 4 differ, 1 and 3 too; 2 is told apart from nobody.
    assert letters(EMPAT, pairs((1, 4), (3, 1))) == dict(zip(EMPAT, ["A", "AB", "B", "B"]))


@pytest.mark.parametrize("nyata", [
    [(1, 2)], [(1, 4), (2, 4)], [(1, 3), (2, 4), (1, 4)], [(2, 3)], [(1, 2), (3, 4), (1, 4)], [(4, 1), (3, 2)],
])
def test_a_letter_in_common_means_not_told_apart_and_only_that(nyata: list[tuple[int, int]]) -> None:
    huruf, beda = letters(EMPAT, pairs(*nyata)), {frozenset(p) for p in pairs(*nyata)}
    for a, b in combinations(EMPAT, 2):
        assert bool(set(huruf[a]) & set(huruf[b])) == (frozenset((a, b)) not in beda)
