"""A footnote below the table is no figure that went astray, whatever column it starts in."""

import json
from pathlib import Path
from typing import Any

import pytest

from ingest.__main__ import main

TABEL = "HASIL SPI TAHUN 2025;;\n;;\nNo;Pemerintah Daerah;Indeks SPI 2025\n1;Kab. HSS;81,40\n2;Kab. Tanah Laut;79,05\n"


def check(tmp_path: Path, capsys: pytest.CaptureFixture[str], kaki: str) -> dict[str, Any]:
    berkas = tmp_path / "hasil.csv"
    berkas.write_text(TABEL + kaki, encoding="utf-8")
    main(["check", str(berkas), "--json"])
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("kaki", ["Sumber: KPK;;\n", "Rata-rata;;80,23\nSumber: KPK;;\n", "Catatan: sementara;;\n"])
def test_a_note_under_the_numbering_column_is_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kaki: str
) -> None:
    hasil = check(tmp_path, capsys, kaki)
    assert hasil["status"] == "ok"
    assert [(r["kode_wilayah"], float(r["nilai"])) for r in hasil["rows"]] == [("63.06", 81.4), ("63.01", 79.05)]


def test_another_text_in_a_number_column_is_still_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hasil = check(tmp_path, capsys, ";;tujuh puluh\n")
    assert hasil["status"] == "refused"
    assert hasil["errors"][0]["row"] == 6
