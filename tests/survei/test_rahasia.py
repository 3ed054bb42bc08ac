"""Small groups stay hidden, also from whoever subtracts what is shown."""

from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.optimize import linprog

from survei.rahasia import hidden

Isi = NDArray[np.float64]


def crossed(n: NDArray[np.int_]) -> tuple[Isi, list[int], list[tuple[str, int, int]]]:
    """A table of two groupings with its margins and its total as cells: what each holds, how many, and its name."""
    baris, kolom = n.shape
    bagian = list(product(range(baris), range(kolom)))
    nama = [("sel", *b) for b in bagian] + [("baris", b, 0) for b in range(baris)] + [("kolom", 0, k) for k in range(kolom)]
    nama.append(("semua", 0, 0))
    isi = np.array([[_holds(j, b == r, k == c) for b, k in bagian] for j, r, c in nama])
    return isi, [int(x) for x in isi @ n.ravel()], nama


def _holds(jenis: str, baris: bool, kolom: bool) -> float:
    return float({"sel": baris and kolom, "baris": baris, "kolom": kolom, "semua": True}[jenis])


def names(n: list[list[int]]) -> set[tuple[str, int, int]]:
    """The cells that are left out of a table."""
    isi, banyak, nama = crossed(np.array(n))
    return {nama[i] for i in np.flatnonzero(hidden(isi, banyak))}


def recovered(isi: Isi, benar: Isi, tutup: NDArray[np.bool_]) -> list[int]:
    """Hidden cells that have only one possible sum when all shown sums are known: by linear programming, not by rank."""
    tahu, nilai = isi[~tutup], isi[~tutup] @ benar
    temu = []
    for sel in np.flatnonzero(tutup):
        ujung = [linprog(tanda * isi[sel], A_eq=tahu, b_eq=nilai, bounds=(None, None)) for tanda in (1, -1)]
        if all(u.status == 0 for u in ujung) and ujung[0].fun == pytest.approx(-ujung[1].fun, abs=1e-6):
            temu.append(int(sel))
    return temu


def test_large_cells_are_all_shown() -> None:
    assert names([[40, 25], [31, 10]]) == set()


def test_one_small_cell_takes_another_of_its_row_and_column_along() -> None:
    # 4 is what its row lacks, and what its column lacks: one more in each, and where those two meet. All sums stay.
    assert names([[40, 4, 50], [31, 12, 60], [70, 80, 90]]) == {("sel", 0, 1), ("sel", 0, 0), ("sel", 1, 1), ("sel", 1, 0)}


def test_nobody_is_no_secret() -> None:
    assert names([[40, 0], [31, 12]]) == set()


def test_a_small_total_hides_all() -> None:
    assert names([[3]]) == {("sel", 0, 0), ("baris", 0, 0), ("kolom", 0, 0), ("semua", 0, 0)}


@pytest.mark.parametrize("benih", range(12))
def test_no_hidden_small_cell_can_be_worked_out(benih: int) -> None:
    acak = np.random.default_rng(benih)
    n = acak.poisson(acak.choice([4, 15, 40], (3, 4)))
    isi, banyak, _ = crossed(n)
    tutup = hidden(isi, banyak)
    kecil = (np.array(banyak) < 10) & (np.array(banyak) > 0)
    temu = recovered(isi, acak.uniform(0, 100, n.size) * n.ravel(), tutup)
    assert kecil.any() and [s for s in temu if kecil[s]] == []
    assert tutup[kecil].all()


def test_a_cell_left_open_would_be_found() -> None:
    isi, banyak, _ = crossed(np.array([[40, 4], [31, 12]]))
    assert recovered(isi, np.array([1.0, 2.0, 3.0, 4.0]), np.array(banyak) < 10) == [1]
