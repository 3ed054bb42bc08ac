"""Cells on their way out: no formulas, and numbers as they are; one rule for every file that is written."""

import ast

import pytest

from ingest.sel.potongan import clean
from store.dasar.sel_aman import neutral_cell, unguarded_cell
from tests.bantuan.berkas import application

NUMBERS = ["-0.5", "-0,5", "+1", "-71,94", "+62811", "-1.234,5", "-12%", "-.5", "-1e-05", "71,94", " -0,5"]
WORDS = ["", "Tapin", "  Tapin", "a=b", "<script>", "1-2", "'=1", "\u22120,5"]
FORMULAS = [
    "=1+1", "@SUM(A1)", "-2+3", "+62 811", "-", "--1", "-cmd|' /C calc'!A0", "+1-cmd|' /C calc'!A0", "  =HYPERLINK(1)",
    "\t=1", "\r=1", "\n=1", " \n =1", "\r\n+SUM(A1)", "\n@x", "\tTapin", "\u3000=1", "\u00a0=1", "-1\n=2",
]


@pytest.mark.parametrize("isi", [*NUMBERS, *WORDS])
def test_numbers_and_words_stay_as_they_are(isi: str) -> None:
    assert neutral_cell(isi) == isi


@pytest.mark.parametrize("isi", FORMULAS)
def test_what_a_spreadsheet_would_run_becomes_text_that_reads_back_the_same(isi: str) -> None:
    assert neutral_cell(isi) == f"'{isi}"
    assert clean(neutral_cell(isi)).strip() == clean(isi) and unguarded_cell(neutral_cell(isi)) == isi


@pytest.mark.parametrize("isi", ["'Tapin", "'-0,5", "''", "'", "Tapin"])
def test_an_apostrophe_that_guards_nothing_stays(isi: str) -> None:
    assert unguarded_cell(isi) == isi


def test_no_other_module_has_a_rule_of_its_own() -> None:
    def signs(isi: ast.AST) -> set[object]:
        return {n.value for n in ast.walk(isi) if isinstance(n, ast.Constant)}

    listed = [(kode.path, n) for kode in application() for n in kode.nodes if isinstance(n, ast.Tuple | ast.Set | ast.List)]
    assert [path for path, n in listed if {"=", "+", "-", "@"} <= signs(n)] == []
