"""How many gave each answer, and of what weight, by hand."""

import pandas as pd

from survei.jumlah import totals
from survei.sebaran import spread
from tests.survei.survei_rujukan import survey


def test_each_answer_is_counted_and_weighed_in_the_first_way_of_grouping() -> None:
    data = pd.DataFrame({"x": [0.0, 100, 100, None], "y": [50.0, 50, 0, 0], "bobot": [1.0, 2, 4, 8]})
    isi = survey(data, ["x", "y"], [[0, 0, 1, -1], [2, 3, 3, 3]])
    hasil = spread(isi, totals(isi, 5))
    assert hasil.values.tolist() == [[0, 0, 0, 1, 1], [0, 0, 100, 1, 2], [0, 1, 50, 2, 3], [1, 0, 100, 1, 4], [1, 1, 0, 1, 4]]
    assert hasil.columns.tolist() == ["kelompok", "butir", "nilai", "n", "bobot"]
