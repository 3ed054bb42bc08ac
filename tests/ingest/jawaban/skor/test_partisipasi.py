"""Who has answered, and how many are still needed; worked out by hand."""

import pandas as pd
import pytest

from ingest.jawaban.bersih.bersih import clean
from ingest.jawaban.skor.partisipasi import participation, populations
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, csv, proposed

SKOR = pd.DataFrame({
    "kode_wilayah": ["63.05"] * 4, "kelompok": ["", "Unit", "Unit", ""], "isi": ["", "A", "B", ""],
    "unsur": ["", "", "", "biaya"], "n": pd.array([100, 25, None, 100], dtype="Int64"),
    "singkat": ["", "", "penjawab kurang dari 10", ""], "bawah": [70.0, 60.0, None, 1.0], "atas": [76.0, 72.0, None, 2.0],
})


def by_cell(jauh: float, populasi: dict[tuple[str, str, str], int] | None = None) -> dict[str, dict[str, object]]:
    """Rows by name of the cell."""
    return {r["isi"]: r for r in participation(SKOR, jauh, populasi or {}).to_dict("records")}


def test_half_the_margin_takes_four_times_the_answers() -> None:
    # Half of 70 to 76 is 3, of 60 to 72 is 6; for 3 points unit A needs 4 x 25.
    isi = by_cell(3)
    assert (isi[""]["jauh_kini"], isi[""]["perlu"]) == (3, 0)
    assert (isi["A"]["jauh_kini"], isi["A"]["perlu"]) == (6, 75)


def test_a_small_office_needs_fewer_and_never_more_than_it_has() -> None:
    # 1/n - 1/N: (1/25 - 1/50) / 4 = 0.005 = 1/n - 0.02, so n = 40.
    isi = by_cell(3, {("63.05", "Unit", "A"): 50})
    assert (isi["A"]["perlu"], isi["A"]["bagian"], isi["A"]["populasi"]) == (15, 0.5, 50)
    assert by_cell(0.001, {("63.05", "Unit", "A"): 50})["A"]["perlu"] == 25


def test_of_what_is_hidden_nothing_is_said() -> None:
    b = by_cell(3, {("63.05", "Unit", "B"): 40})["B"]
    assert b["populasi"] == 40 and b["singkat"] == "penjawab kurang dari 10"
    assert all(pd.isna(b[k]) for k in ("n", "perlu", "bagian", "jauh_kini"))


@pytest.mark.parametrize("jauh", [1.0, 2.0, 5.0])
def test_elements_are_not_counted_apart(jauh: float) -> None:
    assert len(participation(SKOR, jauh, {})) == 3


def test_people_are_counted_where_strata_make_up_a_group() -> None:
    judul = ["Kabupaten", "Unit layanan", "Jenis kelamin", "Strata", "Populasi", "Pelayanan mudah"]
    baris = [
        ["Tapin", "A", "L", "a", 40, "Setuju"], ["Tapin", "A", "P", "a", 40, "Setuju"], ["Tapin", "B", "P", "b", 25, "Netral"],
        ["Tapin", "B", "L", "c", 10, "Netral"], ["Balangan", "A", "L", "a", 70, "Setuju"],
    ]
    jawaban, kode = proposed(csv(judul, baris))
    # Men and women share stratum a of Tapin, so how many of each there are is not known.
    assert populations(clean(jawaban, kode, RUJUKAN), kode) == {
        ("63.05", "", ""): 75, ("63.11", "", ""): 70, ("63.05", "Unit layanan", "A"): 40, ("63.05", "Unit layanan", "B"): 35,
        ("63.11", "Unit layanan", "A"): 70, ("63.11", "Jenis kelamin", "L"): 70,
    }


def test_without_populations_nobody_is_counted() -> None:
    jawaban, kode = proposed(csv(["Kabupaten", "Pelayanan mudah"], [["Tapin", "Setuju"], ["Tapin", "Netral"]]))
    assert populations(clean(jawaban, kode, RUJUKAN), kode) == {}
