"""The marked-up copy: every row with its outcome, nothing that a spreadsheet would run."""

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ingest.terbit.buku_kerja import write_book
from ingest.terbit.salinan import write_clean, write_marked
from tests.bantuan.unggah import checked

ISI = """Rekap SPI;;;
Daerah;Tahun;Indeks SPI;Catatan
Tapin;2024;71,94;=cmd|' /C calc'!A0
Antah Berantah;2024;70;+62
Banjarbaru;2024;171;-
Tabalong;2024;-5;@SUM(A1)
"""


def cells(tujuan: Path) -> list[list[str]]:
    """Rows of the copy as text."""
    if tujuan.suffix == ".csv":
        with tujuan.open(encoding="utf-8-sig", newline="") as berkas:
            return list(csv.reader(berkas, delimiter=";"))
    return [["" if s is None else str(s) for s in baris] for baris in load_workbook(tujuan).active.iter_rows(values_only=True)]


@pytest.mark.parametrize("akhir", [".csv", ".xlsx"])
def test_each_row_carries_its_outcome(tmp_path: Path, akhir: str) -> None:
    tujuan = tmp_path / f"salinan{akhir}"
    write_marked(checked(ISI), tujuan)
    baris = cells(tujuan)
    assert baris[1] == ["Daerah", "Tahun", "Indeks SPI", "Catatan", "hasil", "sebab", "cara"]
    assert [b[4] for b in baris[2:6]] == ["diterima", "ditolak", "ditolak", "ditolak"]
    assert "di luar skala" in baris[4][5]
    assert baris[3][6]


@pytest.mark.parametrize("akhir", [".csv", ".xlsx"])
def test_no_cell_can_run(tmp_path: Path, akhir: str) -> None:
    tujuan = tmp_path / f"salinan{akhir}"
    write_marked(checked(ISI), tujuan)
    awal = [s for b in cells(tujuan) for s in b if s.startswith(("=", "@", "+", "-"))]
    assert sorted(awal) == ["+62", "-5"]
    if akhir == ".xlsx":
        assert "f" not in {sel.data_type for baris in load_workbook(tujuan).active.iter_rows() for sel in baris}


def test_a_copy_without_personal_data_cannot_run_either(tmp_path: Path) -> None:
    tabel = checked(ISI).tabel
    assert tabel is not None
    write_clean(tabel, {1}, tmp_path / "a.csv")
    baris = list(csv.reader((tmp_path / "a.csv").open(encoding="utf-8", newline="")))
    assert baris[0] == ["Daerah", "Indeks SPI", "Catatan"]
    assert [b[2] for b in baris[1:]] == ["'=cmd|' /C calc'!A0", "+62", "'-", "'@SUM(A1)"] and baris[4][1] == "-5"


def test_numbers_stay_as_they_were(tmp_path: Path) -> None:
    write_marked(checked(ISI), tmp_path / "a.csv")
    assert [b[2] for b in cells(tmp_path / "a.csv")[2:6]] == ["71,94", "70", "171", "-5"]


def test_a_copy_as_workbook_ends_with_words_where_it_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.terbit.salinan.MAKS_BARIS_XLSX", 3)
    write_marked(checked(ISI), tmp_path / "a.xlsx")
    baris = cells(tmp_path / "a.xlsx")
    assert len(baris) == 4 and baris[3][0] == "Baris selebihnya hanya ada pada salinan CSV (batas 3 baris)."


def test_a_cell_longer_than_a_workbook_holds_is_cut_not_lost(tmp_path: Path) -> None:
    write_book(tmp_path / "a.xlsx", "a", [["x" * 32_768, "=1+1", "", "http://a.id"]])
    (baris,) = load_workbook(tmp_path / "a.xlsx").active.iter_rows(values_only=True)
    assert (len(baris[0]), baris[1:]) == (32_767, ("=1+1", None, "http://a.id"))


def test_findings_about_the_whole_file_follow_below(tmp_path: Path) -> None:
    write_marked(checked("Hasil SPI Tahun 2024;\nDaerah;Nilai\nTapin;71,94\n"), tmp_path / "a.csv")
    assert "tahun diambil dari judul" in cells(tmp_path / "a.csv")[-1][3]


def test_personal_data_are_struck_out(tmp_path: Path) -> None:
    write_marked(checked("Daerah;Tahun;Indeks SPI;NIK\nTapin;2024;71,94;6303010101900001\n"), tmp_path / "a.csv")
    assert "6303010101900001" not in (tmp_path / "a.csv").read_text(encoding="utf-8-sig")


def test_unreadable_file_still_gives_its_findings(tmp_path: Path) -> None:
    write_marked(checked(b"%PDF-1.7 x", "a.pdf"), tmp_path / "a.csv")
    assert cells(tmp_path / "a.csv")[0][0] == "ditolak"
