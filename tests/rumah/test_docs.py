"""Documentation holds: every page, folder, file, indicator and query says what it is."""

import csv
import re
from itertools import pairwise, takewhile
from pathlib import Path

import pytest

from sajian.halaman import HALAMAN
from tests.bantuan.berkas import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [h.judul for h in HALAMAN.values()]
# What a person might make, and what the dashboard makes when it is used.
NOT_YET = ("data/spi/hasil_2026.csv", "data/kesehatan/", "simpanan/")
EXPORTS = {".csv", ".parquet", ".geojson"}
# Folders made afresh by running or testing.
PASSING = {"__pycache__", ".venv"}


def code_blocks(text: str) -> list[str]:
    """Contents of the fenced blocks, without the fences."""
    return re.findall(r"^```\w*\n(.*?)^```$", text, re.M | re.S)


def data_files() -> list[Path]:
    """Every file under data/ that a person may meet."""
    found = (path for path in (ROOT / "data").rglob("*") if path.is_file())
    return sorted(path for path in found if not PASSING & set(path.parts) and not path.name.startswith("."))


def query_files() -> list[Path]:
    """Every SQL file."""
    return sorted((ROOT / "queries").rglob("*.sql"))


def indicators() -> list[dict[str, str]]:
    """Rows of the catalogue."""
    with (ROOT / "data" / "indikator.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_readme_gives_exactly_two_commands() -> None:
    assert code_blocks(README)[0].splitlines() == ["make run", "make test"]


def test_readme_opens_with_a_picture() -> None:
    opening = README.split("```")[0]
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", opening)
    assert len(pictures) == 1
    assert (ROOT / pictures[0]).read_bytes().startswith(b"\x89PNG")


def test_readme_gives_the_powershell_ways() -> None:
    blocks = re.findall(r"^```powershell\n(.*?)^```$", README, re.M | re.S)
    assert ["streamlit run dashboard.py" in block for block in blocks] == [True, False]
    assert "pytest" in blocks[1]


def test_the_pages_of_the_readme_are_those_of_the_navigation() -> None:
    table = re.search(r"^## Halaman\n\n(.*?)\n\n", README, re.M | re.S)
    assert table
    rows = re.findall(r"^\| ([^|]+) \| .{20,} \|$", table[1], re.M)
    assert rows == PAGES


def test_every_page_of_the_list_has_its_folder_and_no_folder_is_left_over() -> None:
    files = {path.relative_to(ROOT).as_posix() for path in (ROOT / "pages").glob("*/*.py")}
    assert {path for path in files if Path(path).stem == Path(path).parent.name} == {h.berkas for h in HALAMAN.values()}
    assert {Path(path).parent.name for path in files} == {*HALAMAN, "bersama"}


def test_every_export_folder_is_in_the_readme() -> None:
    folders = {path.parent.relative_to(ROOT).as_posix() for path in data_files() if path.suffix in EXPORTS}
    # What lies under latihan/ mirrors the folders above it.
    folders = {folder for folder in folders if not folder.startswith("data/latihan/")}
    assert {folder for folder in folders if f"`{folder}/`" not in README} == set()


def test_every_data_file_is_described() -> None:
    text = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
    assert [path.relative_to(ROOT).as_posix() for path in data_files() if not described(path, text)] == []


def described(path: Path, text: str) -> bool:
    """A file is described by its name, a training file by its folder."""
    inside = path.relative_to(ROOT / "data")
    return path.name in text or (inside.parts[0] == "latihan" and "data/latihan/" in text)


def test_every_indicator_says_what_it_measures() -> None:
    assert [row["indikator"] for row in indicators() if len(row["keterangan"].strip()) < 20] == []


def head(path: Path) -> str:
    """The comment lines a query opens with."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return "\n".join(takewhile(lambda line: line.startswith("--"), lines))


def test_every_query_says_what_a_row_is_and_what_it_takes() -> None:
    assert query_files()
    said = re.compile(r"-- satu baris: \S.*^-- parameter: \S", re.M | re.S)
    assert [path.name for path in query_files() if not said.match(head(path))] == []


def test_every_query_names_the_parameters_it_uses() -> None:
    missing = []
    for path in query_files():
        body = "\n".join(line.split("--")[0] for line in path.read_text(encoding="utf-8").splitlines())
        used = set(re.findall(r"\$([a-z_][a-z0-9_]*)", body))
        missing += [f"{path.name}: {name}" for name in sorted(used) if not re.search(rf"\b{name}\b", head(path))]
    assert missing == []


LONG_QUERY = 30
STEP = re.compile(r"\s*(with (?:recursive )?)?(\w+)(?: \([\w, ]+\))? as (?:(?:not )?materialized )?\(")


def unexplained(text: str) -> list[str]:
    """Steps (CTEs) of a query without a comment of their own right above; beside `with` there is no place for one."""
    lines = ["", *text.splitlines()]
    steps = [(step, above) for above, line in pairwise(lines) if (step := STEP.match(line))]
    return [step[2] for step, above in steps if step[1] or not re.match(r"\s*-- \S", above)]


def test_every_step_of_a_long_query_says_why() -> None:
    paths = [path for folder in ("queries", "store", "ingest", "survei") for path in (ROOT / folder).rglob("*.sql")]
    long = {path: text for path in paths if len((text := path.read_text(encoding="utf-8")).splitlines()) > LONG_QUERY}
    assert len(long) >= 20
    assert {path.name: steps for path, text in long.items() if (steps := unexplained(text))} == {}


def test_an_unexplained_step_is_seen() -> None:
    text = "with\n-- Mengapa.\na as (\n    select 1\n),\nb (x) as (\n    select 2\n),\n-- Sebab.\nc as materialized (select 3)\n"
    assert unexplained(text) == ["b"]
    assert unexplained("-- parameter: tidak ada\nwith recursive d as (\n") == ["d"]


@pytest.mark.parametrize("name", ["README.md", *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md")))])
def test_links_of_documents_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    targets = [link for link in re.findall(r"\]\(([^)#]+)", text) if "://" not in link]
    assert [link for link in targets if not ((ROOT / name).parent / link).exists()] == []


def test_files_and_folders_named_in_documents_exist() -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]}
    named = {(name, path) for name, text in texts.items() for path in re.findall(r"`([a-z_]+/[\w./-]*)`", text)}
    ours = {(name, path) for name, path in named if (ROOT / path.split("/")[0]).is_dir() and not path.startswith(NOT_YET)}
    assert len(ours) > 40
    assert {(name, path) for name, path in ours if not (ROOT / path).exists()} == set()


def test_config_options_are_explained() -> None:
    text = (ROOT / "docs" / "menjalankan.md").read_text(encoding="utf-8")
    for option in ("gatherUsageStats", "postScriptGC", "allowedHosts", "maxUploadSize", "showErrorDetails"):
        assert option in text
