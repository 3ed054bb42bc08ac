"""Ways of grouping counted together, by hand."""

import numpy as np

from survei.serupa import alike

WILAYAH = np.array([0, 0, 1, 1, 1], np.int32)
JENIS = np.array([5, 6, 5, 5, -1], np.int32)
UNIT = np.array([10, 11, 12, 13, 14], np.int32)
ISI = np.array([[1.0], [2], [3], [4], [5]])


def test_ways_are_taken_together_until_there_are_too_many_kinds() -> None:
    bersama, sendiri = alike([UNIT, WILAYAH, JENIS], 4)
    assert bersama.cara == [1, 2] and sendiri.cara == [0]
    assert [s.tolist() for s in bersama.sel] == [[0, 0, 1, 1], [5, 6, -1, 5]]
    assert bersama.ke.tolist() == [0, 1, 3, 3, 2] and sendiri.ke.tolist() == [0, 1, 2, 3, 4]
    assert [s.cara for s in alike([UNIT, WILAYAH, JENIS], 3)] == [[1], [2], [0]]
    assert [s.cara for s in alike([UNIT, WILAYAH, JENIS], 5)] == [[1, 2, 0]]


def test_sums_of_kinds_become_sums_of_groups() -> None:
    (semua,) = alike([WILAYAH, JENIS], 9)
    jenis = np.zeros((len(semua.sel[0]), 1))
    np.add.at(jenis, semua.ke, ISI)
    (wilayah,), jumlah = semua.groups(0, jenis)
    assert wilayah.tolist() == [0, 1] and jumlah.ravel().tolist() == [3, 12]
    (lain,), jumlah = semua.groups(1, jenis)
    # Who has no group keeps a row of their own.
    assert lain.tolist() == [-1, 5, 6] and jumlah.ravel().tolist() == [5, 8, 2]


def test_nobody_has_no_sums() -> None:
    (kosong,) = alike([WILAYAH[:0]], 9)
    (sel,), jumlah = kosong.groups(0, ISI[:0])
    assert len(sel) == 0 and jumlah.shape == (0, 1)
