"""What the project stands on: configuration, fonts, colours, requirements, make, CI."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import requires
from pathlib import Path

import pytest

from ingest.baca.keamanan import MAKS_BERKAS, MIB
from tests.bantuan.berkas import OWN_MODULES, ROOT, Kode, application, everything, imported
from tests.bantuan.kontras import blend, contrast

CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
THEMES = ("light", "dark")
# Streamlit writes captions, placeholders and help in the text colour at this opacity.
FADED = 0.6
PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[a-z0-9,]+\])?==([0-9][A-Za-z0-9.]*)$")
with_make = pytest.mark.skipif(not shutil.which("make"), reason="make tidak ada di komputer ini")
SYARAT = ("requirements.txt", "requirements-jaringan.txt", "requirements-mesin.txt", "requirements-test.txt")
# Import name -> name in the requirements, where they differ.
DISTRIBUTION = {
    "PIL": "pillow", "docx": "python-docx", "odf": "odfpy", "pptx": "python-pptx", "python_calamine": "python-calamine",
}


def requirements(name: str) -> list[str]:
    """Lines of a requirement file without comments, inclusions, and the extras of a library."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [re.sub(r"\[[a-z,]+\]", "", line) for line in lines if line and not line.startswith(("#", "-r "))]


def third_party(files: list[Kode]) -> set[str]:
    """Distributions that these files import."""
    names = {name for kode in files for name, _ in imported(kode)}
    return {DISTRIBUTION.get(name, name) for name in names - set(sys.stdlib_module_names) - OWN_MODULES}


@pytest.mark.parametrize(
    ("section", "key", "value"),
    [
        ("browser", "gatherUsageStats", False),
        ("runner", "magicEnabled", False),
        ("runner", "postScriptGC", False),
        ("server", "address", "localhost"),
        ("server", "enableStaticServing", True),
        ("server", "enableWebsocketCompression", True),
        ("server", "fileWatcherType", "none"),
        ("server", "headless", True),
        ("client", "toolbarMode", "viewer"),
        ("client", "showErrorDetails", "none"),
        ("client", "showErrorLinks", False),
    ],
)
def test_config_holds(section: str, key: str, value: object) -> None:
    assert CONFIG[section][key] == value


def test_streamlit_knows_every_option() -> None:
    from streamlit import config

    known = set(config.get_config_options())
    sections = {k: v for k, v in CONFIG.items() if k != "theme"}
    named = {f"{section}.{key}" for section, options in sections.items() for key in options}
    named |= {f"theme.{key}" for key in _flat(CONFIG["theme"])}
    assert named <= known


def _flat(options: dict[str, object], prefix: str = "") -> set[str]:
    found: set[str] = set()
    for key, value in options.items():
        found |= _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {prefix + key}
    return found


def test_upload_limit_is_that_of_the_road() -> None:
    assert CONFIG["server"]["maxUploadSize"] * MIB == MAKS_BERKAS


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("palette", ["Categorical", "Sequential", "Diverging"])
def test_exactly_ten_chart_colours(theme: str, palette: str) -> None:
    colours = CONFIG["theme"][theme][f"chart{palette}Colors"]
    assert len(colours) == 10
    assert len(set(colours)) == 10
    assert all(re.fullmatch(r"#[0-9A-F]{6}", colour) for colour in colours)


def test_fonts_are_here_and_named() -> None:
    theme = CONFIG["theme"]
    assert {face["family"] for face in theme["fontFaces"]} == {theme["font"]}
    for face in theme["fontFaces"]:
        file = ROOT / face["url"].removeprefix("app/")
        assert file.read_bytes()[:4] == b"wOF2", face["url"]
    assert "SIL Open Font License" in (ROOT / "static" / "fonts" / "OFL.txt").read_text(encoding="utf-8")


