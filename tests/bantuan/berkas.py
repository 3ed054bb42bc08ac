"""The project's own files, as the checks of its shape see them."""

import ast
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("pages", "charts", "queries", "ingest", "sajian", "rakor", "store", "survei")
OWN_MODULES = {
    *PACKAGES, "dashboard", "data", "bench", "tests", "chromium", "environment", "machine", "nginx", "penyedia", "postgresql",
}


@dataclass(frozen=True)
class Kode:
    """One Python file: path inside the project (with slashes) and its text."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed file."""
        return ast.parse(self.text, self.path)

    @cached_property
    def nodes(self) -> list[ast.AST]:
        """Every node of it."""
        return list(ast.walk(self.tree))

    @property
    def package(self) -> str:
        """Top folder, or the file's own name for a file at the root."""
        return self.path.split("/")[0]

    def at(self, node: ast.AST, message: str) -> str:
        """A finding with its place."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}: {message}"


def code_files(*folders: str) -> list[Kode]:
    """Python files of these folders; "." means those directly at the root."""
    found: list[Path] = []
    for folder in folders:
        found += ROOT.glob("*.py") if folder == "." else (ROOT / folder).rglob("*.py")
    return [_read(path) for path in sorted(found)]


@cache
def _read(path: Path) -> Kode:
    """A file is read and taken apart once for all rules."""
    return Kode(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))


def application() -> list[Kode]:
    """The files that run when the dashboard runs."""
    return code_files(".", *PACKAGES)


def everything() -> list[Kode]:
    """All Python of the project: application, data scripts, measurements, tests, set-up."""
    return code_files(".", *PACKAGES, "data", "bench", "tests", ".ci")


def imported_modules(kode: Kode) -> list[tuple[str, ast.AST]]:
    """(module, node) for every import of the file; a module taken out of its package counts as itself."""
    names: list[tuple[str, ast.AST]] = []
    for node in kode.nodes:
        if isinstance(node, ast.Import):
            names += [(alias.name, node) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += [(f"{node.module}.{alias.name}", node) for alias in node.names]
    return names


def imported(kode: Kode) -> list[tuple[str, ast.AST]]:
    """(top-level module, node) for every import of the file, also those inside functions."""
    names: list[tuple[str, ast.AST]] = []
    for node in kode.nodes:
        if isinstance(node, ast.Import):
            names += [(alias.name.split(".")[0], node) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            module = node.module if node.level == 0 else kode.package
            names.append(((module or kode.package).split(".")[0], node))
    return names
