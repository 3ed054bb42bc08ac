"""SPSS and Stata files: labels are read, missing answers keep their reason, broken files are refused in words."""

from pathlib import Path

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
