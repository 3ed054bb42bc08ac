"""The guide for people who change the code stays true: what it names exists, and its words are words of the code."""

import ast
import re

import pytest

from sajian.halaman import HALAMAN
from tests.bantuan.berkas import ROOT, application

GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
SUFFIXES = (".py", ".sql", ".csv", ".md", ".css", ".ini", ".toml")
RECIPES = ["a question with its chart", "a page", "an indicator or a subject", "an export"]


def spans(text: str) -> list[str]:
    """What stands between backticks, and the words of fenced blocks."""
    blocks = re.findall(r"^```\w*\n(.*?)^```$", text, re.M | re.S)
    return [*re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)), *" ".join(blocks).split()]


def paths(text: str) -> set[str]:
    """Files and folders a text names; those with a <place> to be filled in are none."""
    named = {span.strip(",;") for span in spans(text) if re.fullmatch(r"[\w./-]+[,;]?", span)}
    return {span for span in named if span.endswith(("/", *SUFFIXES)) and not span.startswith((".", "/", "__"))}


def glossary() -> dict[str, str]:
    """Meaning by word, in the order of the table."""
    table = GUIDE.split("## Glossary")[1]
    cells = [[cell.strip() for cell in line.strip("| ").split("|")] for line in table.splitlines() if line.startswith("| ")][1:]
    return {word: meaning for row in cells for word, meaning in zip(row[::2], row[1::2])}


def words_of_the_code() -> set[str]:
    """Parts of the names in Python and SQL: variables, attributes, parameters, functions, classes, modules, columns."""
    names: list[str] = []
    for kode in application():
        names += kode.path.removesuffix(".py").split("/")
        for node in kode.nodes:
            names += [str(getattr(node, a)) for a in ("id", "attr", "arg", "name") if isinstance(getattr(node, a, None), str)]
    for path in (ROOT / "queries").rglob("*.sql"):
        text = re.sub(r"--.*|'[^'\n]*'", "", path.read_text(encoding="utf-8"))
        names += re.findall(r"[a-z_]+", text)
    return {part.lower() for name in names for part in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)}


def ignored() -> set[str]:
    """Folders that running and testing make."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    return {line.strip("/") for line in lines if line.endswith("/")}


def test_every_named_file_and_folder_exists() -> None:
    assert {name for name in paths(GUIDE) if not (ROOT / name).exists()} == set()
    assert len(paths(GUIDE)) > 50


def test_a_missing_file_is_seen() -> None:
    assert paths("`charts/tidak_ada.py` and `pages/<key>/<key>.py`\n```\nx -q data/hilang/\n```\n") == {
        "charts/tidak_ada.py", "data/hilang/",
    }


def test_every_folder_of_the_house_is_named() -> None:
    folders = {p.name for p in ROOT.iterdir() if p.is_dir() and not p.name.startswith(".")} - ignored()
    assert {folder for folder in folders if f"{folder}/" not in spans(GUIDE)} == set()
    rooms = {p.name for p in (ROOT / "ingest").iterdir() if (p / "__init__.py").exists()}
    assert len(rooms) == 9 and {room for room in rooms if room not in spans(GUIDE)} == set()


def test_rules_it_names_are_rules() -> None:
    table = GUIDE.split("| Rule | Held by |")[1].split("\n\n")[0]
    holders = [line.split("|")[-2] for line in table.splitlines() if line.startswith("| ")]
    named = set(re.findall(r"`([a-z_]+)`", " ".join(holders)))
    texts = [(ROOT / "tests" / "bantuan" / f"{nama}.py").read_text(encoding="utf-8") for nama in ("arah", "aturan")]
    rules = {node.name for text in texts for node in ast.parse(text).body
             if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")}
    assert len(named) > 10 and named <= rules


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_names_its_files(recipe: str) -> None:
    steps = GUIDE.split(f"## Recipe: {recipe}\n")[1].split("\n## ")[0]
    assert [line for line in steps.splitlines() if re.match(r"\d\. ", line) and not spans(line)] == []
    assert "tests/" in steps and len(paths(steps)) >= 6


def test_tests_it_runs_as_an_example_exist() -> None:
    asked = re.findall(r"pytest .* (tests/\S+\.py) -k (\w+)", GUIDE)
    assert len(asked) == 2
    for path, word in asked:
        text = (ROOT / path).read_text(encoding="utf-8")
        assert re.search(rf"def test_\w*{word}", text) or (word in HALAMAN and "for h in HALAMAN" in text), path


def test_make_knows_what_it_is_asked_for() -> None:
    targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    asked = re.findall(r"^(?:.*`)?make (\w+)", "\n".join(re.findall(r"`[^`\n]+`|^make .*$", GUIDE, re.M)), re.M)
    assert len(asked) >= 3 and set(asked) <= set(targets)


def test_the_glossary_holds_words_of_the_code_in_order() -> None:
    words = list(glossary())
    assert len(words) >= 110 and words == sorted(words)
    assert set(words) - words_of_the_code() == set()
    assert [word for word, meaning in glossary().items() if not meaning] == []
