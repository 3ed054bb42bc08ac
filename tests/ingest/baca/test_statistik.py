"""SPSS and Stata files: labels are read, missing answers keep their reason, broken files are refused in words."""

import struct
from pathlib import Path
from typing import Any

import pandas as pd
import pyreadstat
import pytest

from ingest.baca.grid import marks
from ingest.baca.keamanan import Bahan
from ingest.baca.sniff import format_of, read
from ingest.temuan import Ditolak

DATA = pd.DataFrame({"q1": [1.0, 4.0, 9.0, None], "kab": ["Tapin", "Tapin", "Balangan", ""], "w": [1.25, 0.5, 1.0, 2.0]})
JUDUL: dict[str, str | None] = {"q1": "Pelayanan mudah", "kab": "Kabupaten", "w": ""}
NILAI: dict[str, dict[int | float, str]] = {"q1": {1: "Tidak baik", 4: "Sangat baik", 9: "Tidak tahu"}}


@pytest.fixture(params=["sav", "zsav", "dta"])
def berkas(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The same answers in each format."""
    jalur = tmp_path / "survei"
    if request.param == "dta":
        pyreadstat.write_dta(DATA, str(jalur), column_labels=JUDUL, variable_value_labels=NILAI)
    else:
        pyreadstat.write_sav(DATA, str(jalur), column_labels=JUDUL, variable_value_labels=NILAI, missing_ranges={"q1": [9]},
                             compress=request.param == "zsav")
    return jalur


def test_labels_are_headers_and_answers(berkas: Path) -> None:
    baris = read(berkas).grid[0].baris
    assert baris == (
        ("Pelayanan mudah", "Kabupaten", "w"), ("Tidak baik", "Tapin", "1.25"), ("Sangat baik", "Tapin", "0.5"),
        ("Tidak tahu", "Balangan", "1"), ("", "", "2"),
    )
    assert marks(baris[1][2]) == {"angka"} and not marks(baris[1][0])


def test_its_bytes_say_what_it_is(berkas: Path) -> None:
    assert format_of(Bahan(berkas.read_bytes())) in ("sav", "dta")


@pytest.mark.parametrize("awal", [b"$FL2@(#) SPSS DATA FILE", b"<stata_dta><header>"])
def test_a_broken_file_is_refused(awal: bytes) -> None:
    with pytest.raises(Ditolak, match="berkas statistik ini rusak"):
        read(awal + b"\x00" * 500, "survei.sav")


def test_a_code_of_missing_answers_without_a_label_is_no_answer(tmp_path: Path) -> None:
    data = pd.DataFrame({"v": [1.0, 97.0, 98.0, 99.0], "w": ["a", "Z", "b", ""]})
    pyreadstat.write_sav(
        data, str(tmp_path / "a.sav"), variable_value_labels={"v": {99: "Tidak tahu"}},
        missing_ranges={"v": [{"lo": 97, "hi": 99}], "w": ["Z"]},
    )
    assert read(tmp_path / "a.sav").grid[0].baris[1:] == (("1", "a"), ("", ""), ("", "b"), ("Tidak tahu", ""))


def test_letters_of_missing_answers_in_stata_are_no_answers(tmp_path: Path) -> None:
    data = pd.DataFrame({"v": [1.0, "a", "b", float("nan")]})
    label: dict[str, Any] = {"v": {"a": "Tidak tahu"}}
    pyreadstat.write_dta(data, str(tmp_path / "a.dta"), variable_value_labels=label, missing_user_values={"v": ["a", "b"]})
    assert [b[0] for b in read(tmp_path / "a.dta").grid[0].baris[1:]] == ["1", "Tidak tahu", "", ""]


def test_the_plain_missing_value_of_stata_is_never_an_answer(tmp_path: Path) -> None:
    data = pd.DataFrame({"v": pd.Series([1, 0, "a", None, None], dtype=object)})
    label: dict[str, Any] = {"v": {0: "Tidak", 1: "Ya", "a": "Tidak tahu"}}
    pyreadstat.write_dta(data, str(tmp_path / "a.dta"), variable_value_labels=label, missing_user_values={"v": ["a"]})
    assert [b[0] for b in read(tmp_path / "a.dta").grid[0].baris[1:]] == ["Ya", "Tidak", "Tidak tahu", "", ""]


def with_boxes(berkas: Path, kumpulan: str) -> bytes:
    """The same SPSS file with a declaration of boxes that belong to one question, which pyreadstat only reads.

    Before the record that ends the dictionary (999) goes one of type 7, subtype 7: one byte a piece, then the text.
    """
    isi = berkas.read_bytes()
    akhir = isi.index(struct.pack("<2i", 999, 0))
    teks = kumpulan.encode()
    return isi[:akhir] + struct.pack("<4i", 7, 7, 1, len(teks)) + teks + isi[akhir:]


def test_boxes_of_one_question_are_ticked_or_not(tmp_path: Path) -> None:
    data = pd.DataFrame({"b1": [1.0, 2.0, 9.0, None], "b2": [2.0, 1.0, 9.0, 1.0], "v": [1.0, 2.0, 3.0, 4.0]})
    label: dict[int | float, str] = {1: "Ya", 2: "Tidak", 9: "Tidak ditanya"}
    pyreadstat.write_sav(
        data, str(tmp_path / "a.sav"), column_labels={"b1": "Uang", "b2": "Suap/gratifikasi"},
        variable_value_labels={"b1": label, "b2": label}, missing_ranges={"b1": [9], "b2": [9]},
    )
    (grid,) = read(with_boxes(tmp_path / "a.sav", "$bentuk=D1 1 6 Bentuk b1 b2\n"), "a.sav").grid
    assert grid.baris == (
        ("Bentuk/Uang", "Bentuk/Suap/gratifikasi", "v"), ("1", "0", "1"), ("0", "1", "2"), ("", "", "3"), ("", "1", "4"),
    )


@pytest.mark.parametrize(("bentuk", "isi"), [
    ("MOYR8", "2014-10"), ("QYR8", "2014 triwulan 4"), ("QYR6", "2014 triwulan 4"), ("WKYR10", "2014 minggu 40"),
])
def test_months_quarters_and_weeks_are_words_not_seconds(tmp_path: Path, bentuk: str, isi: str) -> None:
    # The first of October 2014, the 274th day of its year, in seconds since the first Gregorian day.
    data = pd.DataFrame({"kapan": [13631500800.0, None]})
    pyreadstat.write_sav(data, str(tmp_path / "a.sav"), variable_format={"kapan": bentuk})
    assert read(tmp_path / "a.sav").grid[0].baris[1:] == ((isi,), ("",))
