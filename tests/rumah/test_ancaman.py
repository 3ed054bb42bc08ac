"""The document of threats: each names tests that hold it, and those tests exist."""

import ast
import re

from tests.bantuan.berkas import ROOT

NASKAH = (ROOT / "docs" / "ancaman.md").read_text(encoding="utf-8")
BARIS = re.compile(r"^\| (?!Ancaman |---)(?P<ancaman>[^|]+) \| (?P<penahan>[^|]+) \| (?P<uji>[^|]+) \|$", re.M)
UJI = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def names_in(path: str) -> set[str]:
    """Names of the tests in a file."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")}


def test_every_threat_names_tests_and_nothing_else_in_that_place() -> None:
    baris = list(BARIS.finditer(NASKAH))
    assert len(baris) > 25
    assert [b["ancaman"] for b in baris if not UJI.search(b["uji"]) or UJI.sub("", b["uji"]).strip(" ,")] == []


def test_every_test_it_names_exists() -> None:
    named = UJI.findall(NASKAH)
    there = {path: names_in(path) if (ROOT / path).is_file() else set() for path, _ in named}
    assert [f"{path}::{name}" for path, name in named if name not in there[path]] == []


def test_each_threat_is_told_once() -> None:
    ancaman = [b["ancaman"] for b in BARIS.finditer(NASKAH)]
    assert len(ancaman) == len(set(ancaman))