def test_no_address_of_another_host_in_the_theme() -> None:
    assert not re.search(r"https?://", (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


def grounds(theme: str) -> list[str]:
    """Backgrounds that text of this theme stands on."""
    own = CONFIG["theme"][theme]
    side = own["sidebar"]
    return [own["backgroundColor"], own["secondaryBackgroundColor"], side["backgroundColor"]]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["textColor", "linkColor", "primaryColor"])
def test_text_reaches_contrast(theme: str, name: str) -> None:
    colour = CONFIG["theme"][theme][name]
    assert min(contrast(colour, ground) for ground in grounds(theme)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_captions_reach_contrast(theme: str) -> None:
    own = CONFIG["theme"][theme]
    for ground in (own["backgroundColor"], own["sidebar"]["backgroundColor"]):
        assert contrast(blend(own["textColor"], ground, FADED), ground) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["red", "orange", "yellow", "green", "blue", "violet", "gray"])
def test_coloured_text_reaches_contrast(theme: str, name: str) -> None:
    own = CONFIG["theme"][theme]
    assert contrast(own[f"{name}TextColor"], own["backgroundColor"]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_chart_colours_stand_out_from_the_ground(theme: str) -> None:
    own = CONFIG["theme"][theme]
    assert min(contrast(colour, own["backgroundColor"]) for colour in own["chartCategoricalColors"]) >= 3


def test_contrast_formula_by_hand() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert blend("#000000", "#FFFFFF", 0.6) == "#666666"


@pytest.mark.parametrize("name", SYARAT)
def test_requirements_are_pinned(name: str) -> None:
    lines = requirements(name)
    assert lines
    assert [line for line in lines if not PINNED.match(line)] == []


def test_every_import_of_the_dashboard_is_required_and_nothing_else() -> None:
    named = {line.split("==")[0] for line in requirements("requirements.txt")}
    # Streamlit and DuckDB hand tables over through pyarrow without our importing it.
    assert third_party(application()) | {"pyarrow"} == named


def test_libraries_of_tests_are_no_part_of_the_dashboard() -> None:
    of_tests = {line.split("==")[0] for line in requirements("requirements-test.txt")}
    assert "openpyxl" in of_tests and third_party(application()) & of_tests == set()


def test_every_import_of_tests_and_scripts_is_required() -> None:
    lines = requirements("requirements.txt") + requirements("requirements-test.txt")
    named = {satu[1] for line in lines if (satu := PINNED.match(line))}
    assert third_party(everything()) <= named


def test_what_sign_in_needs_of_streamlit_is_required_for_a_network() -> None:
    perlu = {re.split("[>=<;]", r)[0].strip().casefold() for r in requires("streamlit") or () if 'extra == "auth"' in r}
    assert len(perlu) > 1
    assert perlu <= {line.split("==")[0].casefold() for line in requirements("requirements-jaringan.txt")}


def test_every_requirement_is_in_the_licence_table() -> None:
    table = (ROOT / "docs" / "pustaka.md").read_text(encoding="utf-8")
    for name in SYARAT:
        for line in requirements(name):
            satu = PINNED.match(line)
            assert satu and f"| {satu[1]} | {satu[2]} |" in table, line


def test_what_is_installed_to_run_the_dashboard_may_be_used_by_everybody() -> None:
    bebas = {"MIT", "MIT-CMU", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"}
    for baris in (ROOT / "docs" / "pustaka.md").read_text(encoding="utf-8").splitlines():
        kolom = [k.strip() for k in baris.strip("|").split("|")]
        if f"{kolom[0]}=={kolom[1] if len(kolom) > 1 else ''}" in requirements("requirements-jaringan.txt"):
            assert kolom[2] in bebas, baris


def test_ci_calls_make_test() -> None:
    script = ROOT / ".ci" / "run"
    text = script.read_text(encoding="utf-8")
    assert os.access(script, os.X_OK)
    assert "set -euo pipefail" in text
    assert re.search(r"^make test\b", text, re.M)


@pytest.mark.parametrize(("lint", "test", "code"), [(0, 0, 0), (1, 0, 1), (0, 2, 2)])
def test_ci_fails_with_style_types_or_tests_and_closes_with_the_count(tmp_path: Path, lint: int, test: int, code: int) -> None:
    make = tmp_path / "make"
    make.write_text(f'#!/bin/sh\n[ "$1" = lint ] && exit {lint}\necho "== 3 passed in 1s =="\necho selesai\nexit {test}\n')
    make.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    ran = subprocess.run([ROOT / ".ci" / "run"], capture_output=True, text=True, env={**os.environ, "PATH": path})
    assert (ran.returncode, ran.stdout.splitlines()[-1]) == (code, "== 3 passed in 1s ==")


@with_make
@pytest.mark.parametrize("target", ["run", "test", "lint"])
def test_make_target_parses(target: str) -> None:
    plan = subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, text=True)
    assert plan.returncode == 0, plan.stderr


@with_make
def test_make_run_takes_a_port() -> None:
    plan = subprocess.run(["make", "-n", "run", "PORT=8765"], cwd=ROOT, capture_output=True, text=True)
    assert "--server.port 8765" in plan.stdout


@with_make
def test_make_says_so_when_python_is_too_old(tmp_path: Path) -> None:
    for tool in ("make", "sh", "echo"):
        (tmp_path / tool).symlink_to(shutil.which(tool) or tool)
    made = subprocess.run(["make", "setup"], cwd=ROOT, capture_output=True, text=True, env={"PATH": str(tmp_path)})
    assert made.returncode != 0
    assert "Python 3.11" in made.stderr


def test_makefile_keeps_to_what_old_make_knows() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert not re.search(r"^\.ONESHELL|^\.SHELLFLAGS|::=|!=|\$\(file ", text, re.M)


def test_setup_scripts_need_only_the_standard_library() -> None:
    for name in ("environment.py", "machine.py"):
        tree = ast.parse((ROOT / ".ci" / name).read_text(encoding="utf-8"))
        modules = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
        assert modules <= set(sys.stdlib_module_names)
