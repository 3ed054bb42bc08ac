"""The doors of folders: an __init__.py that says what comes in and goes out, and names the modules where they are many."""

import ast
import re
from collections import defaultdict

from tests.bantuan.berkas import Kode

MAX_UNNAMED = 5
NAMED = re.compile(r"^(\w+/?): \S", re.M)


def silent(files: list[Kode]) -> list[str]:
    """Folders of Python whose __init__.py is missing or says nothing."""
    mute = [folder for folder, inside in _folders(files).items() if not _door(inside)]
    return [f"{folder}/__init__.py: tidak menyebut isi foldernya" for folder in mute]


def misnamed(files: list[Kode]) -> list[str]:
    """Modules and subfolders that their door leaves out, and names at a door that nothing stands behind."""
    folders = _folders(files)
    found = []
    for folder, inside in folders.items():
        there = _modules(folder, inside, set(folders))
        named = set(NAMED.findall(_door(inside)))
        if named or len(there) > MAX_UNNAMED:
            found += [f"{folder}/__init__.py: {name} tidak disebut" for name in sorted(there - named)]
            found += [f"{folder}/__init__.py: {name} tidak ada" for name in sorted(named - there)]
    return found


def _folders(files: list[Kode]) -> dict[str, list[Kode]]:
    found: dict[str, list[Kode]] = defaultdict(list)
    for kode in files:
        found[kode.path.rpartition("/")[0]].append(kode)
    return found


def _door(inside: list[Kode]) -> str:
    """The docstring of the folder; empty without one."""
    trees = [kode.tree for kode in inside if kode.path.endswith("/__init__.py")]
    return (ast.get_docstring(trees[0]) or "") if trees else ""


def _modules(folder: str, inside: list[Kode], folders: set[str]) -> set[str]:
    """Names of the modules, and of the subfolders with a slash at their end."""
    files = {kode.path.rpartition("/")[2].removesuffix(".py") for kode in inside} - {"__init__"}
    return files | {f"{name[len(folder) + 1:]}/" for name in folders if name.rpartition("/")[0] == folder}
